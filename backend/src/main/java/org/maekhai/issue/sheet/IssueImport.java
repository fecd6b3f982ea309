package org.maekhai.issue.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.maekhai.imports.Column;
import org.maekhai.imports.ImportKind;
import org.maekhai.imports.ImportRequest;
import org.maekhai.imports.KindName;
import org.maekhai.imports.TableImport;
import org.maekhai.issue.ImportedIssues;
import org.maekhai.registry.LocalGovernmentFinder;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.shared.Ids;
import org.maekhai.shared.database.Jdbc;

/**
 * What a meeting noted, a row for each thing that was told; known by the code that the office gave it, or by place, kind, day and
 * title.
 */
@ApplicationScoped
@KindName("issues")
class IssueImport implements ImportKind {
    private final LocalGovernmentFinder finder;
    private final LocalGovernments localGovernments;
    private final ImportedIssues issues;
    private final Jdbc jdbc;
    private final Clock clock;

    IssueImport(
            LocalGovernmentFinder finder,
            LocalGovernments localGovernments,
            ImportedIssues issues,
            Jdbc jdbc,
            Clock clock) {
        this.finder = finder;
        this.localGovernments = localGovernments;
        this.issues = issues;
        this.jdbc = jdbc;
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
        return new IssueImportRun(
                request,
                finder.rows(request),
                finder.cells(request),
                localGovernments.register(),
                new KnownIssues(jdbc),
                issues.by(request),
                () -> Ids.next(clock));
    }

    @Override
    public List<Blocker> blockers(UUID importId) {
        return issues.blockers(importId);
    }

    @Override
    public void undo(UUID importId) {
        issues.undo(importId);
    }
}
