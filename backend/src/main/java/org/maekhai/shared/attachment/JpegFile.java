package org.maekhai.shared.attachment;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * What has to be known of a JPEG file before it is decoded. It ends where the picture does: what a phone puts behind it, a film
 * or another picture, is none of it.
 *
 * @param orientation how the camera was held, as EXIF says it
 * @param progressive drawn in several scans: all of it is in memory then, whatever size is asked for
 * @param scans how often the whole picture is drawn over
 */
record JpegFile(int orientation, boolean progressive, int scans) {
    private static final int SCAN = 0xDA, END = 0xD9, APP1 = 0xE1, TEMPORARY = 0x01;
    private static final ByteBuffer EXIF = ByteBuffer.wrap(new byte[] {'E', 'x', 'i', 'f', 0, 0});

    /** @param file all of it, from its beginning */
    static JpegFile read(ByteBuffer file) {
        try {
            return header(file);
        } catch (BufferUnderflowException endsInItsHeader) {
            throw Refused.type();
        }
    }

    private static JpegFile header(ByteBuffer file) {
        int orientation = Exif.UPRIGHT;
        boolean progressive = false;
        file.getShort();
        while (true) {
            int marker = marker(file);
            if (marker == END) {
                throw Refused.type();
            }
            // without a length
            if (marker == TEMPORARY || marker >= 0xD0 && marker <= 0xD8) {
                continue;
            }
            var content = segment(file);
            if (marker == SCAN) {
                return new JpegFile(orientation, progressive, 1 + moreScans(file));
            }
            progressive |= marker == 0xC2 || marker == 0xC6 || marker == 0xCA || marker == 0xCE;
            if (marker == APP1 && orientation == Exif.UPRIGHT && startsWithExif(content)) {
                orientation = Exif.orientation(content.position(EXIF.limit()).slice());
            }
        }
    }

    private static int marker(ByteBuffer file) {
        if (next(file) != 0xFF) {
            throw Refused.type();
        }
        int marker = next(file);
        while (marker == 0xFF) {
            marker = next(file);
        }
        return marker;
    }

    private static int next(ByteBuffer file) {
        return file.get() & 0xFF;
    }

    /** What stands behind a marker, within the length that it says. */
    private static ByteBuffer segment(ByteBuffer file) {
        int length = (file.getShort() & 0xFFFF) - 2;
        if (length < 0) {
            throw Refused.type();
        }
        if (length > file.remaining()) {
            throw new BufferUnderflowException();
        }
        var content = file.slice(file.position(), length);
        file.position(file.position() + length);
        return content;
    }

    private static boolean startsWithExif(ByteBuffer content) {
        return content.limit() >= EXIF.limit() && content.slice(0, EXIF.limit()).equals(EXIF);
    }

    /** How many follow, from behind the header of the first one. */
    private static int moreScans(ByteBuffer file) {
        int scans = 0;
        try {
            for (int marker = afterScan(file); marker != END; marker = afterScan(file)) {
                if (marker == SCAN) {
                    scans++;
                }
                // of a scan its header, of a table all of it: what looks like a marker within is none
                segment(file);
            }
        } catch (BufferUnderflowException cutOff) {
            // how much of the picture is there, the decoder tells
        }
        return scans;
    }

    /** Within what is drawn, no byte of 255 stands before anything but nought, a restart or the next marker. */
    private static int afterScan(ByteBuffer file) {
        for (boolean begun = false; ; ) {
            int read = next(file);
            boolean goesOn = read == 0xFF || read <= TEMPORARY || read >= 0xD0 && read <= 0xD7;
            if (begun && !goesOn) {
                return read;
            }
            begun = read == 0xFF;
        }
    }
}
