package org.maekhai.hub;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.maekhai.compliance.ComplianceProjection;
import org.maekhai.imports.Column;
import org.maekhai.imports.ImportKind;
import org.maekhai.imports.ImportRequest;
import org.maekhai.imports.KindName;
import org.maekhai.imports.Replaced;
import org.maekhai.imports.TableImport;
import org.maekhai.registry.Geography;
import org.maekhai.registry.LocalGovernmentFinder;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.shared.Ids;

/**
 * The hubs of an office's list, a row for each; known by the local government, which is one hub at a time. The office
 * states who is a hub, and is believed; whoever isn't what a hub teaches is then suspended as everywhere.
 */
@ApplicationScoped
@KindName("hubs")
class HubImport implements ImportKind {
    private final LocalGovernmentFinder finder;
    private final LocalGovernments localGovernments;
    private final Geography geography;
    private final ComplianceProjection projection;
    private final HubPolicy policy;
    private final HubLock lock;
    private final HubStore store;
    private final HubLinks links;
    private final HubWatch watch;
    private final HubUndo undo;
    private final Replaced replaced;
    private final Clock clock;

    HubImport(
            LocalGovernmentFinder finder,
            LocalGovernments localGovernments,
            Geography geography,
            ComplianceProjection projection,
            HubPolicy policy,
            HubLock lock,
            HubStore store,
            HubLinks links,
            HubWatch watch,
            HubUndo undo,
            Replaced replaced,
            Clock clock) {
        this.finder = finder;
        this.localGovernments = localGovernments;
        this.geography = geography;
        this.projection = projection;
        this.policy = policy;
        this.lock = lock;
        this.store = store;
        this.links = links;
        this.watch = watch;
        this.undo = undo;
        this.replaced = replaced;
        this.clock = clock;
    }

    @Override
    public String title() {
        return "แม่ข่าย";
    }

    @Override
    public List<Column> columns() {
        return HubColumns.ALL;
    }

    @Override
    public void authorise(ImportRequest request) {
        // everyone who may import, each for the own rows: the finder refuses those of others
    }

    @Override
    public TableImport begin(ImportRequest request) {
        lock(request.area());
        return new HubImportRun(
                request,
                finder.rows(request),
                new HubCells(request, finder.cells(request), geography, policy.maxMembers()),
                new KnownHubs(store, links, request, replaced),
                localGovernments.register(),
                watch,
                () -> Ids.next(clock));
    }

    /** Facts first, then hubs, as those do who write facts: whoever is suspended by them is so at the end. */
    private void lock(String area) {
        projection.lockForWriting();
        geography.provinceCodes(area).forEach(lock::province);
    }

    @Override
    public List<Blocker> blockers(UUID importId) {
        lock(null);
        return undo.blockers(importId);
    }

    @Override
    public void undo(UUID importId) {
        watch.judge(undo.undo(importId));
    }
}
