package org.maekhai.issue.solution;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Random;
import java.util.UUID;
import org.maekhai.issue.IssuePerson;
import org.maekhai.issue.SolutionState;
import org.maekhai.security.Role;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.demo.DemoContext;
import org.maekhai.shared.demo.DemoData;

/** The knowledge base of the demonstration: what is published, what it helped, and what waits for the Department. */
@ApplicationScoped
class SolutionDemo implements DemoData {
    private static final String NAN = "55";
    private static final int OLDEST_DAYS = 170, APART_DAYS = 9;

    private final Jdbc jdbc;
    private final SolutionStore store;

    SolutionDemo(Jdbc jdbc, SolutionStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    @Override
    public int order() {
        return 310;
    }

    @Override
    public void create(DemoContext demo) {
        // what is kept in memory of solutions is old from here on
        jdbc.update(new Sql("update solution_lock set version = version + 1"));
        var random = demo.random("solutions");
        var department = user(Role.DEPARTMENT);
        int before = OLDEST_DAYS;
        for (var each : DemoSolutions.PUBLISHED) {
            var id = add(demo, each, before, SolutionState.PUBLISHED, department, random);
            helped(id, each.helps());
            before -= APART_DAYS;
        }
        for (var each : DemoSolutions.PROPOSED) {
            before -= APART_DAYS;
            add(demo, each, before, SolutionState.PROPOSED, user(Role.PROVINCE), random);
        }
    }

    private IssuePerson user(Role role) {
        return jdbc.first(
                        new Sql("select u.id, u.name, u.role from app_user u")
                                .where("u.role = ?", role.name())
                                .append("order by u.username"),
                        IssuePerson.class)
                .orElseThrow();
    }

    private UUID add(
            DemoContext demo, DemoSolutions each, int daysAgo, SolutionState state, IssuePerson by, Random random) {
        var at = demo.at(demo.today().minusDays(daysAgo), random).toInstant();
        var id = demo.id(at, random);
        store.insert(new Solution(
                id,
                new SaveSolution(each.title(), each.text(), each.module(), each.keywords(), null),
                by.role() == Role.PROVINCE ? NAN : null,
                state,
                by.id(),
                by.name(),
                at,
                state == SolutionState.PUBLISHED ? at : null,
                at,
                0));
        return id;
    }

    /** What was resolved since, and is told in these words. */
    private void helped(UUID solution, String words) {
        record Solved(UUID issueId, OffsetDateTime at, UUID byId, String byName, Role byRole) {}
        var sql = new Sql("""
                select e.issue_id, e.at, e.by_id, e.by_name, e.by_role
                from issue_event e
                join issue i on i.id = e.issue_id
                join solution s on s.id = ?
                """, solution)
                .where("i.state = 'RESOLVED'")
                .where("i.title like ?", "%" + words + "%")
                .where("e.action = 'RESOLVED'")
                .where("e.at > s.published_at")
                .append("order by e.at, e.issue_id, e.place");
        for (var solved : jdbc.list(sql, Solved.class)) {
            var by = new IssuePerson(solved.byId(), solved.byName(), solved.byRole());
            store.helped(solution, solved.issueId(), solved.at().toInstant(), by);
        }
    }
}
