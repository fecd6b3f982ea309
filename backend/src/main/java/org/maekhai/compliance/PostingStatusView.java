package org.maekhai.compliance;

import java.time.LocalDate;
import java.util.Objects;
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
        UUID visitId,
        @Schema(required = true) boolean confirmed) {

    static PostingStatusView of(StatePosting stated, Origin origin, boolean confirmed) {
        return new PostingStatusView(
                stated.asOf(),
                stated.revenueThrough(),
                stated.expenditureThrough(),
                stated.accountingThrough(),
                stated.yearClosed(),
                origin.source(),
                origin.importId(),
                origin.visitId(),
                confirmed);
    }

    StatePosting stated() {
        return new StatePosting(asOf, revenueThrough, expenditureThrough, accountingThrough, yearClosed, null);
    }

    /** Whether nothing would change. */
    boolean sameAs(StatePosting stated) {
        return Objects.equals(revenueThrough, stated.revenueThrough())
                && Objects.equals(expenditureThrough, stated.expenditureThrough())
                && Objects.equals(accountingThrough, stated.accountingThrough())
                && Objects.equals(yearClosed, stated.yearClosed());
    }
}
