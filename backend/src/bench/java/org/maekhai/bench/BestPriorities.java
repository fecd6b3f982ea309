package org.maekhai.bench;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whom to visit first in the largest province, as we would write it by hand: by one statement, and by each table by itself. */
final class BestPriorities {
    private static final String LARGEST = VisitsBench.LARGEST;
    private static final int PAGE = 50;

    private BestPriorities() {}

    static Map<String, Yardstick.Task> tasks(Statements sql) {
        return Map.of("priorities", (batch, count, argument) -> {
            for (var day : VisitsBench.days(batch, count)) {
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
                  select lg.id as local_government_id,
                         max(v.visited_on) as last_on,
                         max(case when v.mode = 'ON_SITE' then v.visited_on end) as there_on
                  from local_government lg
                  left join visit v on v.local_government_id = lg.id and v.state = 'DONE' and v.reached = true
                    and v.visited_on <= ?
                  where lg.province_code = ?
                  group by lg.id
                ), planned as (
                  select lg.id as local_government_id, min(v.planned_on) as planned_on
                  from local_government lg
                  left join visit v on v.local_government_id = lg.id and v.state = 'PLANNED'
                  where lg.province_code = ?
                  group by lg.id
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
                day,
                LARGEST,
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
                select lg.id, v.mode, max(v.visited_on)
                from local_government lg
                left join visit v on v.local_government_id = lg.id and v.state = 'DONE' and v.reached = true
                  and v.visited_on <= ?
                where lg.province_code = ?
                group by lg.id, v.mode
                """,
                row -> {
                    var contact = row.getObject(3, LocalDate.class);
                    if (contact != null) {
                        last.merge(row.getInt(1), contact, (one, other) -> one.isAfter(other) ? one : other);
                    }
                },
                day,
                LARGEST);
        sql.all("""
                select lg.id, min(v.planned_on)
                from local_government lg
                left join visit v on v.local_government_id = lg.id and v.state = 'PLANNED'
                where lg.province_code = ?
                group by lg.id
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
