package org.maekhai.upgrade;

import static org.maekhai.Api.object;
import static org.maekhai.Earned.reading;
import static org.maekhai.upgrade.UpgradeScenario.ASSIGNMENTS;
import static org.maekhai.upgrade.UpgradeScenario.BUDGETS;
import static org.maekhai.upgrade.UpgradeScenario.HUBS;
import static org.maekhai.upgrade.UpgradeScenario.LOCAL_GOVERNMENTS;
import static org.maekhai.upgrade.UpgradeScenario.POSTINGS;
import static org.maekhai.upgrade.UpgradeScenario.TRAINERS;
import static org.maekhai.upgrade.UpgradeScenario.TRAINING;
import static org.maekhai.upgrade.UpgradeScenario.shape;
import static org.maekhai.upgrade.UpgradeScenario.shapes;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Answer;
import org.maekhai.TestClock;
import org.maekhai.TestDatabase;

/**
 * Makes the {@link Fixture}: imports invented files of all kinds through the API into an empty database, with changes by
 * hand between them, and writes what is in the database then. It is no part of a test run, and is run at the version whose
 * database is wanted:
 *
 * <pre>
 * mvn -f backend/pom.xml test -DskipPostgresqlTests -Dtest=UpgradeFixture
 * mvn -f backend/pom.xml surefire:test@on-postgresql -Dtest=UpgradeFixture
 * mvn -f backend/pom.xml test -DskipPostgresqlTests -Dtest=UndoAfterUpgradeTest -Dmaekhai.upgrade.record=true
 * </pre>
 *
 * The last line writes what that version answers; both databases answer the same.
 */
@QuarkusTest
@TestProfile(UpgradeFixture.EmptyDatabase.class)
class UpgradeFixture {
    /** The imports are so long before the day of the tests, and so long apart. */
    private static final Duration FIRST = Duration.ofDays(-7), STEP = Duration.ofMinutes(90);

    @Inject
    DataSource dataSource;

    @Inject
    TestClock clock;

    private int steps;

    public static class EmptyDatabase implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return TestDatabase.ofItsOwn("upgrade");
        }
    }

    @Test
    void aDatabaseOfThisVersionIsWritten() throws Exception {
        registry();
        boundaries();
        budgets();
        postings();
        training();
        trainers();
        assignments();
        hubs();
        try (var connection = dataSource.getConnection()) {
            Fixture.write(connection);
        }
    }

    private void registry() throws Exception {
        send(
                "registry-1.csv",
                "local-governments",
                LOCAL_GOVERNMENTS
                        + sao("51", "ดอนสมมติ")
                        + sao("52", "ห้วยสมมติ")
                        + sao("53", "หนองสมมติ")
                        + sao("54", "โคกสมมติ")
                        + sao("55", "นาสมมติ")
                        + sao("56", "บ้านสมมติ")
                        + sao("57", "ท่าสมมติ")
                        + sao("58", "ป่าสมมติ")
                        + sao("59", "วังสมมติ")
                        + sao("60", "เขาสมมติ")
                        + sao("61", "คลองสมมติ")
                        + sao("62", "บึงสมมติ")
                        + sao("66", "สระสมมติ")
                        + sao("67", "เนินสมมติ")
                        + sao("68", "ซับสมมติ")
                        + sao("69", "แก่งสมมติ"));
        // another name (the former one is learned), another type, another place, and a new one
        send(
                "registry-2.csv",
                "local-governments",
                LOCAL_GOVERNMENTS + "6670252,องค์การบริหารส่วนตำบลห้วยสมมติใหม่,SAO,6702,67,,,,\n"
                        + "6670253,เทศบาลตำบลหนองสมมติ,TAMBON_MUNICIPALITY,6702,67,,,,\n"
                        + "6670254,องค์การบริหารส่วนตำบลโคกสมมติ,SAO,6702,67,16.48,101.21,,\n"
                        + sao("63", "ทุ่งสมมติ"));
        // over the import before, over what that one made, and over the first
        send(
                "registry-3.csv",
                "local-governments",
                LOCAL_GOVERNMENTS + "6670253,เทศบาลเมืองหนองสมมติ,TOWN,6702,67,,,,\n"
                        + "6670263,องค์การบริหารส่วนตำบลทุ่งสมมติเหนือ,SAO,6702,67,,,,\n"
                        + "6670255,องค์การบริหารส่วนตำบลนาสมมติ,SAO,6702,67,,,2539-02-23,\n");
        // an office's list: an alias is learned, a name and a type are proposed
        send(
                "registry-match.csv",
                "local-governments?strategy=MATCH&onError=skip",
                LOCAL_GOVERNMENTS + "6670256,องค์การบริหารส่วนตำบลบ้านสมมุติ,SAO,6702,67,,,,\n"
                        + "6670258,เทศบาลตำบลป่าสมมติ,TAMBON_MUNICIPALITY,6702,67,,,,\n");
        // over a change by hand
        byHand(() -> rename("6670257", "องค์การบริหารส่วนตำบลท่าสมมติใต้"));
        send(
                "registry-4.csv",
                "local-governments",
                LOCAL_GOVERNMENTS + "6670257,องค์การบริหารส่วนตำบลท่าสมมติเหนือ,SAO,6702,67,16.49,101.11,,\n");
        // changed by hand since, and used by hand since
        send("registry-5.csv", "local-governments", LOCAL_GOVERNMENTS + sao("64", "ลานสมมติ") + sao("65", "ไร่สมมติ"));
        byHand(() -> {
            rename("6670264", "องค์การบริหารส่วนตำบลลานสมมติใหญ่");
            Accounts.admin()
                    .ifMatch("\"0\"")
                    .put("/local-governments/6670265/contacts", object("phone", "0-0000-0000"))
                    .expect(200);
        });
        // over the first import, and changed by hand since
        send(
                "registry-6.csv",
                "local-governments",
                LOCAL_GOVERNMENTS + "6670262,องค์การบริหารส่วนตำบลบึงสมมติ,SAO,6702,67,,,,2570-09-30\n");
        byHand(() -> rename("6670262", "องค์การบริหารส่วนตำบลบึงสมมติใหญ่"));
    }

    private void boundaries() throws Exception {
        send("boundaries-1.json", "boundaries", shapes(shape("67", 16.0), shape("6702", 16.1), shape("6703", 16.2)));
        send("boundaries-2.json", "boundaries", shapes(shape("6702", 16.3), shape("6704", 16.6)));
        send("boundaries-3.json", "boundaries", shapes(shape("6702", 16.4), shape("6704", 16.7)));
    }

    private void budgets() throws Exception {
        var file = new StringBuilder(BUDGETS);
        for (var code : earned()) {
            file.append(code).append(",2569,ใช้,2025-09-20,2025-09-28,ใช้,30000000,\n");
            file.append(code).append(",2570,ใช้,2026-09-20,2026-09-28,ใช้,31000000.50,\n");
        }
        send(
                "budgets-1.csv",
                "budget-status",
                file + "6670254,2570,ไม่ใช้,,,,,\n6670255,2570,ใช้,2026-09-20,,,5000000,เดิม\n");
        byHand(() -> {
            budget("6670255", object("usesElaas", true, "recordedOn", "2026-09-21", "amount", 5000001));
            budget("6670256", object("usesElaas", false, "note", "ด้วยมือ"));
        });
        // over the import before, over a change by hand of it, over a fact by hand, and a new one
        send(
                "budgets-2.csv",
                "budget-status",
                BUDGETS + "6670254,2570,ใช้,2026-09-20,,,4000000,\n"
                        + "6670255,2570,ใช้,2026-09-22,2026-09-29,,5000002,\n"
                        + "6670256,2570,ใช้,2026-09-20,,,,\n"
                        + "6670257,2570,ใช้,2026-09-20,,,7000000,\n");
        send(
                "budgets-3.csv",
                "budget-status",
                BUDGETS + "6670254,2570,ใช้,2026-09-20,2026-09-30,,4000001,\n"
                        + "6670257,2570,ใช้,2026-09-20,,ใช้,7000001,อีกครั้ง\n");
        // changed by hand since, and deleted by hand since
        send(
                "budgets-4.csv",
                "budget-status",
                BUDGETS + "6670258,2570,ใช้,2026-09-20,,,8000000,\n6670259,2570,ใช้,2026-09-20,,,9000000,\n");
        send("budgets-5.csv", "budget-status", BUDGETS + "6670262,2570,ใช้,2026-09-20,,,1200000,\n");
        byHand(() -> {
            budget("6670258", object("usesElaas", true, "recordedOn", "2026-09-23"));
            for (var code : List.of("6670259", "6670262")) {
                Accounts.admin()
                        .ifMatch("*")
                        .delete("/local-governments/" + code + "/budget-status/2570")
                        .expect(204);
            }
        });
        // over the first import, and deleted by hand since
        send(
                "budgets-7.csv",
                "budget-status",
                BUDGETS + "6670261,2569,ใช้,2025-09-21,,,,\n6670260,2569,ใช้,2025-09-21,,,,\n");
        byHand(() -> Accounts.admin()
                .ifMatch("*")
                .delete("/local-governments/6670261/budget-status/2569")
                .expect(204));
    }

    private void postings() throws Exception {
        var file = new StringBuilder(POSTINGS);
        for (var code : earned()) {
            for (var end : List.of("2026-08-31", "2026-09-30", "2026-10-31")) {
                file.append(String.join(",", code, end, end, end, end)).append(",\n");
            }
        }
        send(
                "postings-1.csv",
                "posting-status",
                file + "6670254,2026-10-31,2026-10-10,2026-10-10,2026-10-10,\n"
                        + "6670255,2026-10-31,2026-10-10,2026-10-10,2026-10-10,\n");
        byHand(() -> {
            forget("6670255", "2026-10-31");
            reading("6670255", "2026-10-31", "2026-10-11");
            reading("6670256", "2026-10-31", "2026-10-11");
        });
        send(
                "postings-2.csv",
                "posting-status",
                POSTINGS + "6670254,2026-10-31,2026-10-20,2026-10-20,2026-10-20,\n"
                        + "6670255,2026-10-31,2026-10-20,2026-10-20,2026-10-20,\n"
                        + "6670256,2026-10-31,2026-10-20,2026-10-20,,\n"
                        + "6670257,2026-10-31,2026-10-20,2026-10-20,2026-10-20,\n");
        send(
                "postings-3.csv",
                "posting-status",
                POSTINGS + "6670254,2026-10-31,2026-10-25,2026-10-25,2026-10-25,\n"
                        + "6670257,2026-10-31,2026-10-25,2026-10-25,2026-10-25,\n");
        send(
                "postings-4.csv",
                "posting-status",
                POSTINGS + "6670258,2026-10-31,2026-10-20,2026-10-20,2026-10-20,\n"
                        + "6670259,2026-10-31,2026-10-20,2026-10-20,2026-10-20,\n");
        // on a day of their own, and the end of a year
        send(
                "postings-5.csv",
                "posting-status",
                POSTINGS + "6670259,2026-09-15,2026-09-10,2026-09-10,2026-09-10,\n"
                        + "6670251,2026-09-30,2026-09-30,2026-09-30,2026-09-30,ใช่\n"
                        + "6670262,2026-09-15,2026-09-10,2026-09-10,2026-09-10,\n");
        byHand(() -> {
            forget("6670258", "2026-10-31");
            reading("6670258", "2026-10-31", "2026-10-26");
            forget("6670259", "2026-10-31");
            forget("6670262", "2026-09-15");
        });
        // over the first import, and deleted by hand since
        send(
                "postings-6.csv",
                "posting-status",
                POSTINGS + "6670261,2026-08-31,2026-08-30,2026-08-30,2026-08-30,\n"
                        + "6670260,2026-08-31,2026-08-30,2026-08-30,2026-08-30,\n");
        byHand(() -> forget("6670261", "2026-08-31"));
    }

    private void training() throws Exception {
        var k1 = "K-1,รุ่นสมมติหนึ่ง,2569,2026-01-12,2026-01-16,";
        // the second row says more of the cohort that the first one made
        send(
                "training-1.csv",
                "training",
                TRAINING + k1 + ",P-01,นายหนึ่ง สมมติ,นักวิชาการ,PROVINCIAL_OFFICE,67,,TRAINEE,PASSED\n" + k1
                        + "ห้องประชุม,P-02,นายสอง สมมติ,,PROVINCIAL_OFFICE,67,,TRAINEE,PASSED\n" + k1
                        + ",P-03,นายสาม สมมติ,,LOCAL_GOVERNMENT,,6670258,TRAINEE,PASSED\n" + k1
                        + ",P-04,นายสี่ สมมติ,,PROVINCIAL_OFFICE,67,,TRAINEE,PASSED\n" + k1
                        + ",P-05,นายห้า สมมติ,,PROVINCIAL_OFFICE,67,,TRAINEE,PASSED\n" + k1
                        + ",P-06,นายหก สมมติ,,LOCAL_GOVERNMENT,,6670251,TRAINEE,PASSED\n"
                        + "K-2,รุ่นสมมติสอง,2569,2026-02-09,2026-02-13,,P-07,นายเจ็ด สมมติ,,DEPARTMENT,,,OBSERVER,\n");
        send(
                "training-2.csv",
                "training",
                TRAINING + "K-1,รุ่นสมมติหนึ่ง (ครู ก),,,,,P-06,นายหก สมมติ,หัวหน้า,,,,,FAILED\n"
                        + "K-1,,,,,,P-08,นายแปด สมมติ,,PROVINCIAL_OFFICE,67,,TRAINEE,PASSED\n"
                        + "K-3,รุ่นสมมติสาม,2569,2026-03-09,2026-03-13,,P-09,นายเก้า สมมติ,,PROVINCIAL_OFFICE,67,,TRAINEE,\n");
        send(
                "training-3.csv",
                "training",
                TRAINING + "K-3,รุ่นสมมติสาม (ต่อ),,,,,P-09,นายเก้า สมมติ,,LOCAL_GOVERNMENT,,6670260,,PASSED\n"
                        + "K-2,,,,2026-02-14,,P-07,นายเจ็ด สมมุติ,,,,,,\n");
        send(
                "training-4.csv",
                "training",
                TRAINING
                        + "K-4,รุ่นสมมติสี่,2569,2026-04-20,2026-04-24,,P-10,นายสิบ สมมติ,,PROVINCIAL_OFFICE,67,,TRAINEE,PASSED\n");
        send(
                "training-5.csv",
                "training",
                TRAINING
                        + "K-5,รุ่นสมมติห้า,2569,2026-05-18,2026-05-22,,P-11,นายสิบเอ็ด สมมติ,,PROVINCIAL_OFFICE,67,,TRAINEE,PASSED\n");
        byHand(() -> {
            var participant = participant("K-4", "P-10");
            Accounts.admin()
                    .ifMatch("*")
                    .put(
                            participant,
                            object(
                                    "code",
                                    "P-10",
                                    "name",
                                    "นายสิบ สมมุติ",
                                    "affiliation",
                                    "PROVINCIAL_OFFICE",
                                    "provinceCode",
                                    "67",
                                    "role",
                                    "TRAINEE",
                                    "result",
                                    "PASSED"))
                    .expect(200);
            Accounts.admin()
                    .post(
                            "/trainers",
                            object(
                                    "code",
                                    "P-11",
                                    "affiliation",
                                    "PROVINCIAL_OFFICE",
                                    "provinceCode",
                                    "67",
                                    "capacity",
                                    30))
                    .expect(201);
        });
        // over a change by hand
        send("training-6.csv", "training", TRAINING + "K-4,,,,,,P-10,นายสิบ สมมติ,หัวหน้า,PROVINCIAL_OFFICE,67,,,\n");
        // deleted by hand since, all but the first; again the second row says more of the cohort that the first one
        // made
        var k6 = "K-6,รุ่นสมมติหก,2569,2026-06-15,2026-06-19,";
        send(
                "training-7.csv",
                "training",
                TRAINING + k6 + ",P-13,นางสิบสาม สมมติ,,PROVINCIAL_OFFICE,67,,TRAINEE,PASSED\n" + k6
                        + "ห้องประชุมเล็ก,P-14,นางสิบสี่ สมมติ,,PROVINCIAL_OFFICE,67,,TRAINEE,PASSED\n" + k6
                        + ",P-15,นางสิบห้า สมมติ,,PROVINCIAL_OFFICE,67,,TRAINEE,PASSED\n");
        byHand(() ->
                Accounts.admin().ifMatch("*").delete(participant("K-6", "P-14")).expect(204));
    }

    private void trainers() throws Exception {
        send(
                "trainers-1.csv",
                "trainers",
                TRAINERS + "P-01,นายหนึ่ง สมมติ,นักวิชาการ,PROVINCIAL_OFFICE,67,,K-1,,,50,BUDGET,,,,\n"
                        + "P-02,นายสอง สมมติ,,PROVINCIAL_OFFICE,67,,K-1,,,50,,,,,\n"
                        + "P-03,นายสาม สมมติ,,LOCAL_GOVERNMENT,,6670258,K-1,,,50,,,,,\n"
                        + "P-04,นายสี่ สมมติ,,PROVINCIAL_OFFICE,67,,K-1,16.42,101.16,50,,,,,\n"
                        + "P-05,นายห้า สมมติ,,PROVINCIAL_OFFICE,67,,K-1,,,50,,,,,\n");
        later(6);
        // another place from that day on, another phone, and a new one
        send(
                "trainers-2.csv",
                "trainers",
                TRAINERS + "P-01,นายหนึ่ง สมมติ,,LOCAL_GOVERNMENT,,6670259,,,,,,,,,\n"
                        + "P-02,นายสอง สมมติ,,,,,,,,120,ACCOUNTING,0-0000-0002,,,\n"
                        + "P-08,นายแปด สมมติ,,PROVINCIAL_OFFICE,67,,K-1,,,40,,,,,\n");
        later(6);
        send(
                "trainers-3.csv",
                "trainers",
                TRAINERS
                        + "P-01,นายหนึ่ง สมมติ,,LOCAL_GOVERNMENT,,6670260,,,,,,,,,\nP-08,นายแปด สมมติ,,,,,,,,,\"BUDGET, REVENUE\",,,,\n");
        send("trainers-4.csv", "trainers", TRAINERS + "P-05,นายห้า สมมติ,,,,,,,,45,,,,,\n");
        byHand(() -> Accounts.admin()
                .ifMatch("*")
                .put(
                        "/trainers/" + trainer("P-05"),
                        object(
                                "name",
                                "นายห้า สมมุติ",
                                "affiliation",
                                "PROVINCIAL_OFFICE",
                                "provinceCode",
                                "67",
                                "capacity",
                                45))
                .expect(200));
        // over a change by hand
        send("trainers-5.csv", "trainers", TRAINERS + "P-05,นายห้า สมมติ,,,,,,,,44,,0-0000-0005,,,\n");
        // one of them is deleted by hand since
        send(
                "trainers-6.csv",
                "trainers",
                TRAINERS + "P-13,นางสิบสาม สมมติ,,PROVINCIAL_OFFICE,67,,K-6,,,50,,,,,\n"
                        + "P-15,นางสิบห้า สมมติ,,PROVINCIAL_OFFICE,67,,K-6,,,50,,,,,\n");
        byHand(() -> Accounts.admin()
                .ifMatch("*")
                .delete("/trainers/" + trainer("P-15"))
                .expect(204));
    }

    private void assignments() throws Exception {
        send(
                "assignments-1.csv",
                "assignments",
                ASSIGNMENTS + "6670251,P-01,PRIMARY,2026-10-01,\n"
                        + "6670252,P-02,PRIMARY,2026-10-01,\n"
                        + "6670253,P-02,PRIMARY,2026-10-01,2027-09-30\n"
                        + "6670254,P-04,PRIMARY,2026-10-01,\n"
                        + "6670251,P-04,BACKUP,2026-10-01,\n");
        send(
                "assignments-2.csv",
                "assignments",
                ASSIGNMENTS + "6670252,P-02,PRIMARY,2026-10-01,2026-11-30\n6670252,P-04,PRIMARY,2026-12-01,\n");
        send(
                "assignments-3.csv",
                "assignments",
                ASSIGNMENTS + "6670252,P-04,PRIMARY,2026-12-01,2027-03-31\n6670252,P-02,PRIMARY,2027-04-01,\n");
        byHand(() -> {
            assign("6670255", "P-04", "2026-11-01");
            assign("6670256", "P-02", "2026-11-01");
        });
        send("assignments-4.csv", "assignments", ASSIGNMENTS + "6670255,P-04,PRIMARY,2026-11-01,2026-12-31\n");
        send("assignments-5.csv", "assignments", ASSIGNMENTS + "6670256,P-02,PRIMARY,2026-11-01,2026-12-31\n");
        send("assignments-6.csv", "assignments", ASSIGNMENTS + "6670257,P-02,PRIMARY,2026-11-01,\n");
        send("assignments-7.csv", "assignments", ASSIGNMENTS + "6670260,P-08,PRIMARY,2026-11-01,\n");
        byHand(() -> {
            assign("6670256", "P-04", "2027-01-01");
            Accounts.admin()
                    .post("/assignments/" + assignment("6670257") + "/end", object("on", "2027-02-28"))
                    .expect(200);
        });
        // one of them is deleted by hand since
        send(
                "assignments-8.csv",
                "assignments",
                ASSIGNMENTS + "6670258,P-02,BACKUP,2027-01-01,\n6670259,P-02,BACKUP,2027-01-01,\n");
        byHand(() -> Accounts.admin()
                .ifMatch("*")
                .delete("/assignments/" + assignment("6670259"))
                .expect(204));
    }

    private void hubs() throws Exception {
        // the last one isn't what a hub teaches: it is suspended at once, with its member
        send(
                "hubs-1.csv",
                "hubs",
                HUBS + "6670251,ACTIVE,2026-10-01,8,นางสาวผู้ประสาน สมมติ,0-0000-0001,6670254 6670255\n"
                        + "6670252,ACTIVE,2026-10-01,,,,6670257\n"
                        + "6670253,INVITED,2026-11-10,,,,6670258\n"
                        + "6670262,ACTIVE,2026-10-01,,,,6670259\n");
        // other members, one that is over, one that accepts, and one that takes the member of who is suspended
        send(
                "hubs-2.csv",
                "hubs",
                HUBS + "6670251,,,5,,,6670255 6670256\n"
                        + "6670252,RETIRED,2026-11-15,,,,\n"
                        + "6670253,ACTIVE,2026-11-17,,,,\n"
                        + "6670260,ACTIVE,2026-11-12,,,,6670259\n");
        send(
                "hubs-3.csv",
                "hubs",
                HUBS + "6670251,,,,นายผู้ประสาน สมมติ,,\n"
                        + "6670260,SUSPENDED,2026-11-18,,,,\n"
                        + "6670261,PROPOSED,2026-11-16,,,,6670263\n");
        send("hubs-4.csv", "hubs", HUBS + "6670266,ACTIVE,2026-11-01,,,,6670264\n");
        send("hubs-5.csv", "hubs", HUBS + "6670267,ACTIVE,2026-11-01,,,,\n");
        byHand(() -> {
            Accounts.admin()
                    .put(
                            "/hubs/" + hub("6670266") + "/advice/019abcde-0000-7000-8000-000000000001",
                            object(
                                    "localGovernmentCode",
                                    "6670264",
                                    "on",
                                    "2026-11-16",
                                    "minutes",
                                    45,
                                    "mode",
                                    "PHONE",
                                    "topics",
                                    List.of("ACCOUNTING"),
                                    "what",
                                    "การปิดบัญชีประจำเดือน"))
                    .expect(200);
            Accounts.admin()
                    .ifMatch("*")
                    .put(
                            "/hubs/" + hub("6670267"),
                            object("maxMembers", 3, "topics", List.of("BUDGET"), "note", "ด้วยมือ"))
                    .expect(200);
        });
        send("hubs-6.csv", "hubs", HUBS + "6670268,ACTIVE,2026-11-01,,,,6670265\n");
        // what suspends a hub that an import made, and what takes its member then
        send(
                "budgets-6.csv",
                "budget-status",
                BUDGETS + "6670268,2570,ใช้,2026-09-20,2026-09-28,ไม่ใช้,31000000.50,\n");
        send("hubs-7.csv", "hubs", HUBS + "6670269,ACTIVE,2026-11-01,,,,6670265\n");
        // over a change by hand, and withdrawn by hand since
        send("hubs-8.csv", "hubs", HUBS + "6670267,,,4,,0-0000-0017,6670262\n");
        send("hubs-9.csv", "hubs", HUBS + "6670264,PROPOSED,2026-11-16,,,,\n");
        byHand(() ->
                Accounts.admin().ifMatch("*").delete("/hubs/" + hub("6670264")).expect(204));
    }

    /** What earns a local government to be a hub is known of these. */
    private static List<String> earned() {
        return List.of(
                "6670251", "6670252", "6670253", "6670260", "6670261", "6670266", "6670267", "6670268", "6670269");
    }

    private static String sao(String number, String name) {
        return "66702" + number + ",องค์การบริหารส่วนตำบล" + name + ",SAO,6702,67,16."
                + (40 + Integer.parseInt(number) % 10) + ",101.1" + (Integer.parseInt(number) % 7) + ",,\n";
    }

    private static void rename(String code, String name) {
        Accounts.admin()
                .ifMatch("*")
                .put("/local-governments/" + code, object("name", name, "type", "SAO", "districtCode", "6702"))
                .expect(200);
    }

    private static void budget(String code, Map<String, Object> budget) {
        Accounts.admin()
                .ifMatch("*")
                .put("/local-governments/" + code + "/budget-status/2570", budget)
                .expect(200);
    }

    private static void forget(String code, String asOf) {
        Accounts.admin()
                .delete("/local-governments/" + code + "/posting-status/" + asOf)
                .expect(204);
    }

    private static void assign(String code, String trainer, String from) {
        Accounts.admin()
                .post(
                        "/assignments",
                        object(
                                "trainerId",
                                trainer(trainer),
                                "localGovernmentCode",
                                code,
                                "role",
                                "PRIMARY",
                                "from",
                                from))
                .expect(201);
    }

    private static String trainer(String code) {
        return Accounts.admin().get("/trainers?q=" + code).expect(200).at("/items/0/id");
    }

    private static String assignment(String code) {
        return Accounts.admin()
                .get("/assignments?localGovernment=" + code)
                .expect(200)
                .at("/items/0/id");
    }

    /** The address of a participant. */
    private static String participant(String cohort, String code) {
        var id = Accounts.admin().get("/cohorts?q=" + cohort).expect(200).at("/items/0/id");
        var participants = "/cohorts/" + id + "/participants";
        return participants + "/"
                + Accounts.admin().get(participants + "?q=" + code).expect(200).at("/items/0/id");
    }

    private static String hub(String code) {
        return Accounts.admin().get("/hubs?localGovernment=" + code).expect(200).at("/items/0/id");
    }

    private void send(String file, String kindAndQuery, String content) throws Exception {
        var change = Change.send(file, kindAndQuery, content);
        byHand(() -> wholly(Accounts.admin().importCsv(change.address(), change.content())));
    }

    private static void wholly(Answer answer) {
        answer.expect(200);
        if (!answer.at("/kind").equals("local-governments") && !"0".equals(answer.at("/stats/rejected"))) {
            throw new AssertionError(answer.text());
        }
    }

    private void later(int more) {
        steps += more;
    }

    /** At the next moment. */
    private void byHand(TestClock.Work work) throws Exception {
        clock.later(FIRST.plus(STEP.multipliedBy(steps++)), work);
    }
}
