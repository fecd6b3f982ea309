package org.maekhai.imports;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** The visible sheets of an OpenDocument spreadsheet (.ods). Repeated rows and cells cost what they hold. */
final class OpenDocumentSource implements RowSource {
    private static final String CONTENT = "content.xml";

    private final Archive archive;

    OpenDocumentSource(Archive archive) {
        this.archive = archive;
    }

    @Override
    public void read(Sink sink) {
        try (archive) {
            if (isEncrypted()) {
                throw UnreadableFile.because(UnreadableFile.Reason.PASSWORD_PROTECTED);
            }
            try (var xml = Xml.open(archive.open(CONTENT))) {
                new Reading(xml, new SheetRows(sink)).all();
            }
        } catch (IOException broken) {
            throw UnreadableFile.because(UnreadableFile.Reason.BROKEN_WORKBOOK);
        }
    }

    private boolean isEncrypted() throws IOException {
        var manifest = "META-INF/manifest.xml";
        if (archive.has(manifest)) {
            try (var xml = Xml.open(archive.open(manifest))) {
                while (xml.next()) {
                    if (xml.starts("encryption-data")) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static final class Reading {
        private final Xml xml;
        private final SheetRows rows;
        private final Set<String> hiddenStyles = new HashSet<>();
        private String style;
        private int column;

        Reading(Xml xml, SheetRows rows) {
            this.xml = xml;
            this.rows = rows;
        }

        void all() throws IOException {
            while (xml.next()) {
                if (xml.starts("style")) {
                    style = xml.attribute("name");
                } else if (xml.starts("table-properties") && "false".equals(xml.attribute("display"))) {
                    hiddenStyles.add(style);
                } else if (xml.starts("table")) {
                    if (hiddenStyles.contains(xml.attribute("style-name"))) {
                        xml.skip();
                    } else {
                        sheet();
                    }
                }
            }
        }

        private void sheet() throws IOException {
            rows.sheet(xml.attribute("name"));
            int number = 0;
            while (xml.next() && !xml.ends("table")) {
                if (xml.starts("table-row")) {
                    int times = repeated("number-rows-repeated", SheetRows.MAX_ROW);
                    if (number >= SheetRows.MAX_ROW) {
                        xml.skip();
                        continue;
                    }
                    rows.begin(number + 1);
                    row();
                    rows.end();
                    rows.repeat(times - 1);
                    number += times;
                } else if (xml.starts("shapes") || xml.starts("table")) {
                    xml.skip();
                }
            }
            rows.endOfSheet();
        }

        private void row() throws IOException {
            column = 0;
            while (xml.next() && !xml.ends("table-row")) {
                if (xml.starts("table-cell") || xml.starts("covered-table-cell")) {
                    int times = repeated("number-columns-repeated", SheetRows.MAX_COLUMN);
                    var text = cell(xml.name());
                    for (int i = 0; i < times && text != null && !text.isEmpty(); i++) {
                        rows.cell(column + i, text);
                    }
                    column += times;
                }
            }
        }

        private int repeated(String attribute, int most) {
            var times = xml.attribute(attribute);
            try {
                return times == null ? 1 : Math.min(most, Math.max(1, Integer.parseInt(times)));
            } catch (NumberFormatException notANumber) {
                throw UnreadableFile.because(UnreadableFile.Reason.BAD_CELL_ADDRESS, attribute);
            }
        }

        private String cell(String element) throws IOException {
            var type = xml.attribute("office", "value-type");
            boolean isError = "error".equals(xml.attribute("calcext", "value-type"));
            var value = switch (type == null ? "" : type) {
                case "float", "percentage", "currency" -> plain(xml.attribute("value"));
                case "date" -> xml.attribute("date-value");
                case "boolean" -> "true".equals(xml.attribute("boolean-value")) ? "TRUE" : "FALSE";
                default -> null;
            };
            var formula = xml.attribute("formula");
            var shown = shown(element);
            if (formula != null && type == null && shown.isEmpty()) {
                return RowSource.uncalculated(formula);
            }
            return value == null || isError ? shown : value;
        }

        private static String plain(String number) {
            return number == null ? null : NumberFormats.plain(number);
        }

        /** The paragraphs of a cell, without the notes that are pinned to it. */
        private String shown(String element) throws IOException {
            boolean first = true;
            while (xml.next() && !xml.ends(element)) {
                if (xml.starts("annotation") || xml.starts("frame") || xml.starts("table")) {
                    xml.skip();
                } else if (xml.starts("p")) {
                    if (!first) {
                        xml.add("\n");
                    }
                    first = false;
                    xml.collect();
                } else if (xml.ends("p")) {
                    xml.pause();
                } else if (xml.starts("s") || xml.starts("tab")) {
                    xml.add(" ");
                } else if (xml.starts("line-break")) {
                    xml.add("\n");
                }
            }
            return xml.collected();
        }
    }
}
