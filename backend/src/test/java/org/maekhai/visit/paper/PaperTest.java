package org.maekhai.visit.paper;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Answer;
import org.maekhai.Places;
import org.maekhai.Training;
import org.maekhai.Visited;
import org.maekhai.security.Role;

/** Papers of visits, as a word processor reads them. */
@QuarkusTest
class PaperTest {
    private static final String PROVINCE = "61";

    private static String place(String name, String type) {
        var request = Places.request(Places.newCode("6102"));
        request.put("name", name);
        request.put("type", type);
        return Places.create(request).at("/code");
    }

    private static Answer visit(String code, String state, List<String> trainers, Object... more) {
        Map<String, Object> said = Visited.by("", code, state);
        said.put("trainerIds", trainers);
        said.putAll(object(more));
        return Visited.visit(said);
    }

    private static Answer paper(Answer visit, Paper paper) {
        return Accounts.of(Role.PROVINCE, PROVINCE).get("/visits/" + visit.at("/id") + "/papers/" + paper);
    }

    private static String text(Answer paper) throws Exception {
        try (var document = new XWPFDocument(
                        new ByteArrayInputStream(paper.expect(200).bytes()));
                var reader = new XWPFWordExtractor(document)) {
            var text = reader.getText();
            assertFalse(text.matches("(?s).*[0-9{}].*"), () -> "Thai digits, and everything filled in: " + text);
            return text;
        }
    }

    private static void assertSays(String text, String... lines) {
        for (var line : lines) {
            assertTrue(text.contains(line), () -> line + "\nis not in\n" + text);
        }
    }

    private static String name(String trainer) {
        return thai(Accounts.admin().get("/trainers/" + trainer).expect(200).at("/name"));
    }

    private static String thai(String text) {
        return org.maekhai.shared.thai.ThaiWriting.digits(text);
    }

    @Test
    void eachMayorWhoEmploysATrainerIsAskedAndEachTrainerAsksToTravel() throws Exception {
        var own = place("เทศบาลเมืองครูดี", "TOWN");
        var visited = place("องค์การบริหารส่วนตำบลปลายทาง", "SAO");
        var employed = Training.trainer(Training.at(own)).at("/id");
        var officer = Training.trainer(Training.office(PROVINCE)).at("/id");
        var visit = visit(visited, "PLANNED", List.of(employed, officer));

        var letter = paper(visit, Paper.TRAINER_REQUEST);
        assertTrue(letter.header("Content-Disposition")
                .startsWith("attachment; filename=\"trainer-request.docx\"; filename*=UTF-8''%E0%B8%AB"));
        assertSays(
                text(letter),
                "เรียน\tนายกเทศมนตรีเมืองครูดี",
                "ขอความอนุเคราะห์ให้" + name(employed) + " ตำแหน่ง",
                "แก่องค์การบริหารส่วนตำบลปลายทาง อำเภอทัพทัน จังหวัดอุทัยธานี ณ ที่ทำการ ในวันที่ ๑ ธันวาคม ๒๕๖๙",
                "ท้องถิ่นจังหวัดอุทัยธานี",
                "ขอแสดงความนับถือ");
        assertFalse(text(letter).contains(name(officer)), "nobody has to ask the province for its own");

        assertSays(
                text(paper(visit, Paper.TRAVEL_REQUEST)),
                "บันทึกข้อความ",
                "ส่วนราชการ\tเทศบาลเมืองครูดี",
                "เรียน\tนายกเทศมนตรีเมืองครูดี",
                "(" + name(employed) + ")",
                "ส่วนราชการ\tสำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัดอุทัยธานี",
                "เรียน\tท้องถิ่นจังหวัดอุทัยธานี",
                "ด้วยข้าพเจ้า " + name(officer));

        assertSays(
                text(paper(visit, Paper.NOTICE)),
                "เรียน\tนายกองค์การบริหารส่วนตำบลปลายทาง",
                "ได้แก่ " + name(employed) + " ตำแหน่ง",
                "และ" + name(officer),
                "ผู้ติดตามไม่ขอรหัสผ่านของผู้ใด");

        assertSays(text(paper(visit, Paper.RESULTS)), "ลงชื่อ....", "สิ่งที่พบ", "ผู้แทนองค์กรปกครองส่วนท้องถิ่น");
        paper(visit, Paper.JOURNEY_REPORT).expectProblem(409, "VISIT_NOT_DONE");
        paper(visit(visited, "PLANNED", List.of(officer)), Paper.TRAINER_REQUEST)
                .expectProblem(409, "NO_MAYOR_TO_ASK");
        paper(visit(visited, "PLANNED", List.of()), Paper.TRAVEL_REQUEST).expectProblem(409, "VISIT_WITHOUT_TRAINER");
    }

    @Test
    void whatCameOfAVisitIsSignedOnTheSpotAndReported() throws Exception {
        var visited = place("เทศบาลตำบลสองทาง", "TAMBON_MUNICIPALITY");
        var trainer = Training.trainer(Training.office(PROVINCE)).at("/id");
        var visit = visit(
                visited,
                "DONE",
                List.of(trainer),
                "peopleMet",
                "ผู้อำนวยการกองคลัง",
                "findings",
                "ยังไม่กระทบยอด 2 บัญชี\nใบนำส่งค้าง 3 ใบ",
                "advice",
                "กระทบยอดทุกเดือน",
                "nextSteps",
                List.of(object(
                        "id",
                        UUID.randomUUID(),
                        "text",
                        "กระทบยอดเดือนตุลาคม",
                        "owner",
                        "LOCAL_GOVERNMENT",
                        "dueOn",
                        "2026-12-04")));

        var results = text(paper(visit, Paper.RESULTS));
        assertSays(
                results,
                "เทศบาลตำบลสองทาง อำเภอทัพทัน จังหวัดอุทัยธานี",
                "๒๐ พฤศจิกายน ๒๕๖๙",
                "ผู้อำนวยการกองคลัง",
                "ไม่มีข้อมูล",
                "ยังไม่กระทบยอด ๒ บัญชี",
                "ใบนำส่งค้าง ๓ ใบ",
                "กระทบยอดเดือนตุลาคม (อปท. ภายในวันที่ ๔ ธันวาคม ๒๕๖๙)",
                "(" + name(trainer) + ")");

        assertSays(
                text(paper(visit, Paper.JOURNEY_REPORT)),
                "รายงานผลการเดินทางไปราชการ",
                "เมื่อวันที่ ๒๐ พฤศจิกายน ๒๕๖๙ นั้น",
                "ผู้ให้ข้อมูล ได้แก่ ผู้อำนวยการกองคลัง",
                "สิ่งที่พบ ยังไม่กระทบยอด ๒ บัญชี",
                "คำแนะนำ กระทบยอดทุกเดือน",
                "จึงเรียนมาเพื่อโปรดทราบ");
        var officer = Accounts.of(Role.PROVINCE, PROVINCE);
        officer.get("/visits/" + visit.at("/id") + "/papers/RECIPE").expect(404);
        Accounts.of(Role.LOCAL, visited)
                .get("/visits/" + visit.at("/id") + "/papers/RESULTS")
                .expect(403);
    }

    @Test
    void theProvinceWritesInItsOwnWords() throws Exception {
        var officer = Accounts.of(Role.PROVINCE, PROVINCE);
        var template = "/hubs/letter-templates/" + PROVINCE;
        var before = officer.get(template).expect(200);
        @SuppressWarnings("unchecked")
        Map<String, Object> words = new com.fasterxml.jackson.databind.ObjectMapper()
                .convertValue(before.json().at("/words"), Map.class);
        words.put("signer", "นายสมชาย ใจงาม");
        words.put("numberPrefix", "อน 0023.6/");
        var saved = officer.ifMatch(before.etag()).put(template, words).expect(200);
        try {
            assertSays(
                    text(paper(visit(place("องค์การบริหารส่วนตำบลคำ", "SAO"), "PLANNED", List.of()), Paper.NOTICE)),
                    "ที่ อน ๐๐๒๓.๖/",
                    "(นายสมชาย ใจงาม)");
        } finally {
            officer.ifMatch(saved.etag()).delete(template).expect(204);
        }
    }
}
