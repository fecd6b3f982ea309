package org.maekhai.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import org.maekhai.registry.SearchText;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.database.Jdbc;
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
    private final Trainers trainers;
    private final Checklists checklists;
    private final VisitStore store;
    private final VisitViews views;

    VisitQueries(
            Clock clock,
            Jdbc jdbc,
            CurrentUser currentUser,
            Trainers trainers,
            Checklists checklists,
            VisitStore store,
            VisitViews views) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.trainers = trainers;
        this.checklists = checklists;
        this.store = store;
        this.views = views;
    }

    Page<VisitView> list(PageRequest request, VisitFilter filter) {
        var own = own(filter);
        var rows = narrow(new Sql("select v.* " + FROM), filter, own)
                .append("order by " + request.orderBy(SORTABLE, "-day", "v.id desc"))
                .page(request);
        var count = narrow(new Sql("select count(*) " + FROM), filter, own);
        return new Page<>(views.of(store.list(rows)), request, jdbc.count(count));
    }

    /** All that is listed, whatever page it stands on. */
    MoreColumns<VisitView> answers(VisitFilter filter) {
        var used = narrow(new Sql("select distinct v.checklist_id " + FROM), filter, own(filter))
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
        restrict(sql)
                .whereIf(filter.province(), "v.province_code = ?")
                .whereIf(filter.district(), "lg.district_code = ?")
                .whereIf(filter.localGovernment(), "lg.code = ?")
                .whereIf(filter.state() == null ? null : filter.state().name(), "v.state = ?")
                .whereIf(filter.mode() == null ? null : filter.mode().name(), "v.mode = ?")
                .whereIf(filter.from(), "v.visit_day >= ?")
                .whereIf(filter.to(), "v.visit_day <= ?");
        of(sql, filter.trainer());
        of(sql, own);
        if (filter.overdue() != null) {
            var today = LocalDate.now(clock);
            sql.where((filter.overdue() ? "" : "not ") + "(v.state = 'PLANNED' and v.visit_day < ?)", today);
        }
        SearchText.keep(sql, filter.q(), "lg.search_text", "v.findings", "v.advice", "v.people_met");
        return sql;
    }

    private static void of(Sql sql, UUID trainer) {
        sql.whereIf(trainer, """
                exists (
                  select 1
                  from visit_trainer vt
                  where vt.visit_id = v.id and vt.trainer_id = ?)
                """);
    }

    /** Keeps the visits (alias v, at lg) that the caller may see. */
    Sql restrict(Sql sql) {
        return currentUser.scope().restrict(sql, "v.province_code", "lg.district_code", "lg.code");
    }

    /** A visit that the caller may see; else 404. */
    Visit inScope(UUID id) {
        var found = store.find(id).orElseThrow(Failure::notFound);
        currentUser.scope().require(found.of().place());
        return found;
    }
}
