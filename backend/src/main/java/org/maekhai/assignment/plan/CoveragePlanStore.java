package org.maekhai.assignment.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.maekhai.assignment.LatestStandings;
import org.maekhai.registry.LocalGovernmentFilter;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Row;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.job.PlanStore;
import org.maekhai.shared.job.SearchKind;
import org.maekhai.training.Trainers;

/** Plans and the facts that they were made from, as stored; and the facts of now. */
@ApplicationScoped
class CoveragePlanStore extends PlanStore<CoveragePlan, CoveragePlanFacts> {
    private final Jdbc jdbc;
    private final Trainers trainers;
    private final LatestStandings standings;

    CoveragePlanStore(Jdbc jdbc, Trainers trainers, LatestStandings standings) {
        this.jdbc = jdbc;
        this.trainers = trainers;
        this.standings = standings;
    }

    /** Locked: nobody begins or ends its search meanwhile. */
    Optional<CoveragePlan> underWay(String provinceCode) {
        return find("busy", provinceCode)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The facts of now: trainers posted in the province who are active on the day, but those left out. */
    CoveragePlanFacts now(
            String provinceCode, LocalDate from, Collection<UUID> without, List<CoveragePlanFacts.Person> supposed) {
        List<CoveragePlanFacts.Person> people = new ArrayList<>();
        var employers = employers(provinceCode, from);
        var elsewhere = elsewhere(provinceCode, from);
        for (var trainer : trainers.ofProvince(provinceCode, from)) {
            if (trainer.activeOn(from) && !without.contains(trainer.id())) {
                people.add(new CoveragePlanFacts.Person(
                        trainer.id(),
                        trainer.code(),
                        trainer.name(),
                        Math.max(0, trainer.capacity() - elsewhere.getOrDefault(trainer.id(), 0)),
                        trainer.latitude(),
                        trainer.longitude(),
                        employers.getOrDefault(trainer.id(), Set.of()),
                        trainer.activeTo()));
            }
        }
        people.addAll(supposed);
        return new CoveragePlanFacts(people, places(provinceCode, from));
    }

    /** Local governments of a province that employ a trainer on a day or later. */
    private Map<UUID, Set<String>> employers(String provinceCode, LocalDate from) {
        Map<UUID, Set<String>> employers = new HashMap<>();
        jdbc.each(
                new Sql("""
                        select p.trainer_id, lg.code
                        from trainer_posting p
                        join local_government lg on lg.id = p.local_government_id
                        where lg.province_code = :province
                          and not exists (select 1 from trainer_posting q
                                          where q.trainer_id = p.trainer_id
                                            and q.valid_from > p.valid_from
                                            and q.valid_from <= :from)
                        """, provinceCode, from),
                row -> employers
                        .computeIfAbsent(row.getObject(1, UUID.class), id -> new TreeSet<>())
                        .add(row.getString(2)));
        return employers;
    }

    /** How many local governments of other provinces trainers have on a day or later. */
    private Map<UUID, Integer> elsewhere(String provinceCode, LocalDate from) {
        Map<UUID, Integer> many = new HashMap<>();
        jdbc.each(new Sql("""
                        select a.trainer_id, count(*)
                        from assignment a
                        join local_government lg on lg.id = a.local_government_id
                        where lg.province_code <> :province
                          and a.role = 'PRIMARY'
                          and (a.valid_to is null or a.valid_to >= :from)
                          and exists (select 1 from trainer_posting p
                                      where p.trainer_id = a.trainer_id
                                        and p.province_code = :province)
                        group by a.trainer_id
                        """, provinceCode, from), row -> many.put(row.getObject(1, UUID.class), row.getInt(2)));
        return many;
    }

    /** Who has no coordinates is looked for at the middle of the district's others, else of the province. */
    private List<CoveragePlanFacts.Place> places(String provinceCode, LocalDate from) {
        var day = standings.on(from);
        var sql = new Sql("""
                select lg.id,
                       lg.code,
                       lg.name,
                       lg.district_code,
                       coalesce(lg.latitude, middle.latitude, pr.latitude) as latitude,
                       coalesce(lg.longitude, middle.longitude, pr.longitude) as longitude,
                       t.code as current,
                       a.id as current_assignment,
                       a.valid_to as current_to,
                       (select min(later.valid_from) from assignment later
                        where later.local_government_id = lg.id
                          and later.role = 'PRIMARY'
                          and later.valid_from > :from) as later_from
                from local_government lg
                join province pr on pr.code = lg.province_code
                left join (select district_code, avg(latitude) as latitude, avg(longitude) as longitude
                           from local_government
                           group by district_code) middle on middle.district_code = lg.district_code
                left join assignment a on a.local_government_id = lg.id
                    and a.role = 'PRIMARY'
                    and a.valid_from <= :from
                    and (a.valid_to is null or a.valid_to >= :from)
                left join trainer t on t.id = a.trainer_id
                """, from).where("lg.province_code = ?", provinceCode);
        return jdbc.list(
                LocalGovernmentFilter.existing(sql, from).append("order by lg.sort_key, lg.code"),
                Row.of(CoveragePlanFacts.Place.class)
                        .with(
                                "need",
                                row -> day.of(day.register().byId(row.getInt("id")))
                                        .status()
                                        .need())
                        .with("trainer", row -> null)
                        .with("pinned", row -> false)
                        .with("boundPin", row -> null));
    }

    @Override
    public CoveragePlanFacts of(UUID planId) {
        var people = jdbc.list(new Sql("""
                select p.*, p.trainer_id as id
                from coverage_plan_trainer p
                left join trainer t on t.id = p.trainer_id
                where p.plan_id = :plan
                order by t.sort_key, p.code
                """, planId), CoveragePlanFacts.Person.class);
        var places = jdbc.list(new Sql("""
                select l.*,
                       l.local_government_id as id,
                       l.current_code as current,
                       l.trainer_code as trainer,
                       lg.code,
                       lg.name,
                       lg.district_code
                from coverage_plan_line l
                join local_government lg on lg.id = l.local_government_id
                where l.plan_id = :plan
                order by lg.sort_key, lg.code
                """, planId), CoveragePlanFacts.Place.class);
        return new CoveragePlanFacts(people, places);
    }

    /** Trainers who are supposed to leave, by name. */
    Map<UUID, String> without(UUID planId) {
        Map<UUID, String> without = new LinkedHashMap<>();
        jdbc.each(new Sql("""
                        select t.id, t.name
                        from coverage_plan_without w
                        join trainer t on t.id = w.trainer_id
                        where w.plan_id = :plan
                        order by t.sort_key
                        """, planId), row -> without.put(row.getObject(1, UUID.class), row.getString(2)));
        return without;
    }

    void leaveOut(UUID planId, Collection<UUID> without) {
        jdbc.batch(
                "insert into coverage_plan_without (plan_id, trainer_id) values (?, ?)",
                without.stream().map(trainer -> new Object[] {planId, trainer}).toList());
    }

    @Override
    public void replace(UUID planId, CoveragePlanFacts facts) {
        jdbc.update(new Sql("delete from coverage_plan_line where plan_id = ?", planId));
        jdbc.update(new Sql("delete from coverage_plan_trainer where plan_id = ?", planId));
        jdbc.batch(
                """
                insert into coverage_plan_trainer (plan_id, trainer_id, code, name, capacity, latitude, longitude,
                                                   employers, active_to)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                facts.people().stream()
                        .map(person -> new Object[] {
                            planId,
                            person.id(),
                            person.code(),
                            person.name(),
                            person.capacity(),
                            person.latitude(),
                            person.longitude(),
                            String.join(",", person.employers()),
                            person.activeTo()
                        })
                        .toList());
        jdbc.batch(
                """
                insert into coverage_plan_line (plan_id, local_government_id, latitude, longitude, need, current_code,
                                                current_assignment, current_to, later_from, trainer_code, pinned,
                                                bound_pin)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                facts.places().stream()
                        .map(place -> new Object[] {
                            planId,
                            place.id(),
                            place.latitude(),
                            place.longitude(),
                            place.need(),
                            place.current(),
                            place.currentAssignment(),
                            place.currentTo(),
                            place.laterFrom(),
                            place.trainer(),
                            place.pinned(),
                            place.boundPin()
                        })
                        .toList());
    }

    void change(UUID planId, CoveragePlanFacts.Place line) {
        jdbc.update(new Sql("""
                update coverage_plan_line
                set trainer_code = :trainer, pinned = :pinned
                where plan_id = :plan and local_government_id = :localGovernment
                """, line.trainer(), line.pinned(), planId, line.id()));
    }

    @Override
    public void note(UUID planId, SearchKind.Progress progress) {
        jdbc.update(new Sql("""
                update coverage_plan
                set progress = :progress, objective = coalesce(:objective, objective), bound = coalesce(:bound, bound)
                where id = :plan and state = 'RUNNING'
                """, progress.share(), progress.objective(), progress.bound(), planId));
    }
}
