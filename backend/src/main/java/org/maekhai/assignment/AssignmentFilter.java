package org.maekhai.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.maekhai.registry.Register;

/** What a list of assignments is narrowed to; null means any. @param mine of the trainer that the caller is; {@code on} in force on that day */
record AssignmentFilter(
        String province,
        String district,
        UUID trainer,
        boolean mine,
        String localGovernment,
        AssignmentRole role,
        LocalDate on) {

    /** Those whose assignments are looked at: one that is named is found by its code. */
    List<Register.Entry> among(Register register) {
        if (localGovernment == null) {
            return register.entries();
        }
        var named = register.byCode(localGovernment);
        return named == null ? List.of() : List.of(named);
    }

    boolean takes(Terms.Term term) {
        return (trainer == null || term.trainerId().equals(trainer))
                && (role == null || term.role() == role)
                && (on == null || term.isInForceOn(on));
    }
}
