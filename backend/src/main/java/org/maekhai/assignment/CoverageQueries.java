package org.maekhai.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maekhai.registry.ComplianceStatus;
import org.maekhai.registry.Geography;
import org.maekhai.registry.LocalGovernmentFilter;
import org.maekhai.registry.LocalGovernmentRef;
import org.maekhai.registry.StatusSource;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.Jdbc;
import org.maekhai.shared.PageRequest;
import org.maekhai.shared.Sql;

/** Local governments with who answers for them on a day. Days to come are judged by the facts of today. */
@ApplicationScoped
class CoverageQueries {
    /** Assignment a is the primary one in force, trainer t its trainer when active; four times the day. */
    private static final String FROM =
            " from local_government lg left join assignment a on a.local_government_id = lg.id"
                    + " and a.role = 'PRIMARY' and a.valid_from <= ? and (a.valid_to is null or a.valid_to >= ?)"
                    + " left join trainer t on t.id = a.trainer_id and (t.active_from is null or t.active_from <= ?)"
                    + " and (t.active_to is null or t.active_to >= ?)";

    private static final String COLUMNS = "lg.id, lg.code, lg.name, lg.type, lg.district_code, lg.province_code,"
            + " lg.latitude, lg.longitude, a.id as assignment_id, a.valid_from, a.valid_to, t.id as trainer_id,"
            + " t.active_to, ";

    private final Clock clock;
    private final Jdbc jdbc;
    private final CurrentUser currentUser;
    private final AssignmentQueries assignments;
    private final Geography geography;
    private final StatusSource statuses;

    CoverageQueries(
            Clock clock,
            Jdbc jdbc,
            CurrentUser currentUser,
            AssignmentQueries assignments,
            Geography geography,
            StatusSource statuses) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.assignments = assignments;
        this.geography = geography;
        this.statuses = statuses;
    }

    /** @param trainerId null: nobody who is active; {@code trainerTo} the trainer's last day */
    record Row(
            int id,
            LocalGovernmentRef ref,
            Double latitude,
            Double longitude,
            ComplianceStatus status,
            UUID assignmentId,
            LocalDate from,
            LocalDate to,
            UUID trainerId,
            LocalDate trainerTo) {}

    /** What is looked at; null means any. */
    record Filter(String province, String district, UUID trainer, Boolean covered) {}

    /** The statuses of a day; of today for days to come, of which no facts are known. */
    StatusSource.Day day(LocalDate on) {
        var today = LocalDate.now(clock);
        return statuses.on(on.isAfter(today) ? today : on);
    }

    /** All of the caller's scope in order of name. */
    List<Row> all(Filter filter, LocalDate on) {
        var day = day(on);
        return jdbc.list(
                narrow(day.join(selected(COLUMNS + day.columns(), on), "lg"), filter, on)
                        .append("order by lg.sort_key, lg.code"),
                row -> row(row, day));
    }

    List<Row> page(PageRequest request, Filter filter, LocalDate on) {
        var day = day(on);
        var sortable = Map.of(
                "name", "lg.sort_key",
                "code", "lg.code",
                "district", "lg.district_code",
                "status", day.order(),
                "trainer", "t.sort_key",
                "from", "a.valid_from",
                "to", "a.valid_to");
        return jdbc.list(
                narrow(day.join(selected(COLUMNS + day.columns(), on), "lg"), filter, on)
                        .append("order by " + request.orderBy(sortable, "name", "lg.code"))
                        .page(request),
                row -> row(row, day));
    }

    long count(Filter filter, LocalDate on) {
        return jdbc.count(narrow(selected("count(*)", on), filter, on));
    }

    /** Local governments and those with an active primary trainer, of each province; whatever the scope. */
    List<ProvinceCoverage> byProvince(LocalDate on, Map<String, Integer> trainers) {
        Map<String, int[]> counts = new HashMap<>();
        jdbc.each(
                LocalGovernmentFilter.existing(selected("lg.province_code, count(*), count(t.id)", on), on)
                        .append("group by lg.province_code"),
                row -> counts.put(row.getString(1), new int[] {row.getInt(2), row.getInt(3)}));
        return geography.provinces().stream()
                .map(province -> {
                    var count = counts.getOrDefault(province.code(), new int[2]);
                    return new ProvinceCoverage(
                            province.code(),
                            province.name(),
                            count[0],
                            count[1],
                            count[0] == 0 ? null : (double) count[1] / count[0],
                            trainers.getOrDefault(province.code(), 0));
                })
                .toList();
    }

    /** Who stands in, by the id of the local government. */
    Map<Integer, List<UUID>> backups(Filter filter, Collection<Integer> only, LocalDate on) {
        var sql = AssignmentQueries.inForce(
                new Sql("select a.local_government_id, a.trainer_id from assignment a join local_government lg"
                                + " on lg.id = a.local_government_id join trainer t on t.id = a.trainer_id")
                        .where("a.role = 'BACKUP'")
                        .where("(t.active_from is null or t.active_from <= ?)", on)
                        .where("(t.active_to is null or t.active_to >= ?)", on),
                "a",
                on);
        currentUser
                .scope()
                .restrict(sql, "lg")
                .whereIf(filter.province(), "lg.province_code = ?")
                .whereIf(filter.district(), "lg.district_code = ?");
        if (only != null) {
            sql.whereIn("lg.id", only);
        }
        Map<Integer, List<UUID>> backups = new HashMap<>();
        jdbc.each(
                sql.append("order by t.sort_key, t.code"),
                row -> backups.computeIfAbsent(row.getInt(1), id -> new java.util.ArrayList<>())
                        .add(row.getObject(2, UUID.class)));
        return backups;
    }

    /** The first day of the primary assignment that begins next after a day, by the id of the local government. */
    Map<Integer, LocalDate> followers(Collection<Integer> of, LocalDate on) {
        Map<Integer, LocalDate> next = new LinkedHashMap<>();
        if (!of.isEmpty()) {
            jdbc.each(
                    new Sql("select a.local_government_id, min(a.valid_from) from assignment a")
                            .where("a.role = 'PRIMARY'")
                            .where("a.valid_from > ?", on)
                            .whereIn("a.local_government_id", of)
                            .append("group by a.local_government_id"),
                    row -> next.put(row.getInt(1), row.getObject(2, LocalDate.class)));
        }
        return next;
    }

    /** The assignments of a trainer in force on a day, in the caller's scope, as rows; primary ones first. */
    List<WorkloadView.Item> of(TrainerRef trainer, LocalDate on) {
        var day = day(on);
        var sql = AssignmentQueries.inForce(
                day.join(
                                new Sql("select lg.id, lg.code, lg.name, lg.type, lg.district_code, lg.province_code,"
                                        + " lg.latitude, lg.longitude, a.id as assignment_id, a.role, a.valid_from,"
                                        + " a.valid_to, " + day.columns()
                                        + " from local_government lg join assignment a"
                                        + " on a.local_government_id = lg.id"),
                                "lg")
                        .where("a.trainer_id = ?", trainer.id()),
                "a",
                on);
        return jdbc.list(
                currentUser.scope().restrict(sql, "lg").append("order by a.role desc, lg.sort_key, lg.code"), row -> {
                    var status = day.read(row).status();
                    var latitude = row.getObject("latitude", Double.class);
                    var longitude = row.getObject("longitude", Double.class);
                    return new WorkloadView.Item(
                            row.getObject("assignment_id", UUID.class),
                            assignments.ref(row),
                            latitude,
                            longitude,
                            AssignmentRole.valueOf(row.getString("role")),
                            row.getObject("valid_from", LocalDate.class),
                            row.getObject("valid_to", LocalDate.class),
                            status,
                            status.need(),
                            trainer.kmTo(latitude, longitude));
                });
    }

    private static Sql selected(String columns, LocalDate on) {
        return new Sql("select " + columns + FROM, on, on, on, on);
    }

    private Sql narrow(Sql sql, Filter filter, LocalDate on) {
        currentUser
                .scope()
                .restrict(sql, "lg")
                .whereIf(filter.province(), "lg.province_code = ?")
                .whereIf(filter.district(), "lg.district_code = ?")
                .whereIf(filter.trainer(), "t.id = ?");
        if (filter.covered() != null) {
            sql.where(filter.covered() ? "t.id is not null" : "t.id is null");
        }
        return LocalGovernmentFilter.existing(sql, on);
    }

    private Row row(ResultSet row, StatusSource.Day day) throws SQLException {
        return new Row(
                row.getInt("id"),
                assignments.ref(row),
                row.getObject("latitude", Double.class),
                row.getObject("longitude", Double.class),
                day.read(row).status(),
                row.getObject("assignment_id", UUID.class),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getObject("trainer_id", UUID.class),
                row.getObject("active_to", LocalDate.class));
    }
}
