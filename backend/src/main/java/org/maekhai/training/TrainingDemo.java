package org.maekhai.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.maekhai.shared.demo.DemoContext;
import org.maekhai.shared.demo.DemoData;
import org.maekhai.shared.demo.DemoPeople;
import org.maekhai.shared.thai.FiscalYear;
import org.maekhai.shared.thai.ThaiSort;

/**
 * The cohort that the memo tells of, later ones, and trainers for every province. A province has trainers for a good
 * quarter more local governments than it has; Nan hardly more than it needs.
 */
@ApplicationScoped
class TrainingDemo implements DemoData {
    private static final String NAN = "55";
    private static final double SPARE = 1.3;
    private static final double SPARE_OF_NAN = 1.08;
    private static final String TRAINEE = "TRAINEE", OBSERVER = "OBSERVER", PASSED = "PASSED";
    /** Numbers of those who are no trainers any more, and of those who never were. */
    private static final int FORMER = 49, OTHERS = 60;

    private static final String COURSE = "การสร้างวิทยากรตัวคูณ (ครู ก) ระบบบัญชีคอมพิวเตอร์ของ อปท. (e-LAAS)";

    private static final List<String> OFFICE_POSITIONS = List.of(
            "นักวิชาการเงินและบัญชีชำนาญการ",
            "นักวิชาการเงินและบัญชีปฏิบัติการ",
            "นักส่งเสริมการปกครองท้องถิ่นชำนาญการ",
            "เจ้าพนักงานการเงินและบัญชีชำนาญงาน");
    private static final List<String> LOCAL_POSITIONS = List.of(
            "ผู้อำนวยการกองคลัง",
            "นักวิชาการเงินและบัญชี",
            "นักวิชาการคลัง",
            "เจ้าพนักงานการเงินและบัญชี",
            "นักวิเคราะห์นโยบายและแผน");

    private record Held(UUID id, String code, LocalDate endsOn) {}

    private record Employer(int id, String code) {}

    /** Somebody who took part. {@code capacity} 0: no trainer came of it. */
    private record Person(
            String code, Held cohort, String province, Employer employer, String role, String result, int capacity) {
        Affiliation affiliation() {
            return employer != null
                    ? Affiliation.LOCAL_GOVERNMENT
                    : province == null ? Affiliation.DEPARTMENT : Affiliation.PROVINCIAL_OFFICE;
        }
    }

    @Override
    public int order() {
        return 250;
    }

    @Override
    public void create(DemoContext demo) throws SQLException {
        var cohorts = cohorts(demo);
        var people = department(cohorts);
        for (var province : employers(demo).entrySet()) {
            people.addAll(province(demo, cohorts, province.getKey(), province.getValue()));
        }
        participants(demo, people);
        var made = people.stream().filter(person -> person.capacity() > 0).toList();
        trainers(demo, made);
        postings(demo, made);
        tieUser(demo);
    }

    /** The demonstration's user is one of Nan's trainers who stay. */
    private static void tieUser(DemoContext demo) throws SQLException {
        try (var statement = demo.connection().prepareStatement("""
                update trainer
                set user_id = (
                    select u.id
                    from app_user u
                    where u.role = 'TRAINER' and u.province_code = ?
                    order by u.username
                    fetch first 1 rows only)
                where id = (
                    select t.id
                    from trainer t
                    join trainer_posting tp on tp.trainer_id = t.id
                    where tp.province_code = ? and t.active_to is null
                    order by t.code
                    fetch first 1 rows only)
                """)) {
            statement.setString(1, NAN);
            statement.setString(2, NAN);
            statement.executeUpdate();
        }
    }

    private static SortedMap<String, List<Employer>> employers(DemoContext demo) throws SQLException {
        var byProvince = new TreeMap<String, List<Employer>>();
        try (var statement = demo.connection().createStatement();
                var rows = statement.executeQuery("""
                        select id, code, province_code
                        from local_government
                        where active_to is null
                        order by code
                        """)) {
            while (rows.next()) {
                byProvince
                        .computeIfAbsent(rows.getString(3), code -> new ArrayList<>())
                        .add(new Employer(rows.getInt(1), rows.getString(2)));
            }
        }
        return byProvince;
    }

    /** The oldest first. */
    private static List<Held> cohorts(DemoContext demo) throws SQLException {
        var held = new ArrayList<Held>();
        var thisYear = demo.today().minusMonths(5).withDayOfMonth(12);
        try (var rows = demo.batch("""
                insert into cohort (id, code, name, course, fiscal_year, starts_on, ends_on, venue, province_code, search_text,
                                    version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
                """)) {
            held.add(cohort(demo, rows, LocalDate.of(2013, 12, 15), "โรงแรมรอยัลซิตี้ กรุงเทพมหานคร", null));
            held.add(cohort(demo, rows, LocalDate.of(2021, 2, 8), "โรงแรมตัวอย่างแกรนด์ กรุงเทพมหานคร", null));
            held.add(cohort(demo, rows, thisYear, "โรงแรมสมมติพลาซา จังหวัดนนทบุรี", null));
            held.add(cohort(demo, rows, thisYear.plusMonths(2), "ห้องประชุมศาลากลางจังหวัดน่าน", NAN));
        }
        return held;
    }

    private static Held cohort(DemoContext demo, DemoContext.Rows rows, LocalDate start, String venue, String province)
            throws SQLException {
        int year = FiscalYear.of(start).year();
        var code = (province == null ? "ELAAS-" : "NAN-") + year + "-1";
        var random = demo.random("cohort " + code);
        var held = new Held(demo.id(demo.at(start, random).toInstant(), random), code, start.plusDays(4));
        var name =
                (province == null ? "ครู ก e-LAAS" : "ครู ก e-LAAS จังหวัดน่าน") + " ปีงบประมาณ " + year + " รุ่นที่ 1";
        rows.add(
                held.id(),
                code,
                name,
                COURSE,
                year,
                start,
                held.endsOn(),
                venue,
                province,
                TrainingStore.foundBy(code, name, COURSE));
        return held;
    }

    /** Central officers, and those who only looked on. */
    private static List<Person> department(List<Held> cohorts) {
        var people = new ArrayList<Person>();
        for (int i = 1; i <= 6; i++) {
            people.add(new Person("00-00" + i, cohorts.get(0), null, null, TRAINEE, PASSED, i <= 4 ? 10 : 0));
        }
        for (int i = 1; i <= 8; i++) {
            people.add(new Person("00-10" + i, cohorts.get(i <= 5 ? 0 : 2), null, null, OBSERVER, null, 0));
        }
        return people;
    }

    private static List<Person> province(
            DemoContext demo, List<Held> cohorts, String province, List<Employer> employers) {
        var random = demo.random("trainers of " + province);
        boolean isNan = province.equals(NAN);
        int trainers = Math.max(8, Math.min(20, 6 + employers.size() / 20));
        int places = (int) Math.ceil(employers.size() * (isNan ? SPARE_OF_NAN : SPARE));
        int office = 2 + trainers / 6;
        var people = new ArrayList<Person>();
        for (int i = 0; i < trainers; i++) {
            // more than the mean and less by turns; the last takes what is left
            int left = places - people.stream().mapToInt(Person::capacity).sum();
            int mean = (int) Math.round((double) left / (trainers - i));
            int capacity = i == trainers - 1 ? left : Math.max(3, mean + (i % 3 - 1) * Math.max(1, mean / 5));
            var employer = i < office
                    ? null
                    : employers.get((int) ((i - office + 0.5) * employers.size() / (trainers - office)));
            var cohort = i < 2 ? cohorts.get(0) : i < trainers / 2 ? cohorts.get(1) : cohorts.get(isNan ? 3 : 2);
            people.add(
                    new Person(code(province, people.size()), cohort, province, employer, TRAINEE, PASSED, capacity));
        }
        // who stopped, beyond those that the province counts on
        if (random.nextInt(3) == 0) {
            people.add(new Person(code(province, FORMER), cohorts.get(0), province, null, TRAINEE, PASSED, 8));
        }
        int others = 1 + random.nextInt(4);
        for (int i = 0; i < others; i++) {
            var employer = employers.get(random.nextInt(employers.size()));
            var result = random.nextInt(3) == 0 ? "ABSENT" : random.nextInt(2) == 0 ? "FAILED" : PASSED;
            var cohort = cohorts.get(isNan ? 3 : 1 + random.nextInt(2));
            people.add(new Person(code(province, OTHERS + i), cohort, province, employer, TRAINEE, result, 0));
        }
        if (isNan) {
            people.add(new Person(code(province, OTHERS + 20), cohorts.get(3), province, null, OBSERVER, null, 0));
        }
        return people;
    }

    private static String code(String province, int number) {
        return "%s-%03d".formatted(province, number + 1);
    }

    private static void participants(DemoContext demo, List<Person> people) throws SQLException {
        try (var rows = demo.batch("""
                insert into participant (id, cohort_id, code, name, sort_key, search_text, position_title, affiliation,
                                         province_code, local_government_id, role, result, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
                """)) {
            for (var person : people) {
                var random = demo.random("participant " + person.code());
                rows.add(
                        demo.id(demo.at(person.cohort().endsOn(), random).toInstant(), random),
                        person.cohort().id(),
                        person.code(),
                        name(demo, person),
                        ThaiSort.key(name(demo, person)),
                        TrainingStore.foundBy(person.code(), name(demo, person)),
                        position(demo, person),
                        person.affiliation().name(),
                        person.province(),
                        person.employer() == null ? null : person.employer().id(),
                        person.role(),
                        person.result());
            }
        }
    }

    private static void trainers(DemoContext demo, List<Person> people) throws SQLException {
        try (var rows = demo.batch("""
                insert into trainer (id, code, name, sort_key, search_text, position_title, cohort_id, capacity, skills, phone,
                                     email, active_from, active_to, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
                """)) {
            for (var person : people) {
                var random = demo.random("trainer " + person.code());
                var from =
                        person.cohort().endsOn().plusDays(14).withDayOfMonth(1).plusMonths(1);
                rows.add(
                        id(demo, person),
                        person.code(),
                        name(demo, person),
                        ThaiSort.key(name(demo, person)),
                        TrainingStore.foundBy(person.code(), name(demo, person)),
                        position(demo, person),
                        person.cohort().id(),
                        person.capacity(),
                        skills(random),
                        "0-0000-%04d".formatted(random.nextInt(10_000)),
                        random.nextInt(5) == 0 ? null : "trainer" + person.code() + ".elaas@office.example",
                        from,
                        lastDay(demo, person, random));
            }
        }
    }

    private static UUID id(DemoContext demo, Person person) {
        var random = demo.random("id of trainer " + person.code());
        return demo.id(demo.at(person.cohort().endsOn().plusDays(14), random).toInstant(), random);
    }

    /** Some have stopped, and some retire or move at the end of a month that is near. */
    private static LocalDate lastDay(DemoContext demo, Person person, Random random) {
        if (person.code().endsWith(code("", FORMER))) {
            return demo.today().minusDays(30 + random.nextInt(400));
        }
        return random.nextInt(100) < 3 ? demo.today().plusDays(10 + random.nextInt(50)) : null;
    }

    private static String skills(Random random) {
        var skills = EnumSet.noneOf(Skill.class);
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            skills.add(Skill.values()[random.nextInt(random.nextInt(8) == 0 ? 5 : 4)]);
        }
        return Skill.text(skills);
    }

    /** Most serve where their employer sits; some live elsewhere in the province. */
    private static void postings(DemoContext demo, List<Person> people) throws SQLException {
        var seats = seats(demo);
        try (var rows = demo.batch("""
                insert into trainer_posting (trainer_id, valid_from, affiliation, province_code, local_government_id,
                                             latitude, longitude)
                values (?, ?, ?, ?, ?, ?, ?)
                """)) {
            for (var person : people) {
                var random = demo.random("base of " + person.code());
                var seat = seats.get(
                        person.employer() == null
                                ? person.province()
                                : person.employer().code());
                boolean ownBase = seat != null && random.nextInt(5) == 0;
                rows.add(
                        id(demo, person),
                        Posting.of(null, null, null, null).validFrom(),
                        person.affiliation().name(),
                        person.province(),
                        person.employer() == null ? null : person.employer().id(),
                        ownBase ? near(seat[0], random) : null,
                        ownBase ? near(seat[1], random) : null);
            }
        }
    }

    private static double near(double degrees, Random random) {
        return Math.round((degrees + (random.nextDouble() - 0.5) * 0.1) * 10_000) / 10_000.0;
    }

    /** Where provinces and local governments lie, by code. */
    private static Map<String, double[]> seats(DemoContext demo) throws SQLException {
        var seats = new HashMap<String, double[]>();
        try (var statement = demo.connection().createStatement();
                var rows = statement.executeQuery("""
                        select code, latitude, longitude from province
                        union all
                        select code, latitude, longitude from local_government where latitude is not null
                        """)) {
            while (rows.next()) {
                seats.put(rows.getString(1), new double[] {rows.getDouble(2), rows.getDouble(3)});
            }
        }
        return seats;
    }

    private static String name(DemoContext demo, Person person) {
        return DemoPeople.person(demo.random("name of " + person.code()));
    }

    private static String position(DemoContext demo, Person person) {
        var positions = person.employer() == null ? OFFICE_POSITIONS : LOCAL_POSITIONS;
        return positions.get(demo.random("position of " + person.code()).nextInt(positions.size()));
    }
}
