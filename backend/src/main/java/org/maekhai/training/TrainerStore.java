package org.maekhai.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.maekhai.imports.ReplacedRows;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Row;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.thai.ThaiSort;

/** Trainers with their postings as they are stored. Everybody who writes one locks it first. */
@ApplicationScoped
class TrainerStore {
    static final ReplacedRows TRAINERS = ReplacedRows.of("trainer", "id", UUID::fromString, "'trainer'", "t.code")
            .with("trainer_posting", "trainer_id")
            .foundBy(row -> TrainingStore.foundBy(row.get("code"), row.get("name")));

    private static final Row<Trainer> BARE = Row.of(Trainer.class)
            .with("position", row -> row.getString("position_title"))
            .with("postings", row -> List.of());

    private final Jdbc jdbc;

    TrainerStore(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Trainer> byId(UUID id) {
        return found(new Sql("select * from trainer").where("id = ?", id));
    }

    /** Others who would write it or its assignments wait until the transaction ends. */
    Optional<Trainer> locked(UUID id) {
        return found(new Sql("select * from trainer").where("id = ?", id).append("for update"));
    }

    Optional<UUID> idOf(String code) {
        return jdbc.first(
                new Sql("select id from trainer").where("code = ?", code), row -> row.getObject(1, UUID.class));
    }

    /** The user that a trainer is, whatever the scope. */
    Optional<TiedUser> userOf(UUID id) {
        return jdbc.first(new Sql("""
                select u.id, u.name
                from trainer t
                join app_user u on u.id = t.user_id
                """).where("t.id = ?", id), TiedUser.class);
    }

    /** @param userId null: none */
    void tie(UUID id, UUID userId) {
        jdbc.update(
                userId == null
                        ? new Sql("update trainer set user_id = null, version = version + 1 where id = ?", id)
                        : new Sql("update trainer set user_id = ?, version = version + 1 where id = ?", userId, id));
    }

    private Optional<Trainer> found(Sql sql) {
        return jdbc.first(sql, BARE).map(this::withPostings);
    }

    private Trainer withPostings(Trainer bare) {
        var postings = jdbc.list(
                new Sql("""
                        select tp.*, lg.code as local_government_code, lg.district_code
                        from trainer_posting tp
                        left join local_government lg on lg.id = tp.local_government_id
                        where tp.trainer_id = :trainer
                        order by tp.valid_from
                        """, bare.id()),
                row -> Posting.of(
                        row.getObject("valid_from", LocalDate.class),
                        TrainingStore.EMPLOYMENT.map(row),
                        row.getObject("latitude", Double.class),
                        row.getObject("longitude", Double.class)));
        return bare.withPostings(postings);
    }

    void insert(Trainer trainer) {
        jdbc.update(new Sql("""
                insert into trainer (code, name, sort_key, search_text, position_title, cohort_id, capacity, skills, phone,
                                     email, active_from, active_to, version, id)
                values (:code, :name, :sortKey, :searchText, :position, :cohort, :capacity, :skills, :phone,
                        :email, :activeFrom, :activeTo, :version, :id)
                """, values(trainer)));
        insertPostings(trainer);
    }

    void update(Trainer trainer) {
        jdbc.update(new Sql("""
                update trainer
                set code = :code, name = :name, sort_key = :sortKey, search_text = :searchText,
                    position_title = :position, cohort_id = :cohort, capacity = :capacity, skills = :skills, phone = :phone, email = :email,
                    active_from = :activeFrom, active_to = :activeTo, version = :version
                where id = :id
                """, values(trainer)));
        deletePostings(trainer.id());
        insertPostings(trainer);
    }

    private void insertPostings(Trainer trainer) {
        jdbc.batch(
                """
                insert into trainer_posting (trainer_id, valid_from, affiliation, province_code, local_government_id,
                                             latitude, longitude)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                trainer.postings().stream()
                        .map(posting -> new Object[] {
                            trainer.id(),
                            posting.validFrom(),
                            posting.employment().affiliation().name(),
                            posting.employment().provinceCode(),
                            posting.employment().localGovernmentId(),
                            posting.latitude(),
                            posting.longitude()
                        })
                        .toList());
    }

    private void deletePostings(UUID id) {
        jdbc.update(new Sql("delete from trainer_posting where trainer_id = ?", id));
    }

    void delete(UUID id) {
        deletePostings(id);
        jdbc.update(new Sql("delete from trainer where id = ?", id));
    }

    private static Object[] values(Trainer trainer) {
        return new Object[] {
            trainer.code(),
            trainer.name(),
            ThaiSort.key(trainer.name()),
            TrainingStore.foundBy(trainer.code(), trainer.name()),
            trainer.position(),
            trainer.cohortId(),
            trainer.capacity(),
            Skill.text(trainer.skills()),
            trainer.phone(),
            trainer.email(),
            trainer.activeFrom(),
            trainer.activeTo(),
            trainer.version(),
            trainer.id()
        };
    }
}
