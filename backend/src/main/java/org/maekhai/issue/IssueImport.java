package org.maekhai.issue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.maekhai.imports.Column;
import org.maekhai.imports.ImportKind;
import org.maekhai.imports.ImportRequest;
import org.maekhai.imports.KindName;
import org.maekhai.imports.Replaced;
import org.maekhai.imports.Replaced.Entry;
import org.maekhai.imports.TableImport;
import org.maekhai.registry.Geography;
import org.maekhai.registry.LocalGovernmentFinder;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.shared.Ids;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Portions;
import org.maekhai.shared.database.Sql;

/**
 * What a meeting noted, a row for each thing that was told; known by the code that the office gave it, or by place, kind, day and
 * title.
 */
@ApplicationScoped
@KindName("issues")
class IssueImport implements ImportKind {
    private static final String SOLVED_BY =
            "select s.from_issue_id as issue_id, 'solution' as what from solution s where s.from_issue_id in (%s)";
    /** What somebody hung on an issue, which would be lost with it. */
    private static final List<String> HANGING = List.of(
            "select c.issue_id, 'comment' as what from issue_comment c where c.issue_id in (%s)",
            "select a.issue_id, 'attachment' as what from attachment a where a.issue_id in (%s)",
            SOLVED_BY,
            "select h.issue_id, 'solution' as what from solution_helped h where h.issue_id in (%s)",
            "select m.merged_into as issue_id, 'issue' as what from issue m where m.merged_into in (%s)");

    private final LocalGovernmentFinder finder;
    private final LocalGovernments localGovernments;
    private final Geography geography;
    private final Jdbc jdbc;
    private final IssueLock lock;
    private final IssueStore store;
    private final IssueOfRegistry ofRegistry;
    private final Replaced replaced;
    private final Clock clock;

    IssueImport(
            LocalGovernmentFinder finder,
            LocalGovernments localGovernments,
            Geography geography,
            Jdbc jdbc,
            IssueLock lock,
            IssueStore store,
            IssueOfRegistry ofRegistry,
            Replaced replaced,
            Clock clock) {
        this.finder = finder;
        this.localGovernments = localGovernments;
        this.geography = geography;
        this.jdbc = jdbc;
        this.lock = lock;
        this.store = store;
        this.ofRegistry = ofRegistry;
        this.replaced = replaced;
        this.clock = clock;
    }

    @Override
    public String title() {
        return "ปัญหา อุปสรรค ความต้องการ และข้อเสนอแนะ";
    }

    @Override
    public List<Column> columns() {
        return IssueColumns.ALL;
    }

    @Override
    public void authorise(ImportRequest request) {
        // everyone who may import, each for the own province: rows of others are refused
    }

    @Override
    public TableImport begin(ImportRequest request) {
        if (!request.dryRun()) {
            lock.provinces(geography.provinceCodes(request.area()));
        }
        return new IssueImportRun(
                request,
                finder.rows(request),
                finder.cells(request),
                localGovernments.register(),
                new KnownIssues(request, jdbc, store, replaced, clock.instant().truncatedTo(ChronoUnit.MICROS)),
                () -> Ids.next(clock));
    }

    /** What was changed since, or has something hanging on it that would go with it. */
    @Override
    public List<Blocker> blockers(UUID importId) {
        var written = replaced.of(importId, ReplacedIssues.ROWS);
        lock.provinces(lock.provincesOf(
                written.stream().map(entry -> UUID.fromString(entry.id())).toList()));
        List<Blocker> found = new ArrayList<>(replaced.changedSince(importId, ReplacedIssues.ROWS));
        for (var some : Portions.of(ids(written, Entry::isMade))) {
            found.addAll(hanging(HANGING, some));
        }
        for (var some : Portions.of(ids(written, IssueImport::wasOpen))) {
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
    @Override
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
