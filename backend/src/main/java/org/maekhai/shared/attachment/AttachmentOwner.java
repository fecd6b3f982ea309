package org.maekhai.shared.attachment;

import java.util.UUID;

/**
 * What an attachment belongs to.
 *
 * @param kind its table, by which the column of {@code attachment} is called that holds its id: it goes with its owner
 */
public record AttachmentOwner(String kind, UUID id) {
    static String column(String kind) {
        return kind + "_id";
    }

    String column() {
        return column(kind);
    }
}
