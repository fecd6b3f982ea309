package org.maekhai.bench;

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
import java.util.stream.Stream;

/** Five years of visits in the largest province and its neighbours, and whom to visit first, beside the best that we could write by hand. */
final class VisitsBench {
    private static final String LARGEST = "30";
    private static final List<String> PROVINCES = List.of(LARGEST, "31", "32", "36");
    private static final int VISITS = 20_000, YEARS = 5, BATCH = 1000;
    private static final int PAGE = 50;
    private static final String FINDINGS =
            "ตรวจสอบการบันทึกบัญชีและการปิดบัญชีประจำเดือนแล้ว พบรายการที่ยังไม่ได้บันทึก ";

    private final Ground ground;
    private final Sides sides;
    private final Turns turns;
    private final Report report;

    VisitsBench(Ground ground, Sides sides, Turns turns, Report report) {
        this.ground = ground;
        this.sides = sides;
        this.turns = turns;
        this.report = report;
    }

    void measure() throws Exception {
        report.atMostTimes(
                2,
                "priorities of the largest province with " + VISITS + " visits / by hand",
                turns.compare(
                        sides.http((batch, count) -> days(batch, count).stream()
                                .map(day -> "/api/v1/visits/priorities?province=" + LARGEST + "&asOf=" + day)
                                .toList()),
                        ground.best("priorities", Stream.of("joined", "apart"))),
                true);
    }

    /** Half of them today, as people ask, the others of the last years. */
    private static List<LocalDate> days(int batch, int count) {
        var random = new Random(batch);
        return Stream.generate(() -> random.nextBoolean() ? Days.TODAY : Days.TODAY.minusDays(random.nextInt(700)))
                .limit(count)
                .toList();
    }

    /** While no server is on it: the same visits every time, unless they are there already. */
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
            for (var province : PROVINCES) {
                List<Integer> places = new ArrayList<>();
                try (var statement = connection.prepareStatement(
                        "select id from local_government where province_code = ? order by code")) {
                    statement.setString(1, province);
                    try (var rows = statement.executeQuery()) {
                        while (rows.next()) {
                            places.add(rows.getInt(1));
                        }
                    }
                }
                try (var insert = connection.prepareStatement("""
                        insert into visit (id, local_government_id, province_code, state, mode, planned_on, visited_on, visit_day,
                                           reached, findings, created_at, created_by, changed_at, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, current_timestamp, 'bench', current_timestamp, 0)
                        """)) {
                    visits(insert, province, places);
                }
                connection.commit();
            }
        }
        Report.progress("visits: %d in each of %d provinces", VISITS, PROVINCES.size());
    }

    private static void visits(PreparedStatement insert, String province, List<Integer> places) throws SQLException {
        var random = new Random(Integer.parseInt(province));
        for (int i = 0; i < VISITS; i++) {
            boolean planned = random.nextInt(40) == 0;
            var day = planned
                    ? Days.TODAY.plusDays(random.nextInt(60) - 20)
                    : Days.TODAY.minusDays(random.nextInt(YEARS * 365));
            Object[] values = {
                new UUID(random.nextLong(), random.nextLong()),
                places.get(random.nextInt(places.size())),
                province,
                planned ? "PLANNED" : "DONE",
                List.of("ON_SITE", "PHONE", "ONLINE").get(random.nextInt(3)),
                planned ? day : null,
                planned ? null : day,
                day,
                random.nextInt(6) > 0,
                FINDINGS.repeat(1 + random.nextInt(6))
            };
            for (int column = 0; column < values.length; column++) {
                insert.setObject(column + 1, values[column]);
            }
            insert.addBatch();
            if ((i + 1) % BATCH == 0) {
                insert.executeBatch();
            }
        }
        insert.executeBatch();
    }

    /** What the yardstick does. */
    static Map<String, Yardstick.Task> tasks(Statements sql) {
        return Map.of("priorities", (batch, count, argument) -> {
            for (var day : days(batch, count)) {
                if (argument.equals("joined")) {
                    joined(sql, day);
                } else {
                    apart(sql, day);
                }
                sql.commit();
            }
        });
    }

    private static int year(LocalDate day) {
        return Days.fiscalYear(day);
    }

    /** All by one statement, but next year's budget and the last quarter, which few days ask for. */
    private static void joined(Statements sql, LocalDate day) throws SQLException {
        sql.all(
                """
                with contact as (
                  select v.local_government_id,
                         max(v.visited_on) as last_on,
                         max(case when v.mode = 'ON_SITE' then v.visited_on end) as there_on
                  from local_government lg
                  join visit v on v.local_government_id = lg.id
                  where lg.province_code = ? and v.state = 'DONE' and v.reached = true and v.visited_on <= ?
                  group by v.local_government_id
                ), planned as (
                  select v.local_government_id, min(v.planned_on) as planned_on
                  from local_government lg
                  join visit v on v.local_government_id = lg.id
                  where lg.province_code = ? and v.state = 'PLANNED'
                  group by v.local_government_id
                ), ruled as (
                  select lg.*, c.last_on, c.there_on, p.planned_on, t.id as trainer_id, t.name as trainer_name,
                         mod(y.s, 2) as closed, mod(y.s, 8) / 2 as budget,
                         case y.s / 8 when 0 then 1 when 5 then 1 when 1 then 2 when 2 then 3 else 4 end as need
                  from local_government lg
                  join (select local_government_id, ascii(substring(standing from ? for 1)) - 48 as s
                        from compliance_year
                        where fiscal_year = ?) y on y.local_government_id = lg.id
                  left join contact c on c.local_government_id = lg.id
                  left join planned p on p.local_government_id = lg.id
                  left join assignment a on a.local_government_id = lg.id and a.role = 'PRIMARY'
                    and a.valid_from <= ? and (a.valid_to is null or a.valid_to >= ?)
                  left join trainer t on t.id = a.trainer_id
                  where lg.province_code = ?
                    and (lg.active_from is null or lg.active_from <= ?) and (lg.active_to is null or lg.active_to >= ?)
                ), scored as (
                  select r.*,
                         round(10.0 * (need - 1)
                           + 30 * coalesce(least(1.0, 1.0 * datediff('DAY', last_on, ?)
                               / case need when 1 then 120 when 2 then 60 when 3 then 45 else 30 end), 1)
                           + 15 * case when budget = 3 then 0 else least(1.0, 0.5 + datediff('DAY', cast(? as date), ?) / 60.0) end
                           + 10 * case when closed = 1 then 0 else 1 end, 2) as score
                  from ruled r
                )
                select code, name, type, district_code, province_code, need, last_on, there_on, planned_on, trainer_id,
                       trainer_name, closed, budget, score, count(*) over () as total
                from scored
                order by score desc, code
                fetch first 50 rows only
                """,
                LARGEST,
                day,
                LARGEST,
                Days.position(day),
                year(day),
                day,
                day,
                LARGEST,
                day,
                day,
                day,
                Days.firstDay(year(day)),
                day);
    }

    private record Place(String code, double score) {}

    /** Each table by itself, put together here. */
    private static void apart(Statements sql, LocalDate day) throws SQLException {
        Map<Integer, LocalDate> last = new HashMap<>();
        sql.each(
                """
                select v.local_government_id, v.mode, max(v.visited_on)
                from local_government lg
                join visit v on v.local_government_id = lg.id
                where lg.province_code = ? and v.state = 'DONE' and v.reached = true and v.visited_on <= ?
                group by v.local_government_id, v.mode
                """,
                row -> last.merge(
                        row.getInt(1),
                        row.getObject(3, LocalDate.class),
                        (one, other) -> one.isAfter(other) ? one : other),
                LARGEST,
                day);
        sql.all("""
                select v.local_government_id, min(v.planned_on)
                from local_government lg
                join visit v on v.local_government_id = lg.id
                where lg.province_code = ? and v.state = 'PLANNED'
                group by v.local_government_id
                """, LARGEST);
        int yearAge = Days.position(day) - 1;
        List<Place> places = new ArrayList<>();
        sql.each(
                """
                select lg.id, lg.code, lg.name, lg.type, lg.district_code, substring(cy.standing from ? for 1), t.id, t.name
                from local_government lg
                left join compliance_year cy on cy.fiscal_year = ? and cy.local_government_id = lg.id
                left join assignment a on a.local_government_id = lg.id and a.role = 'PRIMARY'
                  and a.valid_from <= ? and (a.valid_to is null or a.valid_to >= ?)
                left join trainer t on t.id = a.trainer_id
                where lg.province_code = ?
                  and (lg.active_from is null or lg.active_from <= ?) and (lg.active_to is null or lg.active_to >= ?)
                """,
                row -> {
                    Statements.columns(row);
                    int standing = row.getString(6).charAt(0) - '0';
                    int need = new int[] {1, 2, 3, 4, 4, 1}[standing / 8];
                    int cadence = new int[] {120, 60, 45, 30}[need - 1];
                    var contact = last.get(row.getInt(1));
                    double score = 10.0 * (need - 1)
                            + 30
                                    * (contact == null
                                            ? 1
                                            : Math.min(1, (double) (day.toEpochDay() - contact.toEpochDay()) / cadence))
                            + 15 * (standing % 8 / 2 == 3 ? 0 : Math.min(1, 0.5 + yearAge / 60.0))
                            + 10 * (1 - standing % 2);
                    places.add(new Place(row.getString(2), score));
                },
                Days.position(day),
                year(day),
                day,
                day,
                LARGEST,
                day,
                day);
        places.stream()
                .sorted(Comparator.comparingDouble(Place::score).reversed().thenComparing(Place::code))
                .limit(PAGE)
                .count();
    }
}
