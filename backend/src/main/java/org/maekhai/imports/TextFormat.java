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
 */
record TextFormat(Charset charset, int markLength) {
    private static final Charset WINDOWS_874 = Charset.forName("x-windows-874");
    private static final int SAMPLE = 4096;

    static TextFormat of(Path file) {
        try (var in = Files.newInputStream(file)) {
            var head = in.readNBytes(SAMPLE);
            var marked = byMark(head);
            if (marked != null) {
                return marked;
            }
            var wide = byZeros(head);
            if (wide != null) {
                return new TextFormat(wide, 0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TextFormat(isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS_874, 0);
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

    private static TextFormat byMark(byte[] head) {
        if (head.length >= 3 && head[0] == (byte) 0xef && head[1] == (byte) 0xbb && head[2] == (byte) 0xbf) {
            return new TextFormat(StandardCharsets.UTF_8, 3);
        }
        if (head.length >= 2 && head[0] == (byte) 0xff && head[1] == (byte) 0xfe) {
            return new TextFormat(StandardCharsets.UTF_16LE, 2);
        }
        if (head.length >= 2 && head[0] == (byte) 0xfe && head[1] == (byte) 0xff) {
            return new TextFormat(StandardCharsets.UTF_16BE, 2);
        }
        return null;
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

    /** Walks the bytes without making text of them. */
    private static boolean isUtf8(Path file) {
        var buffer = new byte[1 << 16];
        int following = 0;
        try (var in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    int b = buffer[i];
                    if (following > 0) {
                        if ((b & 0xc0) != 0x80) {
                            return false;
                        }
                        following--;
                    } else if (b < 0) {
                        if ((b & 0xe0) == 0xc0 && (b & 0x1e) != 0) {
                            following = 1;
                        } else if ((b & 0xf0) == 0xe0) {
                            following = 2;
                        } else if ((b & 0xf8) == 0xf0) {
                            following = 3;
                        } else {
                            return false;
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return following == 0;
    }
}
