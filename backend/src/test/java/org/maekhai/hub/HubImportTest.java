package org.maekhai.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Answer;
import org.maekhai.Earned;
import org.maekhai.Places;
import org.maekhai.TestClock;
import org.maekhai.security.Role;

/** Hubs by file; in Phetchabun. */
@QuarkusTest
class HubImportTest extends NetworkInMemory {
    private static final String PROVINCE = "67";
    private static final String DISTRICT = "6702";
    private static final String HEADER = "local_government_code,state,from,capacity,contact,phone,member_codes\n";

    @Test
    void aListOfAnOfficeIsImportedAsItIsAndAgainChangesNothing() {
        var active = earned();
        var invited = earned();
        var one = place();
        var two = place();
        var three = place();
        var file =
                "ทะเบียนแม่ข่าย e-LAAS จังหวัดเพชรบูรณ์\nลำดับ;รหัส อปท.;สถานะ;ตั้งแต่วันที่;รับได้ (แห่ง);ผู้ประสานงาน;เบอร์โทร;รหัส อปท. ลูกข่าย\n"
                        + "๑;" + active + ";ตอบรับแล้ว;๑ ต.ค. ๒๕๖๙;๕ แห่ง;นางสาวใจดี ทดสอบ;056-711111;\"" + spaced(one)
                        + ", 0" + two
                        + ".0\"\n"
                        + "๒;0" + invited + ";ส่งหนังสือแล้ว;16/11/2569;-;;;" + three + "\n"
                        + "รวม;;;;;;;\n";

        var report = send("", file).expect(200);
        assertEquals("2", report.at("/stats/created"), report.text());
        assertEquals("0", report.at("/stats/rejected"));
        assertEquals("2", send("", file).expect(200).at("/stats/unchanged"));

        var hub = hub(active);
        assertEquals("ACTIVE", hub.at("/state"));
        assertEquals("2026-10-01", hub.at("/acceptedOn"));
        assertEquals("5", hub.at("/maxMembers"));
        assertEquals("นางสาวใจดี ทดสอบ", hub.at("/contact"));
        assertEquals("056-711111", hub.at("/phone"));
        assertEquals(List.of(one + " 2026-10-01", two + " 2026-10-01"), members(hub));
        assertEquals("INVITED", hub(invited).at("/state"));
        assertEquals("10", hub(invited).at("/maxMembers"));
        assertEquals(List.of(three + " null"), members(hub(invited)), "promised");
    }

    @Test
    void aRowThatSaysMoreOfAKnownHubUpdatesItAndWhatItLeavesOutStays() {
        var code = earned();
        var one = place();
        var two = place();
        var three = place();
        send("", HEADER + code + ",INVITED,2026-11-16,,ผู้ประสาน,," + one + " " + two + "\n")
                .expect(200);
        var accepted = HEADER + code + ",เป็นแม่ข่าย,2026-11-18,3,,054-1,\n";

        assertEquals("1", send("?strategy=MATCH", accepted).expect(200).at("/stats/unchanged"));
        assertEquals("1", send("?dryRun=true", accepted).expect(200).at("/stats/updated"));
        assertEquals("INVITED", hub(code).at("/state"));
        assertEquals("1", send("?strategy=UPDATE", accepted).expect(200).at("/stats/updated"));
        var hub = hub(code);
        assertEquals(
                "ACTIVE 2026-11-16 2026-11-18",
                hub.at("/state") + " " + hub.at("/invitedOn") + " " + hub.at("/acceptedOn"));
        assertEquals("3 ผู้ประสาน 054-1", hub.at("/maxMembers") + " " + hub.at("/contact") + " " + hub.at("/phone"));
        assertEquals(List.of(one + " 2026-11-18", two + " 2026-11-18"), members(hub), "what was promised begins");
        assertEquals("1", send("", accepted).expect(200).at("/stats/unchanged"));

        // the first list again: it was invited on that day, and is more by now
        assertEquals(
                "1",
                send("", HEADER + code + ",INVITED,2026-11-16,,,,\n")
                        .expect(200)
                        .at("/stats/unchanged"));
        // who is left out is no member any more
        var fewer = HEADER + code + ",,,,,," + two + ";" + three + "\n";
        assertEquals("1", send("", fewer).expect(200).at("/stats/updated"));
        assertEquals(List.of(two + " 2026-11-18", three + " 2026-11-23"), members(hub(code)));
        assertEquals(one, hub(code).at("/formerMembers/0/localGovernment/code"));
        assertEquals("2026-11-22", hub(code).at("/formerMembers/0/to"));
        assertEquals("1", send("", fewer).expect(200).at("/stats/unchanged"));
        var unknown = HEADER + earned() + ",ACTIVE,2026-11-18,,,,\n";
        assertEquals("1", send("?strategy=UPDATE", unknown).expect(200).at("/stats/unchanged"));
    }

    @Test
    void everyRowThatBreaksARuleIsRejectedWithItsCode() {
        var pao = Places.request(Places.newCode(DISTRICT));
        pao.put("name", "องค์การบริหารส่วนจังหวัดทดสอบ");
        pao.put("type", "PAO");
        var provincial = Places.create(pao).at("/code");
        var elsewhere = Earned.place("5702", 19.9, 99.8);
        var active = earned();
        var member = place();
        send("", HEADER + active + ",ACTIVE,2026-10-01,,,," + member + "\n").expect(200);
        var fresh = earned();
        var fine = earned();
        var a = place();
        var b = place();
        var file = HEADER
                + fresh + ",,2026-11-01,,,,\n"
                + fresh + ",ACTIVE,,,,,\n"
                + fresh + ",SOMETIMES,2026-11-01,,,,\n"
                + fresh + ",ACTIVE,2026-11-24,,,,\n"
                + fresh + ",ACTIVE,yesterday,,,,\n"
                + fresh + ",ACTIVE,2026-11-01,0,,,\n"
                + fresh + ",ACTIVE,2026-11-01,11,,,\n"
                + fresh + ",ACTIVE,2026-11-01,,,," + fresh + "\n"
                + fresh + ",ACTIVE,2026-11-01,,,," + provincial + "\n"
                + fresh + ",ACTIVE,2026-11-01,,,," + elsewhere + "\n"
                + fresh + ",ACTIVE,2026-11-01,,,,67029x9\n"
                + fresh + ",ACTIVE,2026-11-01,,,,6702999\n"
                + fine + ",ACTIVE,2026-11-01,1,,," + a + " " + b + "\n"
                + earned() + ",ACTIVE,2026-11-01,,,," + member + "\n"
                + earned() + ",RETIRED,2026-11-01,,,," + a + "\n"
                + active + ",INVITED,2026-09-01,,,,\n"
                + "6702999,ACTIVE,2026-11-01,,,,\n"
                + earned() + ",ACTIVE,2026-11-01,," + "ก".repeat(201) + ",,\n"
                + earned() + ",ACTIVE,2026-11-01,,,," + a + "\n"
                + fine + ",ACTIVE,2026-11-02,,,,\n"
                + fine + ",ACTIVE,2026-11-02,,,,\n";

        var refused = send("", file).expect(422);
        assertEquals("0", refused.at("/import/stats/created"));
        Accounts.admin().get("/hubs?localGovernment=" + fresh).expect(200);
        var report = send("?onError=skip", file).expect(200);
        var codes = new ArrayList<String>();
        report.json()
                .get("errors")
                .forEach(error -> codes.add(error.get("row").asText() + " "
                        + error.get("column").asText() + " " + error.get("code").asText()));
        assertEquals(
                List.of(
                        "2 state MISSING_VALUE",
                        "3 local_government_code DUPLICATE_CONFLICT",
                        "4 state BAD_STATUS",
                        "5 from BAD_DATE",
                        "6 from BAD_DATE",
                        "7 capacity BAD_NUMBER",
                        "8 capacity BAD_NUMBER",
                        "9 member_codes INCONSISTENT",
                        "10 member_codes INCONSISTENT",
                        "11 member_codes PROVINCE_MISMATCH",
                        "12 member_codes BAD_CODE_FORMAT",
                        "13 member_codes UNKNOWN_CODE",
                        "14 member_codes HUB_FULL",
                        "15 member_codes MEMBER_ELSEWHERE",
                        "16 member_codes INCONSISTENT",
                        "17 state INCONSISTENT",
                        "18 local_government_code UNKNOWN_CODE",
                        "19 contact TOO_LONG",
                        "21 local_government_code DUPLICATE_CONFLICT",
                        "22 local_government_code DUPLICATE_CONFLICT"),
                codes);
        assertEquals("1", report.at("/stats/created"));
        var missing = send("", HEADER + earned() + ",ACTIVE,,,,,\n").expect(422);
        assertTrue(missing.text().contains("MISSING_VALUE"), missing.text());
        var twice = HEADER + (fine + ",ACTIVE,2026-11-01,,,,\n").repeat(2);
        assertTrue(send("", twice).expect(422).text().contains("DUPLICATE_ROW"));
    }

    @Test
    void anOfficeIsBelievedAndWhoIsNotWhatItTeachesIsSuspendedAtOnce() {
        var code = place();
        var member = place();
        var file = HEADER + code + ",ACTIVE,2026-10-01,,,," + member + "\n";

        assertEquals("1", send("", file).expect(200).at("/stats/created"));
        var hub = hub(code);
        assertEquals("SUSPENDED", hub.at("/state"));
        assertEquals("true", hub.at("/suspendedByItself"));
        assertEquals("2026-10-01", hub.at("/acceptedOn"));
        assertTrue(hub.json().get("reasons").size() > 0, hub.text());
        assertEquals("1", send("", file).expect(200).at("/stats/unchanged"));
        // a member of a hub that is suspended may go to another
        var other = earned();
        send("", HEADER + other + ",ACTIVE,2026-10-01,,,," + member + "\n").expect(200);
        assertEquals(1, members(hub(other)).size());
        assertEquals(0, members(hub(code)).size());
    }

    @Test
    void whatIsOverIsHistoryAndALaterDayBeginsAnotherHub() {
        var code = earned();
        var member = place();
        var first = HEADER + code + ",ACTIVE,2025-10-01,,,," + member + "\n";
        var end = HEADER + code + ",สิ้นสุด,2026-09-30,,,,\n";
        var again = HEADER + code + ",ตอบรับ,2026-10-15,,,,\n";

        send("", first).expect(200);
        assertEquals("1", send("", end).expect(200).at("/stats/updated"));
        assertEquals("RETIRED", hub(code).at("/state"));
        assertEquals("2026-09-30", hub(code).at("/formerMembers/0/to"));
        assertEquals("1", send("", end).expect(200).at("/stats/unchanged"));
        assertEquals("1", send("", first).expect(200).at("/stats/unchanged"), "an old list");
        assertTrue(send("", HEADER + code + ",ACTIVE,2026-09-15,,,,\n")
                .expect(422)
                .text()
                .contains("INCONSISTENT"));
        assertEquals("1", send("", again).expect(200).at("/stats/created"));
        assertEquals("1", send("", again).expect(200).at("/stats/unchanged"));
        assertEquals("1", send("", end).expect(200).at("/stats/unchanged"));
        assertEquals(2, Accounts.admin().get("/hubs?localGovernment=" + code).total());
    }

    @Test
    void oneListEndsAHubAndBeginsAnotherOfTheSame() {
        var code = earned();
        send("", HEADER + code + ",ACTIVE,2025-10-01,,,,\n").expect(200);

        var both = send("", HEADER + code + ",สิ้นสุด,2026-09-30,,,,\n" + code + ",ตอบรับ,2026-10-15,,,,\n")
                .expect(200);

        assertEquals("1 1", both.at("/stats/created") + " " + both.at("/stats/updated"));
        assertEquals("ACTIVE", hub(code).at("/state"));
        undo(both).expect(200);
        assertEquals(1, Accounts.admin().get("/hubs?localGovernment=" + code).total());
        assertEquals("2025-10-01", hub(code).at("/acceptedOn"));
    }

    @Test
    void whoseHubEndsTodayHasAnotherFromToday() {
        var code = earned();
        var other = earned();
        var member = place();
        send("", HEADER + code + ",ACTIVE,2025-10-01,,,," + member + "\n").expect(200);

        send(
                        "",
                        HEADER + code + ",สิ้นสุด," + TestClock.TODAY + ",,,,\n" + other + ",ACTIVE,2026-10-01,,,,"
                                + member + "\n")
                .expect(200);

        assertEquals(List.of(member + " " + TestClock.TODAY), members(hub(other)));
    }

    @Test
    void anImportIsTakenBackWithAllItsLinks() {
        var code = earned();
        var one = place();
        var two = place();
        var first =
                send("", HEADER + code + ",INVITED,2026-10-01,,,," + one + "\n").expect(200);
        var before = hub(code);
        var change =
                HEADER + code + ",ACTIVE,2026-10-15,4,ใหม่,," + two + "\n" + earned() + ",PROPOSED,2026-11-01,,,,\n";
        var second = send("", change).expect(200);
        assertEquals("1 1", second.at("/stats/created") + " " + second.at("/stats/updated"));
        assertEquals(List.of(two + " 2026-10-15"), members(hub(code)));

        assertEquals(code, undo(first).expect(409).at("/blockers/0/code"), "a later import stands on it");
        undo(second).expect(200);
        var after = hub(code);
        for (var field : List.of("/state", "/maxMembers", "/contact", "/invitedOn", "/acceptedOn", "/changedOn")) {
            assertEquals(before.at(field), after.at(field), field);
        }
        assertEquals(members(before), members(after));
        undo(first).expect(200);
        assertEquals(0, Accounts.admin().get("/hubs?localGovernment=" + code).total());
    }

    @Test
    void whatWasChangedOrAdvisedSinceKeepsAnImportFromBeingTakenBack() {
        var changed = earned();
        var tied = earned();
        var advised = earned();
        var member = place();
        var done = send(
                        "",
                        HEADER + changed + ",PROPOSED,2026-11-01,,,,\n" + tied + ",PROPOSED,2026-11-01,,,,\n" + advised
                                + ",ACTIVE,2026-11-01,,,," + member + "\n")
                .expect(200);
        Accounts.admin()
                .post("/hubs/" + hub(changed).at("/id") + "/invite", object("on", "2026-11-02", "letterNumber", "1"))
                .expect(200);
        Earned.tie(hub(tied).at("/id"), place());
        Accounts.admin()
                .put(
                        "/hubs/" + hub(advised).at("/id") + "/advice/" + java.util.UUID.randomUUID(),
                        object(
                                "localGovernmentCode",
                                member,
                                "on",
                                "2026-11-05",
                                "minutes",
                                5,
                                "mode",
                                "PHONE",
                                "topics",
                                List.of(),
                                "what",
                                "ทดสอบ"))
                .expect(200);

        var refused = undo(done).expect(409);
        var blockers = new ArrayList<String>();
        refused.json()
                .get("blockers")
                .forEach(blocker -> blockers.add(
                        blocker.get("code").asText() + " " + blocker.get("what").asText()));
        assertEquals(List.of(changed + " hub", tied + " hub", advised + " hub-advice 2026-11-05"), blockers);
    }

    @Test
    void aProvinceImportsItsOwnRowsOnly() {
        var file = HEADER + earned() + ",PROPOSED,2026-11-01,,,,\n";

        Accounts.of(Role.PROVINCE, "57")
                .header("Content-Type", "text/csv")
                .post("/imports/hubs", file)
                .expect(422, "OUT_OF_SCOPE");
        Accounts.of(Role.PROVINCE, PROVINCE)
                .header("Content-Type", "text/csv")
                .post("/imports/hubs", file)
                .expect(200);
        var template =
                Accounts.admin().get("/imports/hubs/template.csv").expect(200).text();
        assertTrue(template.contains("member_codes"), template);
    }

    /** As some type it. */
    private static String spaced(String code) {
        return code.charAt(0) + "-" + code.substring(1, 3) + "-" + code.substring(3, 5) + "-" + code.substring(5);
    }

    private static String earned() {
        return Earned.localGovernment(DISTRICT, 16.42, 101.16);
    }

    private static String place() {
        return Earned.place(DISTRICT, 16.43, 101.17);
    }

    private static Answer send(String query, String file) {
        return Accounts.admin().header("Content-Type", "text/csv").post("/imports/hubs" + query, file);
    }

    private static Answer undo(Answer report) {
        return Accounts.admin().post("/imports/" + report.at("/id") + "/undo", null);
    }

    /** The newest hub of a local government. */
    private static Answer hub(String code) {
        var list = Accounts.admin()
                .get("/hubs?sort=-proposedOn&localGovernment=" + code)
                .expect(200);
        return Accounts.admin().get("/hubs/" + list.at("/items/0/id")).expect(200);
    }

    private static List<String> members(Answer hub) {
        List<String> members = new ArrayList<>();
        hub.json()
                .get("members")
                .forEach(member -> members.add(member.at("/localGovernment/code")
                                .asText() + " "
                        + (member.get("from") == null || member.get("from").isNull()
                                ? null
                                : member.get("from").asText())));
        return members;
    }
}
