package org.maekhai.issue.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Api;
import org.maekhai.Places;
import org.maekhai.Raised;
import org.maekhai.TestClock;
import org.maekhai.issue.IssueModule;
import org.maekhai.security.Caller;
import org.maekhai.security.Role;
import org.maekhai.security.Scope;
import org.maekhai.shared.page.PageRequest;

/** Issues of a period counted, and what waits for the Department. Today is 23 November 2026. */
@QuarkusTest
class IssuePictureTest {
    private static final String PROVINCE = "45";

    @Inject
    TestClock clock;

    @Inject
    Escalations escalations;

    @Inject
    CurrentIdentityAssociation identity;

    /** Whose session may have ended when the clock was moved. */
    private static Api officer() {
        return Accounts.of(Role.PROVINCE, PROVINCE);
    }

    private String raised(String code, Object... more) {
        Map<String, Object> said = Raised.at(code);
        said.putAll(object(more));
        return Raised.issue(officer(), said).at("/id");
    }

    private void resolve(String id, String on) {
        officer()
                .post("/issues/" + id + "/resolve", object("solution", "ก", "on", on))
                .expect(200);
    }

    private static String row(Api by, String query, String key) {
        for (var row : by.get("/issues/summary?" + query).expect(200).json().get("rows")) {
            if (row.get("key").asText().equals(key)) {
                return row.get("raised") + " " + row.get("resolved") + " " + row.get("open") + " "
                        + row.get("medianDays");
            }
        }
        throw new AssertionError("no row of " + key);
    }

    @Test
    void aPeriodIsCountedAsItWasKnownAtItsEnd() throws Exception {
        var code = Places.localGovernment("4502");
        var quick = raised(code, "raisedOn", "2026-10-05");
        var slow = raised(code, "raisedOn", "2026-10-06", "kind", "NEED");
        var again = raised(code, "raisedOn", "2026-10-10");
        var merged = raised(code, "raisedOn", "2026-10-12");
        raised(code, "raisedOn", "2026-11-02");
        resolve(quick, "2026-10-08");
        resolve(slow, "2026-10-30");
        resolve(again, "2026-10-20");
        officer().post("/issues/" + again + "/reopen", object("reason", "ก")).expect(200);
        officer().post("/issues/" + merged + "/merge", object("into", again)).expect(200);
        resolve(again, "2026-11-23");

        var october = "by=district&from=2026-10-01&to=2026-10-31";
        assertEquals("4 3 1 10.0", row(officer(), october, "4502"), "what was reopened later was solved then");
        assertEquals("1 1 1 44.0", row(officer(), "by=district&from=2026-11-01&to=2026-11-30", "4502"));
        assertEquals("4 1 3 3.0", row(officer(), "by=district&from=2026-10-01&to=2026-10-19", "4502"));
        var local = Accounts.of(Role.LOCAL, code);
        assertEquals("1 1 0 24.0", row(local, "by=kind&from=2026-10-01&to=2026-10-31", "NEED"));
        assertEquals("0 0 0 null", row(local, "by=kind&from=2026-10-01&to=2026-10-31", "SUGGESTION"));
        assertEquals("4 3 1 10.0", row(local, "by=module&from=2026-10-01&to=2026-10-31", "BUDGET"));
        // counts by province are everybody's to see
        assertTrue(row(
                        Accounts.of(Role.LOCAL, Places.localGovernment("3402")),
                        "by=province&from=2026-10-01&to=2026-10-31",
                        PROVINCE)
                .startsWith("4 3 1 "));
        assertEquals(
                76,
                officer().get("/issues/summary?by=province").json().get("rows").size());
        officer().get("/issues/summary?from=2026-11-02&to=2026-11-01").expectProblem(400, "MALFORMED_REQUEST");
    }

    @Test
    void whatWaitsForTheDepartmentIsToldTheLongestWaitingFirst() throws Exception {
        var code = Places.localGovernment("4503");
        var later = raised(code);
        // another problem: the same one would stand together with the first
        var sooner =
                raised(code, "module", "SYSTEM", "title", "เครื่องอ่านบัตรไม่ติด", "detail", "เสียบสายแล้วไฟไม่ขึ้น");
        officer().post("/issues/" + sooner + "/escalate", object("note", "ก")).expect(200);
        clock.on(LocalDate.of(2026, 11, 25), () -> {
            officer()
                    .post("/issues/" + later + "/escalate", object("note", "ก"))
                    .expect(200);
            var department = Accounts.of(Role.DEPARTMENT);
            var waiting = department.get("/issues/escalations?province=45").expect(200);
            assertEquals(List.of("2026-11-23", "2026-11-25"), waiting.items("/since"));
            assertEquals("2", waiting.at("/items/0/days"));
            assertEquals(PROVINCE, waiting.at("/items/0/provinces/0/code"));
            assertEquals(sooner, waiting.at("/items/0/issues/0/id"));
            assertEquals("DEPARTMENT", waiting.at("/items/0/issues/0/holder/side"));
            assertEquals(
                    List.of(sooner),
                    department
                            .get("/issues/escalations?province=45&module=SYSTEM")
                            .items("/issues/0/id"));
            assertEquals(
                    0,
                    Accounts.of(Role.PROVINCE, "34")
                            .get("/issues/escalations?province=45")
                            .total());
        });
    }

    private String escalated(String code, String title, String module) {
        var id = raised(code, "title", title, "module", module);
        officer().post("/issues/" + id + "/escalate", object("note", "ก")).expect(200);
        return id;
    }

    @Test
    void asATableAllThatWaitsIsToldInTheOrderThatWasAskedFor() {
        var code = Places.localGovernment("4504");
        escalated(code, "ขอขยายเวลาเปิดระบบวันหยุด", "PEOPLE");
        escalated(code, "กล้องประชุมทางไกลภาพค้าง", "PEOPLE");
        escalated(code, "คีย์บอร์ดแป้นหลุดสามตัว", "PEOPLE");
        var path = "/issues/escalations?province=45&module=PEOPLE&size=2&sort=";

        var sorted = List.of("กล้องประชุมทางไกลภาพค้าง", "ขอขยายเวลาเปิดระบบวันหยุด", "คีย์บอร์ดแป้นหลุดสามตัว");
        assertEquals(
                sorted.subList(0, 2), officer().get(path + "title").expect(200).items("/title"));
        assertEquals(
                List.of("กล้องประชุมทางไกลภาพค้าง"),
                officer().get(path + "-title&page=1").items("/title"));
        var table = officer()
                .header("Accept", "text/csv")
                .get(path + "-title")
                .expect(200)
                .text();
        assertTrue(
                sorted.stream().allMatch(table::contains)
                        && table.indexOf(sorted.get(2)) < table.indexOf(sorted.get(0)),
                table);
        officer().get(path + "detail").expect(400).expectError("/sort", "UNKNOWN_SORT");
    }

    @Test
    @ActivateRequestContext
    void whatWasAnsweredOrIsGoneSinceItWasFoundWaitsNoMore() {
        var code = Places.localGovernment("4505");
        var waits = escalated(code, "ปลั๊กพ่วงห้องเซิร์ฟเวอร์ไหม้", "OTHER");
        var answered = escalated(code, "หลังคาอาคารรั่วใส่ตู้เอกสาร", "OTHER");
        identity.setIdentity(QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal("department"))
                .addAttribute(
                        "maekhai.caller",
                        new Caller(
                                UUID.randomUUID(),
                                "department",
                                "กรม",
                                Role.DEPARTMENT,
                                Scope.NATION,
                                null,
                                null,
                                null))
                .build());
        var first = escalations.list(new PageRequest(0, 1, ""), PROVINCE, IssueModule.OTHER);
        assertEquals(2, first.getTotal());
        Accounts.of(Role.DEPARTMENT)
                .post("/issues/" + answered + "/answer", object("text", "ก"))
                .expect(200);

        assertEquals(
                List.of(waits),
                first.first().getItems().stream()
                        .flatMap(each -> each.issues().stream())
                        .map(issue -> issue.id().toString())
                        .toList());
    }
}
