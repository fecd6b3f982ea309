package org.maekhai.hub;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.security.CurrentUser;
import org.maekhai.security.Scope;
import org.maekhai.shared.Place;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Row;
import org.maekhai.shared.database.SearchText;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.PageRequest;
import org.maekhai.shared.problem.Failure;

/** Questions about hubs, and who may see which. */
@ApplicationScoped
class HubQueries {
    static final String FROM = """
            from hub h
            join local_government lg on lg.id = h.local_government_id
            """;
    /** How many members a hub advised after a day. */
    static final String ADVISED = """
            (select count(*)
             from hub_link m
             where m.hub_id = h.id
               and m.open_of is not null
               and m.valid_from is not null
               and exists (
                 select 1
                 from hub_advice a
                 where a.hub_id = m.hub_id
                   and a.local_government_id = m.local_government_id
                   and a.advised_on > :day))
            """;

    private static final String SUMMARY = """
            select h.*,
                   h.lapsed as reasons,
                   (select count(*)
                    from hub_link m
                    where m.hub_id = h.id and m.open_of is not null) as members,
                   %s as advised_members
            """.formatted(ADVISED) + FROM;
    private static final Map<String, String> SORTABLE = Map.of(
            "name", "lg.sort_key",
            "code", "lg.code",
            "district", "lg.district_code",
            "state", "h.state",
            "members", "members",
            "advisedMembers", "advised_members",
            "proposedOn", "h.proposed_on",
            "acceptedOn", "h.accepted_on",
            "changedOn", "h.changed_on");

    private final Jdbc jdbc;
    private final CurrentUser currentUser;
    private final LocalGovernments localGovernments;
    private final HubStore store;
    private final Today today;

    HubQueries(Jdbc jdbc, CurrentUser currentUser, LocalGovernments localGovernments, HubStore store, Today today) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.localGovernments = localGovernments;
        this.store = store;
        this.today = today;
    }

    /**
     * Keeps the hubs (alias h) that the caller may see: those that lie in the scope, and those of which somebody in it is a
     * member.
     */
    Sql restrict(Sql sql) {
        var scope = currentUser.scope();
        if (scope.level() == Scope.Level.NATION) {
            return sql;
        }
        var own = scope.restrict(new Sql("select s.id from local_government s"), "s");
        var parameter = own.parameters().get(0);
        var condition = """
                (h.local_government_id in (%1$s)
                 or exists (
                   select 1
                   from hub_link o
                   where o.hub_id = h.id and o.open_of in (%1$s)))
                """;
        return sql.where(condition.formatted(own.text()), parameter, parameter);
    }

    /** @param beforeAdvice the last day before those in which advice counts */
    Page<HubSummary> list(PageRequest request, HubFilter filter, LocalDate beforeAdvice) {
        var rows = narrow(new Sql(SUMMARY, beforeAdvice), filter)
                .append("order by " + request.orderBy(SORTABLE, "name", "h.created_at desc, h.id"))
                .page(request);
        var register = localGovernments.register();
        var summary = Row.of(HubSummary.class)
                .with(
                        "localGovernment",
                        row -> register.byId(row.getInt("local_government_id")).ref());
        return new Page<>(
                jdbc.list(rows, summary), request, jdbc.count(narrow(new Sql("select count(*) " + FROM), filter)));
    }

    private Sql narrow(Sql sql, HubFilter filter) {
        restrict(sql)
                .whereIf(filter.province(), "h.province_code = ?")
                .whereIf(filter.district(), "lg.district_code = ?")
                .whereIf(filter.state() == null ? null : filter.state().name(), "h.state = ?")
                .whereIf(filter.localGovernment(), "lg.code = ?")
                .whereIf(filter.member(), """
                        exists (
                          select 1
                          from hub_link k
                          join local_government ml on ml.id = k.open_of
                          where k.hub_id = h.id and ml.code = :member)
                        """);
        if (filter.open() != null) {
            sql.where("h.open_of is " + (filter.open() ? "not " : "") + "null");
        }
        if (filter.resumable() != null) {
            sql.where("h.resumable_since is " + (filter.resumable() ? "not " : "") + "null");
        }
        if (filter.activeOn() != null) {
            activeOn(sql, filter.activeOn());
        }
        SearchText.keep(sql, filter.q(), "lg.search_text");
        return sql;
    }

    /**
     * Keeps the hubs (alias h) that were active on a day, by the days that are known of each. Of suspensions the last is: one
     * that was suspended then, has resumed and was suspended again counts as active.
     */
    Sql activeOn(Sql sql, LocalDate on) {
        return on.isBefore(today.day())
                ? sql.where("h.accepted_on <= ?", on)
                        .where("(h.state = 'ACTIVE' or h.state in ('SUSPENDED', 'RETIRED') and h.changed_on > ?)", on)
                        .where("(h.suspended_on is null or h.suspended_on > :on or h.resumed_on <= :on)", on)
                : sql.where("h.state = 'ACTIVE'");
    }

    /** Where a hub lies that the caller may see; else 404. */
    Place placeInScope(UUID id) {
        var sql = new Sql("""
                select lg.province_code, lg.district_code, lg.code as local_government_code
                """ + FROM).where("h.id = ?", id);
        return jdbc.first(restrict(sql), Place.class).orElseThrow(Failure::notFound);
    }

    /** A hub that the caller may see; else 404. */
    Hub requireInScope(UUID id) {
        if (jdbc.count(restrict(new Sql("select count(*) " + FROM).where("h.id = ?", id))) == 0) {
            throw Failure.notFound();
        }
        return store.findById(id);
    }

    List<String> activeIn(String provinceCode) {
        return jdbc.list(
                new Sql("""
                        select lg.code
                        from hub h
                        join local_government lg on lg.id = h.local_government_id
                        """)
                        .where("lg.province_code = ?", provinceCode)
                        .where("h.state = 'ACTIVE'")
                        .append("order by lg.sort_key, lg.code"),
                row -> row.getString(1));
    }
}
