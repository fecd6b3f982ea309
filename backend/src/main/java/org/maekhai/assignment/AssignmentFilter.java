package org.maekhai.assignment;

import java.time.LocalDate;
import java.util.UUID;
import org.maekhai.registry.Register;

/** What a list of assignments is narrowed to; null means any. @param on in force on that day */
record AssignmentFilter(
        String province, String district, UUID trainer, String localGovernment, AssignmentRole role, LocalDate on) {

    boolean isOf(Register.Entry entry) {
        return localGovernment == null || entry.ref().code().equals(localGovernment);
    }

    boolean takes(Terms.Term term) {
        return (trainer == null || term.trainerId().equals(trainer))
                && (role == null || term.role() == role)
                && (on == null || term.isInForceOn(on));
    }
}
