package org.maekhai.issue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;

/** Issues on which somebody waits, within the caller's scope: the door for what is told of a month. */
@ApplicationScoped
public class IssuesWaiting {
    private static final String BEFORE_THE_DEPARTMENT = """
            select i.id,
                   i.title,
                   e.text,
                   e.on_day,
                   i.local_government_id
            from issue i
            join issue_event e on e.issue_id = i.id
            """;

    private static final String LAST_BY_THEN = """
            not exists (
              select 1
              from issue_event l
              where l.issue_id = e.issue_id
                and l.place > e.place
                and l.on_day <= ?)
            """;

    private final Jdbc jdbc;
    private final LocalGovernments localGovernments;
    private final IssueQueries queries;

    IssuesWaiting(Jdbc jdbc, LocalGovernments localGovernments, IssueQueries queries) {
        this.jdbc = jdbc;
        this.localGovernments = localGovernments;
        this.queries = queries;
    }

    /**
     * One that the Department was asked to answer.
     *
     * @param asked what for; may be null
     * @param since the day on which it was
     * @param place the short name of the local government; null: the province's own
     */
    public record Escalated(UUID id, String title, String asked, LocalDate since, String place) {}

    /** What waited for the Department's answer on a day, the longest first. */
    public List<Escalated> escalated(String province, LocalDate on) {
        var register = localGovernments.register();
        return jdbc.list(
                queries.within(new Sql(BEFORE_THE_DEPARTMENT), province, null, null)
                        .where("e.state = 'ESCALATED'")
                        .where("e.on_day <= ?", on)
                        .where(LAST_BY_THEN, on)
                        .append("order by e.on_day, i.id"),
                row -> {
                    var of = row.getObject(5, Integer.class);
                    var place = of == null ? null : register.byId(of);
                    return new Escalated(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getString(3),
                            row.getObject(4, LocalDate.class),
                            place == null ? null : place.shortName());
                });
    }

    /** How many that are open on a day are due within some days. */
    public int due(String province, LocalDate from, LocalDate to, LocalDate on) {
        var due = queries.within(new Sql("select count(*) from issue i"), province, null, null)
                .where("i.due_on >= ?", from)
                .where("i.due_on <= ?", to);
        return (int) jdbc.count(queries.openOn(due, true, on));
    }
}
