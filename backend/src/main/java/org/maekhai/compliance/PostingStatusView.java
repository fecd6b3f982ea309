package org.maekhai.compliance;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/** @param confirmed false: a self-report that waits and does not count yet */
record PostingStatusView(
        @NotNull LocalDate asOf,
        LocalDate revenueThrough,
        LocalDate expenditureThrough,
        LocalDate accountingThrough,
        Boolean yearClosed,
        @NotNull Source source,
        UUID importId,
        @NotNull boolean confirmed) {

    StatePosting stated() {
        return new StatePosting(asOf, revenueThrough, expenditureThrough, accountingThrough, yearClosed, null);
    }
}
