package org.maekhai.shared.attachment;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The one thing in EXIF that matters before all of it goes: how the camera was held. */
final class Exif {
    static final int UPRIGHT = 1;

    private static final int ORIENTATION = 0x0112, SHORT = 3, ENTRY = 12, LAST = 8;

    private Exif() {}

    /** @param tiff the block itself: two letters for the order of its bytes, 42, and where the first list of tags begins */
    static int orientation(ByteBuffer tiff) {
        int start = tiff.position();
        if (tiff.remaining() < 8) {
            return UPRIGHT;
        }
        short order = tiff.getShort(start);
        if (order != 0x4949 && order != 0x4D4D) {
            return UPRIGHT;
        }
        tiff.order(order == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long list = tiff.getInt(start + 4) & 0xffffffffL;
        if (tiff.getShort(start + 2) != 42 || list + 2 > tiff.remaining()) {
            return UPRIGHT;
        }
        int at = start + (int) list;
        int tags = tiff.getShort(at) & 0xffff;
        at += 2;
        for (int i = 0; i < tags && at + ENTRY <= tiff.limit(); i++, at += ENTRY) {
            if ((tiff.getShort(at) & 0xffff) == ORIENTATION && tiff.getShort(at + 2) == SHORT) {
                int value = tiff.getShort(at + 8) & 0xffff;
                return value >= UPRIGHT && value <= LAST ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
