package org.maekhai.assignment;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a hand-over did. @param assignments those that it made */
record HandedOver(
        @Schema(required = true) int ended,
        @Schema(required = true) List<AssignmentView> assignments) {}
