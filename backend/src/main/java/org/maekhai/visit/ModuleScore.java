package org.maekhai.visit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a module of a checklist was answered on a visit.
 *
 * @param score 0..1: the share of yes among yes and no, each by the weight of its question; null when there was neither
 * @param yes how many questions
 */
public record ModuleScore(
        @Schema(required = true) ChecklistModule module,
        Double score,
        @Schema(required = true) int yes,
        @Schema(required = true) int no,
        @Schema(required = true) int notApplicable) {}
