package org.maekhai.shared.attachment;

import java.nio.file.Path;

/**
 * A file as it is kept, until it is.
 *
 * @param received the fingerprint of what it was made of
 * @param size null: no picture
 * @param thumbnail null: there is none
 */
record PreparedFile(Path path, FileType type, String received, PictureSize size, byte[] thumbnail)
        implements AutoCloseable {
    @Override
    public void close() {
        SentFile.delete(path);
    }
}
