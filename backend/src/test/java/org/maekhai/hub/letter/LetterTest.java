package org.maekhai.hub.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Api;
import org.maekhai.Earned;
import org.maekhai.Places;
import org.maekhai.security.Role;

/** Letters of invitation; in Tak, and their templates in provinces of which no other test knows. */
@QuarkusTest
class LetterTest {
    private static final String PROVINCE = "63";
    private static final String DISTRICT = "6301";

    @Test
    void anInvitationIsAnExternalLetterWithThaiDigitsAndTheBuddhistYear() throws Exception {
        var code = Earned.localGovernment(DISTRICT, 16.88, 99.12);
        var id = Earned.proposed(code);
        var one = Earned.place(DISTRICT, 16.89, 99.13);
        var two = Earned.place(DISTRICT, 16.90, 99.14);
        Earned.tie(id, one);
        Earned.tie(id, two);
        Earned.invite(id);

        try (var letter = letters(Accounts.of(Role.PROVINCE, PROVINCE), id)) {
            var text = text(letter);
            assertTrue(text.contains("ที่ นน ๐๐๒๓.๓/ว ๑๒๓"), text);
            assertTrue(text.contains("๑๖ พฤศจิกายน ๒๕๖๙"), text);
            assertTrue(text.contains("เรียน\tนายกองค์การบริหารส่วนตำบลทดสอบ" + thai(code)), text);
            assertFalse(text.contains("อ้างถึง"), "nobody said to which order");
            assertTrue(text.contains("\nตามที่กรมส่งเสริมการปกครองท้องถิ่นให้สร้างเครือข่าย"), text);
            assertTrue(text.contains("จำนวน ๒ แห่ง"), text);
            assertTrue(text.contains("ทดสอบ" + thai(one)) && text.contains("ทดสอบ" + thai(two)), text);
            assertTrue(text.contains("วันสิ้นเดือนสิงหาคม กันยายน และตุลาคม ๒๕๖๙"), text);
            assertTrue(text.contains("ไม่เกิน ๑๐ แห่ง"), text);
            assertTrue(text.contains("ท้องถิ่นจังหวัดตาก"), text);
            assertTrue(text.contains("ขอแสดงความนับถือ"), text);
            assertFalse(text.matches("(?s).*[0-9{}].*"), text);
        }
    }

    @Test
    void aProposalLeavesNumberAndDayBlankAndNamesNoNeighboursThatItHasNot() throws Exception {
        var id = Earned.proposed(Earned.localGovernment(DISTRICT, 16.80, 99.02));

        try (var letter = letters(Accounts.admin(), id)) {
            var text = text(letter);
            assertTrue(text.contains("ที่ ตก ๐๐๒๓/\n"), text);
            assertTrue(text.contains("เดือน                         พ.ศ."), text);
            assertFalse(text.contains("ได้แก่"), text);
            assertTrue(text.contains("จึงเรียนมาเพื่อโปรดพิจารณา"), text);
        }
    }

    @Test
    void theLetterIsThaiForTheWordProcessor() throws Exception {
        var id = Earned.proposed(Earned.localGovernment(DISTRICT, 16.81, 99.03));
        var answer = Accounts.admin().get("/hubs/letters.docx?ids=" + id).expect(200);

        assertTrue(answer.header("Content-Disposition").startsWith("attachment; filename=\"hub-invitations.docx\""));
        assertTrue(answer.header("Content-Disposition").contains("filename*=UTF-8''%E0%B8%AB"));
        try (var letter = new XWPFDocument(new ByteArrayInputStream(answer.bytes()))) {
            var defaults = letter.getStyle().getDocDefaults().getRPrDefault().getRPr();
            assertEquals("TH SarabunPSK", defaults.getRFontsArray(0).getCs());
            assertEquals("32", defaults.getSzCsArray(0).getVal().toString());
            assertEquals("th-TH", defaults.getLangArray(0).getBidi());
            var body = letter.getParagraphs().stream()
                    .filter(paragraph -> paragraph.getText().startsWith("จึงเรียนมา"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(ParagraphAlignment.THAI_DISTRIBUTE, body.getAlignment());
            assertEquals(1417, body.getFirstLineIndent());
        }
    }

    @Test
    void manyHubsMakeManyLettersInTheOrderThatIsAskedForEachOnce() throws Exception {
        List<String> ids = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (var form : new String[][] {
            {"องค์การบริหารส่วนตำบลก", "SAO", "นายกองค์การบริหารส่วนตำบลก"},
            {"เทศบาลเมืองข", "TOWN", "นายกเทศมนตรีเมืองข"},
            {"เทศบาลตำบลค", "TAMBON_MUNICIPALITY", "นายกเทศมนตรีตำบลค"}
        }) {
            var request = Places.request(Places.newCode("6302"));
            request.put("name", form[0]);
            request.put("type", form[1]);
            var code = Places.create(request).at("/code");
            Earned.earn(code);
            ids.add(Earned.proposed(code));
            names.add(form[2]);
        }

        try (var letters =
                letters(Accounts.admin(), ids.get(2) + ", " + ids.get(0) + "," + ids.get(1) + "," + ids.get(2))) {
            assertEquals(
                    List.of(names.get(2), names.get(0), names.get(1)),
                    letters.getParagraphs().stream()
                            .map(XWPFParagraph::getText)
                            .filter(line -> line.startsWith("เรียน\t"))
                            .map(line -> line.substring("เรียน\t".length()))
                            .toList());
            assertEquals(
                    2,
                    letters.getParagraphs().stream()
                            .filter(paragraph -> paragraph.getCTP().isSetPPr()
                                    && paragraph.getCTP().getPPr().isSetSectPr())
                            .count(),
                    "each on pages of its own, which are counted anew");
        }
    }

    @Test
    void whatIsAskedForWronglyIsSaidAndNothingOfOthersIsTold() {
        var id = Earned.proposed(Earned.localGovernment(DISTRICT, 16.82, 99.04));
        var office = Accounts.of(Role.PROVINCE, PROVINCE);

        office.get("/hubs/letters.docx").expect(400, "REQUIRED");
        office.get("/hubs/letters.docx?ids=").expect(400, "REQUIRED");
        office.get("/hubs/letters.docx?ids=x").expect(400, "BAD_PARAMETER");
        office.get("/hubs/letters.docx?ids=" + id + ",").expect(400, "BAD_PARAMETER");
        office.get("/hubs/letters.docx?ids=" + id + "," + UUID.randomUUID()).expectProblem(404, "NOT_FOUND");
        Accounts.of(Role.PROVINCE, "57").get("/hubs/letters.docx?ids=" + id).expectProblem(404, "NOT_FOUND");
        var tooMany = IntStream.range(0, 201)
                .mapToObj(i -> UUID.randomUUID().toString())
                .collect(Collectors.joining(","));
        office.get("/hubs/letters.docx?ids=" + tooMany).expect(422, "TOO_MANY_LETTERS");
        Accounts.of(Role.DISTRICT, DISTRICT).get("/hubs/letters.docx?ids=" + id).expect(403);
    }

    @Test
    void aProvinceWritesItsOwnWordsAndGoesBackToThoseOfTheProgram() throws Exception {
        var template = "/hubs/letter-templates/64";
        var office = Accounts.of(Role.PROVINCE, "64");
        var first = office.get(template).expect(200);
        assertEquals("false", first.at("/own"));
        assertTrue(first.etag().startsWith("\"0."), first.etag());
        assertTrue(first.text().contains("{ชื่อ อปท.}"));
        var words = words(first);
        office.ifMatch("\"7\"").put(template, words).expect(200);
        assertEquals("false", office.get(template).at("/own"), "what equals the words of the program is theirs");

        words.put("office", "ที่ทำการทดสอบ\r\nถนนสิงหวัฒน์ 65000  ");
        words.put("body", "ย่อหน้าแรก {ชื่อ อปท.}\n\n  ย่อหน้าที่สอง {จำนวนสูงสุด}");
        words.put("reference", "หนังสือจังหวัด ที่ 7\nหนังสืออำเภอ ที่ 8");
        words.put("enclosures", "");
        office.put(template, words).expectProblem(428, "IF_MATCH_REQUIRED");
        office.ifMatch("\"1\"").put(template, words).expectProblem(412, "STALE");
        var own = office.ifMatch(first.etag()).put(template, words).expect(200);
        assertEquals("true", own.at("/own"));
        assertEquals("ที่ทำการทดสอบ\nถนนสิงหวัฒน์ 65000", own.at("/words/office"));
        assertEquals(null, own.at("/words/enclosures"));
        assertEquals(own.etag(), office.put(template, words).expect(200).etag(), "the same again is harmless");

        var id = Earned.proposed(Earned.localGovernment("6401", 17.0, 99.82));
        try (var letter = letters(office, id)) {
            var text = text(letter);
            assertTrue(text.contains("ถนนสิงหวัฒน์ ๖๕๐๐๐"), text);
            assertTrue(text.contains("\nย่อหน้าแรก องค์การบริหารส่วนตำบลทดสอบ๖๔๐๑"), text);
            assertTrue(text.contains("\nย่อหน้าที่สอง ๑๐"), text);
            assertTrue(text.contains("อ้างถึง\tหนังสือจังหวัด ที่ ๗"), text);
            assertFalse(text.contains("สิ่งที่ส่งมาด้วย"), text);
        }
        assertEquals("false", Accounts.admin().get("/hubs/letter-templates/65").at("/own"), "of another province");

        words.put("phone", "0 5561 1234");
        var changed = office.ifMatch(own.etag()).put(template, words).expect(200);
        office.delete(template).expectProblem(428, "IF_MATCH_REQUIRED");
        office.ifMatch(own.etag()).delete(template).expectProblem(412, "STALE");
        office.ifMatch(changed.etag()).delete(template).expect(204);
        office.delete(template).expect(204);
        assertEquals(first.text(), office.get(template).expect(200).text());
        var again = office.ifMatch("\"0\"").put(template, words).expect(200);
        assertFalse(List.of(own.etag(), changed.etag()).contains(again.etag()), "no version comes twice");
        office.ifMatch(again.etag()).delete(template).expect(204);
        assertEquals(
                List.of("DELETE", "CREATE", "DELETE", "UPDATE", "CREATE"),
                Accounts.admin()
                        .get("/audit?entity=hub-letter-template&id=64")
                        .expect(200)
                        .items("/action"));
    }

    @Test
    void whatNothingFillsInIsNamedWhereItStands() {
        var template = "/hubs/letter-templates/65";
        var words = words(Accounts.admin().get(template).expect(200));
        words.put("body", "เรียน {ชื่อ} และ {จังหวัด}\nวงเล็บที่ไม่ปิด {อำเภอ");
        words.put("unit", "กลุ่มงาน}");

        var refused = Accounts.admin().ifMatch("\"0\"").put(template, words).expect(422, "UNKNOWN_PLACEHOLDER");
        assertEquals(
                List.of("/body {ชื่อ}", "/body {อำเภอ", "/unit กลุ่มงาน}"), errors(refused.json()), refused.text());
        words.put("body", "");
        words.put("unit", "กลุ่มงาน");
        Accounts.admin().ifMatch("\"0\"").put(template, words).expect(422).expectError("/body", "REQUIRED");
        Accounts.of(Role.PROVINCE, "57").get(template).expectProblem(404, "NOT_FOUND");
        Accounts.admin().get("/hubs/letter-templates/99").expectProblem(404, "NOT_FOUND");
        Accounts.of(Role.OBSERVER).get(template).expect(403);
    }

    private static List<String> errors(com.fasterxml.jackson.databind.JsonNode problem) {
        List<String> found = new ArrayList<>();
        problem.get("errors").forEach(error -> {
            var message = error.get("message").asText();
            found.add(error.get("pointer").asText() + " "
                    + message.substring(message.indexOf('"') + 1, message.lastIndexOf('"')));
        });
        return found;
    }

    private static Map<String, Object> words(org.maekhai.Answer template) {
        Map<String, Object> words = new LinkedHashMap<>();
        template.json()
                .get("words")
                .fields()
                .forEachRemaining(field -> words.put(
                        field.getKey(),
                        field.getValue().isNull() ? null : field.getValue().asText()));
        return words;
    }

    private static XWPFDocument letters(Api caller, String ids) throws IOException {
        var bytes = caller.get("/hubs/letters.docx?ids=" + ids.replace(" ", "%20"))
                .expect(200)
                .bytes();
        return new XWPFDocument(new ByteArrayInputStream(bytes));
    }

    /** All text in its order: the table's cells, too. */
    private static String text(XWPFDocument document) {
        var text = new StringBuilder();
        for (var element : document.getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph) {
                text.append(paragraph.getText()).append('\n');
            } else if (element instanceof org.apache.poi.xwpf.usermodel.XWPFTable table) {
                table.getRows()
                        .forEach(row -> row.getTableCells()
                                .forEach(cell -> cell.getParagraphs()
                                        .forEach(paragraph ->
                                                text.append(paragraph.getText()).append('\n'))));
            }
        }
        return text.toString();
    }

    private static String thai(String digits) {
        return digits.chars()
                .mapToObj(digit -> String.valueOf((char) ('๐' + digit - '0')))
                .collect(Collectors.joining());
    }
}
