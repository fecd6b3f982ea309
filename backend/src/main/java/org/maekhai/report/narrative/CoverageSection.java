package org.maekhai.report.narrative;

import static org.maekhai.report.narrative.Wording.PLACES;

import org.maekhai.report.Proposed;

/** การมอบหมายครู ก: who has a trainer, who has none. */
final class CoverageSection {
    private final MonthFacts facts;

    CoverageSection(MonthFacts facts) {
        this.facts = facts;
    }

    Proposed proposed() {
        var links = facts.links();
        var uncovered = facts.uncovered();
        return new Told()
                .say(whole(), links.coverage(facts.figures().coverage().covered(), "covered=true"))
                .sayIf(
                        !uncovered.isEmpty(),
                        "ยังไม่มีครู ก รับผิดชอบ " + Wording.places(uncovered.size()) + Wording.names(uncovered, ""),
                        links.coverage(uncovered.size(), "covered=false"))
                .proposed();
    }

    String whole() {
        int total = facts.figures().total();
        int covered = facts.figures().coverage().covered();
        if (total == 0) {
            return "ไม่มี" + PLACES + "ที่ต้องมอบหมายครู ก";
        }
        return covered == 0
                ? "ยังไม่ได้มอบหมายครู ก รับผิดชอบ%s".formatted(PLACES)
                : "มอบหมายครู ก รับผิดชอบ%sแล้ว %s".formatted(PLACES, Wording.of(covered, total));
    }
}
