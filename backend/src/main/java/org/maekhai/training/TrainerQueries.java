package org.maekhai.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.maekhai.security.CurrentUser;
import org.maekhai.security.Role;
import org.maekhai.shared.Stored;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Row;
import org.maekhai.shared.database.SearchText;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.PageRequest;
import org.maekhai.shared.problem.Failure;

/** Trainers as callers see them. */
@ApplicationScoped
class TrainerQueries {
    private static final String SELECT = """
            select t.*,
                   t.position_title as position,
                   tp.affiliation,
                   tp.province_code,
                   p.name as province_name,
                   lg.code as local_government_code,
                   lg.name as local_government_name,
                   c.name as cohort_name,
            """ + Trainers.BASE;
    private static final String FROM = Trainers.FROM_ON + "join cohort c on c.id = t.cohort_id";
    private static final Map<String, String> SORTABLE = Map.of(
            "name", "t.sort_key",
            "code", "t.code",
            "affiliation", "tp.affiliation",
            "province", "tp.province_code",
            "capacity", "t.capacity",
            "activeFrom", "t.active_from",
            "activeTo", "t.active_to");

    private final Jdbc jdbc;
    private final Trainers trainers;
    private final CurrentUser currentUser;

    TrainerQueries(Jdbc jdbc, Trainers trainers, CurrentUser currentUser) {
        this.jdbc = jdbc;
        this.trainers = trainers;
        this.currentUser = currentUser;
    }

    Page<TrainerView> list(PageRequest request, TrainerFilter filter, LocalDate on) {
        var rows = filtered(new Sql(SELECT + FROM, on), filter, on)
                .append("order by " + request.orderBy(SORTABLE, "name", "t.code"))
                .page(request);
        return new Page<>(
                jdbc.list(rows, seen(on)),
                request,
                jdbc.count(filtered(new Sql("select count(*) " + FROM, on), filter, on)));
    }

    private Sql filtered(Sql sql, TrainerFilter filter, LocalDate on) {
        trainers.restrict(sql, on)
                .whereIf(filter.province(), "tp.province_code = ?")
                .whereIf(
                        filter.affiliation() == null
                                ? null
                                : filter.affiliation().name(),
                        "tp.affiliation = ?");
        if (filter.active() != null) {
            sql.where(
                    filter.active()
                            ? "(t.active_from is null or t.active_from <= :on) and (t.active_to is null or t.active_to >= :on)"
                            : "(t.active_from > :on or t.active_to < :on)",
                    on);
        }
        if (filter.mine()) {
            sql.where("t.id = ?", trainers.requireOwn());
        }
        SearchText.keepAt(sql, filter.q(), "lg.code", "t.search_text");
        return sql;
    }

    /** @throws Failure 404 when there is none that the caller may see */
    Stored<TrainerView> inScope(UUID id, LocalDate on) {
        return jdbc.first(trainers.restrict(new Sql(SELECT + FROM, on).where("t.id = ?", id), on), seen(on).stored())
                .orElseThrow(Failure::notFound);
    }

    /** Whatever the scope: what was just written may have left it. */
    Stored<TrainerView> get(UUID id, LocalDate on) {
        return jdbc.first(new Sql(SELECT + FROM, on).where("t.id = ?", id), view(on).stored())
                .orElseThrow();
    }

    /** As the caller may see it: whoever observes calls nobody. */
    private Row<TrainerView> seen(LocalDate on) {
        var view = view(on);
        return currentUser.caller().has(Role.OBSERVER) ? view.with("phone", row -> null) : view;
    }

    private static Row<TrainerView> view(LocalDate on) {
        return Row.of(TrainerView.class)
                .with(
                        "active",
                        row -> new Trainers.Active(
                                        row.getObject("active_from", LocalDate.class),
                                        row.getObject("active_to", LocalDate.class))
                                .on(on));
    }
}
