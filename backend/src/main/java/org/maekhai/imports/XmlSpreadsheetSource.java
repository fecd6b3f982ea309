package org.maekhai.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The sheets of an XML Spreadsheet 2003, which many report servers still call .xls. */
final class XmlSpreadsheetSource implements RowSource {
    private final Path file;

    XmlSpreadsheetSource(Path file) {
        this.file = file;
    }

    @Override
    public void read(Sink sink) {
        try (var in = Files.newInputStream(file);
                var xml = Xml.open(in)) {
            var rows = new SheetRows(sink);
            int column = -1;
            int across = 0;
            String type = null;
            String formula = null;
            String text = null;
            while (xml.next()) {
                if (xml.starts("Worksheet")) {
                    rows.sheet(xml.attribute("Name"));
                } else if (xml.ends("Worksheet")) {
                    rows.endOfSheet();
                } else if (xml.starts("Row")) {
                    rows.begin(index(xml, rows.number()));
                    column = -1;
                    across = 0;
                } else if (xml.ends("Row")) {
                    rows.end();
                } else if (xml.starts("Cell")) {
                    column = index(xml, column + 1 + across) - 1;
                    across = number(xml.attribute("MergeAcross"), 0);
                    formula = xml.attribute("Formula");
                    text = null;
                } else if (xml.starts("Data")) {
                    type = xml.attribute("Type");
                    xml.collect();
                } else if (xml.ends("Data")) {
                    text = text(type, xml.collected());
                } else if (xml.ends("Cell")) {
                    rows.cell(
                            column,
                            text == null && formula != null
                                    ? RowSource.uncalculated(formula.substring(formula.startsWith("=") ? 1 : 0))
                                    : text);
                }
            }
        } catch (IOException broken) {
            throw UnreadableFile.because(UnreadableFile.Reason.BROKEN_WORKBOOK);
        }
    }

    /** From 1; what says nothing follows the one before. */
    private static int index(Xml xml, int before) {
        return number(xml.attribute("Index"), before + 1);
    }

    private static int number(String text, int otherwise) {
        try {
            return text == null ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            throw UnreadableFile.because(UnreadableFile.Reason.BAD_CELL_ADDRESS, text);
        }
    }

    private static String text(String type, String data) {
        return switch (type == null ? "String" : type) {
            case "Boolean" -> data.strip().equals("1") ? "TRUE" : "FALSE";
            case "Number" -> NumberFormats.plain(data.strip());
            default -> data;
        };
    }
}
