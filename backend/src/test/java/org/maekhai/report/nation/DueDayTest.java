package org.maekhai.report.nation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Answer;
import org.maekhai.TestClock;
import org.maekhai.registry.WorkingDays;
import org.maekhai.report.DueDays;
import org.maekhai.security.Role;

/** When reports are due, and who is on time: days of Bangkok, compared as days. */
@QuarkusTest
class DueDayTest {
    private static final Map<String, Object> SIGNED = object("signedBy", "นายทดสอบ", "position", "ท้องถิ่นจังหวัด");

    /** Made by hand from the calendar of holidays: the month, and when its report is due. */
    private static final List<String> BY_HAND = List.of(
            "2026-01 2026-02-05",
            "2026-02 2026-03-05",
            // Sunday, then the Chakri day
            "2026-03 2026-04-07",
            "2026-04 2026-05-05",
            "2026-05 2026-06-05",
            // Sunday
            "2026-06 2026-07-06",
            "2026-07 2026-08-05",
            // Saturday
            "2026-08 2026-09-07",
            "2026-09 2026-10-05",
            "2026-10 2026-11-05",
            // a holiday on Saturday, Sunday, and the day in its stead
            "2026-11 2026-12-08",
            "2026-12 2027-01-05",
            "2027-01 2027-02-05",
            "2027-02 2027-03-05",
            "2027-03 2027-04-05",
            "2027-04 2027-05-05",
            // Saturday
            "2027-05 2027-06-07",
            "2027-06 2027-07-05",
            "2027-07 2027-08-05",
            // Sunday
            "2027-08 2027-09-06",
            "2027-09 2027-10-05",
            "2027-10 2027-11-05",
            // a holiday on Sunday, and the day in its stead
            "2027-11 2027-12-07",
            "2027-12 2028-01-05");

    @Inject
    TestClock clock;

    @Inject
    WorkingDays working;

    @Test
    void twentyFourMonthsAreDueWhenAListMadeByHandSays() {
        var told = Accounts.of(Role.PROVINCE, "55")
                .get("/monthly-reports/due-days?from=2026-01&to=2027-12")
                .expect(200)
                .json()
                .get("items");
        var days = new ArrayList<String>();
        told.forEach(day ->
                days.add(day.get("month").asText() + " " + day.get("dueOn").asText()));
        assertEquals(BY_HAND, days);
        assertEquals(
                "[{\"on\":\"2026-12-05\",\"name\":\"วันพ่อแห่งชาติ\"},{\"on\":\"2026-12-06\",\"name\":null},"
                        + "{\"on\":\"2026-12-07\",\"name\":\"ชดเชยวันพ่อแห่งชาติ\"}]",
                told.get(10).get("movedBecause").toString());
        assertEquals(0, told.get(0).get("movedBecause").size());
        assertEquals(
                "{\"dueDay\":5}",
                Accounts.admin().get("/monthly-reports/policy").expect(200).text());
    }

    @Test
    void anotherPolicyGoesOverNewYearAndSongkranToo() {
        var off = working.off(LocalDate.of(2025, 12, 1), LocalDate.of(2027, 12, 31));
        var first = new DueDays.Span(1, off);
        // new year, a special holiday, a weekend
        assertEquals(LocalDate.of(2026, 1, 5), first.of(YearMonth.of(2025, 12), null));
        // new year on a Friday
        assertEquals(LocalDate.of(2027, 1, 4), first.of(YearMonth.of(2026, 12), null));
        // the day in the stead of one on Sunday
        assertEquals(LocalDate.of(2026, 6, 2), first.of(YearMonth.of(2026, 5), null));
        var thirteenth = new DueDays.Span(13, off);
        assertEquals(LocalDate.of(2026, 4, 16), thirteenth.of(YearMonth.of(2026, 3), null));
        assertEquals(LocalDate.of(2027, 4, 16), thirteenth.of(YearMonth.of(2027, 3), null));
    }

    @Test
    void spansOfMonthsHaveAnEnd() {
        var admin = Accounts.admin();
        for (var list : List.of("due-days", "course")) {
            admin.get("/monthly-reports/" + list + "?from=2026-01&to=2027-12").expect(200);
            admin.get("/monthly-reports/" + list + "?from=2026-01&to=2028-01")
                    .expectProblem(400, "MALFORMED_REQUEST")
                    .expectError("/to", "TOO_MANY_MONTHS");
            admin.get("/monthly-reports/" + list + "?from=2026-02&to=2026-01")
                    .expect(400)
                    .expectError("/to", "DATES_REVERSED");
            assertEquals(
                    12,
                    admin.get("/monthly-reports/" + list)
                            .expect(200)
                            .json()
                            .get(list.equals("course") ? "months" : "items")
                            .size());
        }
        admin.get("/monthly-reports/status?month=2026-1").expect(400).expectError("/month", "BAD_PARAMETER");
        admin.get("/monthly-reports/status?month=1000-01").expect(400).expectError("/month", "BAD_DATE");
        assertEquals("2026-10", admin.get("/monthly-reports/status").at("/month"));
    }

    private static int size(Answer status, String list) {
        return status.json().get(list).size();
    }

    private static Answer status(String month) {
        var status = Accounts.of(Role.PROVINCE, "55")
                .get("/monthly-reports/status?month=" + month)
                .expect(200);
        var codes = new HashSet<String>();
        for (var list : List.of("onTime", "late", "missing", "notYetDue")) {
            codes.addAll(status.json().get(list).findValuesAsText("code"));
        }
        assertEquals(76, codes.size());
        assertEquals(
                76,
                size(status, "onTime") + size(status, "late") + size(status, "missing") + size(status, "notYetDue"));
        return status;
    }

    private static void submit(String province, String month) {
        Accounts.of(Role.PROVINCE, province)
                .post("/monthly-reports/" + province + "/" + month + "/submit", SIGNED)
                .expect(200);
    }

    @Test
    void onTimeIsWhoSubmittedForTheFirstTimeUpToTheLastMinuteOfTheDueDay() throws Exception {
        // due on Tuesday 5 January 2027
        var month = "2026-12";
        assertEquals(76, size(status(month), "notYetDue"));
        clock.on(LocalDate.of(2026, 12, 31), () -> submit("91", month));
        clock.on(LocalDate.of(2027, 1, 5), () -> {
            // 23:59 in Bangkok
            clock.later(Duration.ofMinutes(14 * 60 + 59), () -> submit("96", month));
            assertEquals(74, size(status(month), "notYetDue"));
            clock.later(Duration.ofMinutes(15 * 60 + 1), () -> {
                submit("92", month);
                var status = status(month);
                assertEquals(
                        List.of("91", "96"),
                        status.json().get("onTime").findValuesAsText("code").stream()
                                .sorted()
                                .toList());
                assertEquals(List.of("92"), status.json().get("late").findValuesAsText("code"));
                assertEquals("2027-01-06", status.at("/late/0/submittedOn"));
                assertEquals(73, size(status, "missing"));
            });
        });
        // returned, and submitted anew much later: on time by the first
        clock.on(LocalDate.of(2027, 2, 1), () -> {
            Accounts.of(Role.DEPARTMENT)
                    .post("/monthly-reports/91/" + month + "/return", object("remarks", object("status", "ขาด")))
                    .expect(200);
            assertEquals(List.of("91"), status(month).json().get("returned").findValuesAsText("code"));
            submit("91", month);
            var status = status(month);
            assertEquals(0, size(status, "returned"));
            assertEquals(2, size(status, "onTime"));
            var report = Accounts.of(Role.DEPARTMENT).get("/monthly-reports/91/" + month);
            assertEquals("2026-12-31 false", report.at("/submittedOn") + " " + report.at("/late"));
        });
    }

    @Test
    void aProvinceWithAHolidayOfItsOwnHasLonger() throws Exception {
        // Monday 5 March 2029
        Accounts.admin()
                .put("/holidays/2029-03-05", object("name", "งานประจำจังหวัด", "provinceCodes", List.of("95")))
                .expect(200);
        try {
            clock.on(LocalDate.of(2029, 3, 6), () -> {
                submit("95", "2029-02");
                submit("96", "2029-02");
                var status = status("2029-02");
                assertEquals("2029-03-05", status.at("/dueOn"));
                assertEquals(List.of("95"), status.json().get("onTime").findValuesAsText("code"));
                assertEquals("2029-03-06", status.at("/onTime/0/dueOn"));
                assertEquals(List.of("96"), status.json().get("late").findValuesAsText("code"));
            });
        } finally {
            Accounts.admin().ifMatch("*").delete("/holidays/2029-03-05").expect(204);
        }
    }

    @Test
    void theListHasAllProvincesOfAMonthAndTheCourseAllMonths() throws Exception {
        clock.on(LocalDate.of(2022, 3, 7), () -> submit("91", "2022-02"));
        var list = Accounts.of(Role.DISTRICT, "9101")
                .get("/monthly-reports?month=2022-02&size=100")
                .expect(200);
        assertEquals(76, list.total());
        assertEquals(
                1,
                Accounts.admin()
                        .get("/monthly-reports?month=2022-02&state=SUBMITTED")
                        .total());
        var own = Accounts.of(Role.PROVINCE, "55")
                .get("/monthly-reports?month=2022-02&province=91")
                .expect(200);
        assertEquals(
                "SUBMITTED ON_TIME 2022-03-07",
                own.at("/items/0/state") + " " + own.at("/items/0/timing") + " " + own.at("/items/0/submittedOn"));
        assertFalse(own.text().contains("summary"));
        assertEquals(
                3,
                Accounts.admin()
                        .get("/monthly-reports?from=2022-01&to=2022-03&province=91&sort=month")
                        .total());
        assertEquals(12, Accounts.admin().get("/monthly-reports?province=91").total());
        var csv = Accounts.admin()
                .header("Accept", "text/csv")
                .get("/monthly-reports?month=2022-02&province=91")
                .expect(200);
        assertTrue(csv.text().contains("2022-02"), csv.text());
        var course = Accounts.of(Role.OBSERVER)
                .get("/monthly-reports/course?from=2022-01&to=2022-03")
                .expect(200);
        assertEquals(
                "[\"2022-01\",\"2022-02\",\"2022-03\"]",
                course.json().get("months").toString());
        assertEquals(76, course.json().get("rows").size());
        for (var row : course.json().get("rows")) {
            if (row.get("code").asText().equals("91")) {
                assertEquals(
                        List.of("NOT_STARTED", "SUBMITTED", "NOT_STARTED"),
                        row.get("cells").findValuesAsText("state"));
                assertEquals(
                        List.of("MISSING", "ON_TIME", "MISSING"),
                        row.get("cells").findValuesAsText("timing"));
            }
        }
    }
}
