package org.maekhai.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The encoding of a text file, found by looking at all of it: offices send UTF-8 with and without a mark, UTF-16 ("Unicode
 * text" of spreadsheets) and Windows-874, of which TIS-620 is a part.
 *
 * @param mixed whether files of two encodings were joined: what isn't of the more frequent one comes out broken, and is told so
 */
record TextFormat(Charset charset, int markLength, boolean mixed) {
    private static final Charset WINDOWS_874 = Charset.forName("x-windows-874");
    private static final int SAMPLE = 4096;

    static TextFormat of(Path file) {
        int markLength = 0;
        try (var in = Files.newInputStream(file)) {
            var head = in.readNBytes(SAMPLE);
            if (begins(head, 0xff, 0xfe)) {
                return new TextFormat(StandardCharsets.UTF_16LE, 2, false);
            }
            if (begins(head, 0xfe, 0xff)) {
                return new TextFormat(StandardCharsets.UTF_16BE, 2, false);
            }
            markLength = begins(head, 0xef, 0xbb, 0xbf) ? 3 : 0;
            var wide = byZeros(head);
            if (wide != null) {
                return new TextFormat(wide, 0, false);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var letters = Letters.of(file);
        boolean isUtf8 = letters.others == 0 || letters.thaiInUtf8 > letters.others;
        return new TextFormat(
                isUtf8 ? StandardCharsets.UTF_8 : WINDOWS_874,
                markLength,
                Math.min(letters.others, letters.thaiInUtf8) >= 3);
    }

    private static boolean begins(byte[] head, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= head.length || (head[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** So many of its first characters. */
    String head(Path file, int length) {
        try (var reader = open(Files.newInputStream(file))) {
            var buffer = new char[length];
            int read = 0;
            for (int n = 0; n >= 0 && read < length; n = reader.read(buffer, read, length - read)) {
                read += n;
            }
            return new String(buffer, 0, read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Reader open(InputStream file) throws IOException {
        InputStream in = new BufferedInputStream(file, 1 << 16);
        in.skipNBytes(markLength);
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    /** UTF-16 without a mark: separators and line ends have a zero byte, Thai letters 0x0E, always on the same side. */
    private static Charset byZeros(byte[] head) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0 || head[i] == 0x0e) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        int half = head.length / 2;
        if (odd > half * 9 / 10 && even < half / 10 && half > 0) {
            return StandardCharsets.UTF_16LE;
        }
        if (even > half * 9 / 10 && odd < half / 10 && half > 0) {
            return StandardCharsets.UTF_16BE;
        }
        for (byte b : head) {
            if (b == 0) {
                throw UnreadableFile.because(UnreadableFile.Reason.BINARY_FILE);
            }
        }
        return null;
    }

    /** What the bytes beyond ASCII are, counted without making text of them. */
    private static final class Letters {
        long thaiInUtf8;
        long others;
        private int expected;
        private int seen;
        private boolean isThai;

        static Letters of(Path file) {
            var letters = new Letters();
            var buffer = new byte[1 << 16];
            try (var in = Files.newInputStream(file)) {
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    for (int i = 0; i < n; i++) {
                        if (buffer[i] < 0 || letters.expected > 0) {
                            letters.next(buffer[i] & 0xff);
                        }
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            letters.breakOff();
            return letters;
        }

        private void next(int b) {
            if (expected > 0 && (b & 0xc0) == 0x80) {
                isThai &= seen > 1 || b == 0xb8 || b == 0xb9;
                seen++;
                if (--expected == 0) {
                    thaiInUtf8 += isThai ? 1 : 0;
                    seen = 0;
                }
                return;
            }
            breakOff();
            if (b < 0x80) {
                return;
            }
            expected = b >= 0xc2 && b <= 0xdf ? 1 : (b & 0xf0) == 0xe0 ? 2 : b >= 0xf0 && b <= 0xf4 ? 3 : 0;
            isThai = b == 0xe0;
            seen = 1;
            if (expected == 0) {
                breakOff();
            }
        }

        /** What began like a letter of UTF-8 was none. */
        private void breakOff() {
            others += seen;
            seen = 0;
            expected = 0;
        }
    }
}
