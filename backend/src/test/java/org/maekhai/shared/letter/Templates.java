package org.maekhai.shared.letter;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Documents of Word as others make them. */
public final class Templates {
    private Templates() {}

    /** Of paragraphs. */
    public static byte[] of(String... paragraphs) {
        return made(document -> {
            for (var paragraph : paragraphs) {
                document.createParagraph().createRun().setText(paragraph);
            }
        });
    }

    public static byte[] made(Consumer<XWPFDocument> content) {
        try (var document = new XWPFDocument()) {
            content.accept(document);
            var bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with one more part, or with another in its place. */
    public static byte[] with(byte[] document, String part, byte[] content) {
        return changed(document, part, before -> content);
    }

    public static byte[] with(byte[] document, String part, String content) {
        return with(document, part, content.getBytes(StandardCharsets.UTF_8));
    }

    /** The same with other words in one of its parts. */
    public static byte[] replaced(byte[] document, String part, String text, String by) {
        return changed(document, part, before -> {
            var known = new String(before, StandardCharsets.UTF_8);
            if (!known.contains(text)) {
                throw new IllegalArgumentException(text + " is not in " + known);
            }
            return known.replace(text, by).getBytes(StandardCharsets.UTF_8);
        });
    }

    private interface Change {
        byte[] of(byte[] before);
    }

    private static byte[] changed(byte[] document, String part, Change change) {
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(document));
                var out = new ZipOutputStream(bytes)) {
            boolean isThere = false;
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                boolean isIt = entry.getName().equals(part);
                isThere |= isIt;
                var content = in.readAllBytes();
                write(out, entry.getName(), isIt ? change.of(content) : content);
            }
            if (!isThere) {
                write(out, part, change.of(null));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(ZipOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.closeEntry();
    }
}
