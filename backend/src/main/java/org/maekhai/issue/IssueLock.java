package org.maekhai.issue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Portions;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.problem.Failure;

/**
 * One writer of a province's issues at a time. Their provinces are waited for first, in order of code, then the issues are locked
 * in order of id: everybody takes these in that order, after visits and before solutions. By the version of a province one sees
 * whether what is kept of its issues in memory still holds.
 */
@ApplicationScoped
class IssueLock {
    private static final String PROVINCES = "select distinct i.province_code from issue i";

    private final Jdbc jdbc;
    private final IssueStore store;

    IssueLock(Jdbc jdbc, IssueStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    /**
     * Nobody else writes issues of these provinces until the transaction ends. Whoever knows only then of which there is something to
     * write takes {@link #provinces} of them, too: the others stay as they are known.
     */
    void await(Collection<String> codes) {
        for (var code : new TreeSet<>(codes)) {
            jdbc.list(
                    new Sql("select l.version from issue_lock l")
                            .where("l.province_code = ?", code)
                            .append("for update"),
                    row -> row.getLong(1));
        }
    }

    /** Nobody else writes issues of these provinces until the transaction ends. */
    void provinces(Collection<String> codes) {
        for (var code : new TreeSet<>(codes)) {
            jdbc.update(new Sql("update issue_lock set version = version + 1").where("province_code = ?", code));
        }
    }

    /** In which these lie. */
    Set<String> provincesOf(Collection<UUID> ids) {
        Set<String> provinces = new HashSet<>();
        for (var some : Portions.of(ids)) {
            provinces.addAll(provincesOf(new Sql(PROVINCES).whereIn("i.id", some)));
        }
        return provinces;
    }

    /**
     * Nobody else writes that issue, or others of its province, until the transaction ends.
     *
     * @param to the province in which it is about to lie; null: where it lies
     * @return nothing where there is none of that id
     * @throws Failure 409 when it was moved meanwhile
     */
    Optional<Issue> one(UUID id, String to) {
        Set<String> provinces = provincesOf(new Sql(PROVINCES).where("i.id = ?", id));
        if (to != null) {
            provinces.add(to);
        }
        provinces(provinces);
        return locked(List.of(id), provinces).stream().findFirst();
    }

    /**
     * Two, and those that were merged into the first: nobody else writes them, or others of their provinces, until the transaction
     * ends.
     */
    List<Issue> withMerged(UUID id, UUID other) {
        var provinces =
                provincesOf(new Sql(PROVINCES).where("(i.id in (:id, :other) or i.merged_into = :id)", id, other));
        provinces(provinces);
        Set<UUID> all = new HashSet<>(List.of(id, other));
        store.mergedInto(id).forEach(merged -> all.add(merged.id()));
        return locked(all, provinces);
    }

    private Set<String> provincesOf(Sql sql) {
        return new HashSet<>(jdbc.list(sql, row -> row.getString(1)));
    }

    private List<Issue> locked(Collection<UUID> ids, Set<String> provinces) {
        var locked = store.lock(ids);
        // somebody may have moved or merged one between the two
        if (!locked.stream().allMatch(issue -> provinces.contains(issue.at().provinceCode()))) {
            throw Failure.conflict("CHANGED_MEANWHILE");
        }
        return locked;
    }
}
