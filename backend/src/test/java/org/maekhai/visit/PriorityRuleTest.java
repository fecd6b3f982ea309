package org.maekhai.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("without-database")
class PriorityRuleTest {
    private static final PriorityRule RULE = new PriorityRule(
            new SmallRyeConfigBuilder().withMapping(VisitPolicy.class).build().getConfigMapping(VisitPolicy.class));

    @Test
    void whoWasNeverReachedIsToldAsThatAndWaitsInFull() {
        var never = RULE.on(day("2026-11-23"), facts(4, null, null));

        assertNull(never.dueOn());
        assertNull(never.overdueDays());
        assertNull(never.onsiteDueOn());
        assertEquals(1, never.parts().waiting());
    }

    @Test
    void theCadenceGoesByNeedAndTheDayItselfIsNotOverdue() {
        for (int need = 1; need <= 4; need++) {
            int cadence = new int[] {120, 60, 45, 30}[need - 1];
            var last = day("2026-03-01");
            var due = last.plusDays(cadence);
            assertEquals(due, RULE.on(last, facts(need, last, null)).dueOn());
            assertEquals(0, RULE.on(due, facts(need, last, null)).overdueDays());
            assertEquals(1, RULE.on(due, facts(need, last, null)).parts().waiting());
            assertEquals(1, RULE.on(due.plusDays(1), facts(need, last, null)).overdueDays());
            assertEquals(0, RULE.on(last, facts(need, last, null)).parts().waiting());
            assertEquals(
                    (need - 1) / 3.0,
                    RULE.on(last, facts(need, last, null)).parts().need(),
                    1e-12);
        }
    }

    @Test
    void onlyWhoNeedsMuchIsToBeVisitedOnSite() {
        var last = day("2026-03-01");
        assertNull(RULE.on(last, facts(2, last, last)).onsiteDueOn());
        assertEquals(day("2026-05-30"), RULE.on(last, facts(3, last, last)).onsiteDueOn());
        assertFalse(RULE.isOnsiteOverdue(day("2026-05-30"), facts(3, last, last)));
        assertTrue(RULE.isOnsiteOverdue(day("2026-05-31"), facts(3, last, last)));
        assertTrue(RULE.isOnsiteOverdue(last, facts(4, last, null)), "nobody was ever there");
        assertFalse(RULE.isOnsiteOverdue(last, facts(2, last, null)));
    }

    @Test
    void aBudgetThatIsNotInUseCountsHalfOnTheFirstOfOctoberAndInFullOnTheLast() {
        assertEquals(0.5, budget("2026-10-01", false, false));
        assertEquals(0.75, budget("2026-10-16", false, false));
        assertEquals(1, budget("2026-10-31", false, false));
        assertEquals(1, budget("2027-09-30", false, true));
        assertEquals(0, budget("2026-10-31", true, false));
    }

    @Test
    void nextYearsBudgetIsAskedForFromTheFifteenthOfAugust() {
        assertEquals(0, budget("2027-08-14", true, false));
        assertEquals(0, budget("2027-08-15", true, false));
        assertEquals(1 / 94.0, budget("2027-08-16", true, false), 1e-12);
        assertEquals(46 / 94.0, budget("2027-09-30", true, false), 1e-12);
        assertEquals(0, budget("2027-09-30", true, true));
        assertEquals(0, budget("2027-10-01", true, false));
    }

    @Test
    void theYearBeforeIsClosedFirstAndThenThisOneIsPrepared() {
        assertEquals(1, closing("2026-10-01", false));
        assertEquals(1, closing("2027-09-30", false));
        assertEquals(0, closing("2026-10-01", true));
        assertEquals(0, closing("2027-06-30", true));
        assertEquals(0, closing("2027-07-01", true));
        assertEquals(91 / 92.0, closing("2027-09-30", true), 1e-12);
    }

    @Test
    void partsAreWeightedAndTheScoreHasTwoDecimals() {
        var facts = new PriorityRule.Facts(3, day("2026-10-24"), null, 3, false, false, false);
        var ruled = RULE.on(day("2026-11-23"), facts);

        // 30 × 2/3 + 30 × 30/45 + 15 × 3/5 + 15 × 1 + 10 × 1
        assertEquals(74, ruled.score());
        assertEquals(0.666667, ruled.parts().rounded().waiting());
        assertEquals(
                1,
                RULE.on(day("2026-11-23"), new PriorityRule.Facts(1, null, null, 9, true, true, true))
                        .parts()
                        .issues());
    }

    private static double budget(String day, boolean inUse, boolean nextApproved) {
        return RULE.on(day(day), new PriorityRule.Facts(1, null, null, 0, inUse, nextApproved, true))
                .parts()
                .budget();
    }

    private static double closing(String day, boolean closed) {
        return RULE.on(day(day), new PriorityRule.Facts(1, null, null, 0, true, true, closed))
                .parts()
                .closing();
    }

    private static PriorityRule.Facts facts(int need, LocalDate last, LocalDate onSite) {
        return new PriorityRule.Facts(need, last, onSite, 0, false, false, false);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
