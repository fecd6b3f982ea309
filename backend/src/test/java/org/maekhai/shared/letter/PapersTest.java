package org.maekhai.shared.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** Papers as a word processor and as a reader of PDF see them: written by others than what reads them here. */
@Tag("without-database")
class PapersTest {
    private static final List<String> CLUSTERS = List.of(
            "กำปั่น", "น้ำ", "ผู้ใหญ่", "ปิ่น", "ญี่ปุ่น", "ฐานะ", "ที่นี่", "ไม้โท", "กตัญญู", "ฐู", "ซ้ำ", "ค่ำ");

    private static final OfficialLetter LETTER = new OfficialLetter(
            "นน 0023.3/ว 123",
            List.of("สำนักงานส่งเสริมการปกครองท้องถิ่น", "จังหวัดน่าน"),
            "3 พฤศจิกายน 2569",
            "รายงานผลการติดตาม",
            "อธิบดีกรมส่งเสริมการปกครองท้องถิ่น",
            List.of("หนังสือที่ มท 1"),
            List.of("รายงาน จำนวน 1 ชุด"),
            List.of("ตามที่กรมส่งเสริมการปกครองท้องถิ่นให้รายงาน นั้น", "จึงเรียนมาเพื่อโปรดทราบ"),
            "นายตัวอย่าง นามสมมติ",
            List.of("ท้องถิ่นจังหวัดน่าน"),
            List.of("กลุ่มงานการเงินและบัญชี", "โทร. 0 5400 0000"));

    private static final OfficialMemo MEMO = new OfficialMemo(
            "สำนักงานท้องถิ่น",
            "12",
            "3 พฤศจิกายน 2569",
            "ขออนุมัติ",
            "ท้องถิ่นจังหวัด",
            List.of("ด้วยข้าพเจ้า", "จึงเรียนมา"),
            List.of(new OfficialMemo.Signer("นางสาวน้ำ ปิ่นแก้ว", "เจ้าพนักงาน")));

    private final Papers papers = new Papers();

    private static Paper.Table table(int rows, int columns) {
        return new Paper.Table(
                "ตารางที่ 1 <สถานะ & เหตุผล>",
                IntStream.range(0, columns)
                        .mapToObj(i -> new Paper.Column(
                                i == 0 ? "ลำดับ" : "หัวตาราง" + i,
                                i == 1 ? 4 : 1,
                                i == 1 ? Paper.Align.LEFT : Paper.Align.RIGHT))
                        .toList(),
                IntStream.rangeClosed(1, rows)
                        .mapToObj(row -> IntStream.range(0, columns)
                                .mapToObj(i -> i == 1
                                        ? "แถว" + row + "ก ผู้ใหญ่บ้าน\nแถว" + row + "ข ที่นี่ e-LAAS"
                                        : "1,23" + row % 10 + ".50")
                                .toList())
                        .toList(),
                IntStream.range(0, columns)
                        .mapToObj(i -> i == 1 ? "รวม" : "99.00")
                        .toList());
    }

    private static final Paper.Signatures SIGNED = new Paper.Signatures(List.of(
            new Paper.Signer("ผู้จัดทำ", "นางสาวน้ำ ปิ่นแก้ว", List.of("นักวิชาการ")),
            new Paper.Signer("ผู้ตรวจ", "", List.of("ท้องถิ่นจังหวัดน่าน"))));

    private static Paper report(int rows) {
        return new Paper(
                "รายงานประจำเดือน",
                List.of(
                        new Paper.Letter(LETTER),
                        new Paper.Heading(Paper.Level.TITLE, "รายงานประจำเดือนตุลาคม 2569"),
                        new Paper.Heading(Paper.Level.SECTION, "1. สรุป"),
                        new Paper.Heading(Paper.Level.ITEM, "1.1 ภาพรวม"),
                        new Paper.Words(
                                Paper.Stand.BODY, "ย่อหน้าแรก " + String.join(" ", CLUSTERS) + "\nย่อหน้าที่สอง"),
                        new Paper.Words(Paper.Stand.RESOLVED, "มติที่ประชุม รับทราบ"),
                        new Paper.Words(Paper.Stand.CENTRED, "กลางหน้า"),
                        new Paper.Words(Paper.Stand.INDENTED, "ย่อเข้า"),
                        new Paper.Words(Paper.Stand.LEFT, "ชิดซ้าย"),
                        new Paper.Labelled("สถานที่", List.of("ห้องประชุม", "ชั้น 2")),
                        table(rows, 4),
                        new Paper.Words(Paper.Stand.BODY, "จึงรายงานมาเพื่อโปรดทราบ"),
                        SIGNED,
                        new Paper.NewPage(true),
                        new Paper.Heading(Paper.Level.SECTION, "บัญชีแนบ"),
                        table(rows, 7),
                        new Paper.Memo(MEMO)));
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
            return pages;
        }
    }

    private static String squeezed(String text) {
        // in a document the hyphen of a name is one at which no line ends
        return text.replaceAll("\\s", "").replace('\u2011', '-');
    }

    private static void collect(List<IBodyElement> elements, List<String> lines) {
        for (var element : elements) {
            if (element instanceof XWPFParagraph paragraph) {
                lines.add(paragraph.getText());
            } else if (element instanceof XWPFTable table) {
                table.getRows()
                        .forEach(row -> row.getTableCells().forEach(cell -> collect(cell.getBodyElements(), lines)));
            }
        }
    }

    @Test
    void bothSayTheSame() throws IOException {
        var printed = squeezed(String.join("", pages(papers.pdf(report(9), null))));
        List<String> lines = new ArrayList<>();
        try (var document = new XWPFDocument(new ByteArrayInputStream(papers.docx(report(9), null)))) {
            collect(document.getBodyElements(), lines);
        }

        var said = lines.stream()
                .map(PapersTest::squeezed)
                .filter(line -> !line.isEmpty())
                .toList();
        assertTrue(said.size() > 120, said.toString());
        for (var line : said) {
            assertTrue(printed.contains(line), () -> line + " is not in " + printed);
        }
        var all = String.join("", said);
        assertFalse(all.matches(".*[0-9].*"), all);
        assertFalse(printed.matches(".*[0-9].*"), printed);
        assertTrue(all.contains("ตารางที่๑<สถานะ&เหตุผล>"), all);
    }

    @Test
    void whatNoDocumentHoldsIsLeftOutAndWhatNoLineHoldsIsBroken() throws IOException {
        var strange = "ก\u0000\u0007\u001b\u009f\udc00x\ud800\uffffข 👩‍👩‍👧🇹🇭";
        List<List<String>> rows = new ArrayList<>();
        for (var word : List.of(
                strange, "ก".repeat(3000), "x".repeat(3000), "่".repeat(3000), "เ".repeat(3000), "😀".repeat(1500))) {
            rows.add(List.of(word, word));
        }
        var columns =
                List.of(new Paper.Column(strange, 1, Paper.Align.LEFT), new Paper.Column("ข", 5, Paper.Align.RIGHT));
        var paper = new Paper(
                strange,
                List.of(
                        new Paper.Heading(Paper.Level.TITLE, strange),
                        new Paper.Words(Paper.Stand.BODY, strange + "\n" + "น".repeat(3000)),
                        new Paper.Labelled(strange, List.of(strange)),
                        new Paper.Table(strange, columns, rows, null),
                        new Paper.Signatures(List.of(new Paper.Signer(strange, strange, List.of(strange))))));

        assertTrue(squeezed(String.join("", pages(papers.pdf(paper, null)))).contains("กxข"));
        try (var document = new XWPFDocument(new ByteArrayInputStream(papers.docx(paper, null)))) {
            assertTrue(document.getParagraphs().get(0).getText().startsWith("ก"));
            assertEquals(7, document.getTables().get(0).getRows().size());
        }
    }

    @Test
    void whatIsPrintedCanBeSearchedLetterByLetter() throws IOException {
        var text = String.join("\n", pages(papers.pdf(report(30), null)));

        for (var word : CLUSTERS) {
            assertTrue(text.contains(word), () -> word + " is not in " + text);
        }
        for (int row = 1; row <= 30; row++) {
            var wanted = "แถว" + org.maekhai.shared.thai.ThaiWriting.number(row) + "ข ที่นี่";
            assertEquals(3, text.split(wanted, -1).length, wanted);
        }
        assertFalse(text.contains("e-\n"), text);
    }

    @Test
    void pagesAreNumberedFromTheSecondOfEachPaperAndTablesRepeatTheirHeads() throws IOException {
        var pdf = papers.pdf(report(60), null);
        var pages = pages(pdf);
        int last = pages.size() - 1;

        assertFalse(pages.get(0).contains("- ๒ -"), "a letter of one page shows no number");
        assertTrue(pages.get(1).startsWith("รายงานประจำเดือน"), pages.get(1));
        for (int page = 2; page < last; page++) {
            assertTrue(
                    pages.get(page).contains("- " + org.maekhai.shared.thai.ThaiWriting.number(page) + " -"),
                    pages.get(page));
        }
        assertFalse(pages.get(last).matches("(?s).*- [๐-๙]+ -.*"), "a memorandum is a paper of its own");
        assertTrue(pages.get(last).contains("บันทึกข้อความ"));
        for (var page : pages) {
            if (page.contains("แถว")) {
                assertTrue(page.contains("ลำดับ") && page.contains("หัวตาราง๓"), page);
            }
            for (int row = 1; row <= 60; row++) {
                var name = "แถว" + org.maekhai.shared.thai.ThaiWriting.number(row);
                assertEquals(page.contains(name + "ก"), page.contains(name + "ข"), "no row is broken: " + page);
            }
        }
        var signed = pages.stream().filter(page -> page.contains("ผู้จัดทำ")).toList();
        assertEquals(1, signed.size());
        assertTrue(signed.get(0).contains("จึงรายงานมา") && signed.get(0).contains("ผู้ตรวจ"), signed.get(0));
        try (var document = Loader.loadPDF(pdf)) {
            for (int page = 0; page <= last; page++) {
                var box = document.getPage(page).getMediaBox();
                assertEquals(pages.get(page).contains("หัวตาราง๖"), box.getWidth() > box.getHeight(), pages.get(page));
            }
        }
    }

    @Test
    void theFontIsInTheFileAndAnArchiveMayKeepIt() throws IOException {
        try (var document = Loader.loadPDF(papers.pdf(report(5), emblem()))) {
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertTrue(font.isEmbedded(), font.getName());
                    assertTrue(font.getName().contains("Sarabun"), font.getName());
                }
            }
            var catalog = document.getDocumentCatalog();
            assertEquals(1, catalog.getOutputIntents().size());
            assertEquals("th-TH", catalog.getLanguage());
            var about = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertTrue(about.contains("pdfaid"), about);
            assertEquals("รายงานประจำเดือน", document.getDocumentInformation().getTitle());
        }
    }

    @Test
    void theEmblemIsThreeCentimetresOnLettersAndHalfAsHighOnMemorandaAndWhereThereIsNoneNothingIs() throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(papers.docx(report(3), emblem())))) {
            assertEquals(1, document.getAllPictures().size(), "once, however often it is drawn");
            List<Long> heights = new ArrayList<>();
            for (var table : document.getTables()) {
                for (var row : table.getRows()) {
                    row.getTableCells()
                            .forEach(cell -> cell.getParagraphs()
                                    .forEach(paragraph -> paragraph
                                            .getRuns()
                                            .forEach(run -> run.getEmbeddedPictures()
                                                    .forEach(picture -> heights.add(picture.getCTPicture()
                                                            .getSpPr()
                                                            .getXfrm()
                                                            .getExt()
                                                            .getCy())))));
                }
            }
            assertEquals(List.of(1701L * 635, 850L * 635), heights);
        }
        try (var document = Loader.loadPDF(papers.pdf(report(3), emblem()))) {
            assertEquals(1, pictures(document, 0));
            assertEquals(0, pictures(document, 1));
            assertEquals(1, pictures(document, document.getNumberOfPages() - 1));
        }
        try (var document = new XWPFDocument(new ByteArrayInputStream(papers.docx(report(3), null)))) {
            assertEquals(0, document.getAllPictures().size());
        }
        try (var document = Loader.loadPDF(papers.pdf(report(3), null))) {
            assertEquals(0, pictures(document, 0));
        }
        for (var page : pages(papers.pdf(report(3), null))) {
            assertFalse(page.contains("ครุฑ"), page);
        }
    }

    private static int pictures(PDDocument document, int page) {
        int pictures = 0;
        for (COSName name : document.getPage(page).getResources().getXObjectNames()) {
            pictures += document.getPage(page).getResources().isImageXObject(name) ? 1 : 0;
        }
        return pictures;
    }

    private static byte[] emblem() throws IOException {
        var image = new BufferedImage(300, 330, BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillOval(0, 0, 300, 330);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    @Test
    void theDocumentIsWhatAWordProcessorExpects() throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(papers.docx(report(40), emblem())))) {
            List<CTSectPr> sections = document.getParagraphs().stream()
                    .filter(paragraph -> paragraph.getCTP().isSetPPr()
                            && paragraph.getCTP().getPPr().isSetSectPr())
                    .map(paragraph -> paragraph.getCTP().getPPr().getSectPr())
                    .collect(Collectors.toList());
            sections.add(document.getDocument().getBody().getSectPr());

            assertEquals(
                    List.of(true, true, false, true),
                    sections.stream().map(CTSectPr::isSetTitlePg).toList(),
                    "the first page of each paper shows no number");
            assertEquals(
                    List.of(true, true, false, true),
                    sections.stream()
                            .map(section -> section.getPgNumType().isSetStart())
                            .toList());
            assertEquals(
                    List.of(false, false, true, false),
                    sections.stream()
                            .map(section -> section.getPgSz().isSetOrient())
                            .toList());
            for (var section : sections) {
                assertEquals("thaiNumbers", section.getPgNumType().getFmt().toString());
                assertEquals(
                        "default", section.getHeaderReferenceArray(0).getType().toString());
            }
            assertEquals(1, document.getHeaderList().size());
            assertTrue(document.getHeaderList().get(0).getText().startsWith("- "));
            var data = document.getTables().stream()
                    .filter(table -> table.getRow(0).isRepeatHeader())
                    .toList();
            assertEquals(2, data.size());
            for (var table : data) {
                assertEquals(42, table.getRows().size());
                assertTrue(table.getRows().stream().allMatch(row -> row.isCantSplitRow()));
                assertEquals(
                        "RIGHT",
                        table.getRow(1)
                                .getCell(2)
                                .getParagraphs()
                                .get(0)
                                .getAlignment()
                                .name());
                assertTrue(table.getRow(41)
                        .getCell(1)
                        .getParagraphs()
                        .get(0)
                        .getRuns()
                        .get(0)
                        .isBold());
            }
        }
    }

    /** What follows what is laid down by the standard, and Word opens nothing that keeps to another order. */
    @Test
    void theMarksStandInTheOrderOfTheStandard() throws IOException {
        var order = List.of(
                List.of(
                        "pPr",
                        "keepNext",
                        "keepLines",
                        "pageBreakBefore",
                        "spacing",
                        "ind",
                        "jc",
                        "outlineLvl",
                        "rPr",
                        "sectPr"),
                List.of("sectPr", "headerReference", "type", "pgSz", "pgMar", "pgNumType", "titlePg"),
                List.of("tblPr", "tblW", "tblBorders", "tblLayout"),
                List.of("trPr", "cantSplit", "trHeight", "tblHeader"),
                List.of("tcPr", "tcW", "tcBorders", "vAlign"),
                List.of("rPr", "b", "bCs", "color", "sz", "szCs"));
        try (var document = new XWPFDocument(new ByteArrayInputStream(papers.docx(report(4), emblem())))) {
            var root = document.getDocument().getDomNode();
            for (var known : order) {
                var all = ((org.w3c.dom.Document) root.getOwnerDocument() == null
                                ? (org.w3c.dom.Document) root
                                : root.getOwnerDocument())
                        .getElementsByTagNameNS("*", known.get(0));
                assertTrue(all.getLength() > 0, known.get(0));
                for (int i = 0; i < all.getLength(); i++) {
                    int place = 0;
                    for (var child = all.item(i).getFirstChild(); child != null; child = child.getNextSibling()) {
                        int found = known.indexOf(child.getLocalName());
                        assertTrue(found > place, known.get(0) + ": " + child.getLocalName());
                        place = found;
                    }
                }
            }
        }
    }

    @Test
    void noMarkOfThaiIsPrintedOverAnother() throws Exception {
        var font = Font.createFont(Font.TRUETYPE_FONT, PapersTest.class.getResourceAsStream("Sarabun-Regular.ttf"))
                .deriveFont(48f);
        // vowels before a letter stand by themselves
        for (var cluster : List.of(
                "กำ", "ปั่", "น้ำ", "ผู้", "หญ่", "ปิ่", "ญี่", "ปุ่", "ฐา", "ฐู", "ญู", "ที่", "นี่", "ม้", "ซ้ำ",
                "ค่ำ")) {
            double printed = difference(ink(page(cluster)), ink(drawn(cluster, font, true)));
            assertTrue(printed < 0.25, cluster + " " + printed);
        }
        // and it would be seen if it were
        for (var cluster : List.of("ปั่", "น้ำ", "ปิ่", "ญี่", "ที่", "นี่", "ซ้ำ", "ค่ำ")) {
            double asItComes = difference(ink(drawn(cluster, font, false)), ink(drawn(cluster, font, true)));
            assertTrue(asItComes > 0.35, cluster + " " + asItComes);
        }
        for (var word : CLUSTERS) {
            var printed = ink(page(word));
            var wanted = ink(drawn(word, font, true));
            assertTrue(
                    Math.abs(printed.getWidth() - wanted.getWidth()) <= 3
                            && Math.abs(printed.getHeight() - wanted.getHeight()) <= 2,
                    word);
        }
    }

    /** At 12 pt, four times as large. */
    private BufferedImage page(String word) throws IOException {
        var paper = new Paper("คำ", List.of(new Paper.Words(Paper.Stand.LEFT, word)));
        try (var document = Loader.loadPDF(papers.pdf(paper, null))) {
            return new PDFRenderer(document).renderImageWithDPI(0, 288);
        }
    }

    /** As Java draws it. @param placed with its marks where they belong */
    private static BufferedImage drawn(String word, Font font, boolean placed) {
        var image = new BufferedImage(600, 300, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 600, 300);
        graphics.setColor(Color.BLACK);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        var context = new FontRenderContext(null, true, true);
        var glyphs = placed
                ? font.layoutGlyphVector(context, word.toCharArray(), 0, word.length(), Font.LAYOUT_LEFT_TO_RIGHT)
                : font.createGlyphVector(context, word);
        graphics.fill(glyphs.getOutline(100, 150));
        graphics.dispose();
        return image;
    }

    /** What is dark of it, cut out. */
    private static BufferedImage ink(BufferedImage image) {
        Rectangle box = null;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (isDark(image, x, y)) {
                    var here = new Rectangle(x, y, 1, 1);
                    box = box == null ? here : box.union(here);
                }
            }
        }
        return image.getSubimage(box.x, box.y, box.width, box.height);
    }

    private static boolean isDark(BufferedImage image, int x, int y) {
        return x >= 0 && y >= 0 && x < image.getWidth() && y < image.getHeight() && (image.getRGB(x, y) & 0xff) < 128;
    }

    /** Of all that is dark in either, how much is in one only; the edges of letters always are. */
    private static double difference(BufferedImage one, BufferedImage other) {
        double least = 1;
        for (int right = -1; right <= 1; right++) {
            for (int down = -1; down <= 1; down++) {
                least = Math.min(least, difference(one, other, right, down));
            }
        }
        return least;
    }

    private static double difference(BufferedImage one, BufferedImage other, int right, int down) {
        int either = 0, different = 0;
        for (int y = -1; y <= Math.max(one.getHeight(), other.getHeight()); y++) {
            for (int x = -1; x <= Math.max(one.getWidth(), other.getWidth()); x++) {
                boolean a = isDark(one, x, y), b = isDark(other, x + right, y + down);
                either += a || b ? 1 : 0;
                different += a != b ? 1 : 0;
            }
        }
        return (double) different / either;
    }

    @Test
    void nothingIsJustifiedOrSpacedOut() {
        for (var mark : List.of("justify", "letter-spacing", "word-spacing", "kern")) {
            assertFalse(Markup.STYLE.contains(mark), mark);
        }
    }

    @Test
    void tenTimesAsLongAPaperTakesNoMoreThanThatAndALittle() {
        for (int i = 0; i < 3; i++) {
            papers.pdf(report(30), null);
        }
        long small = IntStream.range(0, 3).mapToLong(i -> work(30)).min().orElseThrow();
        long large = IntStream.range(0, 2).mapToLong(i -> work(300)).min().orElseThrow();

        assertTrue(large < 20 * small, large / 1_000_000 + " ms after " + small / 1_000_000);
    }

    private long work(int rows) {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        papers.pdf(report(rows), null);
        return threads.getCurrentThreadCpuTime() - before;
    }

    @Test
    void severalAreWrittenAtOnce() throws Exception {
        var wanted = pages(papers.pdf(report(20), null));
        var pool = Executors.newFixedThreadPool(4);
        try {
            Callable<byte[]> writing = () -> papers.pdf(report(20), null);
            for (var written :
                    pool.invokeAll(IntStream.range(0, 8).mapToObj(i -> writing).toList())) {
                assertEquals(wanted, pages(written.get()));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void aRowThatIsLongerThanAPageGoesOnOverTheNext() throws IOException {
        var columns = List.of(
                new Paper.Column("ปัญหา", 22, Paper.Align.LEFT),
                new Paper.Column("แนวทางการแก้ไขปัญหา", 24, Paper.Align.LEFT));
        var sentence = "ลบรายการที่ซ้ำแล้วกดอนุมัติใหม่ทีละแผนงาน และกระทบยอดเงินฝากธนาคารทุกบัญชี ";
        var text = sentence.repeat(20_000 / sentence.length());
        var rows = List.of(List.of("สั้น", "สั้น"), List.of("ยาว", text + "จบความ"), List.of("แถวหลัง", "สั้น"));
        for (boolean lying : List.of(true, false)) {
            var pages = pages(papers.pdf(
                    new Paper("ยาว", List.of(new Paper.NewPage(lying), new Paper.Table("ตาราง", columns, rows, null))),
                    null));
            assertTrue(pages.size() > 5 && pages.size() < 40, pages.size() + " pages");
            var all = squeezed(String.join("", pages));
            assertTrue(all.contains("จบความ"));
            assertTrue(all.contains("แถวหลัง"));
            int said = all.split("กระทบยอดเงินฝากธนาคารทุกบัญชี", -1).length - 1;
            // those that a page ends within aside
            assertTrue(said > 20_000 / sentence.length() - pages.size(), said + " sentences");
            assertTrue(squeezed(pages.get(1)).contains("กระทบยอดเงินฝาก"), pages.get(1));
        }
    }

    @Test
    void whatTheFontHasNoLetterForIsSeen() throws IOException {
        var page = String.join(
                "",
                pages(papers.pdf(
                        new Paper(
                                "อีโมจิ",
                                List.of(
                                        new Paper.Words(Paper.Stand.BODY, "ก่อน\ud83d\ude00หลัง 漢 ดี\u2764\ufe0f"),
                                        new Paper.Table(
                                                null,
                                                List.of(new Paper.Column("\ud83d\udc4d", 1, Paper.Align.LEFT)),
                                                List.of(List.of("\ud83d\udc69\u200d\ud83d\udcbb")),
                                                null))),
                        null)));
        assertTrue(squeezed(page).contains("ก่อน■หลัง■ดี■"), page);
        assertEquals(
                3 + 1 + 2, page.codePoints().filter(letter -> letter == '■').count(), page);
    }

    @Test
    void aPaperThatSaysNothingIsAPage() throws IOException {
        assertEquals(1, pages(papers.pdf(new Paper("ว่าง", List.of()), null)).size());
        papers.docx(new Paper("ว่าง", List.of()), null);
        var lying =
                new Paper("นอน", List.of(new Paper.NewPage(true), table(1, 3), new Paper.NewPage(false), table(1, 3)));
        assertEquals(2, pages(papers.pdf(lying, null)).size());
    }

    /** Started by the test below, on a machine as bare as it can be made. */
    public static void main(String[] arguments) throws IOException {
        System.out.write(new Papers().pdf(report(3), null));
        System.out.flush();
    }

    @Test
    void aMachineWithoutAnyFontPrintsTheSame(@TempDir Path folder) throws Exception {
        var fonts = folder.resolve("fonts.conf");
        Files.createDirectories(folder.resolve("none"));
        Files.writeString(
                fonts,
                "<?xml version=\"1.0\"?><fontconfig><dir>" + folder.resolve("none") + "</dir><cachedir>"
                        + folder.resolve("cache") + "</cachedir></fontconfig>");
        var java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.home=" + folder,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                PapersTest.class.getName());
        java.environment().put("FONTCONFIG_FILE", fonts.toString());
        java.redirectError(folder.resolve("errors").toFile());
        var process = java.start();
        var printed = process.getInputStream().readAllBytes();

        assertEquals(0, process.waitFor(), () -> read(folder.resolve("errors")));
        assertEquals(pages(papers.pdf(report(3), null)), pages(printed));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
