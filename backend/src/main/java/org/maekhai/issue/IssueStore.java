package org.maekhai.issue;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.registry.Register;
import org.maekhai.security.Role;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Row;
import org.maekhai.shared.database.RowMapper;
import org.maekhai.shared.database.SearchText;
import org.maekhai.shared.database.Sql;

/** Issues and what became of them, as they are stored. */
@ApplicationScoped
class IssueStore {
    static final String SELECT = "select i.* from issue i";

    private static final String INSERT = """
            insert into issue
              (local_government_id, province_code, kind, module, severity, title, detail, visit_id, raised_on, owner_id,
               due_on, state, solution, merged_into, code, search_text, changed_at, version, id, created_by_id,
               created_by, created_by_role, created_at, last_step_on)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String UPDATE = """
            update issue
            set local_government_id = ?,
                province_code = ?,
                kind = ?,
                module = ?,
                severity = ?,
                title = ?,
                detail = ?,
                visit_id = ?,
                raised_on = ?,
                owner_id = ?,
                due_on = ?,
                state = ?,
                solution = ?,
                merged_into = ?,
                code = ?,
                search_text = ?,
                changed_at = ?,
                version = ?
            where id = ?
            """;
    private static final String INSERT_EVENT = """
            insert into issue_event
              (issue_id, place, action, state, on_day, at, text, other_id, by_id, by_name, by_role)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String FOLLOW_STEPS = """
            update issue
            set last_step_on = (select max(e.on_day) from issue_event e where e.issue_id = issue.id)
            where id = ?
            """;
    private static final Row<IssueStep> STEP = Row.of(IssueStep.class);

    private final Jdbc jdbc;
    private final LocalGovernments localGovernments;

    IssueStore(Jdbc jdbc, LocalGovernments localGovernments) {
        this.jdbc = jdbc;
        this.localGovernments = localGovernments;
    }

    Optional<Issue> find(UUID id) {
        return list(new Sql(SELECT).where("i.id = ?", id)).stream().findFirst();
    }

    /** In that order. */
    List<Issue> byIds(Collection<UUID> ids) {
        Map<UUID, Issue> found = new HashMap<>();
        list(new Sql(SELECT).whereIn("i.id", ids)).forEach(issue -> found.put(issue.id(), issue));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** Nobody else writes these, in order of id, until the transaction ends. */
    List<Issue> lock(Collection<UUID> ids) {
        return list(new Sql(SELECT).whereIn("i.id", ids).append("order by i.id for update"));
    }

    /** Those that were merged into one. */
    List<Issue> mergedInto(UUID id) {
        return list(new Sql(SELECT).where("i.merged_into = ?", id).append("order by i.raised_on, i.id"));
    }

    /** Those that a query finds that begins with {@link #SELECT}. */
    List<Issue> list(Sql issues) {
        var register = localGovernments.register();
        RowMapper<IssuePlace> at = row -> place(row, register);
        var said = Row.of(SaveIssue.class)
                .with("localGovernmentCode", row -> at.map(row).localGovernmentCode());
        return jdbc.list(
                issues, Row.of(Issue.class).with("at", at).with("said", said).with("by", IssueStore::by));
    }

    private static IssuePlace place(ResultSet row, Register register) throws SQLException {
        var id = row.getObject("local_government_id", Integer.class);
        var entry = id == null ? null : register.byId(id);
        return new IssuePlace(
                entry == null ? null : new LocalGovernments.Known(entry.id(), entry.ref()),
                row.getString("province_code"));
    }

    private static IssuePerson by(ResultSet row) throws SQLException {
        var role = row.getString("created_by_role");
        return new IssuePerson(
                row.getObject("created_by_id", UUID.class),
                row.getString("created_by"),
                role == null ? null : Role.valueOf(role));
    }

    /** The steps of each of these, in order. */
    Map<UUID, IssueHistory> histories(Collection<UUID> ids) {
        record Of(UUID issueId, IssueStep step) {}
        if (ids.isEmpty()) {
            return Map.of();
        }
        var sql = new Sql("""
                select e.issue_id,
                       e.place,
                       e.action,
                       e.state,
                       e.on_day as "on"
                from issue_event e
                """).whereIn("e.issue_id", ids).append("order by e.issue_id, e.place");
        return jdbc.list(sql, row -> new Of(row.getObject("issue_id", UUID.class), STEP.map(row))).stream()
                .collect(Collectors.groupingBy(
                        Of::issueId,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Of::step, Collectors.toList()), IssueHistory::new)));
    }

    IssueHistory history(UUID id) {
        return histories(List.of(id)).get(id);
    }

    /** All that became of one, in order. */
    List<IssueEvent> events(UUID id) {
        var sql = new Sql("""
                select e.place,
                       e.action,
                       e.state,
                       e.on_day as "on",
                       e.at,
                       e.text,
                       e.other_id,
                       e.by_id,
                       e.by_name,
                       e.by_role
                from issue_event e
                """).where("e.issue_id = ?", id).append("order by e.place");
        return jdbc.list(sql, Row.of(IssueEvent.class).with("step", STEP));
    }

    /** New ones, with what became of each. */
    void insert(Map<Issue, List<IssueEvent>> issues) {
        jdbc.batch(
                INSERT,
                issues.entrySet().stream()
                        .map(each -> made(each.getKey(), each.getValue()))
                        .toList());
        jdbc.batch(
                INSERT_EVENT,
                issues.entrySet().stream()
                        .flatMap(each -> each.getValue().stream()
                                .map(event -> values(each.getKey().id(), event)))
                        .toList());
    }

    void update(Issue issue) {
        update(List.of(issue));
    }

    void update(Collection<Issue> issues) {
        jdbc.batch(UPDATE, issues.stream().map(IssueStore::values).toList());
    }

    /** It was raised on another day. */
    void raisedOn(Issue issue) {
        raisedOn(List.of(issue));
    }

    /** Each was raised on another day. */
    void raisedOn(Collection<Issue> issues) {
        jdbc.batch(
                "update issue_event set on_day = ? where issue_id = ? and action = 'RAISED'",
                issues.stream()
                        .map(issue -> new Object[] {issue.said().raisedOn(), issue.id()})
                        .toList());
        followSteps(issues.stream().map(Issue::id));
    }

    void add(UUID id, IssueEvent event) {
        add(Map.of(id, event));
    }

    void add(Map<UUID, IssueEvent> events) {
        jdbc.batch(
                INSERT_EVENT,
                events.entrySet().stream()
                        .map(event -> values(event.getKey(), event.getValue()))
                        .toList());
        followSteps(events.keySet().stream());
    }

    /** From which day on each stands as it does now. */
    private void followSteps(Stream<UUID> ids) {
        jdbc.batch(FOLLOW_STEPS, ids.map(id -> new Object[] {id}).toList());
    }

    /** By what these say now: they came back as they were kept. */
    void findAgain(Collection<Issue> issues) {
        jdbc.batch(
                "update issue set search_text = ? where id = ?",
                issues.stream()
                        .map(issue -> new Object[] {searchText(issue), issue.id()})
                        .toList());
        followSteps(issues.stream().map(Issue::id));
    }

    private static String searchText(Issue issue) {
        var said = issue.said();
        return SearchText.of(issue.code(), said.title(), said.detail(), issue.solution());
    }

    private static Object[] made(Issue issue, List<IssueEvent> events) {
        var by = issue.by();
        return Stream.concat(
                        Arrays.stream(values(issue)),
                        Stream.of(
                                by.id(),
                                by.name(),
                                word(by.role()),
                                issue.createdAt().atOffset(ZoneOffset.UTC),
                                events.stream()
                                        .map(event -> event.step().on())
                                        .max(Comparator.naturalOrder())
                                        .orElseThrow()))
                .toArray();
    }

    private static Object[] values(Issue issue) {
        var said = issue.said();
        var of = issue.at().of();
        return new Object[] {
            of == null ? null : of.id(),
            issue.at().provinceCode(),
            said.kind().name(),
            said.module().name(),
            said.severity().name(),
            said.title(),
            said.detail(),
            said.visitId(),
            said.raisedOn(),
            said.ownerId(),
            said.dueOn(),
            issue.state().name(),
            issue.solution(),
            issue.mergedInto(),
            issue.code(),
            searchText(issue),
            issue.changedAt().atOffset(ZoneOffset.UTC),
            issue.version(),
            issue.id()
        };
    }

    private static Object[] values(UUID id, IssueEvent event) {
        var step = event.step();
        return new Object[] {
            id,
            step.place(),
            step.action().name(),
            step.state().name(),
            step.on(),
            event.at().atOffset(ZoneOffset.UTC),
            event.text(),
            event.otherId(),
            event.by().id(),
            event.by().name(),
            word(event.by().role())
        };
    }

    private static String word(Role role) {
        return role == null ? null : role.name();
    }
}
