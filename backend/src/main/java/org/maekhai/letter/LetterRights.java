package org.maekhai.letter;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.maekhai.security.Caller;
import org.maekhai.security.Role;
import org.maekhai.shared.Place;
import org.maekhai.shared.problem.Failure;

/**
 * Who does what with a letter: an office all of it in its area, a trainer those about visits of its own.
 *
 * @param about what it is about; empty: that is gone
 */
record LetterRights(Caller caller, Letter letter, Place place, Optional<LetterAbout> about) {
    private boolean isOffice() {
        return caller.has(Role.PROVINCE, Role.DISTRICT, Role.ADMIN)
                && caller.scope().covers(place);
    }

    private boolean may(LetterAction action) {
        return isOffice()
                || !action.isOfOffices()
                        && caller.has(Role.TRAINER)
                        && about.filter(LetterAbout::writable).isPresent();
    }

    /** @throws Failure 403, 409 where it stands elsewhere */
    void require(LetterAction action) {
        if (!may(action)) {
            throw Failure.forbidden("NOT_YOUR_LETTER");
        }
        letter.require(action);
    }

    List<LetterAction> actions() {
        return Arrays.stream(LetterAction.values())
                .filter(action -> may(action) && action.isPossible(letter.state()))
                .toList();
    }
}
