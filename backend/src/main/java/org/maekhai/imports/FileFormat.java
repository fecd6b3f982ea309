package org.maekhai.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.maekhai.imports.UnreadableFile.Reason;

/** What a file is, by what stands in it: names and media types are often wrong. What can't be read is called by its name. */
final class FileFormat {
    private static final int HEAD = 8192;
    private static final Pattern ZIP = Pattern.compile("PK(?:\\x{3}\\x{4}|\\x{5}\\x{6}|\\x{7}\\x{8})");
    private static final String OLE2 = "\u00d0\u00cf\u0011\u00e0";

    /** How files begin, as Latin-1. */
    private static final Map<String, Reason> BEGINNINGS = Map.ofEntries(
            Map.entry("\u0009\u0008\u0010\u0000", Reason.OLD_WORKBOOK),
            Map.entry("\u0009\u0008\u0008\u0000", Reason.OLD_WORKBOOK),
            Map.entry("\u0009\u0004\u0006\u0000", Reason.OLD_WORKBOOK),
            Map.entry("\u0009\u0002\u0006\u0000", Reason.OLD_WORKBOOK),
            Map.entry("\u0009\u0000\u0004\u0000", Reason.OLD_WORKBOOK),
            Map.entry("\u001f\u008b", Reason.ZIP_ARCHIVE),
            Map.entry("7z\u00bc\u00af", Reason.ZIP_ARCHIVE),
            Map.entry("Rar!\u001a", Reason.ZIP_ARCHIVE),
            Map.entry("BZh91AY", Reason.ZIP_ARCHIVE),
            Map.entry("\u00fd7zXZ", Reason.ZIP_ARCHIVE),
            Map.entry("\u0089PNG", Reason.IMAGE_FILE),
            Map.entry("\u00ff\u00d8\u00ff", Reason.IMAGE_FILE),
            Map.entry("GIF8", Reason.IMAGE_FILE),
            Map.entry("II*\u0000", Reason.IMAGE_FILE),
            Map.entry("MM\u0000*", Reason.IMAGE_FILE),
            Map.entry("{\\rtf", Reason.OTHER_DOCUMENT),
            Map.entry("\u0000\u0001\u0000\u0000Standard ", Reason.OTHER_DOCUMENT),
            Map.entry("ID;P", Reason.OTHER_DOCUMENT),
            Map.entry("PAR1", Reason.OTHER_DOCUMENT),
            Map.entry("SQLite format 3", Reason.OTHER_DOCUMENT));

    /** What an old Office container holds, by the names of its streams. */
    private static final Map<String, Reason> STREAMS = Map.of(
            "EncryptedPackage", Reason.PASSWORD_PROTECTED,
            "WordDocument", Reason.OTHER_DOCUMENT,
            "PowerPoint Document", Reason.OTHER_DOCUMENT);

    private static final Pattern JSON =
            Pattern.compile("\\[\\s*[\\[{\"].*|\\[[-\\d.,\\s]*\\]\\s*|\\{\\s*[\"}].*", Pattern.DOTALL);
    private static final Pattern HTML = Pattern.compile(
            "(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype html|html|head|body|meta|title|table|tr|style|div|script|center|font|form|span|br|p|b)\\b.*",
            Pattern.DOTALL);
    /** A web page with its pictures in one file. */
    private static final Pattern MHTML = Pattern.compile("mime-version:.*", Pattern.DOTALL);

    private static final Pattern MARKUP = Pattern.compile("<[a-z!?]");

    private static final String XML_SPREADSHEET = "urn:schemas-microsoft-com:office:spreadsheet";

    private FileFormat() {}

    static RowSource open(Upload upload, List<Column> columns, Progress progress) {
        var file = upload.path();
        var head = head(file);
        refuseOthers(file, head);
        if (ZIP.matcher(head).lookingAt()) {
            return zipped(file);
        }
        var format = TextFormat.of(file);
        var text = format.head(file, HEAD).strip().toLowerCase(Locale.ROOT);
        if (text.startsWith("<?xml")
                && text.contains(XML_SPREADSHEET)
                && !HTML.matcher(text).matches()) {
            return new XmlSpreadsheetSource(file);
        }
        refuseMarkup(text);
        if (JSON.matcher(text).matches()) {
            throw UnreadableFile.because(Reason.JSON_FILE);
        }
        return new TextSource(file, format, row -> Header.of(columns, row).matched, progress);
    }

    /** @throws UnreadableFile when it is none, and tells what it is instead */
    static void requireJson(Path file) {
        var head = head(file);
        refuseOthers(file, head);
        if (ZIP.matcher(head).lookingAt()) {
            throw UnreadableFile.because(Reason.ZIP_ARCHIVE);
        }
        refuseMarkup(TextFormat.of(file).head(file, HEAD).strip().toLowerCase(Locale.ROOT));
    }

    private static void refuseMarkup(String text) {
        if (HTML.matcher(text).matches() || MHTML.matcher(text).matches()) {
            throw UnreadableFile.because(Reason.HTML_FILE);
        }
        if (MARKUP.matcher(text).lookingAt()) {
            throw UnreadableFile.because(Reason.XML_FILE);
        }
    }

    private static void refuseOthers(Path file, String head) {
        if (head.isEmpty()) {
            throw UnreadableFile.because(Reason.EMPTY_FILE);
        }
        if (head.startsWith(OLE2)) {
            throw UnreadableFile.because(inContainer(file));
        }
        if (head.length() >= 1024 ? head.substring(0, 1024).contains("%PDF-") : head.contains("%PDF-")) {
            throw UnreadableFile.because(Reason.PDF_FILE);
        }
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8) || head.startsWith("ftyphei", 4)) {
            throw UnreadableFile.because(Reason.IMAGE_FILE);
        }
        BEGINNINGS.forEach((beginning, reason) -> {
            if (head.startsWith(beginning)) {
                throw UnreadableFile.because(reason);
            }
        });
    }

    private static String head(Path file) {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RowSource zipped(Path file) {
        Archive archive = null;
        RowSource source = null;
        try {
            archive = Archive.open(file);
            source = document(archive);
            return source;
        } catch (IOException broken) {
            throw UnreadableFile.because(Reason.BROKEN_WORKBOOK);
        } finally {
            if (archive != null && source == null) {
                close(archive);
            }
        }
    }

    private static RowSource document(Archive archive) throws IOException {
        if (archive.has("EncryptedPackage")) {
            throw UnreadableFile.because(Reason.PASSWORD_PROTECTED);
        }
        if (archive.has("mimetype") && archive.has("content.xml")) {
            try (var in = archive.open("mimetype")) {
                var type = new String(in.readNBytes(100), StandardCharsets.US_ASCII);
                if (type.contains("opendocument.spreadsheet")) {
                    return new OpenDocumentSource(archive);
                }
            }
            throw UnreadableFile.because(Reason.OTHER_DOCUMENT);
        }
        var part = mainPart(archive);
        if (part == null) {
            boolean isOffice = archive.has("[Content_Types].xml");
            throw UnreadableFile.because(
                    archive.hasAnyEndingIn(".iwa")
                            ? Reason.OTHER_DOCUMENT
                            : isOffice ? Reason.BROKEN_WORKBOOK : Reason.ZIP_ARCHIVE);
        }
        if (part.toLowerCase(Locale.ROOT).endsWith(".bin")) {
            throw UnreadableFile.because(Reason.BINARY_WORKBOOK);
        }
        try (var xml = Xml.open(archive.open(part))) {
            if (!xml.next()) {
                throw UnreadableFile.because(Reason.BROKEN_WORKBOOK);
            }
            if (!xml.name().equals("workbook")) {
                throw UnreadableFile.because(Reason.OTHER_DOCUMENT);
            }
        }
        return new WorkbookSource(archive, part);
    }

    /** Where the document of an Office package begins, or null. */
    private static String mainPart(Archive archive) throws IOException {
        for (var each : archive.relationships("")) {
            if (each.type().equals("officeDocument") && archive.has(each.target())) {
                return each.target();
            }
        }
        for (var usual : List.of("xl/workbook.xml", "xl/workbook.bin", "word/document.xml", "ppt/presentation.xml")) {
            if (archive.has(usual)) {
                return usual;
            }
        }
        return null;
    }

    private static void close(Archive archive) {
        try {
            archive.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reason inContainer(Path file) {
        try (var in = Files.newInputStream(file)) {
            var buffer = new byte[1 << 16];
            var tail = "";
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                var text = tail + new String(buffer, 0, n, StandardCharsets.ISO_8859_1);
                for (var stream : STREAMS.entrySet()) {
                    if (text.contains(utf16(stream.getKey()))) {
                        return stream.getValue();
                    }
                }
                tail = text.substring(Math.max(0, text.length() - 64));
            }
            return Reason.OLD_WORKBOOK;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String utf16(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }
}
