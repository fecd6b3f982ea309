package org.maekhai.visit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.compliance.Observed;
import org.maekhai.shared.http.MultiLine;
import org.maekhai.shared.thai.ThaiText;

/**
 * A visit as somebody states it (order 1).
 *
 * @param on the day on which it was done; DONE needs it, and a trainer, and findings, advice, answers or what was observed
 * @param plannedOn PLANNED needs it
 * @param reached false: nobody was there, or answered; then it is no contact
 * @param clinicId the clinic that it is part of; only a clinic makes it so, and without it a visit stays in its own
 * @param observed of a visit that was done: becomes facts as of {@code on}
 * @param cancelReason CANCELLED needs it
 */
public record SaveVisit(
        @NotNull(message = "REQUIRED") @Size(max = 20, message = "TOO_LONG")
        String localGovernmentCode,

        @NotNull(message = "REQUIRED") VisitState state,
        @NotNull(message = "REQUIRED") VisitMode mode,
        LocalDate plannedOn,
        LocalDate on,

        @Size(max = 20, message = "TOO_MANY") List<@NotNull(message = "REQUIRED") UUID> trainerIds,

        @Schema(defaultValue = "true") Boolean reached,
        @Size(max = 1000, message = "TOO_LONG") @MultiLine String peopleMet,
        UUID clinicId,
        @Size(max = 20_000, message = "TOO_LONG") @MultiLine String findings,
        @Size(max = 20_000, message = "TOO_LONG") @MultiLine String advice,
        LocalDate nextContactOn,

        @Size(max = 100, message = "TOO_MANY") List<@NotNull(message = "REQUIRED") @Valid NextStep> nextSteps,

        @Valid ChecklistAnswers checklist,
        @Valid Observed observed,
        @Size(max = 1000, message = "TOO_LONG") @MultiLine String cancelReason) {

    /** Of an amount, before the point. */
    private static final int DIGITS = 12;

    /** As it is stored: two that say the same are equal. */
    SaveVisit stripped() {
        return new SaveVisit(
                localGovernmentCode.strip(),
                state,
                mode,
                plannedOn,
                on,
                trainerIds == null ? List.of() : List.copyOf(trainerIds),
                reached == null || reached,
                ThaiText.orNull(peopleMet),
                clinicId,
                ThaiText.orNull(findings),
                ThaiText.orNull(advice),
                nextContactOn,
                nextSteps == null
                        ? List.of()
                        : nextSteps.stream().map(NextStep::stripped).toList(),
                checklist == null ? null : checklist.stripped(),
                stripped(observed),
                ThaiText.orNull(cancelReason));
    }

    /** Whoever says nothing of a clinic doesn't take it out of one. */
    SaveVisit stillOf(UUID clinic) {
        return clinicId != null || clinic == null ? this : partOf(clinic);
    }

    /** @param clinic null: of none */
    public SaveVisit partOf(UUID clinic) {
        return new SaveVisit(
                localGovernmentCode,
                state,
                mode,
                plannedOn,
                on,
                trainerIds,
                reached,
                peopleMet,
                clinic,
                findings,
                advice,
                nextContactOn,
                nextSteps,
                checklist,
                observed,
                cancelReason);
    }

    static Observed stripped(Observed observed) {
        if (observed == null) {
            return null;
        }
        var budget = stripped(observed.budget());
        boolean nothing = budget == null
                && observed.revenueThrough() == null
                && observed.expenditureThrough() == null
                && observed.accountingThrough() == null
                && observed.yearClosed() == null;
        return nothing
                ? null
                : new Observed(
                        observed.revenueThrough(),
                        observed.expenditureThrough(),
                        observed.accountingThrough(),
                        observed.yearClosed(),
                        budget);
    }

    private static Observed.Budget stripped(Observed.Budget budget) {
        if (budget == null
                || budget.usesElaas() == null
                        && budget.recordedOn() == null
                        && budget.approvedOn() == null
                        && budget.inUse() == null
                        && budget.inUseFrom() == null
                        && budget.amount() == null) {
            return null;
        }
        return new Observed.Budget(
                budget.fiscalYear(),
                budget.usesElaas(),
                budget.recordedOn(),
                budget.approvedOn(),
                budget.inUse(),
                budget.inUseFrom(),
                inSatang(budget.amount()));
    }

    /** As it would be read; one with more decimals is told as wrong where facts are made of it. */
    private static BigDecimal inSatang(BigDecimal amount) {
        boolean isAmount = amount != null
                && (long) amount.precision() - amount.scale() <= DIGITS
                && amount.stripTrailingZeros().scale() <= 2;
        return isAmount ? amount.setScale(2) : amount;
    }

    /** The day on which it counts; null: it was cancelled, and never had one. */
    LocalDate day() {
        return state == VisitState.PLANNED || on == null ? plannedOn : on;
    }

    boolean statesNothing() {
        return findings == null
                && advice == null
                && observed == null
                && (checklist == null || checklist.answers().isEmpty());
    }
}
