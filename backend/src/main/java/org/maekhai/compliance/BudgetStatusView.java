package org.maekhai.compliance;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** @param confirmed false: a self-report that waits and does not count yet */
record BudgetStatusView(
        @NotNull int fiscalYear,
        Boolean usesElaas,
        LocalDate recordedOn,
        LocalDate approvedOn,
        Boolean inUse,
        BigDecimal amount,
        String note,
        @NotNull Source source,
        UUID importId,
        @NotNull boolean confirmed,
        @NotNull Instant changedAt) {

    static BudgetStatusView of(FactsView.Budget budget, boolean confirmed) {
        return new BudgetStatusView(
                budget.fiscalYear(),
                budget.usesElaas(),
                budget.recordedOn(),
                budget.approvedOn(),
                budget.inUse(),
                budget.amount(),
                budget.note(),
                budget.source(),
                budget.importId(),
                confirmed,
                budget.changedAt());
    }

    StateBudget stated() {
        return new StateBudget(usesElaas, recordedOn, approvedOn, inUse, amount, note, null);
    }
}
