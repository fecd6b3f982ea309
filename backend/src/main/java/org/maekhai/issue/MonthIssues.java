package org.maekhai.issue;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;

/** Issues of a province and month, within the caller's scope: the door for who reports them. */
@ApplicationScoped
public class MonthIssues {
    /** More than anybody reads in a table. */
    private static final int SHOWN = 200;

    private static final Comparator<IssueOfMonth> AS_READ = Comparator.comparing(IssueOfMonth::kind)
            .thenComparing(IssueOfMonth::severity, Comparator.reverseOrder())
            .thenComparing(IssueOfMonth::raisedOn)
            .thenComparing(IssueOfMonth::id);

    private final Jdbc jdbc;
    private final IssueQueries queries;
    private final IssueCounting counting;
    private final IssueStore store;
    private final IssueViews views;

    MonthIssues(Jdbc jdbc, IssueQueries queries, IssueCounting counting, IssueStore store, IssueViews views) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.counting = counting;
        this.store = store;
        this.views = views;
    }

    /** Raised and resolved between two days, open and escalated on the last. What was merged into another counts as raised only. */
    public IssuesOfMonth counts(String province, LocalDate first, LocalDate last) {
        var raised = of(new Sql("select count(*) from issue i"), province)
                .where("i.raised_on >= ?", first)
                .where("i.raised_on <= ?", last);
        var resolved = queries.resolvedIn(
                of(new Sql("select count(*) from issue i join issue_event e on e.issue_id = i.id"), province),
                first,
                last);
        var then = counting.counts(province, null, last);
        return new IssuesOfMonth((int) jdbc.count(raised), (int) jdbc.count(resolved), then.open(), then.escalated());
    }

    /** The same by kind, none left out: they add up to what was raised, and to what of earlier months is open. */
    public Map<IssueKind, IssuesOfKind> byKind(String province, LocalDate first, LocalDate last) {
        Map<IssueKind, IssuesOfKind> byKind = new EnumMap<>(IssueKind.class);
        for (var kind : IssueKind.values()) {
            byKind.put(kind, IssuesOfKind.NONE);
        }
        var raised = of(
                        new Sql("select i.kind, count(*), count(distinct i.local_government_id) from issue i"),
                        province)
                .where("i.raised_on >= ?", first)
                .where("i.raised_on <= ?", last);
        jdbc.each(
                raised.append("group by i.kind"),
                row -> byKind.put(kind(row), new IssuesOfKind(row.getInt(2), row.getInt(3), 0)));
        var earlier = queries.openOn(
                of(new Sql("select i.kind, count(*) from issue i"), province).where("i.raised_on < ?", first),
                true,
                last);
        jdbc.each(earlier.append("group by i.kind"), row -> {
            var known = byKind.get(kind(row));
            byKind.put(kind(row), new IssuesOfKind(known.raised(), known.places(), row.getInt(2)));
        });
        return byKind;
    }

    private static IssueKind kind(ResultSet row) throws SQLException {
        return IssueKind.valueOf(row.getString(1));
    }

    /**
     * What a report of the month would tell: what was raised in it, and what waits for the Department; the weightiest two hundred, by
     * kind.
     */
    public List<IssueOfMonth> toTell(String province, LocalDate first, LocalDate last) {
        var found = of(new Sql("select i.id from issue i"), province)
                .where("i.merged_into is null")
                .where("i.raised_on <= ?", last)
                .where("(i.raised_on >= ? or i.state = 'ESCALATED')", first)
                .append("""
                        order by case i.severity when 'HIGH' then 1 when 'MEDIUM' then 2 else 3 end,
                                 i.raised_on desc,
                                 i.id
                        fetch first ? rows only
                        """, SHOWN);
        return byIds(province, jdbc.list(found, row -> row.getObject(1, UUID.class))).stream()
                .sorted(AS_READ)
                .toList();
    }

    /** Those of these that lie in the province and that the caller may see, in that order. */
    public List<IssueOfMonth> byIds(String province, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var sql = of(new Sql("select i.id from issue i"), province).whereIn("i.id", ids);
        var seen = new HashSet<>(jdbc.list(sql, row -> row.getObject(1, UUID.class)));
        var inOrder = ids.stream().filter(seen::contains).distinct().toList();
        return views.of(store.byIds(inOrder)).stream().map(IssueOfMonth::of).toList();
    }

    private Sql of(Sql sql, String province) {
        return queries.within(sql, province, null, null);
    }
}
