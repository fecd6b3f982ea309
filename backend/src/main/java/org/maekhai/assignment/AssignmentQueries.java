package org.maekhai.assignment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.maekhai.registry.Geography;
import org.maekhai.registry.LocalGovernmentFilter;
import org.maekhai.registry.LocalGovernmentRef;
import org.maekhai.registry.LocalGovernmentType;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.Jdbc;
import org.maekhai.shared.Page;
import org.maekhai.shared.PageRequest;
import org.maekhai.shared.Sql;
import org.maekhai.shared.Stored;

/** Questions about assignments, and the lock that their writers wait for. */
@ApplicationScoped
class AssignmentQueries implements PanacheRepositoryBase<Assignment, UUID> {
    private static final String FROM =
            " from assignment a join trainer t on t.id = a.trainer_id join local_government lg on lg.id = a.local_government_id";
    private static final String SELECT = "select a.*, t.code as trainer_code, t.name as trainer_name, lg.code, lg.name,"
            + " lg.type, lg.district_code, lg.province_code" + FROM;
    private static final Map<String, String> SORTABLE = Map.of(
            "from", "a.valid_from",
            "to", "a.valid_to",
            "trainer", "t.sort_key",
            "localGovernment", "lg.sort_key",
            "role", "a.role");

    private final Jdbc jdbc;
    private final CurrentUser currentUser;
    private final Geography geography;
    private final Terms terms;

    AssignmentQueries(Jdbc jdbc, CurrentUser currentUser, Geography geography, Terms terms) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.geography = geography;
        this.terms = terms;
    }

    /** One writer of a province's assignments and plans at a time: each sees what the one before it wrote. */
    void lock(String provinceCode) {
        terms.lock(provinceCode);
    }

    /** In the caller's scope. */
    Page<AssignmentView> list(PageRequest request, AssignmentFilter filter) {
        var rows = narrow(new Sql(SELECT), filter)
                .append("order by " + request.orderBy(SORTABLE, "-from", "a.id"))
                .page(request);
        return new Page<>(
                jdbc.list(rows, this::view), request, jdbc.count(narrow(new Sql("select count(*)" + FROM), filter)));
    }

    private Sql narrow(Sql sql, AssignmentFilter filter) {
        currentUser
                .scope()
                .restrict(sql, "lg")
                .whereIf(filter.province(), "lg.province_code = ?")
                .whereIf(filter.district(), "lg.district_code = ?")
                .whereIf(filter.trainer(), "a.trainer_id = ?")
                .whereIf(filter.localGovernment(), "lg.code = ?")
                .whereIf(filter.role() == null ? null : filter.role().name(), "a.role = ?");
        return filter.on() == null ? sql : inForce(sql, "a", filter.on());
    }

    static Sql inForce(Sql sql, String alias, LocalDate on) {
        return sql.where(alias + ".valid_from <= ?", on)
                .where("(" + alias + ".valid_to is null or " + alias + ".valid_to >= ?)", on);
    }

    Optional<Stored<AssignmentView>> inScope(UUID id) {
        return jdbc.first(currentUser.scope().restrict(new Sql(SELECT).where("a.id = ?", id), "lg"), this::stored);
    }

    Stored<AssignmentView> stored(UUID id) {
        return jdbc.first(new Sql(SELECT).where("a.id = ?", id), this::stored).orElseThrow();
    }

    AssignmentView view(UUID id) {
        return stored(id).view();
    }

    /** One that never begins goes, and with it what an import once changed of it. */
    void remove(Assignment assignment) {
        jdbc.update(new Sql("delete from assignment_replaced where assignment_id = ?", assignment.id));
        delete(assignment);
        flush();
    }

    /** Those of a local government that touch a period. */
    List<Assignment> overlapping(int localGovernmentId, LocalDate from, LocalDate to) {
        return find("localGovernmentId", localGovernmentId).stream()
                .filter(assignment -> assignment.overlaps(from, to))
                .toList();
    }

    /** Those of a trainer that touch a day or what follows, in the caller's scope. */
    List<UUID> fromOn(UUID trainerId, LocalDate day) {
        return jdbc.list(
                currentUser
                        .scope()
                        .restrict(
                                new Sql("select a.id" + FROM)
                                        .where("a.trainer_id = ?", trainerId)
                                        .where("(a.valid_to is null or a.valid_to >= ?)", day),
                                "lg")
                        .append("order by lg.sort_key, lg.code, a.id"),
                row -> row.getObject(1, UUID.class));
    }

    /** How many local governments at most a trainer is primary for on one day of a period. */
    long primaries(UUID trainerId, LocalDate from, LocalDate to) {
        return Peak.within(
                jdbc.list(
                        new Sql("select a.valid_from, a.valid_to from assignment a")
                                .where("a.trainer_id = ?", trainerId)
                                .where("a.role = 'PRIMARY'")
                                .where("(a.valid_to is null or a.valid_to >= ?)", from),
                        row -> new Peak.Days(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class))),
                from,
                to);
    }

    /** Whether a local government employs a trainer on some day of a period. */
    boolean employs(UUID trainerId, int localGovernmentId, LocalDate from, LocalDate to) {
        var sql = new Sql("select count(*) from trainer_posting p")
                .where("p.trainer_id = ?", trainerId)
                .where("p.local_government_id = ?", localGovernmentId)
                .where(
                        "not exists (select 1 from trainer_posting q where q.trainer_id = p.trainer_id"
                                + " and q.valid_from > p.valid_from and q.valid_from <= ?)",
                        from);
        return jdbc.count(to == null ? sql : sql.where("p.valid_from <= ?", to)) > 0;
    }

    /** Whether a local government exists on a day. */
    boolean exists(int localGovernmentId, LocalDate on) {
        return jdbc.count(LocalGovernmentFilter.existing(
                        new Sql("select count(*) from local_government lg").where("lg.id = ?", localGovernmentId), on))
                > 0;
    }

    private Stored<AssignmentView> stored(ResultSet row) throws SQLException {
        return new Stored<>(view(row), row.getLong("version"));
    }

    private AssignmentView view(ResultSet row) throws SQLException {
        return new AssignmentView(
                row.getObject("id", UUID.class),
                row.getObject("trainer_id", UUID.class),
                row.getString("trainer_code"),
                row.getString("trainer_name"),
                row.getString("code"),
                ref(row),
                AssignmentRole.valueOf(row.getString("role")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getObject("plan_id", UUID.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by"));
    }

    LocalGovernmentRef ref(ResultSet row) throws SQLException {
        return new LocalGovernmentRef(
                row.getString("code"),
                row.getString("name"),
                LocalGovernmentType.valueOf(row.getString("type")),
                geography.districtRef(row.getString("district_code")),
                geography.provinceRef(row.getString("province_code")));
    }
}
