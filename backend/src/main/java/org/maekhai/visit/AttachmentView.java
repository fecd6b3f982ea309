package org.maekhai.visit;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A photo or a document of a visit. @param type what the content is, as a media type. @param size in bytes */
public record AttachmentView(
        @Schema(required = true) UUID id,
        String name,
        @Schema(required = true) String type,
        @Schema(required = true) long size,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) String createdBy) {}
