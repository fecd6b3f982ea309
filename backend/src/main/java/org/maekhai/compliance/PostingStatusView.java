package org.maekhai.compliance;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param confirmed false: a self-report that waits and does not count yet */
record PostingStatusView(
        @Schema(required = true) LocalDate asOf,
        LocalDate revenueThrough,
        LocalDate expenditureThrough,
        LocalDate accountingThrough,
        Boolean yearClosed,
        @Schema(required = true) Source source,
        UUID importId,
        @Schema(required = true) boolean confirmed) {

    StatePosting stated() {
        return new StatePosting(asOf, revenueThrough, expenditureThrough, accountingThrough, yearClosed, null);
    }
}
