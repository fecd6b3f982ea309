package org.maekhai.upgrade;

import static org.maekhai.upgrade.Change.send;
import static org.maekhai.upgrade.Change.undo;

import java.util.List;

/** What is done after the upgrade, on what {@link UpgradeFixture} left before it. All of it is invented. */
final class UpgradeScenario {
    static final String PROVINCE = "67";
    /** In names and aliases, former ones too. */
    static final List<String> WORDS = List.of("ห้วยสมมติ", "บ้านสมมุติ", "ท่าสมมติ", "ไร่สมมติ", "หนองสมมติ");

    static final String LOCAL_GOVERNMENTS =
            "code,name_th,type,district_code,province_code,lat,lon,active_from,active_to\n";
    static final String BUDGETS = "code,fiscal_year,uses_elaas,recorded_on,approved_on,in_use,amount,note\n";
    static final String POSTINGS = "code,as_of,revenue_through,expenditure_through,accounting_through,year_closed\n";
    static final String TRAINING = "cohort_code,cohort_name,fiscal_year,start,end,venue,trainer_code,name,position,"
            + "affiliation,province_code,local_government_code,role,result\n";
    static final String TRAINERS = "trainer_code,name,position,affiliation,province_code,local_government_code,"
            + "cohort_code,latitude,longitude,capacity,skills,phone,email,active_from,active_to\n";
    static final String ASSIGNMENTS = "local_government_code,trainer_code,role,from,to\n";
    static final String HUBS = "local_government_code,state,from,capacity,contact,phone,member_codes\n";

    /** What is taken back, and what the new version imports over what the former one left, in this order. */
    static final List<Change> AFTER = List.of(
            // of each kind the new version changes something that stands on imports of the former one
            send(
                    "later-registry.csv",
                    "local-governments",
                    LOCAL_GOVERNMENTS + "6670253,เทศบาลเมืองหนองสมมติบน,TOWN,6702,67,,,,\n"
                            + "6670270,องค์การบริหารส่วนตำบลสวนสมมติ,SAO,6702,67,16.45,101.19,,\n"),
            send("later-boundaries.json", "boundaries", shapes(shape("6702", 16.5))),
            send(
                    "later-budgets.csv",
                    "budget-status",
                    BUDGETS + "6670254,2570,ใช้,2026-09-22,,,4000004,หลังปรับรุ่น\n"
                            + "6670270,2570,ใช้,2026-09-22,2026-09-25,ใช้,100,\n"),
            send(
                    "later-postings.csv",
                    "posting-status",
                    POSTINGS + "6670254,2026-10-31,2026-10-30,2026-10-30,2026-10-30,\n"
                            + "6670270,2026-10-31,2026-10-20,2026-10-20,2026-10-20,\n"),
            send(
                    "later-training.csv",
                    "training",
                    TRAINING + "K-3,,,,,ห้องประชุมใหม่,P-09,นายเก้า สมมติ,หัวหน้าฝ่าย,,,,,\n"
                            + "K-3,,,,,,P-12,นางสิบสอง สมมติ,,PROVINCIAL_OFFICE,67,,TRAINEE,PASSED\n"),
            send(
                    "later-trainers.csv",
                    "trainers",
                    TRAINERS + "P-01,นายหนึ่ง สมมติ,,PROVINCIAL_OFFICE,67,,,,,60,,,,,\n"
                            + "P-12,นางสิบสอง สมมติ,,PROVINCIAL_OFFICE,67,,K-3,,,20,BUDGET,,,,\n"),
            send(
                    "later-assignments.csv",
                    "assignments",
                    ASSIGNMENTS + "6670252,P-02,PRIMARY,2027-04-01,2027-09-30\n"
                            + "6670252,P-12,PRIMARY,2027-10-01,\n"),
            send(
                    "later-hubs.csv",
                    "hubs",
                    HUBS + "6670251,,,6,นางสาวผู้ประสานใหม่ สมมติ,,6670255 6670256 6670270\n"
                            + "6670252,PROPOSED,2026-11-23,,,,\n"),
            // hubs, and what they are suspended for
            undo("hubs-2.csv"),
            undo("hubs-3.csv"),
            undo("later-hubs.csv"),
            undo("hubs-3.csv"),
            undo("hubs-2.csv"),
            undo("hubs-1.csv"),
            undo("hubs-3.csv"),
            undo("hubs-4.csv"),
            undo("hubs-5.csv"),
            undo("hubs-8.csv"),
            undo("hubs-5.csv"),
            undo("hubs-9.csv"),
            undo("hubs-7.csv"),
            undo("budgets-6.csv"),
            undo("hubs-6.csv"),
            // assignments, trainers and training stand on each other
            undo("assignments-1.csv"),
            undo("assignments-2.csv"),
            undo("assignments-3.csv"),
            undo("later-assignments.csv"),
            undo("assignments-3.csv"),
            undo("assignments-2.csv"),
            undo("assignments-4.csv"),
            undo("assignments-5.csv"),
            undo("assignments-6.csv"),
            undo("assignments-8.csv"),
            undo("later-training.csv"),
            undo("trainers-3.csv"),
            undo("later-trainers.csv"),
            undo("trainers-2.csv"),
            undo("trainers-3.csv"),
            undo("trainers-2.csv"),
            undo("training-2.csv"),
            undo("assignments-7.csv"),
            undo("trainers-2.csv"),
            undo("training-3.csv"),
            undo("later-training.csv"),
            undo("training-2.csv"),
            undo("training-3.csv"),
            undo("training-2.csv"),
            undo("assignments-1.csv"),
            undo("trainers-4.csv"),
            undo("trainers-5.csv"),
            undo("trainers-4.csv"),
            undo("training-7.csv"),
            undo("trainers-6.csv"),
            undo("trainers-1.csv"),
            undo("training-4.csv"),
            undo("training-6.csv"),
            undo("training-4.csv"),
            undo("training-5.csv"),
            undo("training-7.csv"),
            undo("training-1.csv"),
            // facts
            undo("budgets-2.csv"),
            undo("budgets-3.csv"),
            undo("later-budgets.csv"),
            undo("budgets-3.csv"),
            undo("budgets-2.csv"),
            undo("budgets-4.csv"),
            undo("budgets-5.csv"),
            undo("budgets-7.csv"),
            undo("budgets-1.csv"),
            undo("postings-2.csv"),
            undo("postings-3.csv"),
            undo("later-postings.csv"),
            undo("postings-3.csv"),
            undo("postings-2.csv"),
            undo("postings-4.csv"),
            undo("postings-5.csv"),
            undo("postings-6.csv"),
            undo("postings-1.csv"),
            // shapes
            undo("boundaries-1.json"),
            undo("boundaries-3.json"),
            undo("later-boundaries.json"),
            undo("boundaries-3.json"),
            undo("boundaries-2.json"),
            undo("boundaries-1.json"),
            // the registry
            undo("registry-2.csv"),
            undo("registry-3.csv"),
            undo("later-registry.csv"),
            undo("registry-3.csv"),
            undo("registry-2.csv"),
            undo("registry-match.csv"),
            undo("registry-4.csv"),
            undo("registry-5.csv"),
            undo("registry-6.csv"),
            undo("registry-1.csv"));

    private UpgradeScenario() {}

    static String shapes(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    /** A square, with its lower left corner there. */
    static String shape(String code, double latitude) {
        double north = latitude + 0.5;
        return "{\"type\":\"Feature\",\"properties\":{\"code\":\"" + code
                + "\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[101.0," + latitude + "],[101.5," + latitude
                + "],[101.5," + north + "],[101.0," + north + "],[101.0," + latitude + "]]]}}";
    }
}
