package org.maekhai.imports;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maekhai.Accounts;
import org.maekhai.Answer;
import org.maekhai.Api;

/** What rows and cells mean, and what the report says of those that are wrong or odd. Names of places are real, the rest isn't. */
@QuarkusTest
@TestProfile(ImportProfile.class)
class ImportRulesTest {
    private static final String REGISTRY = """
            code,name_th,type,district_code,province_code,lat,lon,active_from,active_to
            2819901,องค์การบริหารส่วนจังหวัดกระบี่,PAO,8101,81,8.06,98.91,,
            6819903,องค์การบริหารส่วนตำบลดาวเหนือ,SAO,8101,81,8.11,98.91,,
            6819904,องค์การบริหารส่วนตำบลดาวใต้,SAO,8101,81,8.12,98.92,,
            6819905,องค์การบริหารส่วนตำบลดาวใต้,SAO,8102,81,8.20,98.90,,
            6559907,องค์การบริหารส่วนตำบลดาวใต้,SAO,5501,55,18.8,100.8,,
            6559908,องค์การบริหารส่วนตำบลดาวน่าน,SAO,5501,55,18.7,100.7,,
            6559909,องค์การบริหารส่วนตำบลดาวดับ,SAO,5501,55,18.7,100.7,,2026-06-30
            6559910,องค์การบริหารส่วนตำบลดาวเกิด,SAO,5501,55,18.7,100.7,2026-04-01,
            """;

    @Inject
    DataSource dataSource;

    private Api client;

    @BeforeEach
    void smallRegistry() {
        ImportClient.clear(dataSource);
        client = Accounts.admin();
        client.importCsv("local-governments", REGISTRY).expect(200).body("stats.created", equalTo(8));
    }

    private Answer budget(String query, String rows) {
        return client.importCsv("budget-status" + query, rows);
    }

    /** The codes of the errors of rows of names, each a budget row of 2570. */
    private List<String> codes(String header, String... rows) {
        var file = new StringBuilder(header.replace(';', ',')).append(",fiscal_year,uses_elaas\n");
        for (var row : rows) {
            file.append(row.replace(';', ',')).append(",2570,ใช้\n");
        }
        var report = budget("?dryRun=true", file.toString());
        report.expect(200);
        return ImportClient.codes(report);
    }

    private Answer name(String code) {
        return client.get("/local-governments/" + code);
    }

    private Answer budgetOf(String code) {
        return client.get("/local-governments/" + code + "/budget-status/2570");
    }

    // broken text

    @ParameterizedTest
    @ValueSource(
            strings = {
                "à¸­à¸šà¸•.à¸”à¸²à¸§à¹€à¸«à¸™à¸·à¸­",
                "Í§¤ì¡ÒÃºÃÔËÒÃÊèÇ¹µÓºÅ´ÒÇàË¹×Í",
                "????????????????????",
                "อบต.??",
                "อบต.ดา?เหนือ",
                "Н§¤мЎТГєГФЛТГ",
                "\\u0e2d\\u0e1a\\u0e15",
                "=?UTF-8?B?4Lit4LiH?=",
                "vgm.sovhvuo",
                "องคการบรหารสวนตำบลดาวเหนอ",
                "อบต.\ufffd\ufffd\ufffdเหนือ"
            })
    void brokenThaiBecomesNeitherNameNorAlias(String broken) {
        var file = "code,name_th,type\n6819903," + broken + ",SAO\n";
        for (var strategy : List.of("CREATE_AND_UPDATE", "MATCH")) {
            var answer = client.importCsv("local-governments?onError=skip&strategy=" + strategy, file);
            assertEquals(List.of("BROKEN_TEXT"), ImportClient.codes(answer));
            assertEquals(1, ImportClient.stat(answer, "rejected"));
        }
        name("6819903").body("name", equalTo("องค์การบริหารส่วนตำบลดาวเหนือ")).body("aliases", hasSize(0));
    }

    @Test
    void aFactBesideBrokenTextIsNotTakenSilently() {
        var answer = budget(
                "?onError=skip",
                "code,name,fiscal_year,uses_elaas,note\n6819903,?????????????,2570,ใช้,\n6819904,อบต.ดาวใต้,2570,ใช้,????? ?????\n");
        assertEquals(List.of("BROKEN_TEXT", "BROKEN_TEXT"), ImportClient.codes(answer));
        budgetOf("6819903").expect(404);
        budgetOf("6819904").expect(404);
    }

    // places

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "อบต.ดาวใต้ อ.เมืองกระบี่ จ.กระบี่, -",
                "อบต.ดาวใต้ อ.เขาพนม จ.กระบี่, -",
                "อบต.ดาวใต้ ต.ดาวใต้ อ.เมือง จ.น่าน 55000, -",
                "อบต.ดาวใต้ (อ.เขาพนม), -",
                "อบต.ดาวใต้ (เขาพนม), -",
                "อบต.ดาวใต้ อำเภอเขาพนม จังหวัดกระบี่, -",
                "อบต.ดาวใต้ จ.น่าน, -",
                "อบต.ดาวใต้ จ.กระบี่, AMBIGUOUS_NAME",
                "อบต.ดาวเหนือ อ.เมืองน่าน จ.น่าน, UNKNOWN_LOCAL_GOVERNMENT",
                "อบต.ดาวเหนือ อ.เขาพนม จ.กระบี่, UNKNOWN_LOCAL_GOVERNMENT",
                "อบต.ดาวเหนือ อ.เขาพนน จ.กระบี่, UNKNOWN_DISTRICT",
                "อบต.ดาวเหนือ จ.กระบิ, UNKNOWN_PROVINCE",
                "อบต.ดาวเหนือ จ.กรุงเทพมหานคร, OUT_OF_SCOPE_BANGKOK",
                "อบจ.กระบี่ จ.กระบี่, -"
            })
    void thePlaceInTheNameDecides(String name, String problem) {
        assertEquals(problem == null ? List.of() : List.of(problem), codes("name", name));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "code;name, 6819904;อบต.ดาวใต้ อ.เมืองกระบี่ จ.กระบี่, -",
                "code;name, 6819904;อบต.ดาวใต้ อ.เขาพนม จ.กระบี่, DISTRICT_MISMATCH",
                "code;name, 6819904;อบต.ดาวใต้ จ.น่าน, PROVINCE_MISMATCH",
                "name;province, อบต.ดาวใต้ อ.เมือง จ.น่าน;น่าน, -",
                "name;province, อบต.ดาวใต้ อ.เมือง จ.น่าน;กระบี่, PROVINCE_MISMATCH",
                "name;district;province, อบต.ดาวใต้ อ.เขาพนม;เมือง;กระบี่, DISTRICT_MISMATCH",
                "name;district, อบต.ดาวใต้;อ.เมือง จ.น่าน, -",
                "name;district, อบต.ดาวใต้;เขาพนม จ.กระบี่, -",
                "name;district;province, อบต.ดาวเหนือ;อ.เมืองฯ;จ.กระบี่, -",
                "name;district;province, อบต.ดาวเหนือ;อ เมืองกระบี่;จ กระบี่, -",
                "code;district, 6819903;เมือง จ.น่าน, PROVINCE_MISMATCH",
                "code;name, 6819904;อบต.ดาวใต้ กระบี่, -",
                "code;name, 6819904;อบต.ดาวใต้ เมืองกระบี่, -",
                "code;name, 6819904;อบต.ดาวใต้ น่าน, PROVINCE_MISMATCH",
                "code;name, 6819904;อบต.ดาวใต้ / น่าน, PROVINCE_MISMATCH",
                "code;name, 6819904;อบต.ดาวใต้-เขาพนม, DISTRICT_MISMATCH",
                "code;name, 6819904;อบต.ดาวใต้จังหวัดน่าน, PROVINCE_MISMATCH",
                "code;name, 6819904;อบต.ดาวใต้จ.น่าน, PROVINCE_MISMATCH",
                "code;name, 6819904;อบต.ดาวใต้อ.เขาพนม, DISTRICT_MISMATCH",
                "name;province, อบต.ตำบลดาวเหนือ;กระบี่, -",
                "name;province, สำนักงานอบต.ดาวเหนือ;กระบี่, -",
                "name;province, อบต.ดาวเหนือ (เดิมชื่อ อบต.ดาวเก่า);กระบี่, -"
            })
    void thePlaceInTheNameIsCheckedAgainstTheOtherCells(String header, String row, String problem) {
        assertEquals(problem == null ? List.of() : List.of(problem), codes(header, row));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "กรุงเทพมหานคร",
                "จังหวัดกรุงเทพมหานคร",
                "จ.กรุงเทพฯ",
                "กทม.",
                "อบจ.กรุงเทพมหานคร",
                "เทศบาลนครกรุงเทพ",
                "ศาลาว่าการกรุงเทพมหานคร",
                "เขตดุสิต กรุงเทพมหานคร",
                "เขตดุสิต",
                "สนง.เขตดุสิต",
                "แขวงดุสิต เขตดุสิต",
                "ก.ท.ม.",
                "นครหลวงกรุงเทพธนบุรี",
                "สำนักการคลัง กรุงเทพมหานคร",
                "อปท.รูปแบบพิเศษ กรุงเทพมหานคร",
                "Bangkok Metropolitan Administration"
            })
    void bangkokIsToldUnderAnyPrefix(String name) {
        assertEquals(List.of("OUT_OF_SCOPE_BANGKOK"), codes("name", name));
    }

    @Test
    void aMisspeltProvinceIsToldWithTheNearestOne() {
        var report = budget("", "name,province,fiscal_year,uses_elaas\nอบต.ดาวเหนือ,กระบิ,2570,1\n");
        report.body("import.errors[0].code", equalTo("UNKNOWN_PROVINCE"))
                .body("import.errors[0].column", equalTo("province"))
                .body("import.errors[0].message", containsString("กระบี่"))
                .body("import.errors.message", everyItem(not(containsString("?"))));
    }

    @Test
    void aBlankProvinceOfAFilledColumnIsUnknownAndOneOfMergedCellsIsTheOneAbove() {
        var header = "province;name";
        assertEquals(
                List.of("AMBIGUOUS_NAME"),
                codes(header, "กระบี่;อบต.ดาวเหนือ", "กระบี่;อบจ.กระบี่", ";อบต.ดาวน่าน", ";อบต.ดาวใต้"));
        // known before the first blank is looked at
        assertEquals(
                List.of("AMBIGUOUS_NAME"),
                codes(header, "น่าน;อบต.ดาวน่าน", ";อบต.ดาวใต้", "กระบี่;อบต.ดาวเหนือ", "กระบี่;อบจ.กระบี่"));
        assertEquals(
                List.of("AMBIGUOUS_NAME", "AMBIGUOUS_NAME"),
                codes(
                        header,
                        "กระบี่;อบต.ดาวเหนือ",
                        "น่าน;อบต.ดาวน่าน",
                        "กระบี่;อบจ.กระบี่",
                        ";อบต.ดาวใต้",
                        ";อบต.ดาวเกิด",
                        ";อบต.ดาวใต้"));
        assertEquals(List.of(), codes(header, "น่าน;อบต.ดาวน่าน", ";อบต.ดาวใต้", "กระบี่;อบต.ดาวเหนือ", ";อบจ.กระบี่"));
    }

    @Test
    void aDistrictIsNotCarriedIntoAnUnknownProvince() {
        assertEquals(
                List.of("AMBIGUOUS_NAME"),
                codes(
                        "province;district;name",
                        "กระบี่;เขาพนม;อบต.ดาวใต้",
                        "กระบี่;เมือง;อบต.ดาวเหนือ",
                        ";;อบต.ดาวใต้"));
    }

    @Test
    void sectionLinesGiveDistrictAndProvince() {
        var report = budget("?dryRun=true", """
                ที่,ชื่อ อปท.,ปีงบประมาณ,ใช้งาน
                จังหวัดกระบี่ อำเภอเขาพนม,,,
                1,อบต.ดาวใต้,2570,ใช้
                ,อำเภอเมืองกระบี่ (2 แห่ง),,
                1,อบต.ดาวใต้,2570,ใช้
                จ.น่าน,,,
                1,อบต.ดาวใต้,2570,ใช้
                """);
        report.expect(200).body("errorCount", equalTo(0)).body("stats.created", equalTo(3));
    }

    // what is no data

    @Test
    void whatAPrintedReportAddsIsNoData() {
        var report = budget("?dryRun=true", """
                รายงานสถานะงบประมาณ,,,,
                รหัส อปท.,ชื่อ อปท.,ปีงบประมาณ,ใช้งาน,จำนวนเงิน
                6819903,อบต.ดาวเหนือ,2570,ใช้,100
                ,ยอดยกไป,,,100
                หน้าที่ 1 จาก 2,,,,
                รายงานสถานะงบประมาณ,,,,
                รหัส อปท.,ชื่อ อปท.,ปีงบประมาณ,ใช้งาน,จำนวนเงิน
                ,ยอดยกมาจากหน้า 1,,,100
                6819904,อบต.ดาวใต้,2570,ใช้,100
                ,รวมเป็นเงินทั้งสิ้น,,,200
                ,ยกยอดไป,,,200
                ,จำนวนทั้งสิ้น 2 แห่ง,,,200
                รวม ทั้งสิ้น,,,,200
                - 2 -,,,,
                ,(นายสมชาย ใจดี),,(นางสมหญิง ใจงาม),
                ,ท้องถิ่นจังหวัดกระบี่,,ผู้ตรวจ,
                ขอรับรองว่าข้อมูลข้างต้นถูกต้องทุกประการ,,,,
                """);
        report.expect(200).body("errorCount", equalTo(0)).body("stats.read", equalTo(2));
    }

    @Test
    void aFullRowIsDataWhateverItBeginsWith() {
        var report = budget("?onError=skip", """
                ชื่อ อปท.,ปีงบประมาณ,ใช้งาน,จำนวนเงิน
                * อบต.ดาวเหนือ,2570,ใช้,100
                หมายเหตุ * ข้อมูลเบื้องต้น,,,
                ดาวน่าน,2570,ใช้,100
                ดาวไม่มี,2570,ใช้,100
                """);
        assertEquals(List.of("UNKNOWN_LOCAL_GOVERNMENT"), ImportClient.codes(report));
        report.body("errors[0].row", equalTo(5)).body("stats.read", equalTo(3));
        budgetOf("6819903").expect(200);
    }

    @Test
    void averagesSignersAndHeadingsByTypeAreNoData() {
        var report = budget("?dryRun=true", """
                ที่,ชื่อ อปท.,ปีงบประมาณ,ใช้งาน,จำนวนเงิน
                ,องค์การบริหารส่วนตำบล,,,
                1,อบต.ดาวเหนือ,2570,ใช้,100
                ,รวมงบประมาณรายจ่าย,,,100
                ,ค่าเฉลี่ย,,,100
                ,ร้อยละ,,50,50
                ,สรุปยอด,,1,100
                ,นายสมชาย ใจดี,,,
                ,ผู้อำนวยการกองคลัง,,,
                """);
        report.expect(200).body("errorCount", equalTo(0)).body("stats.read", equalTo(1));
    }

    @Test
    void filesPutOneBelowTheOtherMayHaveTheirColumnsInAnotherOrder() {
        budget("", """
                รหัส,ปีงบประมาณ,วันที่บันทึกงบประมาณ,วันที่อนุมัติงบประมาณ
                6819903,2570,1/10/2569,2/10/2569
                รหัส,ปีงบประมาณ,วันที่อนุมัติงบประมาณ,วันที่บันทึกงบประมาณ
                6819904,2570,2/10/2569,1/10/2569
                """).expect(200).body("stats.created", equalTo(2));
        for (var code : List.of("6819903", "6819904")) {
            budgetOf(code).body("recordedOn", equalTo("2026-10-01")).body("approvedOn", equalTo("2026-10-02"));
        }
    }

    @Test
    void aSummaryByTypeHoldsNoLocalGovernments() {
        budget("", "อำเภอ,อบต.,เทศบาลตำบล,ปีงบประมาณ\nเมืองกระบี่,7,3,2570\nเขาพนม,5,2,2570\n")
                .expect(422)
                .body("code", equalTo("NO_HEADER"));
    }

    // columns

    @ParameterizedTest
    @ValueSource(
            strings = {
                "งบประมาณที่ตั้งไว้",
                "วงเงินงบประมาณ (บาท)",
                "ประมาณการรายจ่ายรวม",
                "งบประมาณรายจ่ายประจำปีงบประมาณ พ.ศ. 2570",
                "ยอดงบประมาณทั้งปี",
                "งบประมาณตามข้อบัญญัติ",
                "งบประมาณที่ได้รับอนุมัติ",
                "ข้อบัญญัติ (บาท)",
                "งปม. (บาท)",
                "Total budget"
            })
    void theAmountIsFoundUnderHeadingsOfManyWords(String header) {
        var answer = budget("", "รหัส,ปีงบประมาณ," + header + "\n6819903,2570,500\n");
        answer.expect(200).body("warnings", hasSize(0));
        budgetOf("6819903").body("amount", equalTo(500.00));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "งบประมาณที่เบิกจ่ายแล้ว",
                "งบประมาณคงเหลือ",
                "ประมาณการรายรับรวม",
                "จำนวนเงินคงเหลือ (บาท)",
                "สถานะงบประมาณ",
                "งบประมาณปีที่แล้ว",
                "งบประมาณที่ขอตั้ง",
                "งบประมาณเพิ่มเติม",
                "งบประมาณต่อหัว",
                "วงเงินสัญญา",
                "วันที่บันทึกรายรับ",
                "กำหนดวันที่บันทึก",
                "วันที่ขออนุมัติ",
                "จำนวนผู้ใช้ e-LAAS",
                "ปัญหาการใช้งาน e-LAAS",
                "ไม่ใช้ e-LAAS",
                "วันลงมติสภา"
            })
    void aColumnThatMeansSomethingElseIsNamedAndNotTaken(String header) {
        var answer = budget("?onError=skip", "รหัส,ปีงบประมาณ,หมายเหตุ," + header + "\n6819903,2570,ก,1\n");
        answer.expect(200)
                .body("status", equalTo("DONE"))
                .body("errorCount", equalTo(0))
                .body("warningCount", equalTo(1))
                .body("warnings[0].code", equalTo("UNKNOWN_COLUMN"))
                .body("warnings[0].column", equalTo(header))
                .body("warnings[0].row", equalTo(1))
                .body("warnings[0].message", containsString(header));
        budgetOf("6819903").body("amount", nullValue()).body("usesElaas", nullValue());
    }

    @Test
    void aColumnOfAnotherYearIsNotTakenForTheRows() {
        var answer = budget("?onError=skip", "รหัส,ปีงบประมาณ,งบประมาณ ปี 2569\n6819903,2570,5\n6819904,2569,5\n");
        assertEquals(List.of("INCONSISTENT"), ImportClient.codes(answer));
        answer.body("errors[0].row", equalTo(2)).body("errors[0].message", containsString("2569"));
        budgetOf("6819903").expect(404);
    }

    @Test
    void aFileWithoutRowsSaysSo() {
        budget("", "รหัส,ปีงบประมาณ,ใช้งาน\n,รวม,2\n")
                .expect(200)
                .body("stats.read", equalTo(0))
                .body("warnings.code", equalTo(List.of("NO_ROWS")))
                .body("warnings[0].row", equalTo(1));
    }

    @Test
    void whatIsMissingIsNamedAsTheOfficeKnowsIt() {
        budget("?dryRun=true", "รหัส,ปีงบประมาณ,จำนวนเงิน\n6819903,2570,\n6819904,,5\n")
                .body("errors[0].column", equalTo("จำนวนเงิน"))
                .body("errors[1].column", equalTo("ปีงบประมาณ"));
        budget("?dryRun=true", "รหัส,อำเภอ,จำนวนเงิน\n6819903,,5\n")
                .body("errors[0].code", equalTo("MISSING_VALUE"))
                .body("errors[0].column", equalTo("ปีงบประมาณ"));
        budget("?dryRun=true", "ชื่อ อปท.,ปีงบประมาณ,จำนวนเงิน\nอบต.ดาวเหนือ,2570,5\nอบต.ดาวเหนือ,2570,5\n")
                .body("errors[0].code", equalTo("DUPLICATE_ROW"))
                .body("errors[0].column", equalTo("ชื่อ อปท."));
    }

    // warnings

    @Test
    void warningsStandInReportListAndCsvAndTheRowCounts() {
        var answer = client.importCsv(
                "local-governments?strategy=MATCH&onError=skip",
                "code,name,ผู้กรอก\n6819904,อบต.ดาวไต้,ก\n6819903,อบต.ดาวเหนือ,ข\n9,อบต.ดาวเหนือ,ค\n");
        answer.expect(200)
                .body("status", equalTo("PARTIAL"))
                .body("stats.updated", equalTo(1))
                .body("errorCount", equalTo(1))
                .body("warningCount", equalTo(2))
                .body("warnings.code", hasItem("UNKNOWN_COLUMN"))
                .body("warnings.code", hasItem("ALIAS_LEARNED"));
        var id = answer.at("/id");
        client.english()
                .get("/imports/" + id)
                .body("errors", hasSize(1))
                .body("warnings", hasSize(2))
                .body("warnings[0].message", containsString("ผู้กรอก"));
        client.get("/imports").body("items[0].warningCount", equalTo(2));
        var csv = client.get("/imports/" + id + "/errors.csv").text();
        assertEquals(2, csv.split(",WARNING\r?\n", -1).length - 1, csv);
        assertEquals(1, csv.split(",ERROR\r?\n", -1).length - 1, csv);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "98.91|8.11|swapped",
                "0|0|outside",
                "895000|493000|metres",
                "13.75|100.5|far from the province",
                "8.9|98.91|30 km",
                "8.11|-|not readable",
                "8°06'|98°54'|not readable"
            })
    void coordinatesThatAreNotBelievedAreToldAndNotTaken(String latitude, String longitude, String why) {
        var answer = client.english()
                .importCsv(
                        "local-governments",
                        "code,name_th,type,lat,lon\n6819903,องค์การบริหารส่วนตำบลดาวเหนือ,SAO," + latitude + ","
                                + longitude + "\n");
        answer.expect(200)
                .body("errorCount", equalTo(0))
                .body("warnings[0].code", equalTo("COORDINATES_NOT_TAKEN"))
                .body("warnings[0].row", equalTo(2))
                .body("warnings[0].message", containsString(why));
        name("6819903").body("latitude", equalTo(8.11)).body("longitude", equalTo(98.91));
    }

    // time

    @Test
    void nothingIsStatedOfATimeInWhichTheLocalGovernmentWasNotThere() {
        var budgets = budget(
                "?onError=skip",
                "code,fiscal_year,uses_elaas,recorded_on\n6559909,2570,ใช้,\n6559909,2569,ใช้,1/11/2568\n6559910,2568,ใช้,\n6559910,2569,ใช้,\n");
        assertEquals(List.of("NOT_IN_EXISTENCE", "NOT_IN_EXISTENCE"), ImportClient.codes(budgets));
        budgets.body("errors.row", equalTo(List.of(2, 4))).body("errors[0].message", containsString("30/6/2569"));
        var late = budget("?dryRun=true", "code,fiscal_year,recorded_on\n6559909,2569,1/9/2569\n");
        assertEquals(List.of("NOT_IN_EXISTENCE"), ImportClient.codes(late));
        var postings = client.importCsv(
                "posting-status?onError=skip",
                "code,as_of,revenue_through\n6559909,2026-06-30,2026-06-01\n6559909,2026-07-01,2026-06-01\n6559910,2026-03-31,2026-03-01\n");
        assertEquals(List.of("NOT_IN_EXISTENCE", "NOT_IN_EXISTENCE"), ImportClient.codes(postings));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "สถานะงบประมาณ ปีงบประมาณ 2027",
                "ประจำปีงบประมาณ พ.ศ. ๒๕๗๐",
                "ปีงบประมาณ 70",
                "Budget status FY2027",
                "ข้อมูลปีงบประมาณ 70 จังหวัดกระบี่"
            })
    void theFiscalYearOfATitleIsReadInEveryForm(String title) {
        budget("", title + ",,\n,,\nรหัส,ใช้งาน,จำนวนเงิน\n6819903,ใช้,5\n")
                .expect(200)
                .body("stats.created", equalTo(1));
        budgetOf("6819903").expect(200).body("amount", equalTo(5.00));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ปีงบประมาณ 2569/2570",
                "ปีงบประมาณ 2569 - 2570",
                "ปีงบประมาณ พ.ศ. 2569 ถึง 2570",
                "ปีงบประมาณ 2569 และ 2570",
                "เปรียบเทียบปีงบประมาณ 2569 กับปีงบประมาณ 2570"
            })
    void aTitleOfTwoYearsNamesNone(String title) {
        var answer = budget("?dryRun=true", title + ",,\nรหัส,ใช้งาน,จำนวนเงิน\n6819903,ใช้,5\n");
        assertEquals(List.of("MISSING_VALUE"), ImportClient.codes(answer));
    }

    @Test
    void aTitleWithADayIsNoFiscalYear() {
        var answer = budget("?dryRun=true", "ปีงบประมาณ 15 ต.ค. 69,,\nรหัส,ใช้งาน,จำนวนเงิน\n6819903,ใช้,5\n");
        assertEquals(List.of("MISSING_VALUE"), ImportClient.codes(answer));
    }

    // what an office says of its headers

    private static final String ODD = "รหัส,ปีงบประมาณ,วันลงมติสภา,ผู้กรอก\n6819903,2570,15/10/2569,สมชาย\n";

    @Test
    void aHeaderIsExplainedForOneImport() {
        budget("?heading=approved_on:วันลงมติสภา&heading=-:ผู้กรอก", ODD)
                .expect(200)
                .body("warnings", hasSize(0))
                .body("stats.created", equalTo(1));
        budgetOf("6819903").body("approvedOn", equalTo("2026-10-15"));
        budget("?dryRun=true&onError=skip", ODD).body("warningCount", equalTo(2));
        for (var bad : List.of("nonsense:วันลงมติสภา", "วันลงมติสภา", "approved_on:")) {
            budget("?heading=" + bad, ODD).expect(400).body("errors[0].pointer", equalTo("/heading"));
        }
    }

    private Answer headings(String query) {
        return client.get("/imports/budget-status/headings" + query);
    }

    private Answer say(String query, String etag, String choices) {
        var caller = etag == null ? client : client.ifMatch(etag);
        return caller.header("Content-Type", "application/json")
                .put("/imports/budget-status/headings" + query, "{\"headings\":[" + choices + "]}");
    }

    @Test
    void whatAnOfficeSaysOfItsHeadersServesItsLaterImportsAndNobodyElses() {
        headings("?province=81")
                .expect(200)
                .tagged("0")
                .body("headings", hasSize(0))
                .body("provinceCode", equalTo("81"))
                .body("columns.key", hasItem("approved_on"));
        var choices = "{\"heading\":\"วันลงมติสภา\",\"column\":\"approved_on\"},{\"heading\":\"ผู้กรอก\"}";
        say("?province=81", null, choices).expect(428);
        say("?province=81", "\"0\"", choices).expect(200).tagged("1").body("headings", hasSize(2));

        say("?province=81", "\"0\"", choices).expect(200).tagged("1");
        say("?province=81", "\"0\"", "").expect(412);

        budget("?province=81", ODD).expect(200).body("warnings", hasSize(0));
        budgetOf("6819903").body("approvedOn", equalTo("2026-10-15"));
        budget("?dryRun=true", ODD).body("warningCount", equalTo(2));
        // the nation's serve every office, and an office's own stand over them
        say("", "\"0\"", "{\"heading\":\"ผู้กรอก\",\"column\":\"note\"},{\"heading\":\"เลขที่\"}")
                .expect(200)
                .body("provinceCode", nullValue());
        budget("?province=81&dryRun=true", ODD.replace("ปีงบ", "เลขที่,ปีงบ").replace("3,2570", "3,7,2570"))
                .body("warnings", hasSize(0));
        client.get("/audit?entity=import-headings&id=budget-status-81").body("total", equalTo(1));

        client.delete("/imports/budget-status/headings?province=81").expect(428);

        client.ifMatch("\"1\"")
                .delete("/imports/budget-status/headings?province=81")
                .expect(204);
        headings("?province=81").tagged("2").body("headings", hasSize(0));
    }

    @Test
    void wrongChoicesAreRefusedEachAtItsPlace() {
        say("", "\"0\"", "{\"heading\":\"ก\",\"column\":\"nonsense\"},{\"heading\":\"ข\"},{\"heading\":\" ข \"}")
                .expect(422)
                .body("errors.pointer", equalTo(List.of("/headings/0/column", "/headings/2/heading")));
        say("", "\"0\"", "{\"heading\":\"\"}").expect(422);
        say("?province=x", "\"0\"", "").expect(400);
        client.get("/imports/boundaries/headings").expect(404);
        client.get("/imports/nonsense/headings").expect(404);
        assertTrue(headings("").header("ETag").contains("0"));
    }
}
