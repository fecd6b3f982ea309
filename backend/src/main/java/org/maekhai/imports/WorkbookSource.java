package org.maekhai.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * The visible sheets of an xlsx workbook, hidden rows included. Date cells come as ISO dates, formulas as the value
 * that the spreadsheet kept of them, everything else as it would be typed.
 */
class WorkbookSource implements RowSource {
    private static final int MAX_COLUMNS = 256;
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.");

    private final Path file;

    WorkbookSource(Path file) {
        this.file = file;
        WorkbookGuard.check(file);
    }

    @Override
    public void read(Sink sink) {
        try (var workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true))) {
            for (var sheet : workbook.getSheets().toList()) {
                if (sheet.getVisibility() == SheetVisibility.VISIBLE) {
                    readSheet(sheet, workbook.isDate1904(), sink);
                }
            }
        } catch (IOException | ExcelReaderException broken) {
            throw UnreadableFile.because(UnreadableFile.Reason.BROKEN_WORKBOOK);
        }
    }

    private static void readSheet(Sheet sheet, boolean from1904, Sink sink) throws IOException {
        sink.sheet(sheet.getName());
        var cells = new String[MAX_COLUMNS];
        int last = 0;
        try (var rows = sheet.openStream()) {
            var iterator = rows.iterator();
            for (var row = next(iterator); row != null; row = next(iterator)) {
                int count = Math.min(row.getCellCount(), MAX_COLUMNS);
                for (int i = 0; i < count; i++) {
                    cells[i] = text(row.getCell(i), from1904);
                }
                last = Math.max(last, row.getRowNum());
                sink.row(row.getRowNum(), cells, count);
            }
        }
        sink.endOfSheet(last);
    }

    /** The library says "broken" with whatever exception it runs into; our own must not be taken for one. */
    private static Row next(Iterator<Row> rows) {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (RuntimeException broken) {
            throw UnreadableFile.because(UnreadableFile.Reason.BROKEN_WORKBOOK);
        }
    }

    private static String text(Cell cell, boolean from1904) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return null;
        }
        if (cell.getType() == CellType.BOOLEAN) {
            return Boolean.TRUE.equals(cell.getValue()) ? "TRUE" : "FALSE";
        }
        if (cell.getType() == CellType.STRING) {
            return (String) cell.getValue();
        }
        var raw = cell.getRawValue();
        if (raw == null || raw.isEmpty()) {
            return null;
        }
        if (isDate(cell.getDataFormatId(), cell.getDataFormatString())) {
            var day = day(raw, from1904);
            if (day != null) {
                return day;
            }
        }
        return cell.getType() == CellType.NUMBER ? plain(raw) : raw;
    }

    /** 4.550102E6 and 6810103.0 as they were typed. */
    private static String plain(String raw) {
        if (raw.indexOf('E') < 0 && raw.indexOf('e') < 0) {
            return raw.endsWith(".0") ? raw.substring(0, raw.length() - 2) : raw;
        }
        try {
            var number = new java.math.BigDecimal(raw);
            return Math.abs(number.scale()) > 40
                    ? raw
                    : number.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException notANumber) {
            return raw;
        }
    }

    private static String day(String raw, boolean from1904) {
        try {
            double serial = Double.parseDouble(raw);
            if (serial < 1 || serial > 2_958_465) {
                return null;
            }
            var zero = from1904 ? LocalDateTime.of(1904, 1, 1, 0, 0) : LocalDateTime.of(1899, 12, 30, 0, 0);
            return zero.plusDays((long) serial).toLocalDate().toString();
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    private static boolean isDate(Integer formatId, String format) {
        if (formatId != null
                && List.of(14, 15, 16, 17, 22, 30, 36, 50, 57, 71, 72, 73, 74, 79)
                        .contains(formatId)) {
            return true;
        }
        if (format == null || format.isEmpty() || format.equalsIgnoreCase("General")) {
            return false;
        }
        var letters = LITERALS.matcher(format).replaceAll("").toLowerCase(java.util.Locale.ROOT);
        return (letters.indexOf('y') >= 0 || letters.indexOf('b') >= 0 || letters.indexOf('d') >= 0)
                && letters.indexOf('#') < 0
                && letters.indexOf('0') < 0;
    }
}
