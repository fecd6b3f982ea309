package org.maekhai.shared.attachment;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A file that belongs to something.
 *
 * @param type what its content is: image/jpeg, image/png, image/webp or application/pdf
 * @param size in bytes, as it is kept: a photo is smaller than it came
 * @param width of a picture, in pixels
 * @param hasThumbnail whether a small picture of it can be had, under the same address and {@code /thumbnail}
 */
@Schema(name = "AttachmentView")
public record AttachmentView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String name,
        @Schema(required = true) String type,
        @Schema(required = true) long size,
        Integer width,
        Integer height,
        @Schema(required = true) boolean hasThumbnail,
        @Schema(required = true) Instant addedAt,
        @Schema(required = true) String addedBy) {}
