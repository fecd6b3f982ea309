package org.maekhai.visit.clinic;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maekhai.registry.Geography;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.Stored;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Row;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.PageRequest;
import org.maekhai.shared.problem.Failure;
import org.maekhai.visit.VisitState;
import org.maekhai.visit.VisitTrainer;

/** Questions about clinics, and who may see which: those of the scope, and those to which somebody of it came. */
@ApplicationScoped
class ClinicQueries {
    private static final Map<String, String> SORTABLE = Map.of(
            "on", "c.held_on", "place", "c.sort_key", "district", "c.district_code", "changedAt", "c.changed_at");

    private final Jdbc jdbc;
    private final CurrentUser currentUser;
    private final Geography geography;
    private final ClinicStore store;

    ClinicQueries(Jdbc jdbc, CurrentUser currentUser, Geography geography, ClinicStore store) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.geography = geography;
        this.store = store;
    }

    Page<ClinicView> list(PageRequest request, String province, String district, LocalDate from, LocalDate to) {
        var rows = narrow(new Sql("select c.* from clinic c"), province, district, from, to)
                .append("order by " + request.orderBy(SORTABLE, "-on", "c.id desc"))
                .page(request);
        var count = narrow(new Sql("select count(*) from clinic c"), province, district, from, to);
        return new Page<>(views(store.list(rows)), request, jdbc.count(count));
    }

    private Sql narrow(Sql sql, String province, String district, LocalDate from, LocalDate to) {
        return restrict(sql)
                .whereIf(province, "c.province_code = ?")
                .whereIf(district, "c.district_code = ?")
                .whereIf(from, "c.held_on >= ?")
                .whereIf(to, "c.held_on <= ?");
    }

    private Sql restrict(Sql sql) {
        var scope = currentUser.scope();
        return switch (scope.level()) {
            case NATION -> sql;
            case PROVINCE -> sql.where("c.province_code = ?", scope.provinceCode());
            case DISTRICT ->
                sql.where(
                        "(c.district_code = ? or " + cameFrom("district_code") + ")",
                        scope.districtCode(),
                        scope.districtCode());
            case LOCAL_GOVERNMENT -> sql.where(cameFrom("code"), scope.localGovernmentCode());
        };
    }

    private static String cameFrom(String column) {
        return """
                exists (
                  select 1
                  from visit v
                  join local_government lg on lg.id = v.local_government_id
                  where v.clinic_id = c.id and lg.%s = ?)
                """.formatted(column);
    }

    /** @throws Failure 404 when there is none that the caller may know of */
    Stored<ClinicView> get(UUID id) {
        var found = store.list(restrict(new Sql("select c.* from clinic c").where("c.id = ?", id))).stream()
                .findFirst()
                .orElseThrow(Failure::notFound);
        return of(found);
    }

    Stored<ClinicView> of(Clinic clinic) {
        return new Stored<>(views(List.of(clinic)).get(0), clinic.version());
    }

    /** Two queries, however many there are. */
    private List<ClinicView> views(List<Clinic> clinics) {
        var ids = clinics.stream().map(Clinic::id).toList();
        var visits = visits(ids);
        var trainers = trainers(ids);
        return clinics.stream()
                .map(clinic -> {
                    var came = visits.getOrDefault(clinic.id(), List.of());
                    return new ClinicView(
                            clinic.id(),
                            clinic.on(),
                            clinic.place(),
                            clinic.districtCode(),
                            clinic.provinceCode(),
                            clinic.districtCode() == null ? null : geography.districtRef(clinic.districtCode()),
                            geography.provinceRef(clinic.provinceCode()),
                            clinic.trainerIds(),
                            clinic.trainerIds().stream().map(trainers::get).toList(),
                            came.stream()
                                    .filter(visit -> visit.state() != VisitState.CANCELLED)
                                    .map(ClinicVisit::localGovernmentCode)
                                    .distinct()
                                    .toList(),
                            came,
                            clinic.findings(),
                            clinic.advice(),
                            clinic.createdAt(),
                            clinic.createdBy(),
                            clinic.changedAt());
                })
                .toList();
    }

    private Map<UUID, List<ClinicVisit>> visits(Collection<UUID> clinics) {
        var sql = new Sql("""
                select v.clinic_id,
                       v.id,
                       lg.code as local_government_code,
                       lg.name as local_government_name,
                       v.state
                from visit v
                join local_government lg on lg.id = v.local_government_id
                """);
        sql.whereIn("v.clinic_id", clinics);
        var visit = Row.of(ClinicVisit.class);
        Map<UUID, List<ClinicVisit>> visits = new HashMap<>();
        jdbc.each(
                currentUser.scope().restrict(sql, "lg").append("order by v.clinic_id, lg.code, v.id"),
                row -> visits.computeIfAbsent(row.getObject("clinic_id", UUID.class), any -> new ArrayList<>())
                        .add(visit.map(row)));
        return visits;
    }

    private Map<UUID, VisitTrainer> trainers(Collection<UUID> clinics) {
        var sql = new Sql("""
                        select distinct t.id, t.code, t.name
                        from clinic_trainer ct
                        join trainer t on t.id = ct.trainer_id
                        """).whereIn("ct.clinic_id", clinics);
        Map<UUID, VisitTrainer> trainers = new HashMap<>();
        jdbc.list(sql, VisitTrainer.class).forEach(trainer -> trainers.put(trainer.id(), trainer));
        return trainers;
    }
}
