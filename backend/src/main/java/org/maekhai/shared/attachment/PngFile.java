package org.maekhai.shared.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.util.Set;

/**
 * A PNG file without what isn't needed to draw it: texts, which may be pressed to a thousandth and would all be unpacked by
 * the decoder, and whatever else tells more than the picture.
 *
 * @param orientation how the camera was held, as EXIF says it
 */
record PngFile(int orientation) {
    private static final Set<String> DRAWN = Set.of("IHDR", "PLTE", "tRNS", "IDAT");
    private static final String LAST = "IEND", EXIF = "eXIf";
    private static final int SIGNATURE = 8, HEADER = 13, MOST_EXIF = 64 << 10;
    /** Before a chunk its length and name, behind it its checksum. */
    private static final int BEFORE = 8, BEHIND = 4;

    /** @param to what is drawn is written there */
    static PngFile filter(FileChannel file, OutputStream to) throws IOException {
        Chunk.copy(file, 0, SIGNATURE, to);
        int orientation = Exif.UPRIGHT;
        for (long at = SIGNATURE; ; ) {
            var head = Chunk.bytes(file, at, BEFORE);
            var chunk = new Chunk(Chunk.letters(head, 4), at + BEFORE, head.getInt(0) & 0xffffffffL);
            long end = chunk.at() + chunk.length() + BEHIND;
            if (at == SIGNATURE && !(chunk.type().equals("IHDR") && chunk.length() == HEADER)) {
                throw Refused.type();
            }
            if (end > file.size()) {
                throw Refused.broken();
            }
            if (chunk.type().equals(EXIF) && chunk.length() <= MOST_EXIF) {
                orientation = Exif.orientation(Chunk.bytes(file, chunk.at(), (int) chunk.length()));
            }
            boolean last = chunk.type().equals(LAST);
            if (last || DRAWN.contains(chunk.type())) {
                Chunk.copy(file, at, end - at, to);
            }
            if (last) {
                return new PngFile(orientation);
            }
            at = end;
        }
    }
}
