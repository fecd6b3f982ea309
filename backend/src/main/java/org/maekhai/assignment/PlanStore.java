package org.maekhai.assignment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maekhai.registry.Geography;
import org.maekhai.registry.LocalGovernmentFilter;
import org.maekhai.shared.Failure;
import org.maekhai.shared.Jdbc;
import org.maekhai.shared.Sql;
import org.maekhai.training.Trainers;

/** Plans and the facts that they were made from, as stored; and the facts of now. */
@ApplicationScoped
class PlanStore implements PanacheRepositoryBase<CoveragePlan, UUID> {
    private final Jdbc jdbc;
    private final Trainers trainers;
    private final Geography geography;
    private final CoverageQueries coverage;

    PlanStore(Jdbc jdbc, Trainers trainers, Geography geography, CoverageQueries coverage) {
        this.jdbc = jdbc;
        this.trainers = trainers;
        this.geography = geography;
        this.coverage = coverage;
    }

    /** Whoever changes it waits for the others. */
    CoveragePlan locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Failure::notFound);
    }

    Optional<CoveragePlan> underWay(String provinceCode) {
        return find("busyProvince", provinceCode).firstResultOptional();
    }

    /** The facts of now: trainers posted in the province who are active on the day, but those left out. */
    PlanFacts now(String provinceCode, LocalDate from, Collection<UUID> without, List<PlanFacts.Person> supposed) {
        List<PlanFacts.Person> people = new ArrayList<>();
        var employers = employers(provinceCode, from);
        var elsewhere = elsewhere(provinceCode, from);
        for (var trainer : trainers.ofProvince(provinceCode, from)) {
            if (trainer.activeOn(from) && !without.contains(trainer.id())) {
                people.add(new PlanFacts.Person(
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
        return new PlanFacts(people, places(provinceCode, from));
    }

    /** Local governments of a province that employ a trainer on a day or later. */
    private Map<UUID, Set<String>> employers(String provinceCode, LocalDate from) {
        Map<UUID, Set<String>> employers = new HashMap<>();
        jdbc.each(
                new Sql("select p.trainer_id, lg.code from trainer_posting p join local_government lg"
                                + " on lg.id = p.local_government_id")
                        .where("lg.province_code = ?", provinceCode)
                        .where(
                                "not exists (select 1 from trainer_posting q where q.trainer_id = p.trainer_id"
                                        + " and q.valid_from > p.valid_from and q.valid_from <= ?)",
                                from),
                row -> employers
                        .computeIfAbsent(row.getObject(1, UUID.class), id -> new TreeSet<>())
                        .add(row.getString(2)));
        return employers;
    }

    /** How many local governments of other provinces trainers have on a day or later. */
    private Map<UUID, Integer> elsewhere(String provinceCode, LocalDate from) {
        Map<UUID, Integer> many = new HashMap<>();
        jdbc.each(
                new Sql("select a.trainer_id, count(*) from assignment a join local_government lg"
                                + " on lg.id = a.local_government_id")
                        .where("lg.province_code <> ?", provinceCode)
                        .where("a.role = 'PRIMARY'")
                        .where("(a.valid_to is null or a.valid_to >= ?)", from)
                        .where(
                                "exists (select 1 from trainer_posting p where p.trainer_id = a.trainer_id"
                                        + " and p.province_code = ?)",
                                provinceCode)
                        .append("group by a.trainer_id"),
                row -> many.put(row.getObject(1, UUID.class), row.getInt(2)));
        return many;
    }

    /** Who has no coordinates is looked for at the middle of the district's others, else of the province. */
    private List<PlanFacts.Place> places(String provinceCode, LocalDate from) {
        var day = coverage.day(from);
        var middle = geography.province(provinceCode).orElseThrow();
        var sql = LocalGovernmentFilter.existing(
                new Sql(
                                "select lg.id, lg.code, lg.name, lg.district_code, coalesce(lg.latitude, dm.lat)"
                                        + " as lat, coalesce(lg.longitude, dm.lon) as lon, a.id as assignment_id,"
                                        + " a.valid_to, t.code as current_code, (select min(f.valid_from) from assignment f"
                                        + " where f.local_government_id = lg.id and f.role = 'PRIMARY' and f.valid_from > ?)"
                                        + " as later_from"
                                        + " from local_government lg"
                                        + " left join (select district_code, avg(latitude) as lat, avg(longitude) as lon"
                                        + " from local_government group by district_code) dm"
                                        + " on dm.district_code = lg.district_code"
                                        + " left join assignment a on a.local_government_id = lg.id and a.role = 'PRIMARY'"
                                        + " and a.valid_from <= ? and (a.valid_to is null or a.valid_to >= ?)"
                                        + " left join trainer t on t.id = a.trainer_id",
                                from,
                                from,
                                from)
                        .where("lg.province_code = ?", provinceCode),
                from);
        return jdbc.list(sql.append("order by lg.sort_key, lg.code"), row -> {
            boolean placed = row.getObject("lat") != null;
            return new PlanFacts.Place(
                    row.getInt("id"),
                    row.getString("code"),
                    row.getString("name"),
                    row.getString("district_code"),
                    placed ? row.getDouble("lat") : middle.latitude(),
                    placed ? row.getDouble("lon") : middle.longitude(),
                    day.of(day.register().byId(row.getInt("id"))).status().need(),
                    row.getString("current_code"),
                    row.getObject("assignment_id", UUID.class),
                    row.getObject("valid_to", LocalDate.class),
                    row.getObject("later_from", LocalDate.class),
                    null,
                    false,
                    null);
        });
    }

    /** The facts as they were when the plan was made, with the trainers that it gives. */
    PlanFacts of(UUID planId) {
        var people = jdbc.list(
                new Sql("select p.* from coverage_plan_trainer p left join trainer t on t.id = p.trainer_id")
                        .where("p.plan_id = ?", planId)
                        .append("order by t.sort_key, p.code"),
                row -> new PlanFacts.Person(
                        row.getObject("trainer_id", UUID.class),
                        row.getString("code"),
                        row.getString("name"),
                        row.getInt("capacity"),
                        row.getDouble("latitude"),
                        row.getDouble("longitude"),
                        row.getString("employers").isEmpty()
                                ? Set.of()
                                : new TreeSet<>(
                                        List.of(row.getString("employers").split(","))),
                        row.getObject("active_to", LocalDate.class)));
        var places = jdbc.list(
                new Sql(
                                "select l.*, lg.code, lg.name, lg.district_code from coverage_plan_line l join local_government lg"
                                        + " on lg.id = l.local_government_id")
                        .where("l.plan_id = ?", planId)
                        .append("order by lg.sort_key, lg.code"),
                row -> new PlanFacts.Place(
                        row.getInt("local_government_id"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("district_code"),
                        row.getDouble("latitude"),
                        row.getDouble("longitude"),
                        row.getInt("need"),
                        row.getString("current_code"),
                        row.getObject("current_assignment", UUID.class),
                        row.getObject("current_to", LocalDate.class),
                        row.getObject("later_from", LocalDate.class),
                        row.getString("trainer_code"),
                        row.getBoolean("pinned"),
                        row.getString("bound_pin")));
        return new PlanFacts(people, places);
    }

    /** Trainers who are supposed to leave, by name. */
    Map<UUID, String> without(UUID planId) {
        return jdbc
                .list(
                        new Sql(
                                        "select t.id, t.name from coverage_plan_without w join trainer t on t.id = w.trainer_id")
                                .where("w.plan_id = ?", planId)
                                .append("order by t.sort_key"),
                        row -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one, java.util.LinkedHashMap::new));
    }

    void leaveOut(UUID planId, Collection<UUID> without) {
        without.forEach(trainer -> jdbc.update(
                new Sql("insert into coverage_plan_without (plan_id, trainer_id) values (?, ?)", planId, trainer)));
    }

    /** Puts facts in the place of those that were stored. */
    void replace(UUID planId, PlanFacts facts) {
        jdbc.update(new Sql("delete from coverage_plan_line where plan_id = ?", planId));
        jdbc.update(new Sql("delete from coverage_plan_trainer where plan_id = ?", planId));
        jdbc.in(connection -> {
            try (var people = connection.prepareStatement(
                            "insert into coverage_plan_trainer (plan_id, trainer_id, code,"
                                    + " name, capacity, latitude, longitude, employers, active_to) values (?, ?, ?, ?, ?, ?, ?, ?, ?)");
                    var lines =
                            connection.prepareStatement("insert into coverage_plan_line (plan_id, local_government_id,"
                                    + " latitude, longitude, need, current_code, current_assignment, current_to, later_from, trainer_code, pinned, bound_pin)"
                                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                for (var person : facts.people()) {
                    set(
                            people,
                            planId,
                            person.id(),
                            person.code(),
                            person.name(),
                            person.capacity(),
                            person.latitude(),
                            person.longitude(),
                            String.join(",", person.employers()),
                            person.activeTo());
                    people.addBatch();
                }
                people.executeBatch();
                for (var place : facts.places()) {
                    set(
                            lines,
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
                            place.boundPin());
                    lines.addBatch();
                }
                lines.executeBatch();
            }
            return null;
        });
    }

    private static void set(java.sql.PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    void change(UUID planId, PlanFacts.Place line) {
        jdbc.update(new Sql(
                "update coverage_plan_line set trainer_code = ?, pinned = ? where plan_id = ? and local_government_id = ?",
                line.trainer(),
                line.pinned(),
                planId,
                line.id()));
    }

    /** What is known of a search while it goes on; the version stays, because nobody wrote anything. */
    void progress(UUID planId, double progress, Double objective, Double bound) {
        jdbc.update(new Sql(
                        "update coverage_plan set progress = ?, objective = coalesce(?, objective),"
                                + " bound = coalesce(?, bound)",
                        progress,
                        objective,
                        bound)
                .where("id = ?", planId)
                .where("state = 'RUNNING'"));
    }
}
