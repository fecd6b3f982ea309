package org.maekhai.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Answer;
import org.maekhai.Earned;
import org.maekhai.Places;
import org.maekhai.TestClock;
import org.maekhai.security.Caller;
import org.maekhai.security.CurrentUser;
import org.maekhai.security.Role;
import org.maekhai.security.Scope;

/** Nothing that happens later changes what was submitted; what would be another figure today is said beside it. */
@QuarkusTest
class FrozenReportTest {
    private static final String PROVINCE = "49", REPORT = "/monthly-reports/49/2026-10";

    @Inject
    TestClock clock;

    @Inject
    MonthlyReports reports;

    @Inject
    FrozenLetterheads letterheads;

    @Inject
    CurrentUser currentUser;

    private GoldenProvince golden;

    private Answer report() {
        return golden.officer().get(REPORT + "?live=true").expect(200);
    }

    private static String said(Answer report) {
        return report.json().get("figures") + "\n" + report.json().get("issues") + "\n"
                + report.json().get("annexes") + "\n" + report.json().get("sections")
                + report.json().get("summary");
    }

    /** What differs today, by figure: then and now. */
    private static Map<String, String> differences(Answer report) {
        Map<String, String> differences = new TreeMap<>();
        report.json()
                .get("differences")
                .forEach(each -> differences.put(
                        each.get("figure").asText(),
                        each.get("frozen").asText() + " " + each.get("live").asText()));
        return differences;
    }

    private String imported(String csv) {
        var told = golden.officer().importCsv("budget-status", csv).expect(200);
        return told.at("/importId") == null ? told.at("/id") : told.at("/importId");
    }

    /** What the covering letter of a version bears. */
    private String letterhead(int version) {
        var told = new StringBuilder();
        var province = new Scope(Scope.Level.PROVINCE, PROVINCE, null, null);
        currentUser.act(
                new Caller(null, "frozen", "frozen", Role.PROVINCE, province, null, null, Set.of()),
                () -> told.append(letterheads.of(reports.version(PROVINCE, YearMonth.of(2026, 10), version))));
        return told.toString();
    }

    @Test
    void whatWasSubmittedStaysAsItWasWhateverIsImportedTakenBackDeletedOrCorrected() throws Exception {
        golden = GoldenProvince.in(PROVINCE, clock);
        golden.officer()
                .put(REPORT, object("summary", "สรุปของเดือน", "sections", object("nextMonth", "ติดตามต่อ")))
                .expect(201);
        golden.officer()
                .post(REPORT + "/submit", object("signedBy", "นายทดสอบ", "position", "ท้องถิ่นจังหวัด"))
                .expect(200);
        var submitted = report();
        var said = said(submitted);
        assertEquals(Map.of(), differences(submitted));
        assertEquals(submitted.json().get("figures"), submitted.json().get("live"));
        var nation = nation();

        // an import of the past month
        var id = imported("code,fiscal_year,uses_elaas,recorded_on,approved_on,in_use\n" + golden.code("E")
                + ",2570,true,2026-10-10,2026-10-20,true\n" + golden.code("I")
                + ",2570,true,2026-10-01,2026-10-02,true\n");
        assertEquals(said, said(report()));
        assertEquals("7.0 9.0", differences(report()).get("budget.approved"));
        assertEquals("9.0 10.0", differences(report()).get("budget.recorded"));
        assertEquals("2.0 3.0", differences(report()).get("byDistrict." + PROVINCE + "03.budget.approved"));
        // taken back
        golden.officer().post("/imports/" + id + "/undo", object()).expect(200);
        assertEquals(said, said(report()));
        assertEquals(Map.of(), differences(report()));

        // deleted visits
        for (var visit : List.of("A on site", "B on the last day", "F overdue")) {
            var address = "/visits/" + golden.visits.get(visit);
            Accounts.admin()
                    .ifMatch(Accounts.admin().get(address).etag())
                    .delete(address)
                    .expect(204);
        }
        assertEquals(said, said(report()));
        assertEquals("3.0 1.0", differences(report()).get("visits.contacts"));
        assertEquals("2.0 1.0", differences(report()).get("visits.overdue"));

        // a corrected assignment
        var assignment = "/assignments/" + golden.assignments.get("A");
        Accounts.admin()
                .ifMatch(Accounts.admin().get(assignment).etag())
                .post(assignment + "/end", object("on", "2026-10-20"))
                .expect(200);
        assertEquals(said, said(report()));
        assertEquals("5.0 4.0", differences(report()).get("coverage.covered"));

        // what became of an issue, and what it is called now
        var issue = "/issues/" + golden.issues.get(4);
        Accounts.admin().post(issue + "/reopen", object("reason", "ยังไม่ได้")).expect(200);
        assertEquals(said, said(report()));

        // facts by hand, of that month
        Earned.reading(golden.code("H"), "2026-10-31", "2026-10-31");
        Earned.budget(golden.code("H"), 2570, true);
        assertEquals(said, said(report()));
        assertEquals("0.4 0.5", differences(report()).get("rate"));

        // a local government that is closed, and another name
        var gone = "/local-governments/" + golden.code("I");
        var known = Accounts.admin().get(gone).expect(200);
        var other = Places.request(golden.code("I"));
        other.put("name", "องค์การบริหารส่วนตำบลชื่อใหม่");
        other.put("activeTo", "2026-10-15");
        Accounts.admin().ifMatch(known.etag()).put(gone, other).expect(200);
        assertEquals(said, said(report()));
        assertEquals("11.0 10.0", differences(report()).get("total"));
        assertTrue(said.contains("ทดสอบI" + PROVINCE));
        assertFalse(said(report()).contains("ชื่อใหม่"));

        // the office is called otherwise
        var head = letterhead(1);
        var words = "/hubs/letter-templates/" + PROVINCE;
        var template = golden.officer().get(words).expect(200);
        var renamed = object("office", "สำนักงานที่ย้ายแล้ว");
        template.json().get("words").properties().forEach(word -> renamed.putIfAbsent(word.getKey(), word.getValue()));
        golden.officer().ifMatch(template.etag()).put(words, renamed).expect(200);
        assertEquals(head, letterhead(1));
        assertFalse(head.contains("สำนักงานที่ย้ายแล้ว"));

        // for the nation too, and as its version
        assertEquals(nation, nation());
        var version = golden.officer().get(REPORT + "/versions/1").expect(200);
        assertEquals(said, said(version));

        // a correction has the figures of now, the version before keeps its own
        golden.officer()
                .post(REPORT + "/correct", object("reason", "แก้ไขตัวเลข"))
                .expect(200);
        var corrected = golden.officer().get(REPORT).expect(200);
        assertEquals("10", corrected.at("/figures/total"));
        assertTrue(letterhead(2).contains("สำนักงานที่ย้ายแล้ว"));
        assertEquals(nation, nation());
        golden.officer()
                .post(REPORT + "/submit", object("signedBy", "นายทดสอบ", "position", "ท้องถิ่นจังหวัด"))
                .expect(200);
        assertNotEquals(nation, nation());
        assertEquals(said, said(golden.officer().get(REPORT + "/versions/1")));
        var second = golden.officer().get(REPORT);
        assertEquals("10", second.at("/figures/total"));
        // what was written goes on, what proposed itself speaks of its own figures
        assertEquals("สรุปของเดือน", second.at("/summary"));
        assertEquals("ติดตามต่อ", second.at("/sections/nextMonth"));
        assertEquals(corrected.at("/sections/status"), second.at("/sections/status"));
        assertNotEquals(submitted.at("/sections/status"), second.at("/sections/status"));
        assertEquals(
                corrected.json().get("issues"), second.json().get("issues"), "nobody chose the rows of the first");
    }

    private static String nation() {
        for (var row : Accounts.admin()
                .get("/monthly-reports/national?month=2026-10")
                .expect(200)
                .json()
                .at("/figures/byProvince")) {
            if (row.get("key").asText().equals(PROVINCE)) {
                return row.toString();
            }
        }
        return null;
    }
}
