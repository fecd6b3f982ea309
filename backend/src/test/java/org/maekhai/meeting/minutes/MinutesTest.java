package org.maekhai.meeting.minutes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Answer;
import org.maekhai.Met;

/** Papers of a meeting in the form of the regulation, read as who opens them reads them. Today is 23 November 2026. */
@QuarkusTest
class MinutesTest {
    private static final String PROVINCE = "36";

    private static Answer docx(String meeting, String query) {
        return Accounts.admin().get(meeting + "/document.docx" + query).expect(200);
    }

    /** Paragraphs and cells, in their order. */
    private static List<String> lines(Answer docx) throws IOException {
        List<String> lines = new ArrayList<>();
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx.bytes()))) {
            for (var element : document.getBodyElements()) {
                if (element instanceof XWPFParagraph paragraph) {
                    lines.add(paragraph.getText());
                } else if (element instanceof XWPFTable table) {
                    table.getRows().forEach(row -> row.getTableCells().forEach(cell -> lines.add(cell.getText())));
                }
            }
        }
        return lines.stream()
                .map(line -> line.replace('\u00a0', ' ').replace('\u2011', '-').strip())
                .toList();
    }

    private static String text(Answer docx) throws IOException {
        return String.join("\n", lines(docx));
    }

    private static String fileName(Answer answer) {
        var name = answer.header("Content-Disposition");
        return URLDecoder.decode(name.substring(name.indexOf("UTF-8''") + "UTF-8''".length()), StandardCharsets.UTF_8);
    }

    private static void assertInOrder(String text, String... parts) {
        int from = 0;
        for (var part : parts) {
            int at = text.indexOf(part, from);
            assertTrue(at >= 0, () -> part + " stands not there in\n" + text);
            from = at + part.length();
        }
    }

    @Test
    void minutesSayWhoCameWhatWasSaidAndWhatWasResolved() throws IOException {
        var agreed = Met.action("เร่งรัดการอนุมัติงบประมาณ", "2026-11-15");
        var before = Met.written(PROVINCE, "2026-10-29", agreed);
        before.put("number", 10);
        var earlier = Met.meeting(before);
        var said =
                Met.written(PROVINCE, "2026-11-12", Met.carried(agreed), Met.action("จัดคลินิกที่อำเภอ", "2026-12-09"));
        said.put("number", 11);
        said.put("adopts", object("meetingId", earlier.substring("/meetings/".length()), "corrections", null));
        said.put(
                "attendees",
                List.of(
                        Met.came("นายกล้า ตัวอย่างดี", "PRESENT", "position", "วิทยากรตัวคูณ"),
                        Met.came("นางมาลี ตัวอย่าง", "SUBSTITUTE", "substituteFor", "นายมานะ ตัวอย่าง"),
                        Met.came("นายปิติ ตัวอย่าง", "ABSENT", "reason", "ติดราชการ"),
                        Met.came("นายชูใจ ตัวอย่าง", "OBSERVER", "position", "ผู้อำนวยการกองคลัง")));
        var meeting = Met.meeting(said);

        assertTrue(lines(docx(meeting, "")).get(0).startsWith("(ร่าง) รายงานการประชุม"));
        Accounts.admin().post(meeting + "/close", null).expect(200);
        var answer = docx(meeting, "");
        assertEquals("รายงานการประชุมสรุปประจำเดือน ครั้งที่ 11-2569 จังหวัดชัยภูมิ.docx", fileName(answer));
        assertInOrder(
                text(answer),
                "รายงานการประชุมสรุปผลการปฏิบัติงานในระบบ e-LAAS",
                "ประจำเดือนพฤศจิกายน ๒๕๖๙ จังหวัดชัยภูมิ",
                "ครั้งที่ ๑๑/๒๕๖๙",
                "วันพฤหัสบดีที่ ๑๒ พฤศจิกายน ๒๕๖๙ เวลา ๐๙.๓๐ น.",
                "ณ ห้องประชุมสำนักงานท้องถิ่นจังหวัด",
                "ผู้มาประชุม",
                "๑. นายสมชาย ตัวอย่าง ท้องถิ่นจังหวัด ประธานที่ประชุม",
                "๒. นายกล้า ตัวอย่างดี วิทยากรตัวคูณ",
                "๓. นางมาลี ตัวอย่าง แทน นายมานะ ตัวอย่าง",
                "ผู้ไม่มาประชุม",
                "๑. นายปิติ ตัวอย่าง (ติดราชการ)",
                "ผู้เข้าร่วมประชุม",
                "๑. นายชูใจ ตัวอย่าง ผู้อำนวยการกองคลัง",
                "เริ่มประชุมเวลา ๐๙.๓๐ น.",
                "ระเบียบวาระที่ ๑ เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ",
                "มติที่ประชุม รับทราบ",
                "ระเบียบวาระที่ ๒ เรื่องรับรองรายงานการประชุม",
                "มติที่ประชุม รับรองรายงานการประชุม ครั้งที่ ๑๐/๒๕๖๙ เมื่อวันที่ ๒๙ ตุลาคม ๒๕๖๙ โดยไม่มีการแก้ไข",
                "ระเบียบวาระที่ ๓",
                "- ไม่มี -",
                "ระเบียบวาระที่ ๔ เรื่องเพื่อพิจารณา",
                "๔.๑ การเร่งรัดการอนุมัติงบประมาณ",
                "ข้อเท็จจริง",
                "ยังไม่อนุมัติ ๔ แห่ง",
                "มติที่ประชุม มอบวิทยากรติดตาม",
                "ระเบียบวาระที่ ๕ เรื่องอื่น ๆ",
                "เลิกประชุมเวลา ๑๒.๐๐ น.",
                "เรื่องที่มอบหมาย",
                "เร่งรัดการอนุมัติงบประมาณ",
                "สืบเนื่องจากการประชุมครั้งที่ ๑๐/๒๕๖๙",
                "๑๕ พฤศจิกายน ๒๕๖๙",
                "จัดคลินิกที่อำเภอ",
                "นางสาวสมหญิง ตัวอย่าง",
                "ผู้จดรายงานการประชุม");
        assertTrue(text(answer).contains("ผู้ตรวจรายงานการประชุม"));
        assertFalse(text(answer).contains("ร่าง"));
    }

    @Test
    void beforeItsDayThereAreAnAgendaAndASheetToSign() throws IOException {
        var said = Met.on(PROVINCE, "2026-11-26");
        said.put("kind", "JOINT_PLANNING");
        said.put("number", 2);
        said.put(
                "agenda",
                List.of(
                        Met.item(1, "เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ", null, null),
                        Met.item(4, "แผนการแบ่งพื้นที่", "จังหวัดได้จัดทำแผน", null)));
        said.put("attendees", List.of(object("name", "นายกล้า ตัวอย่างดี", "position", "วิทยากรตัวคูณ")));
        var meeting = Met.meeting(said);
        var both = docx(meeting, "");
        assertEquals("ระเบียบวาระการประชุม การประชุมวางแผนร่วม ครั้งที่ 2-2569 จังหวัดชัยภูมิ.docx", fileName(both));
        assertInOrder(
                text(both),
                "ระเบียบวาระการประชุม",
                "การประชุมวางแผนร่วม",
                "ระเบียบวาระที่ ๔ เรื่องเพื่อพิจารณา",
                "๔.๑ แผนการแบ่งพื้นที่",
                "จังหวัดได้จัดทำแผน",
                "ใบลงลายมือชื่อผู้เข้าร่วมประชุม",
                "ลายมือชื่อ",
                "๑",
                "นายกล้า ตัวอย่างดี",
                "วิทยากรตัวคูณ");
        assertFalse(text(docx(meeting, "?kind=AGENDA")).contains("ลายมือชื่อ"));
        assertFalse(text(docx(meeting, "?kind=ATTENDANCE")).contains("ระเบียบวาระที่"));
        assertTrue(text(docx(meeting, "?kind=MINUTES")).contains("(ร่าง) รายงานการประชุม"));
        Accounts.admin().get(meeting + "/document.docx?kind=LETTER").expect(400);
    }

    @Test
    void thePageToBeSignedSaysTheSame() throws IOException {
        var meeting = "/meetings/" + Met.closed(PROVINCE);
        var answer = Accounts.admin().get(meeting + "/document.pdf").expect(200);
        assertEquals("application/pdf", answer.header("Content-Type"));
        assertTrue(fileName(answer).endsWith("จังหวัดชัยภูมิ.pdf"));
        try (var pdf = Loader.loadPDF(answer.bytes())) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", "");
            for (var part : List.of(
                    "รายงานการประชุม",
                    "วันพฤหัสบดีที่๑๒พฤศจิกายน๒๕๖๙",
                    "ผู้มาประชุม",
                    "นายกล้าตัวอย่างดี",
                    "ระเบียบวาระที่๔เรื่องเพื่อพิจารณา",
                    "มติที่ประชุมมอบวิทยากรติดตาม",
                    "ผู้จดรายงานการประชุม")) {
                assertTrue(text.contains(part), () -> part + " stands not in " + text);
            }
        }
    }

    @Test
    void whoSignsIsANameAndAPosition() {
        assertEquals(
                new NameAndPosition("นายสมชาย ตัวอย่าง", "ท้องถิ่นจังหวัดน่าน"),
                NameAndPosition.of("นายสมชาย  ตัวอย่าง ท้องถิ่นจังหวัดน่าน"));
        assertEquals(
                new NameAndPosition("ว่าที่ร้อยตรี สมชาย ตัวอย่าง", "นิติกร ชำนาญการ"),
                NameAndPosition.of("ว่าที่ร้อยตรี สมชาย ตัวอย่าง นิติกร ชำนาญการ"));
        assertEquals(
                new NameAndPosition("นายสมชาย ณ ตัวอย่าง", "นิติกร"),
                NameAndPosition.of("นายสมชาย ณ ตัวอย่าง, นิติกร"));
        assertEquals(new NameAndPosition("นายสมชาย", null), NameAndPosition.of("นายสมชาย"));
    }

    @Test
    void theChairIsWhoeverHasTheWholeName() throws IOException {
        var chair = NameAndPosition.of("นายสมชาย  ตัวอย่าง ท้องถิ่นจังหวัด");
        assertTrue(chair.isOf("นายสมชาย ตัวอย่าง"));
        assertTrue(chair.isOf("นายสมชาย ตัวอย่าง ท้องถิ่นจังหวัด"));
        for (var other :
                List.of("นายสมชาย", "สมชาย", "ตัวอย่าง", "นายสมชาย ตัว", "นายสมชาย ตัวอย่างดี", "ท้องถิ่นจังหวัด")) {
            assertFalse(chair.isOf(other), other);
        }
        assertTrue(NameAndPosition.of("นายสมชาย ณ ตัวอย่าง, นิติกร").isOf("นายสมชาย ณ ตัวอย่าง"));

        var said = Met.written(PROVINCE, "2026-11-13");
        said.put("attendees", List.of(Met.came("นายสมชาย ตัว", "PRESENT"), Met.came("นายสมชาย ตัวอย่าง", "PRESENT")));
        var lines = lines(docx(Met.meeting(said), ""));
        assertTrue(lines.contains("๑. นายสมชาย ตัว"), lines.toString());
        assertTrue(lines.contains("๒. นายสมชาย ตัวอย่าง ประธานที่ประชุม"), lines.toString());
    }

    @Test
    void whateverPeopleWriteIsPrinted() throws IOException {
        var strange = "ก\tข\u2028👩‍👩‍👧 🇹🇭 ☎ ﷽ " + "่".repeat(40) + " ";
        var said = Met.written(
                PROVINCE,
                "2026-11-14",
                Met.action(strange + "ก".repeat(1900), "2026-12-01"),
                Met.action("x".repeat(2000), null));
        said.put("place", "น".repeat(300));
        said.put("recorder", "😀".repeat(150));
        said.put(
                "agenda",
                List.of(
                        Met.item(4, "ท".repeat(500), strange + "ก".repeat(3000), "x".repeat(3000)),
                        Met.item(5, "🙏", "่".repeat(3000), "เ".repeat(3000))));
        said.put(
                "attendees",
                List.of(
                        Met.came("น".repeat(200), "PRESENT", "position", "W".repeat(300)),
                        Met.came("🙂".repeat(100), "ABSENT", "reason", "ล".repeat(500))));
        var meeting = Met.meeting(said);
        for (var kind : List.of("AGENDA", "ATTENDANCE", "MINUTES")) {
            docx(meeting, "?kind=" + kind);
            var pdf =
                    Accounts.admin().get(meeting + "/document.pdf?kind=" + kind).expect(200);
            try (var document = Loader.loadPDF(pdf.bytes())) {
                assertTrue(document.getNumberOfPages() < 12, document.getNumberOfPages() + " pages of " + kind);
            }
        }
    }
}
