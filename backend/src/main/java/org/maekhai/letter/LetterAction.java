package org.maekhai.letter;

import static org.maekhai.letter.LetterState.CHECKED;
import static org.maekhai.letter.LetterState.NUMBERED;
import static org.maekhai.letter.LetterState.PRESENTED;
import static org.maekhai.letter.LetterState.RECEIVED;
import static org.maekhai.letter.LetterState.RETURNED;
import static org.maekhai.letter.LetterState.SENT;
import static org.maekhai.letter.LetterState.SIGNED;
import static org.maekhai.letter.LetterState.WRITTEN;

import java.util.EnumSet;
import java.util.Set;

/** What can be done with a letter, and in which states. */
public enum LetterAction {
    PRESENT(EnumSet.of(WRITTEN, RETURNED)),
    CHECK(EnumSet.of(PRESENTED)),
    RETURN(EnumSet.of(PRESENTED, CHECKED)),
    SIGN(EnumSet.of(WRITTEN, PRESENTED, CHECKED, RETURNED)),
    /** Its number and day, when it went and came. */
    LETTER(EnumSet.of(SIGNED, NUMBERED, SENT, RECEIVED)),
    WITHDRAW(EnumSet.of(SIGNED, NUMBERED, SENT, RECEIVED)),
    DELETE(EnumSet.of(WRITTEN, PRESENTED, CHECKED, RETURNED));

    private final Set<LetterState> from;

    LetterAction(Set<LetterState> from) {
        this.from = from;
    }

    boolean isPossible(LetterState state) {
        return from.contains(state);
    }

    /** Not by whoever only writes it. */
    boolean isOfOffices() {
        return this == CHECK || this == RETURN || this == SIGN || this == WITHDRAW;
    }
}
