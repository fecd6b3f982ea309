package org.maekhai.hub;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.maekhai.registry.Geography;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.Failure;
import org.maekhai.shared.Jdbc;
import org.maekhai.shared.Page;
import org.maekhai.shared.PageRequest;
import org.maekhai.shared.Sql;
import org.maekhai.shared.Stored;

/** Network plans as they are looked at. They are about whole provinces: who sees less sees none. */
@ApplicationScoped
class HubPlans {
    private static final String LINES = "(select count(*) from hub_plan_line l where l.plan_id = p.id";
    private static final String SUMMARY = "select p.*, " + LINES + ") as needy, " + LINES
            + " and l.hub_local_government_id is not null) as reached, (select count(*) from hub_plan_hub n"
            + " where n.plan_id = p.id and n.chosen and n.hub_id is null) as new_hubs from hub_plan p";
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
                jdbc.list(rows, this::summary),
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

    private HubPlanSummary summary(ResultSet row) throws SQLException {
        boolean solved = row.getObject("solve_seconds") != null;
        var province = row.getString("province_code");
        return new HubPlanSummary(
                row.getObject("id", UUID.class),
                province,
                geography.provinceRef(province).name(),
                HubPlanState.valueOf(row.getString("state")),
                row.getDouble("progress"),
                row.getDouble("radius_km"),
                row.getInt("max_members"),
                row.getObject("gap", Double.class),
                row.getInt("needy"),
                solved ? row.getInt("reached") : null,
                solved ? row.getInt("new_hubs") : null,
                row.getObject("found_km", Double.class),
                row.getString("failure_code"),
                instant(row.getObject("applied_at", OffsetDateTime.class)),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by"));
    }

    static Instant instant(OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
