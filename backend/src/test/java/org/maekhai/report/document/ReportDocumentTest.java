package org.maekhai.report.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;
import static org.maekhai.report.document.Printout.docx;
import static org.maekhai.report.document.Printout.pdf;
import static org.maekhai.report.document.Printout.sheet;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Answer;
import org.maekhai.Api;
import org.maekhai.Places;
import org.maekhai.Raised;
import org.maekhai.security.Role;
import org.maekhai.shared.thai.ThaiWriting;

/** Reports as documents, asked of the server. */
@QuarkusTest
class ReportDocumentTest {
    private static final String SATUN = "91", LAMPHUN = "51";

    private static Api officer(String province) {
        return Accounts.of(Role.PROVINCE, province);
    }

    private static String address(String province, String month, String document) {
        return "/monthly-reports/" + province + "/" + month + "/document." + document;
    }

    private static String name(Answer answer) {
        return URLDecoder.decode(
                answer.header("Content-Disposition").replaceFirst(".*filename\\*=UTF-8''", ""), StandardCharsets.UTF_8);
    }

    private static void assertCount(String wanted, List<List<Object>> sheet, String figure) {
        var row = sheet.stream()
                .filter(each -> figure.equals(each.get(0)))
                .findFirst()
                .orElseThrow();
        assertEquals(0, new BigDecimal(wanted).compareTo((BigDecimal) row.get(1)), figure + " " + row);
    }

    @Test
    void whatAProvinceReportsIsTheSameToTheDigitInAllItsDocuments() throws Exception {
        var code = Places.localGovernment("9101");
        Places.localGovernment("9102");
        var issue = Raised.at(code);
        issue.put("raisedOn", "2026-10-12");
        Raised.issue(issue);
        var report =
                officer(SATUN).get("/monthly-reports/" + SATUN + "/2026-10").expect(200);

        var word = officer(SATUN).get(address(SATUN, "2026-10", "docx")).expect(200);
        assertEquals("รายงานประจำเดือนตุลาคม 2569 จังหวัดสตูล.docx", name(word));
        var page = officer(SATUN).get(address(SATUN, "2026-10", "pdf")).expect(200);
        assertEquals("รายงานประจำเดือนตุลาคม 2569 จังหวัดสตูล.pdf", name(page));
        assertEquals("application/pdf", page.header("Content-Type"));
        var book = officer(SATUN).get(address(SATUN, "2026-10", "xlsx")).expect(200);
        assertEquals("รายงานประจำเดือนตุลาคม 2569 จังหวัดสตูล.xlsx", name(book));

        var counted = sheet(book.bytes(), "ตัวเลขสำคัญ");
        assertCount(report.at("/figures/total"), counted, "องค์กรปกครองส่วนท้องถิ่นทั้งหมด");
        assertCount(report.at("/figures/issues/raised"), counted, "เรื่องที่ได้รับแจ้งในเดือน");
        assertCount(report.at("/figures/coverage/covered"), counted, "มีครู ก รับผิดชอบ");
        var text = docx(word.bytes());
        assertTrue(text.contains("รวม\t" + ThaiWriting.digits(report.at("/figures/total"))), text);
        assertTrue(text.contains("เรื่องที่ได้รับแจ้งในเดือน\t๑\tเรื่อง"), text);
        assertTrue(text.contains("อนุมัติงบประมาณในระบบไม่ได้"), text);
        assertTrue(text.contains("(ร่าง)"), text);
        // each line of what it says by itself stands there
        report.at("/summary")
                .lines()
                .forEach(line ->
                        assertTrue(text.contains(ThaiWriting.digits(line).substring(3, 40)), line));
        assertTrue(pdf(page.bytes()).contains("๒๕๖๙"));
    }

    @Test
    void whatWasSubmittedIsPrintedAsItWasWhateverBecameOfItSince() throws Exception {
        var code = Places.localGovernment("5101");
        var said = Raised.at(code);
        said.put("raisedOn", "2026-07-12");
        var issue = Raised.issue(said);
        var reports = "/monthly-reports/" + LAMPHUN + "/2026-07";
        officer(LAMPHUN).put(reports, object("summary", "สรุปที่ลงนามแล้ว")).expect(201);
        officer(LAMPHUN)
                .post(
                        reports + "/submit",
                        object(
                                "signedBy",
                                "นายกล้า ตัวอย่างดี",
                                "position",
                                "ท้องถิ่นจังหวัดลำพูน",
                                "letterNumber",
                                "ลพ 0023/9"))
                .expect(200);
        var before = officer(LAMPHUN).get(address(LAMPHUN, "2026-07", "docx")).expect(200);
        var text = docx(before.bytes());
        assertTrue(text.contains("สรุปที่ลงนามแล้ว"), text);
        assertTrue(text.contains("(นายกล้า ตัวอย่างดี)"), text);
        assertTrue(text.contains("ลพ ๐๐๒๓/๙"), text);
        assertFalse(text.contains("(ร่าง)"), text);

        // the month goes on: another place, the issue is solved and its words are others
        Places.localGovernment("5101");
        Accounts.admin()
                .post("/issues/" + issue.at("/id") + "/resolve", object("solution", "แก้แล้ว", "on", "2026-07-20"))
                .expect(200);
        var template = officer(LAMPHUN).get("/hubs/letter-templates/" + LAMPHUN).expect(200);
        var renamed = object("office", "สำนักงานที่ย้ายแล้ว");
        template.json().get("words").properties().forEach(word -> renamed.putIfAbsent(word.getKey(), word.getValue()));
        officer(LAMPHUN)
                .ifMatch(template.etag())
                .put("/hubs/letter-templates/" + LAMPHUN, renamed)
                .expect(200);
        officer(LAMPHUN)
                .post(reports + "/correct", object("reason", "ตัวเลขเปลี่ยน"))
                .expect(200);
        officer(LAMPHUN)
                .ifMatch(officer(LAMPHUN).get(reports).header("ETag"))
                .put(reports, object("summary", "สรุปใหม่"))
                .expect(200);

        var same = officer(LAMPHUN)
                .get(address(LAMPHUN, "2026-07", "docx") + "?version=1")
                .expect(200);
        assertEquals(text, docx(same.bytes()));
        var now = docx(officer(LAMPHUN)
                .get(address(LAMPHUN, "2026-07", "docx"))
                .expect(200)
                .bytes());
        assertTrue(now.contains("สรุปใหม่"), now);
        assertTrue(now.contains("แก้แล้ว"), now);
        assertFalse(text.contains("แก้แล้ว"), text);
        assertTrue(now.contains("สำนักงานที่ย้ายแล้ว"), now);
        officer(LAMPHUN).get(address(LAMPHUN, "2026-07", "docx") + "?version=9").expect(404);
    }

    @Test
    void aProvinceOfNothingHasAReportToo() throws Exception {
        // Bueng Kan has no local governments in these tests
        var text = docx(officer("38")
                .get(address("38", "2026-09", "docx") + "?part=REPORT")
                .expect(200)
                .bytes());
        assertTrue(text.contains("ไม่มีองค์กรปกครองส่วนท้องถิ่นของจังหวัดบึงกาฬในทะเบียน"), text);
        officer("38").get(address("38", "2026-09", "pdf")).expect(200);
        officer("38").get(address("38", "2026-09", "xlsx")).expect(200);
    }

    @Test
    void aPartOfItIsALetterOnItsOwn() throws Exception {
        var letter = officer(SATUN)
                .get(address(SATUN, "2026-09", "docx") + "?part=LETTER")
                .expect(200);
        assertEquals("หนังสือนำส่งรายงานประจำเดือนกันยายน 2569 จังหวัดสตูล.docx", name(letter));
        assertFalse(docx(letter.bytes()).contains("สรุป ๕ บรรทัด"));
        officer(SATUN).get(address(SATUN, "2026-09", "docx") + "?part=ANNEX").expect(400);
    }

    @Test
    void anothersReportIsNotDownloadedAndTheNationsByEveryOffice() throws Exception {
        officer(SATUN).get(address(LAMPHUN, "2026-10", "docx")).expect(404);
        var nation = officer(SATUN)
                .get("/monthly-reports/national/document.docx?month=2026-10")
                .expect(200);
        assertEquals("รายงานภาพรวมประเทศ ประจำเดือนตุลาคม 2569.docx", name(nation));
        var text = docx(nation.bytes());
        assertTrue(text.contains("จังหวัด จากทั้งหมด ๗๖ จังหวัด"), text);
        officer(SATUN).get("/monthly-reports/national/document.pdf").expect(200);
        for (var ending : List.of("docx", "pdf", "xlsx")) {
            officer(SATUN)
                    .get("/monthly-reports/national/document.%s?month=0001-01".formatted(ending))
                    .expect(400);
        }
        var view = officer(SATUN).get("/monthly-reports/national?month=2026-10").expect(200);
        var counted = sheet(
                officer(SATUN)
                        .get("/monthly-reports/national/document.xlsx?month=2026-10")
                        .expect(200)
                        .bytes(),
                "ตัวเลขสำคัญ");
        assertCount(view.at("/figures/total"), counted, "องค์กรปกครองส่วนท้องถิ่นทั้งหมด");
        assertCount(view.at("/counted"), counted, "รายงานที่รวมแล้ว");
    }
}
