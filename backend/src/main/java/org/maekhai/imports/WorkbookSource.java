package org.maekhai.imports;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The visible sheets of an Open XML workbook, strict or not, hidden rows included. Date cells come as ISO dates, formulas as
 * the value that the spreadsheet kept of them (or as formulas, if it kept none), everything else as it would be typed. Where
 * parts and cells say not where they are, they follow one another.
 */
final class WorkbookSource implements RowSource {
    private static final int MAX_SHEETS = 1000;
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final Archive archive;
    private final String part;

    /** @param part the one that lists the sheets */
    WorkbookSource(Archive archive, String part) {
        this.archive = archive;
        this.part = part;
    }

    @Override
    public void read(Sink sink) {
        try (archive) {
            Map<String, Archive.Relationship> related = new HashMap<>();
            String texts = null;
            String formats = null;
            for (var each : archive.relationships(part)) {
                related.put(each.id(), each);
                texts = each.type().equals("sharedStrings") ? each.target() : texts;
                formats = each.type().equals("styles") ? each.target() : formats;
            }
            Map<String, String> sheets = new HashMap<>();
            var order = new java.util.ArrayList<String>();
            boolean from1904 = false;
            try (var xml = Xml.open(archive.open(part))) {
                while (xml.next()) {
                    if (xml.starts("workbookPr")) {
                        from1904 = isTrue(xml.attribute("date1904"));
                    } else if (xml.starts("sheet") && isVisible(xml.attribute("state")) && order.size() < MAX_SHEETS) {
                        var at = related.get(xml.attribute("id"));
                        if (at == null) {
                            throw UnreadableFile.because(UnreadableFile.Reason.BROKEN_WORKBOOK);
                        }
                        if (at.type().equals("worksheet")) {
                            order.add(at.target());
                            sheets.put(at.target(), xml.attribute("name"));
                        }
                    }
                }
            }
            if (order.isEmpty()) {
                throw UnreadableFile.because(UnreadableFile.Reason.BROKEN_WORKBOOK);
            }
            var reading = new Reading(
                    SharedTexts.of(archive, texts), NumberFormats.of(archive, formats, from1904), new SheetRows(sink));
            for (var sheet : order) {
                reading.sheet(archive, sheet, sheets.get(sheet));
            }
        } catch (IOException broken) {
            throw UnreadableFile.because(UnreadableFile.Reason.BROKEN_WORKBOOK);
        }
    }

    private static boolean isTrue(String flag) {
        return "1".equals(flag) || "true".equals(flag);
    }

    private static boolean isVisible(String state) {
        return state == null || state.equals("visible");
    }

    private static final class Reading {
        private final SharedTexts texts;
        private final NumberFormats formats;
        private final SheetRows rows;
        private int column;
        private String type;
        private String style;
        private String value;
        private String formula;

        Reading(SharedTexts texts, NumberFormats formats, SheetRows rows) {
            this.texts = texts;
            this.formats = formats;
            this.rows = rows;
        }

        void sheet(Archive archive, String part, String name) throws IOException {
            rows.sheet(name);
            boolean inRows = false;
            try (var xml = Xml.open(archive.open(part))) {
                while (xml.next()) {
                    if (xml.starts("sheetData") || xml.ends("sheetData")) {
                        inRows = xml.starts("sheetData");
                    } else if (inRows) {
                        element(xml);
                    }
                }
            }
            rows.endOfSheet();
        }

        private void element(Xml xml) throws IOException {
            switch (xml.name()) {
                case "row" -> {
                    if (xml.starts("row")) {
                        rows.begin(rowNumber(xml.attribute("r")));
                        column = -1;
                    } else {
                        rows.end();
                    }
                }
                case "c" -> {
                    if (xml.starts("c")) {
                        begin(xml);
                    } else {
                        rows.cell(column, text());
                    }
                }
                case "v" -> value = part(xml, "v", value);
                case "f" -> formula = part(xml, "f", formula);
                case "t" -> {
                    var more = part(xml, "t", null);
                    value = more == null ? value : value == null ? more : value + more;
                }
                case "rPh" -> {
                    if (xml.starts("rPh")) {
                        xml.skip();
                    }
                }
                default -> {}
            }
        }

        /** The text of an element when it ends. */
        private static String part(Xml xml, String element, String before) {
            if (xml.starts(element)) {
                xml.collect();
                return before;
            }
            return xml.collected();
        }

        private int rowNumber(String stated) {
            if (stated == null) {
                return rows.number() + 1;
            }
            try {
                return Integer.parseInt(stated);
            } catch (NumberFormatException notANumber) {
                throw UnreadableFile.because(UnreadableFile.Reason.BAD_CELL_ADDRESS, shown(stated));
            }
        }

        private void begin(Xml xml) {
            var address = xml.attribute("r");
            column = address == null ? column + 1 : SheetRows.column(address);
            if (column < 0) {
                throw UnreadableFile.because(UnreadableFile.Reason.BAD_CELL_ADDRESS, shown(address));
            }
            type = xml.attribute("t");
            style = xml.attribute("s");
            value = null;
            formula = null;
        }

        private static String shown(String address) {
            return address.length() <= 20 ? address : address.substring(0, 20) + "…";
        }

        private String text() {
            boolean isText = "str".equals(type) || "inlineStr".equals(type);
            boolean hasValue = value != null && (isText || !value.isEmpty());
            if (formula != null && !hasValue) {
                return RowSource.uncalculated(formula);
            }
            if (value == null || value.isEmpty()) {
                return null;
            }
            if (isText) {
                return unescaped(value);
            }
            return switch (type == null ? "n" : type) {
                case "s" -> unescaped(shared(value.strip()));
                case "b" -> isTrue(value.strip()) ? "TRUE" : "FALSE";
                case "n" -> formats.text(value.strip(), style);
                default -> value;
            };
        }

        private String shared(String index) {
            try {
                var text = texts.get(Integer.parseInt(index));
                if (text != null) {
                    return text;
                }
            } catch (NumberFormatException notANumber) {
                // told below
            }
            throw UnreadableFile.because(UnreadableFile.Reason.BROKEN_WORKBOOK);
        }
    }

    /** What XML can't hold stands there by its number: a carriage return is {@code _x000D_}. */
    static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPE.matcher(text).replaceAll(each -> {
                    char c = (char) Integer.parseInt(each.group(1), 16);
                    return c == 0 ? " " : java.util.regex.Matcher.quoteReplacement(String.valueOf(c));
                })
                : text;
    }
}
