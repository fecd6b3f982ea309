package org.maekhai.visit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a score is made of, each from 0 to 1; or how much each weighs.
 *
 * @param need how far the local government is from complete and current
 * @param waiting how long ago somebody was reached
 * @param issues what is open there, by severity
 * @param budget whether this year's budget is in use, and next year's approved
 * @param closing whether the year before is closed, and this one near its end
 */
record PriorityParts(
        @Schema(required = true) double need,
        @Schema(required = true) double waiting,
        @Schema(required = true) double issues,
        @Schema(required = true) double budget,
        @Schema(required = true) double closing) {
    private static final double MILLIONTHS = 1e6;

    static PriorityParts of(VisitPolicy.Weights weights) {
        return new PriorityParts(
                weights.need(), weights.waiting(), weights.issues(), weights.budget(), weights.closing());
    }

    double weighted(PriorityParts weights) {
        return need * weights.need
                + waiting * weights.waiting
                + issues * weights.issues
                + budget * weights.budget
                + closing * weights.closing;
    }

    /** As they are told: six decimals. */
    PriorityParts rounded() {
        return new PriorityParts(rounded(need), rounded(waiting), rounded(issues), rounded(budget), rounded(closing));
    }

    private static double rounded(double part) {
        return Math.round(part * MILLIONTHS) / MILLIONTHS;
    }
}
