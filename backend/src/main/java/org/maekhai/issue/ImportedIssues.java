package org.maekhai.issue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maekhai.imports.ImportKind.Blocker;
import org.maekhai.imports.ImportRequest;
import org.maekhai.imports.Replaced;
import org.maekhai.imports.Replaced.Entry;
import org.maekhai.registry.Geography;
import org.maekhai.registry.Register;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Portions;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.problem.Failure;

/** Issues that files tell of, by the rules for what is entered by hand, and how they are taken back; in the caller's transaction. */
@ApplicationScoped
public class ImportedIssues {
    private static final String SOLVED_BY =
            "select s.from_issue_id as issue_id, 'solution' as what from solution s where s.from_issue_id in (%s)";
    /** What somebody hung on an issue, which would be lost with it. */
    private static final List<String> HANGING = List.of(
            "select c.issue_id, 'comment' as what from issue_comment c where c.issue_id in (%s)",
            "select a.issue_id, 'attachment' as what from attachment a where a.issue_id in (%s)",
            SOLVED_BY,
            "select h.issue_id, 'solution' as what from solution_helped h where h.issue_id in (%s)",
            "select m.merged_into as issue_id, 'issue' as what from issue m where m.merged_into in (%s)");

    private final Clock clock;
    private final Geography geography;
    private final Jdbc jdbc;
    private final IssueLock lock;
    private final IssueStore store;
    private final IssueOfRegistry ofRegistry;
    private final Replaced replaced;

    ImportedIssues(
            Clock clock,
            Geography geography,
            Jdbc jdbc,
            IssueLock lock,
            IssueStore store,
            IssueOfRegistry ofRegistry,
            Replaced replaced) {
        this.clock = clock;
        this.geography = geography;
        this.jdbc = jdbc;
        this.lock = lock;
        this.store = store;
        this.ofRegistry = ofRegistry;
        this.replaced = replaced;
    }

    /**
     * Nobody else writes issues of the provinces that the import may be about until the transaction ends; a preview waits for
     * nobody, and writes nothing.
     */
    public Writing by(ImportRequest request) {
        if (!request.dryRun()) {
            lock.await(geography.provinceCodes(request.area()));
        }
        return new Writing(request);
    }

    /** What one import writes: all of it at the end. */
    public final class Writing {
        private final ImportRequest request;
        private final Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        private final Map<Issue, List<IssueEvent>> made = new LinkedHashMap<>();
        private final Map<UUID, ToldIssue> changes = new LinkedHashMap<>();

        private Writing(ImportRequest request) {
            this.request = request;
        }

        /**
         * What is wrong with what is said; of a visit and an owner, as they are known, files say nothing.
         *
         * @param place null: it is the province's own
         * @param touchedOn the first day on which something came of it; null: nothing did yet
         */
        public List<Failure.FieldError> problems(SaveIssue said, Register.Entry place, LocalDate touchedOn) {
            return IssueRules.problems(said, new IssueRules.Known(request.today(), place, touchedOn, null, true));
        }

        /** In a state without a history, as issues are when they are told. */
        public void make(ToldIssue told) {
            var said = told.said().apply(null).stripped(told.at(), request.today());
            var raised = Issue.raised(told.id(), told.at(), said, told.code(), by(), now);
            List<IssueEvent> events = new ArrayList<>(List.of(IssueEvent.raised(raised)));
            var issue = raised;
            if (told.solution() != null) {
                events.add(solved(told, new IssueHistory(List.of(events.get(0).step()))));
                issue = raised.after(IssueAction.RESOLVE, told.solution(), now);
            }
            made.put(issue, events);
        }

        public void change(ToldIssue told) {
            changes.put(told.id(), told);
        }

        private IssueEvent solved(ToldIssue told, IssueHistory history) {
            var step =
                    new IssueStep(history.nextPlace(), IssueHappening.RESOLVED, IssueState.RESOLVED, told.solvedOn());
            return new IssueEvent(step, now, told.solution(), null, by());
        }

        /** An import, in the name of whoever sent the file. */
        private IssuePerson by() {
            return new IssuePerson(request.caller().userId(), request.caller().name(), null);
        }

        public void finish() {
            if (request.dryRun()) {
                return;
            }
            lock.provinces(Stream.concat(
                            made.keySet().stream().map(Issue::at),
                            changes.values().stream().map(ToldIssue::at))
                    .map(IssuePlace::provinceCode)
                    .collect(Collectors.toSet()));
            var kept = replaced.by(request.id());
            store.insert(made);
            made.keySet().forEach(issue -> kept.made(ReplacedIssues.ROWS, issue.id()));
            for (var some : Portions.of(changes.keySet())) {
                kept.keep(ReplacedIssues.ROWS, some);
                change(some);
            }
            kept.finish();
        }

        private void change(List<UUID> ids) {
            var histories = store.histories(ids);
            List<Issue> changed = new ArrayList<>();
            Map<UUID, IssueEvent> added = new LinkedHashMap<>();
            List<Issue> onAnotherDay = new ArrayList<>();
            for (var issue : store.lock(ids)) {
                var told = changes.get(issue.id());
                var said = told.said().apply(issue.said()).stripped(told.at(), request.today());
                var after = said.equals(issue.said()) ? issue : issue.changed(told.at(), said, now);
                if (!said.raisedOn().equals(issue.said().raisedOn())) {
                    onAnotherDay.add(after);
                }
                if (told.solution() != null) {
                    added.put(issue.id(), solved(told, histories.get(issue.id())));
                    after = after.after(IssueAction.RESOLVE, told.solution(), now);
                }
                changed.add(after);
            }
            store.update(changed);
            store.raisedOn(onAnotherDay);
            store.add(added);
        }
    }

    /** What was changed since, or has something hanging on it that would go with it. */
    public List<Blocker> blockers(UUID importId) {
        var written = replaced.of(importId, ReplacedIssues.ROWS);
        lock.provinces(lock.provincesOf(ids(written, entry -> true)));
        List<Blocker> found = new ArrayList<>(replaced.changedSince(importId, ReplacedIssues.ROWS));
        for (var some : Portions.of(ids(written, Entry::isMade))) {
            found.addAll(hanging(HANGING, some));
        }
        for (var some : Portions.of(ids(written, ImportedIssues::wasOpen))) {
            found.addAll(hanging(List.of(SOLVED_BY), some));
        }
        return found;
    }

    private static List<UUID> ids(List<Entry> written, Predicate<Entry> which) {
        return written.stream()
                .filter(which)
                .map(entry -> UUID.fromString(entry.id()))
                .toList();
    }

    /** It may be that the import solved it: open again, it would be where nothing was solved. */
    private static boolean wasOpen(Entry entry) {
        return !entry.isMade() && !entry.before("issue").get(0).get("state").equals(IssueState.RESOLVED.name());
    }

    private List<Blocker> hanging(List<String> what, List<UUID> ids) {
        var marks = String.join(", ", ids.stream().map(id -> "?").toList());
        var all = new ArrayList<Object>();
        what.forEach(each -> all.addAll(ids));
        var sql = new Sql("""
                select coalesce(lg.code, i.province_code) as code, x.what
                from (%s) x
                join issue i on i.id = x.issue_id
                left join local_government lg on lg.id = i.local_government_id
                """.formatted(String.join(" union ", what).replace("%s", marks)), all.toArray());
        return jdbc.list(sql, row -> new Blocker(row.getString(1), "issue-" + row.getString(2)));
    }

    /** In the transaction of {@link #blockers}, which has waited for the writers of issues. */
    public void undo(UUID importId) {
        var restored = replaced.takeBack(importId, ReplacedIssues.ROWS).stream()
                .map(UUID::fromString)
                .toList();
        for (var some : Portions.of(restored)) {
            var issues = store.byIds(some);
            store.findAgain(issues);
            ofRegistry.cameBack(issues);
        }
    }
}
