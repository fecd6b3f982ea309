package org.maekhai.shared.letter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maekhai.shared.letter.TemplateField.Kind;
import org.maekhai.shared.problem.Failure;

/** Documents that somebody brings, made by another library and by hand, and read again by that library. */
@Tag("without-database")
class WordTemplatesTest {
    private static final String TYPES = "[Content_Types].xml";
    private static final String RELATIONS = "word/_rels/document.xml.rels";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private static final TemplateFields FIELDS = new TemplateFields(List.of(
            field("เดือน", "month", Kind.TEXT),
            field("จำนวน", "total", Kind.TEXT),
            field("สำนักงาน", "office", Kind.TEXT),
            field("สรุป", "summary", Kind.BLOCK),
            field("บัญชีแนบ1", "annex", Kind.BLOCK),
            field("ปัญหา.ที่", "problems.no", Kind.ROW),
            field("ปัญหา.เรื่อง", "problems.title", Kind.ROW),
            field("อำเภอ.ชื่อ", "districts.name", Kind.ROW)));

    private static final Paper.Table TABLE = new Paper.Table(
            null,
            List.of(
                    new Paper.Column("รายการ", 3, Paper.Align.LEFT),
                    new Paper.Column("จำนวน\n(แห่ง)", 1, Paper.Align.RIGHT)),
            List.of(List.of("เป็นปัจจุบัน", "66"), List.of("ล่าช้า", "25")),
            List.of("รวม", "91"));

    private static final TemplateFilling FILLING = new TemplateFilling(
            Map.of("เดือน", "ตุลาคม 2569", "จำนวน", "1,234", "สำนักงาน", "สถจ.น่าน\nศาลากลาง"),
            Map.of("สรุป", new Paper.Words(Paper.Stand.BODY, "1. หนึ่ง\n2. สอง\n3. สาม"), "บัญชีแนบ1", TABLE),
            Map.of(
                    "ปัญหา",
                    List.of(
                            Map.of("ที่", "1", "เรื่อง", "อนุมัติไม่ได้ <b>&</b> ใน e-LAAS"),
                            Map.of("ที่", "2", "เรื่อง", "มีคนเขียน {{สรุป}} และ {{เดือน}}\u0007ไว้")),
                    "อำเภอ",
                    List.of(Map.of("ชื่อ", "เมือง"))));

    @TempDir
    Path folder;

    private final WordTemplates templates = new WordTemplates();

    private static TemplateField field(String name, String alias, Kind kind) {
        return new TemplateField(name, alias, kind, name, alias);
    }

    private CheckedTemplate checked(byte[] document) {
        try {
            var file = Files.createTempFile(folder, "sent", "");
            Files.write(file, document);
            return templates.checked(file, FIELDS);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private XWPFDocument filled(byte[] document) throws IOException {
        return new XWPFDocument(
                new ByteArrayInputStream(templates.filled(checked(document).content(), FIELDS, FILLING)));
    }

    private static List<String> said(List<XWPFParagraph> paragraphs) {
        return paragraphs.stream().map(XWPFParagraph::getText).toList();
    }

    private static List<List<String>> said(XWPFTable table) {
        return table.getRows().stream()
                .map(row ->
                        row.getTableCells().stream().map(XWPFTableCell::getText).toList())
                .toList();
    }

    @Test
    void whatIsAskedForStandsThereHoweverWordHasCutIt() throws IOException {
        var document = Templates.made(made -> {
            var cut = made.createParagraph();
            for (var piece : List.of("ประจำเดือน{", "{เดื", "อน}", "} จำนวน {{ total }} แห่ง {{จำนวน}}")) {
                var run = cut.createRun();
                run.setText(piece);
                run.setBold(piece.startsWith("{เดื"));
            }
            made.createParagraph().createRun().setText("{{สำนักงาน}} {ตามเดิม}");
            var head = made.createHeader(HeaderFooterType.DEFAULT);
            head.createParagraph().createRun().setText("รายงาน {{เดือน}}");
            var foot = made.createFooter(HeaderFooterType.DEFAULT);
            foot.createParagraph().createRun().setText("{{MONTH}}");
            made.createTable(1, 1).getRow(0).getCell(0).setText("ใน {{จำนวน}} ตาราง");
        });
        assertEquals(List.of("เดือน", "จำนวน", "สำนักงาน"), checked(document).used());
        try (var read = filled(document)) {
            assertEquals(
                    List.of("ประจำเดือนตุลาคม ๒๕๖๙ จำนวน ๑,๒๓๔ แห่ง ๑,๒๓๔", "สถจ.น่าน\nศาลากลาง {ตามเดิม}"),
                    said(read.getParagraphs()).subList(0, 2));
            assertEquals(
                    "รายงาน ตุลาคม ๒๕๖๙", read.getHeaderList().get(0).getText().strip());
            assertEquals("ตุลาคม ๒๕๖๙", read.getFooterList().get(0).getText().strip());
            assertEquals("ใน ๑,๒๓๔ ตาราง", read.getTables().get(0).getText().strip());
        }
    }

    @Test
    void aTextBecomesParagraphsThatLookAsTheOneThatAsked() throws IOException {
        var document = Templates.made(made -> {
            made.createParagraph().createRun().setText("ก่อน");
            var asking = made.createParagraph();
            asking.setAlignment(ParagraphAlignment.CENTER);
            asking.setIndentationFirstLine(720);
            var run = asking.createRun();
            run.setText(" {{สรุป}}");
            run.setFontSize(18);
            run.setItalic(true);
            made.createParagraph().createRun().setText("หลัง");
        });
        try (var read = filled(document)) {
            assertEquals(
                    List.of("ก่อน", "๑. หนึ่ง", "๒. สอง", "๓. สาม", "หลัง"),
                    said(read.getParagraphs()).stream().map(String::strip).toList());
            for (var paragraph : read.getParagraphs().subList(1, 4)) {
                assertEquals(ParagraphAlignment.CENTER, paragraph.getAlignment());
                assertEquals(720, paragraph.getIndentationFirstLine());
                assertTrue(paragraph.getRuns().get(0).isItalic());
                assertEquals(18.0, paragraph.getRuns().get(0).getFontSizeAsDouble());
            }
        }
    }

    @Test
    void aTableStandsWhereItWasAskedForInItsLettersAndRepeatsItsHead() throws IOException {
        var document = Templates.made(made -> {
            var asking = made.createParagraph().createRun();
            asking.setText("{{บัญชีแนบ๑}}");
            asking.setFontSize(16);
            asking.setFontFamily("TH SarabunPSK");
            made.createTable(1, 1).getRow(0).getCell(0).setText("{{annex}}");
        });
        try (var read = filled(document)) {
            var table = read.getTables().get(0);
            assertEquals(
                    List.of(
                            List.of("รายการ", "จำนวน(แห่ง)"),
                            List.of("เป็นปัจจุบัน", "๖๖"),
                            List.of("ล่าช้า", "๒๕"),
                            List.of("รวม", "๙๑")),
                    said(table));
            assertTrue(table.getRow(0).isRepeatHeader());
            assertFalse(table.getRow(1).isRepeatHeader());
            assertTrue(table.getRow(1).isCantSplitRow());
            var number = table.getRow(1).getCell(1).getParagraphs().get(0);
            assertEquals(ParagraphAlignment.RIGHT, number.getAlignment());
            assertEquals("TH SarabunPSK", number.getRuns().get(0).getFontFamily());
            assertEquals(16.0, number.getRuns().get(0).getFontSizeAsDouble());
            assertFalse(number.getRuns().get(0).isBold());
            assertTrue(table.getRow(0)
                    .getCell(0)
                    .getParagraphs()
                    .get(0)
                    .getRuns()
                    .get(0)
                    .isBold());
            // a cell ends with a paragraph, or Word doesn't open it
            var inner = read.getTables().get(1).getRow(0).getCell(0);
            assertEquals(1, inner.getTables().size());
            assertEquals(
                    "",
                    inner.getParagraphs().get(inner.getParagraphs().size() - 1).getText());
            assertTrue(inner.getBodyElements().get(inner.getBodyElements().size() - 1) instanceof XWPFParagraph);
        }
    }

    @Test
    void aRowIsRepeatedForEachOfItsListAndWhatSomebodyWroteIsNoField() throws IOException {
        var document = Templates.made(made -> {
            var table = made.createTable(3, 2);
            table.getRow(0).getCell(0).setText("ที่");
            table.getRow(0).getCell(1).setText("เรื่อง");
            table.getRow(1).getCell(0).setText("{{ปัญหา.ที่}}");
            table.getRow(1).getCell(1).setText("{{ปัญหา.เรื่อง}} ({{เดือน}})");
            table.getRow(2).getCell(0).setText("รวม");
            table.getRow(2).getCell(1).setText("{{จำนวน}}");
        });
        try (var read = filled(document)) {
            assertEquals(
                    List.of(
                            List.of("ที่", "เรื่อง"),
                            List.of("๑", "อนุมัติไม่ได้ <b>&</b> ใน e\u2011LAAS (ตุลาคม ๒๕๖๙)"),
                            List.of("๒", "มีคนเขียน {{สรุป}} และ {{เดือน}}ไว้ (ตุลาคม ๒๕๖๙)"),
                            List.of("รวม", "๑,๒๓๔")),
                    said(read.getTables().get(0)));
        }
    }

    @Test
    void allThatIsWrongIsToldAtOnceWithTheWordsAroundIt() {
        var document = Templates.made(made -> {
            for (var text : List.of(
                    "ดี {{เดือน}}",
                    "ผิด {{เดือนนี้}}",
                    "ไม่ปิด {{เดือน",
                    "ไม่เปิด เดือน}}",
                    "ปน {{สรุป}}",
                    "นอกตาราง {{ปัญหา.เรื่อง}}")) {
                made.createParagraph().createRun().setText(text);
            }
            var table = made.createTable(1, 2);
            table.getRow(0).getCell(0).setText("{{ปัญหา.ที่}}");
            table.getRow(0).getCell(1).setText("{{อำเภอ.ชื่อ}}");
        });
        var refused = assertThrows(Failure.class, () -> checked(document));
        assertEquals(422, refused.status());
        assertEquals(
                List.of(
                        "TEMPLATE_UNKNOWN [ผิด {{เดือนนี้}}, เดือนนี้]",
                        "TEMPLATE_UNCLOSED [ไม่ปิด {{เดือน]",
                        "TEMPLATE_UNCLOSED [ไม่เปิด เดือน}}]",
                        "TEMPLATE_NOT_ALONE [ปน {{สรุป}}, สรุป]",
                        "TEMPLATE_NO_ROW [นอกตาราง {{ปัญหา.เรื่อง}}, ปัญหา.เรื่อง]",
                        "TEMPLATE_ROWS_MIXED [{{อำเภอ.ชื่อ}}, อำเภอ.ชื่อ]"),
                refused.errors().stream()
                        .map(error -> error.code() + " " + error.arguments())
                        .toList());
        assertRefused(422, "INVALID", Templates.of("ไม่มีสักคำ"));
    }

    private void assertRefused(int status, String code, byte[] document) {
        var refused = assertThrows(Failure.class, () -> checked(document), code);
        assertEquals(code, refused.code());
        assertEquals(status, refused.status());
    }

    private static final byte[] GOOD = Templates.of("{{เดือน}}");

    private static byte[] related(String type, String target, boolean external) {
        return Templates.replaced(
                GOOD,
                RELATIONS,
                "</Relationships>",
                "<Relationship Id=\"rIdX\" Type=\"%s\" Target=\"%s\"%s/></Relationships>"
                        .formatted(OFFICE + type, target, external ? " TargetMode=\"External\"" : ""));
    }

    private static byte[] body(String markup) {
        return Templates.replaced(GOOD, "word/document.xml", "<w:body>", "<w:body>" + markup);
    }

    private static byte[] field(String instruction) {
        return body("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>" + instruction
                + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>");
    }

    @Test
    void whatIsNoDocumentOfWordIsNoneWhateverItIsCalled() throws IOException {
        assertRefused(415, "TEMPLATE_TYPE", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
        assertRefused(415, "TEMPLATE_TYPE", new byte[0]);
        // an old document, or a new one under a password
        var old = new byte[4096];
        System.arraycopy(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}, 0, old, 0, 4);
        assertRefused(415, "TEMPLATE_TYPE", old);
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("a.txt"));
            out.write(1);
        }
        assertRefused(415, "TEMPLATE_TYPE", zip.toByteArray());
        assertRefused(415, "TEMPLATE_TYPE", Templates.replaced(GOOD, TYPES, "document.main+xml", "template.main+xml"));
        assertRefused(422, "TEMPLATE_UNREADABLE", Arrays.copyOf(GOOD, GOOD.length / 2));
        assertRefused(422, "TEMPLATE_UNREADABLE", Templates.with(GOOD, "word/document.xml", "<w:document"));
        assertRefused(422, "TEMPLATE_UNREADABLE", Templates.with(GOOD, "word/../../x.xml", "<a/>"));
        assertRefused(422, "TEMPLATE_UNREADABLE", Templates.with(GOOD, "WORD/DOCUMENT.XML", "<a/>"));
    }

    @Test
    void nothingInItRunsOrIsFetched() {
        assertRefused(
                422,
                "TEMPLATE_MACROS",
                Templates.replaced(
                        GOOD,
                        TYPES,
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                        "application/vnd.ms-word.document.macroEnabled.main+xml"));
        assertRefused(422, "TEMPLATE_MACROS", Templates.with(GOOD, "word/vbaProject.bin", "x"));
        assertRefused(422, "TEMPLATE_EXTERNAL", related("image", "http://example.org/x.png", true));
        assertRefused(422, "TEMPLATE_EXTERNAL", related("attachedTemplate", "file:///C:/x.dotm", true));
        assertRefused(422, "TEMPLATE_EXTERNAL", related("hyperlink", "file://server/share", true));
        assertRefused(422, "TEMPLATE_EMBEDDED", related("oleObject", "embeddings/x.bin", false));
        assertRefused(422, "TEMPLATE_EMBEDDED", related("aFChunk", "x.html", false));
        assertRefused(422, "TEMPLATE_EMBEDDED", Templates.with(GOOD, "word/embeddings/oleObject1.bin", "x"));
        for (var field :
                List.of("DDEAUTO c:\\\\x", " dde x", "INCLUDEPICTURE \"http://x/y.png\"", "", "LINK Excel.Sheet x")) {
            assertRefused(422, "TEMPLATE_EXTERNAL", field(field));
        }
        assertRefused(
                422,
                "TEMPLATE_EXTERNAL",
                body("<w:p><w:fldSimple w:instr=\"INCLUDETEXT x\"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>"));
        // whatever the part is called, and in comments, which nobody fills in
        var header = Templates.made(made -> {
            made.createParagraph().createRun().setText("{{เดือน}}");
            made.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .getCTP()
                    .addNewFldSimple()
                    .setInstr("DDEAUTO c:\\x");
        });
        assertRefused(422, "TEMPLATE_EXTERNAL", header);
        assertRefused(
                422,
                "TEMPLATE_EXTERNAL",
                Templates.replaced(header, TYPES, "wordprocessingml.header+xml", "wordprocessingml.Header+xml"));
        var comments = Templates.replaced(
                GOOD,
                TYPES,
                "</Types>",
                "<Override PartName=\"/word/comments.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
                        + ".wordprocessingml.comments+xml\"/></Types>");
        assertRefused(
                422,
                "TEMPLATE_EXTERNAL",
                Templates.with(
                        comments,
                        "word/comments.xml",
                        "<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:comment"
                                + " w:id=\"1\"><w:p><w:fldSimple w:instr=\"INCLUDEPICTURE x\"/></w:p></w:comment></w:comments>"));
        // what counts pages and leads to a page of the net is fine
        checked(field(" PAGE \\\\* MERGEFORMAT"));
        checked(related("hyperlink", "https://www.dla.go.th", true));
    }

    @Test
    void itIsNotLargerThanItLooks() throws IOException {
        var bomb = new byte[60 << 20];
        assertRefused(422, "TEMPLATE_TOO_LARGE", Templates.with(GOOD, "word/media/x.png", bomb));
        var many =
                Templates.with(GOOD, "word/document.xml", new String(new char[20 << 20]).replace('\0', ' ') + "<a/>");
        assertRefused(422, "TEMPLATE_TOO_LARGE", many);
        var entity = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>";
        for (var part : List.of("word/document.xml", TYPES, RELATIONS, "word/settings.xml")) {
            assertRefused(422, "TEMPLATE_UNREADABLE", Templates.with(GOOD, part, entity + "<x>&b;</x>"));
        }
        assertRefused(
                422,
                "TEMPLATE_UNREADABLE",
                Templates.with(GOOD, "word/document.xml", "<a>".repeat(500) + "</a>".repeat(500)));
        var names = IntStream.range(0, 501).boxed().collect(Collectors.toList());
        Collections.shuffle(names);
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            for (var name : names) {
                out.putNextEntry(new ZipEntry("word/" + name + ".xml"));
                out.write('x');
            }
        }
        assertRefused(422, "TEMPLATE_TOO_LARGE", zip.toByteArray());
    }

    @Test
    void whatWouldBecomeEndlessIsGivenUp() {
        var document = Templates.made(made -> {
            for (int i = 0; i < 900; i++) {
                made.createParagraph().createRun().setText("{{บัญชีแนบ1}}");
            }
        });
        var kept = checked(document).content();
        var longest = new Paper.Table(
                null, TABLE.columns(), Collections.nCopies(300, TABLE.rows().get(0)), null);
        var refused = assertThrows(
                Failure.class,
                () -> templates.filled(
                        kept,
                        FIELDS,
                        new TemplateFilling(FILLING.texts(), Map.of("บัญชีแนบ1", longest), FILLING.rows())));
        assertEquals("TEMPLATE_TOO_MUCH", refused.code());
        assertRefused(422, "TEMPLATE_TOO_MUCH", Templates.made(made -> {
            for (int i = 0; i < 1001; i++) {
                made.createParagraph().createRun().setText("{{เดือน}}");
            }
        }));
    }

    /** It would be quoted in each error, which are as many as it has fields. */
    @Test
    void oneParagraphOfMoreFieldsThanAnybodyReadsIsRefusedAtOnce() {
        var refused = assertThrows(Failure.class, () -> checked(Templates.of("{{x}}".repeat(150_000))));
        assertEquals("INVALID", refused.code());
        assertEquals(1, refused.errors().size(), "the same is told once");
        assertRefused(422, "TEMPLATE_TOO_MUCH", Templates.of("{{เดือน}}".repeat(20_000)));
        assertRefused(422, "TEMPLATE_TOO_LARGE", Templates.of("{{เดือน}}" + "ก".repeat(3 << 20)));
    }

    /** Counted before it is copied: there would be a milliard of them. */
    @Test
    void aParagraphOfManyRunsIsNotRepeatedForEachLine() {
        var runs = "<w:r/>".repeat(50_000);
        var kept = checked(body("<w:p><w:r><w:t>{{สรุป}}</w:t></w:r>" + runs + "</w:p>"))
                .content();
        var lines = new Paper.Words(Paper.Stand.BODY, "ก\n".repeat(90_000));
        var refused = assertThrows(
                Failure.class,
                () -> templates.filled(
                        kept, FIELDS, new TemplateFilling(FILLING.texts(), Map.of("สรุป", lines), FILLING.rows())));
        assertEquals("TEMPLATE_TOO_MUCH", refused.code());
    }

    /** It came packed worse than we pack it. */
    @Test
    void whatWasTakenCanBeReadForGood() throws IOException {
        var large = body(
                "<w:p><w:r><w:t>กข</w:t></w:r></w:p>".repeat(60_000) + "<w:p><w:r><w:t>{{เดือน}}</w:t></w:r></w:p>");
        var stored = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(large));
                var out = new ZipOutputStream(stored)) {
            out.setLevel(Deflater.NO_COMPRESSION);
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(out);
            }
        }
        var kept = checked(stored.toByteArray()).content();
        assertTrue(kept.length < (4 << 20) / 100, "packed anew it is smaller than what a sender is believed");
        var filled = WordParts.kept(templates.filled(kept, FIELDS, FILLING));
        assertTrue(new String(filled.find("word/document.xml"), StandardCharsets.UTF_8).contains("ตุลาคม ๒๕๖๙"));
    }

    @Test
    void whatIsKeptIsTheDocumentAndNothingElse() throws IOException {
        var kept = checked(GOOD).content();
        assertArrayEquals(kept, checked(kept).content(), "packed anew it is the same");
        var hidden = new ByteArrayOutputStream();
        hidden.write(GOOD);
        hidden.write("<script>".getBytes(StandardCharsets.UTF_8));
        assertFalse(
                new String(checked(hidden.toByteArray()).content(), StandardCharsets.ISO_8859_1).contains("<script>"));
        // what was found good asks for what a later program doesn't know: it stays as it stands
        var fewer = new TemplateFields(List.of(field("จำนวน", "total", Kind.TEXT)));
        try (var read = new XWPFDocument(new ByteArrayInputStream(templates.filled(kept, fewer, FILLING)))) {
            assertEquals(List.of("{{เดือน}}"), said(read.getParagraphs()));
            assertNull(
                    read.getHeaderFooterPolicy() == null
                            ? null
                            : read.getHeaderFooterPolicy().getDefaultHeader());
        }
    }
}
