package org.maekhai.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.maekhai.registry.SeenPlaces;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.SearchText;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.page.MoreColumns;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.PageRequest;
import org.maekhai.shared.problem.Failure;
import org.maekhai.training.Trainers;

/** Questions about visits, and who may see which. */
@ApplicationScoped
class VisitQueries {
    static final String FROM = """
            from visit v
            join local_government lg on lg.id = v.local_government_id
            """;
    /** Its place, and what was written: folded where it stands, unless it is written in a way of its own. */
    private static final String[] FOUND_BY = {
        "(select p.search_text from local_government p where p.id = v.local_government_id)",
        "v.search_text",
        plain("v.findings"),
        plain("v.advice"),
        plain("v.people_met")
    };

    private static final Map<String, String> SORTABLE = Map.of(
            "day", "v.visit_day",
            "on", "v.visited_on",
            "plannedOn", "v.planned_on",
            "localGovernment", "lg.sort_key",
            "district", "lg.district_code",
            "state", "v.state",
            "mode", "v.mode",
            "nextContactOn", "v.next_contact_on",
            "changedAt", "v.changed_at");

    private final Clock clock;
    private final Jdbc jdbc;
    private final CurrentUser currentUser;
    private final SeenPlaces places;
    private final Trainers trainers;
    private final Checklists checklists;
    private final VisitTotals totals;
    private final VisitStore store;
    private final VisitViews views;

    VisitQueries(
            Clock clock,
            Jdbc jdbc,
            CurrentUser currentUser,
            SeenPlaces places,
            Trainers trainers,
            Checklists checklists,
            VisitTotals totals,
            VisitStore store,
            VisitViews views) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.places = places;
        this.trainers = trainers;
        this.checklists = checklists;
        this.totals = totals;
        this.store = store;
        this.views = views;
    }

    private static String plain(String column) {
        return "case when v.search_text is null then " + SearchText.plain(column) + " end";
    }

    Page<VisitView> list(PageRequest request, VisitFilter filter) {
        var own = own(filter);
        var found = narrow(new Sql("select v.id " + from(request)), filter, own)
                .append("order by " + request.orderBy(sortable(filter), "-day", "v.id desc"))
                .page(request);
        var ids = jdbc.list(found, row -> row.getObject(1, UUID.class));
        var count = narrow(new Sql("select count(*) from visit v"), filter, own);
        boolean byWords = filter.q() != null && !filter.q().isBlank();
        // what places are called isn't the visits' to know
        long total = byWords ? jdbc.count(count) : totals.of(count, places.province(filter.province()));
        return new Page<>(views.of(store.byIds(ids)), request, total);
    }

    /** Of one province (and state) by day as an index has them: a database that doesn't see that all have it needs to be told. */
    private Map<String, String> sortable(VisitFilter filter) {
        if (places.province(filter.province()) == null) {
            return SORTABLE;
        }
        Map<String, String> ofProvince = new HashMap<>(SORTABLE);
        boolean isOfState = filter.state() != null || Boolean.TRUE.equals(filter.overdue());
        var state = isOfState ? "v.state, " : "";
        ofProvince.put("day", state + "v.province_code, v.visit_day");
        return ofProvince;
    }

    private static String from(PageRequest request) {
        return request.isSortedBy("localGovernment") || request.isSortedBy("district") ? FROM : "from visit v";
    }

    /** All that is listed, whatever page it stands on. */
    MoreColumns<VisitView> answers(VisitFilter filter) {
        var used = narrow(new Sql("select distinct v.checklist_id from visit v"), filter, own(filter))
                .where("v.checklist_id is not null");
        return AnswerColumns.of(jdbc.list(used, row -> row.getObject(1, UUID.class)).stream()
                .flatMap(id -> checklists.find(id).stream())
                .sorted(Comparator.comparing(Checklist::name)
                        .thenComparing(Checklist::version)
                        .thenComparing(Checklist::id))
                .toList());
    }

    private UUID own(VisitFilter filter) {
        return Boolean.TRUE.equals(filter.mine()) ? trainers.requireOwn() : null;
    }

    private Sql narrow(Sql sql, VisitFilter filter, UUID own) {
        within(sql, filter.province(), filter.district(), filter.localGovernment())
                .whereIf(filter.state() == null ? null : filter.state().name(), "v.state = ?")
                .whereIf(filter.mode() == null ? null : filter.mode().name(), "v.mode = ?")
                .whereIf(filter.from(), "v.visit_day >= ?")
                .whereIf(filter.to(), "v.visit_day <= ?");
        of(sql, filter.trainer());
        of(sql, own);
        if (filter.overdue() != null) {
            overdueOn(sql, filter.overdue(), Objects.requireNonNullElseGet(filter.asOf(), () -> LocalDate.now(clock)));
        }
        SearchText.keep(sql, filter.q(), FOUND_BY);
        return sql;
    }

    /** Keeps the visits (alias v) whose planned day had passed on a day, also those that were done since; or not. */
    Sql overdueOn(Sql sql, boolean isOverdue, LocalDate day) {
        var not = isOverdue ? "" : "not ";
        return day.isBefore(LocalDate.now(clock))
                ? sql.where(not + """
                        (v.state = 'PLANNED' and v.visit_day < :day
                         or v.state = 'DONE' and v.visit_day > :day and coalesce(v.planned_on, :day) < :day)
                        """, day)
                : sql.where(not + "(v.state = 'PLANNED' and v.visit_day < ?)", day);
    }

    /** Keeps the visits (alias v) that the caller may see, of these places where they are not null. */
    Sql within(Sql sql, String province, String district, String localGovernment) {
        return places.within(sql, "v", province, district, localGovernment);
    }

    private static void of(Sql sql, UUID trainer) {
        sql.whereIf(trainer, """
                exists (
                  select 1
                  from visit_trainer vt
                  where vt.visit_id = v.id and vt.trainer_id = ?)
                """);
    }

    /** A visit that the caller may see; else 404. */
    Visit inScope(UUID id) {
        var found = store.find(id).orElseThrow(Failure::notFound);
        currentUser.scope().require(found.of().place());
        return found;
    }
}
