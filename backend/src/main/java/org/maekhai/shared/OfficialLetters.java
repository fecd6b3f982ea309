package org.maekhai.shared;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowHeightRule;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/**
 * Writes official letters into one document (DOCX), each on a page of its own, in the form of an external letter: the
 * garuda's place 3 cm high, Sarabun 16 pt, margins 3, 2 and 2.5 cm, every digit a Thai one.
 */
public final class OfficialLetters {
    /** The government's font, and what stands in where it isn't installed. */
    private static final String FONT = "TH SarabunPSK";

    private static final String OTHER_FONTS = "TH Sarabun New,Sarabun";
    private static final int POINTS = 16;

    private static final int LEFT = cm(3);
    private static final int RIGHT = cm(2);
    private static final int WIDTH = cm(21) - LEFT - RIGHT;
    private static final int GARUDA = cm(3);
    private static final int MIDDLE = WIDTH / 2;
    private static final int FIRST_LINE = cm(2.5);
    private static final int GAP = 120;
    private static final int WIDE_GAP = 240;
    /** Room to sign in. */
    private static final int SIGNATURE = 900;
    /** The fonts that have the name differ in the space that they ask for; what fits one page must fit it everywhere. */
    private static final int LINE = 18;

    /** The hyphen of a name such as e-LAAS, at which no line ends. */
    private static final Pattern HYPHEN = Pattern.compile("(?<=[A-Za-z])-(?=[A-Za-z])");

    private final XWPFDocument document = new XWPFDocument();
    private boolean begun;

    public OfficialLetters() {
        var properties = document.getDocument().getBody().addNewSectPr();
        var size = properties.addNewPgSz();
        size.setW(BigInteger.valueOf(cm(21)));
        size.setH(BigInteger.valueOf(cm(29.7)));
        var margins = properties.addNewPgMar();
        margins.setLeft(BigInteger.valueOf(LEFT));
        margins.setRight(BigInteger.valueOf(RIGHT));
        margins.setTop(BigInteger.valueOf(cm(2.5)));
        margins.setBottom(BigInteger.valueOf(cm(2)));
        margins.setHeader(BigInteger.valueOf(cm(1.25)));
        margins.setFooter(BigInteger.valueOf(cm(1.25)));
        margins.setGutter(BigInteger.ZERO);
        setDefaults();
        nameFonts();
    }

    /** One more letter, on a new page. */
    public void add(OfficialLetter letter) {
        head(letter);
        line(letter.date(), GAP).setIndentationLeft(MIDDLE);
        labelled("เรื่อง", cm(1.5), List.of(letter.subject()));
        labelled("เรียน", cm(1.5), List.of(letter.to()));
        labelled("อ้างถึง", cm(1.5), letter.references());
        labelled("สิ่งที่ส่งมาด้วย", cm(3), letter.enclosures());
        XWPFParagraph last = null;
        for (var paragraph : letter.body()) {
            last = line(paragraph, GAP);
            last.setAlignment(ParagraphAlignment.THAI_DISTRIBUTE);
            last.setFirstLineIndent(FIRST_LINE);
        }
        if (last != null) {
            // a signature alone on a page would be under nothing
            last.setKeepNext(true);
            last.getCTP().getPPr().addNewKeepLines();
        }
        signed("ขอแสดงความนับถือ", WIDE_GAP);
        signed("(" + letter.signer() + ")", SIGNATURE);
        letter.signerPosition().forEach(position -> signed(position, 0));
        int gap = WIDE_GAP;
        for (var foot : letter.foot()) {
            line(foot, gap).setKeepNext(foot != letter.foot().get(letter.foot().size() - 1));
            gap = 0;
        }
    }

    public byte[] toBytes() {
        try (document;
                var out = new ByteArrayOutputStream()) {
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number to the left and the office to the right of the garuda's place, whose foot they stand at. */
    private void head(OfficialLetter letter) {
        var before = document.createParagraph();
        before.setPageBreak(begun);
        before.setSpacingAfter(0);
        small(before);
        begun = true;
        var table = document.createTable(2, 3);
        table.setWidth(Integer.toString(WIDTH));
        table.removeBorders();
        table.setCellMargins(0, 0, 0, 0);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        var grid = table.getCTTbl().addNewTblGrid();
        int[] widths = {(WIDTH - GARUDA) / 2, GARUDA, (WIDTH - GARUDA) / 2};
        for (int width : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
        }
        for (var row : table.getRows()) {
            for (int i = 0; i < widths.length; i++) {
                row.getCell(i).setWidth(Integer.toString(widths[i]));
            }
        }
        var top = table.getRow(0);
        top.setHeight(GARUDA);
        top.setHeightRule(TableRowHeightRule.EXACT);
        garuda(top);
        cell(top, 0, List.of("ที่ " + letter.number()));
        int lines = letter.office().size();
        cell(top, 2, letter.office().subList(0, Math.min(1, lines)));
        cell(table.getRow(1), 0, List.of());
        cell(table.getRow(1), 1, List.of());
        cell(table.getRow(1), 2, lines > 1 ? letter.office().subList(1, lines) : List.of());
    }

    private static void garuda(XWPFTableRow row) {
        var cell = row.getCell(1);
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        var borders = cell.getCTTc().getTcPr().addNewTcBorders();
        for (var border :
                List.of(borders.addNewTop(), borders.addNewLeft(), borders.addNewBottom(), borders.addNewRight())) {
            border.setVal(STBorder.DOTTED);
            border.setSz(BigInteger.valueOf(4));
            border.setColor("A6A6A6");
        }
        var paragraph = cell.getParagraphs().get(0);
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        var run = paragraph.createRun();
        run.setText("ตราครุฑ ๓ ซม.");
        run.setColor("A6A6A6");
        size(run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr(), 10);
    }

    private static void cell(XWPFTableRow row, int at, List<String> lines) {
        var cell = row.getCell(at);
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.BOTTOM);
        var paragraph = cell.getParagraphs().get(0);
        if (lines.isEmpty()) {
            small(paragraph);
            return;
        }
        for (int i = 0; i < lines.size(); i++) {
            write(i == 0 ? paragraph : cell.addParagraph(), lines.get(i));
        }
    }

    /** Nothing, and no higher than that. */
    private static void small(XWPFParagraph paragraph) {
        var text = paragraph.getCTP();
        var mark = (text.isSetPPr() ? text.getPPr() : text.addNewPPr()).addNewRPr();
        mark.addNewSz().setVal(BigInteger.TWO);
        mark.addNewSzCs().setVal(BigInteger.TWO);
    }

    /** เรื่อง, เรียน and the like: what follows begins at one line and stays behind it. */
    private void labelled(String label, int indent, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            var paragraph = line(i == 0 ? label + "\t" + lines.get(i) : lines.get(i), i == 0 ? GAP : 0);
            paragraph.setIndentationLeft(indent);
            if (i == 0) {
                paragraph.setIndentationHanging(indent);
            }
        }
    }

    private void signed(String text, int gap) {
        var paragraph = line(text, gap);
        paragraph.setIndentationLeft(MIDDLE - cm(0.5));
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setKeepNext(true);
    }

    private XWPFParagraph line(String text, int gap) {
        var paragraph = document.createParagraph();
        paragraph.setSpacingBefore(gap);
        write(paragraph, text);
        return paragraph;
    }

    private static void write(XWPFParagraph paragraph, String text) {
        paragraph.setSpacingAfter(0);
        paragraph.setSpacingBetween(LINE, LineSpacingRule.EXACT);
        var run = paragraph.createRun();
        var columns = ThaiWriting.digits(text).split("\t", -1);
        for (int i = 0; i < columns.length; i++) {
            if (i > 0) {
                run.addTab();
            }
            var pieces = HYPHEN.split(columns[i], -1);
            for (int j = 0; j < pieces.length; j++) {
                if (j > 0) {
                    run.getCTR().addNewNoBreakHyphen();
                }
                run.setText(pieces[j], run.getCTR().sizeOfTArray());
            }
        }
    }

    /** Thai is a complex script: it has its own font and size, without which Word would take others. */
    private void setDefaults() {
        var styles = CTStyles.Factory.newInstance();
        var properties = styles.addNewDocDefaults().addNewRPrDefault().addNewRPr();
        var fonts = properties.addNewRFonts();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setEastAsia(FONT);
        fonts.setCs(FONT);
        size(properties, POINTS);
        var language = properties.addNewLang();
        language.setVal("en-US");
        language.setBidi("th-TH");
        document.createStyles().setStyles(styles);
    }

    private static void size(CTRPr properties, int points) {
        properties.addNewSz().setVal(BigInteger.valueOf(2L * points));
        properties.addNewSzCs().setVal(BigInteger.valueOf(2L * points));
    }

    private void nameFonts() {
        try {
            var name = PackagingURIHelper.createPartName("/word/fontTable.xml");
            var part = document.getPackage()
                    .createPart(name, "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml");
            try (var out = part.getOutputStream()) {
                out.write(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:fonts"
                                + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                                + "<w:font w:name=\"" + FONT + "\"><w:altName w:val=\"" + OTHER_FONTS + "\"/>"
                                + "<w:charset w:val=\"DE\"/><w:family w:val=\"swiss\"/><w:pitch w:val=\"variable\"/>"
                                + "</w:font></w:fonts>")
                        .getBytes(StandardCharsets.UTF_8));
            }
            document.getPackagePart()
                    .addRelationship(
                            name,
                            TargetMode.INTERNAL,
                            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable");
        } catch (InvalidFormatException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int cm(double centimetres) {
        return (int) Math.round(centimetres / 2.54 * 1440);
    }
}
