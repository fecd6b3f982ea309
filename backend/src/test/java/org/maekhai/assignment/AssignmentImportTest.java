package org.maekhai.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.maekhai.Api.object;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Answer;
import org.maekhai.Places;
import org.maekhai.Training;
import org.maekhai.security.Role;

/** Assignments by file; in Phetchaburi. */
@QuarkusTest
class AssignmentImportTest extends AssignmentsInMemory {
    private static final String PROVINCE = "76";
    private static final String DISTRICT = "7601";
    private static final String HEADER = "local_government_code,trainer_code,role,from,to\n";

    @Test
    void aListOfAnOfficeIsImportedAsItIsAndAgainChangesNothing() {
        var one = Places.localGovernment(DISTRICT);
        var two = Places.localGovernment(DISTRICT);
        var trainer = trainer();
        var other = trainer();
        var file =
                "แบบมอบหมายครู ก จังหวัดเพชรบุรี\nลำดับ;รหัส อปท.;รหัสครู ก;ชื่อครู ก;หน้าที่;ตั้งแต่วันที่;ถึงวันที่\n"
                        + "๑;" + one + ";" + trainer.at("/code") + ";ก;หลัก;๑ ต.ค. ๒๕๖๙;\n"
                        + "๒;0" + two + ";" + trainer.at("/code") + ";ก;หลัก;1/10/2569;30 กันยายน 2570\n"
                        + "๓;" + one + ";" + other.at("/code") + ";ข;สำรอง;2026-10-01;-\n";

        var report = send("", file).expect(200);
        assertEquals("3", report.at("/stats/created"), report.text());
        assertEquals("0", report.at("/stats/rejected"));
        assertEquals("3", send("", file).expect(200).at("/stats/unchanged"));
        assertEquals(trainer.at("/code"), on(two, "2027-09-30").at("/items/0/trainerCode"));
        assertEquals(0, on(two, "2027-10-01").total());
        assertEquals(2, on(one, "2026-10-01").total());
    }

    @Test
    void everyRowThatBreaksARuleIsRejectedWithItsCode() {
        var place = Places.localGovernment(DISTRICT);
        var employer = Places.localGovernment(DISTRICT);
        var trainer = trainer().at("/code");
        var employed = Training.trainer(Training.at(employer)).at("/code");
        var elsewhere = Training.trainer(Training.office("57")).at("/code");
        var somebody = Training.office(PROVINCE);
        var request = Training.request(Training.passed(somebody), somebody);
        request.put("capacity", 1);
        request.put("activeTo", "2027-01-31");
        var small = Accounts.admin().post("/trainers", request).expect(201).at("/code");
        var file = HEADER
                + place + "," + trainer + ",PRIMARY,2026-10-01,\n"
                + place + ",NOBODY-1,PRIMARY,2020-10-01,2020-10-31\n"
                + place + "," + elsewhere + ",PRIMARY,2020-10-01,2020-10-31\n"
                + employer + "," + employed + ",PRIMARY,2026-10-01,\n"
                + place + "," + small + ",PRIMARY,2027-10-01,\n"
                + place + "," + small + ",PRIMARY,2026-11-01,\n"
                + place + "," + trainer + ",PRIMARY,2026-10-01,\n"
                + place + "," + trainer + ",PRIMARY,2026-10-01,2026-12-31\n"
                + place + "," + trainer + ",SOMETIMES,2020-10-01,2020-10-31\n"
                + place + "," + trainer + ",PRIMARY,yesterday,\n"
                + place + "," + trainer + ",PRIMARY,,\n"
                + place + "," + trainer + ",PRIMARY,2019-10-31,2019-10-01\n"
                + place + ",,PRIMARY,2019-10-31,\n"
                + "7601999," + trainer + ",PRIMARY,2026-10-01,\n"
                + employer + "," + small + ",PRIMARY,2020-10-01,2020-12-31\n"
                + Places.localGovernment(DISTRICT) + "," + small + ",PRIMARY,2020-10-01,2020-12-31\n";

        var refused = send("", file).expect(422);
        assertEquals("REJECTED", refused.at("/import/status"));
        assertEquals("0", refused.at("/import/stats/created"));
        assertEquals(0, on(place, "2026-10-01").total(), "nothing is half-written");
        var report = send("?onError=skip", file).expect(200);
        assertEquals("PARTIAL", report.at("/status"));
        var codes = new java.util.ArrayList<String>();
        report.json()
                .get("errors")
                .forEach(error -> codes.add(
                        error.get("row").asText() + " " + error.get("code").asText()));
        assertEquals(
                List.of(
                        "3 UNKNOWN_TRAINER",
                        "4 PROVINCE_MISMATCH",
                        "5 OWN_EMPLOYER",
                        "6 TRAINER_INACTIVE",
                        "7 ASSIGNMENT_OVERLAPS",
                        "8 DUPLICATE_ROW",
                        "9 DUPLICATE_CONFLICT",
                        "10 BAD_STATUS",
                        "11 BAD_DATE",
                        "12 MISSING_VALUE",
                        "13 INCONSISTENT",
                        "14 MISSING_VALUE",
                        "15 UNKNOWN_CODE",
                        "17 CAPACITY_EXCEEDED"),
                codes);
        assertEquals("2", report.at("/stats/created"));
    }

    @Test
    void aRowAboveEndsWhatTheNextOneReplacesAndAllOfItCanBeUndone() {
        var place = Places.localGovernment(DISTRICT);
        var old = trainer().at("/code");
        var fresh = trainer().at("/code");
        send("", HEADER + place + "," + old + ",PRIMARY,2025-10-01,\n").expect(200);
        var change = HEADER
                + place + "," + old + ",PRIMARY,2025-10-01,2026-11-30\n"
                + place + "," + fresh + ",PRIMARY,2026-12-01,\n";

        assertEquals("1", send("?dryRun=true", change).expect(200).at("/stats/updated"));
        assertEquals(old, on(place, "2026-12-01").at("/items/0/trainerCode"), "a dry run writes nothing");
        var done = send("", change).expect(200);
        assertEquals("1", done.at("/stats/updated"));
        assertEquals("1", done.at("/stats/created"));
        assertEquals(old, on(place, "2026-11-30").at("/items/0/trainerCode"));
        assertEquals(fresh, on(place, "2026-12-01").at("/items/0/trainerCode"));

        var undo = "/imports/" + done.at("/id") + "/undo";
        var made = on(place, "2026-12-01").at("/items/0/id");
        Accounts.admin()
                .post("/assignments/" + made + "/end", object("on", "2027-01-31"))
                .expect(200);
        assertEquals(place, Accounts.admin().post(undo, null).expect(409).at("/blockers/0/code"));
        // taken back by hand as well: then nothing stands in the way but the first row
        Accounts.admin().ifMatch("*").delete("/assignments/" + made).expect(204);
        Accounts.admin().post(undo, null).expect(200);
        assertEquals(old, on(place, "2026-12-01").at("/items/0/trainerCode"));
    }

    @Test
    void aProvinceImportsItsOwnRowsOnly() {
        var file = HEADER + Places.localGovernment(DISTRICT) + "," + trainer().at("/code") + ",PRIMARY,2026-10-01,\n";

        Accounts.of(Role.PROVINCE, "57")
                .header("Content-Type", "text/csv")
                .post("/imports/assignments", file)
                .expect(422, "OUT_OF_SCOPE");
        Accounts.of(Role.PROVINCE, PROVINCE)
                .header("Content-Type", "text/csv")
                .post("/imports/assignments", file)
                .expect(200);
    }

    private static Answer trainer() {
        return Training.trainer(Training.office(PROVINCE));
    }

    private static Answer send(String query, String file) {
        return Accounts.admin().header("Content-Type", "text/csv").post("/imports/assignments" + query, file);
    }

    private static Answer on(String place, String day) {
        return Accounts.admin()
                .get("/assignments?localGovernment=" + place + "&on=" + day)
                .expect(200);
    }
}
