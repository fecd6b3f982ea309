package org.maekhai.shared.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A WebP file (RIFF, RFC 9649): Java can't decode one, so the picture itself stays as it came. All around it is written anew,
 * chunk by chunk, and only what drawing needs: no EXIF, no XMP, nothing unknown, whether it stands beside the picture, within
 * one of its frames, behind the fields of a header, or behind the end.
 */
final class WebpFile {
    private static final String EXTENDED = "VP8X", LOSSY = "VP8 ", LOSSLESS = "VP8L", ALPHA = "ALPH";
    private static final String COLOURS = "ICCP", ANIMATION = "ANIM", FRAME = "ANMF";
    private static final Set<String> FIRST = Set.of(EXTENDED, LOSSY, LOSSLESS);
    private static final Set<String> PICTURES = Set.of(LOSSY, LOSSLESS);
    private static final Set<String> STILL = Set.of(COLOURS, ALPHA, LOSSY, LOSSLESS);
    private static final Set<String> MOVING = Set.of(COLOURS, ANIMATION, FRAME);
    private static final Set<String> IN_FRAME = Set.of(ALPHA, LOSSY, LOSSLESS);

    private static final int HEAD = 12, BEFORE = 8;
    /** A film of minutes has as many frames. */
    private static final int MOST_CHUNKS = 10_000;
    /**
     * All its frames have at most as many pixels as so many of the largest pictures: whoever looks at it unpacks each of them, again
     * and again, and a frame of one colour is sixty bytes, however large it is.
     */
    private static final int MOST_PICTURES = 10;
    /** Bytes of a header that has fields of its own; where more came, the rest isn't taken. */
    private static final int EXTENDED_FIELDS = 10, ANIMATION_FIELDS = 6, FRAME_FIELDS = 16;
    /** How much of a picture tells how large it is. */
    private static final int LOSSY_START = 10, LOSSLESS_START = 5;
    /** Of the first byte of the extended header, and of the last one of a frame's: whatever else it announces isn't there. */
    private static final int HAS_COLOURS = 0x20, HAS_ALPHA = 0x10, IS_ANIMATION = 0x02, FRAME_FLAGS = 0x03;

    private final FileChannel file;
    private final int megapixels;
    private final List<Piece> pieces = new ArrayList<>();
    private PictureSize size;
    private long pixelsOfFrames;

    /**
     * A chunk as it is written.
     *
     * @param fields of its own
     * @param copied as it came; null: nothing
     * @param within chunks in it
     */
    private record Piece(String type, byte[] fields, Chunk copied, List<Piece> within) {
        long length() {
            return fields.length
                    + (copied == null ? 0 : copied.length())
                    + within.stream().mapToLong(Piece::whole).sum();
        }

        long whole() {
            return BEFORE + padded(length());
        }
    }

    private WebpFile(FileChannel file, int megapixels) {
        this.file = file;
        this.megapixels = megapixels;
    }

    /** @throws org.maekhai.shared.problem.Failure when it is none, or broken, or one of its pictures has more pixels */
    static WebpFile read(FileChannel file, int megapixels) throws IOException {
        long end = (Chunk.littleEndian(file, 4, 4).getInt(0) & 0xffffffffL) + BEFORE;
        if (end > file.size()) {
            throw Refused.broken();
        }
        var webp = new WebpFile(file, megapixels);
        webp.read(webp.chunks(HEAD, end));
        return webp;
    }

    private List<Chunk> chunks(long from, long end) throws IOException {
        List<Chunk> chunks = new ArrayList<>();
        for (long at = from; at + BEFORE <= end; ) {
            var head = Chunk.littleEndian(file, at, BEFORE);
            var chunk = new Chunk(Chunk.letters(head, 0), at + BEFORE, head.getInt(4) & 0xffffffffL);
            if (chunk.at() + chunk.length() > end) {
                throw Refused.broken();
            }
            if (chunks.size() == MOST_CHUNKS) {
                throw Refused.broken();
            }
            chunks.add(chunk);
            at = chunk.at() + padded(chunk.length());
        }
        return chunks;
    }

    private void read(List<Chunk> chunks) throws IOException {
        if (chunks.isEmpty() || !FIRST.contains(chunks.get(0).type())) {
            throw Refused.type();
        }
        var first = chunks.get(0);
        if (!first.type().equals(EXTENDED)) {
            size = picture(first);
            pieces.add(copied(first));
            return;
        }
        var canvas = start(first, EXTENDED_FIELDS).array();
        canvas[0] &= HAS_COLOURS | HAS_ALPHA | IS_ANIMATION;
        canvas[1] = canvas[2] = canvas[3] = 0;
        size = new PictureSize(1 + threeBytes(canvas, 4), 1 + threeBytes(canvas, 7));
        size.requireAtMost(megapixels);
        pieces.add(new Piece(EXTENDED, canvas, null, List.of()));
        boolean moves = (canvas[0] & IS_ANIMATION) != 0;
        pieces.addAll(drawn(chunks.subList(1, chunks.size()), moves ? MOVING : STILL, size));
        if (pieces.stream().noneMatch(piece -> moves ? piece.type().equals(FRAME) : isPicture(piece))) {
            throw Refused.broken();
        }
    }

    /**
     * What of these is taken: frames as many as there are, of anything else, and of pictures, the first. Colours and what is told of
     * the animation come first, as whoever shows it expects them.
     *
     * @param said how large a picture has to be
     */
    private List<Piece> drawn(List<Chunk> chunks, Set<String> taken, PictureSize said) throws IOException {
        List<Piece> drawn = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (var chunk : chunks) {
            var kind = PICTURES.contains(chunk.type()) ? LOSSY : chunk.type();
            if (taken.contains(chunk.type()) && (kind.equals(FRAME) || seen.add(kind))) {
                drawn.add(piece(chunk, said));
            }
        }
        drawn.sort(Comparator.comparingInt(WebpFile::rank));
        return drawn;
    }

    /** What has the same stays in the order in which it came. */
    private static int rank(Piece piece) {
        return switch (piece.type()) {
            case COLOURS -> 0;
            case ANIMATION -> 1;
            default -> 2;
        };
    }

    private Piece piece(Chunk chunk, PictureSize said) throws IOException {
        return switch (chunk.type()) {
            case ANIMATION ->
                new Piece(ANIMATION, start(chunk, ANIMATION_FIELDS).array(), null, List.of());
            case FRAME -> frame(chunk);
            case LOSSY, LOSSLESS -> {
                if (!picture(chunk).equals(said)) {
                    throw Refused.broken();
                }
                yield copied(chunk);
            }
            default -> copied(chunk);
        };
    }

    private Piece frame(Chunk chunk) throws IOException {
        var fields = start(chunk, FRAME_FIELDS).array();
        fields[FRAME_FIELDS - 1] &= FRAME_FLAGS;
        var part = new PictureSize(1 + threeBytes(fields, 6), 1 + threeBytes(fields, 9));
        if (!within(size, 2 * threeBytes(fields, 0), 2 * threeBytes(fields, 3), part)) {
            throw Refused.broken();
        }
        pixelsOfFrames += part.pixels();
        if (pixelsOfFrames > PictureSize.pixels(MOST_PICTURES * megapixels)) {
            throw Refused.tooManyPixels(MOST_PICTURES * megapixels);
        }
        var drawn = drawn(chunks(chunk.at() + FRAME_FIELDS, chunk.at() + chunk.length()), IN_FRAME, part);
        if (drawn.stream().noneMatch(WebpFile::isPicture)) {
            throw Refused.broken();
        }
        return new Piece(FRAME, fields, null, drawn);
    }

    private static boolean within(PictureSize canvas, int left, int top, PictureSize part) {
        return left + part.width() <= canvas.width() && top + part.height() <= canvas.height();
    }

    private static boolean isPicture(Piece piece) {
        return PICTURES.contains(piece.type());
    }

    private static Piece copied(Chunk chunk) {
        return new Piece(chunk.type(), new byte[0], chunk, List.of());
    }

    /** How large it is, as it says itself: whoever shows it unpacks that, whatever is said around it. */
    private PictureSize picture(Chunk chunk) throws IOException {
        var found = chunk.type().equals(LOSSLESS) ? lossless(chunk) : lossy(chunk);
        found.requireAtMost(megapixels);
        return found;
    }

    private PictureSize lossless(Chunk chunk) throws IOException {
        var header = start(chunk, LOSSLESS_START);
        if (header.get(0) != 0x2f) {
            throw Refused.broken();
        }
        int sides = header.getInt(1);
        return new PictureSize(1 + (sides & 0x3fff), 1 + (sides >> 14 & 0x3fff));
    }

    private PictureSize lossy(Chunk chunk) throws IOException {
        var frame = start(chunk, LOSSY_START);
        if (threeBytes(frame.array(), 3) != 0x2a019d) {
            throw Refused.broken();
        }
        return new PictureSize(frame.getShort(6) & 0x3fff, frame.getShort(8) & 0x3fff);
    }

    private ByteBuffer start(Chunk chunk, int length) throws IOException {
        if (chunk.length() < length) {
            throw Refused.broken();
        }
        return Chunk.littleEndian(file, chunk.at(), length);
    }

    private static int threeBytes(byte[] from, int at) {
        return from[at] & 0xff | (from[at + 1] & 0xff) << 8 | (from[at + 2] & 0xff) << 16;
    }

    PictureSize size() {
        return size;
    }

    void write(OutputStream to) throws IOException {
        long content = "WEBP".length() + pieces.stream().mapToLong(Piece::whole).sum();
        to.write(head("RIFF", content));
        to.write("WEBP".getBytes(StandardCharsets.ISO_8859_1));
        write(pieces, to);
    }

    private void write(List<Piece> written, OutputStream to) throws IOException {
        for (var piece : written) {
            to.write(head(piece.type(), piece.length()));
            to.write(piece.fields());
            if (piece.copied() != null) {
                piece.copied().copy(file, to);
            }
            write(piece.within(), to);
            if (piece.length() % 2 > 0) {
                to.write(0);
            }
        }
    }

    /** Chunks begin at even places. */
    private static long padded(long length) {
        return length + (length & 1);
    }

    private static byte[] head(String letters, long length) {
        return ByteBuffer.allocate(BEFORE)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(letters.getBytes(StandardCharsets.ISO_8859_1))
                .putInt((int) length)
                .array();
    }
}
