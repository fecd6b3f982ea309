package org.maekhai.meeting.proposal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Answer;
import org.maekhai.Api;
import org.maekhai.Met;
import org.maekhai.Places;
import org.maekhai.Raised;
import org.maekhai.Training;
import org.maekhai.compliance.SummaryRow;
import org.maekhai.registry.ComplianceStatus;
import org.maekhai.security.Role;
import org.maekhai.visit.VisitCounts;

/** A meeting that proposes itself. Today is 23 November 2026. */
@QuarkusTest
class ProposalTest {
    private static Api officer(String province) {
        return Accounts.of(Role.PROVINCE, province);
    }

    private static Answer proposal(String province, String query) {
        return officer(province)
                .get("/meetings/proposal?province=" + province + query)
                .expect(200);
    }

    private static String facts(Answer proposal, String title) {
        for (var item : proposal.json().get("agenda")) {
            if (item.get("title").asText().contains(title)) {
                return item.get("facts").asText();
            }
        }
        throw new AssertionError("no " + title + " in " + proposal.text());
    }

    private static List<String> names(JsonNode attendees) {
        return attendees.findValuesAsText("name");
    }

    @Test
    void theFirstOneOfAProvinceHasNothingToAdopt() {
        var proposed = proposal("21", "&on=2026-11-26");
        assertEquals("1/2569", proposed.at("/number") + "/" + proposed.at("/year"));
        assertEquals("MONTHLY_SUMMARY", proposed.at("/kind"));
        assertEquals("2026-11-26", proposed.at("/on"));
        assertEquals(
                "เป็นการประชุมครั้งแรก จึงยังไม่มีรายงานการประชุมที่ต้องรับรอง",
                facts(proposed, "รับรองรายงานการประชุม"));
        assertNull(proposed.at("/adopts"));
        assertEquals(List.of("1", "2", "4", "5"), proposed.json().get("agenda").findValuesAsText("section"));
        officer("21").put("/meetings/" + UUID.randomUUID(), proposed.json()).expect(201);
    }

    @Test
    void theNextOneSpeaksOfWhatIsOpenNewAndWithoutATrainer() {
        var province = "14";
        var code = Places.localGovernment("1401");
        var other = Places.localGovernment("1401");
        var trainer = Training.trainer(Training.office(province));
        Accounts.admin()
                .post(
                        "/assignments",
                        object(
                                "trainerId",
                                trainer.at("/id"),
                                "localGovernmentCode",
                                other,
                                "role",
                                "PRIMARY",
                                "from",
                                "2026-10-01"))
                .expect(201);
        var agreed = Met.action("เร่งรัดการอนุมัติงบประมาณ", "2026-11-15");
        var before = Met.written(province, "2026-10-29", agreed);
        before.put("number", 10);
        var last = Met.meeting(before);
        Accounts.admin().post(last + "/close", null).expect(200);
        Raised.issue(Raised.at(code));

        var proposed = proposal(province, "&on=2026-11-26");
        assertEquals("11/2569", proposed.at("/number") + "/" + proposed.at("/year"));
        assertEquals(before.get("place"), proposed.at("/place"));
        assertEquals(before.get("recorder"), proposed.at("/recorder"));
        assertEquals(last, "/meetings/" + proposed.at("/adopts/meetingId"));
        assertEquals(
                "ฝ่ายเลขานุการได้จัดทำรายงานการประชุม ครั้งที่ ๑๐/๒๕๖๙ เสร็จเรียบร้อยแล้ว จึงเสนอที่ประชุมเพื่อพิจารณารับรอง",
                facts(proposed, "รับรองรายงานการประชุม ครั้งที่ ๑๐/๒๕๖๙ เมื่อวันที่ ๒๙ ตุลาคม ๒๕๖๙"));
        assertEquals(
                "มีเรื่องที่มอบหมายไว้และยังไม่แล้วเสร็จ จำนวน ๑ เรื่อง ในจำนวนนี้เกินกำหนดแล้ว ๑ เรื่อง ดังนี้\n"
                        + "๑. เร่งรัดการอนุมัติงบประมาณ ผู้รับผิดชอบ วิทยากรผู้รับผิดชอบ กำหนดแล้วเสร็จวันที่ ๑๕ พฤศจิกายน ๒๕๖๙"
                        + " (เกินกำหนด ๘ วัน) สืบเนื่องจากการประชุมครั้งที่ ๑๐/๒๕๖๙ เมื่อวันที่ ๒๙ ตุลาคม ๒๕๖๙",
                facts(proposed, "การติดตามมติ"));
        var standing = facts(proposed, "สถานะการปฏิบัติงาน");
        assertTrue(
                standing.startsWith("ณ วันที่ ๒๓ พฤศจิกายน ๒๕๖๙ องค์กรปกครองส่วนท้องถิ่นในจังหวัด จำนวน ๒ แห่ง"),
                standing);
        assertTrue(standing.contains("ร้อยละ ๐.๐ เท่ากับสิ้นเดือนตุลาคม ๒๕๖๙\n"), standing);
        assertTrue(facts(proposed, "การออกติดตาม").endsWith("และไม่มีการติดตามที่พ้นกำหนด"));
        assertEquals(1, proposed.json().get("issueIds").size());
        assertTrue(facts(proposed, "ปัญหา อุปสรรค").contains("๑. ปัญหา อนุมัติงบประมาณในระบบไม่ได้ ของ"));
        var alone = facts(proposed, "ยังไม่มีวิทยากรตัวคูณดูแล");
        assertTrue(alone.contains("จำนวน ๑ แห่ง"), alone);
        assertEquals("เร่งรัดการอนุมัติงบประมาณ", proposed.at("/actions/0/text"));
        assertEquals(agreed.get("id"), proposed.at("/actions/0/carriedFrom"));
        var invited = names(proposed.json().get("attendees"));
        assertTrue(invited.contains(trainer.at("/name")), invited.toString());
        assertTrue(invited.contains("นายปิติ ตัวอย่าง"), invited.toString());
        officer(province).put("/meetings/" + UUID.randomUUID(), proposed.json()).expect(201);

        // what was taken over and is about to be adopted is nothing for the one after
        var after = proposal(province, "&on=2026-12-24");
        assertEquals(1, after.json().get("actions").size());
        assertEquals("12", after.at("/number"));
    }

    @Test
    void onlyAProvinceThatTheCallerMayCallAMeetingOfProposesOne() {
        assertEquals("21", officer("21").get("/meetings/proposal").expect(200).at("/provinceCode"));
        officer("21").get("/meetings/proposal?province=14").expectProblem(404, "NOT_FOUND");
        officer("21").get("/meetings/proposal?province=99").expectProblem(404, "NOT_FOUND");
        Accounts.admin().get("/meetings/proposal").expectProblem(400, "MALFORMED_REQUEST");
        officer("21").get("/meetings/proposal?on=0001-01-01").expectProblem(400, "MALFORMED_REQUEST");
        Accounts.of(Role.TRAINER, "21").get("/meetings/proposal").expectProblem(403, "FORBIDDEN");
    }

    @Test
    void whatItProposesCanBeSavedHoweverMuchIsOpen() {
        var province = "58";
        for (int part = 0; part < 2; part++) {
            var actions = IntStream.range(part * 125, part * 125 + 125)
                    .mapToObj(i -> Met.action(i + " " + "ก".repeat(1990), "2026-12-01"))
                    .toArray();
            Met.meeting(Met.written(province, "2026-10-0" + (part + 1), actions));
        }
        var proposed = proposal(province, "&on=2026-11-26");
        assertEquals(75, proposed.json().get("actions").size(), "as many as a request takes");
        var open = facts(proposed, "การติดตามมติ");
        assertTrue(open.startsWith("มีเรื่องที่มอบหมายไว้และยังไม่แล้วเสร็จ จำนวน ๒๕๐ เรื่อง ดังนี้\n๑. "), open);
        assertTrue(open.endsWith("\nและอีก ๒๔๑ เรื่อง"), open.substring(open.length() - 40));
        var address = "/meetings/" + UUID.randomUUID();
        officer(province).put(address, proposed.json()).expect(201);
        // the journal keeps the beginning of what is too long for it
        var kept = Accounts.admin()
                .get("/audit?entity=meeting&id=" + address.substring("/meetings/".length()))
                .expect(200);
        assertTrue(kept.at("/items/0/after/actions/0/text").endsWith("ก…"), kept.at("/items/0/after/actions/0/text"));
    }

    @Test
    void bothRatesAreNamedAndNoDifferenceOfThem() {
        assertEquals(
                " คิดเป็นร้อยละ ๘๕.๗ เพิ่มขึ้นจากสิ้นเดือนตุลาคม ๒๕๖๙ ซึ่งอยู่ที่ร้อยละ ๗๙.๗", course(6 / 7.0, 0.7965));
        assertEquals(" คิดเป็นร้อยละ ๗๙.๗ ลดลงจากสิ้นเดือนตุลาคม ๒๕๖๙ ซึ่งอยู่ที่ร้อยละ ๑๐๐.๐", course(0.7965, 1.0));
        assertEquals(" คิดเป็นร้อยละ ๗๙.๗ เท่ากับสิ้นเดือนตุลาคม ๒๕๖๙", course(0.7965, 0.797));
        assertEquals(" คิดเป็นร้อยละ ๗๙.๗", course(0.7965, null));
    }

    private static String course(double now, Double then) {
        var line = AgendaWords.standing(new Figures.Of(
                        LocalDate.of(2026, 11, 23),
                        LocalDate.of(2026, 10, 31),
                        row(now),
                        row(then),
                        2570,
                        new VisitCounts(0, 0, 0, 0),
                        List.of()))
                .lines()
                .findFirst()
                .orElseThrow();
        return line.substring(line.lastIndexOf(" แห่ง") + " แห่ง".length());
    }

    private static SummaryRow row(Double rate) {
        return new SummaryRow(
                "58",
                "",
                100,
                100,
                0,
                Map.of(ComplianceStatus.COMPLETE_AND_CURRENT, 80),
                rate,
                new SummaryRow.Budget(0, 0, 0),
                0);
    }
}
