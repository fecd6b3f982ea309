package org.maekhai.shared.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A WebP file (RIFF, RFC 9649): Java can't decode one, so the picture itself stays as it came, and every chunk goes that isn't
 * needed to draw it: EXIF and XMP, with the flags that announce them, and whatever stands behind the end.
 */
final class WebpFile {
    private static final Set<String> DRAWN = Set.of("VP8X", "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP");
    private static final Set<String> PICTURES = Set.of("VP8 ", "VP8L", "ANMF");
    private static final int HEAD = 12, BEFORE = 8;
    private static final int HAS_EXIF = 0x08, HAS_XMP = 0x04;
    /** How much of its first chunk tells how large it is. */
    private static final int EXTENDED = 10, LOSSY = 10, LOSSLESS = 5;

    private final FileChannel file;
    private final List<Chunk> chunks;
    private final PictureSize size;

    private WebpFile(FileChannel file, List<Chunk> chunks) throws IOException {
        this.file = file;
        this.chunks = chunks;
        this.size = size(chunks.get(0));
    }

    static WebpFile read(FileChannel file) throws IOException {
        long end = (Chunk.littleEndian(file, 4, 4).getInt(0) & 0xffffffffL) + BEFORE;
        if (end > file.size()) {
            throw Refused.broken();
        }
        List<Chunk> chunks = new ArrayList<>();
        for (long at = HEAD; at + BEFORE <= end; ) {
            var head = Chunk.littleEndian(file, at, BEFORE);
            var chunk = new Chunk(Chunk.letters(head, 0), at + BEFORE, head.getInt(4) & 0xffffffffL);
            if (chunks.isEmpty() && !Set.of("VP8X", "VP8 ", "VP8L").contains(chunk.type())) {
                throw Refused.type();
            }
            at = chunk.at() + padded(chunk);
            if (chunk.at() + chunk.length() > end) {
                throw Refused.broken();
            }
            if (DRAWN.contains(chunk.type())) {
                chunks.add(chunk);
            }
        }
        if (chunks.stream().noneMatch(chunk -> PICTURES.contains(chunk.type()))) {
            throw Refused.broken();
        }
        return new WebpFile(file, chunks);
    }

    PictureSize size() {
        return size;
    }

    void write(OutputStream to) throws IOException {
        long content =
                chunks.stream().mapToLong(chunk -> BEFORE + padded(chunk)).sum() + "WEBP".length();
        to.write(head("RIFF", content));
        to.write("WEBP".getBytes(StandardCharsets.ISO_8859_1));
        for (var chunk : chunks) {
            to.write(head(chunk.type(), chunk.length()));
            if (chunk.type().equals("VP8X")) {
                to.write(Chunk.bytes(file, chunk.at(), 1).get(0) & ~(HAS_EXIF | HAS_XMP));
                Chunk.copy(file, chunk.at() + 1, chunk.length() - 1, to);
            } else {
                chunk.copy(file, to);
            }
            if (padded(chunk) > chunk.length()) {
                to.write(0);
            }
        }
    }

    /** Chunks begin at even places. */
    private static long padded(Chunk chunk) {
        return chunk.length() + (chunk.length() & 1);
    }

    private static byte[] head(String letters, long length) {
        return ByteBuffer.allocate(BEFORE)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(letters.getBytes(StandardCharsets.ISO_8859_1))
                .putInt((int) length)
                .array();
    }

    private PictureSize size(Chunk first) throws IOException {
        return switch (first.type()) {
            case "VP8X" -> {
                var canvas = start(first, EXTENDED);
                yield new PictureSize(1 + threeBytes(canvas, 4), 1 + threeBytes(canvas, 7));
            }
            case "VP8L" -> {
                var header = start(first, LOSSLESS);
                if (header.get(0) != 0x2f) {
                    throw Refused.broken();
                }
                int sides = header.getInt(1);
                yield new PictureSize(1 + (sides & 0x3fff), 1 + (sides >> 14 & 0x3fff));
            }
            default -> {
                var frame = start(first, LOSSY);
                if (threeBytes(frame, 3) != 0x2a019d) {
                    throw Refused.broken();
                }
                yield new PictureSize(frame.getShort(6) & 0x3fff, frame.getShort(8) & 0x3fff);
            }
        };
    }

    private ByteBuffer start(Chunk chunk, int length) throws IOException {
        if (chunk.length() < length) {
            throw Refused.broken();
        }
        return Chunk.littleEndian(file, chunk.at(), length);
    }

    private static int threeBytes(ByteBuffer from, int at) {
        return from.get(at) & 0xff | (from.get(at + 1) & 0xff) << 8 | (from.get(at + 2) & 0xff) << 16;
    }
}
