package org.maekhai.compliance;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param confirmed false: a self-report that waits and does not count yet */
record BudgetStatusView(
        @Schema(required = true) int fiscalYear,
        Boolean usesElaas,
        LocalDate recordedOn,
        LocalDate approvedOn,
        Boolean inUse,
        LocalDate inUseFrom,
        BigDecimal amount,
        String note,
        @Schema(required = true) Source source,
        UUID importId,
        UUID visitId,
        @Schema(required = true) boolean confirmed,
        @Schema(required = true) Instant changedAt) {

    static BudgetStatusView of(
            int fiscalYear, StateBudget stated, Origin origin, boolean confirmed, Instant changedAt) {
        return new BudgetStatusView(
                fiscalYear,
                stated.usesElaas(),
                stated.recordedOn(),
                stated.approvedOn(),
                stated.inUse(),
                stated.inUseFrom(),
                stated.amount(),
                stated.note(),
                origin.source(),
                origin.importId(),
                origin.visitId(),
                confirmed,
                changedAt);
    }

    StateBudget stated() {
        return new StateBudget(usesElaas, recordedOn, approvedOn, inUse, inUseFrom, amount, note, null);
    }

    /** Whether nothing would change. */
    boolean sameAs(StateBudget stated) {
        return Objects.equals(usesElaas, stated.usesElaas())
                && Objects.equals(recordedOn, stated.recordedOn())
                && Objects.equals(approvedOn, stated.approvedOn())
                && Objects.equals(inUse, stated.inUse())
                && Objects.equals(inUseFrom, stated.inUseFrom())
                && (amount == null
                        ? stated.amount() == null
                        : stated.amount() != null && amount.compareTo(stated.amount()) == 0)
                && Objects.equals(note, stated.note())
                && (stated.source() == null || source == stated.source());
    }
}
