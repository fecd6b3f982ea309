package org.maekhai.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Answer;
import org.maekhai.Api;
import org.maekhai.Places;
import org.maekhai.Training;
import org.maekhai.security.Role;

/** Files of cohorts and participants, and of trainers. */
@QuarkusTest
class TrainingImportTest {
    private static final String TRAINING = "cohort_code,cohort_name,fiscal_year,start,end,venue,trainer_code,name,"
            + "position,affiliation,province_code,local_government_code,role,result\n";
    private static final String TRAINERS = "trainer_code,name,position,affiliation,province_code,local_government_code,"
            + "cohort_code,latitude,longitude,capacity,skills,phone,email,active_from,active_to\n";

    private final String cohort = Training.newCode() + "c";
    private final String a = Training.newCode() + "a";
    private final String b = Training.newCode() + "b";

    @Inject
    RememberedWork work;

    private String lg;

    @BeforeEach
    void employer() {
        lg = Places.localGovernment("4301");
    }

    private String facts() {
        return cohort + ",รุ่นนำเข้า,2569,2026-01-12,2026-01-16,กรุงเทพฯ,";
    }

    @Test
    void aFileMakesCohortAndParticipantsAndTheSameAgainChangesNothing() {
        var file = TRAINING + facts() + a + ",นายก,นักวิชาการ,LOCAL_GOVERNMENT,," + lg + ",TRAINEE,PASSED\n" + facts()
                + b + ",นางข,,PROVINCIAL_OFFICE,43,,OBSERVER,\n";

        var first = send("training", file).expect(200);

        stats(first, "created", 2);
        assertEquals("2", cohort().at("/participants"));
        assertEquals("1", cohort().at("/passed"));
        assertEquals("2026-01-16", cohort().at("/endsOn"));
        assertEquals(lg, participant(a).at("/items/0/localGovernmentCode"));
        assertEquals("OBSERVER", participant(b).at("/items/0/role"));
        stats(send("training", file).expect(200), "unchanged", 2);
    }

    @Test
    void officesWriteHeadersWordsAndDaysInTheirOwnWay() {
        var file = "รายชื่อผู้เข้าอบรม จังหวัดหนองคาย ปีงบประมาณ พ.ศ. ๒๕๖๙,,,,,,,,,,\n"
                + "ลำดับ;รหัสรุ่น;หลักสูตร;วันที่เริ่ม;วันที่สิ้นสุด;รหัสผู้เข้าอบรม;ชื่อ-สกุล;สังกัด;จังหวัด;รหัส อปท.;ประเภทผู้เข้าอบรม;ผล\n"
                        .replace(';', ',')
                + "๑," + cohort + ",ครู ก,๑๒ ม.ค. ๖๙,16 มกราคม 2569," + a + ",นายก,อปท.,จ.หนองคาย,0" + lg
                + ",ผู้เข้ารับการอบรม,ผ่าน\n"
                + "๒," + cohort + ",ครู ก,12/01/2569,๑๖/๑/๒๕๖๙," + b + ",นางข,สถจ.หนองคาย,,-,ผู้สังเกตการณ์,-\n"
                + "๓," + cohort + ",,,," + b + "x,นางค,สถจ.,,,,ไม่ผ่าน\n";

        stats(send("training", file).expect(200), "created", 3);

        assertEquals("2569", cohort().at("/fiscalYear"));
        assertEquals("2026-01-12", cohort().at("/startsOn"));
        assertEquals("43", participant(b).at("/items/0/provinceCode"));
        assertEquals("FAILED", participant(b + "x").at("/items/0/result"));
        assertEquals("TRAINEE", participant(b + "x").at("/items/0/role"));
    }

    @Test
    void anEmptyCellNeverErasesAndANewValueReplaces() {
        send("training", TRAINING + facts() + a + ",นายก,นักวิชาการ,PROVINCIAL_OFFICE,43,,TRAINEE,FAILED\n")
                .expect(200);

        var again = send(
                        "training",
                        "cohort_code,trainer_code,name,position,result\n" + cohort + "," + a + ",นายก,,PASSED\n")
                .expect(200);

        stats(again, "updated", 1);
        assertEquals("PASSED", participant(a).at("/items/0/result"));
        assertEquals("นักวิชาการ", participant(a).at("/items/0/position"));
        undo(again).expect(200);
        assertEquals("FAILED", participant(a).at("/items/0/result"));
    }

    @Test
    void everyThingThatIsWrongWithARowIsSaid() {
        var bangkok = "6109999";
        wrong("MISSING_VALUE cohort_code", "," + a + ",นายก,,PROVINCIAL_OFFICE,43,,,", true);
        wrong("MISSING_VALUE trainer_code", facts() + ",นายก,,PROVINCIAL_OFFICE,43,,,", false);
        wrong("MISSING_VALUE name", facts() + a + ",,,PROVINCIAL_OFFICE,43,,,", false);
        wrong("MISSING_VALUE affiliation", facts() + a + ",นายก,,,43,,,", false);
        wrong("MISSING_VALUE province_code", facts() + a + ",นายก,,สถจ.,,,,", false);
        wrong("MISSING_VALUE local_government_code", facts() + a + ",นายก,,อปท.,43,,,", false);
        wrong("BAD_STATUS affiliation", facts() + a + ",นายก,,กองทัพ,43,,,", false);
        wrong("BAD_STATUS role", facts() + a + ",นายก,,สถจ.,43,,วิทยากร,", false);
        wrong("BAD_STATUS result", facts() + a + ",นายก,,สถจ.,43,,,เกือบ", false);
        wrong("UNKNOWN_PROVINCE province_code", facts() + a + ",นายก,,สถจ.,แดนไกล,,,", false);
        wrong("UNKNOWN_CODE local_government_code", facts() + a + ",นายก,,อปท.,,6439998,,", false);
        wrong("BAD_CODE_FORMAT local_government_code", facts() + a + ",นายก,,อปท.,,12,,", false);
        wrong("OUT_OF_SCOPE_BANGKOK local_government_code", facts() + a + ",นายก,,อปท.,," + bangkok + ",,", false);
        wrong("PROVINCE_MISMATCH local_government_code", facts() + a + ",นายก,,อปท.,44," + lg + ",,", false);
        wrong("INCONSISTENT local_government_code", facts() + a + ",นายก,,สถจ.,43," + lg + ",,", false);
        wrong("INCONSISTENT affiliation", facts() + a + ",นายก,,สถจ.เลย,43,,,", false);
        wrong("BAD_DATE start", cohort + ",รุ่น,2569,32/1/2569,2026-01-16,," + a + ",นายก,,สถจ.,43,,,", false);
        wrong("INCONSISTENT end", cohort + ",รุ่น,2569,2026-01-17,2026-01-16,," + a + ",นายก,,สถจ.,43,,,", false);
        wrong(
                "BAD_FISCAL_YEAR fiscal_year",
                cohort + ",รุ่น,2047,2026-01-12,2026-01-16,," + a + ",นายก,,สถจ.,43,,,",
                false);
        wrong("TOO_LONG name", facts() + a + "," + "ก".repeat(201) + ",,สถจ.,43,,,", false);
    }

    private void wrong(String expected, String row, boolean withoutFacts) {
        var line = withoutFacts ? ",รุ่น,2569,2026-01-12,2026-01-16," + row : row;
        assertEquals(List.of(expected), errors(send("training?onError=skip", TRAINING + line + "\n")), row);
    }

    @Test
    void aCohortThatIsNewIsToldWholeAndAlwaysTheSame() {
        var missing = send("training?onError=skip", TRAINING + cohort + ",,,,,," + a + ",นายก,,สถจ.,43,,,\n");
        assertEquals(
                List.of(
                        "MISSING_VALUE cohort_name",
                        "MISSING_VALUE fiscal_year",
                        "MISSING_VALUE start",
                        "MISSING_VALUE end"),
                errors(missing));

        var contradiction = send(
                "training?onError=skip",
                TRAINING + facts() + a + ",นายก,,สถจ.,43,,,\n" + cohort + ",รุ่นอื่น,,,,," + b + ",นางข,,สถจ.,43,,,\n");

        assertEquals(List.of("DUPLICATE_CONFLICT cohort_name"), errors(contradiction));
        assertEquals("1", cohort().at("/participants"));
        stats(send("training", TRAINING + cohort + ",รุ่นอื่น,,,,," + b + ",นางข,,สถจ.,43,,,\n"), "created", 1);
        assertEquals("รุ่นอื่น", cohort().at("/name"));
    }

    @Test
    void aRepetitionIsToldFromAContradiction() {
        var row = facts() + a + ",นายก,,สถจ.,43,,,ผ่าน\n";
        var repeated = send("training?onError=skip", TRAINING + row + row + row.replace("ผ่าน", "ไม่ผ่าน"));

        assertEquals(List.of("DUPLICATE_ROW trainer_code", "DUPLICATE_CONFLICT trainer_code"), errors(repeated));
    }

    @Test
    void oneBadRowAndNothingIsWritten() {
        send("training", TRAINING + facts() + a + ",นายก,,สถจ.,43,,,\n" + facts() + b + ",นางข,,?,43,,,x\n")
                .expectProblem(422, "IMPORT_REJECTED");
        assertEquals(0, Accounts.admin().get("/cohorts?q=" + cohort).total());
        send("training?dryRun=true", TRAINING + facts() + a + ",นายก,,สถจ.,43,,,\n")
                .expect(200);
        assertEquals(0, Accounts.admin().get("/cohorts?q=" + cohort).total());
    }

    @Test
    void updateMakesNothingAndMatchChangesNothing() {
        var file = TRAINING + facts() + a + ",นายก,,สถจ.,43,,,ไม่ผ่าน\n";
        assertEquals(
                List.of("UNKNOWN_COHORT cohort_code"), errors(send("training?onError=skip&strategy=UPDATE", file)));
        send("training", file).expect(200);
        var changed = file.replace("ไม่ผ่าน", "ผ่าน") + facts() + b + ",นางข,,สถจ.,43,,,\n";
        stats(send("training?strategy=MATCH", changed).expect(200), "unchanged", 2);
        assertEquals("FAILED", participant(a).at("/items/0/result"));
        stats(send("training?strategy=UPDATE", changed).expect(200), "updated", 1);
        assertEquals(1, Integer.parseInt(cohort().at("/participants")));
    }

    @Test
    void aProvincialOfficeImportsItsOwnPeople() {
        var officer = Accounts.of(Role.PROVINCE, "43");
        var other = Accounts.of(Role.PROVINCE, "44");
        var national = Training.cohort(Training.newCode(), null);
        Accounts.admin().post("/cohorts", national).expect(201);
        var code = (String) national.get("code");
        var facts = code + ",,,,,,";

        stats(
                send(officer, "training", TRAINING + facts + a + ",นายก,,สถจ.,,,,ผ่าน\n")
                        .expect(200),
                "created",
                1);
        assertEquals(
                List.of("OUT_OF_SCOPE province_code", "OUT_OF_SCOPE province_code", "OUT_OF_SCOPE cohort_code"),
                errors(send(
                        officer,
                        "training?onError=skip",
                        TRAINING + facts + b + ",นางข,,สถจ.,44,,,\n" + facts + b + ",นางข,,กรม,,,,\n" + code
                                + ",ชื่ออื่น,,,,," + b + ",นางข,,สถจ.,43,,,\n")));
        assertEquals(
                List.of("OUT_OF_SCOPE trainer_code", "OUT_OF_SCOPE province_code"),
                errors(send(other, "training?onError=skip", TRAINING + facts + a + ",นายก,,,,,,ไม่ผ่าน\n")).stream()
                        .distinct()
                        .toList());
        assertEquals(
                List.of("PROVINCE_MISMATCH province_code"),
                errors(send("training?onError=skip&province=44", TRAINING + facts + b + ",นางข,,สถจ.,43,,,\n")));
        // a cohort that an office is the first to tell of is its own
        send(officer, "training", TRAINING + facts() + a + ",นายก,,สถจ.,43,,,\n")
                .expect(200);
        assertEquals("43", cohort().at("/provinceCode"));
        assertEquals(
                List.of("OUT_OF_SCOPE cohort_code"),
                errors(send(other, "training?onError=skip", TRAINING + facts() + b + ",นางข,,สถจ.,44,,,\n")));
    }

    @Test
    void whatAnImportMadeGoesUnlessSomethingStandsOnIt() {
        var made = send("training", TRAINING + facts() + a + ",นายก,,สถจ.,43,,,ผ่าน\n")
                .expect(200);
        var trainers = send("trainers", TRAINERS + a + ",นายก,,,,,,,,5,,,,,\n").expect(200);
        stats(trainers, "created", 1);
        assertEquals(
                List.of("INCONSISTENT result"),
                errors(send("training?onError=skip", TRAINING + facts() + a + ",นายก,,,,,,ไม่ผ่าน\n")));

        var refused = undo(made).expectProblem(409, "IMPORT_NOT_UNDOABLE");
        assertEquals(
                "[{\"code\":\"" + a + "\",\"what\":\"trainer\"}]",
                refused.json().get("blockers").toString());
        undo(trainers).expect(200);
        undo(made).expect(200);
        assertEquals(0, Accounts.admin().get("/cohorts?q=" + cohort).total());
        undo(made).expectProblem(409, "IMPORT_NOT_UNDOABLE");
    }

    @Test
    void whatWasChangedSinceByHandOrByALaterImportStandsInTheWay() {
        var first =
                send("training", TRAINING + facts() + a + ",นายก,,สถจ.,43,,,\n").expect(200);
        var second = send("training", TRAINING + facts() + a + ",นายก,,สถจ.,43,,,ขาด\n")
                .expect(200);
        undo(first).expectProblem(409, "IMPORT_NOT_UNDOABLE");
        undo(second).expect(200);
        assertEquals(null, participant(a).at("/items/0/result"));
        // what returned is as the first import left it
        var third = send("training", TRAINING + facts() + a + ",นายก,,สถจ.,43,,,ขาด\n")
                .expect(200);
        var path = "/cohorts/" + cohort().at("/id") + "/participants/"
                + participant(a).at("/items/0/id");
        var somebody = Training.office("43");
        somebody.put("code", a);
        Accounts.admin().ifMatch("*").put(path, somebody).expect(200);
        var refused = undo(third).expectProblem(409, "IMPORT_NOT_UNDOABLE");
        assertEquals("participant", refused.at("/blockers/0/what"));
        Accounts.admin().ifMatch("*").delete(path).expect(204);
        undo(third).expect(200);
        undo(first).expect(200);
        assertEquals(0, Accounts.admin().get("/cohorts?q=" + cohort).total());
    }

    @Test
    void trainersAreMadeOfWhoPassedAndTheSameFileChangesNothing() {
        passed(a);
        var file =
                "รหัสครู,ชื่อ-สกุล,ตำแหน่ง,สังกัด,จังหวัด,รหัส อปท.,รหัสรุ่น,ละติจูด,ลองจิจูด,จำนวน อปท. สูงสุด,ความเชี่ยวชาญ,โทรศัพท์,อีเมล,ตั้งแต่วันที่,ถึงวันที่\n"
                        + a + ",นายก ใหม่,,อบต.,หนองคาย," + lg.charAt(0) + "-" + lg.substring(1, 3) + "-"
                        + lg.substring(3, 5) + "-"
                        + lg.substring(5) + "," + cohort
                        + ",17.9,102.7,๑๒ แห่ง,\"ด้านงบประมาณ, รายรับและรายจ่าย อื่น ๆ\",042-000000,a@b.example,๑ ต.ค. ๖๘,-\n";

        stats(send("trainers", file).expect(200), "created", 1);

        var trainer = trainer(a);
        assertEquals("12", trainer.at("/capacity"));
        assertEquals(
                "[\"BUDGET\",\"REVENUE\",\"EXPENDITURE\",\"OTHER\"]",
                trainer.json().get("skills").toString());
        assertEquals("2025-10-01", trainer.at("/activeFrom"));
        assertEquals("17.9", trainer.at("/latitude"));
        assertEquals(lg, trainer.at("/localGovernmentCode"));
        stats(send("trainers", file).expect(200), "unchanged", 1);
    }

    @Test
    void everyThingThatIsWrongWithATrainersRowIsSaid() {
        passed(a);
        send("training", TRAINING + facts() + b + ",นางข,,สถจ.,43,,,ไม่ผ่าน\n").expect(200);
        wrongTrainer("NOT_PASSED trainer_code", b + ",นางข,,,,,,,,5,,,,,");
        wrongTrainer("NOT_PASSED trainer_code", "nobody,นางข,,สถจ.,43,,,,,5,,,,,");
        wrongTrainer("UNKNOWN_COHORT cohort_code", a + ",นายก,,สถจ.,43,,no such,,,5,,,,,");
        for (var capacity : List.of("0", "501", "มาก", "-5", "1.5")) {
            wrongTrainer("BAD_NUMBER capacity", a + ",นายก,,,,,,,," + capacity + ",,,,,");
        }
        wrongTrainer("MISSING_VALUE capacity", a + ",นายก,,,,,,,,,,,,,");
        wrongTrainer("MISSING_VALUE name", a + ",,,,,,,,,5,,,,,");
        wrongTrainer("INCONSISTENT longitude", a + ",นายก,,,,,,17.5,,5,,,,,");
        wrongTrainer("BAD_NUMBER latitude", a + ",นายก,,,,,,เหนือ,102,5,,,,,");
        wrongTrainer("BAD_NUMBER latitude", a + ",นายก,,,,,,51.5,0.1,5,,,,,");
        wrongTrainer("BAD_STATUS skills", a + ",นายก,,,,,,,,5,ทำอาหาร,,,,");
        wrongTrainer("TOO_LONG phone", a + ",นายก,,,,,,,,5,," + "0".repeat(101) + ",,,");
        wrongTrainer("BAD_DATE active_from", a + ",นายก,,,,,,,,5,,,,เมื่อวาน,");
        wrongTrainer("INCONSISTENT active_to", a + ",นายก,,,,,,,,5,,,,2026-02-02,2026-02-01");
        var row = a + ",นายก,,,,,,,,5,,,,,\n";
        assertEquals(
                List.of("DUPLICATE_ROW trainer_code", "DUPLICATE_CONFLICT trainer_code"),
                errors(send("trainers?onError=skip&dryRun=true", TRAINERS + row + row + row.replace(",5,", ",6,"))));
    }

    private void wrongTrainer(String expected, String row) {
        assertEquals(List.of(expected), errors(send("trainers?onError=skip", TRAINERS + row + "\n")), row);
    }

    @Test
    void anotherPlaceIsATransferFromTheDayOfTheImportAndIsTakenBackWithIt() {
        passed(a);
        send("trainers", TRAINERS + a + ",นายก,,สถจ.,43,,,,,5,,,,,\n").expect(200);
        var other = Places.localGovernment("4302");

        var moved = send("trainers", TRAINERS + a + ",นายก,,อปท.,," + other + ",,,,,,,,,\n")
                .expect(200);

        stats(moved, "updated", 1);
        assertEquals(2, trainer(a).json().get("postings").size());
        assertEquals("PROVINCIAL_OFFICE", trainer(a).at("/postings/0/affiliation"));
        assertEquals("2026-11-23", trainer(a).at("/postings/1/from"));
        assertEquals("5", trainer(a).at("/capacity"));
        // other coordinates of the same place are no transfer
        stats(send("trainers", TRAINERS + a + ",นายก,,,,,,17.8,102.8,,,,,,\n").expect(200), "updated", 1);
        assertEquals(2, trainer(a).json().get("postings").size());
        assertEquals("17.8", trainer(a).at("/latitude"));
        // and who begins later serves elsewhere from then on
        send("trainers", TRAINERS + a + ",นายก,,สถจ.,43,,,,,,,,,2026-12-15,\n").expect(200);
        assertEquals("2026-12-15", trainer(a).at("/postings/2/from"));
    }

    @Test
    void anImportOfTrainersIsTakenBackAsLongAsNobodyChangedThemSince() {
        passed(a);
        send("trainers", TRAINERS + a + ",นายก,,สถจ.,43,,,,,5,บัญชี,,,,\n").expect(200);
        var before = trainer(a).text();
        var moved = send("trainers", TRAINERS + a + ",นายก ใหม่,,อปท.,," + lg + ",,17.8,102.8,7,งบประมาณ,1,,,\n")
                .expect(200);

        undo(moved).expect(200);
        assertEquals(before, trainer(a).text());
        var again = send("trainers", TRAINERS + a + ",นายก,,,,,,,,8,,,,,\n").expect(200);
        var path = "/trainers/" + trainer(a).at("/id");
        Accounts.admin()
                .ifMatch("*")
                .put(path, Training.update(Training.office("43")))
                .expect(200);
        assertEquals(
                "trainer", undo(again).expectProblem(409, "IMPORT_NOT_UNDOABLE").at("/blockers/0/what"));
    }

    @Test
    void whoIsResponsibleForALocalGovernmentIsNotImportedAsItsOfficer() {
        passed(a);
        var made = send("trainers", TRAINERS + a + ",นายก,,อปท.,," + lg + ",,,,5,,,,,\n")
                .expect(200);
        var id = UUID.fromString(trainer(a).at("/id"));
        var other = Places.localGovernment("4302");
        work.assign(id, other);
        assertEquals(
                List.of("INCONSISTENT local_government_code"),
                errors(send("trainers?onError=skip", TRAINERS + a + ",นายก,,อปท.,," + other + ",,,,,,,,,\n")));
        assertEquals(1, trainer(a).json().get("postings").size());

        var refused = undo(made).expectProblem(409, "IMPORT_NOT_UNDOABLE");
        assertEquals(other, refused.at("/blockers/0/code"));
        work.end(id);
        var moved =
                send("trainers", TRAINERS + a + ",นายก,,สถจ.,43,,,,,,,,,,\n").expect(200);
        work.assign(id, lg);
        // it would be employed there again
        undo(moved).expect(409);
        work.end(id);
        undo(moved).expect(200);
        undo(made).expect(200);
        assertEquals(0, Accounts.admin().get("/trainers?q=" + a).total());
    }

    @Test
    void aSpreadsheetThatTakesACodeForANumberMeansTheCode() {
        var number = String.valueOf(900_000 + Integer.parseInt(a.replaceAll("\\D", "")));
        send("training", TRAINING + facts() + number + ".0,นายก,,สถจ.,43,,,ผ่าน\n")
                .expect(200);
        assertEquals(number, participant(number).at("/items/0/code"));
    }

    @Test
    void anImportOfTheRegistryStaysAsLongAsSomebodyWorksThere() {
        var registry = send(
                        "local-governments",
                        "code,name_th,type,district_code,province_code\n6430299,องค์การบริหารส่วนตำบลผู้เข้าอบรม,SAO,4302,43\n")
                .expect(200);
        var participant = Training.participant(Training.cohort(null), Training.at("6430299"));

        var refused = undo(registry).expectProblem(409, "IMPORT_NOT_UNDOABLE");

        assertEquals(
                "[{\"code\":\"6430299\",\"what\":\"participant\"}]",
                refused.json().get("blockers").toString());
        Accounts.admin()
                .ifMatch("*")
                .delete("/cohorts/" + participant.at("/cohortId") + "/participants/" + participant.at("/id"))
                .expect(204);
        undo(registry).expect(200);
    }

    @Test
    void aProvincialOfficeImportsItsOwnTrainers() {
        passed(a);
        var officer = Accounts.of(Role.PROVINCE, "43");
        assertEquals(
                List.of("OUT_OF_SCOPE province_code"),
                errors(send(officer, "trainers?onError=skip", TRAINERS + a + ",นายก,,สถจ.,44,,,,,5,,,,,\n")));
        assertEquals(
                List.of("OUT_OF_SCOPE province_code"),
                errors(send(officer, "trainers?onError=skip", TRAINERS + a + ",นายก,,กรม,กรุงเทพฯ,,,,,5,,,,,\n")));
        stats(
                send(officer, "trainers", TRAINERS + a + ",นายก,,สถจ.,43,,,,,5,,,,,\n")
                        .expect(200),
                "created",
                1);
        var other = errors(send(
                Accounts.of(Role.PROVINCE, "44"),
                "trainers?onError=skip",
                TRAINERS + a + ",นายก,,สถจ.,44,,,,,6,,,,,\n"));
        assertEquals(List.of("OUT_OF_SCOPE trainer_code"), other);
        assertEquals("5", trainer(a).at("/capacity"));
        assertEquals(
                List.of("PROVINCE_MISMATCH province_code"),
                errors(send("trainers?onError=skip&province=44", TRAINERS + a + ",นายก,,สถจ.,43,,,,,6,,,,,\n")));
    }

    @Test
    void aTemplateAsksForEveryColumn() {
        for (var kind : List.of("training", "trainers")) {
            var header = Accounts.admin()
                    .get("/imports/" + kind + "/template.csv")
                    .expect(200)
                    .text();
            for (var column :
                    (kind.equals("training") ? TRAINING : TRAINERS).strip().split(",")) {
                assertTrue(header.contains(column + " / "), header);
            }
        }
        assertEquals(
                List.of("MISSING_VALUE"),
                errors(send(
                                "training?onError=skip",
                                Accounts.admin()
                                                .get("/imports/training/template.csv")
                                                .text() + cohort
                                        + ",รุ่น,2569,2026-01-12,2026-01-16,,,นายก,,สถจ.,43,,,\n"))
                        .stream()
                        .map(error -> error.split(" ")[0])
                        .toList());
    }

    private void passed(String code) {
        send("training", TRAINING + facts() + code + ",นายก,,สถจ.,43,,,ผ่าน\n").expect(200);
    }

    private Answer cohort() {
        var found = Accounts.admin().get("/cohorts?q=" + cohort).expect(200);
        return Accounts.admin().get("/cohorts/" + found.at("/items/0/id")).expect(200);
    }

    private Answer participant(String code) {
        return Accounts.admin()
                .get("/cohorts/" + cohort().at("/id") + "/participants?sort=code&q=" + code)
                .expect(200);
    }

    private static Answer trainer(String code) {
        var found = Accounts.admin().get("/trainers?q=" + code).expect(200);
        return Accounts.admin().get("/trainers/" + found.at("/items/0/id")).expect(200);
    }

    private static Answer send(String kindAndQuery, String file) {
        return send(Accounts.admin(), kindAndQuery, file);
    }

    private static Answer send(Api by, String kindAndQuery, String file) {
        return by.header("Content-Type", "text/csv").post("/imports/" + kindAndQuery, file);
    }

    private static Answer undo(Answer report) {
        return Accounts.admin().post("/imports/" + report.at("/id") + "/undo", null);
    }

    private static void stats(Answer report, String name, int count) {
        assertEquals(String.valueOf(count), report.at("/stats/" + name), report::text);
    }

    /** Code and column of each. */
    private static List<String> errors(Answer report) {
        List<String> found = new ArrayList<>();
        report.json()
                .at(report.status() == 422 ? "/import/errors" : "/errors")
                .forEach(error -> found.add(
                        error.get("code").asText() + " " + error.get("column").asText()));
        return found;
    }
}
