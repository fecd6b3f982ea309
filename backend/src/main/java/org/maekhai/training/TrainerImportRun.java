package org.maekhai.training;

import static org.maekhai.training.TrainerColumns.ACTIVE_TO;
import static org.maekhai.training.TrainerColumns.AFFILIATION;
import static org.maekhai.training.TrainerColumns.CAPACITY;
import static org.maekhai.training.TrainerColumns.COHORT_CODE;
import static org.maekhai.training.TrainerColumns.LOCAL_GOVERNMENT_CODE;
import static org.maekhai.training.TrainerColumns.PROVINCE_CODE;
import static org.maekhai.training.TrainerColumns.TRAINER_CODE;
import static org.maekhai.training.TrainerStore.TRAINERS;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.maekhai.imports.FirstRows;
import org.maekhai.imports.ImportRequest;
import org.maekhai.imports.ImportRow;
import org.maekhai.imports.Replaced;
import org.maekhai.imports.RowProblem;
import org.maekhai.imports.Table;
import org.maekhai.imports.TableImport;
import org.maekhai.registry.PlaceCells;
import org.maekhai.shared.problem.Failure;

/** One import of trainers while it runs. */
final class TrainerImportRun implements TableImport {
    private final ImportRequest request;
    private final TrainingCells cells;
    private final TrainingStore training;
    private final TrainerStore store;
    private final Replaced.Writing replaced;
    private final Iterable<TrainerWork> work;
    private final Supplier<UUID> ids;
    private final FirstRows<String> rows = new FirstRows<>();

    TrainerImportRun(
            ImportRequest request,
            PlaceCells places,
            TrainingStore training,
            TrainerStore store,
            Replaced replaced,
            Iterable<TrainerWork> work,
            Supplier<UUID> ids) {
        this.request = request;
        this.cells = new TrainingCells(
                request, places, new TrainingCells.Columns(AFFILIATION, PROVINCE_CODE, LOCAL_GOVERNMENT_CODE));
        this.training = training;
        this.store = store;
        this.replaced = replaced.by(request.id());
        this.work = work;
        this.ids = ids;
    }

    @Override
    public void table(Table table) {
        cells.table(table);
    }

    @Override
    public void row(ImportRow row) {
        var place = cells.place(row);
        var code = cells.requiredCode(row, TRAINER_CODE);
        var known =
                code == null ? null : store.idOf(code).flatMap(store::locked).orElse(null);
        var cohortId = cohort(row);
        boolean unknownCohort = cohortId == null && row.stated(COHORT_CODE) != null;
        var passed = code == null || unknownCohort ? null : passed(row, code, cohortId, known);
        var pass = new StatedTrainer.Pass(place, cohortId, passed);
        var stated = StatedTrainer.read(row, cells, request.today(), known, pass);
        if (row.isRejected() || !rows.isFirst(row, TRAINER_CODE, code, stated)) {
            return;
        }
        if (known == null) {
            create(row, passed, stated);
        } else {
            update(row, known, stated);
        }
    }

    private UUID cohort(ImportRow row) {
        var code = cells.code(row, COHORT_CODE);
        var found = code == null ? null : training.cohort(code).map(Cohort::id).orElse(null);
        if (code != null && found == null) {
            row.reject(COHORT_CODE, RowProblem.UNKNOWN_COHORT, code);
        }
        return found;
    }

    /** The participation that makes the trainer; null when it stays the one that is known, or there is none. */
    private Participant passed(ImportRow row, String code, UUID cohortId, Trainer known) {
        if (known != null && (cohortId == null || cohortId.equals(known.cohortId()))) {
            return null;
        }
        var found = training.passes(code, cohortId).stream()
                .findFirst()
                .flatMap(pass -> training.lockedParticipant(pass.id()))
                .filter(Participant::passed)
                .orElse(null);
        if (found == null) {
            row.reject(TRAINER_CODE, RowProblem.NOT_PASSED, code);
        }
        return found;
    }

    private void create(ImportRow row, Participant passed, StatedTrainer stated) {
        var made = stated.make(ids.get(), passed);
        if (!refuseReversed(row, made) && request.mayCreate()) {
            store.insert(made);
            replaced.made(TRAINERS, made.id());
            row.created();
        }
    }

    private void update(ImportRow row, Trainer known, StatedTrainer stated) {
        var changed = stated.over(known);
        if (refuseReversed(row, changed)) {
            return;
        }
        changed = posted(row, changed, stated);
        refuseCapacity(row, known, changed);
        if (row.isRejected() || request.isMatch() || changed.sameAs(known)) {
            return;
        }
        replaced.keep(TRAINERS, List.of(known.id()));
        store.update(changed.with(known.version() + 1));
        row.updated();
    }

    private void refuseCapacity(ImportRow row, Trainer known, Trainer changed) {
        if (changed.capacity() < known.capacity()) {
            try {
                work.forEach(each -> each.refuseCapacity(known.id(), changed.capacity(), request.today()));
            } catch (Failure inUse) {
                row.reject(
                        CAPACITY,
                        RowProblem.INCONSISTENT,
                        "ครู ก ผู้นี้รับผิดชอบ อปท. มากกว่านี้อยู่แล้ว",
                        "the trainer has more local governments already");
            }
        }
    }

    /** Elsewhere is a transfer; other coordinates of the same place are a correction. */
    private Trainer posted(ImportRow row, Trainer trainer, StatedTrainer stated) {
        var day = StatedTrainer.postingDay(request.today(), trainer.activeFrom());
        var posting = trainer.postingOn(day);
        if (posting.employment().sameAs(stated.employment())) {
            return stated.latitude() == null
                    ? trainer
                    : trainer.posted(
                            new Posting(posting.from(), posting.employment(), stated.latitude(), stated.longitude()));
        }
        var transfer = new Posting(day, stated.employment(), stated.latitude(), stated.longitude());
        var employer = stated.employment().localGovernmentCode();
        try {
            if (employer != null) {
                work.forEach(each -> each.refuseEmployer(trainer.id(), employer, day));
            }
        } catch (Failure assigned) {
            row.reject(
                    LOCAL_GOVERNMENT_CODE,
                    RowProblem.INCONSISTENT,
                    "ครู ก ได้รับมอบหมายให้รับผิดชอบ อปท. นี้ จึงย้ายมาสังกัดไม่ได้",
                    "the trainer is assigned to this local government, and nobody supervises their employer");
        }
        return trainer.posted(transfer);
    }

    private static boolean refuseReversed(ImportRow row, Trainer trainer) {
        boolean reversed = trainer.activeFrom() != null
                && trainer.activeTo() != null
                && trainer.activeTo().isBefore(trainer.activeFrom());
        if (reversed) {
            row.reject(
                    ACTIVE_TO,
                    RowProblem.INCONSISTENT,
                    "วันที่สิ้นสุดก่อนวันที่เริ่ม",
                    "the end is before the beginning");
        }
        return reversed;
    }

    @Override
    public void finish() {
        replaced.finish();
    }
}
