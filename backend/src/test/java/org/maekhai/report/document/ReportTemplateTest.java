package org.maekhai.report.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;
import static org.maekhai.report.document.Printout.docx;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Api;
import org.maekhai.Places;
import org.maekhai.Raised;
import org.maekhai.security.Role;
import org.maekhai.shared.letter.Templates;
import org.maekhai.shared.thai.ThaiWriting;

/** An office's own template of its report, from the file that it brings to what is signed; in provinces of which no other test knows. */
@QuarkusTest
class ReportTemplateTest {
    private static Api officer(String province) {
        return Accounts.of(Role.PROVINCE, province);
    }

    private static String template(String province) {
        return "/provinces/" + province + "/report-template";
    }

    private static String document(String province, String month) {
        return "/monthly-reports/" + province + "/" + month + "/document.docx";
    }

    private static byte[] own(String title) {
        return Templates.made(made -> {
            for (var line : List.of(
                    title + " จังหวัด{{จังหวัด}} {{เดือน}} {{ร่าง}}",
                    "อปท. {{อปท.ทั้งหมด}} แห่ง แจ้ง {{เรื่อง.รับแจ้ง}} เรื่อง ร้อยละ {{ร้อยละ}}",
                    "{{สรุป}}",
                    "{{ตารางสถานะแยกอำเภอ}}")) {
                made.createParagraph().createRun().setText(line);
            }
            var table = made.createTable(2, 2);
            table.getRow(0).getCell(0).setText("ปัญหา");
            table.getRow(0).getCell(1).setText("แนวทาง");
            table.getRow(1).getCell(0).setText("{{ปัญหา.ที่}}. {{ปัญหา.เรื่อง}}");
            table.getRow(1).getCell(1).setText("{{ปัญหา.แนวทางแก้ไข}}");
        });
    }

    @Test
    void theReportStandsInTheOfficesOwnFormWithItsOwnFigures() throws Exception {
        var code = Places.localGovernment("8201");
        Places.localGovernment("8202");
        var told = Raised.at(code);
        told.put("raisedOn", "2026-10-12");
        Raised.issue(told);
        var office = officer("82");
        var none = office.get(template("82")).expect(200);
        assertNull(none.at("/bytes"));
        office.get(template("82") + "/document.docx").expectProblem(404, "NOT_FOUND");
        office.get(document("82", "2026-10") + "?template=OWN").expectProblem(404, "NOT_FOUND");
        var form = docx(office.get(document("82", "2026-10")).expect(200).bytes());

        var brought = office.put(template("82") + "?name=C:%5Cfiles%5Cแบบ.docx", own("แบบของเรา"))
                .expect(201);
        assertEquals("แบบ.docx", brought.at("/fileName"));
        assertEquals(
                List.of(
                        "จังหวัด",
                        "เดือน",
                        "ร่าง",
                        "อปท.ทั้งหมด",
                        "ร้อยละ",
                        "เรื่อง.รับแจ้ง",
                        "สรุป",
                        "ตารางสถานะแยกอำเภอ",
                        "ปัญหา.ที่",
                        "ปัญหา.เรื่อง",
                        "ปัญหา.แนวทางแก้ไข"),
                used(brought.json()));
        var report = office.get("/monthly-reports/82/2026-10").expect(200);
        assertEquals("true", report.at("/ownTemplate"));
        var answer = office.get(document("82", "2026-10")).expect(200);
        var text = docx(answer.bytes());
        assertTrue(text.startsWith("แบบของเรา จังหวัดพังงา ตุลาคม ๒๕๖๙ (ร่าง)"), text);
        var figures = report.json().get("figures");
        var line = "อปท. %s แห่ง แจ้ง %s เรื่อง"
                .formatted(
                        figures.get("total").asText(),
                        figures.at("/issues/raised").asText());
        assertTrue(text.contains(ThaiWriting.digits(line)), text);
        report.at("/summary")
                .lines()
                .forEach(one -> assertTrue(text.contains(ThaiWriting.digits(one).substring(3, 30)), one));
        for (var district : figures.get("byDistrict")) {
            var row = ThaiWriting.digits(district.get("name").asText() + "\t" + district.get("total") + "\t");
            assertTrue(text.contains(row), () -> row + " is not in " + text);
            assertTrue(form.contains(row), "as in the program's form");
        }
        assertTrue(text.contains("๑. อนุมัติงบประมาณในระบบไม่ได้"), text);
        assertFalse(text.contains("{{"), text);

        // the program's form is there still, and a letter always has it
        assertEquals(
                form,
                docx(office.get(document("82", "2026-10") + "?template=PROGRAM")
                        .expect(200)
                        .bytes()));
        var letter = docx(office.get(document("82", "2026-10") + "?part=LETTER")
                .expect(200)
                .bytes());
        assertTrue(letter.contains("ขอแสดงความนับถือ"), letter);
        office.get(document("82", "2026-10") + "?template=SHEET").expect(400);
        // also for others who may read it
        assertTrue(docx(Accounts.of(Role.DEPARTMENT)
                        .get(document("82", "2026-10"))
                        .expect(200)
                        .bytes())
                .startsWith("แบบของเรา"));
    }

    private static List<String> used(JsonNode view) {
        List<String> used = new ArrayList<>();
        view.get("used").forEach(each -> used.add(each.asText()));
        return used;
    }

    @Test
    void whatIsSignedKeepsTheTemplateThatItWasSignedWith() throws Exception {
        Places.localGovernment("8301");
        var office = officer("83");
        var two = own("แบบสอง");
        office.put(template("83"), own("แบบแรก")).expect(201);
        var signed = object("signedBy", "นายกล้า ตัวอย่างดี", "position", "ท้องถิ่นจังหวัดภูเก็ต");
        office.post("/monthly-reports/83/2026-08/submit", signed).expect(200);
        var first = office.get(document("83", "2026-08")).expect(200).bytes();
        assertTrue(docx(first).startsWith("แบบแรก"), docx(first));

        var current = office.get(template("83")).expect(200);
        office.put(template("83"), two).expectProblem(428, "IF_MATCH_REQUIRED");
        office.ifMatch("\"77\"").put(template("83"), two).expectProblem(412, "STALE");
        office.ifMatch(current.etag()).put(template("83"), two).expect(200);
        // sent again, for the answer was lost
        var second = office.get(template("83")).expect(200);
        var again = office.put(template("83"), two).expect(200);
        assertEquals(second.etag(), again.etag());
        assertEquals(second.json(), again.json());
        assertArrayEquals(first, office.get(document("83", "2026-08")).bytes(), "byte for byte");
        var next = docx(office.get(document("83", "2026-09")).expect(200).bytes());
        assertTrue(next.startsWith("แบบสอง"), next);

        // a correction is written with that of now, and the version that it corrects stays
        office.post("/monthly-reports/83/2026-08/correct", object("reason", "ตัวเลขผิด"))
                .expect(200);
        assertTrue(docx(office.get(document("83", "2026-08")).bytes()).startsWith("แบบสอง"));
        assertArrayEquals(
                first, office.get(document("83", "2026-08") + "?version=1").bytes());

        office.ifMatch(office.get(template("83")).etag()).delete(template("83")).expect(204);
        office.ifMatch("*").delete(template("83")).expect(204);
        assertNull(office.get(template("83")).at("/bytes"));
        assertEquals("false", office.get("/monthly-reports/83/2026-09").at("/ownTemplate"));
        assertArrayEquals(
                first, office.get(document("83", "2026-08") + "?version=1").bytes());
        assertEquals(
                "true", office.get("/monthly-reports/83/2026-08/versions/1").at("/ownTemplate"));
        // signed in the program's form, it stays in it whatever comes after
        office.post("/monthly-reports/83/2026-09/submit", signed).expect(200);
        office.put(template("83"), own("แบบสาม")).expect(201);
        assertEquals("false", office.get("/monthly-reports/83/2026-09").at("/ownTemplate"));
        assertFalse(docx(office.get(document("83", "2026-09")).bytes()).startsWith("แบบ"));
        assertEquals(
                List.of("CREATE", "DELETE", "UPDATE", "CREATE"),
                Accounts.admin().get("/audit?entity=report-template&id=83").items("/action"));
    }

    @Test
    void theTemplateToBeginWithAsksForEverythingAndIsAccepted() throws Exception {
        var code = Places.localGovernment("8501");
        var told = Raised.at(code);
        told.put("raisedOn", "2026-10-12");
        Raised.issue(told);
        var office = officer("85");
        var starter =
                office.get("/monthly-reports/template/starter.docx").expect(200).bytes();
        var brought = office.put(template("85"), starter).expect(201);
        assertEquals(0, brought.json().get("unused").size(), brought.text());
        var filled = office.get(document("85", "2026-10")).expect(200).bytes();
        var text = docx(filled);
        assertFalse(text.contains("{{") || text.contains("}}"), text);
        var form = docx(office.get(document("85", "2026-10") + "?part=REPORT&template=PROGRAM")
                .expect(200)
                .bytes());
        // every line of the program's form stands in it, but captions that it words in its own way
        var own = List.of(
                "ตาราง",
                "จำแนก",
                "ปัญหา อุปสรรค ความต้องการ และข้อเสนอแนะของเดือน",
                "บัญชีแนบ",
                "ตามที่กรม",
                "จังหวัดระนองได้");
        form.lines()
                .map(String::strip)
                .filter(line -> line.length() > 8 && own.stream().noneMatch(line::startsWith))
                .forEach(line -> assertTrue(text.contains(line), () -> line + "\nis not in\n" + text));
        try (var read = new XWPFDocument(new ByteArrayInputStream(filled))) {
            assertTrue(read.getTables().size() > 12);
            var wide = read.getTables().stream()
                    .filter(table -> table.getRow(0).getTableCells().size() == 10)
                    .findFirst()
                    .orElseThrow();
            var letters = wide.getRow(1).getCell(0).getParagraphs().get(0);
            assertEquals(14.0, letters.getRuns().get(0).getFontSizeAsDouble(), "smaller than the document's");
            assertEquals(315, letters.getSpacingBetween() * 20, "as high as in the program's form");
        }
    }

    @Test
    void whatIsNoTemplateIsRefusedWithWhatIsWrongInBothLanguages() {
        var office = officer("86");
        office.put(template("86"), "%PDF-1.7 x".getBytes()).expectProblem(415, "TEMPLATE_TYPE");
        office.put(template("86"), object("number", "x")).expect(415);
        office.put(template("86"), new byte[(5 << 20) + 1]).expectProblem(413, "FILE_TOO_LARGE");
        var wrong = office.put(template("86"), Templates.of("{{เดือนนี้}}", "ปน {{สรุป}}"))
                .expect(422);
        assertTrue(wrong.text().contains("ไม่มีคำแทน \\\"เดือนนี้\\\" (ในข้อความ: {{เดือนนี้}})"), wrong.text());
        assertTrue(wrong.text().contains("TEMPLATE_NOT_ALONE"), wrong.text());
        assertEquals("", wrong.at("/errors/0/pointer"));
        office.get(template("86") + "/document.docx").expect(404);

        officer("84").get(template("86")).expectProblem(404, "NOT_FOUND");
        officer("84").put(template("86"), own("x")).expectProblem(404, "NOT_FOUND");
        Accounts.of(Role.TRAINER, "86").get(template("86")).expect(403);
        Accounts.admin().put(template("99"), own("x")).expectProblem(404, "NOT_FOUND");
        Accounts.admin().put(template("86"), own("x")).expect(201);
        var kept = office.get(template("86") + "/document.docx").expect(200);
        assertEquals("sandbox", kept.header("Content-Security-Policy"));
    }

    @Test
    void everythingThatCanBeAskedForIsListedInBothLanguages() {
        var fields = officer("86").get("/monthly-reports/template/placeholders").expect(200);
        assertEquals(ReportFields.ALL.all().size(), fields.json().get("items").size());
        for (var field : fields.json().get("items")) {
            assertTrue(field.get("thai").asText().matches("(?s).*[ก-๙].*"), field.toString());
            assertFalse(field.get("english").asText().isBlank(), field.toString());
            assertTrue(field.get("alias").asText().matches("[A-Za-z._]+"), field.toString());
        }
    }
}
