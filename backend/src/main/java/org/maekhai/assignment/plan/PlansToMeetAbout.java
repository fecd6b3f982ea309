package org.maekhai.assignment.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.maekhai.assignment.MetPlan;
import org.maekhai.assignment.MetPlans;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;

/** Plans as joint meetings speak of them. */
@ApplicationScoped
class PlansToMeetAbout implements MetPlans {
    private static final String SELECT = """
            select p.id, p.state, p.valid_from as "from", p.agreed_on, p.meeting_id
            from coverage_plan p
            """;

    private final Jdbc jdbc;

    PlansToMeetAbout(Jdbc jdbc) {
        this.jdbc = jdbc;
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
}
