package org.maekhai.imports;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maekhai.Accounts;
import org.maekhai.Answer;
import org.maekhai.Api;
import org.maekhai.security.Role;

/** Imports as a script does them, on a small invented registry. */
@QuarkusTest
@TestProfile(ImportProfile.class)
class ImportTest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String REGISTRY = """
            code,name_th,type,district_code,province_code,lat,lon
            2819901,องค์การบริหารส่วนจังหวัดกระบี่,PAO,8101,81,8.06,98.91
            5819902,เทศบาลตำบลดาวเหนือ,TAMBON_MUNICIPALITY,8101,81,8.10,98.90
            6819903,องค์การบริหารส่วนตำบลดาวเหนือ,SAO,8101,81,8.11,98.91
            6819904,องค์การบริหารส่วนตำบลดาวใต้,SAO,8101,81,8.12,98.92
            6819905,องค์การบริหารส่วนตำบลดาวใต้,SAO,8102,81,,
            5559906,เทศบาลตำบลดาวตก,TAMBON_MUNICIPALITY,5501,55,18.7,100.7
            6559907,องค์การบริหารส่วนตำบลทมนางาม,SAO,5501,55,18.8,100.8
            """;

    @Inject
    DataSource dataSource;

    private Api client;

    @BeforeEach
    void smallRegistry() {
        ImportClient.clear(dataSource);
        client = Accounts.admin();
        client.importCsv("local-governments", REGISTRY).expect(200).body("stats.created", equalTo(7));
    }

    private Answer budget(String query, String rows) {
        return client.importCsv("budget-status" + query, rows);
    }

    /** What the first error says of one budget row of 2570. */
    private List<String> codesOf(String header, String row) {
        return ImportClient.codes(budget("?dryRun=true", header + ",fiscal_year,uses_elaas\n" + row + ",2570,ใช้\n"));
    }

    @ParameterizedTest
    @CsvSource({"6819903", "06819903", "6819903.0", "6-81-99-03", "๖๘๑๙๙๐๓", "' 6819903 '", "6.819903E6"})
    void aCodeIsReadInEveryForm(String code) {
        assertEquals(List.of(), codesOf("code", code));
    }

    @ParameterizedTest
    @CsvSource({
        "681990, BAD_CODE_FORMAT",
        "abc, BAD_CODE_FORMAT",
        "16819903, BAD_CODE_FORMAT",
        "6819999, UNKNOWN_CODE",
        "6109903, OUT_OF_SCOPE_BANGKOK"
    })
    void aWrongCodeIsToldApart(String code, String problem) {
        assertEquals(List.of(problem), codesOf("code", code));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "code;name, 6819903;อบต.ดาวเหนือ, -",
                "code;name, 6819903;อบต. ดาวเหลือ, -",
                "code;name, 6819903;ทต.ดาวเหนือ, NAME_MISMATCH TYPE_MISMATCH",
                "code;name, 6819903;ทต.ดาวไกล, TYPE_MISMATCH",
                "code;name, 6819903;อบต.ดาวใต้, NAME_MISMATCH",
                "code;name, 6819903;, MISSING_VALUE",
                "code;name, 6819903;#N/A, NOT_A_LOCAL_GOVERNMENT",
                "code;name, 6819903;12, NOT_A_LOCAL_GOVERNMENT",
                "name;district;province, อบต.ดาวใต้;เมืองกระบี่;กระบี่, -",
                "name;district;province, อบต.ดาวใต้;อ.เมือง;จ.กระบี่, -",
                "name;district;province, อบต.ดาวใต้;;กระบี่, AMBIGUOUS_NAME",
                "name;district;province, อบต.ดาวใต้;เมืองกระบิ;กระบี่, UNKNOWN_DISTRICT",
                "name;district;province, อบต.ดาวดึงส์;เมืองกระบี่;กระบี่, UNKNOWN_LOCAL_GOVERNMENT",
                "name;district;province, ทต.ดาวใต้;เมืองกระบี่;กระบี่, TYPE_MISMATCH",
                "name;district;province, ดาวเหนือ;เมืองกระบี่;กระบี่, AMBIGUOUS_NAME",
                "name;type;district;province, ดาวเหนือ;เทศบาลตำบล;เมืองกระบี่;กระบี่, -",
                "name;type;district;province, ทมนางาม;อบต.;เมืองน่าน;น่าน, -",
                "name;province, อบจ.กระบี่;กระบี่, -",
                "name;province, กรุงเทพมหานคร;กรุงเทพมหานคร, OUT_OF_SCOPE_BANGKOK",
                "name;province, อำเภอเมืองกระบี่;กระบี่, NOT_A_LOCAL_GOVERNMENT",
                "code;province, 6819903;น่าน, PROVINCE_MISMATCH",
                "code;district;province, 6819903;เมืองน่าน;น่าน, PROVINCE_MISMATCH",
                "code;district, 6819903;เขาพนม, DISTRICT_MISMATCH",
                "code;district, 6819903;ไม่มีจริง, UNKNOWN_DISTRICT",
                "code;district, 6819903;8101, -",
                "อบต.;อำเภอ;จังหวัด, ดาวเหนือ;เมืองกระบี่;กระบี่, -"
            })
    void theLocalGovernmentIsFoundOrRefusedWithItsReason(String header, String row, String problems) {
        var found = codesOf(header.replace(';', ','), row.replace(';', ','));
        assertEquals(problems == null ? List.of() : List.of(problems.split(" ")), found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "ใช้|1/10/2569|1,234.50|-",
                "อาจจะ|||BAD_STATUS",
                "ใช้|30 กุมภาพันธ์ 2569||BAD_DATE",
                "ใช้|1/10/2575||BAD_DATE",
                "ใช้|1/10/2539||BAD_DATE",
                "ใช้||ห้าล้าน|BAD_AMOUNT",
                "ไม่ใช้|1/10/2569||INCONSISTENT",
                "ไม่ใช้||5|INCONSISTENT",
                "|||MISSING_VALUE",
                "ยังไม่บันทึก|||-",
                "อาจจะ|30/2/2569|ห้า|BAD_STATUS BAD_DATE BAD_AMOUNT"
            })
    void aBudgetRowIsJudged(String uses, String date, String amount, String problems) {
        var row = "6819903,2570," + (uses == null ? "" : uses) + "," + (date == null ? "" : date) + ",\""
                + (amount == null ? "" : amount) + "\"\n";
        var found =
                ImportClient.codes(budget("?dryRun=true", "code,fiscal_year,uses_elaas,recorded_on,amount\n" + row));
        assertEquals(problems == null ? List.of() : List.of(problems.split(" ")), found);
    }

    @Test
    void aFiscalYearIsBuddhistAndPossible() {
        for (var good : List.of("2570", "๒๕๗๐", "70", "พ.ศ. 2570", "2570.0", "2027", "FY2570")) {
            assertEquals(
                    List.of(),
                    ImportClient.codes(
                            budget("?dryRun=true", "code,fiscal_year,uses_elaas\n6819903," + good + ",1\n")));
        }
        for (var bad : List.of("2047", "x", "2539", "2590", "25700")) {
            assertEquals(
                    List.of("BAD_FISCAL_YEAR"),
                    ImportClient.codes(budget("?dryRun=true", "code,fiscal_year,uses_elaas\n6819903," + bad + ",1\n")));
        }
    }

    @Test
    void aDistrictIsCarriedDownOnlyWithinItsProvince() {
        var found = budget("?dryRun=true", """
                จังหวัด,อำเภอ,ชื่อ,ปีงบประมาณ,ใช้งาน
                กระบี่,เขาพนม,อบต.ดาวใต้,2570,1
                กระบี่,,อบต.ดาวเหนือ,2570,1
                น่าน,,ทต.ดาวตก,2570,1
                """);
        assertEquals(List.of("UNKNOWN_LOCAL_GOVERNMENT"), ImportClient.codes(found));
        assertEquals(3, found.json().at("/errors/0/row").asInt());
    }

    @Test
    void oneBadRowAbortsAndSkipWritesTheGoodOnes() {
        var file = "code,fiscal_year,uses_elaas\n6819903,2570,ใช้\n6819999,2570,ใช้\n";
        var rejected = budget("", file);
        rejected.expectProblem(422, "IMPORT_REJECTED")
                .body("code", equalTo("IMPORT_REJECTED"))
                .body("import.status", equalTo("REJECTED"))
                .body("import.stats.read", equalTo(2))
                .body("import.stats.created", equalTo(0))
                .body("import.errors[0].row", equalTo(3))
                .body("import.errors[0].column", equalTo("code"))
                .body("import.errors[0].value", equalTo("6819999"));
        budgetOf("6819903").expect(404);
        budget("?onError=skip", file)
                .expect(200)
                .body("status", equalTo("PARTIAL"))
                .body("stats.created", equalTo(1))
                .body("stats.rejected", equalTo(1));
        budgetOf("6819903").expect(200).body("usesElaas", equalTo(true));
    }

    @Test
    void aDryRunTellsEverythingAndWritesNothing() {
        var tried = budget("?dryRun=true", "code,fiscal_year,uses_elaas\n6819903,2570,ใช้\n");
        tried.expect(200).body("dryRun", equalTo(true)).body("stats.created", equalTo(1));
        budgetOf("6819903").expect(404);
        client.get("/imports/" + tried.at("/id")).expect(200).body("status", equalTo("DONE"));
        undo(tried).expect(409).body("code", equalTo("IMPORT_NOT_UNDOABLE"));
    }

    @Test
    void anEmptyCellNeverErasesAndTheSameAgainIsUnchanged() {
        budget("", "code,fiscal_year,uses_elaas,amount,note\n6819903,2570,ใช้,500,ครั้งแรก\n")
                .expect(200);
        var update = budget("", "code,fiscal_year,uses_elaas,recorded_on,amount\n6819903,2570,,1/10/2569,\n");
        update.expect(200).body("stats.updated", equalTo(1));
        budgetOf("6819903")
                .body("usesElaas", equalTo(true))
                .body("recordedOn", equalTo("2026-10-01"))
                .body("amount", equalTo(500.00))
                .body("note", equalTo("ครั้งแรก"));
        budget("", "code,fiscal_year,recorded_on\n6819903,2570,2026-10-01\n").body("stats.unchanged", equalTo(1));
        undo(update).expect(200);
        budgetOf("6819903").body("recordedOn", equalTo(null)).body("amount", equalTo(500.00));
    }

    @Test
    void anImportThatLaterFactsStandOnIsNotTakenBack() {
        var first = budget("", "code,fiscal_year,amount\n6819903,2570,500\n6819904,2570,1\n");
        var second = budget("", "code,fiscal_year,amount\n6819903,2570,600\n");
        undo(first)
                .expect(409)
                .body("code", equalTo("IMPORT_NOT_UNDOABLE"))
                .body("blockers", hasSize(1))
                .body("blockers[0].code", equalTo("6819903"));
        undo(second).expect(200).body("undoneBy", notNullValue());
        undo(first).expect(200);
        budgetOf("6819903").expect(404);
        undo(first).expect(409);
    }

    @Test
    void aRepetitionIsToldFromAContradiction() {
        var found = budget("?onError=skip", """
                ลำดับ,รหัส,ปีงบประมาณ,จำนวนเงิน
                1,6819903,2570,500
                2,6819903,2570,"500.00 บาท"
                3,6819903,2570,600
                """);
        assertEquals(List.of("DUPLICATE_ROW", "DUPLICATE_CONFLICT"), ImportClient.codes(found));
    }

    @Test
    void unitsMultiply() {
        budget("", "รหัส,ปีงบประมาณ,จำนวนเงิน (ล้านบาท)\n6819903,2570,1.2\n").expect(200);
        budgetOf("6819903").body("amount", equalTo(1200000.00));
        budget("", "รหัส,ปีงบประมาณ,จำนวนเงิน,หน่วย\n6819904,2570,1.5,ล้านบาท\n")
                .expect(200);
        budgetOf("6819904").body("amount", equalTo(1500000.00));
        budget("", "หน่วย : พันบาท,,\nรหัส,ปีงบประมาณ,จำนวนเงิน\n6819905,2570,7\n")
                .expect(200);
        budgetOf("6819905").body("amount", equalTo(7000.00));
    }

    @Test
    void readingsAreImportedCorrectedAndTakenBack() {
        var header = "code,name,as_of,revenue_through,expenditure_through,accounting_through,year_closed\n";
        var first = client.importCsv(
                "posting-status",
                header
                        + "6819903,องค์การบริหารส่วนตำบลดาวเหนือ,2026-09-30,2026-09-28,๒๗ ก.ย. ๖๙,25/09/2569,ใช่\n"
                        + "6819904,อบต.ดาวใต้,2026-09-30,2026-09-28,,,\n");
        first.expect(200).body("stats.created", equalTo(2));
        client.importCsv("posting-status", header + "6819903,อบต.ดาวเหนือ,2026-09-30,2026-09-28,,,\n")
                .body("stats.unchanged", equalTo(1));
        var second = client.importCsv("posting-status", header + "6819903,อบต.ดาวเหนือ,2026-09-30,2026-09-29,,,\n");
        second.body("stats.updated", equalTo(1));
        posting("6819903")
                .body("items[0].revenueThrough", equalTo("2026-09-29"))
                .body("items[0].expenditureThrough", equalTo("2026-09-27"))
                .body("items[0].yearClosed", equalTo(true));
        undo(first).expect(409).body("blockers[0].what", equalTo("posting-status 2026-09-30"));
        undo(second).expect(200);
        posting("6819903").body("items[0].revenueThrough", equalTo("2026-09-28"));
        undo(first).expect(200);
        posting("6819903").body("total", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource({
        "'6819903,2026-09-30,2026-10-01', INCONSISTENT",
        "'6819903,2026-09-30,', MISSING_VALUE",
        "'6819903,,2026-09-01', MISSING_VALUE",
        "'6819903,2035-09-30,2026-09-01', BAD_DATE",
        "'6819903,2026-09-31,2026-09-01', BAD_DATE"
    })
    void aReadingIsJudged(String row, String problem) {
        assertEquals(
                List.of(problem),
                ImportClient.codes(client.importCsv("posting-status", "code,as_of,revenue_through\n" + row + "\n")));
    }

    @Test
    void theDayOfTheTitleServesAllReadings() {
        client.importCsv(
                        "posting-status",
                        "ข้อมูล ณ วันที่ ๓๐ กันยายน พ.ศ. ๒๕๖๙,,\n,,\nรหัส,อปท.,บันทึกรายรับถึงวันที่\n6819903,อบต.ดาวเหนือ,28 ก.ย. 69\n")
                .expect(200)
                .body("stats.created", equalTo(1));
        posting("6819903").body("items[0].asOf", equalTo("2026-09-30"));
    }

    @Test
    void aSpellingIsLearnedAndProposedAndTakenBack() {
        var matched = client.importCsv(
                "local-governments?strategy=MATCH&onError=skip",
                "code,name\n6819904,อบต.ดาวไต้\n6819903,ทต.ดาวเหนือ\n5559906,เทศบาลนครดาวตก\n");
        matched.expect(200).body("stats.updated", equalTo(1)).body("stats.rejected", equalTo(2));
        client.get("/local-governments/6819904")
                .body("aliases", hasItem("องค์การบริหารส่วนตำบลดาวไต้"))
                .body("name", equalTo("องค์การบริหารส่วนตำบลดาวใต้"));
        client.get("/registry-proposals")
                .body("total", equalTo(2))
                .body("items.kind", hasItem("NAME"))
                .body("items.kind", hasItem("TYPE"))
                .body("items.proposedValue", hasItem("CITY"));
        assertEquals(List.of(), codesOf("name,district", "อบต.ดาวไต้,เมืองกระบี่"));
        client.importCsv("local-governments?strategy=MATCH", "code,name\n6819904,อบต.ดาวไต้\n")
                .body("stats.unchanged", equalTo(1));
        undo(matched).expect(200);
        client.get("/local-governments/6819904").body("aliases", hasSize(0));
        client.get("/registry-proposals").body("total", equalTo(0));
    }

    @Test
    void theRegistryIsUpdatedWithItsHistoryAndTakenBack() {
        var changed = client.importCsv(
                "local-governments",
                "code,name_th,type,district_code,province_code,lat,lon\n"
                        + "6819904,เทศบาลตำบลดาวใต้,TAMBON_MUNICIPALITY,8101,81,8.13,98.93\n"
                        + "6819905,องค์การบริหารส่วนตำบลดาวใต้,SAO,8102,81,13.7,100.5\n"
                        + "6819908,องค์การบริหารส่วนตำบลใหม่,SAO,8101,81,98.9,8.1\n");
        changed.expect(200)
                .body("stats.updated", equalTo(1))
                .body("stats.created", equalTo(1))
                .body("stats.unchanged", equalTo(1));
        client.get("/local-governments/6819904")
                .body("type", equalTo("TAMBON_MUNICIPALITY"))
                .body("latitude", equalTo(8.13))
                .body("aliases", hasItem("องค์การบริหารส่วนตำบลดาวใต้"))
                .body("typeHistory", hasSize(2));
        client.get("/local-governments/6819908").body("latitude", equalTo(null));
        undo(changed).expect(200);
        client.get("/local-governments/6819904")
                .body("type", equalTo("SAO"))
                .body("latitude", equalTo(8.12))
                .body("aliases", hasSize(0))
                .body("typeHistory", hasSize(1));
        client.get("/local-governments/6819908").expect(404);
    }

    @Test
    void aRegistryThatFactsStandOnIsNotTakenBack() {
        var created = client.importCsv(
                "local-governments",
                "code,name_th,type,district_code,province_code\n6819908,องค์การบริหารส่วนตำบลใหม่,SAO,8101,81\n");
        var fact = budget("", "code,fiscal_year,amount\n6819908,2570,5\n");
        undo(created).expect(409).body("blockers[0].what", equalTo("budget-status"));
        undo(fact).expect(200);
        undo(created).expect(200);
    }

    @Test
    void strategiesKeepTheirWord() {
        assertEquals(
                List.of("UNKNOWN_CODE"),
                ImportClient.codes(client.importCsv(
                        "local-governments?strategy=UPDATE",
                        "code,name_th,type,district_code,province_code\n6819908,อบต.ใหม่,SAO,8101,81\n")));
        budget("?strategy=UPDATE", "code,fiscal_year,amount\n6819903,2570,5\n")
                .expect(200)
                .body("stats.created", equalTo(0));
        budgetOf("6819903").expect(404);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "x-windows-874", "TIS-620", "UTF-16"})
    void everyEncodingIsTakenAsRawBodyAndAsForm(String charset) {
        var bytes = "รหัส;อปท.;ปีงบประมาณ;ใช้งาน\n6819903;อบต.ดาวเหนือ;๒๕๗๐;✓\n"
                .replace("✓", "ใช้")
                .getBytes(Charset.forName(charset));
        client.importFile("budget-status?dryRun=true&fileName=x.csv", "text/csv", bytes)
                .expect(200)
                .body("fileName", equalTo("x.csv"))
                .body("stats.created", equalTo(1));
        var form = new ByteArrayOutputStream();
        form.writeBytes(("--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"สถานะ.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(bytes);
        form.writeBytes("\r\n--part--\r\n".getBytes(StandardCharsets.UTF_8));
        client.importFile("budget-status?dryRun=true", "multipart/form-data; boundary=part", form.toByteArray())
                .expect(200)
                .body("stats.created", equalTo(1));
    }

    @Test
    void theTemplatesAreReadAgainAndEmpty() {
        for (var kind : List.of("local-governments", "budget-status", "posting-status")) {
            for (var form : List.of("csv", "xlsx")) {
                var template = client.get("/imports/" + kind + "/template." + form);
                template.expect(200);
                var read = client.importFile(kind + "?dryRun=true", "application/octet-stream", template.bytes());
                assertEquals(200, read.status(), () -> kind + " " + form + " " + read.text());
                read.expect(200).body("stats.read", equalTo(0));
            }
        }
        client.get("/imports/boundaries/template.csv").expect(404);
    }

    /** What a spreadsheet saves with a password: the old container, and in its directory a stream of that name. */
    private static byte[] protectedWorkbook() {
        var file = new byte[2048];
        var magic =
                new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
        System.arraycopy(magic, 0, file, 0, magic.length);
        var name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, file, 1024 + 128, name.length);
        return file;
    }

    @Test
    void whatIsNoFileIsRefusedInWords() throws IOException {
        refused(new byte[0], "UNREADABLE_FILE", "EMPTY_FILE");
        refused("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8), "NO_HEADER", "NO_HEADER");
        refused(new byte[] {0, 1, 2, 3, 0, 0, 0, 9}, "UNREADABLE_FILE", "BINARY_FILE");
        refused(new byte[] {'P', 'K', 3, 4, 9, 9}, "UNREADABLE_FILE", "BROKEN_WORKBOOK");
        refused(
                new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0, 0, 0},
                "UNREADABLE_FILE",
                "OLD_WORKBOOK");
        refused(protectedWorkbook(), "UNREADABLE_FILE", "PASSWORD_PROTECTED");
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            for (int i = 0; i < 60; i++) {
                zip.write(new byte[1 << 20]);
            }
            zip.closeEntry();
        }
        refused(bomb.toByteArray(), "UNREADABLE_FILE", "TOO_LARGE_UNPACKED");
        client.importFile("budget-status", "image/png", new byte[] {1}).expect(415);
        client.importCsv("no-such-kind", "a").expect(404);
        client.importCsv("budget-status?onError=perhaps", "a").expect(400);
        client.importCsv("budget-status?strategy=X", "a").expect(400);
        client.importCsv("budget-status?dryRun=maybe", "a").expect(400);
        client.get("/imports/" + UUID.randomUUID()).expect(404);
        client.get("/imports/nonsense").expect(404);
        client.get("/imports").expect(200).body("total", equalTo(8));
    }

    private void refused(byte[] content, String code, String reason) {
        client.importFile("budget-status", "application/octet-stream", content)
                .expect(422)
                .body("code", equalTo(code))
                .body("errors[0].code", equalTo(reason))
                .body("import.status", equalTo("REJECTED"))
                .body("import.failureCode", equalTo(code));
    }

    @Test
    void moreThanFiftyMegabytesAreTooMany() {
        var large = new byte[(50 << 20) + 1];
        java.util.Arrays.fill(large, (byte) 'a');
        client.importFile("budget-status", "text/csv", large).expect(413).body("code", equalTo("FILE_TOO_LARGE"));
    }

    @Test
    void formulasBooleansAndWrongTypesOfAWorkbookAreNoSurprise() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("กระบี่");
            var header = new String[] {"รหัส", "ปีงบประมาณ", "ใช้งาน", "จำนวนเงิน", "หมายเหตุ"};
            for (int i = 0; i < header.length; i++) {
                sheet.value(0, i, header[i]);
            }
            sheet.value(1, 0, 6819903);
            sheet.value(1, 1, 2570.0);
            sheet.value(1, 2, true);
            sheet.value(1, 4, 12.5);
            sheet.value(2, 0, "6559907");
            sheet.value(2, 1, "ปี 2570");
            sheet.value(2, 2, "ใช้");
            sheet.value(2, 3, true);
            sheet.value(3, 0, 6819904);
            sheet.value(3, 1, 2570);
            sheet.value(3, 2, true);
            sheet.formula(3, 3, "SUM(1,2)");
        }
        var found = client.importFile("budget-status?onError=skip", XLSX, out.toByteArray());
        assertEquals(1, ImportClient.stat(found, "created"), found::text);
        assertEquals(
                List.of("PROVINCE_MISMATCH", "BAD_AMOUNT", "NOT_CALCULATED"), ImportClient.codes(found), found::text);
        assertEquals("กระบี่", found.at("/errors/0/sheet"));
        assertEquals("=SUM(1,2)", found.at("/errors/2/value"));
    }

    @Test
    void errorsComeInBothLanguagesAndAsCsv() {
        var file = "code,fiscal_year,amount\n=1+1,2570,5\n";
        var thai = budget("", file);
        var id = thai.at("/import/id");
        client.get("/imports/" + id).body("errors[0].message", containsString("รหัส"));
        client.english().get("/imports/" + id).body("errors[0].message", equalTo("A code has seven digits."));
        var csv = client.get("/imports/" + id + "/errors.csv").bytes();
        assertEquals((byte) 0xef, csv[0]);
        assertTrue(new String(csv, StandardCharsets.UTF_8).contains("'=1+1"));
    }

    @Test
    void aProvincialOfficeImportsItsOwnRowsAndOnlyMatchesTheRegistry() {
        var nationwide = budget("", "code,fiscal_year,amount\n6819905,2570,5\n").at("/id");
        var office = Accounts.of(Role.PROVINCE, "81");
        var mixed = office.importCsv(
                "budget-status?onError=skip", "code,fiscal_year,amount\n6819903,2570,5\n5559906,2570,5\n");
        assertEquals(List.of("OUT_OF_SCOPE"), ImportClient.codes(mixed));
        assertEquals(1, ImportClient.stat(mixed, "created"));
        office.importCsv("local-governments", REGISTRY).expect(403);
        office.importCsv("boundaries", "{}").expect(403);
        office.get("/imports/" + nationwide).expect(404);
        office.post("/imports/" + nationwide + "/undo", null).expect(404);
        office.get("/imports").body("total", equalTo(1));
    }

    @Test
    void boundariesAreImportedServedAndTakenBack() {
        var shape = "{\"type\":\"Polygon\",\"coordinates\":[[[98.1,8.1],[98.2,8.1],[98.2,8.2],[98.1,8.1]]]}";
        var file = "{\"type\":\"FeatureCollection\",\"features\":["
                + feature("\"code\":\"81\"", shape) + ","
                + feature("\"code\":\"8101\"", shape) + ","
                + feature("\"code\":\"10\",\"lao_scope\":false", shape) + "]}";
        var imported =
                client.importFile("boundaries", "application/octet-stream", file.getBytes(StandardCharsets.UTF_8));
        imported.expect(200).body("stats.created", equalTo(2)).body("stats.skipped", equalTo(1));
        client.get("/boundaries?level=district&province=81")
                .expect(200)
                .body("features", hasSize(1))
                .body("features[0].properties.code", equalTo("8101"))
                .body("features[0].geometry.type", equalTo("Polygon"));
        client.importFile("boundaries", "application/geo+json", file.getBytes(StandardCharsets.UTF_8))
                .body("stats.unchanged", equalTo(2));
        var bad = "{\"type\":\"FeatureCollection\",\"features\":["
                + feature("\"code\":\"10\"", shape) + ","
                + feature("\"code\":\"99\"", shape) + ","
                + feature("\"code\":\"82\"", "{\"type\":\"Point\"}") + "]}";
        assertEquals(
                List.of("OUT_OF_SCOPE_BANGKOK", "UNKNOWN_CODE", "BAD_GEOMETRY"),
                ImportClient.codes(client.importCsv("boundaries", bad)));
        for (var broken : List.of("{", "[]", "{\"a\":1}", "{\"features\":[1]}", "")) {
            client.importCsv("boundaries", broken).expect(422).body("code", equalTo("UNREADABLE_FILE"));
        }
        undo(imported).expect(200);
        client.get("/boundaries?level=province").body("features", hasSize(0));
    }

    private static String feature(String properties, String geometry) {
        return "{\"type\":\"Feature\",\"properties\":{" + properties + "},\"geometry\":" + geometry + "}";
    }

    private Answer undo(Answer imported) {
        return client.post("/imports/" + ImportClient.report(imported).get("id").asText() + "/undo", null);
    }

    private Answer budgetOf(String code) {
        return client.get("/local-governments/" + code + "/budget-status/2570");
    }

    private Answer posting(String code) {
        return client.get("/local-governments/" + code + "/posting-status").expect(200);
    }

    @Test
    void anImportCanBeWatchedWhileItGoesOnAndFoundAfterwards() throws Exception {
        var rows = new StringBuilder("code,as_of,revenue_through\n");
        for (var day = LocalDate.of(2000, 1, 1); day.getYear() < 2026; day = day.plusDays(1)) {
            for (var code : List.of("2819901", "5819902", "6819903", "6819904", "6819905")) {
                rows.append(code)
                        .append(',')
                        .append(day)
                        .append(',')
                        .append(day)
                        .append('\n');
            }
        }
        var ofAnotherProvince = Accounts.of(Role.PROVINCE, "55");
        var importing =
                new FutureTask<>(() -> client.importCsv("posting-status?province=81&onError=skip", rows.toString()));
        new Thread(importing).start();
        String id = null;
        int seen = 0;
        while (!importing.isDone()) {
            var ongoing = client.get("/imports/ongoing").expect(200);
            if (ongoing.total() == 1) {
                ongoing.body("items[0].kind", equalTo("posting-status"))
                        .body("items[0].provinceCode", equalTo("81"))
                        .body("items[0].startedBy.name", notNullValue());
                var first = ongoing.json().at("/items/0");
                assertTrue(first.get("rows").asInt() >= seen, "it never goes back");
                seen = first.get("rows").asInt();
                id = first.get("id").asText();
                if (seen > 0) {
                    ofAnotherProvince.get("/imports/ongoing").body("total", equalTo(0));
                    assertTrue(first.get("percent").asInt() <= 100);
                }
            }
        }
        assertEquals(200, importing.get().status());
        assertTrue(seen > 0, "it was seen while it was going on");
        client.get("/imports/ongoing").body("total", equalTo(0));
        client.get("/imports/" + id).expect(200).body("status", equalTo("DONE"));
    }

    @Test
    void aFormThatEndsInTheMiddleIsToldAsSuch() {
        client.importFile(
                        "budget-status", "multipart/form-data; boundary=x", "garbage".getBytes(StandardCharsets.UTF_8))
                .expect(400)
                .body("code", equalTo("MALFORMED_REQUEST"));
    }

    @Test
    void anAmountIsHeldToTheSameRuleAsByHand() {
        for (var amount : List.of("99999999999999", "1.2345", "-1")) {
            assertEquals(
                    List.of("BAD_AMOUNT"),
                    ImportClient.codes(
                            budget("?dryRun=true", "code,fiscal_year,amount\n6819903,2570," + amount + "\n")));
        }
    }

    @Test
    void whatWasDeletedByHandStandsInNobodysWayAndStaysDeleted() {
        var facts = "/local-governments/6819903/";
        budget("", "code,fiscal_year,amount\n6819903,2570,5\n").expect(200);
        var budgets = budget("", "code,fiscal_year,amount\n6819903,2570,7\n6819904,2570,7\n")
                .at("/id");
        var etag = client.get(facts + "budget-status/2570").header("ETag");
        client.ifMatch(etag).delete(facts + "budget-status/2570").expect(204);
        client.importCsv("posting-status", "code,as_of,revenue_through\n6819903,2026-10-31,2026-10-01\n");
        var postings = client.importCsv("posting-status", "code,as_of,revenue_through\n6819903,2026-10-31,2026-10-02\n")
                .at("/id");
        client.delete(facts + "posting-status/2026-10-31").expect(204);

        for (var id : List.of(budgets, postings)) {
            client.post("/imports/" + id + "/undo", null).expect(200);
        }

        client.get(facts + "budget-status").body("total", equalTo(0));
        client.get(facts + "posting-status").body("total", equalTo(0));
        client.get("/local-governments/6819904/budget-status").body("total", equalTo(0));
    }
}
