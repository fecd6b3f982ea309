package org.maekhai.visit.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.job.PlanStore;
import org.maekhai.shared.job.SearchKind;

/** Plans of days and the facts that they were made from, as stored. */
@ApplicationScoped
class VisitPlanStore extends PlanStore<VisitPlan, VisitPlanFacts> {
    private final Jdbc jdbc;

    VisitPlanStore(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    Optional<VisitPlan> underWay(UUID trainerId) {
        return find("busy", trainerId.toString()).firstResultOptional();
    }

    @Override
    public VisitPlanFacts of(UUID planId) {
        return new VisitPlanFacts(
                jdbc.list(new Sql("""
                                select d.*, d.falls_on as "on"
                                from visit_plan_day d
                                where d.plan_id = :plan
                                order by d.falls_on
                                """, planId), VisitPlanFacts.Day.class),
                jdbc.list(new Sql("""
                        select p.*,
                               p.planned_on as "on",
                               lg.id,
                               lg.code,
                               lg.name
                        from visit_plan_place p
                        join local_government lg on lg.id = p.local_government_id
                        where p.plan_id = :plan
                        order by p.score desc, lg.code
                        """, planId), VisitPlanFacts.Place.class));
    }

    @Override
    public void replace(UUID planId, VisitPlanFacts facts) {
        jdbc.update(new Sql("delete from visit_plan_place where plan_id = ?", planId));
        jdbc.update(new Sql("delete from visit_plan_day where plan_id = ?", planId));
        jdbc.batch(
                """
                insert into visit_plan_day (plan_id, falls_on, promised, minutes, stops, wanted)
                values (?, ?, ?, ?, ?, ?)
                """,
                facts.days().stream()
                        .map(day ->
                                new Object[] {planId, day.on(), day.promised(), day.minutes(), day.stops(), day.wanted()
                                })
                        .toList());
        jdbc.batch(
                """
                insert into visit_plan_place (plan_id, local_government_id, latitude, longitude, score, need, planned_on,
                                              place, why, visit_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                facts.places().stream()
                        .map(place -> new Object[] {
                            planId,
                            place.id(),
                            place.latitude(),
                            place.longitude(),
                            place.score(),
                            place.need(),
                            place.on(),
                            place.place(),
                            place.why() == null ? null : place.why().name(),
                            place.visitId()
                        })
                        .toList());
    }

    /** Whoever saw the plan before must look again, also where no figure of its own changed. */
    void touch(VisitPlan plan) {
        getEntityManager().lock(plan, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    /** The visits that were made of stops. */
    void made(UUID planId, List<VisitPlanFacts.Place> stops) {
        jdbc.batch(
                "update visit_plan_place set visit_id = ? where plan_id = ? and local_government_id = ?",
                stops.stream()
                        .map(stop -> new Object[] {stop.visitId(), planId, stop.id()})
                        .toList());
    }

    @Override
    public void note(UUID planId, SearchKind.Progress progress) {
        jdbc.update(new Sql("""
                update visit_plan
                set progress = :progress, objective = coalesce(:objective, objective), bound = coalesce(:bound, bound)
                where id = :plan and state = 'RUNNING'
                """, progress.share(), progress.objective(), progress.bound(), planId));
    }
}
