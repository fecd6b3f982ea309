package org.maekhai.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.maekhai.imports.ReplacedRows;
import org.maekhai.shared.Jdbc;
import org.maekhai.shared.Sql;
import org.maekhai.shared.ThaiSort;

/** Cohorts and participants as they are stored. Everybody who writes one locks it first. */
@ApplicationScoped
class TrainingStore {
    static final ReplacedRows COHORTS = ReplacedRows.of("cohort", "id", UUID::fromString, "'cohort'", "t.code"),
            PARTICIPANTS = ReplacedRows.of("participant", "id", UUID::fromString, "'participant'", "t.code");

    private static final String PARTICIPANT = "select x.*, lg.code as employer, lg.district_code from participant x"
            + " left join local_government lg on lg.id = x.local_government_id";

    private final Jdbc jdbc;

    TrainingStore(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Cohort> cohort(UUID id) {
        return jdbc.first(new Sql("select * from cohort").where("id = ?", id), TrainingStore::cohort);
    }

    /** Others who would write it, or take part in it, wait until the transaction ends. */
    Optional<Cohort> lockedCohort(UUID id) {
        return jdbc.first(
                new Sql("select * from cohort").where("id = ?", id).append("for update"), TrainingStore::cohort);
    }

    Optional<Cohort> cohort(String code) {
        return jdbc.first(new Sql("select * from cohort").where("code = ?", code), TrainingStore::cohort);
    }

    boolean isCohortInUse(UUID id) {
        return jdbc.count(new Sql(
                        "select (select count(*) from participant where cohort_id = ?)"
                                + " + (select count(*) from trainer where cohort_id = ?) from (values (1)) as one (x)",
                        id,
                        id))
                > 0;
    }

    void insert(Cohort cohort) {
        jdbc.update(new Sql(
                "insert into cohort (code, name, course, fiscal_year, starts_on, ends_on, venue, province_code,"
                        + " version, id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                values(cohort)));
    }

    void update(Cohort cohort) {
        jdbc.update(new Sql(
                "update cohort set code = ?, name = ?, course = ?, fiscal_year = ?, starts_on = ?, ends_on = ?, venue = ?,"
                        + " province_code = ?, version = ? where id = ?",
                values(cohort)));
    }

    private static Object[] values(Cohort cohort) {
        return new Object[] {
            cohort.code(),
            cohort.name(),
            cohort.course(),
            cohort.fiscalYear(),
            cohort.startsOn(),
            cohort.endsOn(),
            cohort.venue(),
            cohort.provinceCode(),
            cohort.version(),
            cohort.id()
        };
    }

    void deleteCohort(UUID id) {
        jdbc.update(new Sql("delete from cohort where id = ?", id));
    }

    Optional<Participant> participant(UUID id) {
        return jdbc.first(new Sql(PARTICIPANT).where("x.id = ?", id), TrainingStore::participant);
    }

    /** Others who would change it, or make a trainer of it, wait until the transaction ends. */
    Optional<Participant> lockedParticipant(UUID id) {
        jdbc.each(new Sql("select id from participant where id = ? for update", id), row -> {});
        return participant(id);
    }

    Optional<Participant> participant(UUID cohortId, String code) {
        return jdbc.first(
                new Sql(PARTICIPANT).where("x.cohort_id = ?", cohortId).where("x.code = ?", code),
                TrainingStore::participant);
    }

    /** That the person of this code passed, the newest cohort first; of one cohort, or of any. */
    List<Participant> passes(String code, UUID cohortId) {
        return jdbc.list(
                new Sql(PARTICIPANT + " join cohort c on c.id = x.cohort_id")
                        .where("x.code = ?", code)
                        .where("x.role = 'TRAINEE' and x.result = 'PASSED'")
                        .whereIf(cohortId, "x.cohort_id = ?")
                        .append("order by c.ends_on desc, c.code"),
                TrainingStore::participant);
    }

    boolean isTrainerThroughThis(Participant participant) {
        return jdbc.count(new Sql("select count(*) from trainer")
                        .where("code = ?", participant.code())
                        .where("cohort_id = ?", participant.cohortId()))
                > 0;
    }

    void insert(Participant participant) {
        jdbc.update(new Sql(
                "insert into participant (cohort_id, code, name, sort_key, position_title, affiliation, province_code,"
                        + " local_government_id, role, result, version, id)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                values(participant)));
    }

    void update(Participant participant) {
        jdbc.update(new Sql(
                "update participant set cohort_id = ?, code = ?, name = ?, sort_key = ?, position_title = ?,"
                        + " affiliation = ?, province_code = ?, local_government_id = ?, role = ?, result = ?,"
                        + " version = ? where id = ?",
                values(participant)));
    }

    private static Object[] values(Participant participant) {
        return new Object[] {
            participant.cohortId(),
            participant.code(),
            participant.name(),
            ThaiSort.key(participant.name()),
            participant.position(),
            participant.employment().affiliation().name(),
            participant.employment().provinceCode(),
            participant.employment().localGovernmentId(),
            participant.role().name(),
            participant.result() == null ? null : participant.result().name(),
            participant.version(),
            participant.id()
        };
    }

    void deleteParticipant(UUID id) {
        jdbc.update(new Sql("delete from participant where id = ?", id));
    }

    private static Cohort cohort(ResultSet row) throws SQLException {
        return new Cohort(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getString("course"),
                row.getInt("fiscal_year"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("venue"),
                row.getString("province_code"),
                row.getLong("version"));
    }

    private static Participant participant(ResultSet row) throws SQLException {
        var result = row.getString("result");
        return new Participant(
                row.getObject("id", UUID.class),
                row.getObject("cohort_id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getString("position_title"),
                employment(row),
                ParticipantRole.valueOf(row.getString("role")),
                result == null ? null : TrainingResult.valueOf(result),
                row.getLong("version"));
    }

    static Employment employment(ResultSet row) throws SQLException {
        return new Employment(
                Affiliation.valueOf(row.getString("affiliation")),
                row.getString("province_code"),
                row.getString("district_code"),
                row.getObject("local_government_id", Integer.class),
                row.getString("employer"));
    }
}
