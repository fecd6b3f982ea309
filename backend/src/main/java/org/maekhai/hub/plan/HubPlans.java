package org.maekhai.hub.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.maekhai.registry.Geography;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.Stored;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.PageRequest;
import org.maekhai.shared.problem.Failure;

/** Network plans as they are looked at. They are about whole provinces: who sees less sees none. */
@ApplicationScoped
class HubPlans {
    private static final String SUMMARY = """
            select p.*,
                   v.name as province_name,
                   p.found_km as km,
                   (select count(*)
                    from hub_plan_line l
                    where l.plan_id = p.id) as needy,
                   case when p.solve_seconds is not null then
                     (select count(*)
                      from hub_plan_line l
                      where l.plan_id = p.id and l.hub_local_government_id is not null) end as reached,
                   case when p.solve_seconds is not null then
                     (select count(*)
                      from hub_plan_hub n
                      where n.plan_id = p.id and n.chosen and n.hub_id is null) end as new_hubs
            from hub_plan p
            join province v on v.code = p.province_code
            """;
    private static final Map<String, String> SORTABLE =
            Map.of("createdAt", "p.created_at", "state", "p.state", "province", "p.province_code");

    private final Jdbc jdbc;
    private final CurrentUser currentUser;
    private final Geography geography;
    private final HubPlanStore store;

    HubPlans(Jdbc jdbc, CurrentUser currentUser, Geography geography, HubPlanStore store) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.geography = geography;
        this.store = store;
    }

    Page<HubPlanSummary> list(PageRequest request, String province, HubPlanState state) {
        var rows = narrow(new Sql(SUMMARY), province, state)
                .append("order by " + request.orderBy(SORTABLE, "-createdAt", "p.id desc"))
                .page(request);
        return new Page<>(
                jdbc.list(rows, HubPlanSummary.class),
                request,
                jdbc.count(narrow(new Sql("select count(*) from hub_plan p"), province, state)));
    }

    private Sql narrow(Sql sql, String province, HubPlanState state) {
        return currentUser
                .scope()
                .restrict(sql, "p.province_code", "cast(null as varchar(4))", "cast(null as varchar(7))")
                .whereIf(province, "p.province_code = ?")
                .whereIf(state == null ? null : state.name(), "p.state = ?");
    }

    Stored<HubPlanView> get(UUID id) {
        return view(requireInScope(store.findById(id)));
    }

    HubPlan requireInScope(HubPlan plan) {
        if (plan == null || !currentUser.scope().coversProvince(plan.provinceCode)) {
            throw Failure.notFound();
        }
        return plan;
    }

    /** The province of a plan in scope, of which nothing is loaded: it may be somebody else's turn to change it. */
    String provinceOf(UUID id) {
        return jdbc.first(new Sql("select province_code from hub_plan where id = ?", id), row -> row.getString(1))
                .filter(currentUser.scope()::coversProvince)
                .orElseThrow(Failure::notFound);
    }

    Stored<HubPlanView> view(HubPlan plan) {
        return new Stored<>(new HubPlanPicture(plan, store.of(plan.id), geography).view(), plan.version);
    }
}
