package org.maekhai.report.narrative;

import org.maekhai.report.Proposed;

/** สรุป ๕ บรรทัด: what whoever reads no further has to know. */
final class SummaryLines {
    private final MonthFacts facts;

    SummaryLines(MonthFacts facts) {
        this.facts = facts;
    }

    Proposed proposed() {
        var links = facts.links();
        var figures = facts.figures();
        var issues = new IssueSections(facts);
        return new Told()
                .say("1. " + status(), links.compliance(figures.total()))
                .say("2. " + budget(), links.compliance(figures.budget().inUse(), "budget=IN_USE"))
                .say("3. " + followUp(), links.visits(null, "state=DONE"))
                .say("4. " + issues.whole(), issues.counted())
                .say("5. " + issues.asks() + " และ" + new AheadSection(facts).visits(), issues.escalated())
                .proposed();
    }

    private String status() {
        return new StatusSection(facts).whole();
    }

    private String budget() {
        return new BudgetSection(facts).whole();
    }

    private String followUp() {
        var figures = facts.figures();
        var told = new FollowUpSection(facts).whole();
        if (figures.total() == 0) {
            return told;
        }
        int covered = figures.coverage().covered();
        int hubs = figures.hubs().active();
        return told
                + (covered == 0
                        ? " ยังไม่ได้มอบหมายครู ก "
                        : " มีครู ก รับผิดชอบแล้ว " + Wording.of(covered, figures.total()) + " ")
                + (hubs == 0 ? "และยังไม่มีแม่ข่าย" : "และมีแม่ข่าย " + Wording.places(hubs));
    }
}
