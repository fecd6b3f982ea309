package org.maekhai.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.maekhai.imports.Column;
import org.maekhai.imports.ImportKind;
import org.maekhai.imports.ImportRequest;
import org.maekhai.imports.KindName;
import org.maekhai.imports.Replaced;
import org.maekhai.imports.TableImport;
import org.maekhai.registry.LocalGovernmentFinder;
import org.maekhai.shared.Ids;

/** Cohorts and who took part in them, a row for each participation. */
@ApplicationScoped
@KindName("training")
class TrainingImport implements ImportKind {
    private final LocalGovernmentFinder finder;
    private final TrainingStore store;
    private final Replaced replaced;
    private final TrainingUndo undo;
    private final java.time.Clock clock;

    TrainingImport(
            LocalGovernmentFinder finder,
            TrainingStore store,
            Replaced replaced,
            TrainingUndo undo,
            java.time.Clock clock) {
        this.finder = finder;
        this.store = store;
        this.replaced = replaced;
        this.undo = undo;
        this.clock = clock;
    }

    @Override
    public String title() {
        return "ผู้เข้ารับการอบรม";
    }

    @Override
    public List<Column> columns() {
        return TrainingColumns.ALL;
    }

    @Override
    public void authorise(ImportRequest request) {
        // everyone who may import, each for the own rows
    }

    @Override
    public TableImport begin(ImportRequest request) {
        return new TrainingImportRun(request, finder.cells(request), store, replaced, () -> Ids.next(clock));
    }

    @Override
    public List<Blocker> blockers(UUID importId) {
        return undo.blockersOfTraining(importId);
    }

    @Override
    public void undo(UUID importId) {
        undo.undoTraining(importId);
    }
}
