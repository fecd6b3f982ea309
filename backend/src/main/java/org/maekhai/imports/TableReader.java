package org.maekhai.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.maekhai.shared.LocalGovernmentName;
import org.maekhai.shared.ThaiText;

/**
 * Finds the table in each sheet: titles above, one header row or two, data, and what is no data between and below it.
 * Sheets without a header (covers, look-ups) count for nothing.
 */
final class TableReader implements RowSource.Sink {
    private static final int HEADER_WITHIN = 100;
    private static final Pattern TOTAL = Pattern.compile(
            "^(?:ยอด)?(?:รวม|ผลรวม)(?:ทั้งหมด|ทั้งสิ้น|ทั้งจังหวัด|ทั้งอำเภอ|ทั้งประเทศ|จำนวน|เงิน|สุทธิ|อำเภอ.*|จังหวัด.*|อปท.*|อบต.*|เทศบาล.*|ทุก.*)?"
                    + "[\\d.,:()/*%แห่งบาทรายรา -]*$|^(?:grand |sub)?total\\b.*|^sum$");
    private static final Pattern FOOTNOTE = Pattern.compile(
            "^(?:หมายเหตุ|ที่มา|แหล่งข้อมูล|แหล่งที่มา|ข้อมูล ?ณ|ข้อมูลจาก|ลงชื่อ|ลงนาม|\\(ลงชื่อ|ผู้รายงาน|ผู้จัดทำ|ผู้ตรวจ|ผู้รับรอง|ตำแหน่ง|note\\b|remark|source\\b|signed|\\*).*"
                    + "|.*(?:\\.{4,}|…{2,}|_{4,}).*");
    private static final Pattern COLUMN_NUMBER = Pattern.compile("^\\(?\\d{1,2}\\)?$");
    private static final Pattern SECTION = Pattern.compile("^(?:อำเภอ|อ\\.|จังหวัด|จ\\.).*");

    /** What takes the data rows of the tables found. */
    interface Rows {
        void table(Table table);

        void row(int number, String[] cells, int count);

        /** A line across the table that says where the rows below it lie: {@code อำเภอเวียงสา}. */
        void section(String text);
    }

    private enum State {
        SEEKING,
        SECOND_HEADER,
        DATA,
        NO_TABLE
    }

    private final List<Column> columns;
    private final Rows rows;
    private final List<String> coverTitles = new ArrayList<>();
    private boolean anyTable;
    private long skipped;

    private State state;
    private String sheet;
    private List<String> titles;
    private String[] previous;
    private String[] candidate;
    private Header header;
    private int seen;
    private int dataRows;
    private boolean footReached;
    private boolean firstDataRow;

    TableReader(List<Column> columns, Rows rows) {
        this.columns = columns;
        this.rows = rows;
    }

    boolean foundTable() {
        return anyTable;
    }

    /** Rows of the tables' sheets that are no data: titles, headers, totals, blanks. */
    long skipped() {
        return skipped;
    }

    @Override
    public void sheet(String name) {
        sheet = name;
        state = State.SEEKING;
        titles = new ArrayList<>();
        previous = null;
        candidate = null;
        header = null;
        seen = 0;
        dataRows = 0;
        footReached = false;
    }

    @Override
    public void row(int number, String[] cells, int count) {
        switch (state) {
            case SEEKING -> seek(cells, count);
            case SECOND_HEADER -> second(number, cells, count);
            case DATA -> data(number, cells, count);
            default -> {}
        }
    }

    @Override
    public void endOfSheet(int last) {
        if (state == State.SECOND_HEADER) {
            begin(null);
        }
        if (state == State.DATA) {
            skipped += last - dataRows;
        } else if (sheet != null) {
            coverTitles.addAll(titles);
        }
    }

    private void seek(String[] cells, int count) {
        if (++seen > HEADER_WITHIN) {
            state = State.NO_TABLE;
            return;
        }
        int filled = filled(cells, count);
        if (filled == 0) {
            previous = null;
            return;
        }
        var row = Arrays.copyOf(cells, count);
        if (filled >= 2 && Header.of(columns, row).isUsable()) {
            candidate = row;
            state = State.SECOND_HEADER;
            return;
        }
        if (previous != null && Header.of(columns, previous, row).isUsable() && !hasNumber(row)) {
            candidate = row;
            begin(null);
            return;
        }
        for (var cell : row) {
            if (!ThaiText.isBlank(cell)) {
                titles.add(ThaiText.normalize(cell));
            }
        }
        previous = filled >= 2 ? row : null;
    }

    /** The row below a header: another half of it, or the first data. */
    private void second(int number, String[] cells, int count) {
        if (isSecondHeader(cells, count)) {
            begin(Arrays.copyOf(cells, count));
        } else {
            begin(null);
            data(number, cells, count);
        }
    }

    private boolean isSecondHeader(String[] cells, int count) {
        var first = Header.of(columns, candidate);
        int filled = 0;
        for (int i = 0; i < count; i++) {
            if (ThaiText.isBlank(cells[i])) {
                continue;
            }
            filled++;
            if (hasDigitFirst(cells[i])) {
                return false;
            }
        }
        if (filled == 0) {
            return false;
        }
        for (int c = 0; c < columns.size(); c++) {
            int at = first.position[c];
            if (columns.get(c).identifying() && at >= 0 && at < count && !ThaiText.isBlank(cells[at])) {
                return false;
            }
        }
        var both = Header.of(columns, candidate, Arrays.copyOf(cells, count));
        return both.isUsable()
                && (both.matched > first.matched || both.matched == first.matched && isUnderGroup(cells, count));
    }

    /** Something stands below a group header, whose other cells are blank because it was merged. */
    private boolean isUnderGroup(String[] cells, int count) {
        for (int i = 0; i < count; i++) {
            if (!ThaiText.isBlank(cells[i]) && (i >= candidate.length || ThaiText.isBlank(candidate[i]))) {
                return true;
            }
        }
        return false;
    }

    private void begin(String[] lower) {
        if (lower != null) {
            header = Header.of(columns, candidate, lower);
        } else {
            header = Header.of(columns, candidate);
            if (previous != null) {
                var grouped = Header.of(columns, previous, candidate);
                if (grouped.isUsable() && grouped.matched >= header.matched) {
                    header = grouped;
                }
            }
        }
        List<String> context = new ArrayList<>(coverTitles);
        context.addAll(titles);
        state = State.DATA;
        anyTable = true;
        firstDataRow = true;
        rows.table(new Table(sheet, List.copyOf(titles.isEmpty() ? context : withoutPlaces(context, titles)), header));
    }

    /** A cover may name other provinces than the sheet below it; of it only what the sheet's own titles don't say counts. */
    private static List<String> withoutPlaces(List<String> context, List<String> own) {
        List<String> all = new ArrayList<>();
        for (var title : context) {
            if (own.contains(title) || !title.contains("จังหวัด")) {
                all.add(title);
            }
        }
        return all;
    }

    private void data(int number, String[] cells, int count) {
        if (!looksLikeData(cells, count)) {
            return;
        }
        firstDataRow = false;
        dataRows++;
        rows.row(number, cells, count);
    }

    private boolean looksLikeData(String[] cells, int count) {
        for (int c = 0; c < columns.size(); c++) {
            if (columns.get(c).identifying()) {
                int at = header.position[c];
                if (at >= 0 && at < count && isCode(cells[at])) {
                    return true;
                }
            }
        }
        return isOtherData(cells, count);
    }

    private boolean isOtherData(String[] cells, int count) {
        int filled = 0;
        int recognised = 0;
        int sameAsHeader = 0;
        int columnNumbers = 0;
        int first = -1;
        for (int i = 0; i < count; i++) {
            if (ThaiText.isBlank(cells[i])) {
                continue;
            }
            var text = ThaiText.normalize(cells[i]);
            filled++;
            first = first < 0 ? i : first;
            recognised += isRecognised(i) ? 1 : 0;
            sameAsHeader += i < header.texts.length && text.equals(header.texts[i]) ? 1 : 0;
            columnNumbers += COLUMN_NUMBER.matcher(text).matches() ? 1 : 0;
        }
        if (filled == 0 || isFoot(cells, count, first)) {
            return false;
        }
        boolean isRepeatedHeader = sameAsHeader >= 2 && sameAsHeader * 2 >= filled || isHeaderAgain(cells, count);
        boolean isNumbering = firstDataRow && filled >= 3 && columnNumbers == filled && isRunning(cells, count);
        if (isRepeatedHeader || isNumbering) {
            return false;
        }
        if (filled == 1) {
            var only = ThaiText.normalize(cells[first]);
            if (SECTION.matcher(only).matches()) {
                rows.section(only);
                return false;
            }
            if (isTextAcross(only) && (!isIdentifying(first) || only.startsWith("("))) {
                return false;
            }
        }
        return recognised > 0 && !(footReached && !hasIdentity(cells, count));
    }

    /** A total, a signature or a note, by the first cell of the row; a total also by what stands for the name. */
    private boolean isFoot(String[] cells, int count, int first) {
        var begin = ThaiText.normalize(cells[first]).toLowerCase(Locale.ROOT);
        if (FOOTNOTE.matcher(begin).matches()) {
            footReached = true;
            return true;
        }
        if (TOTAL.matcher(begin).matches()) {
            return true;
        }
        for (int i = first + 1; i < count; i++) {
            if (isIdentifying(i)
                    && !ThaiText.isBlank(cells[i])
                    && TOTAL.matcher(ThaiText.normalize(cells[i]).toLowerCase(Locale.ROOT))
                            .matches()) {
                return true;
            }
        }
        return false;
    }

    private boolean isIdentifying(int cell) {
        for (int c = 0; c < columns.size(); c++) {
            if (columns.get(c).identifying() && header.position[c] == cell) {
                return true;
            }
        }
        return false;
    }

    /** (1) (2) (3), as forms number their columns. */
    private static boolean isRunning(String[] cells, int count) {
        int before = 0;
        for (int i = 0; i < count; i++) {
            if (ThaiText.isBlank(cells[i])) {
                continue;
            }
            int number = Integer.parseInt(
                    ThaiText.normalize(cells[i]).replace("(", "").replace(")", ""));
            if (number != before + 1) {
                return false;
            }
            before = number;
        }
        return true;
    }

    private boolean isHeaderAgain(String[] cells, int count) {
        for (int c = 0; c < columns.size(); c++) {
            int at = header.position[c];
            if (columns.get(c).identifying() && at >= 0 && at < count && !ThaiText.isBlank(cells[at])) {
                var again = Header.of(columns, Arrays.copyOf(cells, count));
                return again.isUsable() && again.matched * 2 >= header.matched && !hasNumber(cells);
            }
        }
        return false;
    }

    /** A single cell that names no local government: a note, a signature's name, a heading within the table. */
    private boolean isTextAcross(String text) {
        if (Character.isDigit(text.charAt(0)) || text.startsWith("(") && text.endsWith(")")) {
            return true;
        }
        var name = LocalGovernmentName.parse(text);
        return name.type() == null && name.whole().equals(name.bare());
    }

    private boolean hasIdentity(String[] cells, int count) {
        for (int c = 0; c < columns.size(); c++) {
            int at = header.position[c];
            if (columns.get(c).identifying()
                    && at >= 0
                    && at < count
                    && !ThaiText.isBlank(cells[at])
                    && !isTextAcross(ThaiText.normalize(cells[at]))) {
                return true;
            }
        }
        return false;
    }

    private boolean isRecognised(int cell) {
        for (int at : header.position) {
            if (at == cell) {
                return true;
            }
        }
        for (var more : header.alternates) {
            if (more != null) {
                for (int at : more) {
                    if (at == cell) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean isCode(String cell) {
        if (cell == null || cell.length() < 6) {
            return false;
        }
        int digits = 0;
        for (int i = 0; i < cell.length(); i++) {
            digits += Character.isDigit(cell.charAt(i)) ? 1 : 0;
        }
        return digits >= 6 && hasDigitFirst(cell);
    }

    private static boolean hasDigitFirst(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c > ' ' && c != '\u00a0') {
                return Character.isDigit(c);
            }
        }
        return false;
    }

    private static boolean hasNumber(String[] cells) {
        for (var cell : cells) {
            if (cell != null && hasDigitFirst(cell)) {
                return true;
            }
        }
        return false;
    }

    private static int filled(String[] cells, int count) {
        int filled = 0;
        for (int i = 0; i < count; i++) {
            filled += ThaiText.isBlank(cells[i]) ? 0 : 1;
        }
        return filled;
    }
}
