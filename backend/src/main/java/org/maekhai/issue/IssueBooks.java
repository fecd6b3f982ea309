package org.maekhai.issue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.Place;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.problem.Failure;

/** Issues for the rooms: by the one rule of who may see and write them, in the transaction of the caller. */
@ApplicationScoped
public class IssueBooks {
    private final CurrentUser currentUser;
    private final IssueQueries queries;
    private final IssueStore store;
    private final IssueViews views;

    IssueBooks(CurrentUser currentUser, IssueQueries queries, IssueStore store, IssueViews views) {
        this.currentUser = currentUser;
        this.queries = queries;
        this.store = store;
        this.views = views;
    }

    /** Those of these that the caller may see, in that order. */
    public List<IssueView> byIds(Collection<UUID> ids) {
        var scope = currentUser.scope();
        return ids.isEmpty()
                ? List.of()
                : views.of(store.byIds(ids).stream()
                        .filter(issue -> scope.covers(issue.at().place()))
                        .toList());
    }

    /** Where it stands until the transaction ends; nothing where there is none that the caller may see. */
    public Optional<IssueState> lockedState(UUID id) {
        return store.lock(List.of(id)).stream()
                .filter(issue -> currentUser.scope().covers(issue.at().place()))
                .map(Issue::state)
                .findFirst();
    }

    /** Where it lies. @throws Failure 404 outside the scope */
    public Place require(UUID id) {
        return queries.inScope(id).at().place();
    }

    /**
     * Where it lies; nobody else writes or deletes it until the transaction ends.
     *
     * @throws Failure 404 outside the scope, 403 NOT_YOUR_ISSUE
     */
    public Place requireMay(UUID id, IssueAction action) {
        var issue = store.lock(List.of(id)).stream().findFirst().orElseThrow(Failure::notFound);
        new IssueWriter(currentUser.caller()).require(action, issue);
        return issue.at().place();
    }

    /**
     * Nobody else writes or deletes it until the transaction ends.
     *
     * @return whether there is one that the caller may see
     * @throws Failure 403 NOT_YOUR_ISSUE
     */
    public boolean isLocked(UUID id, IssueAction action) {
        var issue = store.lock(List.of(id)).stream()
                .filter(one -> currentUser.scope().covers(one.at().place()))
                .findFirst();
        issue.ifPresent(one -> new IssueWriter(currentUser.caller()).require(action, one));
        return issue.isPresent();
    }

    /** Keeps the issues (alias i) that the caller may see, of these places where they are not null. */
    public Sql within(Sql sql, String province, String district) {
        return queries.within(sql, province, district, null);
    }

    /** Keeps the issues (alias i) that were open on a day by their history. */
    public Sql openOn(Sql sql, LocalDate day) {
        return queries.openOn(sql, true, day);
    }

    /** Keeps the issues (alias i) that were resolved in a period, by the step (alias e) that did so. */
    public Sql resolvedIn(Sql sql, LocalDate first, LocalDate last) {
        return queries.resolvedIn(sql, first, last);
    }

    /** Those of these ids, in that order, as they stand in lists. The caller may see them. */
    public List<IssueView> views(List<UUID> ids) {
        return views.of(store.byIds(ids));
    }
}
