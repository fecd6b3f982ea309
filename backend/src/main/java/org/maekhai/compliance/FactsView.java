package org.maekhai.compliance;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The facts that a status rests on, each with its day and source; null where nothing is known. */
record FactsView(Budget budget, Module revenue, Module expenditure, Module accounting, YearClosed yearClosed) {

    @Schema(name = "BudgetFact")
    record Budget(
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
            @Schema(required = true) Instant changedAt) {

        static Budget of(ResultSet row) throws SQLException {
            var stated = StateBudget.of(row);
            var origin = Origin.of(row);
            return new Budget(
                    row.getInt("fiscal_year"),
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
                    row.getObject("changed_at", OffsetDateTime.class).toInstant());
        }
    }

    /** @param lagDays days from {@code through} to {@code asOf} */
    @Schema(name = "ModuleFact")
    record Module(
            @Schema(required = true) LocalDate through,
            @Schema(required = true) LocalDate asOf,
            @Schema(required = true) int lagDays,
            @Schema(required = true) Source source,
            UUID importId,
            UUID visitId) {}

    @Schema(name = "YearClosedFact")
    record YearClosed(
            @Schema(required = true) boolean value,
            @Schema(required = true) LocalDate asOf,
            @Schema(required = true) Source source,
            UUID importId,
            UUID visitId) {}
}
