package org.maekhai.visit.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
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

    private static final String NOTICE = "/visits/paper-words/74/NOTICE";

    private static Map<String, Object> words(String subject, String body, String closing) {
        return object("subject", subject, "body", body, "closing", closing);
    }

    @Test
    void eachPaperCanBeInTheProvincesOwnWords() throws Exception {
        var officer = Accounts.of(Role.PROVINCE, PROVINCE);
        var visited = place("องค์การบริหารส่วนตำบลถ้อยคำ", "SAO");
        var trainer = Training.trainer(Training.office(PROVINCE)).at("/id");
        var planned = visit(visited, "PLANNED", List.of(trainer));
        var done = visit(visited, "DONE", List.of(trainer), "findings", "ยังไม่กระทบยอด");
        for (var paper : List.of(Paper.TRAVEL_REQUEST, Paper.NOTICE, Paper.RESULTS, Paper.JOURNEY_REPORT)) {
            var address = "/visits/paper-words/" + PROVINCE + "/" + paper;
            var first = officer.get(address).expect(200);
            var saved = officer.ifMatch(first.etag())
                    .put(
                            address,
                            words(
                                    "เรื่องของจังหวัด{จังหวัด}",
                                    "ถึง{ชื่อ อปท.} โดย{ผู้เดินทาง}\nพบ {ผู้ให้ข้อมูล}\n\n{อำเภอ} {รูปแบบ}",
                                    "จึงเรียนมา {วันที่}"))
                    .expect(200);
            try {
                var text = text(paper(paper == Paper.JOURNEY_REPORT ? done : planned, paper));
                assertSays(
                        text,
                        "เรื่องของจังหวัดอุทัยธานี",
                        "ถึงองค์การบริหารส่วนตำบลถ้อยคำ โดย" + name(trainer),
                        "ทัพทัน ณ ที่ทำการ",
                        paper == Paper.JOURNEY_REPORT ? "จึงเรียนมา ๒๐ พฤศจิกายน" : "จึงเรียนมา ๑ ธันวาคม ๒๕๖๙");
                assertFalse(text.contains("พบ \n") || text.contains("พบ {"), "nobody was met: the line is left out");
                if (paper == Paper.JOURNEY_REPORT) {
                    assertTrue(
                            text.indexOf("ทัพทัน ณ ที่ทำการ") < text.indexOf("สิ่งที่พบ")
                                    && text.indexOf("สิ่งที่พบ") < text.indexOf("จึงเรียนมา"),
                            text);
                }
            } finally {
                officer.ifMatch(saved.etag()).delete(address).expect(204);
            }
        }
        assertFalse(text(paper(planned, Paper.NOTICE)).contains("เรื่องของจังหวัด"), "back to the program's");
    }

    @Test
    void wordsArePutInPlaceOfTheProgramsAndTakenBack() throws Exception {
        var officer = Accounts.of(Role.PROVINCE, "74");
        var first = officer.get(NOTICE).expect(200);
        assertEquals("false", first.at("/own"));
        assertTrue(first.at("/words/body").contains("{คณะผู้เดินทาง}"));
        var same = words(first.at("/words/subject"), first.at("/words/body"), first.at("/words/closing"));
        officer.ifMatch("\"7\"").put(NOTICE, same).expect(200);
        assertEquals("false", officer.get(NOTICE).at("/own"), "what equals the words of the program is theirs");

        var words = words("แจ้งกำหนดการ", "ย่อหน้าแรก\r\nย่อหน้าที่สอง {วันที่}  ", "จึงเรียนมา");
        officer.put(NOTICE, words).expectProblem(428, "IF_MATCH_REQUIRED");
        var own = officer.ifMatch(first.etag()).put(NOTICE, words).expect(200);
        assertEquals("true", own.at("/own"));
        assertEquals("ย่อหน้าแรก\nย่อหน้าที่สอง {วันที่}", own.at("/words/body"));
        assertEquals(own.etag(), officer.put(NOTICE, words).expect(200).etag(), "the same again is harmless");
        words.put("subject", "แจ้งกำหนดการใหม่");
        var changed = officer.ifMatch(own.etag()).put(NOTICE, words).expect(200);
        officer.ifMatch(own.etag()).put(NOTICE, same).expectProblem(412, "STALE");
        assertEquals(
                "false",
                officer.get("/visits/paper-words/74/RESULTS").expect(200).at("/own"),
                "each paper has words of its own");

        officer.ifMatch(own.etag()).delete(NOTICE).expectProblem(412, "STALE");
        officer.ifMatch(changed.etag()).delete(NOTICE).expect(204);
        officer.delete(NOTICE).expect(204);
        assertEquals(first.text(), officer.get(NOTICE).expect(200).text());
        var again = officer.ifMatch("\"0\"").put(NOTICE, words).expect(200);
        assertFalse(List.of(own.etag(), changed.etag()).contains(again.etag()), "no version comes twice");
        officer.ifMatch(again.etag()).delete(NOTICE).expect(204);
        assertEquals(
                List.of("DELETE", "CREATE", "DELETE", "UPDATE", "CREATE"),
                Accounts.admin()
                        .get("/audit?entity=visit-paper-words&id=74%20NOTICE")
                        .expect(200)
                        .items("/action"));
    }

    @Test
    void wordsThatNothingFillsOrThatLackAreNamedWhereTheyStand() {
        var admin = Accounts.admin().ifMatch("\"0\"");
        var wrong = words("เรียน {ชื่อ}", "ถึง {อำเภอ", "");
        for (var refused : List.of(admin.put(NOTICE, wrong), Accounts.admin().post(NOTICE + "/sample", wrong))) {
            refused.expect(422, "UNKNOWN_PLACEHOLDER");
            assertEquals(
                    List.of("/subject UNKNOWN_PLACEHOLDER", "/body UNKNOWN_PLACEHOLDER", "/closing REQUIRED"),
                    IntStream.range(0, 3)
                            .mapToObj(i -> refused.at("/errors/" + i + "/pointer") + " "
                                    + refused.at("/errors/" + i + "/code"))
                            .toList());
        }
        admin.put(NOTICE, words(" ", "ก", "ข")).expect(422).expectError("/subject", "REQUIRED");
        admin.put(NOTICE, words("ก\nข", "ก", "ข")).expect(422);
        admin.put(NOTICE, words("ก", "ก\u202eข", "ข")).expect(422);
        admin.put(NOTICE, words("ก".repeat(501), "ก", "ข")).expect(422).expectError("/subject", "TOO_LONG");
        admin.put(NOTICE, words("ก", "ก".repeat(10_001), "ข")).expect(422).expectError("/body", "TOO_LONG");
        admin.put(NOTICE, words("ก", "ก", "ข".repeat(2_001))).expect(422).expectError("/closing", "TOO_LONG");
        assertEquals("false", Accounts.admin().get(NOTICE).expect(200).at("/own"), "nothing of it was kept");

        Accounts.of(Role.PROVINCE, "57").get(NOTICE).expectProblem(404, "NOT_FOUND");
        Accounts.of(Role.PROVINCE, "57")
                .post(NOTICE + "/sample", words("ก", "ก", "ข"))
                .expectProblem(404, "NOT_FOUND");
        Accounts.admin().get("/visits/paper-words/99/NOTICE").expectProblem(404, "NOT_FOUND");
        Accounts.admin().get("/visits/paper-words/74/RECIPE").expect(404);
        Accounts.of(Role.TRAINER, "74").get(NOTICE).expect(403);
    }

    @Test
    void aPaperAlwaysSaysWhatItIsAbout() {
        var admin = Accounts.admin().ifMatch("\"0\"");
        var met = "{ผู้ให้ข้อมูล}";
        var all = "{คณะผู้เดินทาง}";
        for (var paper : Paper.values()) {
            var address = "/visits/paper-words/74/" + paper;
            var known = Accounts.admin().get(address).expect(200);
            boolean mayLackTravellers = List.of(Paper.NOTICE, Paper.RESULTS).contains(paper);
            assertEquals(
                    mayLackTravellers ? List.of("{ผู้เดินทาง}", all, met) : List.of(met),
                    StreamSupport.stream(known.json().at("/mayBeEmpty").spliterator(), false)
                            .map(JsonNode::asText)
                            .toList());
            admin.put(address, words("พบ " + met, "ก", "ข"))
                    .expect(422)
                    .expectError("/subject", "PLACEHOLDER_MAY_BE_EMPTY");
            var sample = Accounts.admin();
            sample.post(address + "/sample", words("เรื่องของ " + all, "ก", "ข"))
                    .expect(mayLackTravellers ? 422 : 200);
            sample.post(address + "/sample", words("ก", "โดย " + all + "\n\nพบ " + met, "ข"))
                    .expect(paper == Paper.NOTICE ? 422 : 200);
            sample.post(address + "/sample", words("ก", "ถึง\nพบ " + met, met)).expect(200);
        }
        admin.put(NOTICE, words("ก", met, met)).expect(422).expectError("/body", "EVERY_LINE_MAY_BE_LEFT_OUT");
        assertEquals("false", Accounts.admin().get(NOTICE).expect(200).at("/own"), "nothing of it was kept");
    }

    @Test
    void aSampleShowsWhatWordsWouldMakeAndKeepsNothing() throws Exception {
        var officer = Accounts.of(Role.PROVINCE, "74");
        for (var paper : Paper.values()) {
            var address = "/visits/paper-words/74/" + paper;
            var sample = officer.post(
                    address + "/sample",
                    words("เรื่อง {จังหวัด}", "ถึง{ชื่อ อปท.}\nได้แก่ {ผู้เดินทาง}", "พบ {ผู้ให้ข้อมูล} 2 คน"));
            var text = text(sample);
            assertSays(text, "เรื่อง สมุทรสาคร", "ถึงองค์การบริหารส่วนตำบลตัวอย่าง", "ได้แก่ น");
            assertEquals(
                    List.of(Paper.RESULTS, Paper.JOURNEY_REPORT).contains(paper),
                    text.contains("พบ ผู้อำนวยการกองคลัง ๒ คน"),
                    "before a visit nobody knows whom one will meet");
            assertTrue(sample.header("Content-Disposition").contains(paper.file()));
            assertEquals("false", officer.get(address).expect(200).at("/own"));
        }
        assertSays(
                text(officer.post("/visits/paper-words/74/RESULTS/sample", object("subject", "แบบสรุป"))),
                "แบบสรุป",
                "ลงชื่อ....");
    }
}
