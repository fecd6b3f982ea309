package org.maekhai.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.maekhai.imports.ReplacedRows;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Row;
import org.maekhai.shared.database.SearchText;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.thai.ThaiSort;

/** Cohorts and participants as they are stored. Everybody who writes one locks it first. */
@ApplicationScoped
class TrainingStore {
    static final ReplacedRows
            COHORTS =
                    ReplacedRows.of("cohort", "id", UUID::fromString, "'cohort'", "t.code")
                            .foundBy(row -> foundBy(row.get("code"), row.get("name"), row.get("course"))),
            PARTICIPANTS =
                    ReplacedRows.of("participant", "id", UUID::fromString, "'participant'", "t.code")
                            .foundBy(row -> foundBy(row.get("code"), row.get("name")));

    static final Row<Employment> EMPLOYMENT = Row.of(Employment.class);

    private static final Row<Participant> PARTICIPANT =
            Row.of(Participant.class).with("employment", EMPLOYMENT);
    private static final String SELECT_PARTICIPANT = """
            select x.*, x.position_title as position, lg.code as local_government_code, lg.district_code
            from participant x
            left join local_government lg on lg.id = x.local_government_id
            """;

    private final Jdbc jdbc;

    TrainingStore(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** What a cohort, participant or trainer is found by, as long as their columns. */
    static String foundBy(String... parts) {
        return SearchText.of(1000, Arrays.asList(parts));
    }

    Optional<Cohort> cohort(UUID id) {
        return jdbc.first(new Sql("select * from cohort").where("id = ?", id), Cohort.class);
    }

    /** Others who would write it, or take part in it, wait until the transaction ends. */
    Optional<Cohort> lockedCohort(UUID id) {
        return jdbc.first(new Sql("select * from cohort").where("id = ?", id).append("for update"), Cohort.class);
    }

    Optional<Cohort> cohort(String code) {
        return jdbc.first(new Sql("select * from cohort").where("code = ?", code), Cohort.class);
    }

    boolean isCohortInUse(UUID id) {
        return jdbc.count(new Sql("""
                        select (select count(*) from participant where cohort_id = :cohort)
                             + (select count(*) from trainer where cohort_id = :cohort)
                        from (values (1)) as one (x)
                        """, id)) > 0;
    }

    void insert(Cohort cohort) {
        jdbc.update(new Sql("""
                insert into cohort (code, name, course, fiscal_year, starts_on, ends_on, venue, province_code, search_text,
                                    version, id)
                values (:code, :name, :course, :fiscalYear, :startsOn, :endsOn, :venue, :province, :searchText,
                        :version, :id)
                """, values(cohort)));
    }

    void update(Cohort cohort) {
        jdbc.update(new Sql("""
                update cohort
                set code = :code, name = :name, course = :course, fiscal_year = :fiscalYear, starts_on = :startsOn,
                    ends_on = :endsOn, venue = :venue, province_code = :province, search_text = :searchText,
                    version = :version
                where id = :id
                """, values(cohort)));
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
            foundBy(cohort.code(), cohort.name(), cohort.course()),
            cohort.version(),
            cohort.id()
        };
    }

    void deleteCohort(UUID id) {
        jdbc.update(new Sql("delete from cohort where id = ?", id));
    }

    Optional<Participant> participant(UUID id) {
        return jdbc.first(new Sql(SELECT_PARTICIPANT).where("x.id = ?", id), PARTICIPANT);
    }

    /** Others who would change it, or make a trainer of it, wait until the transaction ends. */
    Optional<Participant> lockedParticipant(UUID id) {
        jdbc.each(new Sql("select id from participant where id = ? for update", id), row -> {});
        return participant(id);
    }

    Optional<Participant> participant(UUID cohortId, String code) {
        return jdbc.first(
                new Sql(SELECT_PARTICIPANT).where("x.cohort_id = ?", cohortId).where("x.code = ?", code), PARTICIPANT);
    }

    /** That the person of this code passed, the newest cohort first; of one cohort, or of any. */
    List<Participant> passes(String code, UUID cohortId) {
        return jdbc.list(
                new Sql(SELECT_PARTICIPANT + "join cohort c on c.id = x.cohort_id")
                        .where("x.code = ?", code)
                        .where("x.role = 'TRAINEE' and x.result = 'PASSED'")
                        .whereIf(cohortId, "x.cohort_id = ?")
                        .append("order by c.ends_on desc, c.code"),
                PARTICIPANT);
    }

    boolean isTrainerThroughThis(Participant participant) {
        return jdbc.count(new Sql("select count(*) from trainer")
                        .where("code = ?", participant.code())
                        .where("cohort_id = ?", participant.cohortId()))
                > 0;
    }

    void insert(Participant participant) {
        jdbc.update(new Sql("""
                insert into participant (cohort_id, code, name, sort_key, search_text, position_title, affiliation, province_code,
                                         local_government_id, role, result, version, id)
                values (:cohort, :code, :name, :sortKey, :searchText, :position, :affiliation, :province,
                        :localGovernment, :role, :result, :version, :id)
                """, values(participant)));
    }

    void update(Participant participant) {
        jdbc.update(new Sql("""
                update participant
                set cohort_id = :cohort, code = :code, name = :name, sort_key = :sortKey, search_text = :searchText,
                    position_title = :position, affiliation = :affiliation, province_code = :province, local_government_id = :localGovernment,
                    role = :role, result = :result, version = :version
                where id = :id
                """, values(participant)));
    }

    private static Object[] values(Participant participant) {
        return new Object[] {
            participant.cohortId(),
            participant.code(),
            participant.name(),
            ThaiSort.key(participant.name()),
            foundBy(participant.code(), participant.name()),
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
}
