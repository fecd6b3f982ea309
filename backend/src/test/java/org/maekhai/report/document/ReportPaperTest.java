package org.maekhai.report.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.maekhai.issue.IssueKind;
import org.maekhai.report.ReportFigures;
import org.maekhai.shared.letter.Paper;
import org.maekhai.shared.letter.Papers;
import org.maekhai.shared.thai.ThaiWriting;

/** What a report's papers say, as a word processor, a reader of pages and a spreadsheet have it. */
class ReportPaperTest {
    private static final Optional<String> ORDER =
            Optional.of("หนังสือกรมส่งเสริมการปกครองท้องถิ่น ที่ มท 0808.4/ว 1 ลงวันที่ 2 พฤศจิกายน 2569");

    private final AReport report = new AReport();

    private Paper paper(Part part) {
        return new ReportPaper(report.view(), AReport.OFFICE, ORDER).paper(part);
    }

    private String docx(Part part) throws IOException {
        return Printout.docx(new Papers().docx(paper(part), null));
    }

    private static void assertInOrder(String text, String... said) {
        int at = 0;
        for (var line : said) {
            int found = text.indexOf(line, at);
            assertTrue(found >= 0, () -> line + "\nis not behind the ones before it in\n" + text);
            at = found + line.length();
        }
    }

    @Test
    void aReportSaysAllInTheOrderThatIsLaidDown() throws Exception {
        report.issue(IssueKind.PROBLEM, "ยอดไม่สมดุล", "ลบรายการที่ซ้ำ").late("หนึ่ง");
        var text = docx(Part.ALL);
        assertInOrder(
                text,
                "เรียน\tอธิบดีกรมส่งเสริมการปกครองท้องถิ่น",
                "ขอแสดงความนับถือ",
                "ประจำเดือนตุลาคม ๒๕๖๙ จังหวัดน่าน",
                "ข้อมูล ณ วันที่ ๓๑ ตุลาคม ๒๕๖๙",
                "๑. สรุป ๕ บรรทัด",
                "๒. สถานะการปฏิบัติงาน แยกประเภทและอำเภอ เทียบเดือนก่อน",
                "๓. งบประมาณและการเร่งรัด",
                "๔. การปิดบัญชีปีก่อน",
                "๕. การมอบหมาย การติดตามและให้คำแนะนำ",
                "๖. แม่ข่าย",
                "๗. ผลการประชุม",
                "๘. ปัญหา อุปสรรค ความต้องการ และแนวทางการแก้ไขปัญหา",
                "ปัญหา\tอุปสรรค\tความต้องการ\tแนวทางการแก้ไขปัญหา\tผู้รับผิดชอบ/กำหนด",
                "๙. ข้อเสนอแนะและเรื่องขอให้กรมดำเนินการ",
                "๑๐. แผนเดือนถัดไป",
                "๑๑. บัญชีแนบ",
                "บัญชีแนบ ๑ องค์กรปกครองส่วนท้องถิ่นที่ยังไม่อนุมัติงบประมาณ",
                "บัญชีแนบ ๒ องค์กรปกครองส่วนท้องถิ่นที่ปฏิบัติงานไม่เป็นปัจจุบัน",
                "บัญชีแนบ ๓ องค์กรปกครองส่วนท้องถิ่นที่ยังไม่ปิดบัญชีปีก่อน",
                "ไม่มี",
                "ผู้จัดทำ",
                "ผู้ตรวจ");
        assertFalse(text.matches("(?s).*[0-9].*"), () -> "Thai digits only: " + text);
        assertFalse(text.contains("(ร่าง)"));
    }

    @Test
    void theLetterBearsWhatIsKnownOfItAndLeavesRoomForTheRest() throws Exception {
        var signed = docx(Part.LETTER);
        assertInOrder(
                signed,
                "ที่ นน ๐๐๒๓/๔๕",
                "๔ พฤศจิกายน ๒๕๖๙",
                "เรื่อง\tรายงานผลการสนับสนุนและกำกับดูแลการปฏิบัติงานในระบบ",
                "อ้างถึง\tหนังสือกรมส่งเสริมการปกครองท้องถิ่น ที่ มท ๐๘๐๘.๔/ว ๑",
                "สิ่งที่ส่งมาด้วย\tรายงานประจำเดือนตุลาคม ๒๕๖๙ จำนวน ๑ ชุด",
                "ตามหนังสือที่อ้างถึง กรมส่งเสริมการปกครองท้องถิ่น",
                "พิจารณาดำเนินการในเรื่องที่จังหวัดขอ",
                "(นายกล้า ตัวอย่างดี)",
                "รองผู้ว่าราชการจังหวัด ปฏิบัติราชการแทน",
                "ผู้ว่าราชการจังหวัดน่าน");
        assertFalse(signed.contains("สรุป ๕ บรรทัด"));
        report.frozen = false;
        report.letterNumber = null;
        report.letterDate = null;
        report.escalated = 0;
        var draft = Printout.docx(new Papers()
                .docx(new ReportPaper(report.view(), AReport.OFFICE, Optional.empty()).paper(Part.ALL), null));
        assertInOrder(
                draft,
                "ที่ นน ๐๐๒๓/",
                "ตามที่กรมส่งเสริมการปกครองท้องถิ่นแจ้งแนวทางปฏิบัติ",
                "จึงเรียนมาเพื่อโปรดทราบ\n",
                "ท้องถิ่นจังหวัดน่าน",
                "ข้อมูล ณ วันที่ ๓๑ ตุลาคม ๒๕๖๙ (ร่าง)");
        assertFalse(draft.contains("อ้างถึง"));
    }

    @Test
    void everyFigureIsTheSameInDocumentPageAndWorkbook() throws Exception {
        var view = report.view();
        var figures = view.figures();
        var document = docx(Part.REPORT);
        var page = Printout.pdf(new Papers().pdf(paper(Part.REPORT), null)).replaceAll("\\s", "");
        var book = ReportBook.of(view);
        var counted = Printout.sheet(book, "ตัวเลขสำคัญ");
        for (var figure : Figure.of(figures)) {
            var printed = ThaiWriting.digits(figure.printed());
            assertTrue(document.contains(printed), () -> figure + " is not in " + document);
            assertTrue(page.contains(printed), () -> figure + " is not in " + page);
            var row = counted.stream()
                    .filter(each -> figure.name().equals(each.get(0)))
                    .findFirst()
                    .orElseThrow();
            assertSame(figure.value(), row.get(1));
        }
        assertRows(figures.byType(), Printout.sheet(book, "แยกประเภท"));
        assertRows(figures.byDistrict(), Printout.sheet(book, "แยกอำเภอ"));
        assertTrue(document.contains("เมืองน่าน\t๖๐๐\t๕๐๐\t๐\t๑๐๐\t๐\t๐\t๐\t๘๓.๓\t๗๕.๐"), document);
        assertTrue(document.contains("เมืองน่าน\t๖๐๐\t๖๐๐\t๕๙๔\t๕๘๘\t๓"), document);
        assertTrue(document.contains("รวม\t๑,๒๓๔\t๑,๑๐๑\t๐\t๑๓๓\t๐\t๐\t๐\t๘๙.๒\t–"), document);
    }

    private static void assertSame(Number wanted, Object cell) {
        if (wanted == null) {
            assertEquals(null, cell);
        } else {
            assertEquals(0, new BigDecimal(wanted.toString()).compareTo((BigDecimal) cell), wanted + " " + cell);
        }
    }

    private static void assertRows(List<ReportFigures.Row> wanted, List<List<Object>> sheet) {
        assertEquals(wanted.size() + 1, sheet.size());
        for (int i = 0; i < wanted.size(); i++) {
            var row = wanted.get(i);
            var cells = sheet.get(i + 1);
            assertEquals(row.key(), cells.get(0));
            assertEquals(row.name(), cells.get(1));
            assertSame(row.total(), cells.get(2));
            assertSame(row.rate(), cells.get(9));
            assertSame(row.previousRate(), cells.get(10));
            assertSame(row.budget().recorded(), cells.get(11));
            assertSame(row.budget().approved(), cells.get(12));
            assertSame(row.budget().inUse(), cells.get(13));
            assertSame(row.yearClosed(), cells.get(14));
        }
    }

    @Test
    void aWorkbookHasDaysAsSuchAndRunsNoFormula() throws Exception {
        report.issue(IssueKind.PROBLEM, "=1+1", "@SUM(A1)").late("หนึ่ง");
        var book = ReportBook.of(report.view());
        try (var read = new ReadableWorkbook(new ByteArrayInputStream(book))) {
            assertEquals(
                    List.of(
                            "ตัวเลขสำคัญ",
                            "แยกประเภท",
                            "แยกอำเภอ",
                            "ปัญหาและแนวทางแก้ไข",
                            "บัญชีแนบ 1 ยังไม่อนุมัติงบ",
                            "บัญชีแนบ 2 ไม่เป็นปัจจุบัน",
                            "บัญชีแนบ 3 ยังไม่ปิดบัญชี"),
                    read.getSheets().map(sheet -> sheet.getName()).toList());
            var issue =
                    read.findSheet("ปัญหาและแนวทางแก้ไข").orElseThrow().read().get(1);
            assertEquals(CellType.STRING, issue.getCell(5).getType());
            assertEquals("=1+1", issue.getCellText(5));
            assertEquals("@SUM(A1)", issue.getCellText(7));
            assertEquals(
                    LocalDate.of(2026, 11, 15),
                    issue.getCellAsDate(9).orElseThrow().toLocalDate());
        }
        var annex = Printout.sheet(book, "บัญชีแนบ 1 ยังไม่อนุมัติงบ").get(1);
        assertEquals("6550101", annex.get(1));
        assertEquals("งบประมาณยังไม่อนุมัติ บัญชีล่าช้า รอประกาศใช้", annex.get(5));
    }

    @Test
    void whoSaysTheSameHasOneRowAndIsNamed() throws Exception {
        report.issue(IssueKind.OBSTACLE, "อินเทอร์เน็ตของสำนักงานไม่เสถียร", null)
                .issue(IssueKind.OBSTACLE, "อินเทอร์เน็ตของสำนักงานไม่เสถียร", "เดินสายใหม่")
                .issue(IssueKind.SUGGESTION, "จัดกลุ่มไลน์", null);
        var text = docx(Part.REPORT);
        assertEquals(text.indexOf("อินเทอร์เน็ต"), text.lastIndexOf("อินเทอร์เน็ต"));
        assertInOrder(
                text,
                "อินเทอร์เน็ตของสำนักงานไม่เสถียร",
                "(อบต.บ่อ)",
                "เดินสายใหม่",
                "นางสาวใจดี ตัวอย่าง",
                "ภายใน ๑๕ พฤศจิกายน ๒๕๖๙");
        assertFalse(text.contains("จัดกลุ่มไลน์"), "suggestions stand in their section");
    }

    @Test
    void anObstacleThatIsCalledLikeAProblemHasARowOfItsOwn() throws Exception {
        report.issue(IssueKind.PROBLEM, "ระบบอินเทอร์เน็ตช้า", null)
                .issue(IssueKind.OBSTACLE, "ระบบอินเทอร์เน็ตช้า", null)
                .issue(IssueKind.NEED, "ระบบอินเทอร์เน็ตช้า", null);
        assertEquals(4, docx(Part.REPORT).split("ระบบอินเทอร์เน็ตช้า", -1).length);
    }

    @Test
    void aReportOfManyIssuesGoesOverThirtyPagesWithTheHeadOfTheTableOnEach() throws Exception {
        for (int i = 0; i < 260; i++) {
            // no two alike
            var own = String.join(" ", words(i), words(3 * i + 1), words(7 * i + 2));
            report.issue(
                    IssueKind.values()[i % 3],
                    own + " ผู้ใหญ่ญี่ปุ่น",
                    "ลบรายการที่ซ้ำแล้วกดอนุมัติใหม่ทีละแผนงาน และกระทบยอดเงินฝากธนาคารทุกบัญชีให้ครบถ้วน " + own);
            report.late("ตัวอย่าง" + i);
        }
        var document = new Papers().pdf(paper(Part.ALL), null);
        try (var read = Loader.loadPDF(document)) {
            int pages = read.getNumberOfPages();
            assertTrue(pages >= 30, () -> pages + " pages");
            var stripper = new PDFTextStripper();
            int heads = 0;
            for (int page = 1; page <= pages; page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                heads += stripper.getText(read).replaceAll("\\s", "").contains("ผู้รับผิดชอบ") ? 1 : 0;
            }
            assertTrue(heads > 10, heads + " heads");
        }
    }

    private static String words(int number) {
        var words = List.of(
                "กำปั่น",
                "น้ำท่วม",
                "ผู้ใหญ่บ้าน",
                "ปิ่นโต",
                "ฐานะการเงิน",
                "ใบเสร็จ",
                "ฎีกา",
                "เช็ค",
                "เงินยืม",
                "ทะเบียนคุม",
                "งบทดลอง",
                "เจ้าหนี้",
                "ลูกหนี้ภาษี",
                "เงินอุดหนุน",
                "พัสดุ",
                "สัญญาจ้าง",
                "ใบนำส่ง",
                "ดอกเบี้ย",
                "เงินสะสม",
                "รหัสผ่าน",
                "อินเทอร์เน็ต",
                "เครื่องพิมพ์",
                "ปลัด");
        return words.get(Math.floorMod(number * 31, words.size()))
                + words.get(Math.floorMod(number / words.size() + number, words.size()));
    }
}
