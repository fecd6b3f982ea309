package org.maekhai.issue;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody said of an issue.
 *
 * @param own whether the caller wrote it, and may change it
 * @param version what {@code If-Match} names
 */
@Schema(name = "IssueComment")
public record CommentView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String text,
        @Schema(required = true) Instant writtenAt,
        @Schema(required = true) Instant changedAt,
        @Schema(required = true) IssuePerson by,
        @Schema(required = true) boolean own,
        @Schema(required = true) long version) {}
