package org.maekhai.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.maekhai.registry.ComplianceStatus.COMPLETE_AND_CURRENT;
import static org.maekhai.registry.ComplianceStatus.COMPLETE_NOT_CURRENT;
import static org.maekhai.registry.ComplianceStatus.EXEMPT;
import static org.maekhai.registry.ComplianceStatus.INCOMPLETE;
import static org.maekhai.registry.ComplianceStatus.NOT_USING;
import static org.maekhai.registry.ComplianceStatus.NO_DATA;
import static org.maekhai.registry.Reason.ACCOUNTING_LATE;
import static org.maekhai.registry.Reason.ACCOUNTING_MISSING;
import static org.maekhai.registry.Reason.BUDGET_NOT_APPROVED;
import static org.maekhai.registry.Reason.BUDGET_NOT_IN_USE;
import static org.maekhai.registry.Reason.BUDGET_NOT_RECORDED;
import static org.maekhai.registry.Reason.EXPENDITURE_LATE;
import static org.maekhai.registry.Reason.EXPENDITURE_MISSING;
import static org.maekhai.registry.Reason.NOT_USING_ELAAS;
import static org.maekhai.registry.Reason.READING_STALE;
import static org.maekhai.registry.Reason.REVENUE_LATE;
import static org.maekhai.registry.Reason.REVENUE_MISSING;
import static org.maekhai.registry.Reason.YEAR_NOT_CLOSED;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.maekhai.registry.ComplianceStatus;
import org.maekhai.registry.Reason;
import org.maekhai.registry.Standings;
import org.maekhai.shared.thai.FiscalYear;

/**
 * The sentences of the rule, one by one. The fiscal year is 2569: 1 October 2025 to 30 September 2026. Its 44th day of
 * age (1 October is day 0) is 14 November, the 45th 15 November, the 46th 16 November.
 */
@Tag("without-database")
class ComplianceRuleTest {
    private final YearFacts facts = new YearFacts();
    private boolean requireYearClosed;

    @Test
    void itIsCompleteAndCurrentWithAnApprovedBudgetInUseAndRecentReadings() {
        complete();
        readAll("2026-03-31", "2026-03-31");

        expect("2026-03-31", COMPLETE_AND_CURRENT);
    }

    @Test
    void aLagOfThirtyDaysIsCurrentAndOfThirtyOneIsLate() {
        complete();
        read("2026-03-31", "2026-03-01", "2026-03-31", "2026-03-31");
        expect("2026-03-31", COMPLETE_AND_CURRENT);

        read("2026-04-30", "2026-03-30", "2026-04-30", "2026-04-30");
        expect("2026-04-30", COMPLETE_NOT_CURRENT, REVENUE_LATE);
    }

    @Test
    void everyModuleThatIsLateIsTold() {
        complete();
        readAll("2026-03-31", "2026-01-31");

        expect("2026-03-31", COMPLETE_NOT_CURRENT, REVENUE_LATE, EXPENDITURE_LATE, ACCOUNTING_LATE);
    }

    @Test
    void theLagIsMeasuredOnTheDayOfTheReadingNotOnTheDayAsked() {
        complete();
        readAll("2026-03-31", "2026-03-10");

        expect("2026-05-01", COMPLETE_AND_CURRENT);
    }

    @Test
    void aReadingOfFortyFiveDaysIsFreshAndOfFortySixIsStale() {
        complete();
        readAll("2026-03-31", "2026-03-31");

        expect("2026-05-15", COMPLETE_AND_CURRENT);
        expect("2026-05-16", COMPLETE_NOT_CURRENT, READING_STALE);
    }

    @Test
    void oneStaleModuleIsEnoughToBeStale() {
        complete();
        readAll("2026-03-31", "2026-03-31");
        read("2026-05-31", "2026-05-31", "2026-05-31", null);

        expect("2026-05-31", COMPLETE_NOT_CURRENT, READING_STALE);
    }

    @Test
    void aModuleCanBeBothLateAndStale() {
        complete();
        readAll("2026-03-31", "2026-02-01");

        expect("2026-06-01", COMPLETE_NOT_CURRENT, REVENUE_LATE, EXPENDITURE_LATE, ACCOUNTING_LATE, READING_STALE);
    }

    @Test
    void theNewestReadingThatStatesAModuleCountsAndABlankStatesNothing() {
        complete();
        readAll("2026-03-31", "2026-03-31");
        read("2026-04-30", "2026-04-30", null, null);

        expect("2026-04-30", COMPLETE_AND_CURRENT);
    }

    @Test
    void theNewestReadingCountsEvenWhenItIsWorseThanTheOneBefore() {
        complete();
        readAll("2026-03-31", "2026-03-31");
        readAll("2026-04-15", "2026-01-01");

        expect("2026-04-14", COMPLETE_AND_CURRENT);
        expect("2026-04-15", COMPLETE_NOT_CURRENT, REVENUE_LATE, EXPENDITURE_LATE, ACCOUNTING_LATE);
    }

    @Test
    void aModuleThatNoReadingStatesIsMissing() {
        complete();
        read("2026-03-31", "2026-03-31", null, "2026-03-31");

        expect("2026-03-31", INCOMPLETE, EXPENDITURE_MISSING);
    }

    @Test
    void aReadingThatOnlySaysTheYearIsClosedCountsAsAReadingButStatesNoModule() {
        facts.reading(new Reading(day("2026-03-31"), Reading.UNSTATED, Reading.UNSTATED, Reading.UNSTATED, 1, null));

        expect("2026-03-30", NO_DATA, Reason.NO_DATA);
        expect("2026-03-31", INCOMPLETE, BUDGET_NOT_RECORDED, REVENUE_MISSING, EXPENDITURE_MISSING, ACCOUNTING_MISSING);
    }

    @Test
    void readingsOfLaterDaysChangeNoPastDay() {
        complete();
        readAll("2026-03-31", "2026-03-31");

        expect("2026-03-30", INCOMPLETE, REVENUE_MISSING, EXPENDITURE_MISSING, ACCOUNTING_MISSING);
    }

    @Test
    void theBudgetIsRecordedApprovedAndInUseFromItsDays() {
        facts.budget(null, date("2025-10-10"), date("2025-10-20"), true, null, true);
        readAll("2025-10-02", "2025-10-01");

        expect("2025-10-09", INCOMPLETE, BUDGET_NOT_RECORDED);
        expect("2025-10-10", INCOMPLETE, BUDGET_NOT_APPROVED);
        expect("2025-10-19", INCOMPLETE, BUDGET_NOT_APPROVED);
        expect("2025-10-20", COMPLETE_AND_CURRENT);
    }

    @Test
    void anApprovedBudgetThatIsNotInUseIsIncomplete() {
        facts.budget(true, date("2025-09-01"), date("2025-09-10"), false, null, false);
        readAll("2026-03-31", "2026-03-31");

        expect("2026-03-31", INCOMPLETE, BUDGET_NOT_IN_USE);
    }

    @Test
    void anUnknownUseIsNotInUse() {
        facts.budget(true, date("2025-09-01"), date("2025-09-10"), null, null, false);
        readAll("2026-03-31", "2026-03-31");

        expect("2026-03-31", INCOMPLETE, BUDGET_NOT_IN_USE);
    }

    @Test
    void useCountsFromTheDayOfTheFirstVoucherOnWhereThatIsKnown() {
        facts.budget(true, date("2025-09-01"), date("2025-09-10"), true, date("2026-03-15"), false);
        readAll("2026-03-10", "2026-03-10");

        expect("2026-03-14", INCOMPLETE, BUDGET_NOT_IN_USE);
        expect("2026-03-15", COMPLETE_AND_CURRENT);
    }

    @Test
    void useCountsOnlyOnceTheBudgetIsApproved() {
        facts.budget(true, date("2025-10-10"), null, true, null, false);
        readAll("2026-03-31", "2026-03-31");

        expect("2026-03-31", INCOMPLETE, BUDGET_NOT_APPROVED);
    }

    @Test
    void everyMissingAndLateThingIsTold() {
        facts.budget(true, null, null, null, null, false);
        read("2026-03-31", "2026-01-01", null, "2025-09-30");

        expect("2026-03-31", INCOMPLETE, BUDGET_NOT_RECORDED, REVENUE_LATE, EXPENDITURE_MISSING, ACCOUNTING_MISSING);
    }

    @Test
    void aThroughDayBeforeTheYearIsMissingOnceTheYearIsOlderThanFortyFiveDays() {
        complete();
        readAll("2025-10-20", "2025-09-30");

        expect("2025-11-14", COMPLETE_AND_CURRENT);
        expect("2025-11-15", COMPLETE_AND_CURRENT);
        expect("2025-11-16", INCOMPLETE, REVENUE_MISSING, EXPENDITURE_MISSING, ACCOUNTING_MISSING);
    }

    @Test
    void aThroughDayOnTheFirstDayOfTheYearIsNotMissing() {
        complete();
        readAll("2025-10-31", "2025-10-01");

        expect("2025-11-30", COMPLETE_AND_CURRENT);
    }

    @Test
    void lastYearsReadingsCountWhileTheYearIsYoungerThanFortyFiveDays() {
        complete();
        readAll("2025-09-30", "2025-09-30");

        expect("2025-10-01", COMPLETE_AND_CURRENT);
        expect("2025-11-14", COMPLETE_AND_CURRENT);
        expect("2025-11-15", INCOMPLETE, REVENUE_MISSING, EXPENDITURE_MISSING, ACCOUNTING_MISSING);
    }

    @Test
    void aReadingOfThisYearGoesBeforeOneOfLastYear() {
        complete();
        readAll("2025-09-30", "2025-09-30");
        read("2025-10-05", "2025-08-01", null, null);

        expect("2025-10-05", COMPLETE_NOT_CURRENT, REVENUE_LATE);
    }

    @Test
    void lastYearsReadingsAloneAreNoDataOnceTheYearIsNotYoungAnyMore() {
        readAll("2025-09-30", "2025-09-30");

        expect("2025-11-14", INCOMPLETE, BUDGET_NOT_RECORDED);
        expect("2025-11-15", NO_DATA, Reason.NO_DATA);
    }

    @Test
    void oldReadingsOfLastYearAreStaleWhileTheYearIsYoung() {
        complete();
        readAll("2025-08-31", "2025-08-31");

        expect("2025-10-15", COMPLETE_AND_CURRENT);
        expect("2025-10-16", COMPLETE_NOT_CURRENT, READING_STALE);
    }

    @Test
    void nothingKnownIsNoData() {
        expect("2025-10-01", NO_DATA, Reason.NO_DATA);
        expect("2026-09-30", NO_DATA, Reason.NO_DATA);
    }

    @Test
    void aBudgetRowOfFutureDatesIsNotKnownYet() {
        facts.budget(null, date("2025-12-01"), null, null, null, true);

        expect("2025-11-30", NO_DATA, Reason.NO_DATA);
        expect("2025-12-01", INCOMPLETE, BUDGET_NOT_APPROVED, REVENUE_MISSING, EXPENDITURE_MISSING, ACCOUNTING_MISSING);
    }

    @Test
    void aValueWithoutADayHoldsForTheWholeYear() {
        facts.budget(null, date("2025-12-01"), null, false, null, false);

        expect("2025-10-01", INCOMPLETE, BUDGET_NOT_RECORDED, REVENUE_MISSING, EXPENDITURE_MISSING, ACCOUNTING_MISSING);
    }

    @Test
    void notUsingHoldsForTheWholeYearWhateverElseIsKnown() {
        facts.budget(false, null, null, null, null, false);
        readAll("2026-03-31", "2026-03-31");

        expect("2025-10-01", NOT_USING, NOT_USING_ELAAS);
        expect("2026-03-31", NOT_USING, NOT_USING_ELAAS);
        expect("2026-09-30", NOT_USING, NOT_USING_ELAAS);
    }

    @Test
    void anExemptionOverridesTheRestOnItsDays() {
        facts.budget(false, null, null, null, null, false);
        facts.exempt(date("2026-01-10"), date("2026-01-20"));

        expect("2026-01-09", NOT_USING, NOT_USING_ELAAS);
        expect("2026-01-10", EXEMPT, Reason.EXEMPT);
        expect("2026-01-20", EXEMPT, Reason.EXEMPT);
        expect("2026-01-21", NOT_USING, NOT_USING_ELAAS);
    }

    @Test
    void anExemptionCoversOneOfWhomNothingIsKnown() {
        facts.exempt(date("2025-01-01"), date("2026-01-20"));

        expect("2025-10-01", EXEMPT, Reason.EXEMPT);
        expect("2026-01-21", NO_DATA, Reason.NO_DATA);
    }

    @Test
    void theYearBeforeNeedNotBeClosedUnlessThePolicyAsks() {
        complete();
        readAll("2026-03-31", "2026-03-31");
        expect("2026-03-31", COMPLETE_AND_CURRENT);

        requireYearClosed = true;
        expect("2026-03-31", INCOMPLETE, YEAR_NOT_CLOSED);

        facts.reading(new Reading(day("2026-04-30"), day("2026-04-30"), day("2026-04-30"), day("2026-04-30"), 1, null));
        expect("2026-04-30", COMPLETE_AND_CURRENT);
        expect("2026-04-29", INCOMPLETE, YEAR_NOT_CLOSED);
    }

    @Test
    void itIsAbsentBeforeItBeginsAndAfterItEnds() {
        complete();
        facts.active(date("2026-01-01"), date("2026-06-30"));

        assertEquals(' ', character("2025-12-31"));
        expect("2026-01-01", INCOMPLETE, REVENUE_MISSING, EXPENDITURE_MISSING, ACCOUNTING_MISSING);
        expect("2026-06-30", INCOMPLETE, REVENUE_MISSING, EXPENDITURE_MISSING, ACCOUNTING_MISSING);
        assertEquals(' ', character("2026-07-01"));
    }

    @Test
    void aFiscalYearIsNamedByTheBuddhistYearInWhichItEnds() {
        assertEquals(2557, FiscalYear.of(date("2013-10-01")).year());
        assertEquals(2557, FiscalYear.of(date("2014-09-30")).year());
        assertEquals(2558, FiscalYear.of(date("2014-10-01")).year());
        assertEquals(date("2013-10-01"), new FiscalYear(2557).firstDay());
        assertEquals(date("2014-09-30"), new FiscalYear(2557).lastDay());
        assertEquals(365, new FiscalYear(2557).days());
        assertEquals(366, new FiscalYear(2559).days());
    }

    @Test
    void everyDayOfALeapYearHasItsStanding() {
        var standing = new StringBuilder();
        var lateness = new StringBuilder();
        rule().days(new FiscalYear(2567), facts, standing, lateness);

        assertEquals(366, standing.length());
        assertEquals(366, lateness.length());
    }

    private void complete() {
        facts.budget(true, date("2025-09-01"), date("2025-09-10"), true, null, true);
    }

    private void readAll(String asOf, String through) {
        read(asOf, through, through, through);
    }

    private void read(String asOf, String revenue, String expenditure, String accounting) {
        facts.reading(new Reading(
                day(asOf), through(revenue), through(expenditure), through(accounting), Reading.UNSTATED, null));
    }

    private void expect(String day, ComplianceStatus status, Reason... reasons) {
        var standing = standing(day);
        assertEquals(status + " " + List.of(reasons), standing.status() + " " + standing.reasons(), day);
    }

    private Standings.Status standing(String day) {
        var strings = strings(day);
        return new DayStandings.Statuses(requireYearClosed).of(DayState.of(strings.charAt(0), strings.charAt(1)));
    }

    private char character(String day) {
        return strings(day).charAt(0);
    }

    private String strings(String day) {
        var year = new FiscalYear(2569);
        var standing = new StringBuilder();
        var lateness = new StringBuilder();
        rule().days(year, facts, standing, lateness);
        int position = day(day) - (int) year.firstDay().toEpochDay();
        return "" + standing.charAt(position) + lateness.charAt(position);
    }

    private ComplianceRule rule() {
        return new ComplianceRule(new CompliancePolicy() {
            @Override
            public int maxLagDays() {
                return 30;
            }

            @Override
            public int maxReadingAgeDays() {
                return 45;
            }

            @Override
            public boolean requireYearClosed() {
                return requireYearClosed;
            }
        });
    }

    private static int through(String text) {
        return text == null ? Reading.UNSTATED : day(text);
    }

    private static int day(String text) {
        return (int) date(text).toEpochDay();
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }
}
