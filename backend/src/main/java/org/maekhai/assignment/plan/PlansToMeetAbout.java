package org.maekhai.assignment.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.maekhai.assignment.AssignmentLock;
import org.maekhai.assignment.MetPlan;
import org.maekhai.assignment.MetPlans;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.journal.Journal;
import org.maekhai.shared.journal.Subject;
import org.maekhai.shared.journal.Written;

/** Plans as joint meetings speak of them. */
@ApplicationScoped
class PlansToMeetAbout implements MetPlans {
    private static final String SELECT = """
            select p.id, p.state, p.valid_from as "from", p.agreed_on, p.meeting_id
            from coverage_plan p
            """;

    private final Jdbc jdbc;
    private final AssignmentLock lock;
    private final Journal journal;

    PlansToMeetAbout(Jdbc jdbc, AssignmentLock lock, Journal journal) {
        this.jdbc = jdbc;
        this.lock = lock;
        this.journal = journal;
    }

    @Override
    public Optional<MetPlan> find(UUID id, String provinceCode) {
        return jdbc.first(
                new Sql(SELECT).where("p.id = ?", id).where("p.province_code = ?", provinceCode), MetPlan.class);
    }

    @Override
    public Optional<MetPlan> latest(String provinceCode) {
        return jdbc.first(
                new Sql(SELECT)
                        .where("p.province_code = ?", provinceCode)
                        .where("p.state in ('READY', 'AGREED')")
                        .append("order by p.created_at desc, p.id desc fetch first 1 rows only"),
                MetPlan.class);
    }

    @Override
    public boolean isAgreedAt(UUID meetingId) {
        return jdbc.count(new Sql("select count(*) from coverage_plan p").where("p.meeting_id = ?", meetingId)) > 0;
    }

    @Override
    public void lock(String provinceCode) {
        lock.province(provinceCode);
    }

    private record Agreed(UUID id, String provinceCode) {}

    @Override
    public void agreedAt(UUID meetingId, LocalDate on, String place) {
        var moved = jdbc.list(
                new Sql("select p.id, p.province_code from coverage_plan p")
                        .where("p.meeting_id = ?", meetingId)
                        .where(
                                "(p.agreed_on <> ? or coalesce(p.agreed_place, '') <> ?)",
                                on,
                                place == null ? "" : place),
                Agreed.class);
        for (var plan : moved) {
            jdbc.update(new Sql("""
                    update coverage_plan
                    set agreed_on = :on,
                        agreed_place = :place,
                        version = version + 1
                    where id = :id
                    """, on, place, plan.id()));
            journal.write(
                    Written.Action.UPDATE,
                    Subject.ofProvince("coverage-plan", plan.id(), plan.provinceCode()),
                    null,
                    place == null ? Map.of("on", on) : Map.of("on", on, "place", place));
        }
    }
}
