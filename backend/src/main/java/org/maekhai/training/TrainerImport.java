package org.maekhai.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
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

/**
 * Trainers, a row for each. People are transferred: another affiliation or place than is known begins on the day of the
 * import, or on {@code active_from} where that is later; where somebody served before stays known.
 */
@ApplicationScoped
@KindName("trainers")
class TrainerImport implements ImportKind {
    private final LocalGovernmentFinder finder;
    private final TrainingStore training;
    private final TrainerStore store;
    private final Replaced replaced;
    private final TrainingUndo undo;
    private final Instance<TrainerWork> work;
    private final Clock clock;

    TrainerImport(
            LocalGovernmentFinder finder,
            TrainingStore training,
            TrainerStore store,
            Replaced replaced,
            TrainingUndo undo,
            Instance<TrainerWork> work,
            Clock clock) {
        this.finder = finder;
        this.training = training;
        this.store = store;
        this.replaced = replaced;
        this.undo = undo;
        this.work = work;
        this.clock = clock;
    }

    @Override
    public String title() {
        return "ครู ก";
    }

    @Override
    public List<Column> columns() {
        return TrainerColumns.ALL;
    }

    @Override
    public void authorise(ImportRequest request) {
        // everyone who may import, each for the own rows
    }

    @Override
    public TableImport begin(ImportRequest request) {
        return new TrainerImportRun(
                request, finder.cells(request), training, store, replaced, work, () -> Ids.next(clock));
    }

    @Override
    public List<Blocker> blockers(UUID importId) {
        return undo.blockersOfTrainers(importId);
    }

    @Override
    public void undo(UUID importId) {
        undo.undoTrainers(importId);
    }
}
