package org.maekhai.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zipped document put together part by part, as no spreadsheet would write it. */
final class Parts {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** Writes a part that is too long for a string. */
    interface Writer {
        void write(OutputStream out) throws IOException;
    }

    private final Map<String, Writer> parts = new LinkedHashMap<>();
    private int level = 6;

    /** A workbook of one sheet, whose {@code sheetData} holds this. */
    static Parts workbook(String rows) {
        return new Parts()
                .with("[Content_Types].xml", "<Types/>")
                .with("_rels/.rels", relationships("officeDocument", "xl/workbook.xml"))
                .with("xl/workbook.xml", workbookPart(""))
                .with(
                        "xl/_rels/workbook.xml.rels",
                        relationships(
                                "worksheet",
                                "worksheets/sheet1.xml",
                                "styles",
                                "styles.xml",
                                "sharedStrings",
                                "sharedStrings.xml"))
                .with("xl/styles.xml", styles("General", "d/m/bbbb"))
                .with(
                        "xl/sharedStrings.xml",
                        "<sst xmlns=\"" + MAIN + "\"><si><t>code</t></si><si><t>name</t></si></sst>")
                .with("xl/worksheets/sheet1.xml", sheet(rows));
    }

    static Parts openDocument(String table) {
        return new Parts()
                .with("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                .with(
                        "content.xml",
                        "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                                + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                                + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
                                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                                + " xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\">"
                                + "<office:automatic-styles><style:style style:name=\"hidden\"><style:table-properties table:display=\"false\"/>"
                                + "</style:style></office:automatic-styles><office:body><office:spreadsheet>" + table
                                + "</office:spreadsheet></office:body></office:document-content>");
    }

    static String sheet(String rows) {
        return "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>";
    }

    static String workbookPart(String properties) {
        return "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><workbookPr " + properties
                + "/><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"r0\"/></sheets></workbook>";
    }

    static String styles(String... formats) {
        var text = new StringBuilder("<styleSheet xmlns=\"" + MAIN + "\"><numFmts>");
        for (int i = 0; i < formats.length; i++) {
            text.append("<numFmt numFmtId=\"")
                    .append(200 + i)
                    .append("\" formatCode=\"")
                    .append(formats[i].replace("\"", "&quot;"))
                    .append("\"/>");
        }
        text.append("</numFmts><cellXfs>");
        for (int i = 0; i < formats.length; i++) {
            text.append("<xf numFmtId=\"").append(200 + i).append("\"/>");
        }
        return text.append("</cellXfs></styleSheet>").toString();
    }

    /** @param pairs types and targets */
    static String relationships(String... pairs) {
        var text = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int i = 0; i < pairs.length; i += 2) {
            text.append("<Relationship Id=\"r")
                    .append(i / 2)
                    .append("\" Type=\"")
                    .append(RELATIONS)
                    .append('/')
                    .append(pairs[i])
                    .append("\" Target=\"")
                    .append(pairs[i + 1])
                    .append("\"/>");
        }
        return text.append("</Relationships>").toString();
    }

    Parts with(String name, String content) {
        return with(name, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
    }

    Parts with(String name, Writer content) {
        parts.put(name, content);
        return this;
    }

    Parts without(String name) {
        parts.remove(name);
        return this;
    }

    /** As it would be without anything repeated in it: so that its size speaks for itself. */
    Parts unpacked() {
        level = 0;
        return this;
    }

    Path write(Path file) {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(level);
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().write(zip);
                zip.closeEntry();
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
