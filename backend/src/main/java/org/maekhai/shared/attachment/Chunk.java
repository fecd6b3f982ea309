package org.maekhai.shared.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/** A part of a PNG or WebP file: four letters that name it, and so many bytes from there on. */
record Chunk(String type, long at, long length) {
    private static final int STEP = 64 << 10;

    /** Bytes of the file; broken when it ends before. */
    static ByteBuffer bytes(FileChannel file, long at, int length) throws IOException {
        var buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (file.read(buffer, at + buffer.position()) < 0) {
                throw Refused.broken();
            }
        }
        return buffer.flip();
    }

    static ByteBuffer littleEndian(FileChannel file, long at, int length) throws IOException {
        return bytes(file, at, length).order(ByteOrder.LITTLE_ENDIAN);
    }

    static String letters(ByteBuffer from, int at) {
        return new String(from.array(), at, 4, StandardCharsets.ISO_8859_1);
    }

    /** What is in it, without holding all of it. */
    void copy(FileChannel file, OutputStream to) throws IOException {
        copy(file, at, length, to);
    }

    static void copy(FileChannel file, long at, long length, OutputStream to) throws IOException {
        var target = Channels.newChannel(to);
        for (long done = 0; done < length; ) {
            int step = (int) Math.min(STEP, length - done);
            target.write(bytes(file, at + done, step));
            done += step;
        }
    }
}
