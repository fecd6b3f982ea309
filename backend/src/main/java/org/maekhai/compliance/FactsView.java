package org.maekhai.compliance;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The facts that a status rests on, each with its day and source; null where nothing is known. */
record FactsView(Budget budget, Module revenue, Module expenditure, Module accounting, YearClosed yearClosed) {

    @Schema(name = "BudgetFact")
    record Budget(
            @NotNull int fiscalYear,
            Boolean usesElaas,
            LocalDate recordedOn,
            LocalDate approvedOn,
            Boolean inUse,
            BigDecimal amount,
            String note,
            @NotNull Source source,
            UUID importId,
            @NotNull Instant changedAt) {}

    /** @param lagDays days from {@code through} to {@code asOf} */
    @Schema(name = "ModuleFact")
    record Module(
            @NotNull LocalDate through,
            @NotNull LocalDate asOf,
            @NotNull int lagDays,
            @NotNull Source source,
            UUID importId) {}

    @Schema(name = "YearClosedFact")
    record YearClosed(
            @NotNull boolean value,
            @NotNull LocalDate asOf,
            @NotNull Source source,
            UUID importId) {}
}
