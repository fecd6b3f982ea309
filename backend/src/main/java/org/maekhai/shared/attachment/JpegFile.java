package org.maekhai.shared.attachment;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/**
 * What has to be known of a JPEG file before it is decoded.
 *
 * @param orientation how the camera was held, as EXIF says it
 * @param progressive drawn in several scans: all of it is in memory then, whatever size is asked for
 * @param scans how often the whole picture is drawn over
 */
record JpegFile(int orientation, boolean progressive, int scans) {
    private static final int SCAN = 0xDA, APP1 = 0xE1, TEMPORARY = 0x01;
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};

    static JpegFile read(InputStream file) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(file, 64 << 10));
        try {
            return read(in);
        } catch (EOFException endsInItsHeader) {
            throw Refused.type();
        }
    }

    private static JpegFile read(DataInputStream in) throws IOException {
        int orientation = Exif.UPRIGHT;
        boolean progressive = false;
        in.readUnsignedShort();
        while (true) {
            int marker = marker(in);
            if (marker == SCAN) {
                return new JpegFile(orientation, progressive, 1 + moreScans(in));
            }
            // without a length
            if (marker == TEMPORARY || marker >= 0xD0 && marker <= 0xD8) {
                continue;
            }
            int length = in.readUnsignedShort() - 2;
            if (length < 0 || marker == 0xD9) {
                throw Refused.type();
            }
            progressive |= marker == 0xC2 || marker == 0xC6 || marker == 0xCA || marker == 0xCE;
            if (marker == APP1) {
                var content = new byte[length];
                in.readFully(content);
                if (orientation == Exif.UPRIGHT && startsWithExif(content)) {
                    orientation = Exif.orientation(ByteBuffer.wrap(content, EXIF.length, length - EXIF.length)
                            .slice());
                }
            } else {
                in.skipNBytes(length);
            }
        }
    }

    private static int marker(DataInputStream in) throws IOException {
        if (in.readUnsignedByte() != 0xFF) {
            throw Refused.type();
        }
        int marker = in.readUnsignedByte();
        while (marker == 0xFF) {
            marker = in.readUnsignedByte();
        }
        return marker;
    }

    private static boolean startsWithExif(byte[] content) {
        return content.length >= EXIF.length
                && ByteBuffer.wrap(content, 0, EXIF.length).equals(ByteBuffer.wrap(EXIF));
    }

    /** Within what is drawn, no byte of 255 stands before anything but nought or a marker. */
    private static int moreScans(InputStream in) throws IOException {
        int scans = 0;
        var buffer = new byte[64 << 10];
        boolean begun = false;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            for (int i = 0; i < read; i++) {
                if (begun && buffer[i] == (byte) SCAN) {
                    scans++;
                }
                begun = buffer[i] == (byte) 0xFF;
            }
        }
        return scans;
    }
}
