package org.maekhai.issue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.maekhai.imports.ImportRequest;
import org.maekhai.imports.Replaced;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Portions;
import org.maekhai.shared.database.Sql;

/**
 * The issues of the provinces that rows are about, for the length of one import, and what it writes of them. Of what is known only
 * what rows are compared with is in memory, of long texts no more than whether they are the same; all is written at the end.
 */
final class KnownIssues {
    private static final String SELECT = """
            select i.id,
                   i.local_government_id,
                   i.kind,
                   i.module,
                   i.severity,
                   i.title,
                   i.detail,
                   i.raised_on,
                   i.due_on,
                   i.state,
                   i.code,
                   i.visit_id is not null as of_visit,
                   (select min(e.on_day)
                    from issue_event e
                    where e.issue_id = i.id and e.place > 0) as touched_on,
                   (select max(e.on_day)
                    from issue_event e
                    where e.issue_id = i.id and e.action in ('RAISED', 'REOPENED')) as open_since,
                   (select e.text
                    from issue_event e
                    where e.issue_id = i.id and e.action = 'RESOLVED'
                    order by e.place desc
                    fetch first 1 rows only) as solution,
                   (select e.on_day
                    from issue_event e
                    where e.issue_id = i.id and e.action = 'RESOLVED'
                    order by e.place desc
                    fetch first 1 rows only) as solved_on
            from issue i
            """;

    private final ImportRequest request;
    private final Jdbc jdbc;
    private final IssueStore store;
    private final Replaced.Writing replaced;
    private final Instant now;
    private final Set<String> read = new HashSet<>();
    private final Map<Key, KnownIssue> byCode = new HashMap<>();
    private final Map<Key, List<KnownIssue>> byTitle = new HashMap<>();
    private final Map<Issue, List<IssueEvent>> made = new LinkedHashMap<>();
    private final Map<UUID, Change> changes = new LinkedHashMap<>();

    KnownIssues(ImportRequest request, Jdbc jdbc, IssueStore store, Replaced replaced, Instant now) {
        this.request = request;
        this.jdbc = jdbc;
        this.store = store;
        this.replaced = replaced.by(request.id());
        this.now = now;
    }

    /** Of a code that an office of a province gave; or of what was told of a place. */
    private record Key(String place, IssueKind kind, Object of) {}

    private record Change(IssuePlace at, IssueOfRow row) {}

    private void read(String province) {
        if (read.add(province)) {
            jdbc.each(
                    new Sql(SELECT).where("i.province_code = ?", province),
                    row -> keep(known(row, province), province));
        }
    }

    private void keep(KnownIssue issue, String province) {
        if (issue.code() != null) {
            byCode.put(new Key(province, null, issue.code()), issue);
        }
        byTitle.computeIfAbsent(new Key(issue.place(), issue.kind(), issue.title()), key -> new ArrayList<>(1))
                .add(issue);
    }

    private static KnownIssue known(ResultSet row, String province) throws SQLException {
        return new KnownIssue(
                row.getObject("id", UUID.class),
                KnownIssue.word(row.getObject("local_government_id", Integer.class), province),
                IssueKind.valueOf(row.getString("kind")),
                IssueModule.valueOf(row.getString("module")),
                Severity.valueOf(row.getString("severity")),
                KnownIssue.folded(row.getString("title")),
                KnownIssue.digest(row.getString("detail")),
                row.getObject("raised_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                IssueState.valueOf(row.getString("state")),
                row.getString("code"),
                row.getObject("touched_on", LocalDate.class),
                row.getObject("open_since", LocalDate.class),
                KnownIssue.digest(row.getString("solution")),
                row.getObject("solved_on", LocalDate.class),
                row.getBoolean("of_visit"));
    }

    /**
     * The one that a row tells of: by its code, else the same told of the same place, on that day if it says one; of several the
     * last.
     */
    Optional<KnownIssue> find(IssuePlace at, IssueCells.Stated stated) {
        read(at.provinceCode());
        if (stated.code() != null) {
            return Optional.ofNullable(byCode.get(new Key(at.provinceCode(), null, stated.code())));
        }
        var key = new Key(KnownIssue.word(at), stated.kind(), KnownIssue.folded(stated.title()));
        return byTitle.getOrDefault(key, List.of()).stream()
                .filter(issue -> stated.raisedOn() == null || stated.raisedOn().equals(issue.raisedOn()))
                .max(Comparator.comparing(KnownIssue::raisedOn).thenComparing(KnownIssue::id));
    }

    /** In a state without a history, as issues are when they are told. */
    void make(UUID id, IssuePlace at, IssueOfRow row) {
        var raised = Issue.raised(id, at, row.said(at, null), row.stated().code(), by(), now);
        List<IssueEvent> events = new ArrayList<>(List.of(IssueEvent.raised(raised)));
        made.put(row.isSolved() ? solved(raised, events, row) : raised, events);
    }

    void change(KnownIssue before, IssuePlace at, IssueOfRow row) {
        changes.put(before.id(), new Change(at, row));
    }

    private Issue solved(Issue issue, List<IssueEvent> events, IssueOfRow row) {
        var history = new IssueHistory(events.stream().map(IssueEvent::step).toList());
        var step = new IssueStep(history.nextPlace(), IssueHappening.RESOLVED, IssueState.RESOLVED, row.solvedOn());
        events.add(new IssueEvent(step, now, row.stated().solution(), null, by()));
        return issue.after(IssueAction.RESOLVE, row.stated().solution(), now);
    }

    /** An import, in the name of whoever sent the file. */
    private IssuePerson by() {
        return new IssuePerson(request.caller().userId(), request.caller().name(), null);
    }

    void finish() {
        store.insert(made);
        made.keySet().forEach(issue -> replaced.made(ReplacedIssues.ROWS, issue.id()));
        for (var some : Portions.of(changes.keySet())) {
            replaced.keep(ReplacedIssues.ROWS, some);
            change(some);
        }
        replaced.finish();
    }

    private void change(List<UUID> ids) {
        var histories = store.histories(ids);
        List<Issue> changed = new ArrayList<>();
        Map<UUID, IssueEvent> added = new LinkedHashMap<>();
        List<Issue> onAnotherDay = new ArrayList<>();
        for (var issue : store.lock(ids)) {
            var change = changes.get(issue.id());
            var said = change.row().said(change.at(), issue.said());
            var after = said.equals(issue.said()) ? issue : issue.changed(change.at(), said, now);
            if (!said.raisedOn().equals(issue.said().raisedOn())) {
                onAnotherDay.add(after);
            }
            if (change.row().isSolved()) {
                var step = new IssueStep(
                        histories.get(issue.id()).nextPlace(),
                        IssueHappening.RESOLVED,
                        IssueState.RESOLVED,
                        change.row().solvedOn());
                added.put(
                        issue.id(),
                        new IssueEvent(step, now, change.row().stated().solution(), null, by()));
                after = after.after(IssueAction.RESOLVE, change.row().stated().solution(), now);
            }
            changed.add(after);
        }
        store.update(changed);
        store.raisedOn(onAnotherDay);
        store.add(added);
    }
}
