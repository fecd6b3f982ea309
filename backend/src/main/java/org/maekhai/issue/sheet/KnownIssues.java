package org.maekhai.issue.sheet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.maekhai.issue.IssueKind;
import org.maekhai.issue.IssueModule;
import org.maekhai.issue.IssuePlace;
import org.maekhai.issue.IssueState;
import org.maekhai.issue.Severity;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;

/**
 * The issues of the provinces that rows are about, for the length of one import: only what rows are compared with is in memory, of
 * long texts no more than whether they are the same.
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

    private final Jdbc jdbc;
    private final Set<String> read = new HashSet<>();
    private final Map<Key, KnownIssue> byCode = new HashMap<>();
    private final Map<Key, List<KnownIssue>> byTitle = new HashMap<>();

    KnownIssues(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a code that an office of a province gave; or of what was told of a place. */
    private record Key(String place, IssueKind kind, Object of) {}

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
}
