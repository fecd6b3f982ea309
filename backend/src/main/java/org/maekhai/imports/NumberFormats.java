package org.maekhai.imports;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What the numbers of a workbook mean: days, digits with leading zeros, or numbers, as the formats of their cells say. */
final class NumberFormats {
    private static final int MAX_FORMATS = 65_536;
    private static final int DAY = -1;
    /** Those that every program knows by number; 71 and on are the Thai ones. */
    private static final Set<Integer> DAYS = Set.of(
            14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58, 71, 72, 73, 74, 77,
            81);

    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|[_*].|s\\.0+|am/pm|a/p");
    private static final Pattern ZEROS = Pattern.compile("0{2,20}");

    /** For each cell format: {@link #DAY}, or to how many digits a number is filled up. */
    private final List<Integer> meanings = new ArrayList<>();

    private final LocalDateTime zero;

    private NumberFormats(boolean from1904) {
        zero = from1904 ? LocalDateTime.of(1904, 1, 1, 0, 0) : LocalDateTime.of(1899, 12, 30, 0, 0);
    }

    /** @param part the part that holds them, or null: then numbers are numbers */
    static NumberFormats of(Archive archive, String part, boolean from1904) throws IOException {
        var formats = new NumberFormats(from1904);
        if (part == null) {
            return formats;
        }
        Map<Integer, String> codes = new HashMap<>();
        boolean ofCells = false;
        try (var xml = Xml.open(archive.open(part))) {
            while (xml.next()) {
                if (xml.starts("numFmt") && codes.size() < MAX_FORMATS) {
                    codes.put(number(xml.attribute("numFmtId")), xml.attribute("formatCode"));
                } else if (xml.starts("cellXfs") || xml.ends("cellXfs")) {
                    ofCells = xml.starts("cellXfs");
                } else if (ofCells && xml.starts("xf") && formats.meanings.size() < MAX_FORMATS) {
                    int id = number(xml.attribute("numFmtId"));
                    formats.meanings.add(meaning(id, codes.get(id)));
                }
            }
        }
        return formats;
    }

    private static int number(String text) {
        try {
            return text == null ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }

    private static int meaning(int id, String code) {
        if (code == null) {
            return DAYS.contains(id) ? DAY : 0;
        }
        if (isDay(code)) {
            return DAY;
        }
        return ZEROS.matcher(code).matches() ? code.length() : 0;
    }

    /** A day or a month has a year or a day in it; a time of day alone has neither. */
    static boolean isDay(String code) {
        if (code.isEmpty() || code.equalsIgnoreCase("General")) {
            return false;
        }
        var letters = LITERALS.matcher(code.toLowerCase(Locale.ROOT)).replaceAll("");
        boolean hasDigits = letters.indexOf('#') >= 0 || letters.indexOf('0') >= 0 || letters.indexOf('?') >= 0;
        return !hasDigits && letters.chars().anyMatch(c -> "ydbe".indexOf(c) >= 0);
    }

    /** @param style the number of the cell's format; absent is the first */
    String text(String raw, String style) {
        int index = number(style);
        int meaning = index >= 0 && index < meanings.size() ? meanings.get(index) : 0;
        if (meaning == DAY) {
            var day = day(raw);
            if (day != null) {
                return day;
            }
        }
        var plain = plain(raw);
        return plain.length() < meaning && plain.chars().allMatch(c -> c >= '0' && c <= '9')
                ? "0".repeat(meaning - plain.length()) + plain
                : plain;
    }

    /** Days since the workbook's first day, as an ISO date; null when it is none. */
    private String day(String raw) {
        try {
            double serial = Double.parseDouble(raw);
            return serial < 1 || serial > 2_958_465
                    ? null
                    : zero.plusDays((long) serial).toLocalDate().toString();
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    /** 4.550102E6 and 6810103.0 as they were typed. */
    static String plain(String raw) {
        if (raw.indexOf('E') < 0 && raw.indexOf('e') < 0) {
            return raw.endsWith(".0") ? raw.substring(0, raw.length() - 2) : raw;
        }
        try {
            var number = new BigDecimal(raw);
            return Math.abs((long) number.scale()) > 40
                    ? raw
                    : number.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException notANumber) {
            return raw;
        }
    }
}
