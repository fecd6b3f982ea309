package org.maekhai.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maekhai.SharedData;

@Tag("without-database")
class TableReaderTest {
    private static final List<Column> COLUMNS = List.of(
            Column.of("code", "รหัส อปท.", "6810103").named("รหัส").identifies(),
            Column.of("name", "ชื่อ อปท.", "").named("อปท.").identifies(),
            Column.of("district", "อำเภอ", ""),
            Column.of("recorded_on", "วันที่บันทึก", "").named("บันทึกงบประมาณ วันที่"),
            Column.of("amount", "จำนวนเงิน", "").named("บันทึกงบประมาณ จำนวนเงิน"));

    @TempDir
    Path folder;

    /** Everything that was found, as a script reads it. */
    private static final class Found implements TableReader.Rows {
        final List<Table> tables = new ArrayList<>();
        final List<Integer> numbers = new ArrayList<>();
        final List<List<String>> rows = new ArrayList<>();
        final List<String> sections = new ArrayList<>();
        TableReader reader;

        @Override
        public void table(Table table) {
            tables.add(table);
        }

        @Override
        public void row(int number, String[] cells, int count) {
            numbers.add(number);
            rows.add(new ArrayList<>(Arrays.asList(cells).subList(0, count)));
        }

        @Override
        public void section(String text) {
            sections.add(text);
        }
    }

    private static Found read(Path file) {
        var found = new Found();
        found.reader = new TableReader(COLUMNS, found);
        FileFormat.open(new Upload(file, null, 0, null), COLUMNS, new Progress(1, () -> {}))
                .read(found.reader);
        return found;
    }

    private Found text(String content, Charset charset) throws IOException {
        return read(Files.write(folder.resolve("file.csv"), content.getBytes(charset)));
    }

    private Found text(String content) throws IOException {
        return text(content, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "x-windows-874", "TIS-620"})
    void everyEncodingIsRead(String charset) throws IOException {
        var found = text("รหัส,อปท.,อำเภอ\r\n6810103,อบต.เขาคราม,เมืองกระบี่\r\n", Charset.forName(charset));
        assertEquals(List.of(List.of("6810103", "อบต.เขาคราม", "เมืองกระบี่")), found.rows);
        assertEquals(1, found.reader.skipped());
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheHeader() throws IOException {
        assertEquals(1, text("\ufeffcode,name\n6810103,x\n").rows.size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {",", ";", "'\t'", "|"})
    void everySeparatorIsFound(String separator) throws IOException {
        var found = text("รายชื่อ, ทุกแห่ง\ncode,name,amount\n6810103,x,\"1,5\"\n"
                .replace("\"1,5\"", "Q")
                .replace("ชื่อ,", "K")
                .replace(",", separator)
                .replace("Q", "\"1,5\"")
                .replace("K", "ชื่อ,"));
        assertEquals(List.of(List.of("6810103", "x", "1,5")), found.rows);
    }

    @Test
    void titlesTotalsSignaturesAndBlanksAreNoData() throws IOException {
        var found = text("""
                บัญชีรายชื่อ จังหวัดกระบี่,,
                ประจำปีงบประมาณ พ.ศ. ๒๕๗๐ (ข้อมูล ณ วันที่ ๑๕ พ.ย. ๒๕๖๙),,
                ,,
                รหัส,อปท.,อำเภอ
                6810103,อบต.เขาคราม,เมือง

                ,อบต.รวมไทยพัฒนา,เมือง
                รหัส,อปท.,อำเภอ
                ,รวม,
                รวม,๒ แห่ง,
                ,ลงชื่อ ........... ผู้รายงาน,
                ,(นายสมชาย ใจดี),
                ,ท้องถิ่นจังหวัดกระบี่,
                หมายเหตุ : จากระบบ,,
                """);
        assertEquals(List.of(5, 7), found.numbers);
        assertEquals(12, found.reader.skipped());
        assertEquals(2570, found.tables.get(0).fiscalYear());
        assertEquals(LocalDate.of(2026, 11, 15), found.tables.get(0).asOf());
    }

    @Test
    void aRowWithoutCodeAndNameIsDataAsLongAsItSaysSomething() throws IOException {
        assertEquals(
                1, text("code,name,recorded_on,amount\n,,1/10/2569,500\n").rows.size());
    }

    @Test
    void twoHeaderRowsAreReadTogether() throws IOException {
        var found = text("รหัส,อปท.,บันทึกงบประมาณ,\n,,วันที่,จำนวนเงิน\n6810103,อบต.เขาคราม,1/10/2569,5\n");
        assertEquals(1, found.rows.size());
        assertTrue(found.tables.get(0).has(3) && found.tables.get(0).has(4));
        var grouped =
                text("ข้อมูล อปท.,,บันทึกงบประมาณ,\nรหัส,อปท.,วันที่,จำนวนเงิน\n6810103,อบต.เขาคราม,1/10/2569,5\n");
        assertTrue(grouped.tables.get(0).has(3) && grouped.tables.get(0).has(4));
        assertEquals(1, grouped.rows.size());
    }

    @Test
    void theTemplatesOwnHeaderIsRead() throws IOException {
        var found = text("code / รหัส อปท.,name / ชื่อ อปท.,amount / จำนวนเงิน\n6810103,x,1\n");
        assertTrue(found.tables.get(0).has(0)
                && found.tables.get(0).has(1)
                && found.tables.get(0).has(4));
    }

    @Test
    void aLineAcrossTheTableIsASection() throws IOException {
        var found = text("รหัส,อปท.\nอำเภอเวียงสา,\n6810103,x\n");
        assertEquals(List.of("อำเภอเวียงสา"), found.sections);
        assertEquals(List.of(3), found.numbers);
    }

    @Test
    void withoutAHeaderThereIsNoTable() throws IOException {
        assertFalse(text("a,b,c\n1,2,3\n").reader.foundTable());
        assertFalse(text("\n\n").reader.foundTable());
    }

    @Test
    void aBinaryFileIsNotText() {
        assertThrows(UnreadableFile.class, () -> text("\u0000\u0001abc\u0000\u0000x"));
    }

    @Test
    void theWorkbookIsReadSheetBySheetWithHiddenRowsAndRealDates() throws IOException {
        var found = read(SharedData.path("messy/03_elaas_status_nan_phrae.xlsx"));
        assertEquals(2, found.tables.size());
        assertEquals(190, found.rows.size());
        assertEquals(16, found.reader.skipped());
        assertEquals(2570, found.tables.get(1).fiscalYear());
        assertEquals(LocalDate.of(2026, 11, 15), found.tables.get(1).asOf());
        assertEquals("2026-09-15", found.rows.get(0).get(5));
        assertEquals(7, found.numbers.get(0));
    }

    @Test
    void formulasCountAsWhatTheyShowed() throws IOException {
        var file = folder.resolve("f.xlsx");
        try (var out = new FileOutputStream(file.toFile());
                var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("ก");
            sheet.value(0, 0, "code");
            sheet.value(0, 1, "name");
            sheet.value(0, 2, "amount");
            sheet.value(1, 0, 6810103);
            sheet.value(1, 1, true);
            sheet.formula(1, 2, "1+1");
        }
        var found = read(file);
        assertEquals("6810103", found.rows.get(0).get(0));
        assertEquals("TRUE", found.rows.get(0).get(1));
        assertEquals("=1+1", RowSource.shown(found.rows.get(0).get(2)));
    }

    @Test
    void aZipBombIsRefused() throws IOException {
        var file = folder.resolve("bomb.xlsx");
        try (var zip = new ZipOutputStream(new FileOutputStream(file.toFile()))) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var zeros = new byte[1 << 20];
            for (int i = 0; i < 100; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        var refused = assertThrows(UnreadableFile.class, () -> read(file));
        assertEquals("TOO_LARGE_UNPACKED", refused.errors().get(0).code());
    }

    @Test
    void aBrokenWorkbookIsRefused() throws IOException {
        var whole = Files.readAllBytes(SharedData.path("messy/03_elaas_status_nan_phrae.xlsx"));
        for (int length : new int[] {10, 2000, whole.length / 2, whole.length - 30}) {
            var file = Files.write(folder.resolve("broken.xlsx"), Arrays.copyOf(whole, length));
            assertThrows(UnreadableFile.class, () -> read(file));
        }
        var noSheet = folder.resolve("other.xlsx");
        try (var zip = new ZipOutputStream(new FileOutputStream(noSheet.toFile()))) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        assertThrows(UnreadableFile.class, () -> read(noSheet));
    }
}
