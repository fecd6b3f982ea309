package org.maekhai.issue.solution;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.maekhai.issue.IssueModule;
import org.maekhai.issue.IssuePerson;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Row;
import org.maekhai.shared.database.SearchText;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.thai.ThaiSort;

/** Solutions and where they helped, as they are stored. Whoever writes one waits for the others who do, after issues. */
@ApplicationScoped
class SolutionStore {
    private static final String SELECT = "select s.* from solution s";
    private static final String INSERT = """
            insert into solution
              (title, text, module, keywords, from_issue_id, state, published_at, changed_at, search_text, sort_key, version,
               id, province_code, created_by_id, created_by, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String UPDATE = """
            update solution
            set title = ?,
                text = ?,
                module = ?,
                keywords = ?,
                from_issue_id = ?,
                state = ?,
                published_at = ?,
                changed_at = ?,
                search_text = ?,
                sort_key = ?,
                version = ?
            where id = ?
            """;
    private static final Row<Solution> SOLUTION = Row.of(Solution.class).with("said", SolutionStore::said);

    private final Jdbc jdbc;

    SolutionStore(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Solution> find(UUID id) {
        return jdbc.first(new Sql(SELECT).where("s.id = ?", id), SOLUTION);
    }

    List<Solution> byIds(Collection<UUID> ids) {
        Map<UUID, Solution> found = new HashMap<>();
        jdbc.list(new Sql(SELECT).whereIn("s.id", ids), SOLUTION)
                .forEach(solution -> found.put(solution.id(), solution));
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    /** Nobody else writes solutions until the transaction ends. */
    Optional<Solution> lock(UUID id) {
        jdbc.count(new Sql("select l.version from solution_lock l for update"));
        return find(id);
    }

    /** Nobody else writes this one until the transaction ends. */
    Optional<Solution> lockOne(UUID id) {
        return jdbc.first(new Sql(SELECT).where("s.id = ?", id).append("for update"), SOLUTION);
    }

    /** By the version one sees that what is kept in memory is old. */
    private void raise() {
        jdbc.update(new Sql("update solution_lock set version = version + 1"));
    }

    void insert(Solution solution) {
        raise();
        var made = Stream.of(
                solution.provinceCode(),
                solution.createdById(),
                solution.createdBy(),
                solution.createdAt().atOffset(ZoneOffset.UTC));
        jdbc.batch(
                INSERT,
                List.<Object[]>of(
                        Stream.concat(Arrays.stream(values(solution)), made).toArray()));
    }

    void update(Solution solution) {
        raise();
        jdbc.batch(UPDATE, List.<Object[]>of(values(solution)));
    }

    private static Object[] values(Solution solution) {
        var said = solution.said();
        var keywords = said.keywords().isEmpty() ? null : String.join("\n", said.keywords());
        var published = solution.publishedAt();
        return new Object[] {
            said.title(),
            said.text(),
            said.module().name(),
            keywords,
            said.fromIssueId(),
            solution.state().name(),
            published == null ? null : published.atOffset(ZoneOffset.UTC),
            solution.changedAt().atOffset(ZoneOffset.UTC),
            SearchText.of(said.title(), keywords, said.text()),
            ThaiSort.key(said.title()),
            solution.version(),
            solution.id()
        };
    }

    private static SaveSolution said(ResultSet row) throws SQLException {
        var keywords = row.getString("keywords");
        return new SaveSolution(
                row.getString("title"),
                row.getString("text"),
                IssueModule.valueOf(row.getString("module")),
                keywords == null ? List.of() : List.of(keywords.split("\n")),
                row.getObject("from_issue_id", UUID.class));
    }

    /** @return whether it was not known before */
    boolean helped(UUID solution, UUID issue, Instant at, IssuePerson by) {
        return jdbc.update(new Sql("""
                        insert into solution_helped (solution_id, issue_id, at, by_id, by_name)
                        select :solution, :issue, :at, :by, :name
                        from (values (1)) one (n)
                        where not exists (
                          select 1 from solution_helped h where h.solution_id = :solution and h.issue_id = :issue)
                        """, solution, issue, at.atOffset(ZoneOffset.UTC), by.id(), by.name())) > 0;
    }

    /** How many issues each of these helped; those that helped none are left out. */
    Map<UUID, Integer> helped(Collection<UUID> ids) {
        Map<UUID, Integer> counts = new HashMap<>();
        if (!ids.isEmpty()) {
            var sql = new Sql("select h.solution_id, count(*) from solution_helped h")
                    .whereIn("h.solution_id", ids)
                    .append("group by h.solution_id");
            jdbc.each(sql, row -> counts.put(row.getObject(1, UUID.class), row.getInt(2)));
        }
        return counts;
    }
}
