package org.maekhai.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Answer;
import org.maekhai.Api;
import org.maekhai.TestClock;
import org.maekhai.issue.IssueKind;
import org.maekhai.issue.IssuesOfKind;
import org.maekhai.issue.MonthIssues;
import org.maekhai.security.Caller;
import org.maekhai.security.CurrentUser;
import org.maekhai.security.Role;
import org.maekhai.security.Scope;

/** Every figure of the {@link GoldenProvince}, counted by hand; live, frozen, and of the nation that it is all of. */
@QuarkusTest
class GoldenProvinceTest {
    private static final String PROVINCE = "93", REPORT = "/monthly-reports/93/2026-10";

    @Inject
    TestClock clock;

    @Inject
    MonthIssues months;

    @Inject
    CurrentUser currentUser;

    /** Raised in the month and where; open from earlier months: problems 1 2 6 and 8, the obstacle 4, the need 7. */
    private void byKind() throws Exception {
        var province = new Scope(Scope.Level.PROVINCE, PROVINCE, null, null);
        var officer = new Caller(null, "golden", "golden", Role.PROVINCE, province, null, null, Set.of());
        currentUser.act(
                officer,
                () -> assertEquals(
                        Map.of(
                                IssueKind.PROBLEM,
                                new IssuesOfKind(3, 3, 1),
                                IssueKind.OBSTACLE,
                                new IssuesOfKind(1, 1, 0),
                                IssueKind.NEED,
                                new IssuesOfKind(1, 0, 0),
                                IssueKind.SUGGESTION,
                                new IssuesOfKind(0, 0, 0)),
                        months.byKind(PROVINCE, LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31))));
    }

    @Test
    void everyFigureIsTheOneThatIsCountedByHand() throws Exception {
        var golden = GoldenProvince.in(PROVINCE, clock);

        var live = golden.officer().get(REPORT).expect(200);
        figures(live);
        issues(live, golden);
        annexes(live, golden);
        assertEquals("false", live.at("/frozen"));
        assertEquals("NOT_STARTED", live.at("/state"));
        assertEquals("0", live.at("/version"));
        sentences(live, golden.officer());

        // whoever may read it reads the same
        for (var reader : List.of(
                Accounts.admin(),
                Accounts.of(Role.DEPARTMENT),
                Accounts.of(Role.OBSERVER),
                Accounts.of(Role.TRAINER, PROVINCE),
                Accounts.of(Role.OBSERVER, PROVINCE))) {
            assertEquals(live.json().get("figures"), reader.get(REPORT).json().get("figures"));
        }

        golden.officer()
                .post(REPORT + "/submit", object("signedBy", "นายทดสอบ", "position", "ท้องถิ่นจังหวัด"))
                .expect(200);
        var frozen = golden.officer().get(REPORT).expect(200);
        figures(frozen);
        issues(frozen, golden);
        annexes(frozen, golden);
        assertEquals("true", frozen.at("/frozen"));
        assertEquals(live.json().get("figures"), frozen.json().get("figures"));
        assertEquals(live.json().get("issues"), frozen.json().get("issues"));
        assertEquals(live.json().get("annexes"), frozen.json().get("annexes"));

        nation();
        byKind();
    }

    /** Each number that a sentence stands on opens a list of that length, of the day of the report. */
    private static void sentences(Answer report, Api officer) {
        List<String> opened = new ArrayList<>();
        for (var proposed : report.json().get("proposed")) {
            for (var sentence : proposed.get("sentences")) {
                for (var on : sentence.get("standsOn")) {
                    var link = on.get("link").asText();
                    if (!on.get("count").isNull() && link.matches("/(visits|hubs|issues|meetings)\\?.*")) {
                        assertEquals(
                                on.get("count").asText(),
                                officer.get(link).expect(200).at("/total"),
                                link);
                        opened.add(link.replaceAll("province=93&|[?&](from|to|asOf)=[-0-9]+", ""));
                    }
                }
            }
        }
        assertTrue(
                opened.containsAll(
                        List.of("/visits?overdue=true", "/hubs?activeOn=2026-10-31", "/issues?escalated=true")),
                opened::toString);
    }

    private static void figures(Answer report) {
        var figures = report.json().get("figures");
        assertEquals("2026-10-31", figures.get("asOf").asText());
        // A to J and L: K had gone, M had not come
        assertEquals(11, figures.get("total").asInt());
        // A B C L; D; E F G; H; I; J
        assertEquals("4 1 3 1 1 1", byStatus(figures));
        // 4 of 11 less the excused
        assertEquals(0.4, figures.get("rate").asDouble());
        // A B K of the twelve that were there on 30 September
        assertEquals(0.25, figures.get("previousRate").asDouble());
        // A B C D E F G J L; without E, and G, which came later; without F
        assertEquals("9 7 6", budget(figures));
        // A B C D E
        assertEquals(5, figures.at("/coverage/covered").asInt());
        assertEquals(5.0 / 11, figures.at("/coverage/rate").asDouble());
        // the hub A; its members C E I; of these E and I are needy; D E F G H I are
        assertEquals(
                "{\"active\":1,\"members\":3,\"needyServed\":2,\"needy\":6}",
                figures.get("hubs").toString());
        // A twice and B; A and B on site; two places; F, and H, which was made later
        assertEquals(
                "{\"contacts\":3,\"onsite\":2,\"reached\":2,\"overdue\":2}",
                figures.get("visits").toString());
        // 1 2 4 6 7; 1 3; 2 4 7, and 8, which came back; 2
        assertEquals(
                "{\"raised\":5,\"resolved\":2,\"open\":4,\"escalated\":1}",
                figures.get("issues").toString());
        // A and L
        assertEquals(2, figures.get("yearClosed").asInt());
        assertEquals(true, figures.get("reminders").isNull());

        assertEquals(
                List.of(
                        // A
                        "PAO 1: 1 0 0 0 0 0, 1.0 before 1.0, 1 1 1, 1",
                        // B
                        "TOWN 1: 1 0 0 0 0 0, 1.0 before 1.0, 1 1 1, 0",
                        // C G L: C and L, before none
                        "TAMBON_MUNICIPALITY 3: 2 0 1 0 0 0, 0.6666666666666666 before 0.0, 3 2 2, 1",
                        // D E F H I J: none of five; before K of seven
                        "SAO 6: 0 1 2 1 1 1, 0.0 before 0.14285714285714285, 4 3 2, 0"),
                rows(figures.get("byType")));
        assertEquals(
                List.of(
                        // A B C D
                        "9301 4: 3 1 0 0 0 0, 0.75 before 0.5, 4 4 4, 1",
                        // E F G H
                        "9302 4: 0 0 3 1 0 0, 0.0 before 0.0, 3 1 0, 0",
                        // I J L; before with K
                        "9303 3: 1 0 0 0 1 1, 0.5 before 0.25, 2 2 2, 1"),
                rows(figures.get("byDistrict")));
        assertEquals(false, figures.has("byProvince"));
    }

    private static String byStatus(JsonNode row) {
        var counts = new ArrayList<String>();
        for (var status : List.of(
                "COMPLETE_AND_CURRENT", "COMPLETE_NOT_CURRENT", "INCOMPLETE", "NOT_USING", "NO_DATA", "EXEMPT")) {
            counts.add(row.at("/byStatus/" + status).asText());
        }
        return String.join(" ", counts);
    }

    private static String budget(JsonNode row) {
        return row.at("/budget/recorded") + " " + row.at("/budget/approved") + " " + row.at("/budget/inUse");
    }

    private static List<String> rows(JsonNode rows) {
        var told = new ArrayList<String>();
        for (var row : rows) {
            told.add(row.get("key").asText() + " " + row.get("total") + ": " + byStatus(row) + ", " + row.get("rate")
                    + " before " + row.get("previousRate") + ", " + budget(row) + ", " + row.get("yearClosed"));
        }
        return told;
    }

    /** What was raised in the month and stands for itself, by kind: problems (2 1), obstacles (4), needs (7). */
    private static void issues(Answer report, GoldenProvince golden) {
        var wanted = List.of(golden.issues.get(1), golden.issues.get(2), golden.issues.get(4), golden.issues.get(7));
        assertEquals(wanted, report.json().get("issues").findValuesAsText("id"));
        // as they stood then: 2 was answered, 4 resolved and 7 laid before the Department after the month
        assertEquals(
                List.of("RESOLVED", "ESCALATED", "OPEN", "OPEN"),
                report.json().get("issues").findValuesAsText("state"));
        assertEquals("ลบรายการที่ซ้ำแล้วอนุมัติได้", report.at("/issues/0/solution"));
        assertEquals("2026-10-20", report.at("/issues/0/resolvedOn"));
        for (int i = 1; i < wanted.size(); i++) {
            assertNull(report.at("/issues/" + i + "/solution"));
            assertNull(report.at("/issues/" + i + "/resolvedOn"));
        }
    }

    private static void annexes(Answer report, GoldenProvince golden) {
        assertEquals(letters(golden, "E", "G", "H", "I"), codes(report, "notApproved"));
        assertEquals(letters(golden, "D", "E", "F", "G", "H", "I"), codes(report, "notCurrent"));
        assertEquals(letters(golden, "B", "C", "D", "E", "F", "G", "H", "I"), codes(report, "notClosed"));
        for (var row : report.json().at("/annexes/notApproved")) {
            if (row.at("/localGovernment/code").asText().equals(golden.code("E"))) {
                assertEquals("สภายังไม่ให้ความเห็นชอบ", row.get("note").asText());
                assertEquals("[\"BUDGET_NOT_APPROVED\"]", row.get("why").toString());
                assertEquals("INCOMPLETE", row.get("status").asText());
            }
        }
    }

    private static List<String> letters(GoldenProvince golden, String... letters) {
        return List.of(letters).stream().map(golden::code).sorted().toList();
    }

    private static List<String> codes(Answer report, String annex) {
        var codes = new ArrayList<String>();
        report.json()
                .at("/annexes/" + annex)
                .forEach(row -> codes.add(row.at("/localGovernment/code").asText()));
        return codes.stream().sorted().toList();
    }

    private static void nation() {
        var nation = Accounts.of(Role.DEPARTMENT)
                .get("/monthly-reports/national?month=2026-10")
                .expect(200);
        int counted = nation.json().get("counted").asInt();
        assertEquals(76, counted + nation.json().get("missing").size());
        assertEquals(76, nation.json().get("provinces").size());
        JsonNode own = null;
        for (var row : nation.json().at("/figures/byProvince")) {
            own = row.get("key").asText().equals(PROVINCE) ? row : own;
        }
        assertEquals("4 1 3 1 1 1", byStatus(own));
        assertEquals("9 7 6", budget(own));
        assertEquals(0.4, own.get("rate").asDouble());
        assertEquals(0.25, own.get("previousRate").asDouble());
        assertEquals(false, nation.json().get("figures").has("byDistrict"));
        var waited = new ArrayList<String>();
        for (var one : nation.json().at("/issues/escalated")) {
            if (one.get("provinceCode").asText().equals(PROVINCE)) {
                waited.add(one.get("title").asText() + " " + one.get("state").asText() + " "
                        + one.at("/answer/text").asText() + " "
                        + one.at("/answer/on").asText());
            }
        }
        // as many as the figure, whatever the table shows; with what the Department said since
        assertEquals(List.of("ระบบค้างเมื่อบันทึกรายจ่าย IN_PROGRESS ปรับปรุงระบบแล้ว 2026-11-05"), waited);
        // titles are texts: another province doesn't read them
        var other = Accounts.of(Role.PROVINCE, "94").get("/monthly-reports/national?month=2026-10");
        assertEquals(0, other.expect(200).json().at("/issues/escalated").size());
        assertEquals(
                nation.json().get("figures"), other.json().get("figures"), "the figures are open to all provinces");
    }
}
