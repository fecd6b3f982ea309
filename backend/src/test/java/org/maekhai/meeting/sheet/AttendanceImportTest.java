package org.maekhai.meeting.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Answer;
import org.maekhai.Api;
import org.maekhai.Met;
import org.maekhai.Places;
import org.maekhai.Training;
import org.maekhai.security.Role;
import org.maekhai.shared.page.Page;

/** Who came to meetings, by file; in Loei. Today is 23 November 2026. */
@QuarkusTest
class AttendanceImportTest {
    private static final String PROVINCE = "42", DISTRICT = "4203";
    private static final String HEADER = "ชื่อ-สกุล,ตำแหน่ง,หน่วยงาน,การมาประชุม,มาแทน,เหตุผล\n";

    private static Api office() {
        return Accounts.of(Role.PROVINCE, PROVINCE);
    }

    private static Answer send(String query, String file) {
        return office().importCsv("meeting-attendance" + query, file);
    }

    private static Answer about(String meeting, String file) {
        return send("?about=" + id(meeting), file);
    }

    private static String id(String meeting) {
        return meeting.substring("/meetings/".length());
    }

    private static Answer undo(Answer report) {
        return office().post("/imports/" + report.at("/id") + "/undo", null);
    }

    private static String stats(Answer report) {
        return report.at("/stats/created") + " made, " + report.at("/stats/updated") + " changed, "
                + report.at("/stats/unchanged") + " as they were";
    }

    /** Each error by its row, column and code. */
    private static List<String> errors(Answer report) {
        return findings(report, report.status() == 422 ? "/import/errors" : "/errors");
    }

    private static List<String> warnings(Answer report) {
        return findings(report, "/warnings");
    }

    private static List<String> findings(Answer report, String where) {
        List<String> found = new ArrayList<>();
        report.json()
                .at(where)
                .forEach(each -> found.add(each.get("row").asText() + " "
                        + each.get("column").asText() + " " + each.get("code").asText()));
        return found;
    }

    /** The list of a meeting, a line for each. */
    private static List<String> list(String meeting) {
        List<String> list = new ArrayList<>();
        office().get(meeting).expect(200).json().get("attendees").forEach(one -> {
            var said = new ArrayList<String>();
            for (var field : List.of("name", "position", "attendance", "substituteFor", "reason")) {
                said.add(one.path(field).asText(""));
            }
            list.add(String.join("|", said));
        });
        return list;
    }

    private static Map<String, Object> calledWith(Object... attendees) {
        var said = Met.on(PROVINCE, "2026-11-12");
        said.put("attendees", List.of(attendees));
        return said;
    }

    private static Map<String, Object> asked(String name, Object... more) {
        var one = object("id", UUID.randomUUID().toString(), "name", name);
        one.putAll(object(more));
        return one;
    }

    private static String number(Map<String, Object> said) {
        return said.get("number") + "/" + said.get("year");
    }

    private static String place() {
        return Places.localGovernment(DISTRICT);
    }

    private static String nameOf(String place) {
        return "อบต.ทดสอบ" + place;
    }

    private static byte[] workbook(IOConsumer how) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            how.accept(book.newWorksheet("Sheet1"));
        }
        return out.toByteArray();
    }

    private interface IOConsumer {
        void accept(Worksheet sheet) throws IOException;
    }

    @Test
    void theListToFillInChangesNothingByItselfAndTakesWhatIsFilledIn() throws Exception {
        var place = place();
        var meeting = Met.meeting(calledWith(
                asked("นายกล้า ตัวอย่างดี", "position", "ท้องถิ่นอำเภอ"),
                asked("ผู้แทน" + nameOf(place), "localGovernmentCode", place),
                Met.came("นางมาลี ตัวอย่าง", "SUBSTITUTE", "substituteFor", "นายมานะ ตัวอย่าง"),
                Met.came("=1+1 ตัวอย่าง", "ABSENT", "reason", "ติดราชการ")));
        var before = list(meeting);
        var sheet = office().get(meeting + "/attendance.xlsx").expect(200);
        assertTrue(sheet.header("Content-Disposition").contains("attendance-"), sheet.header("Content-Disposition"));

        var same = office().importFile("meeting-attendance", Page.XLSX, sheet.bytes())
                .expect(200);
        assertEquals(
                "0 made, 0 changed, 4 as they were", stats(same), list(meeting).toString());
        assertEquals("0", same.at("/warningCount"));
        assertEquals(before, list(meeting));
        Accounts.of(Role.LOCAL, place).get(meeting + "/attendance.xlsx").expect(403);
        Accounts.of(Role.PROVINCE, "41").get(meeting + "/attendance.xlsx").expect(404);
        Accounts.of(Role.TRAINER, PROVINCE).get(meeting + "/attendance.xlsx").expect(200);

        var filled = about(
                meeting,
                HEADER + "นายกล้า ตัวอย่างดี,,,มาประชุม,,\nนางสาวสมใจ ทดลอง,ผอ.กองคลัง," + nameOf(place)
                        + ",มาประชุม,,\n");
        assertEquals("0 made, 2 changed, 0 as they were", stats(filled.expect(200)), filled.text());
        assertEquals(
                List.of(
                        "นายกล้า ตัวอย่างดี|ท้องถิ่นอำเภอ|PRESENT||",
                        "นางสาวสมใจ ทดลอง|ผอ.กองคลัง|PRESENT||",
                        "นางมาลี ตัวอย่าง||SUBSTITUTE|นายมานะ ตัวอย่าง|",
                        "=1+1 ตัวอย่าง||ABSENT||ติดราชการ"),
                list(meeting));
        assertEquals(
                place,
                office().get(meeting).at("/attendees/1/localGovernmentCode"),
                "the place was kept for whoever comes");
    }

    @Test
    void whatWasEnteredByHandStaysAsItIsWhenNobodyTouchesItsSheet() {
        var meeting = Met.meeting(calledWith(
                Met.came("นางมาลี ตัวอย่าง", "SUBSTITUTE"),
                Met.came("นายสาย ตัวอย่าง", "PRESENT", "reason", "มา  สาย", "position", "ปลัด  อบต."),
                Met.came("นางสาวสมใจ ทดลอง", "OBSERVER", "reason", "ผู้สังเกตการณ์"),
                asked("นายมานะ ตัวอย่าง", "reason", "แจ้งว่าติดราชการ")));
        var before = list(meeting);
        var sheet = office().get(meeting + "/attendance.xlsx").expect(200);
        var same = office().importFile("meeting-attendance", Page.XLSX, sheet.bytes())
                .expect(200);
        assertEquals(
                "0 made, 0 changed, 4 as they were", stats(same), list(meeting).toString());
        assertEquals(List.of(), warnings(same));
        assertEquals(before, list(meeting));

        // a reason goes with what it was given for, and none is taken of whoever came
        var filled = about(
                        meeting,
                        HEADER + "นายสาย ตัวอย่าง,,,มา,,รถติด\nนางสาวสมใจ ทดลอง,,,มา,,\nนายมานะ ตัวอย่าง,,,ไม่มา,,\n")
                .expect(200);
        assertEquals(List.of("2 เหตุผล REASON_NOT_TAKEN"), warnings(filled));
        assertEquals(
                List.of(
                        "นางมาลี ตัวอย่าง||SUBSTITUTE||",
                        "นายสาย ตัวอย่าง|ปลัด  อบต.|PRESENT||มา  สาย",
                        "นางสาวสมใจ ทดลอง||PRESENT||",
                        "นายมานะ ตัวอย่าง||ABSENT||แจ้งว่าติดราชการ"),
                list(meeting));
    }

    @Test
    void aTitleSaysWhoCameOnlyWhereNoColumnDoes() {
        var said = calledWith(asked("นายกล้า ตัวอย่างดี"), asked("นายมานะ ตัวอย่าง"));
        var meeting = Met.meeting(said);
        var title = "รายชื่อผู้เข้าประชุม ครั้งที่ " + number(said) + ",,,,,\n";
        about(meeting, title + HEADER + "นายกล้า ตัวอย่างดี,,,,,\nนายมานะ ตัวอย่าง,,,ไม่มา,,\n")
                .expect(200);
        assertEquals(List.of("นายกล้า ตัวอย่างดี||||", "นายมานะ ตัวอย่าง||ABSENT||"), list(meeting));
        about(meeting, title + "ชื่อ-สกุล,ตำแหน่ง\nนายกล้า ตัวอย่างดี,ปลัด\n").expect(200);
        assertEquals("นายกล้า ตัวอย่างดี|ปลัด|PRESENT||", list(meeting).get(0));
    }

    @Test
    void aSheetAsAnOfficeKeepsItIsReadInTheOldEncoding() {
        var place = place();
        var said = calledWith(asked("นายกล้า ตัวอย่างดี"), asked("นาง มาลี  ตัวอย่าง"), asked("นายมานะ ตัวอย่าง"));
        var meeting = Met.meeting(said);
        var file = "บัญชีรายชื่อผู้เข้าร่วมประชุมสรุปผล จังหวัดเลย\n"
                + "ครั้งที่ " + said.get("number").toString().replace('1', '๑').replace('2', '๒')
                + "/๒๕๖๙ วันที่ ๑๒ พ.ย. ๒๕๖๙\n"
                + "ที่,คำนำหน้า,ชื่อ,นามสกุล,ตำแหน่ง,สังกัด,หมายเหตุ,ลายมือชื่อ\n"
                + "ผู้มาประชุม,,,,,,,\n"
                + "๑,นาย,กล้า ,ตัวอย่างดี  ,ท้องถิ่นอำเภอ,,,\n"
                + "๒,,มาลี,ตัวอย่าง,นักวิชาการเงินและบัญชี,สนง.ท้องถิ่นจังหวัดเลย ,,\n"
                + "๓,ว่าที่ ร.ต.,ปิติ,ทดลอง,ปลัด," + nameOf(place) + ",มาสาย,\n"
                + "ผู้ไม่มาประชุม,,,,,,,\n"
                + "๑,,นายมานะ,ตัวอย่าง,,,ติดราชการ,\n"
                + "ผู้เข้าร่วมประชุม,,,,,,,\n"
                + "๑,นางสาว,ชูใจ,ทดลอง,ผู้ช่วยท้องถิ่น,,,\n";
        var report = office().importFile(
                        "meeting-attendance", "text/csv", file.getBytes(Charset.forName("windows-874")))
                .expect(200);
        assertEquals("2 made, 3 changed, 0 as they were", stats(report), report.text());
        assertEquals(List.of("7 หมายเหตุ REASON_NOT_TAKEN"), warnings(report));
        assertEquals(
                List.of(
                        "นายกล้า ตัวอย่างดี|ท้องถิ่นอำเภอ|PRESENT||",
                        "นาง มาลี  ตัวอย่าง|นักวิชาการเงินและบัญชี สนง.ท้องถิ่นจังหวัดเลย|PRESENT||",
                        "นายมานะ ตัวอย่าง||ABSENT||ติดราชการ",
                        "ว่าที่ ร.ต.ปิติ ทดลอง|ปลัด|PRESENT||",
                        "นางสาวชูใจ ทดลอง|ผู้ช่วยท้องถิ่น|OBSERVER||"),
                list(meeting));
        assertEquals(place, office().get(meeting).at("/attendees/3/localGovernmentCode"));
    }

    @Test
    void aWorkbookHasMergedCellsDaysOfTheBuddhistEraAndAMonthInsteadOfANumber() throws Exception {
        var one = place();
        var said = calledWith();
        said.put("number", 7);
        said.put("year", 2571);
        said.put("on", "2026-11-09");
        var meeting = Met.meeting(said);
        var file = workbook(sheet -> {
            var header = List.of("ครั้งที่", "วันที่ประชุม", "หน่วยงาน", "ชื่อ-สกุล", "ตำแหน่ง", "มา/ไม่มา");
            for (int i = 0; i < header.size(); i++) {
                sheet.value(0, i, header.get(i));
            }
            // 7/2571, as a spreadsheet of the Buddhist era understands it
            sheet.value(1, 0, LocalDate.of(2028, 7, 1));
            sheet.style(1, 0).format("m/yyyy").set();
            sheet.value(1, 1, LocalDate.of(2569, 11, 9));
            sheet.style(1, 1).format("dd/mm/yyyy").set();
            sheet.value(1, 2, nameOf(one) + " ");
            sheet.value(1, 3, " นายสมชายใจดี");
            sheet.value(1, 5, "✓");
            sheet.value(2, 3, "นางสาวสมหญิง\nใจงาม");
            sheet.value(2, 5, "/");
            sheet.value(3, 3, "น.ส.สมศรี ใจเย็น");
            sheet.value(3, 5, "ลาป่วย");
            sheet.range(1, 0, 3, 0).merge();
            sheet.range(1, 1, 3, 1).merge();
            sheet.range(1, 2, 3, 2).merge();
        });
        var report = office().importFile("meeting-attendance", Page.XLSX, file).expect(200);
        assertEquals("3 made, 0 changed, 0 as they were", stats(report), report.text());
        assertEquals(
                List.of("นายสมชายใจดี||PRESENT||", "นางสาวสมหญิง ใจงาม||PRESENT||", "น.ส.สมศรี ใจเย็น||ABSENT||ลาป่วย"),
                list(meeting));
        // what was merged may be what stands above, or nothing: nobody is tied by a guess
        assertEquals(one, office().get(meeting).at("/attendees/0/localGovernmentCode"));
        assertEquals(
                "",
                office().get(meeting)
                        .json()
                        .at("/attendees/1/localGovernmentCode")
                        .asText(""));
        var again = office().importFile("meeting-attendance", Page.XLSX, file).expect(200);
        assertEquals("0 made, 0 changed, 3 as they were", stats(again), again.text());
        Accounts.admin().ifMatch("*").delete(meeting).expect(204);
    }

    @Test
    void whoIsCalledAlikeIsToldApartOrAskedFor() {
        var one = place();
        var other = place();
        var meeting = Met.meeting(calledWith(
                asked("นายสมชาย ใจดี", "localGovernmentCode", one),
                asked("นายสมชาย ใจดี", "localGovernmentCode", other),
                asked("นางสมศรี ใจเย็น")));
        var doubtful = about(meeting, HEADER + "สมชาย ใจดี,,,มา,,\nนายสมศรี ใจเย็น,,,มา,,\n")
                .expect(422);
        assertEquals(List.of("2 ชื่อ-สกุล AMBIGUOUS_PERSON"), errors(doubtful));
        var report = about(
                        meeting,
                        HEADER + "น.ส.สมศรี ใจเย็น,,,มา,,\nนายสมศรี ใจเย็น,,,มา,,\nสมชาย ใจดี,," + nameOf(other)
                                + ",มา,,\n")
                .expect(200);
        assertEquals("1 made, 2 changed, 0 as they were", stats(report), report.text());
        assertEquals(
                List.of(
                        "นายสมชาย ใจดี||||",
                        "นายสมชาย ใจดี||PRESENT||",
                        "นางสมศรี ใจเย็น||PRESENT||",
                        "นายสมศรี ใจเย็น||PRESENT||"),
                list(meeting));
        var twice = about(
                        meeting,
                        HEADER
                                + "นายมานะ อดทน,,,มา,,\nนายมานะ  อดทน ,,,มา,,\nมานะ อดทน,,,ไม่มา,,\n1. นายปิติ ทดลอง,,,มา,,\n")
                .expect(422);
        assertEquals(List.of("3 ชื่อ-สกุล DUPLICATE_ROW", "4 ชื่อ-สกุล DUPLICATE_CONFLICT"), errors(twice));
        var row = "นายวีระ อดทน,นักวิชาการ,สนง.ท้องถิ่นจังหวัดเลย,มา,,\n";
        assertEquals(
                List.of("3 ชื่อ-สกุล DUPLICATE_ROW"),
                errors(about(meeting, HEADER + row + row).expect(422)));
    }

    @Test
    void trainersAreKnownByNameAndWhoOnlyIsCalledSoIsNot() {
        var place = place();
        var employer = place();
        var name = "นายครูดี " + Training.newCode();
        var trainer = Training.trainer(named(Training.at(employer), name)).at("/id");
        var meeting = Met.meeting(calledWith());
        var report = about(
                        meeting,
                        HEADER + name.replace("นาย", "นาย ") + ",วิทยากรตัวคูณ," + nameOf(employer) + ",มา,,\n"
                                + name.replace("นาย", "ว่าที่ร้อยตรี") + ",ปลัด," + nameOf(place) + ",มา,,\n")
                .expect(200);
        assertEquals("2 made, 0 changed, 0 as they were", stats(report), report.text());
        assertEquals(List.of("3 ชื่อ-สกุล NOT_THE_TRAINER"), warnings(report));
        var shown = office().get(meeting).expect(200);
        assertEquals(trainer, shown.at("/attendees/0/trainerId"));
        assertEquals("", shown.json().at("/attendees/0/localGovernmentCode").asText(""));
        assertEquals("", shown.json().at("/attendees/1/trainerId").asText(""));
        assertEquals(place, shown.at("/attendees/1/localGovernmentCode"));

        var alike = Training.trainer(named(Training.office(PROVINCE), name)).expect(201);
        var another = Met.meeting(calledWith());
        assertEquals(
                List.of("2 ชื่อ-สกุล AMBIGUOUS_PERSON"),
                errors(about(another, HEADER + name + ",,,มา,,\n").expect(422)));
        about(another, "รหัสครู ก,ชื่อ-สกุล,มา/ไม่มา\n" + alike.at("/code") + "," + name + ",มา\n")
                .expect(200);
        assertEquals(alike.at("/id"), office().get(another).at("/attendees/0/trainerId"));
        assertEquals(
                List.of("2 รหัสครู ก INCONSISTENT", "3 รหัสครู ก UNKNOWN_TRAINER"),
                errors(about(
                                another,
                                "รหัสครู ก,ชื่อ-สกุล,มา/ไม่มา\n" + alike.at("/code")
                                        + ",นายคนอื่น ใจดี,มา\nไม่มี-1,นายมานะ ใจดี,มา\n")
                        .expect(422)));
    }

    private static Map<String, Object> named(Map<String, Object> somebody, String name) {
        var named = new LinkedHashMap<>(somebody);
        named.put("name", name);
        return named;
    }

    @Test
    void whoComesForSomebodyElseTakesTheirPlace() {
        var place = place();
        var meeting = Met.meeting(calledWith(
                asked("นายมานะ ตัวอย่าง", "position", "ผู้อำนวยการกองคลัง"),
                asked("นางปราณี ตัวอย่าง", "position", "ปลัด"),
                asked("ผู้แทน" + nameOf(place), "localGovernmentCode", place),
                asked("นายชูชาติ ตัวอย่าง")));
        var report = about(
                        meeting,
                        HEADER
                                + "นางมาลี ทดลอง,นักวิชาการเงินและบัญชี,,มาประชุมแทน,นายมานะ ตัวอย่าง ผู้อำนวยการกองคลัง,\n"
                                + "นายปิติ ทดลอง,,,แทน นางปราณี ตัวอย่าง,,\n"
                                + "นายวีระ ทดลอง,รองปลัด," + nameOf(place) + ",มา,นายกองค์การบริหารส่วนตำบล,\n"
                                + "นายชูชาติ ตัวอย่าง,,,ผู้แทน,,\n")
                .expect(422);
        assertEquals(List.of("5 มาแทน MISSING_VALUE"), errors(report));
        about(
                        meeting,
                        HEADER
                                + "นางมาลี ทดลอง,นักวิชาการเงินและบัญชี,,มาประชุมแทน,นายมานะ ตัวอย่าง ผู้อำนวยการกองคลัง,\n"
                                + "นายปิติ ทดลอง,,,แทน นางปราณี ตัวอย่าง,,\n"
                                + "นายวีระ ทดลอง,รองปลัด," + nameOf(place) + ",มา,นายกองค์การบริหารส่วนตำบล,\n")
                .expect(200);
        assertEquals(
                List.of(
                        "นางมาลี ทดลอง|นักวิชาการเงินและบัญชี|SUBSTITUTE|นายมานะ ตัวอย่าง|",
                        "นายปิติ ทดลอง|ปลัด|SUBSTITUTE|นางปราณี ตัวอย่าง|",
                        "นายวีระ ทดลอง|รองปลัด|SUBSTITUTE|นายกองค์การบริหารส่วนตำบล|",
                        "นายชูชาติ ตัวอย่าง||||"),
                list(meeting));
        // the one who came is said to have come: nothing new; the one asked came after all
        about(meeting, HEADER + "นางมาลี ทดลอง,,,มา,,\nนางปราณี ตัวอย่าง,,,มา,,\n")
                .expect(200);
        assertEquals(
                "นางมาลี ทดลอง|นักวิชาการเงินและบัญชี|SUBSTITUTE|นายมานะ ตัวอย่าง|",
                list(meeting).get(0));
        assertEquals("นางปราณี ตัวอย่าง|ปลัด|PRESENT||", list(meeting).get(1));
        assertEquals(
                List.of("2 มาแทน INCONSISTENT"),
                errors(about(meeting, HEADER + "นางมาลี ทดลอง,,,ไม่มา,นายมานะ ตัวอย่าง,\n")
                        .expect(422)));
        about(meeting, "ชื่อ-สกุล,ผู้มาประชุมแทน,ตำแหน่ง\nนายชูชาติ ตัวอย่าง,นายสมคิด ทดลอง,ผู้ช่วย\n")
                .expect(200);
        assertEquals(
                "นายสมคิด ทดลอง|ผู้ช่วย|SUBSTITUTE|นายชูชาติ ตัวอย่าง|",
                list(meeting).get(3));
        // who came for somebody can't have stayed away; who is asked, too, may have come for somebody who isn't
        assertEquals(
                List.of("2 การมาประชุม INCONSISTENT"),
                errors(about(meeting, HEADER + "นางมาลี ทดลอง,,,ไม่มา,,\n").expect(422)));
        about(meeting, HEADER + "นางปราณี ตัวอย่าง,,,,นายคนนอก รายชื่อ,\n").expect(200);
        assertEquals(
                "นางปราณี ตัวอย่าง|ปลัด|SUBSTITUTE|นายคนนอก รายชื่อ|",
                list(meeting).get(1));
        assertEquals(4, list(meeting).size());
    }

    @Test
    void eachRowSaysOfWhichMeetingItIsOrItsTitleDoes() {
        var first = calledWith();
        var second = calledWith();
        second.put("on", "2026-11-13");
        var one = Met.meeting(first);
        var two = Met.meeting(second);
        var twin = new LinkedHashMap<>(calledWith());
        twin.put("kind", "JOINT_PLANNING");
        twin.put("number", first.get("number"));
        var three = Met.meeting(twin);
        var rows = "ครั้งที่,วันที่ประชุม,ประเภทการประชุม,ชื่อ-สกุล,มา/ไม่มา\n";
        var wrong = send(
                        "",
                        rows + number(first) + ",,,นายก ทดลอง,มา\n" + "998/2569,,,นายก ทดลอง,มา\n,,,นายก ทดลอง,มา\n"
                                + number(first) + ",13/11/2569,,นายก ทดลอง,มา\nเร็ว ๆ นี้,,,นายก ทดลอง,มา\n"
                                + number(first) + ",,ประชุมลับ,นายก ทดลอง,มา\n")
                .expect(422);
        assertEquals(
                List.of(
                        "2 ครั้งที่ AMBIGUOUS_MEETING",
                        "3 ครั้งที่ UNKNOWN_MEETING",
                        "4 ครั้งที่ MISSING_VALUE",
                        "5 ครั้งที่ UNKNOWN_MEETING",
                        "6 ครั้งที่ BAD_NUMBER",
                        "7 ประเภทการประชุม BAD_STATUS"),
                errors(wrong));
        assertTrue(wrong.text().contains("จังหวัดนี้ไม่มีการประชุม ครั้งที่ 998/2569"), wrong.text());
        assertTrue(wrong.text().contains("This province has no meeting"), wrong.text());
        send(
                        "",
                        rows + "ครั้งที่ " + number(first) + ",,ประชุมสรุปประจำเดือน,นายก ทดลอง,มา\n" + number(second)
                                + ",,,นายข ทดลอง,มา\n" + first.get("number") + "/69,,ประชุมวางแผนร่วม,นายค ทดลอง,มา\n")
                .expect(200);
        assertEquals(List.of("นายก ทดลอง||PRESENT||"), list(one));
        assertEquals(List.of("นายข ทดลอง||PRESENT||"), list(two));
        assertEquals(List.of("นายค ทดลอง||PRESENT||"), list(three));
        assertEquals(
                List.of("2 ครั้งที่ OTHER_MEETING"),
                errors(about(one, rows + number(second) + ",,,นายง ทดลอง,มา\n").expect(422)));
    }

    @Test
    void minutesThatAreClosedMeanwhileStayAsTheyAre() {
        var said = Met.written(PROVINCE, "2026-11-12");
        var meeting = Met.meeting(said);
        var file = HEADER + "นายปิติ ตัวอย่าง,,,มา,,\n";
        send("?dryRun=true&about=" + id(meeting), file).expect(200);
        var first = about(meeting, file).expect(200);
        office().post(meeting + "/close", null).expect(200);
        assertEquals(
                List.of("2 ชื่อ-สกุล MEETING_CLOSED"),
                errors(about(meeting, HEADER + "นายปิติ ตัวอย่าง,,,ไม่มา,,\n").expect(422)));
        var refused = undo(first).expectProblem(409, "IMPORT_NOT_UNDOABLE");
        assertTrue(refused.text().contains("meeting-closed " + number(said)), refused.text());
        Accounts.admin()
                .post(meeting + "/reopen", object("reason", "รายชื่อผิด"))
                .expect(200);
        undo(first).expect(200);
        assertTrue(
                list(meeting).contains("นายปิติ ตัวอย่าง||ABSENT||ติดราชการ"),
                list(meeting).toString());
    }

    @Test
    void aFileIsTakenBackWhateverElseWasWrittenButNotWhenTheListWas() {
        var said = Met.written(PROVINCE, "2026-11-12");
        var meeting = Met.meeting(said);
        var before = list(meeting);
        var report = about(meeting, HEADER + "นายกล้า ตัวอย่างดี,ท้องถิ่นอำเภอ,,ไม่มา,,ป่วย\nนางสาวใหม่ ทดลอง,,,มา,,\n")
                .expect(200);
        assertEquals(4, list(meeting).size());
        assertEquals(1, found("นางสาวใหม่ ทดลอง", meeting));
        // the officer goes on with the minutes
        var shown = office().get(meeting).expect(200);
        var written = new LinkedHashMap<>(said);
        written.put("place", "ห้องประชุมใหม่");
        written.put("attendees", attendeesOf(shown));
        written.put("agenda", List.of(Met.item(4, "เรื่องใหม่", null, "เห็นชอบ")));
        office().ifMatch(shown.header("ETag")).put(meeting, written).expect(200);
        var stale = office().get(meeting).header("ETag");

        undo(report).expect(200);
        assertEquals(before, list(meeting));
        assertEquals(0, found("นางสาวใหม่ ทดลอง", meeting));
        assertEquals("ห้องประชุมใหม่", office().get(meeting).at("/place"));
        assertEquals("เรื่องใหม่", office().get(meeting).at("/agenda/0/title"));
        office().ifMatch(stale).put(meeting, said).expectProblem(412, "STALE");

        var next = about(meeting, HEADER + "นางสาวใหม่ ทดลอง,,,มา,,\n").expect(200);
        var now = office().get(meeting).expect(200);
        written.put("attendees", List.of(Met.came("นายกล้า ตัวอย่างดี", "PRESENT")));
        office().ifMatch(now.header("ETag")).put(meeting, written).expect(200);
        var refused = undo(next).expectProblem(409, "IMPORT_NOT_UNDOABLE");
        assertTrue(refused.text().contains("meeting-attendance " + number(said)), refused.text());
    }

    private static int found(String name, String meeting) {
        return (int) office().get("/meetings?size=100&q=" + name.replace(" ", "%20")).expect(200).items("/id").stream()
                .filter(id(meeting)::equals)
                .count();
    }

    private static List<Map<String, Object>> attendeesOf(Answer meeting) {
        List<Map<String, Object>> list = new ArrayList<>();
        meeting.json().get("attendees").forEach(one -> {
            var said = new LinkedHashMap<String, Object>();
            for (var field : List.of("id", "name", "position", "attendance", "substituteFor", "reason")) {
                if (!one.path(field).isNull() && !one.path(field).isMissingNode()) {
                    said.put(field, one.get(field).asText());
                }
            }
            list.add(said);
        });
        return list;
    }

    @Test
    void twoFilesAtOnceAreBothInTheList() throws Exception {
        var meeting = Met.meeting(calledWith(asked("นายกล้า ตัวอย่างดี")));
        List<Callable<Answer>> both = List.of(
                () -> about(meeting, HEADER + "นายกล้า ตัวอย่างดี,,,มา,,\nนางหนึ่ง ทดลอง,,,มา,,\n"),
                () -> about(meeting, HEADER + "นายกล้า ตัวอย่างดี,ท้องถิ่นอำเภอ,,,,\nนางสอง ทดลอง,,,มา,,\n"));
        List<Answer> reports = new ArrayList<>();
        var people = Executors.newFixedThreadPool(2);
        try {
            for (var sent : people.invokeAll(both)) {
                reports.add(sent.get().expect(200));
            }
        } finally {
            people.shutdownNow();
        }
        assertEquals(
                List.of(
                        "นางสอง ทดลอง||PRESENT||",
                        "นางหนึ่ง ทดลอง||PRESENT||",
                        "นายกล้า ตัวอย่างดี|ท้องถิ่นอำเภอ|PRESENT||"),
                list(meeting).stream().sorted().toList());
        // the first of them stands below the second
        var first = reports.get(0).at("/createdAt").compareTo(reports.get(1).at("/createdAt")) < 0 ? 0 : 1;
        var outcomes = List.of(
                undo(reports.get(first)).status(), undo(reports.get(1 - first)).status());
        assertTrue(outcomes.contains(200), outcomes.toString());
    }

    @Test
    void whatIsNotUnderstoodIsSaidAndNothingIsWritten() {
        var meeting = Met.meeting(calledWith());
        var there = place();
        var elsewhere = Places.localGovernment("4117");
        var wrong = about(
                        meeting,
                        HEADER + "นายก ทดลอง,,อบต.ที่ไม่มีอยู่จริง,มา,,\n" + "นายข ทดลอง,,,บางที,,\n"
                                + ",หัวหน้า,,มา,,\n"
                                + "นายค ทดลอง,,อบต.ทดสอบ" + elsewhere + " จ.อุดรธานี,มา,,\n" + "#N/A,,,มา,,\n"
                                + "นาย" + "ก".repeat(220) + ",,,มา,,\n" + "น?ยง ทดลอง,,,มา,,\n")
                .expect(422);
        assertEquals(
                List.of(
                        "2 หน่วยงาน UNKNOWN_LOCAL_GOVERNMENT",
                        "3 การมาประชุม BAD_ATTENDANCE",
                        "4 ชื่อ-สกุล MISSING_VALUE",
                        "5 หน่วยงาน OUT_OF_SCOPE",
                        "6 ชื่อ-สกุล MISSING_VALUE",
                        "7 ชื่อ-สกุล TOO_LONG",
                        "8 ชื่อ-สกุล BROKEN_TEXT"),
                errors(wrong));
        assertEquals(List.of(), list(meeting));
        // names alone in their rows are people, below the signature they are who signs
        var names = about(
                        meeting,
                        "ชื่อ-สกุล,ตำแหน่ง\nนางสาวประภาพรรณรายวดี วงศ์สวัสดิ์วัฒนานุกูล,\nนายข ทดลอง,\n"
                                + "ลงชื่อ...................ผู้รับรอง,\nนายผู้รับรอง ทดลอง,\n")
                .expect(200);
        assertEquals("2 made, 0 changed, 0 as they were", stats(names), names.text());
        // a local government that sent nobody
        about(meeting, "หน่วยงาน,ชื่อ-สกุล,มา/ไม่มา,เหตุผล\n" + nameOf(there) + ",,ไม่มา,ติดภารกิจ\n")
                .expect(200);
        assertEquals(
                "ผู้แทนองค์การบริหารส่วนตำบลทดสอบ" + there + "||ABSENT||ติดภารกิจ",
                list(meeting).get(2));
        // who is only marked isn't added where nothing is to be
        var known = send("?strategy=UPDATE&about=" + id(meeting), HEADER + "นายข ทดลอง,,,มา,,\nนายใหม่ ทดลอง,,,มา,,\n")
                .expect(200);
        assertEquals("0 made, 1 changed, 1 as they were", stats(known), known.text());
    }

    @Test
    void aListIsNoLongerThanOneByHand() {
        var meeting = Met.meeting(calledWith());
        var file = IntStream.rangeClosed(1, 501)
                .mapToObj(i -> "นายคนที่ " + (char) ('ก' + i % 40) + "ร" + i + ",พนักงาน,,มา,,\n")
                .collect(Collectors.joining("", HEADER, ""));
        assertEquals(
                List.of("502 ชื่อ-สกุล LIST_FULL"), errors(about(meeting, file).expect(422)));
        var most = send("?onError=skip&about=" + id(meeting), file).expect(200);
        assertEquals("500", most.at("/stats/created"));
        undo(most).expect(200);
        assertEquals(List.of(), list(meeting));
    }

    @Test
    void onlyWhoWritesAMeetingFillsItsList() {
        var meeting = Met.meeting(calledWith());
        var file = HEADER + "นายก ทดลอง,,,มา,,\n";
        Accounts.of(Role.PROVINCE, "41")
                .importCsv("meeting-attendance?about=" + id(meeting), file)
                .expect(404);
        Accounts.of(Role.DISTRICT, DISTRICT)
                .importCsv("meeting-attendance?about=" + id(meeting), file)
                .expect(403);
        send("?about=" + UUID.randomUUID(), file).expect(404);
        office().importCsv("issues?about=" + id(meeting), file).expect(400).expectError("/about", "BAD_PARAMETER");
        Accounts.admin()
                .importCsv("meeting-attendance?about=" + id(meeting), file)
                .expect(200);
        assertEquals(
                List.of("2 จังหวัด MISSING_VALUE"),
                errors(Accounts.admin()
                        .importCsv("meeting-attendance", "ชื่อ-สกุล,ครั้งที่,มา/ไม่มา\nนายก ทดลอง,1/2569,มา\n")
                        .expect(422)));
        assertEquals(List.of("นายก ทดลอง||PRESENT||"), list(meeting));
    }
}
