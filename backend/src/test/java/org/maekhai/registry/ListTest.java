package org.maekhai.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maekhai.Accounts;
import org.maekhai.Answer;
import org.maekhai.Places;
import org.maekhai.Training;
import org.maekhai.security.Role;

/** What holds for every list: pages, order, CSV. */
@QuarkusTest
class ListTest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final List<String> LISTS = List.of(
            "/provinces",
            "/local-governments?district=4104",
            "/compliance?district=4104",
            "/audit",
            "/users",
            "/tokens",
            "/exemptions",
            "/imports",
            "/registry-proposals",
            "/self-reports");

    @TempDir
    Path folder;

    @Test
    void provincesStandInTheOrderOfThaiDictionaries() {
        var names = Accounts.of(Role.OBSERVER)
                .get("/provinces?size=500")
                .expect(200)
                .items("/name");

        assertEquals(76, names.size());
        assertEquals("กระบี่", names.get(0));
        assertEquals("อุบลราชธานี", names.get(75));
        assertTrue(names.indexOf("เชียงใหม่") < names.indexOf("ยะลา"));
        assertTrue(names.indexOf("แพร่") < names.indexOf("ภูเก็ต"));
        assertEquals(names.indexOf("เชียงราย") + 1, names.indexOf("เชียงใหม่"));
    }

    @Test
    void districtsAreListedForOneProvinceOrAll() {
        var observer = Accounts.of(Role.OBSERVER);

        assertEquals(878, observer.get("/districts").total());
        assertEquals(18, observer.get("/districts?province=57").total());
        assertEquals(0, observer.get("/districts?province=00").total());
        observer.get("/provinces/57").expect(200);
        observer.get("/provinces/00").expectProblem(404, "NOT_FOUND");
    }

    @Test
    void namesSortAsThaiDictionariesDoInTheDatabaseToo() {
        var words = List.of("ยะลา", "เชียงใหม่", "กระบี่", "แพร่", "ชัยนาท", "พะเยา");
        for (var word : words) {
            var request = Places.request(Places.newCode("4101"));
            request.put("name", "องค์การบริหารส่วนตำบล" + word);
            Places.create(request);
        }

        var list = Accounts.admin()
                .get("/local-governments?district=4101&sort=name")
                .expect(200);

        assertEquals(
                List.of("อบต.กระบี่", "อบต.ชัยนาท", "อบต.เชียงใหม่", "อบต.พะเยา", "อบต.แพร่", "อบต.ยะลา"),
                list.items("/shortName"));
        assertEquals(
                List.of("อบต.ยะลา", "อบต.แพร่", "อบต.พะเยา", "อบต.เชียงใหม่", "อบต.ชัยนาท", "อบต.กระบี่"),
                Accounts.admin()
                        .get("/local-governments?district=4101&sort=-name")
                        .items("/shortName"));
        assertEquals(
                list.items("/code"),
                Accounts.admin().get("/compliance?district=4101&sort=name").items("/localGovernment/code"));
    }

    @Test
    void pagesNeverOverlapAndMissNothing() {
        for (int i = 0; i < 7; i++) {
            Places.localGovernment("4102");
        }
        var admin = Accounts.admin();
        List<String> codes = new ArrayList<>();
        for (int page = 0; page < 4; page++) {
            var answer = admin.get("/local-governments?district=4102&size=2&sort=status,type&page=" + page)
                    .expect(200);
            assertEquals(7, answer.total());
            assertEquals(page, answer.json().get("page").asInt());
            assertEquals(2, answer.json().get("size").asInt());
            codes.addAll(answer.codes());
        }
        assertEquals(7, codes.size());
        assertEquals(7, new HashSet<>(codes).size());
        assertEquals(
                List.of(),
                admin.get("/local-governments?district=4102&size=2&page=4").codes());
        assertEquals(50, admin.get("/districts").json().get("size").asInt());
        assertEquals(500, admin.get("/districts?size=500").codes().size());
    }

    @Test
    void sortKeysAreThoseOfTheListAndDescendWithAMinus() {
        var first = Places.localGovernment("4103");
        var second = Places.localGovernment("4103");
        var admin = Accounts.admin();

        for (var list : List.of("/local-governments?district=4103", "/compliance?district=4103")) {
            for (var sort :
                    List.of("name", "code", "type", "district", "status", "-code", "-type,name", "status,-code")) {
                assertEquals(2, admin.get(list + "&sort=" + sort).expect(200).total());
            }
        }
        assertEquals(
                List.of(second, first),
                admin.get("/local-governments?district=4103&sort=-code").codes());
        assertEquals(
                List.of(first, second),
                admin.get("/local-governments?district=4103&sort=type,code").codes());
    }

    @Test
    void everyListIsAlsoCsvWithAllPagesAndAMarkForSpreadsheets() {
        var admin = Accounts.admin().header("Accept", "text/csv");

        var districts = admin.get("/districts?size=10&page=3").expect(200);

        assertEquals(
                "text/csv; charset=UTF-8",
                districts.header("Content-Type").replace("utf-8", "UTF-8").replace(";charset", "; charset"));
        var lines = districts.text().split("\r\n|\n");
        assertEquals("\ufeffcode,name,province_code,province_name", lines[0]);
        assertEquals(879, lines.length);
        for (var list : LISTS) {
            assertTrue(admin.get(list).expect(200).text().startsWith("\ufeff"), list);
        }
    }

    @Test
    void aCellThatASpreadsheetWouldRunIsMadeHarmless() {
        var request = Places.request(Places.newCode("4105"));
        request.put("name", "=HYPERLINK(\"http://elsewhere.example\")");
        Places.create(request);

        var csv = Accounts.admin()
                .header("Accept", "text/csv")
                .get("/local-governments?district=4105")
                .expect(200)
                .text();

        assertTrue(csv.contains("'=HYPERLINK"), csv);
    }

    @Test
    void everyListIsAlsoAWorkbookWithAllPagesAndAHeaderThatStays() throws IOException {
        var admin = Accounts.admin().header("Accept", XLSX);

        var rows = rows(admin.get("/districts?size=10&page=3&headers=codes"));

        assertEquals(
                List.of("code", "name", "province_code", "province_name"),
                rows.get(0).stream().map(Cell::asString).toList());
        assertEquals(879, rows.size());
        assertEquals(
                "5501",
                rows.stream()
                        .filter(row -> row.getCellText(1).equals("เมืองน่าน"))
                        .findFirst()
                        .orElseThrow()
                        .getCell(0)
                        .asString());
        for (var list : LISTS) {
            assertTrue(!rows(admin.get(list)).isEmpty(), list);
        }
        assertTrue(
                part(admin.get("/provinces"), "xl/worksheets/sheet1.xml").contains("state=\"frozen\""),
                "the header scrolls away");
    }

    @Test
    void whichRepresentationIsAnsweredDoesNotDependOnHowTheWishIsSpelt() {
        for (var accept : List.of("application/xml;q=0.1, text/csv", "text/csv;q=0.9, application/json;q=0.1")) {
            var lines = Accounts.admin()
                    .header("Accept", accept)
                    .get("/districts?size=10")
                    .expect(200)
                    .text()
                    .lines();

            assertEquals(879, lines.count(), accept);
        }
    }

    @Test
    void cellsOfAWorkbookAreNumbersDaysAndTextsThatNothingRuns() throws IOException {
        var request = Places.request(Places.newCode("4107"));
        request.put("name", "=HYPERLINK(\"http://elsewhere.example\")");
        request.put("latitude", 17.41);
        request.put("longitude", 102.79);
        request.put("activeFrom", "1997-02-23");
        Places.create(request);

        var rows = rows(Accounts.admin().header("Accept", XLSX).get("/local-governments?district=4107&headers=codes"));
        var titles = rows.get(0).stream().map(Cell::asString).toList();
        var row = rows.get(1);

        assertEquals(2, rows.size());
        assertEquals(CellType.STRING, row.getCell(titles.indexOf("code")).getType());
        assertEquals(request.get("code"), row.getCellText(titles.indexOf("code")));
        assertEquals(CellType.STRING, row.getCell(titles.indexOf("name")).getType());
        assertEquals(request.get("name"), row.getCellText(titles.indexOf("name")));
        assertEquals(
                0,
                new BigDecimal("17.41")
                        .compareTo(row.getCell(titles.indexOf("latitude")).asNumber()));
        var day = row.getCell(titles.indexOf("active_from"));
        assertEquals(LocalDate.of(1997, 2, 23), day.asDate().toLocalDate());
        assertEquals("yyyy-mm-dd", day.getDataFormatString());
        assertEquals("NO_DATA", row.getCellText(titles.indexOf("status")));
    }

    @Test
    void aWorkbookSpeaksTheWordsOfTheScreenInTheCallersLanguage() throws IOException {
        var request = Places.request(Places.newCode("4109"));
        request.put("activeFrom", "1997-02-23");
        Places.create(request);
        var admin = Accounts.admin().header("Accept", XLSX);
        for (var language : new String[][] {
            {"th", "รหัส", "ตั้งแต่วันที่", "สถานะ", "ไม่มีข้อมูล", "องค์การบริหารส่วนตำบล", "[$-107041E]d mmm yyyy"},
            {"en", "Code", "From", "Status", "No data", "Subdistrict administrative organization", "[$-409]d mmm yyyy"}
        }) {
            var answer = admin.header("Accept-Language", language[0]).get("/local-governments?district=4109");
            assertEquals(language[0], answer.header("Content-Language"));
            assertEquals("Accept-Language", answer.header("Vary"));
            var rows = rows(answer);
            var titles = rows.get(0).stream().map(Cell::asString).toList();
            var row = rows.get(1);

            assertEquals(language[1], titles.get(0));
            assertEquals(request.get("code"), row.getCellText(0));
            assertEquals(language[4], row.getCellText(titles.indexOf(language[3])));
            assertEquals(language[5], row.getCellText(3));
            var day = row.getCell(titles.indexOf(language[2]));
            assertEquals(LocalDate.of(1997, 2, 23), day.asDate().toLocalDate());
            assertEquals(language[6], day.getDataFormatString());
        }
    }

    @Test
    void aWorkbookFitsTheScreenAndThePaper() throws IOException {
        Places.localGovernment("4110");
        var admin = Accounts.admin().header("Accept", XLSX);

        var sheet = part(admin.get("/local-governments?district=4110"), "xl/worksheets/sheet1.xml");

        for (var wanted : List.of(
                "state=\"frozen\"",
                "paperSize=\"9\"",
                "orientation=\"landscape\"",
                "fitToWidth=\"1\"",
                "fitToHeight=\"0\"",
                "fitToPage=\"true\"",
                "<autoFilter ref=\"A1:N2\"")) {
            assertTrue(sheet.contains(wanted), wanted + " in " + sheet);
        }
        var book = admin.get("/local-governments?district=4110");
        assertEquals("ทะเบียน อปท.", sheetName(book));
        assertTrue(part(book, "xl/workbook.xml").contains("_xlnm.Print_Titles"), "the heads are not on each page");
        // as wide as what stands there: the long name of a type, a code of seven digits
        assertTrue(width(sheet, 4) > width(sheet, 1), sheet);
        // numbers that only programs read are there and not seen
        assertTrue(part(admin.get("/exemptions"), "xl/worksheets/sheet1.xml")
                .matches("(?s).*<col min=\"1\"[^>]* hidden=.*"));
    }

    private static String sheetName(Answer answer) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(answer.bytes()))) {
            return book.getFirstSheet().getName();
        }
    }

    private static double width(String sheet, int column) {
        var found = java.util.regex.Pattern.compile("<col min=\"" + column + "\"[^>]* width=\"([0-9.]+)\"")
                .matcher(sheet);
        assertTrue(found.find(), sheet);
        return Double.parseDouble(found.group(1));
    }

    @Test
    void aWorkbookThatComesBackIsUnderstoodAsOneWithCodes() {
        var code = Places.localGovernment("4111");
        Training.trainer(Training.at(code));
        Map.of("local-governments", "/local-governments?district=4111", "trainers", "/trainers?province=41")
                .forEach((kind, list) -> {
                    var codes = importedAgain(kind, list + "&headers=codes", "th");
                    assertEquals("DONE", codes.at("/status"), codes.text());
                    assertEquals("1", codes.at("/stats/read"), codes.text());
                    for (var language : new String[] {"th", "en"}) {
                        var words = importedAgain(kind, list, language);
                        assertEquals(codes.json().get("stats"), words.json().get("stats"), words.text());
                    }
                });
    }

    private static Answer importedAgain(String kind, String list, String language) {
        var book = Accounts.admin()
                .header("Accept", XLSX)
                .header("Accept-Language", language)
                .get(list)
                .expect(200);
        return Accounts.admin()
                .importFile(kind + "?dryRun=true", XLSX, book.bytes())
                .expect(200);
    }

    @Test
    void whetherWordsOrCodesIsOneOfTwo() {
        Accounts.admin()
                .get("/districts?headers=names")
                .expectProblem(400, "MALFORMED_REQUEST")
                .expectError("/headers", "BAD_PARAMETER");
    }

    @Test
    void aWorkbookHoldsWhatLiesInTheCallersPlaceAndNothingElse() throws IOException {
        var inside = Places.localGovernment("4108");
        Places.localGovernment("4201");

        var rows =
                rows(Accounts.of(Role.DISTRICT, "4108").header("Accept", XLSX).get("/local-governments"));

        assertEquals(
                List.of(inside),
                rows.stream().skip(1).map(row -> row.getCellText(0)).toList());
    }

    /** The rows of the one sheet, opened as somebody would. */
    private static List<Row> rows(Answer answer) throws IOException {
        answer.expect(200);
        assertTrue(answer.header("Content-Type").startsWith(XLSX), answer.header("Content-Type"));
        try (var book =
                new ReadableWorkbook(new ByteArrayInputStream(answer.bytes()), new ReadingOptions(true, true))) {
            return book.getFirstSheet().read();
        }
    }

    private String part(Answer workbook, String name) throws IOException {
        var file = Files.write(folder.resolve("list.xlsx"), workbook.expect(200).bytes());
        try (var zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void filtersNarrowByPlaceTypeStatusAndReason() {
        var code = Places.localGovernment("4106");
        var admin = Accounts.admin();
        for (var filter : List.of(
                "province=41&district=4106",
                "district=4106",
                "district=4106&type=SAO",
                "district=4106&status=NO_DATA",
                "district=4106&reason=NO_DATA",
                "district=4106&status=NO_DATA&reason=NO_DATA")) {
            assertEquals(
                    List.of(code), admin.get("/local-governments?" + filter).codes(), filter);
        }
        for (var filter : List.of(
                "province=42&district=4106",
                "district=4106&type=TOWN",
                "district=4106&status=INCOMPLETE",
                "district=4106&reason=REVENUE_LATE")) {
            assertEquals(List.of(), admin.get("/local-governments?" + filter).codes(), filter);
        }
    }
}
