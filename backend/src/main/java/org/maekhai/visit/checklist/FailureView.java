package org.maekhai.visit.checklist;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.visit.Question;

/**
 * How often a question was answered no.
 *
 * @param checklistId the newest version in which it was answered
 * @param asked how often it was answered yes or no
 * @param no how often no
 * @param share of no, 0..1
 */
record FailureView(
        @Schema(required = true) Question question,
        @Schema(required = true) UUID checklistId,
        @Schema(required = true) int asked,
        @Schema(required = true) int no,
        @Schema(required = true) double share) {}
