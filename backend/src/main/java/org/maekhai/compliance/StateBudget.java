package org.maekhai.compliance;

import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.maekhai.shared.http.MultiLine;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.thai.FiscalYear;

/**
 * What is known of the budget of one fiscal year (order 5).
 *
 * @param inUseFrom the day of the first voucher cut from the budget: in use from then on, and so {@code inUse}
 * @param amount baht
 * @param source OFFICER (default); a local government always makes a self-report
 */
record StateBudget(
        Boolean usesElaas,
        LocalDate recordedOn,
        LocalDate approvedOn,
        Boolean inUse,
        LocalDate inUseFrom,
        BigDecimal amount,
        @Size(max = 1000, message = "TOO_LONG") @MultiLine String note,
        Source source) {

    StateBudget {
        if (inUse == null && inUseFrom != null) {
            inUse = true;
        }
    }

    /** Satang are the least. */
    static final int SATANG = 2;

    private static final BigDecimal MOST = new BigDecimal("999999999999.99");
    /** The beginning of 2540 BE, as imports take it. */
    private static final LocalDate EARLIEST = LocalDate.of(FiscalYear.FIRST - 543, 1, 1);

    static StateBudget of(ResultSet row) throws SQLException {
        return new StateBudget(
                row.getObject("uses_elaas", Boolean.class),
                row.getObject("recorded_on", LocalDate.class),
                row.getObject("approved_on", LocalDate.class),
                row.getObject("in_use", Boolean.class),
                row.getObject("in_use_from", LocalDate.class),
                row.getBigDecimal("amount"),
                row.getString("note"),
                null);
    }

    /** All that is wrong with it; nothing when it can be stored. */
    void check(int fiscalYear, LocalDate today) {
        var errors = problems(fiscalYear, today);
        if (!errors.isEmpty()) {
            throw Failure.invalid(errors);
        }
    }

    List<Failure.FieldError> problems(int fiscalYear, LocalDate today) {
        if (!new FiscalYear(fiscalYear).isPlausible()) {
            return List.of(Failure.FieldError.of(
                    "/fiscalYear",
                    "BAD_FISCAL_YEAR",
                    String.valueOf(FiscalYear.FIRST),
                    String.valueOf(FiscalYear.LAST)));
        }
        List<Failure.FieldError> errors = new ArrayList<>();
        checkDay("/recordedOn", recordedOn, today, errors);
        checkDay("/approvedOn", approvedOn, today, errors);
        checkDay("/inUseFrom", inUseFrom, today, errors);
        if (Boolean.FALSE.equals(inUse) && inUseFrom != null) {
            errors.add(Failure.FieldError.of("/inUseFrom", "INCONSISTENT"));
        }
        if (amount != null && !isAmount(amount)) {
            errors.add(Failure.FieldError.of("/amount", "BAD_AMOUNT"));
        }
        if (Boolean.FALSE.equals(usesElaas) && (claimsUse() || amount != null)) {
            errors.add(Failure.FieldError.of("/usesElaas", "INCONSISTENT"));
        }
        if (statesNothing()) {
            errors.add(Failure.FieldError.of("", "NOTHING_STATED"));
        }
        return errors;
    }

    /** In the order of the columns. */
    Object[] values() {
        return new Object[] {usesElaas, recordedOn, approvedOn, inUse, inUseFrom, amount, note};
    }

    boolean statesNothing() {
        return usesElaas == null
                && recordedOn == null
                && approvedOn == null
                && inUse == null
                && amount == null
                && (note == null || note.isBlank());
    }

    /** Something was done in e-LAAS. */
    boolean claimsUse() {
        return recordedOn != null || approvedOn != null || Boolean.TRUE.equals(inUse);
    }

    /** A number with a million decimals would be written out somewhere. */
    static boolean isAmount(BigDecimal baht) {
        return baht.signum() >= 0
                && baht.compareTo(MOST) <= 0
                && baht.stripTrailingZeros().scale() <= SATANG;
    }

    static void checkDay(String pointer, LocalDate day, LocalDate today, List<Failure.FieldError> errors) {
        if (day != null && (day.isBefore(EARLIEST) || day.isAfter(today.plusYears(1)))) {
            errors.add(Failure.FieldError.of(pointer, "BAD_DATE"));
        }
    }

    /** As it can be stored. */
    StateBudget inSatang() {
        return amount == null
                ? this
                : new StateBudget(
                        usesElaas, recordedOn, approvedOn, inUse, inUseFrom, amount.setScale(SATANG), note, source);
    }

    /** This over what was known: a blank never erases. But who says that it isn't in use says that it began on no day. */
    StateBudget over(StateBudget known) {
        return new StateBudget(
                usesElaas != null ? usesElaas : known.usesElaas,
                recordedOn != null ? recordedOn : known.recordedOn,
                approvedOn != null ? approvedOn : known.approvedOn,
                inUse != null ? inUse : known.inUse,
                inUseFrom != null || Boolean.FALSE.equals(inUse) ? inUseFrom : known.inUseFrom,
                amount != null ? amount : known.amount,
                note != null ? note : known.note,
                source);
    }
}
