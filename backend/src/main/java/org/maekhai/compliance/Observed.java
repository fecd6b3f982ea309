package org.maekhai.compliance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.shared.thai.FiscalYear;

/**
 * What was seen in e-LAAS on a visit; a blank states nothing.
 *
 * @param yearClosed whether the fiscal year before is closed
 */
public record Observed(
        LocalDate revenueThrough,
        LocalDate expenditureThrough,
        LocalDate accountingThrough,
        Boolean yearClosed,
        Budget budget) {

    /**
     * @param fiscalYear of the Buddhist era; that of the visit's day where none is said
     * @param inUseFrom the day of the first voucher cut from the budget: in use from then on
     * @param amount baht
     */
    @Schema(name = "ObservedBudget")
    public record Budget(
            Integer fiscalYear,
            Boolean usesElaas,
            LocalDate recordedOn,
            LocalDate approvedOn,
            Boolean inUse,
            LocalDate inUseFrom,
            BigDecimal amount) {

        private StateBudget stated() {
            return new StateBudget(usesElaas, recordedOn, approvedOn, inUse, inUseFrom, amount, null, null);
        }
    }

    /** Nothing becomes a fact. */
    public boolean statesNothing() {
        return posting(null).isEmpty() && statedBudget().isEmpty();
    }

    Optional<StatePosting> posting(LocalDate on) {
        return Optional.of(
                        new StatePosting(on, revenueThrough, expenditureThrough, accountingThrough, yearClosed, null))
                .filter(posting -> !posting.statesNothing());
    }

    Optional<StateBudget> statedBudget() {
        return Optional.ofNullable(budget).map(Budget::stated).filter(stated -> !stated.statesNothing());
    }

    int fiscalYear(LocalDate on) {
        return budget == null || budget.fiscalYear() == null ? FiscalYear.of(on).year() : budget.fiscalYear();
    }
}
