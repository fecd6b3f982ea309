package org.maekhai.training;

import static org.maekhai.training.TrainerStore.TRAINERS;
import static org.maekhai.training.TrainingStore.COHORTS;
import static org.maekhai.training.TrainingStore.PARTICIPANTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.maekhai.imports.ImportKind.Blocker;
import org.maekhai.imports.Replaced;
import org.maekhai.imports.Replaced.Entry;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;

/** What keeps imports of training and trainers from being taken back, beside changes made since. */
@ApplicationScoped
class TrainingUndo {
    private final Jdbc jdbc;
    private final TrainingStore training;
    private final TrainerStore trainers;
    private final Replaced replaced;
    private final Instance<TrainerWork> work;

    TrainingUndo(
            Jdbc jdbc, TrainingStore training, TrainerStore trainers, Replaced replaced, Instance<TrainerWork> work) {
        this.jdbc = jdbc;
        this.training = training;
        this.trainers = trainers;
        this.replaced = replaced;
        this.work = work;
    }

    List<Blocker> blockersOfTraining(UUID importId) {
        List<Blocker> found = new ArrayList<>();
        found.addAll(replaced.changedSince(importId, COHORTS));
        found.addAll(replaced.changedSince(importId, PARTICIPANTS));
        for (var entry : replaced.of(importId, PARTICIPANTS)) {
            training.participant(id(entry))
                    .filter(participant -> !staysPassed(entry) && training.isTrainerThroughThis(participant))
                    .ifPresent(participant -> found.add(new Blocker(participant.code(), "trainer")));
        }
        for (var entry : replaced.of(importId, COHORTS)) {
            if (entry.isMade()) {
                jdbc.each(
                        new Sql("""
                                select x.code
                                from participant x
                                where x.cohort_id = :cohort
                                  and not exists (select 1 from replaced r
                                                  where r.origin = :import
                                                    and r.of_table = 'participant'
                                                    and r.row_id = cast(x.id as varchar(40))
                                                    and r.row_before is null)
                                order by x.code
                                fetch first 1000 rows only
                                """, id(entry), importId),
                        row -> found.add(new Blocker(row.getString(1), "participant")));
            }
        }
        return found;
    }

    private static boolean staysPassed(Entry entry) {
        if (entry.isMade()) {
            return false;
        }
        var before = entry.before("participant").get(0);
        return ParticipantRole.TRAINEE.name().equals(before.get("role"))
                && TrainingResult.PASSED.name().equals(before.get("result"));
    }

    List<Blocker> blockersOfTrainers(UUID importId) {
        List<Blocker> found = new ArrayList<>(replaced.changedSince(importId, TRAINERS));
        var made = replaced.of(importId, TRAINERS).stream()
                .filter(Entry::isMade)
                .map(TrainingUndo::id)
                .toList();
        if (!made.isEmpty()) {
            work.forEach(each -> each.standingOn(made)
                    .forEach(standing -> found.add(new Blocker(standing.code(), standing.what()))));
        }
        return found;
    }

    void undoTraining(UUID importId) {
        replaced.takeBack(importId, COHORTS, PARTICIPANTS);
    }

    void undoTrainers(UUID importId) {
        var now = replaced.of(importId, TRAINERS).stream()
                .filter(entry -> !entry.isMade())
                .map(entry -> trainers.byId(id(entry)).orElse(null))
                .filter(Objects::nonNull)
                .toList();
        replaced.takeBack(importId, TRAINERS);
        now.forEach(
                trainer -> refuseEmployers(trainer, trainers.byId(trainer.id()).orElseThrow()));
    }

    /** Who served elsewhere before serves there again, unless it is responsible for that very local government by now. */
    private void refuseEmployers(Trainer was, Trainer again) {
        Stream.concat(was.postings().stream(), again.postings().stream())
                .map(Posting::validFrom)
                .distinct()
                .forEach(day -> {
                    var employment = again.postingOn(day).employment();
                    if (employment.localGovernmentCode() != null
                            && !employment.sameAs(was.postingOn(day).employment())) {
                        work.forEach(each -> each.refuseEmployer(again.id(), employment.localGovernmentCode(), day));
                    }
                });
    }

    private static UUID id(Entry entry) {
        return UUID.fromString(entry.id());
    }
}
