package org.maekhai.compliance;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What somebody saw in e-LAAS on a day: a reading of that day, and the budget of a fiscal year. */
public record Observed(
        LocalDate revenueThrough,
        LocalDate expenditureThrough,
        LocalDate accountingThrough,
        Boolean yearClosed,
        Budget budget) {

    /** @param fiscalYear null: that of the day */
    public record Budget(
            Integer fiscalYear,
            Boolean usesElaas,
            LocalDate recordedOn,
            LocalDate approvedOn,
            Boolean inUse,
            LocalDate inUseFrom,
            BigDecimal amount) {}
}
