package org.maekhai.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who has a report, and since when. @param days until today */
public record ReportHolder(
        @Schema(required = true) Who who,
        @Schema(required = true) LocalDate since,
        @Schema(required = true) int days) {

    @Schema(name = "ReportHolderSide")
    public enum Who {
        PROVINCE,
        SIGNER,
        DEPARTMENT
    }

    /**
     * @param since the day on which it came into its state; null: it was never written, and is the province's from the month's
     *     last day on
     * @return null: nobody, it is settled or its month isn't over
     */
    static ReportHolder of(ReportState state, LocalDate since, YearMonth month, LocalDate today) {
        var who = switch (state) {
            case NOT_STARTED, DRAFT, RETURNED -> Who.PROVINCE;
            case FOR_SIGNATURE -> Who.SIGNER;
            case SUBMITTED -> Who.DEPARTMENT;
            case ACKNOWLEDGED -> null;
        };
        var from = since == null ? month.atEndOfMonth() : since;
        return who == null || from.isAfter(today)
                ? null
                : new ReportHolder(who, from, (int) ChronoUnit.DAYS.between(from, today));
    }
}
