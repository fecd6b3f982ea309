package org.maekhai.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sheets, rows and cells of every kind of spreadsheet and text, as all sorts of programs write them. */
@Tag("without-database")
class SpreadsheetTest {
    private static final List<Column> COLUMNS = List.of(
            Column.of("code", "รหัส", "").identifies(),
            Column.of("name", "ชื่อ", "").identifies());

    @TempDir
    Path folder;

    /** Each sheet's name, each row as its number and its cells. */
    private static List<String> read(Path file) {
        List<String> found = new ArrayList<>();
        FileFormat.open(new Upload(file, null, 0, null), COLUMNS, new Progress(1, () -> {}))
                .read(new RowSource.Sink() {
                    @Override
                    public void sheet(String name) {
                        found.add(name == null ? "text" : name);
                    }

                    @Override
                    public void row(int number, String[] cells, int count) {
                        found.add(number + " "
                                + String.join(
                                        "|",
                                        Arrays.stream(cells)
                                                .limit(count)
                                                .map(cell -> cell == null ? "" : RowSource.shown(cell))
                                                .toList()));
                    }

                    @Override
                    public void endOfSheet(int rows) {}
                });
        return found;
    }

    private List<String> read(Parts parts) {
        return read(parts.write(folder.resolve("file")));
    }

    private List<String> text(String content, String charset) throws IOException {
        return read(Files.write(folder.resolve("file"), content.getBytes(Charset.forName(charset))));
    }

    private List<String> text(String content) throws IOException {
        return text(content, "UTF-8");
    }

    private void refused(Path file, UnreadableFile.Reason reason) {
        var refused = assertThrows(UnreadableFile.class, () -> read(file), reason.name());
        assertEquals(reason.name(), refused.errors().get(0).code());
    }

    private void refused(Parts parts, UnreadableFile.Reason reason) {
        refused(parts.write(folder.resolve("file")), reason);
    }

    private void refused(byte[] content, UnreadableFile.Reason reason) throws IOException {
        refused(Files.write(folder.resolve("file"), content), reason);
    }

    private void refused(String content, UnreadableFile.Reason reason) throws IOException {
        refused(content.getBytes(StandardCharsets.UTF_8), reason);
    }

    @Test
    void cellsThatSayNotWhereTheyAreFollowOneAnother() {
        assertEquals(
                List.of("A", "1 code|name", "2 1|2", "5 ||3|4", "6 5"),
                read(
                        Parts.workbook(
                                "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row><row><c><v>1</v></c><c><v>2</v></c></row>"
                                        + "<row r=\"5\"><c r=\"C5\"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>")));
    }

    @Test
    void aTextIsOneHoweverItIsPutTogether() {
        assertEquals(
                List.of("A", "1 ab|\"c\"|d e|_x0041_A|f\r\ng"),
                read(
                        Parts.workbook(
                                "<row><c t=\"inlineStr\"><is><r><t>a</t></r><r><rPr><b/></rPr><t>b</t></r><rPh sb=\"0\" eb=\"1\"><t>no</t></rPh></is></c>"
                                        + "<c t=\"inlineStr\"><is><t>&quot;c&quot;</t></is></c><c t=\"str\"><f>X()</f><v><![CDATA[d e]]></v></c>"
                                        + "<c t=\"inlineStr\"><is><t>_x005F_x0041__x0041_</t></is></c><c t=\"inlineStr\"><is><t>f_x000D_\ng</t></is></c></row>")));
        assertEquals(
                List.of("A", "1 xy"),
                read(Parts.workbook("<row><c t=\"s\"><v>1</v></c></row>")
                        .with(
                                "xl/sharedStrings.xml",
                                "<p:sst xmlns:p=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><p:si/><p:si><p:r><p:t>x</p:t></p:r><p:r><p:t>y</p:t></p:r>"
                                        + "<p:rPh><p:t>z</p:t></p:rPh></p:si></p:sst>")));
    }

    @Test
    void partsAreFoundByTheirRelationshipsWhateverTheirNames() {
        assertEquals(
                List.of("A", "1 code"),
                read(Parts.workbook("<row><c t=\"s\"><v>0</v></c></row>")
                        .without("xl/workbook.xml")
                        .without("xl/_rels/workbook.xml.rels")
                        .with("_rels/.rels", Parts.relationships("officeDocument", "/Package/Book.XML"))
                        .with("package/book.xml", Parts.workbookPart(""))
                        .with(
                                "package/_rels/book.xml.rels",
                                Parts.relationships(
                                        "worksheet",
                                        "/XL/Worksheets/Sheet1.xml",
                                        "sharedStrings",
                                        "../xl/./sharedstrings.xml"))));
    }

    @Test
    void formulasErrorsTruthAndWhatIsEmpty() {
        assertEquals(
                List.of("A", "1 5|=TODAY()|#N/A|TRUE|FALSE||=|end"),
                read(Parts.workbook(
                        "<row><c><f>2+3</f><v>5</v></c><c><f>TODAY()</f><v></v></c><c t=\"e\"><f>X</f><v>#N/A</v></c>"
                                + "<c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c><c t=\"str\"><f>\"\"</f><v></v></c>"
                                + "<c><f t=\"shared\" si=\"0\"/></c><c t=\"str\"><v>end</v></c><c s=\"1\"/></row>"
                                + "<row><c s=\"1\"/></row><row><c t=\"str\"><v> \u00a0 </v></c></row>")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "d/m/bbbb; 46300; 2026-10-05",
                "[$-D07041E]d mmm yyyy; 46300.75; 2026-10-05",
                "[$-th-TH,107]d mmmm bbbb\\ hh:mm:ss.000; 46300.999; 2026-10-05",
                "\"วันที่\" d/m/yy;46300; 2026-10-05",
                "mmm-yy; 46300; 2026-10-05",
                "hh:mm; 0.5; 0.5",
                "[h]:mm:ss; 46300; 46300",
                "#,##0.00; 46300; 46300",
                "\"ด\"0; 46300; 46300",
                "0.00E+00; 4.63E4; 46300",
                "0000000000; 812345678; 0812345678",
                "General; 6810103.0; 6810103"
            })
    void aNumberIsWhatItsFormatSays(String format, String value, String read) {
        var parts = Parts.workbook("<row><c s=\"0\"><v>" + value + "</v></c></row>")
                .with("xl/styles.xml", Parts.styles(format));
        assertEquals(List.of("A", "1 " + read), read(parts));
    }

    @Test
    void daysMayBeCountedFrom1904OrBeWritten() {
        assertEquals(
                List.of("A", "1 2026-10-05|2026-10-06T00:00:00"),
                read(Parts.workbook(
                                "<row><c s=\"1\"><v>44838</v></c><c s=\"1\" t=\"d\"><v>2026-10-06T00:00:00</v></c></row>")
                        .with("xl/workbook.xml", Parts.workbookPart("date1904=\"1\""))));
    }

    @Test
    void anOpenDocumentIsReadAsItLooks() {
        assertEquals(
                List.of("S", "1 a b\nc|x|x|2026-10-05|7|TRUE|=of:=1+1|#N/A", "3 r", "4 r", "1048576 last"),
                read(
                        Parts.openDocument(
                                "<table:table table:style-name=\"hidden\" table:name=\"H\"><table:table-row><table:table-cell office:value-type=\"string\"><text:p>no</text:p></table:table-cell></table:table-row></table:table>"
                                        + "<table:table table:name=\"S\"><table:table-header-rows><table:table-row><table:table-cell office:value-type=\"string\"><office:annotation><text:p>note</text:p></office:annotation><text:p>a<text:s/><text:span>b</text:span></text:p><text:p>c</text:p></table:table-cell>"
                                        + "<table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"2\"><text:p>x</text:p></table:table-cell>"
                                        + "<table:table-cell office:value-type=\"date\" office:date-value=\"2026-10-05\"><text:p>5 ต.ค. 69</text:p></table:table-cell>"
                                        + "<table:table-cell office:value-type=\"float\" office:value=\"7\"><text:p>7.00</text:p></table:table-cell>"
                                        + "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"><text:p>จริง</text:p></table:table-cell>"
                                        + "<table:table-cell table:formula=\"of:=1+1\"/>"
                                        + "<table:table-cell office:value-type=\"float\" office:value=\"0\" calcext:value-type=\"error\"><text:p>#N/A</text:p></table:table-cell>"
                                        + "<table:table-cell table:number-columns-repeated=\"16376\"/></table:table-row></table:table-header-rows>"
                                        + "<table:table-row><table:table-cell/></table:table-row>"
                                        + "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell office:value-type=\"string\"><text:p>r</text:p></table:table-cell></table:table-row>"
                                        + "<table:table-row table:number-rows-repeated=\"1048571\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>"
                                        + "<table:table-row><table:table-cell><text:p>last</text:p></table:table-cell></table:table-row></table:table>")));
        refused(
                Parts.openDocument("")
                        .with(
                                "META-INF/manifest.xml",
                                "<manifest><file-entry><encryption-data/></file-entry></manifest>"),
                UnreadableFile.Reason.PASSWORD_PROTECTED);
    }

    @Test
    void anXmlSpreadsheetIsReadAsItLooks() throws IOException {
        assertEquals(
                List.of("S", "1 a||b", "4 7|2026-10-05T00:00:00.000|TRUE|=RC[-1]"),
                text(
                        "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">"
                                + "<Worksheet ss:Name=\"S\"><Table><Row><Cell ss:MergeAcross=\"1\"><Data ss:Type=\"String\">a</Data></Cell><Cell><Data ss:Type=\"String\"><B>b</B></Data></Cell></Row>"
                                + "<Row ss:Index=\"4\"><Cell><Data ss:Type=\"Number\">7.0</Data></Cell><Cell><Data ss:Type=\"DateTime\">2026-10-05T00:00:00.000</Data></Cell>"
                                + "<Cell><Data ss:Type=\"Boolean\">1</Data></Cell><Cell ss:Formula=\"=RC[-1]\"/></Row></Table></Worksheet></Workbook>"));
    }

    @Test
    void whatCannotBeReadIsCalledByItsName() throws IOException {
        refused("  <!DOCTYPE HTML><html><table><tr><td>code</td></tr></table>", UnreadableFile.Reason.HTML_FILE);
        refused("<TABLE border=1><tr><td>code</td><td>name</td></tr></TABLE>", UnreadableFile.Reason.HTML_FILE);
        refused(
                "\ufeff<?xml version=\"1.0\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"/>",
                UnreadableFile.Reason.HTML_FILE);
        refused("MIME-Version: 1.0\nX-Document-Type: Workbook\n", UnreadableFile.Reason.HTML_FILE);
        refused("<?xml version=\"1.0\"?><kml/>", UnreadableFile.Reason.XML_FILE);
        refused("<kml></kml>", UnreadableFile.Reason.XML_FILE);
        refused(" [\n {\"code\": 1, \"name\": 2}]", UnreadableFile.Reason.JSON_FILE);
        refused("{\"code\": 1}\n{\"code\": 2}", UnreadableFile.Reason.JSON_FILE);
        refused("{\"code\": 1}".getBytes(StandardCharsets.UTF_16), UnreadableFile.Reason.JSON_FILE);
        refused("[\"code\", \"name\"]", UnreadableFile.Reason.JSON_FILE);
        refused("[]", UnreadableFile.Reason.JSON_FILE);
        refused("ID;PWXL;N;E\nC;Y1;X1;K\"code\"\n", UnreadableFile.Reason.OTHER_DOCUMENT);
        refused("[1, 2.5,\n-3]\n", UnreadableFile.Reason.JSON_FILE);
        refused("%PDF-1.4\n1 0 obj", UnreadableFile.Reason.PDF_FILE);
        refused("{\\rtf1\\ansi code}", UnreadableFile.Reason.OTHER_DOCUMENT);
        refused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10}, UnreadableFile.Reason.IMAGE_FILE);
        refused(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0}, UnreadableFile.Reason.IMAGE_FILE);
        refused(new byte[] {0x1f, (byte) 0x8b, 8, 0}, UnreadableFile.Reason.ZIP_ARCHIVE);
        refused(new byte[] {9, 8, 16, 0, 0, 6, 5, 0}, UnreadableFile.Reason.OLD_WORKBOOK);
        refused(new Parts().with("list.csv", "code,name\n1,2\n"), UnreadableFile.Reason.ZIP_ARCHIVE);
        refused(new Parts().with("Index/Tables/DataList.iwa", ""), UnreadableFile.Reason.OTHER_DOCUMENT);
        refused(
                new Parts()
                        .with("_rels/.rels", Parts.relationships("officeDocument", "xl/workbook.bin"))
                        .with("xl/workbook.bin", "x"),
                UnreadableFile.Reason.BINARY_WORKBOOK);
        refused(
                new Parts().with("[Content_Types].xml", "<Types/>").with("word/document.xml", "<document/>"),
                UnreadableFile.Reason.OTHER_DOCUMENT);
        refused(
                Parts.openDocument("").with("mimetype", "application/vnd.oasis.opendocument.text"),
                UnreadableFile.Reason.OTHER_DOCUMENT);
        refused(Parts.workbook("<row><c t=\"s\"><v>9</v></c></row>"), UnreadableFile.Reason.BROKEN_WORKBOOK);
    }

    @Test
    void aTextThatOnlyLooksLikeSomethingElseIsRead() throws IOException {
        assertEquals(List.of("text", "1 [1] list", "2 code|name"), text("[1] list\ncode,name\n"));
        assertEquals(List.of("text", "1 PK|name", "2 code|name"), text("PK,name\ncode,name\n"));
        assertEquals(List.of("text", "1 < 5|name", "2 code|name"), text("< 5,name\ncode,name\n"));
    }

    @Test
    void theLineThatStatesTheSeparatorIsNoRow() throws IOException {
        assertEquals(List.of("text", "2 code|name", "3 1,5|b;c"), text("sep=^\r\ncode^name\r\n1,5^b;c\r\n"));
        assertEquals(List.of("text", "2 code|name"), text("\"sep=;\"\ncode;name\n"));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "x-windows-874"})
    void linesMayEndInAnyWayAndCellsHoldLines(String charset) throws IOException {
        for (var end : List.of("\r", "\n", "\r\n")) {
            assertEquals(
                    List.of("text", "1 รหัส|ชื่อ", "2 1|ก" + end + "ข"),
                    text("รหัส,ชื่อ,," + end + "1,\"ก" + end + "ข\",," + end + ",,," + end, charset));
        }
    }

    @Test
    void aQuoteThatIsNeverClosedSwallowsNothing() throws IOException {
        var head = "code,name,note\n";
        assertEquals(
                List.of("text", "1 code|name|note", "2 1|\"a|x", "3 2|b|y", "4 3|c"),
                text(head + "1,\"a,x\n2,b,y\n3,c,\n"));
        assertEquals(List.of("text", "1 code|name|note", "2 1|\"a|x", "3 2|b|y"), text(head + "1,\"a,x\n2,\"b\",y\n"));
        assertEquals(
                List.of("text", "1 code|name|note|more", "2 1|\"a|x|y", "3 2|b\"|y"),
                text("code,name,note,more\n1,\"a,x,y\n2,b\",y\n"));
        assertEquals(
                List.of("text", "1 code|name|note", "2 1|a, \"b\"\nc, d|x"),
                text(head + "1,\"a, \"\"b\"\"\nc, d\",x\n"));
        assertEquals(List.of("text", "1 code|name|note", "2 1|12\" pipe|x"), text(head + "1,12\" pipe,x\n"));
        assertEquals(List.of("text", "1 \"list", "2 code|name", "3 1|a"), text("\"list\ncode;name\n1;a\n"));
    }

    @Test
    void digitsThatWereKeptFromBecomingANumberAreDigits() throws IOException {
        assertEquals(
                List.of("text", "1 code|name", "2 0123|a b", "3 0124|=1+1"),
                text("code,name\n=\"0123\",a_x000D_b\n\"=\"\"0124\"\"\",=1+1\n").stream()
                        .map(each -> each.replace('\r', ' '))
                        .toList());
    }

    @Test
    void ofJoinedFilesOfTwoEncodingsTheSmallerPartComesOutBroken() throws IOException {
        var utf8 = "code,name\n1,อบต.ดาวเหนือ\n2,อบต.ดาวใต้\n".getBytes(StandardCharsets.UTF_8);
        var thai = "3,อบต.ดาวตก\n".getBytes(Charset.forName("x-windows-874"));
        var joined = Arrays.copyOf(utf8, utf8.length + thai.length);
        System.arraycopy(thai, 0, joined, utf8.length, thai.length);
        var found = read(Files.write(folder.resolve("file"), joined));
        assertEquals("3 2|อบต.ดาวใต้", found.get(3));
        assertEquals(true, org.maekhai.shared.thai.ThaiText.isBroken(found.get(4)));
    }

    @Test
    void aDownloadThatWasCutOffLosesOnlyItsEnd() throws IOException {
        var whole = "code,name\n1,อบต.ดาวเหนือ\n2,อบต.ดาวใต้".getBytes(StandardCharsets.UTF_8);
        var found = read(Files.write(folder.resolve("file"), Arrays.copyOf(whole, whole.length - 1)));
        assertEquals("2 1|อบต.ดาวเหนือ", found.get(2));
        assertEquals("3 2|อบต.ดาวใต\ufffd", found.get(3));
    }
}
