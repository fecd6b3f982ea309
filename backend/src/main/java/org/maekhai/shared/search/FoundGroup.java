package org.maekhai.shared.search;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was found of one kind, the best first.
 *
 * @param total how many there are, of which these are the first
 */
public record FoundGroup(
        @Schema(required = true) FoundKind kind,
        @Schema(required = true) long total,
        @Schema(required = true) List<Found> items) {}
