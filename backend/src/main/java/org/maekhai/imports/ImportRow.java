package org.maekhai.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.maekhai.shared.http.Characters;
import org.maekhai.shared.thai.FiscalYear;
import org.maekhai.shared.thai.ThaiAnswer;
import org.maekhai.shared.thai.ThaiDates;
import org.maekhai.shared.thai.ThaiPhone;
import org.maekhai.shared.thai.ThaiText;

/**
 * The data row that is being looked at. One object serves all rows of a file: a kind takes what it needs and says what
 * became of the row, once: created, updated, unchanged, skipped (folded into an earlier one), or rejected (as often as something is wrong).
 */
public final class ImportRow {
    private final List<Column> columns;
    private final Findings findings;
    private final ImportCounts counts;

    private Table table;
    private Header header;
    private int number;
    private String[] cells;
    private int count;
    private boolean rejected;
    private boolean settled;
    /** Nothing more is said of it then. */
    private boolean unreadable;

    ImportRow(List<Column> columns, Findings findings, ImportCounts counts) {
        this.columns = columns;
        this.findings = findings;
        this.counts = counts;
    }

    void of(Table newTable) {
        table = newTable;
        header = newTable.header();
    }

    void at(int newNumber, String[] newCells, int newCount) {
        number = newNumber;
        cells = newCells;
        count = newCount;
        rejected = false;
        settled = false;
        unreadable = false;
    }

    /** After the kind has looked at it. */
    void close() {
        if (rejected) {
            counts.rejected++;
        } else if (!settled) {
            counts.unchanged++;
        }
    }

    public Table table() {
        return table;
    }

    /** From 1, titles and header included, as the user counts. */
    public int number() {
        return number;
    }

    /** What stands in the cell, as it is; null when the file has no such column. May be blank. */
    public String raw(int column) {
        int at = cellOf(column);
        return at < 0 ? null : cells[at];
    }

    /** True when nothing visible stands there. */
    public boolean isBlank(int column) {
        return ThaiText.isBlank(raw(column));
    }

    /** Normalised; null when blank. */
    public String text(int column) {
        var raw = raw(column);
        return ThaiText.isBlank(raw) ? null : ThaiText.normalize(raw);
    }

    /** Normalised; null when nothing is stated: it is blank, or says so. */
    public String stated(int column) {
        var text = text(column);
        return text == null || ThaiAnswer.isNothing(text) ? null : text;
    }

    /** What is stated; what is longer is rejected, and null. */
    public String stated(int column, int longest) {
        return within(column, stated(column), longest);
    }

    /** What is stated as it stands there, its lines too, but for what could not be entered by hand either. */
    public String lines(int column) {
        return stated(column) == null ? null : ThaiText.orNull(Characters.onlyGood(raw(column), true));
    }

    /** What is stated with its lines; what is longer is rejected, and null. */
    public String lines(int column, int longest) {
        return within(column, lines(column), longest);
    }

    private String within(int column, String text, int longest) {
        if (text != null && text.length() > longest) {
            reject(column, RowProblem.TOO_LONG, longest);
            return null;
        }
        return text;
    }

    /** Null when none is stated, or what stands there is rejected. */
    public LocalDate day(int column) {
        return day(column, day -> FiscalYear.of(day).isPlausible());
    }

    /** Null when none is stated, or what stands there is rejected: it is no day, or none that is possible. */
    public LocalDate day(int column, Predicate<LocalDate> possible) {
        var text = stated(column);
        var day = text == null ? null : ThaiDates.parse(text);
        if (text != null && (day == null || !possible.test(day))) {
            reject(column, RowProblem.BAD_DATE);
            return null;
        }
        return day;
    }

    /** Null when nothing is stated, or only a part of a number, which is rejected. */
    public String phone(int column, int longest) {
        var text = stated(column, longest);
        var phone = text == null ? null : ThaiPhone.parse(text);
        if (text != null && phone == null) {
            reject(column, RowProblem.BAD_NUMBER);
        }
        return phone;
    }

    /** Null when nothing is stated, or a word that means nothing here, which is rejected. */
    public <T> T word(int column, CellWords<T> words) {
        var text = stated(column);
        var value = text == null ? null : words.of(text);
        if (text != null && value == null) {
            reject(column, RowProblem.BAD_STATUS);
        }
        return value;
    }

    /** What stands above the cell that {@link #raw} takes: names may stand in one column for each type. */
    public String headerOf(int column) {
        int at = cellOf(column);
        return at < 0 ? table.headerOf(column) : header.texts[at];
    }

    private int cellOf(int column) {
        int at = header.position[column];
        var more = header.alternates[column];
        if (more != null && (at >= count || ThaiText.isBlank(cells[at]))) {
            for (int other : more) {
                if (other < count && !ThaiText.isBlank(cells[other])) {
                    return other;
                }
            }
        }
        return at < count ? at : -1;
    }

    /** Rejects the row for what stands, or should stand, in a cell. */
    public void reject(int column, RowProblem problem, Object... arguments) {
        rejected = true;
        add(column, problem, arguments);
    }

    /** Rejects what a row above told already. @param same whether nothing else is told of it */
    public void rejectRepeated(int column, int first, boolean same) {
        reject(column, same ? RowProblem.DUPLICATE_ROW : RowProblem.DUPLICATE_CONFLICT, first);
    }

    /** Tells something odd about a row that counts all the same. */
    public void warn(int column, RowProblem problem, Object... arguments) {
        add(column, problem, arguments);
    }

    private void add(int column, RowProblem problem, Object... arguments) {
        if (unreadable) {
            return;
        }
        var name = headerOf(column);
        findings.add(RowError.of(
                table.sheet(),
                number,
                name == null ? columns.get(column).thai() : name,
                isBlank(column) ? null : RowSource.shown(raw(column)).strip(),
                problem,
                arguments));
    }

    /** The first of these columns that the file has; the first of all when it has none of them. */
    public int firstPresent(int... wanted) {
        for (int column : wanted) {
            if (table.has(column)) {
                return column;
            }
        }
        return wanted[0];
    }

    /**
     * Refuses what no kind could read rightly: letters of a wrong encoding, formulas that nobody calculated. The kind sees
     * the row all the same, since rows below may stand on it, but says nothing more of it.
     */
    void rejectUnreadable() {
        for (int column = 0; column < columns.size(); column++) {
            var raw = raw(column);
            if (raw == null || raw.isEmpty()) {
                continue;
            }
            if (raw.charAt(0) == RowSource.FORMULA) {
                reject(column, RowProblem.NOT_CALCULATED);
            } else if (raw.charAt(0) == RowSource.STRAY_QUOTE) {
                reject(column, RowProblem.UNCLOSED_QUOTE);
            } else if (columns.get(column).identifying() ? ThaiText.isBrokenName(raw) : ThaiText.isBroken(raw)) {
                reject(column, RowProblem.BROKEN_TEXT);
            }
        }
        unreadable = rejected;
    }

    public boolean isRejected() {
        return rejected;
    }

    public void created() {
        settled = true;
        counts.created++;
    }

    public void updated() {
        settled = true;
        counts.updated++;
    }

    public void unchanged() {
        settled = true;
        counts.unchanged++;
    }

    /** Repeated for another subdistrict: neither read nor wrong. */
    public void skipped() {
        settled = true;
        counts.folded++;
    }
}
