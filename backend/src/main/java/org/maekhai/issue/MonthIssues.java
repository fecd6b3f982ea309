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
import java.util.Set;
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
    private final PastIssues past;

    MonthIssues(
            Jdbc jdbc,
            IssueQueries queries,
            IssueCounting counting,
            IssueStore store,
            IssueViews views,
            PastIssues past) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.counting = counting;
        this.store = store;
        this.views = views;
        this.past = past;
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
     * What a report of the month would tell: what was raised in it, and what waited for the Department at its end; the weightiest two
     * hundred, by kind, as they stood then.
     */
    public List<IssueOfMonth> toTell(String province, LocalDate first, LocalDate last) {
        var found = queries.unmergedOn(of(new Sql("select i.id from issue i"), province), last);
        return byIds(province, ids(queries.escalatedOrRaised(found, last, first).append("""
                        order by case i.severity when 'HIGH' then 1 when 'MEDIUM' then 2 else 3 end,
                                 i.raised_on desc,
                                 i.id
                        fetch first ? rows only
                        """, SHOWN)), last).stream()
                .sorted(AS_READ)
                .toList();
    }

    /** What waited for the Department on a day, all of it, the oldest first: as many as are counted. */
    public List<IssueOfMonth> escalated(String province, LocalDate on) {
        var found = queries.escalatedOn(of(new Sql("select i.id from issue i"), province), true, on);
        return byIds(province, ids(queries.openOn(found, true, on).append("order by i.raised_on, i.id")), on);
    }

    private List<UUID> ids(Sql sql) {
        return jdbc.list(sql, row -> row.getObject(1, UUID.class));
    }

    /** Those of these that lie in the province and that the caller may see. */
    public Set<UUID> seen(String province, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        ids(of(new Sql("select i.id from issue i"), province).whereIn("i.id", ids)));
    }

    /** The same as they stood on a day, in that order. Who sees to one and until when has no history: that is of now. */
    public List<IssueOfMonth> byIds(String province, Collection<UUID> ids, LocalDate on) {
        var seen = seen(province, ids);
        var inOrder = ids.stream().filter(seen::contains).distinct().toList();
        if (inOrder.isEmpty()) {
            return List.of();
        }
        var now = views.of(store.byIds(inOrder)).stream().map(IssueOfMonth::of).toList();
        return past.of(now, on);
    }

    /** What the Department has said to those that waited for it on a day: where each stands now, by ids that the caller may see. */
    public Map<UUID, AnsweredIssue> answers(Collection<UUID> ids, LocalDate on) {
        return past.answers(ids, on);
    }

    private Sql of(Sql sql, String province) {
        return queries.within(sql, province, null, null);
    }
}
