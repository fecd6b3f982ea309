package org.maekhai.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.maekhai.security.CurrentUser;
import org.maekhai.security.Role;
import org.maekhai.security.TrainerTies;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.problem.Failure;

/** Trainers as they serve on a day: the door for other features. One query each. */
@ApplicationScoped
public class Trainers implements TrainerTies {
    /** The Department of Local Administration in Dusit, Bangkok: where those serve who have no place of their own. */
    static final double OFFICE_LATITUDE = 13.7762;

    static final double OFFICE_LONGITUDE = 100.5113;

    /** Trainer t, its posting tp of a day (one parameter), the employing local government lg, the province p. */
    static final String FROM_ON = """
            from trainer t
            join trainer_posting tp on tp.trainer_id = t.id
                and tp.valid_from = (select max(x.valid_from) from trainer_posting x
                                     where x.trainer_id = t.id
                                       and x.valid_from <= :on)
            left join local_government lg on lg.id = tp.local_government_id
            left join province p on p.code = tp.province_code
            """;

    /** The base; both coordinates always come from the same place, because a place has both or none. */
    static final String BASE = """
            coalesce(tp.latitude, lg.latitude, p.latitude, %s) as latitude,
            coalesce(tp.longitude, lg.longitude, p.longitude, %s) as longitude
            """.formatted(OFFICE_LATITUDE, OFFICE_LONGITUDE);

    private static final String SELECT = """
            select t.id, t.code, t.name, t.capacity, t.active_from, t.active_to,
                   tp.affiliation,
                   tp.province_code,
                   lg.code as local_government_code,
            """ + BASE + FROM_ON;

    private final Jdbc jdbc;
    private final CurrentUser currentUser;

    Trainers(Jdbc jdbc, CurrentUser currentUser) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
    }

    /** Whatever the scope. */
    public Optional<Serving> find(UUID id, LocalDate on) {
        return jdbc.first(new Sql(SELECT, on).where("t.id = ?", id), Serving.class);
    }

    /** Whatever the scope. */
    public Optional<Serving> byCode(String code, LocalDate on) {
        return jdbc.first(new Sql(SELECT, on).where("t.code = ?", code), Serving.class);
    }

    @Override
    public Optional<UUID> trainerOf(UUID userId) {
        return jdbc.first(
                new Sql("select id from trainer").where("user_id = ?", userId), row -> row.getObject(1, UUID.class));
    }

    /** The one that the caller is. */
    public Optional<UUID> own() {
        return trainerOf(currentUser.caller().userId());
    }

    /** @throws Failure 409 when the caller is no trainer, or nobody has said which one */
    public UUID requireOwn() {
        return own().orElseThrow(() -> Failure.conflict("NO_TRAINER_TIED"));
    }

    /** Those who are posted in that province on that day, active or not, in order of name. */
    public List<Serving> ofProvince(String provinceCode, LocalDate on) {
        return jdbc.list(
                new Sql(SELECT, on).where("tp.province_code = ?", provinceCode).append("order by t.sort_key, t.code"),
                Serving.class);
    }

    /** Whatever the scope, in order of name. */
    public List<Serving> of(Collection<UUID> ids, LocalDate on) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.list(
                        new Sql(SELECT, on).whereIn("t.id", ids).append("order by t.sort_key, t.code"), Serving.class);
    }

    /** How many active trainers are posted in each province on a day. */
    public Map<String, Integer> activeByProvince(LocalDate on) {
        Map<String, Integer> active = new HashMap<>();
        jdbc.each(
                new Sql("select tp.province_code, count(*) " + FROM_ON, on)
                        .where("tp.province_code is not null")
                        .where("(t.active_from is null or t.active_from <= ?)", on)
                        .where("(t.active_to is null or t.active_to >= ?)", on)
                        .append("group by tp.province_code"),
                row -> active.put(row.getString(1), row.getInt(2)));
        return active;
    }

    /** The days on which a trainer is active. @param from null: since ever; {@code to} the last, null: not known */
    public record Active(LocalDate from, LocalDate to) {
        public boolean on(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }

    /** The days of all those who were or will not always be active, whatever the scope. */
    public Map<UUID, Active> limited() {
        Map<UUID, Active> limited = new HashMap<>();
        jdbc.each(
                new Sql("select id, active_from, active_to from trainer")
                        .where("(active_from is not null or active_to is not null)"),
                row -> limited.put(
                        row.getObject(1, UUID.class),
                        new Active(row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class))));
        return limited;
    }

    /** The places of all trainers in order of name, from 1: the same for equal names. */
    public Map<UUID, Integer> order() {
        Map<UUID, Integer> order = new HashMap<>();
        jdbc.each(
                new Sql("select id, dense_rank() over (order by sort_key) from trainer"),
                row -> order.put(row.getObject(1, UUID.class), row.getInt(2)));
        return order;
    }

    /** If the caller may see it; see {@link #restrict}. */
    public Optional<Serving> findInScope(UUID id, LocalDate on) {
        return jdbc.first(restrict(new Sql(SELECT, on).where("t.id = ?", id), on), Serving.class);
    }

    /** Waits until nobody else writes the trainer or its assignments, and keeps others waiting until the transaction ends. */
    public void lock(UUID id) {
        jdbc.first(new Sql("select id from trainer where id = ? for update", id), row -> row.getObject(1, UUID.class))
                .orElseThrow(Failure::notFound);
    }

    /**
     * Leaves those that the caller may see: who is posted in the scope, who belongs to no province (not for a local
     * government), and who is, or will be, assigned to a local government of the scope.
     *
     * @param sql a query over {@link #FROM_ON} of that day
     */
    Sql restrict(Sql sql, LocalDate on) {
        var caller = currentUser.caller();
        var posted = caller.scope()
                .restrict(
                        new Sql("""
                                select 1
                                from trainer_posting sp
                                left join local_government slg on slg.id = sp.local_government_id
                                """).where("sp.trainer_id = t.id").where("sp.valid_from = tp.valid_from"),
                        "sp.province_code",
                        "slg.district_code",
                        "slg.code");
        var assigned = caller.scope()
                .restrict(
                        new Sql("""
                                select 1
                                from assignment a
                                join local_government alg on alg.id = a.local_government_id
                                """).where("a.trainer_id = t.id").where("(a.valid_to is null or a.valid_to >= ?)", on),
                        "alg");
        var parameters = new java.util.ArrayList<>(posted.parameters());
        parameters.addAll(assigned.parameters());
        return sql.where(
                "(exists (" + posted.text() + ") or exists (" + assigned.text() + ")"
                        + (caller.has(Role.LOCAL) ? ")" : " or tp.province_code is null)"),
                parameters.toArray());
    }
}
