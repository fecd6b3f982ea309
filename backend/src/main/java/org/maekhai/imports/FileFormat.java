package org.maekhai.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a file is, by its first bytes: names and media types are often wrong. */
final class FileFormat {
    private static final byte[] OLE2 = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final String ENCRYPTED =
            new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);

    private FileFormat() {}

    static RowSource open(Upload upload, List<Column> columns, Progress progress) {
        var head = head(upload.path());
        if (head.length == 0) {
            throw UnreadableFile.because(UnreadableFile.Reason.EMPTY_FILE);
        }
        if (head.length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] <= 8 && head[3] <= 8) {
            return new WorkbookSource(upload.path());
        }
        if (startsWith(head, OLE2)) {
            throw UnreadableFile.because(
                    isEncrypted(upload.path())
                            ? UnreadableFile.Reason.PASSWORD_PROTECTED
                            : UnreadableFile.Reason.OLD_WORKBOOK);
        }
        return new TextSource(upload.path(), row -> Header.of(columns, row).matched, progress);
    }

    private static byte[] head(Path file) {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean startsWith(byte[] head, byte[] magic) {
        return head.length >= magic.length && java.util.Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
    }

    /** A workbook with a password is an old container with a stream of that name. */
    private static boolean isEncrypted(Path file) {
        try (var in = Files.newInputStream(file)) {
            var buffer = new byte[1 << 16];
            var tail = "";
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                var text = tail + new String(buffer, 0, n, StandardCharsets.ISO_8859_1);
                if (text.contains(ENCRYPTED)) {
                    return true;
                }
                tail = text.substring(Math.max(0, text.length() - ENCRYPTED.length()));
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
