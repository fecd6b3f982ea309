package org.maekhai.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.maekhai.shared.thai.FiscalYear;
import org.maekhai.shared.thai.ThaiDates;
import org.maekhai.shared.thai.ThaiNumbers;
import org.maekhai.shared.thai.ThaiText;

/** One table of a file: what its sheet is called, what is written above it, and which cell is which column. */
public final class Table {
    private static final String YEAR =
            " ?(?:พ\\.? ?ศ\\.?|ค\\.? ?ศ\\.?)? ?\\.? ?(\\d{4}|\\d{2}(?=$| *[),-]| (?![\\d./แห่งมกพตสธราย])))(?!\\d|[/.]\\d)";
    private static final Pattern FISCAL_YEAR =
            Pattern.compile("(?:ปีงบประมาณ|ปี ?งปม\\.?|ปีงบ|fiscal year|fy)(?: ?รายจ่าย)?" + YEAR
                    + "|งบประมาณ(?: ?รายจ่าย)?(?: ?ประจำปี| ?ปี)?(?: ?พ\\.? ?ศ\\.?)? ?(\\d{4})\\b");
    /** Right behind a fiscal year: this is about several. */
    private static final Pattern ANOTHER_YEAR = Pattern.compile(
            "^ ?(?:[-–/,&]|ถึง|และ|กับ|to|and) ?(?:ปีงบประมาณ|ปีงบ|ปี)? ?(?:พ\\.? ?ศ\\.?)? ?\\d{2,4}\\b.*");

    private static final Pattern YEAR_SHEET = Pattern.compile("^(?:ปี ?)?(25\\d\\d|20\\d\\d)$|^ปี ?(\\d\\d)$");
    private static final Pattern YEAR_OF_COLUMN = Pattern.compile("(?<![\\d/.])(25\\d\\d)()(?![\\d/.])");
    private static final List<Pattern> AS_OF = List.of(
            Pattern.compile("ณ ?วันที่ ?(.+)$"), Pattern.compile("วันที่ ?(.+)$"), Pattern.compile("(?i)as of ?(.+)$"));

    private final String sheet;
    private final List<String> titles;
    private final Header header;
    private final int headerRow;
    private final boolean[] grouped;
    private final Integer fiscalYear;
    private final LocalDate asOf;

    Table(String sheet, List<String> titles, Header header) {
        this(sheet, titles, header, 0, new boolean[header.position.length]);
    }

    Table(String sheet, List<String> titles, Header header, int headerRow, boolean[] grouped) {
        this.sheet = sheet;
        this.titles = titles;
        this.header = header;
        this.headerRow = headerRow;
        this.grouped = grouped;
        this.fiscalYear = findFiscalYear();
        this.asOf = findAsOf();
    }

    /** Null in a text file. */
    public String sheet() {
        return sheet;
    }

    /** What is written above the header, normalised, from the top. */
    public List<String> titles() {
        return titles;
    }

    public boolean has(int column) {
        return header.position[column] >= 0;
    }

    /** What stands above a column; null where the file hasn't got it. */
    public String headerOf(int column) {
        return has(column) ? header.texts[header.position[column]] : null;
    }

    /** A blank cell of this column means what stands above it, as in a merged cell; elsewhere it means nothing. */
    public boolean isGrouped(int column) {
        return grouped[column];
    }

    /** The fiscal year that a title or the sheet's name gives, or null. */
    public Integer fiscalYear() {
        return fiscalYear;
    }

    /** The fiscal year that a column's header names, or null. */
    public Integer fiscalYearOf(int column) {
        var text = headerOf(column);
        return text == null ? null : yearIn(text, YEAR_OF_COLUMN);
    }

    /** The day as of which a title says that the table holds, or null. */
    public LocalDate asOf() {
        return asOf;
    }

    /** Baht for one in this column, as its header or a title ({@code หน่วย : ล้านบาท}) says. */
    public BigDecimal unit(int column) {
        var unit = ThaiNumbers.unitIn(headerOf(column));
        if (unit != null) {
            return unit;
        }
        for (var title : titles) {
            if (title.contains("หน่วย") || title.toLowerCase(Locale.ROOT).contains("unit")) {
                unit = ThaiNumbers.unitIn(title);
                if (unit != null) {
                    return unit;
                }
            }
        }
        return BigDecimal.ONE;
    }

    Header header() {
        return header;
    }

    /** The row of the header, the upper one of two. */
    int headerRow() {
        return headerRow;
    }

    private Integer findFiscalYear() {
        for (int i = titles.size() - 1; i >= 0; i--) {
            var year = yearIn(titles.get(i), FISCAL_YEAR);
            if (year != null) {
                return year;
            }
        }
        if (sheet == null) {
            return null;
        }
        var year = yearIn(ThaiText.normalize(sheet), FISCAL_YEAR);
        return year != null ? year : yearIn(ThaiText.normalize(sheet), YEAR_SHEET);
    }

    /** Null as well when it names several: which one its rows are of can't be told then. */
    private static Integer yearIn(String text, Pattern pattern) {
        var lower = text.toLowerCase(Locale.ROOT);
        var matcher = pattern.matcher(lower);
        Integer found = null;
        while (matcher.find()) {
            int year = FiscalYear.parse(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
            if (!new FiscalYear(year).isPlausible()) {
                continue;
            }
            boolean isAnother = found != null && found != year
                    || ANOTHER_YEAR.matcher(lower.substring(matcher.end())).matches();
            if (isAnother) {
                return null;
            }
            found = year;
        }
        return found;
    }

    private LocalDate findAsOf() {
        for (int i = titles.size() - 1; i >= 0; i--) {
            var title = titles.get(i).replaceAll("[() ]+", " ").strip();
            for (var pattern : AS_OF) {
                var matcher = pattern.matcher(title);
                var day = matcher.find() ? firstDay(matcher.group(1)) : null;
                if (day != null) {
                    return day;
                }
            }
        }
        return null;
    }

    /** The day with which a text begins: as many words as make one. */
    private static LocalDate firstDay(String text) {
        var words = text.strip().split(" ");
        for (int count = Math.min(words.length, 6); count > 0; count--) {
            var day = ThaiDates.parse(String.join(" ", List.of(words).subList(0, count)));
            if (day != null) {
                return day;
            }
        }
        return null;
    }
}
