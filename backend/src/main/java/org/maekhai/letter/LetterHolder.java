package org.maekhai.letter;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who has a letter, and since when. @param days until today */
public record LetterHolder(
        @Schema(required = true) Who who,
        @Schema(required = true) LocalDate since,
        @Schema(required = true) int days) {

    @Schema(name = "LetterHolderSide")
    public enum Who {
        WRITER,
        SIGNER,
        /** To be numbered and sent. */
        OFFICE,
        RECIPIENT;

        /** Null: nobody waits for anything any more. */
        static Who of(LetterState state) {
            return switch (state) {
                case WRITTEN, RETURNED -> WRITER;
                case PRESENTED, CHECKED -> SIGNER;
                case SIGNED, NUMBERED -> OFFICE;
                case SENT -> RECIPIENT;
                case RECEIVED, WITHDRAWN -> null;
            };
        }
    }

    /** Null: nobody, it is settled. */
    static LetterHolder of(LetterState state, LocalDate since, LocalDate today) {
        var who = Who.of(state);
        return who == null ? null : new LetterHolder(who, since, (int) ChronoUnit.DAYS.between(since, today));
    }
}
