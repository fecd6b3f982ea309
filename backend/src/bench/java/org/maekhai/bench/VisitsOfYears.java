package org.maekhai.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * Five years of visits of the whole country, the same every time: so many of each place that the largest province has 20,000.
 * Each has a trainer, every third a next step, and every fifth that was done the eight answers of a telephone call.
 */
final class VisitsOfYears {
    private static final int OF_EACH = 60, YEARS = 5, BATCH = 1000;
    private static final String FINDINGS =
            "ตรวจสอบการบันทึกบัญชีและการปิดบัญชีประจำเดือนแล้ว พบรายการที่ยังไม่ได้บันทึก ";

    private final Map<String, List<Integer>> places = new HashMap<>();
    private final Map<String, List<UUID>> trainers = new HashMap<>();
    private final List<UUID> questions = new ArrayList<>();
    private UUID checklist;
    private final PreparedStatement visit;
    private final PreparedStatement trainer;
    private final PreparedStatement step;
    private final PreparedStatement answer;

    private VisitsOfYears(Connection connection) throws SQLException {
        read(connection);
        visit = connection.prepareStatement("""
                insert into visit (id, local_government_id, province_code, state, mode, planned_on, visited_on, visit_day,
                                   reached, findings, checklist_id, created_at, created_by, changed_at, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, current_timestamp, 'bench', current_timestamp, 0)
                """);
        trainer =
                connection.prepareStatement("insert into visit_trainer (visit_id, trainer_id, place) values (?, ?, 0)");
        step = connection.prepareStatement("""
                insert into visit_step (visit_id, id, place, text, owner, due_on)
                values (?, ?, 0, ?, 'LOCAL_GOVERNMENT', ?)
                """);
        answer = connection.prepareStatement("""
                insert into visit_answer (visit_id, question_id, place, answer)
                values (?, ?, ?, ?)
                """);
    }

    /** While no server is on it; nothing where there are any already. */
    static void fill(Database database) throws SQLException {
        var address = database.address();
        try (var connection = DriverManager.getConnection(address.get(0), address.get(1), address.get(2))) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement();
                    var known = statement.executeQuery("select count(*) from visit")) {
                known.next();
                if (known.getInt(1) > 0) {
                    return;
                }
            }
            var visits = new VisitsOfYears(connection);
            Report.progress("visits: %d", visits.enter());
            connection.commit();
            // as it would lie there if it had been entered over years: the ways in which it was written now take thirty
            // times the room
            if (database instanceof Database.H2) {
                connection.createStatement().execute("shutdown compact");
            }
        }
    }

    private void read(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery("select province_code, id from local_government order by code")) {
                while (rows.next()) {
                    places.computeIfAbsent(rows.getString(1), first -> new ArrayList<>())
                            .add(rows.getInt(2));
                }
            }
            try (var rows = statement.executeQuery("""
                    select tp.province_code, t.id
                    from trainer t
                    join trainer_posting tp on tp.trainer_id = t.id
                    order by t.code
                    """)) {
                while (rows.next()) {
                    trainers.computeIfAbsent(rows.getString(1), first -> new ArrayList<>())
                            .add(rows.getObject(2, UUID.class));
                }
            }
            try (var rows = statement.executeQuery(
                    "select checklist_id, id from checklist_question where by_phone order by place")) {
                while (rows.next()) {
                    checklist = rows.getObject(1, UUID.class);
                    questions.add(rows.getObject(2, UUID.class));
                }
            }
        }
    }

    /** One of them, before it is entered. */
    private record Coming(String province, LocalDate day, boolean isPlanned, int number) {}

    /** Each on its day, as they would have come. */
    private List<Coming> coming() {
        List<Coming> all = new ArrayList<>();
        for (var province : places.keySet().stream().sorted().toList()) {
            var random = new Random(Integer.parseInt(province));
            int wanted = places.get(province).size() * OF_EACH;
            for (int i = 1; i <= wanted; i++) {
                boolean isPlanned = random.nextInt(40) == 0;
                var day = isPlanned
                        ? Days.TODAY.plusDays(random.nextInt(60) - 20)
                        : Days.TODAY.minusDays(random.nextInt(YEARS * 365));
                all.add(new Coming(province, day, isPlanned, i));
            }
        }
        all.sort(Comparator.comparing(Coming::day));
        return all;
    }

    private int enter() throws SQLException {
        var random = new Random(YEARS);
        var all = coming();
        int entered = 0;
        for (var each : all) {
            add(each, id(each.day(), ++entered, random), random);
            if (entered % BATCH == 0 || entered == all.size()) {
                for (var batch : List.of(visit, trainer, step, answer)) {
                    batch.executeBatch();
                }
            }
        }
        return entered;
    }

    /** As clients make them: of version 7, which begin with the moment. */
    private static UUID id(LocalDate day, int number, Random random) {
        long moment = day.toEpochDay() * 86_400_000L + number % 86_400_000L;
        return new UUID(moment << 16 | 0x7000 | random.nextInt(0x1000), random.nextLong() >>> 2 | Long.MIN_VALUE);
    }

    private void add(Coming coming, UUID id, Random random) throws SQLException {
        boolean isPlanned = coming.isPlanned();
        boolean asked = !isPlanned && coming.number() % 5 == 0;
        add(
                visit,
                id,
                any(places.get(coming.province()), random),
                coming.province(),
                isPlanned ? "PLANNED" : "DONE",
                any(List.of("ON_SITE", "PHONE", "ONLINE"), random),
                isPlanned ? coming.day() : null,
                isPlanned ? null : coming.day(),
                coming.day(),
                random.nextInt(6) > 0,
                FINDINGS.repeat(1 + random.nextInt(6)),
                asked ? checklist : null);
        add(trainer, id, any(trainers.get(coming.province()), random));
        if (coming.number() % 3 == 0) {
            add(
                    step,
                    id,
                    new UUID(random.nextLong(), random.nextLong()),
                    FINDINGS,
                    coming.day().plusDays(30));
        }
        for (int place = 0; asked && place < questions.size(); place++) {
            add(answer, id, questions.get(place), place, random.nextInt(3) == 0 ? "NO" : "YES");
        }
    }

    private static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private static void add(PreparedStatement statement, Object... values) throws SQLException {
        for (int column = 0; column < values.length; column++) {
            statement.setObject(column + 1, values[column]);
        }
        statement.addBatch();
    }
}
