package org.maekhai.issue.similar;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.maekhai.issue.IssueBooks;
import org.maekhai.issue.IssueModule;
import org.maekhai.issue.IssueView;
import org.maekhai.issue.KnownSolutions;
import org.maekhai.issue.SolutionView;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.registry.Register;
import org.maekhai.security.CurrentUser;
import org.maekhai.security.Scope;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.problem.Failure;

/** What the caller may see that is like a text: issues of the scope, and what is published for the nation. */
@ApplicationScoped
class SimilarQueries {
    /** The rest of a long text says nothing new, and is not paid for. */
    static final int CHARACTERS = 300;

    static final int FEW = 5, MOST = 20;

    /** Of many a few stand for others, or have gone since. */
    private static final int MORE = 4;

    /** What shares less with the question has only words like ไม่ได้ in common with it. */
    private static final double LEAST = 0.1;

    private final Jdbc jdbc;
    private final CurrentUser currentUser;
    private final LocalGovernments localGovernments;
    private final SimilarUpkeep upkeep;
    private final IssueBooks issues;
    private final KnownSolutions solutions;

    SimilarQueries(
            Jdbc jdbc,
            CurrentUser currentUser,
            LocalGovernments localGovernments,
            SimilarUpkeep upkeep,
            IssueBooks issues,
            KnownSolutions solutions) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.localGovernments = localGovernments;
        this.upkeep = upkeep;
        this.issues = issues;
        this.solutions = solutions;
    }

    /** An issue or a solution that was found. @param share the best of those that it stands for */
    private record Found(UUID id, boolean solution, boolean solved, double share) {
        /** As it is shown; what shows the same is alike. */
        double score() {
            return Math.min(1, Math.round(share * 100) / 100.0);
        }
    }

    private static final Comparator<Found> ORDER = Comparator.comparingDouble(Found::score)
            .thenComparing(Found::solved)
            .thenComparingDouble(Found::share)
            .reversed()
            .thenComparing(Found::id);

    /** @param except an issue that is not to be told of itself; null: none */
    SimilarView like(String text, IssueModule module, Integer limit, UUID except) {
        int most = limit == null ? FEW : limit;
        if (most < 1 || most > MOST) {
            throw Failure.malformed("/limit", "OUT_OF_RANGE", 1, MOST);
        }
        if (text == null) {
            return new SimilarView(List.of());
        }
        var begins = text.length() <= CHARACTERS ? text : text.substring(0, CHARACTERS);
        return view(best(begins, among(module, except), except, most));
    }

    /** Where one stands for all that is alike most, it is asked for more until there are enough. */
    private List<Found> best(String text, Among among, UUID except, int most) {
        for (int asked = MORE * most; ; asked *= MORE) {
            var hits = upkeep.like(text, among, asked).stream()
                    .filter(hit -> hit.share() >= LEAST)
                    .toList();
            var found = best(hits, except, most);
            if (found.size() == most || hits.size() < asked) {
                return found;
            }
        }
    }

    private Among among(IssueModule module, UUID except) {
        var scope = currentUser.scope();
        boolean finer = scope.level() == Scope.Level.DISTRICT || scope.level() == Scope.Level.LOCAL_GOVERNMENT;
        var places = finer
                ? localGovernments.register().entries().stream()
                        .filter(Register.within(scope, null, null))
                        .map(Register.Entry::id)
                        .toList()
                : null;
        return new Among(scope.provinceCode(), places, true, module == null ? null : module.name(), except, null);
    }

    private List<Found> best(List<Like> hits, UUID except, int most) {
        var known =
                brief(hits.stream().filter(hit -> !hit.solution()).map(Like::id).toList());
        var others = brief(known.values().stream()
                .map(Brief::mergedInto)
                .filter(Objects::nonNull)
                .toList());
        Map<UUID, Found> found = new HashMap<>();
        for (var hit : hits) {
            Found each = null;
            if (hit.solution()) {
                each = new Found(hit.id(), true, true, hit.share());
            } else if (known.containsKey(hit.id())) {
                var issue = known.get(hit.id());
                var stands = issue.mergedInto() == null ? issue : others.getOrDefault(issue.mergedInto(), issue);
                each = new Found(stands.id(), false, stands.solved(), hit.share());
            }
            if (each != null && !each.id().equals(except)) {
                // those that come first share most
                found.putIfAbsent(each.id(), each);
            }
        }
        return found.values().stream().sorted(ORDER).limit(most).toList();
    }

    /** Of an issue as much as says where it comes. @param solved by itself, or by what it was merged into */
    private record Brief(UUID id, UUID mergedInto, boolean solved) {}

    /** Those that the caller may see, by their ids, as they are now. */
    private Map<UUID, Brief> brief(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var sql = new Sql("""
                select i.id,
                       i.merged_into,
                       coalesce(i.solution, o.solution) is not null as solved
                from issue i
                left join issue o on o.id = i.merged_into
                left join local_government lg on lg.id = i.local_government_id
                """).whereIn("i.id", ids);
        var seen = currentUser.scope().restrict(sql, "i.province_code", "lg.district_code", "lg.code");
        return jdbc.list(seen, Brief.class).stream().collect(Collectors.toMap(Brief::id, Function.identity()));
    }

    private SimilarView view(List<Found> found) {
        Map<UUID, IssueView> seenIssues =
                issues.byIds(ids(found, false)).stream().collect(Collectors.toMap(IssueView::id, Function.identity()));
        Map<UUID, SolutionView> seenSolutions = solutions.byIds(ids(found, true)).stream()
                .collect(Collectors.toMap(SolutionView::id, Function.identity()));
        List<SimilarView.Item> items = new ArrayList<>();
        for (var each : found) {
            var issue = seenIssues.get(each.id());
            var solution = seenSolutions.get(each.id());
            if (issue != null || solution != null) {
                items.add(new SimilarView.Item(each.score(), issue, solution));
            }
        }
        return new SimilarView(items);
    }

    private static List<UUID> ids(List<Found> found, boolean solution) {
        return found.stream()
                .filter(each -> each.solution() == solution)
                .map(Found::id)
                .toList();
    }
}
