package org.maekhai.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Looks at a workbook before it is opened: what it unpacks to, really counted, and whether it is one at all. */
final class WorkbookGuard {
    private static final long MAX_UNPACKED = 600L << 20;
    /** Texts that cells share stand in memory while the workbook is read. */
    private static final long MAX_SHARED_TEXT = 64L << 20;

    private static final long RATIO_COUNTS_FROM = 32L << 20;
    private static final long MAX_RATIO = 200;
    private static final int MAX_ENTRIES = 2000;
    /** A cell address may have three letters, XFD at most. */
    private static final int MAX_COLUMN_LETTERS = 3;

    private WorkbookGuard() {}

    static void check(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("EncryptedPackage") != null) {
                throw UnreadableFile.because(UnreadableFile.Reason.PASSWORD_PROTECTED);
            }
            if (zip.getEntry("xl/workbook.xml") == null && zip.getEntry("[Content_Types].xml") == null) {
                throw UnreadableFile.because(UnreadableFile.Reason.BROKEN_WORKBOOK);
            }
            if (zip.size() > MAX_ENTRIES) {
                throw UnreadableFile.because(UnreadableFile.Reason.TOO_LARGE_UNPACKED);
            }
            long packed = Files.size(file);
            long total = 0;
            var entries = zip.entries();
            while (entries.hasMoreElements()) {
                var entry = entries.nextElement();
                total += unpackedSize(zip, entry, MAX_UNPACKED - total);
                if (total > RATIO_COUNTS_FROM && total / Math.max(1, packed) > MAX_RATIO) {
                    throw UnreadableFile.because(UnreadableFile.Reason.TOO_LARGE_UNPACKED);
                }
            }
        } catch (ZipException broken) {
            throw UnreadableFile.because(UnreadableFile.Reason.BROKEN_WORKBOOK);
        } catch (IOException | IllegalArgumentException broken) {
            throw UnreadableFile.because(UnreadableFile.Reason.BROKEN_WORKBOOK);
        }
    }

    private static long unpackedSize(ZipFile zip, ZipEntry entry, long allowed) throws IOException {
        long limit = entry.getName().endsWith("sharedStrings.xml") ? Math.min(allowed, MAX_SHARED_TEXT) : allowed;
        var addresses = new AddressScan();
        boolean isSheet = entry.getName().startsWith("xl/worksheets/");
        var buffer = new byte[1 << 16];
        long size = 0;
        try (var in = zip.getInputStream(entry)) {
            if (in == null) {
                throw new ZipException();
            }
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                size += n;
                if (size > limit) {
                    throw UnreadableFile.because(UnreadableFile.Reason.TOO_LARGE_UNPACKED);
                }
                if (isSheet) {
                    addresses.scan(buffer, n);
                }
            }
        }
        return size;
    }

    /** Finds {@code r="ABCD1"}, which would make a row of millions of cells. */
    private static final class AddressScan {
        private int state;
        private int letters;

        void scan(byte[] bytes, int length) {
            for (int i = 0; i < length; i++) {
                byte b = bytes[i];
                if (state == 3) {
                    if (b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z') {
                        if (++letters > MAX_COLUMN_LETTERS) {
                            throw UnreadableFile.because(UnreadableFile.Reason.BROKEN_WORKBOOK);
                        }
                    } else {
                        state = 0;
                    }
                } else if (b == ' ' || b == '\n' || b == '\t') {
                    state = 1;
                } else if (state == 1 && b == 'r') {
                    state = 2;
                } else if (state == 2 && b == '=') {
                    state = 2;
                } else if (state == 2 && (b == '"' || b == '\'')) {
                    state = 3;
                    letters = 0;
                } else {
                    state = 0;
                }
            }
        }
    }
}
