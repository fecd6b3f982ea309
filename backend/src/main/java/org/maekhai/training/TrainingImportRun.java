package org.maekhai.training;

import static org.maekhai.training.TrainingColumns.AFFILIATION;
import static org.maekhai.training.TrainingColumns.LOCAL_GOVERNMENT_CODE;
import static org.maekhai.training.TrainingColumns.NAME;
import static org.maekhai.training.TrainingColumns.POSITION;
import static org.maekhai.training.TrainingColumns.PROVINCE_CODE;
import static org.maekhai.training.TrainingColumns.RESULT;
import static org.maekhai.training.TrainingColumns.ROLE;
import static org.maekhai.training.TrainingColumns.TRAINER_CODE;
import static org.maekhai.training.TrainingStore.PARTICIPANTS;

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

/** One import of cohorts and participants while it runs. */
final class TrainingImportRun implements TableImport {
    private final ImportRequest request;
    private final TrainingCells cells;
    private final CohortRows cohorts;
    private final TrainingStore store;
    private final Replaced.Writing replaced;
    private final Supplier<UUID> ids;
    private final FirstRows<List<String>> rows = new FirstRows<>();

    /** What a row states of a person; null is nothing. */
    private record Stated(
            String name, String position, Employment employment, ParticipantRole role, TrainingResult result) {}

    TrainingImportRun(
            ImportRequest request, PlaceCells places, TrainingStore store, Replaced replaced, Supplier<UUID> ids) {
        this.request = request;
        this.cells = new TrainingCells(
                request, places, new TrainingCells.Columns(AFFILIATION, PROVINCE_CODE, LOCAL_GOVERNMENT_CODE));
        this.replaced = replaced.by(request.id());
        this.cohorts = new CohortRows(request, cells, store, this.replaced, ids);
        this.store = store;
        this.ids = ids;
    }

    @Override
    public void table(Table table) {
        cells.table(table);
        cohorts.table(table);
    }

    @Override
    public void row(ImportRow row) {
        var place = cells.place(row);
        var cohort = cohorts.read(row);
        var code = cells.requiredCode(row, TRAINER_CODE);
        var name = cells.name(row, NAME);
        var position = row.stated(POSITION, 200);
        var role = cells.word(row, ROLE, TrainingWords::role);
        var result = cells.word(row, RESULT, TrainingWords::result);
        var known = cohort == null || code == null || cohort.isNew()
                ? null
                : store.participant(cohort.cohort().id(), code).orElse(null);
        if (known != null) {
            cells.requireOwn(row, TRAINER_CODE, known.employment().provinceCode());
        }
        // without cohort and code nobody is known, and so nothing can be missing
        boolean mayBeKnown = cohort == null || code == null;
        var employment = mayBeKnown && place.isEmpty()
                ? null
                : cells.employment(row, place, known == null ? null : known.employment(), name);
        if (row.isRejected()) {
            return;
        }
        var stated = new Stated(name, position, employment, role, result);
        if (!rows.isFirst(row, TRAINER_CODE, List.of(cohort.cohort().code(), code), stated)) {
            return;
        }
        if (known == null && name == null) {
            row.reject(NAME, RowProblem.MISSING_VALUE);
            return;
        }
        cohort.accept(row.number());
        if (request.isMatch()) {
            row.unchanged();
            return;
        }
        if (known == null) {
            boolean changed = cohorts.write(cohort);
            if (request.mayCreate()) {
                insert(cohort.cohort().id(), code, stated);
                row.created();
            } else if (changed) {
                row.updated();
            }
        } else {
            update(row, cohort, known, stated);
        }
    }

    private void insert(UUID cohortId, String code, Stated stated) {
        var made = new Participant(
                ids.get(),
                cohortId,
                code,
                stated.name(),
                stated.position(),
                stated.employment(),
                // who only looks on is said to
                stated.role() != null ? stated.role() : ParticipantRole.TRAINEE,
                stated.result(),
                0);
        store.insert(made);
        replaced.made(PARTICIPANTS, made.id());
    }

    private void update(ImportRow row, CohortRows.Found cohort, Participant before, Stated stated) {
        var known = store.lockedParticipant(before.id()).orElse(before);
        var changed = new Participant(
                known.id(),
                known.cohortId(),
                known.code(),
                stated.name() != null ? stated.name() : known.name(),
                stated.position() != null ? stated.position() : known.position(),
                stated.employment(),
                stated.role() != null ? stated.role() : known.role(),
                stated.result() != null ? stated.result() : known.result(),
                known.version());
        if (!changed.passed() && store.isTrainerThroughThis(known)) {
            row.reject(
                    changed.role() == ParticipantRole.TRAINEE ? RESULT : ROLE,
                    RowProblem.INCONSISTENT,
                    "ผู้นี้เป็นครู ก จากการผ่านรุ่นนี้",
                    "this person is a trainer because of having passed this cohort");
            return;
        }
        boolean cohortChanged = cohorts.write(cohort);
        if (changed.sameAs(known)) {
            if (cohortChanged) {
                row.updated();
            }
            return;
        }
        replaced.keep(PARTICIPANTS, List.of(known.id()));
        store.update(changed.with(known.version() + 1));
        row.updated();
    }

    @Override
    public void finish() {
        replaced.finish();
    }
}
