package org.maekhai.training;

import java.util.UUID;
import org.maekhai.shared.journal.Subject;
import org.maekhai.shared.problem.Failure;

/** Somebody who took part in a cohort, as it is stored. */
record Participant(
        UUID id,
        UUID cohortId,
        String code,
        String name,
        String position,
        Employment employment,
        ParticipantRole role,
        TrainingResult result,
        long version) {

    /** Only who passed becomes a trainer, and who only looks on can't pass. */
    boolean passed() {
        return role == ParticipantRole.TRAINEE && result == TrainingResult.PASSED;
    }

    /** @throws Failure 409 when somebody who is a trainer through this cohort would not have passed it any more */
    void refuseLossOf(boolean trainerThroughThis, Participant changed) {
        boolean loses = changed == null || !changed.passed() || !changed.code.equals(code);
        if (trainerThroughThis && loses) {
            throw Failure.conflict("PARTICIPANT_IS_TRAINER");
        }
    }

    Participant with(long otherVersion) {
        return new Participant(id, cohortId, code, name, position, employment, role, result, otherVersion);
    }

    boolean sameAs(Participant other) {
        return with(0).equals(other.with(0));
    }

    Subject subject() {
        return Subject.of("participant", id, employment.place());
    }
}
