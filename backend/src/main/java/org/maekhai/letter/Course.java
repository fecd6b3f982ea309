package org.maekhai.letter;

import java.time.LocalDate;
import org.maekhai.shared.letter.LetterWay;

/**
 * How far a letter has come.
 *
 * @param heldSince the day since which whoever has it has it
 * @param signature null: it isn't signed
 */
record Course(LetterState state, LocalDate heldSince, Signature signature, LetterWay way) {
    static Course begun(LocalDate on) {
        return new Course(LetterState.WRITTEN, on, null, LetterWay.NONE);
    }

    /** Whoever has it already has it since then. */
    private Course at(LetterState next, LocalDate on) {
        boolean stays = LetterHolder.Who.of(next) == LetterHolder.Who.of(state);
        return new Course(next, stays ? heldSince : on, signature, way);
    }

    Course presented(LocalDate on) {
        return at(LetterState.PRESENTED, on);
    }

    Course checked(LocalDate on) {
        return at(LetterState.CHECKED, on);
    }

    Course returned(LocalDate on) {
        return at(LetterState.RETURNED, on);
    }

    Course signed(Signature by, LetterWay known, LocalDate on) {
        return new Course(LetterState.SIGNED, on, by, known).along(known);
    }

    Course withdrawn(LocalDate on) {
        return at(LetterState.WITHDRAWN, on);
    }

    /** What is known of its way says where it is; when it was sent, its recipient has it since then. */
    Course along(LetterWay known) {
        var next = stateOf(known);
        return new Course(next, next == LetterState.SENT ? known.sentOn() : heldSince, signature, known);
    }

    private static LetterState stateOf(LetterWay known) {
        if (known.receivedOn() != null) {
            return LetterState.RECEIVED;
        }
        if (known.sentOn() != null) {
            return LetterState.SENT;
        }
        return known.letterNumber() != null && known.letterDate() != null ? LetterState.NUMBERED : LetterState.SIGNED;
    }
}
