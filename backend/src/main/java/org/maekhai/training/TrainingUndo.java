package org.maekhai.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.maekhai.imports.ImportKind.Blocker;
import org.maekhai.shared.Jdbc;
import org.maekhai.shared.Sql;
import org.maekhai.training.TrainingHistory.Entity;
import org.maekhai.training.TrainingHistory.Entry;

/**
 * Takes imports of training and trainers back: what they made goes, what they changed is what it was. What has been
 * deleted by hand stands in no undo's way, and stays deleted.
 */
@ApplicationScoped
class TrainingUndo {
    private final Jdbc jdbc;
    private final TrainingStore training;
    private final TrainerStore trainers;
    private final TrainingHistory history;
    private final Instance<TrainerWork> work;

    TrainingUndo(
            Jdbc jdbc,
            TrainingStore training,
            TrainerStore trainers,
            TrainingHistory history,
            Instance<TrainerWork> work) {
        this.jdbc = jdbc;
        this.training = training;
        this.trainers = trainers;
        this.history = history;
        this.work = work;
    }

    List<Blocker> blockersOfTraining(UUID importId) {
        List<Blocker> found = new ArrayList<>();
        changedSince(found, importId, Entity.COHORT);
        changedSince(found, importId, Entity.PARTICIPANT);
        for (var entry : history.of(importId, Entity.PARTICIPANT)) {
            boolean staysPassed =
                    !entry.made() && history.read(entry, Participant.class).passed();
            training.participant(entry.id())
                    .filter(participant -> !staysPassed && training.isTrainerThroughThis(participant))
                    .ifPresent(participant -> found.add(new Blocker(participant.code(), "trainer")));
        }
        for (var entry : history.of(importId, Entity.COHORT)) {
            if (entry.made()) {
                jdbc.each(
                        new Sql(
                                "select x.code from participant x where x.cohort_id = ? and not exists (select 1 from"
                                        + " training_replaced r where r.replaced_by = ? and r.entity_id = x.id"
                                        + " and r.before_json is null) order by x.code fetch first 1000 rows only",
                                entry.id(),
                                importId),
                        row -> found.add(new Blocker(row.getString(1), "participant")));
            }
        }
        return found.stream().distinct().toList();
    }

    List<Blocker> blockersOfTrainers(UUID importId) {
        List<Blocker> found = new ArrayList<>();
        changedSince(found, importId, Entity.TRAINER);
        var made = history.of(importId, Entity.TRAINER).stream()
                .filter(Entry::made)
                .map(Entry::id)
                .toList();
        if (!made.isEmpty()) {
            work.forEach(each -> each.standingOn(made)
                    .forEach(standing -> found.add(new Blocker(standing.code(), standing.what()))));
        }
        return found.stream().distinct().toList();
    }

    /** By hand, or by a later import. Locks what the import wrote, so that the answer still holds when it is taken back. */
    private void changedSince(List<Blocker> found, UUID importId, Entity entity) {
        jdbc.each(
                new Sql(
                        "select t.code, t.import_id, t.import_version, t.version from " + entity.table
                                + " t where t.id in (select r.entity_id from training_replaced r where r.replaced_by = ?"
                                + " and r.entity = ?) order by t.id for update",
                        importId,
                        entity.table),
                row -> {
                    boolean asImported = importId.equals(row.getObject(2, UUID.class))
                            && Long.valueOf(row.getLong(4)).equals(row.getObject(3, Long.class));
                    if (!asImported) {
                        found.add(new Blocker(row.getString(1), entity.table));
                    }
                });
    }

    void undoTraining(UUID importId) {
        for (var entry : history.of(importId, Entity.PARTICIPANT)) {
            if (entry.made()) {
                training.deleteParticipant(entry.id());
            } else {
                var before = history.read(entry, Participant.class);
                training.participant(entry.id())
                        .ifPresent(
                                now -> training.update(before.with(now.version().restored(before.version()))));
            }
        }
        for (var entry : history.of(importId, Entity.COHORT)) {
            if (entry.made()) {
                training.deleteCohort(entry.id());
            } else {
                var before = history.read(entry, Cohort.class);
                training.cohort(entry.id())
                        .ifPresent(
                                now -> training.update(before.with(now.version().restored(before.version()))));
            }
        }
        history.forget(importId);
    }

    void undoTrainers(UUID importId) {
        for (var entry : history.of(importId, Entity.TRAINER)) {
            if (entry.made()) {
                trainers.delete(entry.id());
            } else {
                var before = history.read(entry, Trainer.class);
                trainers.byId(entry.id()).ifPresent(now -> restore(now, before));
            }
        }
        history.forget(importId);
    }

    /** Who served elsewhere before serves there again, unless it is responsible for that very local government by now. */
    private void restore(Trainer now, Trainer before) {
        var days = Stream.concat(now.postings().stream(), before.postings().stream())
                .map(Posting::validFrom)
                .distinct()
                .toList();
        for (var day : days) {
            var again = before.postingOn(day).employment();
            if (again.localGovernmentCode() != null
                    && !again.sameAs(now.postingOn(day).employment())) {
                work.forEach(each -> each.refuseEmployer(now.id(), again.localGovernmentCode(), day));
            }
        }
        trainers.update(before.with(now.version().restored(before.version())));
    }
}
