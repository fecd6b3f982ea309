package org.maekhai.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.maekhai.shared.thai.LocalGovernmentName;
import org.maekhai.shared.thai.NamePrefix;
import org.maekhai.shared.thai.ThaiText;

/**
 * Finds the table in each sheet: titles above, one header row or two, data, and what is no data between and below it.
 * Sheets without a header (covers, look-ups) count for nothing.
 */
final class TableReader implements RowSource.Sink {
    private static final int HEADER_WITHIN = 100;
    /** Alone at the beginning of a row, what is longer is a sentence below the table. */
    private static final int LONGEST_CODE = 20;
    /** So many rows are looked at before the first is handed over: what a blank cell means shows only in many. */
    private static final int AHEAD = 200;

    /** Groups of one row that may stand below each other; more than that is a column that is filled. */
    private static final int SINGLES = 2;

    private static final int AHEAD_CHARACTERS = 500_000;

    /** Compared without spaces: some centre a word by spreading it. */
    private static final Pattern TOTAL =
            Pattern.compile("^(?:ยอด|ผล)?รวม(?:ยอด|เป็น|เงิน|จำนวน|งบประมาณ|สุทธิ|สะสม|ทั้งหมด|"
                    + "ทั้งสิ้น|ทั้งจังหวัด|ทั้งอำเภอ|ทั้งประเทศ|ทั้งปี|หน้านี้|แผ่นนี้|ยกไป|ยกมา|ยอดยกไป|ยอดยกมา|"
                    + "อำเภอ.*|จังหวัด.*|อปท.*|อบต.*|เทศบาล.*|ทุก.*)*[\\d.,:()/*%แห่งบาทรายรา-]*$"
                    + "|^(?:ยอด|คงเหลือ|ยอดเงิน)*ยก(?:ยอด)?(?:ไป|มา)(?:หน้า.*|จากหน้า.*|จาก.*)?[\\d.,:()/-]*$"
                    + "|^(?:จำนวน|เป็นเงิน|เงิน)(?:รวม|ทั้งสิ้น|ทั้งหมด)+[\\d.,:()แห่งบาท-]*$"
                    + "|^(?:ค่า|โดย)?เฉลี่ย.*|^(?:คิดเป็น)?ร้อยละ.*|^สรุป(?:ยอด|รวม)?.*|^ยอดสะสม.*|^จำนวน\\d+(?:แห่ง|ราย|อปท\\.?)$"
                    + "|^รวม(?:งบประมาณ|เงิน|รายจ่าย|ภาค|ทั้งหมด|ทั้งสิ้น).*"
                    + "|^average\\b.*|^(?:grand|sub)?-?totals?\\b.*|^sum$|^(?:carried|brought)(?:forward|down|over)$");

    private static final Pattern FOOTNOTE = Pattern.compile(
            "^(?:หมายเหตุ|ที่มา|แหล่งข้อมูล|แหล่งที่มา|ข้อมูล ?ณ|ข้อมูลจาก|ลงชื่อ|ลงนาม|\\(ลงชื่อ|ผู้รายงาน|ผู้จัดทำ|ผู้ตรวจ|ผู้รับรอง|ผู้บันทึก|ผู้อนุมัติ|ผู้ให้ข้อมูล|ผู้พิมพ์|พิมพ์เมื่อ|พิมพ์วันที่|วันที่พิมพ์|ตำแหน่ง|note\\b|remark|source\\b|signed|printed\\b|\\*).*"
                    + "|^\\((?:นาย|นาง|น\\. ?ส\\.|ว่าที่|ดร\\.).*\\)$"
                    + "|.*(?:\\.{4,}|…{2,}|_{4,}).*");
    private static final Pattern PAGE = Pattern.compile(
            "^(?:หน้า|หน้าที่|แผ่นที่|page|p\\.) ?\\d+(?: ?(?:/|จาก|ของ|of) ?\\d+)?(?: ?หน้า)?$|^-+ ?\\d+ ?-+$|^\\d+ ?/ ?\\d+$");
    /** Who signs below. */
    private static final Pattern PERSON = Pattern.compile(
            "^(?:นาย|นางสาว|นาง|น\\. ?ส\\.|ว่าที่|ดร\\.) ?[^ ]+ +[^ ]+.*|^(?:ตำแหน่ง|ผู้อำนวยการ|โทร\\.|โทรศัพท์).*");
    /** So many cells that are read make a row data, whatever its first one begins with. */
    private static final int CELLS_OF_DATA = 3;

    private static final Pattern COUNT = Pattern.compile("^(?:\\d{1,5}(?:\\.0)?|-)$");
    private static final Pattern COLUMN_NUMBER = Pattern.compile("^\\(?\\d{1,2}\\)?$");
    private static final Pattern SECTION = Pattern.compile(
            "^(?:\\d{1,2}[.)] ?)?(?:อำเภอ|กิ่งอำเภอ|อ\\.|จังหวัด|จ\\.|(?:ราย(?:ชื่อ|นาม))?ผู้(?:ที่ ?)?(?:ไม่)?(?:มา|เข้า|ร่วม)+ประชุม).*");

    /** What takes the data rows of the tables found. */
    interface Rows {
        void table(Table table);

        void row(int number, String[] cells, int count);

        /** A line across the table that says where the rows below it lie, or whose they are: {@code อำเภอเวียงสา}, {@code ผู้มาประชุม}. */
        void section(String text);
    }

    private enum State {
        SEEKING,
        SECOND_HEADER,
        DATA,
        NO_TABLE
    }

    /** A row, or a section line, that waits until enough of its table is known. */
    private record Held(int number, String[] cells, String section) {}

    private final Headings headings;
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
    private int candidateNumber;
    private Header header;
    private boolean isOneRowHeader;
    private List<String> tableTitles;
    private int headerNumber;
    /** Null once the table was handed over. */
    private List<Held> held;

    private int heldCharacters;
    private int seen;
    private int dataRows;
    private boolean footReached;
    private boolean firstDataRow;

    TableReader(List<Column> columns, Rows rows) {
        this(Headings.of(columns), rows);
    }

    TableReader(Headings headings, Rows rows) {
        this.headings = headings;
        this.columns = headings.columns();
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
        held = null;
    }

    @Override
    public void row(int number, String[] cells, int count) {
        switch (state) {
            case SEEKING -> seek(number, cells, count);
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
        release();
        if (state == State.DATA) {
            skipped += last - dataRows;
        } else if (sheet != null) {
            coverTitles.addAll(titles);
        }
    }

    private void seek(int number, String[] cells, int count) {
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
        if (filled >= 2 && Header.of(headings, row).isUsable()) {
            candidate = row;
            candidateNumber = number;
            state = State.SECOND_HEADER;
            return;
        }
        if (previous != null && Header.of(headings, previous, row).isUsable() && !hasNumber(row)) {
            candidate = row;
            candidateNumber = number;
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
        var first = Header.of(headings, candidate);
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
        var both = Header.of(headings, candidate, Arrays.copyOf(cells, count));
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
            header = Header.of(headings, candidate, lower);
        } else {
            header = Header.of(headings, candidate);
            if (previous != null) {
                var grouped = Header.of(headings, previous, candidate);
                if (grouped.isUsable() && grouped.matched >= header.matched) {
                    header = grouped;
                }
            }
        }
        List<String> context = new ArrayList<>(coverTitles);
        context.addAll(titles);
        isOneRowHeader = lower == null && header.texts.length <= candidate.length && isOnly(candidate);
        tableTitles = List.copyOf(titles.isEmpty() ? context : withoutPlaces(context, titles));
        begin(candidateNumber);
    }

    private boolean isOnly(String[] row) {
        return Arrays.equals(header.position, Header.of(headings, row).position);
    }

    private void begin(int number) {
        state = State.DATA;
        headerNumber = number;
        firstDataRow = true;
        held = new ArrayList<>();
        heldCharacters = 0;
    }

    /** Enough of the table is known, or there is no more of it: hands it over with the rows that waited. */
    private void release() {
        if (held == null) {
            return;
        }
        var waiting = held;
        held = null;
        if (countsOnly(waiting)) {
            dataRows -= (int) waiting.stream().filter(row -> row.cells != null).count();
            state = State.NO_TABLE;
            return;
        }
        anyTable = true;
        rows.table(new Table(sheet, tableTitles, header, headerNumber, grouped(waiting)));
        for (var row : waiting) {
            if (row.cells == null) {
                rows.section(row.section);
            } else {
                rows.row(row.number, row.cells, row.cells.length);
            }
        }
    }

    private void hold(Held row) {
        held.add(row);
        if (row.cells != null) {
            for (var cell : row.cells) {
                heldCharacters += cell == null ? 0 : cell.length();
            }
        }
        if (held.size() >= AHEAD || heldCharacters > AHEAD_CHARACTERS) {
            release();
        }
    }

    /** A summary has the types of local governments as headers, too, and numbers below them. */
    private boolean countsOnly(List<Held> waiting) {
        boolean any = false;
        for (int c = 0; c < columns.size(); c++) {
            var column = columns.get(c);
            if (!column.identifying() || header.position[c] < 0) {
                continue;
            }
            if (column.word() == null || !column.word().test(header.texts[header.position[c]])) {
                return false;
            }
            for (var row : waiting) {
                var text = row.cells == null || header.position[c] >= row.cells.length
                        ? null
                        : row.cells[header.position[c]];
                if (!ThaiText.isBlank(text)) {
                    if (!COUNT.matcher(ThaiText.normalize(text)).matches()) {
                        return false;
                    }
                    any = true;
                }
            }
        }
        return any;
    }

    /**
     * For each column whether a blank cell means the one above it, as in a merged cell: most are blank, none is written
     * again just below itself, and hardly any stand just below each other.
     */
    private boolean[] grouped(List<Held> waiting) {
        var grouped = new boolean[columns.size()];
        for (int c = 0; c < grouped.length; c++) {
            grouped[c] = header.position[c] >= 0 && isGrouped(waiting, header.position[c]);
        }
        return grouped;
    }

    private static boolean isGrouped(List<Held> waiting, int cell) {
        int filled = 0;
        int all = 0;
        int run = 0;
        String above = null;
        for (var row : waiting) {
            if (row.cells == null) {
                above = null;
                run = 0;
                continue;
            }
            var text = cell >= row.cells.length || ThaiText.isBlank(row.cells[cell])
                    ? null
                    : ThaiText.normalize(row.cells[cell]);
            all++;
            filled += text == null ? 0 : 1;
            run = text == null ? 0 : run + 1;
            if (run > SINGLES || text != null && text.equals(above)) {
                return false;
            }
            above = text;
        }
        return filled * 2 <= all;
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
        if (!hasCode(cells, count)) {
            if (isOtherHeader(cells, count)) {
                release();
                header = Header.of(headings, Arrays.copyOf(cells, count));
                begin(number);
                return;
            }
            if (!isOtherData(cells, count)) {
                return;
            }
        }
        firstDataRow = false;
        dataRows++;
        if (held == null) {
            rows.row(number, cells, count);
        } else {
            hold(new Held(number, Arrays.copyOf(cells, count), null));
        }
    }

    /** Files put one below the other: the second may have its columns in another order. */
    private boolean isOtherHeader(String[] cells, int count) {
        if (!isOneRowHeader || !isHeaderAgain(cells, count)) {
            return false;
        }
        return !Arrays.equals(Header.of(headings, Arrays.copyOf(cells, count)).position, header.position);
    }

    private boolean hasCode(String[] cells, int count) {
        for (int c = 0; c < columns.size(); c++) {
            if (columns.get(c).identifying()) {
                int at = header.position[c];
                if (at >= 0 && at < count && isCode(cells[at])) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isOtherData(String[] cells, int count) {
        int filled = 0;
        int recognised = 0;
        int sameAsHeader = 0;
        int columnNumbers = 0;
        int first = -1;
        int read = -1;
        for (int i = 0; i < count; i++) {
            if (ThaiText.isBlank(cells[i])) {
                continue;
            }
            var text = ThaiText.normalize(cells[i]);
            filled++;
            first = first < 0 ? i : first;
            if (isRecognised(i)) {
                recognised++;
                read = i;
            }
            sameAsHeader += i < header.texts.length && text.equals(header.texts[i]) ? 1 : 0;
            columnNumbers += COLUMN_NUMBER.matcher(text).matches() ? 1 : 0;
        }
        boolean isFull = recognised >= CELLS_OF_DATA && hasName(cells, count);
        if (filled == 0 || isFoot(cells, count, first, isFull)) {
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
                section(only);
                return false;
            }
            if (titles.contains(only)) {
                return false;
            }
            if (isOfPeople(first)) {
                return !footReached;
            }
            if (NamePrefix.ofWord(only) != null || PERSON.matcher(only).matches()) {
                return false;
            }
            boolean isSentence = first == 0 && only.length() > LONGEST_CODE;
            if (isTextAcross(only) && (!isIdentifying(first) || only.startsWith("(") || isSentence)) {
                return false;
            }
        }
        if (recognised == 1
                && isIdentifying(read)
                && SECTION.matcher(ThaiText.normalize(cells[read])).matches()) {
            // with a running number or a count beside it
            section(ThaiText.normalize(cells[read]));
            return false;
        }
        return recognised > 0 && (isFull || !footReached || hasIdentity(cells, count));
    }

    private void section(String text) {
        if (held == null) {
            rows.section(text);
        } else {
            hold(new Held(0, null, text));
        }
    }

    /** A total, a page number, a signature or a note, by the first cell of the row; a total also by what stands for the name. */
    private boolean isFoot(String[] cells, int count, int first, boolean isFull) {
        var begin = ThaiText.normalize(cells[first]).toLowerCase(Locale.ROOT);
        if (!isFull && FOOTNOTE.matcher(begin).matches()) {
            footReached = true;
            return true;
        }
        if (isTotal(begin) || PAGE.matcher(begin).matches() && !isIdentified(cells, count, first)) {
            return true;
        }
        for (int i = first + 1; i < count; i++) {
            if (isIdentifying(i)
                    && !ThaiText.isBlank(cells[i])
                    && isTotal(ThaiText.normalize(cells[i]).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private boolean hasName(String[] cells, int count) {
        for (int i = 0; i < count; i++) {
            if (isIdentifying(i) && !ThaiText.isBlank(cells[i])) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTotal(String text) {
        return TOTAL.matcher(text.replace(" ", "")).matches();
    }

    /** Something identifying stands behind the first cell. */
    private boolean isIdentified(String[] cells, int count, int first) {
        for (int i = first + 1; i < count; i++) {
            if (isIdentifying(i) && !ThaiText.isBlank(cells[i])) {
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

    private boolean isOfPeople(int cell) {
        for (int c = 0; c < columns.size(); c++) {
            if (columns.get(c).ofPeople() && header.position[c] == cell) {
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
                var again = Header.of(headings, Arrays.copyOf(cells, count));
                return again.isUsable()
                        && again.matched * 2 >= header.matched
                        && !hasNumber(Arrays.copyOf(cells, count));
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
