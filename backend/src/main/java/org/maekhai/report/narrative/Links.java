package org.maekhai.report.narrative;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.maekhai.registry.ComplianceStatus;
import org.maekhai.report.Proposed.StandsOn;

/** The screen's lists that sentences stand on. */
record Links(String province, YearMonth month, LocalDate asOf) {

    StandsOn compliance(Integer count, String... filters) {
        return list("compliance", count, "/compliance?province=" + province + "&asOf=" + asOf, filters);
    }

    StandsOn status(ComplianceStatus status, int count) {
        return compliance(count, "status=" + status);
    }

    /** Visits of the month. */
    StandsOn visits(Integer count, String... filters) {
        return list("visits", count, "/visits?province=" + province + of(month), filters);
    }

    StandsOn overdueVisits(int count) {
        return list("visits", count, "/visits?province=" + province + "&overdue=true&asOf=" + asOf);
    }

    StandsOn plannedVisits(int count) {
        return list("visits", count, "/visits?province=" + province + of(month.plusMonths(1)), "state=PLANNED");
    }

    StandsOn coverage(Integer count, String... filters) {
        return list("coverage", count, "/coverage?province=" + province + "&asOf=" + asOf, filters);
    }

    StandsOn hubs(int count) {
        return list("hubs", count, "/hubs?province=" + province + "&activeOn=" + asOf);
    }

    /** Those of today. */
    StandsOn unserved() {
        return list("hubs", null, "/hub-unserved?province=" + province);
    }

    /** Issues that were raised in the month. */
    StandsOn issues(Integer count, String... filters) {
        return list("issues", count, "/issues?province=" + province + of(month), filters);
    }

    StandsOn issue(UUID id) {
        return list("issues", 1, "/issues/" + id);
    }

    /** Those that were open on the day. */
    StandsOn openIssues(Integer count, String... filters) {
        return list("issues", count, "/issues?province=" + province + "&open=true&asOf=" + asOf, filters);
    }

    /** Those of them that were raised before the month. */
    StandsOn earlierIssues(Integer count, String... filters) {
        return list(
                "issues",
                count,
                "/issues?province=" + province + "&to=" + month.atDay(1).minusDays(1) + "&open=true&asOf=" + asOf,
                filters);
    }

    /** Without those that were reopened since, so they aren't counted. */
    StandsOn resolvedIssues() {
        return list(
                "issues",
                null,
                "/issues?province=" + province + "&resolvedFrom=" + month.atDay(1) + "&resolvedTo=" + asOf);
    }

    StandsOn escalatedIssues(int count) {
        return list("issues", count, "/issues?province=" + province + "&escalated=true&asOf=" + asOf);
    }

    /** Those of the month that were held by the day. */
    StandsOn meetings(Integer count) {
        return list("meetings", count, "/meetings?province=" + province + "&from=" + month.atDay(1) + "&to=" + asOf);
    }

    /** Those that an action may be of: of any day. */
    StandsOn allMeetings() {
        return list("meetings", null, "/meetings?province=" + province);
    }

    StandsOn meeting(UUID id) {
        return list("meetings", 1, "/meetings/" + id);
    }

    StandsOn reports() {
        return list("reports", null, "/reports?province=" + province);
    }

    private static String of(YearMonth month) {
        return "&from=" + month.atDay(1) + "&to=" + month.atEndOfMonth();
    }

    private static StandsOn list(String kind, Integer count, String address, String... filters) {
        var link = new StringBuilder(address);
        for (var filter : filters) {
            link.append('&').append(filter);
        }
        return new StandsOn(kind, count, link.toString());
    }
}
