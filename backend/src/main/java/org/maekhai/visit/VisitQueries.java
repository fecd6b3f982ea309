package org.maekhai.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.registry.Register;
import org.maekhai.registry.SearchText;
import org.maekhai.security.CurrentUser;
import org.maekhai.security.Scope;
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
    private static final String PLACE_TEXT =
            "(select p.search_text from local_government p where p.id = v.local_government_id)";
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
    private final LocalGovernments localGovernments;
    private final Trainers trainers;
    private final Checklists checklists;
    private final VisitStore store;
    private final VisitViews views;

    VisitQueries(
            Clock clock,
            Jdbc jdbc,
            CurrentUser currentUser,
            LocalGovernments localGovernments,
            Trainers trainers,
            Checklists checklists,
            VisitStore store,
            VisitViews views) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.localGovernments = localGovernments;
        this.trainers = trainers;
        this.checklists = checklists;
        this.store = store;
        this.views = views;
    }

    Page<VisitView> list(PageRequest request, VisitFilter filter) {
        var own = own(filter);
        var found = narrow(new Sql("select v.id " + from(request)), filter, own)
                .append("order by " + request.orderBy(SORTABLE, "-day", "v.id desc"))
                .page(request);
        var ids = jdbc.list(found, row -> row.getObject(1, UUID.class));
        var count = narrow(new Sql("select count(*) from visit v"), filter, own);
        return new Page<>(views.of(store.byIds(ids)), request, jdbc.count(count));
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

    /** Places are known in memory, by whatever they are asked for: a visit's own row has the rest. */
    private Sql narrow(Sql sql, VisitFilter filter, UUID own) {
        var scope = currentUser.scope();
        var province = scope.provinceCode() == null ? filter.province() : scope.provinceCode();
        sql.whereIf(province, "v.province_code = ?");
        if (filter.province() != null && !filter.province().equals(province)) {
            sql.where("1 = 0");
        }
        if (filter.district() != null || filter.localGovernment() != null || isFinerThanProvinces(scope)) {
            sql.whereIn("v.local_government_id", places(filter));
        }
        sql.whereIf(filter.state() == null ? null : filter.state().name(), "v.state = ?")
                .whereIf(filter.mode() == null ? null : filter.mode().name(), "v.mode = ?")
                .whereIf(filter.from(), "v.visit_day >= ?")
                .whereIf(filter.to(), "v.visit_day <= ?");
        of(sql, filter.trainer());
        of(sql, own);
        if (filter.overdue() != null) {
            var today = LocalDate.now(clock);
            sql.where((filter.overdue() ? "" : "not ") + "(v.state = 'PLANNED' and v.visit_day < ?)", today);
        }
        SearchText.keep(sql, filter.q(), PLACE_TEXT, "v.findings", "v.advice", "v.people_met");
        return sql;
    }

    private static boolean isFinerThanProvinces(Scope scope) {
        return scope.level() == Scope.Level.DISTRICT || scope.level() == Scope.Level.LOCAL_GOVERNMENT;
    }

    private List<Integer> places(VisitFilter filter) {
        var code = filter.localGovernment();
        return localGovernments.register().entries().stream()
                .filter(Register.within(currentUser.scope(), filter.province(), filter.district()))
                .filter(place -> code == null || place.ref().code().equals(code))
                .map(Register.Entry::id)
                .toList();
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
