package org.maekhai.issue.solution;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.maekhai.issue.SolutionView;
import org.maekhai.registry.Geography;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.Stored;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;

/** Solutions as they are shown: of the places where they helped only those that the caller may know of. */
@ApplicationScoped
class SolutionViews {
    /** As many places as somebody reads. */
    private static final int PLACES = 200;

    private final Jdbc jdbc;
    private final CurrentUser currentUser;
    private final Geography geography;
    private final LocalGovernments localGovernments;
    private final SolutionStore store;

    SolutionViews(
            Jdbc jdbc,
            CurrentUser currentUser,
            Geography geography,
            LocalGovernments localGovernments,
            SolutionStore store) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.geography = geography;
        this.localGovernments = localGovernments;
        this.store = store;
    }

    /** As they stand in lists. */
    List<SolutionView> of(Collection<Solution> solutions) {
        var counts = store.helped(solutions.stream().map(Solution::id).toList());
        var seen = seenIssues(cameFrom(solutions));
        return solutions.stream()
                .map(solution -> view(solution, counts, seen, null))
                .toList();
    }

    /** One with where it helped, also in the transaction that writes it. */
    Stored<SolutionView> of(Solution solution) {
        var one = List.of(solution);
        var view = view(
                solution, store.helped(List.of(solution.id())), seenIssues(cameFrom(one)), helpedAt(solution.id()));
        return new Stored<>(view, solution.version());
    }

    private static List<UUID> cameFrom(Collection<Solution> solutions) {
        return solutions.stream()
                .map(solution -> solution.said().fromIssueId())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Which of these issues the caller may see. */
    Set<UUID> seenIssues(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        jdbc.list(seen(new Sql("""
                                select i.id
                                from issue i
                                left join local_government lg on lg.id = i.local_government_id
                                """).whereIn("i.id", ids)), row -> row.getObject(1, UUID.class)));
    }

    /** What is a province's own lies in no district. */
    private Sql seen(Sql sql) {
        return currentUser.scope().restrict(sql, "i.province_code", "lg.district_code", "lg.code");
    }

    private List<SolutionView.HelpedAt> helpedAt(UUID id) {
        var sql = seen(new Sql("""
                select h.issue_id, i.title, i.local_government_id, i.province_code, h.at
                from solution_helped h
                join issue i on i.id = h.issue_id
                left join local_government lg on lg.id = i.local_government_id
                """).where("h.solution_id = ?", id))
                .append("order by h.at desc, h.issue_id fetch first " + PLACES + " rows only");
        var register = localGovernments.register();
        return jdbc.list(sql, row -> {
            var place = row.getObject("local_government_id", Integer.class);
            return new SolutionView.HelpedAt(
                    row.getObject("issue_id", UUID.class),
                    row.getString("title"),
                    place == null ? null : register.byId(place).ref(),
                    geography.provinceRef(row.getString("province_code")),
                    row.getObject("at", OffsetDateTime.class).toInstant());
        });
    }

    private SolutionView view(
            Solution solution, Map<UUID, Integer> counts, Set<UUID> seen, List<SolutionView.HelpedAt> helpedAt) {
        var said = solution.said();
        var province = solution.provinceCode();
        return new SolutionView(
                solution.id(),
                said.title(),
                said.text(),
                said.module(),
                said.keywords(),
                said.fromIssueId() != null && seen.contains(said.fromIssueId()) ? said.fromIssueId() : null,
                solution.state(),
                province,
                province == null ? null : geography.provinceRef(province),
                counts.getOrDefault(solution.id(), 0),
                helpedAt,
                solution.createdBy(),
                solution.createdAt(),
                solution.publishedAt(),
                solution.changedAt(),
                new SolutionWriter(currentUser.caller()).actions(solution));
    }
}
