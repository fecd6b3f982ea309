package org.maekhai.issue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.maekhai.registry.SeenPlaces;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.SearchText;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.PageRequest;
import org.maekhai.shared.problem.Failure;

/** Questions about issues, and who may see which. */
@ApplicationScoped
class IssueQueries {
    private static final String[] FOUND_BY = {
        "(select p.search_text from local_government p where p.id = i.local_government_id)", "i.search_text"
    };

    /** Of an issue i on a day of the past, by its history, which is asked only where something came later. */
    static final String STATE_THEN = """
            (case when i.last_step_on <= :on then i.state
                  else (select e.state
                        from issue_event e
                        where e.issue_id = i.id and e.on_day <= :on
                        order by e.place desc
                        fetch first 1 rows only) end)""";

    /** It was resolved, and as far as was known on the last day not reopened or merged since. */
    private static final String FOR_THE_LAST_TIME = """
            not exists (
              select 1
              from issue_event l
              where l.issue_id = e.issue_id
                and l.place > e.place
                and l.action in ('RESOLVED', 'MERGED', 'REOPENED')
                and l.on_day <= ?)
            """;

    private static final Map<String, String> SORTABLE = Map.of(
            "raisedOn", "i.raised_on",
            "dueOn", "coalesce(i.due_on, date '9999-12-31')",
            "severity", "case i.severity when 'LOW' then 1 when 'MEDIUM' then 2 else 3 end",
            "state", "case i.state when 'OPEN' then 1 when 'IN_PROGRESS' then 2 when 'ESCALATED' then 3 else 4 end",
            "kind", "i.kind",
            "module", "i.module",
            "localGovernment", "coalesce(lg.sort_key, '')",
            "changedAt", "i.changed_at",
            "since", """
                    (select max(e.on_day)
                     from issue_event e
                     where e.issue_id = i.id and e.action in ('RAISED', 'ESCALATED', 'ANSWERED', 'REOPENED'))""");

    private final Clock clock;
    private final Jdbc jdbc;
    private final CurrentUser currentUser;
    private final SeenPlaces places;
    private final IssueStore store;
    private final IssueViews views;

    IssueQueries(
            Clock clock, Jdbc jdbc, CurrentUser currentUser, SeenPlaces places, IssueStore store, IssueViews views) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.places = places;
        this.store = store;
        this.views = views;
    }

    Page<IssueView> list(PageRequest request, IssueFilter filter) {
        var from = request.isSortedBy("localGovernment")
                ? "from issue i left join local_government lg on lg.id = i.local_government_id"
                : "from issue i";
        var found = narrow(new Sql("select i.id " + from), filter)
                .append("order by " + request.orderBy(sortable(filter), "-raisedOn", "i.id desc"))
                .page(request);
        var ids = jdbc.list(found, row -> row.getObject(1, UUID.class));
        long total = jdbc.count(narrow(new Sql("select count(*) from issue i"), filter));
        return new Page<>(views.of(store.byIds(ids)), request, total);
    }

    /** Of one province by day as an index has them: a database that doesn't see that all have it needs to be told. */
    private Map<String, String> sortable(IssueFilter filter) {
        if (places.province(filter.province()) == null) {
            return SORTABLE;
        }
        Map<String, String> ofProvince = new HashMap<>(SORTABLE);
        ofProvince.put("raisedOn", (filter.state() == null ? "" : "i.state, ") + "i.province_code, i.raised_on");
        return ofProvince;
    }

    private Sql narrow(Sql sql, IssueFilter filter) {
        within(sql, filter.province(), filter.district(), filter.localGovernment())
                .whereIf(word(filter.kind()), "i.kind = ?")
                .whereIf(word(filter.state()), "i.state = ?")
                .whereIf(word(filter.module()), "i.module = ?")
                .whereIf(word(filter.severity()), "i.severity = ?")
                .whereIf(filter.visit(), "i.visit_id = ?")
                .whereIf(filter.owner(), "i.owner_id = ?")
                .whereIf(filter.from(), "i.raised_on >= ?")
                .whereIf(filter.to(), "i.raised_on <= ?")
                .whereIf(filter.asOf(), "i.raised_on <= ?");
        var today = LocalDate.now(clock);
        if (filter.open() != null) {
            openOn(sql, filter.open(), Objects.requireNonNullElse(filter.asOf(), today));
        }
        if (filter.escalated() != null) {
            escalatedOn(sql, filter.escalated(), Objects.requireNonNullElse(filter.asOf(), today));
        }
        if (filter.overdue() != null) {
            sql.where(not(filter.overdue()) + "(i.state <> 'RESOLVED' and coalesce(i.due_on, ?) < ?)", today, today);
        }
        if (Boolean.TRUE.equals(filter.mine())) {
            sql.where("i.owner_id = ?", currentUser.caller().userId());
        }
        if (filter.merged() != null) {
            sql.where("i.merged_into is " + not(!filter.merged()) + "null");
        }
        resolved(sql, ">=", filter.resolvedFrom());
        resolved(sql, "<=", filter.resolvedTo());
        SearchText.keep(sql, filter.q(), FOUND_BY);
        return sql;
    }

    /** Of issues i those that the caller may see and in which what was typed occurs, as in the list. */
    Sql found(Sql sql, String typed) {
        within(sql, null, null, null);
        SearchText.keep(sql, typed, FOUND_BY);
        return sql;
    }

    private static String word(Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static String not(boolean isSo) {
        return isSo ? "" : "not ";
    }

    private static void resolved(Sql sql, String compared, LocalDate day) {
        if (day != null) {
            sql.where("i.state = 'RESOLVED'").where("i.merged_into is null").where("""
                    (select max(e.on_day)
                     from issue_event e
                     where e.issue_id = i.id and e.action = 'RESOLVED')
                    """ + compared + " ?", day);
        }
    }

    /** Keeps the issues (alias i) that were raised by a day and, by the history, open then, or not. */
    Sql openOn(Sql sql, boolean isOpen, LocalDate day) {
        if (!isPast(day)) {
            // where the history has led to
            return sql.where("i.state " + (isOpen ? "<>" : "=") + " 'RESOLVED'");
        }
        return sql.where("i.raised_on <= ?", day).where((isOpen ? "not " : "") + """
                (case when i.last_step_on <= :day then i.state = 'RESOLVED'
                      else exists (
                        select 1
                        from issue_event e
                        where e.issue_id = i.id
                          and e.state = 'RESOLVED'
                          and e.on_day <= :day
                          and not exists (
                            select 1
                            from issue_event r
                            where r.issue_id = i.id
                              and r.action = 'REOPENED'
                              and r.place > e.place
                              and r.on_day <= :day)) end)
                """, day);
    }

    /** Keeps the issues (alias i) that were raised by a day and waited for the Department then, or not. */
    Sql escalatedOn(Sql sql, boolean isEscalated, LocalDate day) {
        var compared = isEscalated ? " = 'ESCALATED'" : " <> 'ESCALATED'";
        return isPast(day)
                ? sql.where("i.raised_on <= ?", day).where(STATE_THEN + compared, day)
                : sql.where("i.state" + compared);
    }

    /** Keeps the issues (alias i) that waited for the Department on a day, and those that were raised from another day on until then. */
    Sql escalatedOrRaised(Sql sql, LocalDate day, LocalDate raisedFrom) {
        sql.where("i.raised_on <= ?", day);
        return isPast(day)
                ? sql.where("(" + STATE_THEN + " = 'ESCALATED' or i.raised_on >= :from)", day, raisedFrom)
                : sql.where("(i.state = 'ESCALATED' or i.raised_on >= ?)", raisedFrom);
    }

    private boolean isPast(LocalDate day) {
        return day.isBefore(LocalDate.now(clock));
    }

    /** Keeps the issues (alias i) that by a day hadn't been merged into another. */
    Sql unmergedOn(Sql sql, LocalDate day) {
        return isPast(day) ? sql.where("""
                        (case when i.last_step_on <= :day then i.merged_into is null
                              else not exists (
                                select 1
                                from issue_event m
                                where m.issue_id = i.id
                                  and m.action = 'MERGED'
                                  and m.on_day <= :day
                                  and not exists (
                                    select 1
                                    from issue_event l
                                    where l.issue_id = i.id and l.place > m.place and l.on_day <= :day)) end)
                        """, day) : sql.where("i.merged_into is null");
    }

    /** Keeps the issues (alias i) that were resolved in a period, by the step (alias e) that did so: the last, as known at its end. */
    Sql resolvedIn(Sql sql, LocalDate first, LocalDate last) {
        return sql.where("e.action = 'RESOLVED'")
                .where("e.on_day >= ?", first)
                .where("e.on_day <= ?", last)
                .where(FOR_THE_LAST_TIME, last);
    }

    /** Keeps the issues (alias i) that the caller may see, of these places where they are not null. */
    Sql within(Sql sql, String province, String district, String localGovernment) {
        return places.within(sql, "i", province, district, localGovernment);
    }

    /** An issue that the caller may see; else 404. */
    Issue inScope(UUID id) {
        var found = store.find(id).orElseThrow(Failure::notFound);
        currentUser.scope().require(found.at().place());
        return found;
    }
}
