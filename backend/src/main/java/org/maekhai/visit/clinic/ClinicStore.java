package org.maekhai.visit.clinic;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Row;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.thai.ThaiSort;
import org.maekhai.visit.VisitClinics;

/** Clinics as they are stored, each with its trainers. */
@ApplicationScoped
class ClinicStore implements VisitClinics {
    /** Both in the order of {@link #values}. */
    private static final String INSERT = """
                    insert into clinic (held_on, place, sort_key, province_code, district_code, findings, advice, created_at,
                                        created_by, changed_at, version, id)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """, UPDATE = """
                    update clinic
                    set held_on = ?, place = ?, sort_key = ?, province_code = ?, district_code = ?, findings = ?, advice = ?,
                        created_at = ?, created_by = ?, changed_at = ?, version = ?
                    where id = ?
                    """;

    private final Jdbc jdbc;

    ClinicStore(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Clinic> find(UUID id) {
        return list(new Sql("select c.* from clinic c").where("c.id = ?", id)).stream()
                .findFirst();
    }

    /** Nobody else writes it until the transaction ends. Whoever writes its visits too has locked them before. */
    Optional<Clinic> lock(UUID id) {
        jdbc.first(
                new Sql("select version from clinic").where("id = ?", id).append("for update"), row -> row.getLong(1));
        return find(id);
    }

    /** Those that a query over clinics c finds, in its order. */
    List<Clinic> list(Sql clinics) {
        List<UUID> ids = new ArrayList<>();
        Map<UUID, List<UUID>> trainers = new HashMap<>();
        var row = Row.of(Clinic.class)
                .with("on", each -> each.getObject("held_on", LocalDate.class))
                .with(
                        "trainerIds",
                        each -> trainers.computeIfAbsent(each.getObject("id", UUID.class), any -> new ArrayList<>()));
        var found = jdbc.list(clinics, row);
        found.forEach(clinic -> ids.add(clinic.id()));
        jdbc.each(
                new Sql("select clinic_id, trainer_id from clinic_trainer")
                        .whereIn("clinic_id", ids)
                        .append("order by clinic_id, place"),
                each -> trainers.get(each.getObject(1, UUID.class)).add(each.getObject(2, UUID.class)));
        return found;
    }

    void insert(Clinic clinic) {
        jdbc.update(new Sql(INSERT, values(clinic)));
        insertTrainers(clinic);
    }

    void update(Clinic clinic) {
        jdbc.update(new Sql(UPDATE, values(clinic)));
        deleteTrainers(clinic.id());
        insertTrainers(clinic);
    }

    private static Object[] values(Clinic clinic) {
        return new Object[] {
            clinic.on(),
            clinic.place(),
            ThaiSort.key(clinic.place()),
            clinic.provinceCode(),
            clinic.districtCode(),
            clinic.findings(),
            clinic.advice(),
            clinic.createdAt().atOffset(ZoneOffset.UTC),
            clinic.createdBy(),
            clinic.changedAt().atOffset(ZoneOffset.UTC),
            clinic.version(),
            clinic.id()
        };
    }

    @Override
    public void changed(Collection<UUID> clinicIds) {
        // in one order, for many may be changed at once
        clinicIds.stream()
                .sorted()
                .forEach(id -> jdbc.update(new Sql("update clinic set version = version + 1 where id = ?", id)));
    }

    void delete(UUID id) {
        deleteTrainers(id);
        jdbc.update(new Sql("delete from clinic where id = ?", id));
    }

    private void deleteTrainers(UUID id) {
        jdbc.update(new Sql("delete from clinic_trainer where clinic_id = ?", id));
    }

    private void insertTrainers(Clinic clinic) {
        List<Object[]> rows = new ArrayList<>();
        for (var trainer : clinic.trainerIds()) {
            rows.add(new Object[] {clinic.id(), trainer, rows.size()});
        }
        jdbc.batch("insert into clinic_trainer (clinic_id, trainer_id, place) values (?, ?, ?)", rows);
    }
}
