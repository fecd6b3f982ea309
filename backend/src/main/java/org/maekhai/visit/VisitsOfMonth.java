package org.maekhai.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;

/** What the visits of some days came to, within the caller's scope: the door for what is told of a month. */
@ApplicationScoped
public class VisitsOfMonth {
    private final Jdbc jdbc;
    private final VisitQueries queries;

    VisitsOfMonth(Jdbc jdbc, VisitQueries queries) {
        this.jdbc = jdbc;
        this.queries = queries;
    }

    /** What wasn't so. @param places at how many local governments */
    public record Finding(String question, int places) {}

    /** A planned visit. @param localGovernmentId where */
    public record Planned(int localGovernmentId, LocalDate on) {}

    /** Which questions were answered with no at most places, the most frequent first. @param most so many of them */
    public List<Finding> findings(String province, LocalDate from, LocalDate to, int most) {
        var select = new Sql("""
                select min(q.text) as question,
                       count(distinct v.local_government_id) as places
                from visit v
                join visit_answer a on a.visit_id = v.id
                join checklist_question q on q.checklist_id = v.checklist_id and q.id = a.question_id
                """).where("a.answer = 'NO'");
        return jdbc.list(done(select, province, from, to).append("""
                        group by q.id
                        order by count(distinct v.local_government_id) desc, min(q.place), q.id
                        fetch first :most rows only
                        """, most), Finding.class);
    }

    /** Who was reached, by id. */
    public Set<Integer> reached(String province, LocalDate from, LocalDate to) {
        return new HashSet<>(jdbc.list(
                done(new Sql("select distinct v.local_government_id from visit v"), province, from, to)
                        .where("v.reached"),
                row -> row.getInt(1)));
    }

    /** In the order of their days. */
    public List<Planned> planned(String province, LocalDate from, LocalDate to) {
        var planned = queries.within(
                        new Sql("select v.local_government_id, v.planned_on from visit v"), province, null, null)
                .where("v.state = 'PLANNED'");
        return jdbc.list(
                between(planned, from, to).append("order by v.visit_day, v.id"),
                row -> new Planned(row.getInt(1), row.getObject(2, LocalDate.class)));
    }

    private Sql done(Sql sql, String province, LocalDate from, LocalDate to) {
        return between(queries.within(sql, province, null, null).where("v.state = 'DONE'"), from, to);
    }

    private static Sql between(Sql sql, LocalDate from, LocalDate to) {
        return sql.where("v.visit_day >= ?", from).where("v.visit_day <= ?", to);
    }
}
