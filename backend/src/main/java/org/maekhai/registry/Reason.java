package org.maekhai.registry;

/** Why a status is what it is, in the order in which they are told. */
public enum Reason {
    BUDGET_NOT_RECORDED,
    BUDGET_NOT_APPROVED,
    BUDGET_NOT_IN_USE,
    REVENUE_MISSING,
    REVENUE_LATE,
    EXPENDITURE_MISSING,
    EXPENDITURE_LATE,
    ACCOUNTING_MISSING,
    ACCOUNTING_LATE,
    /** One of the modules' newest readings is too old. */
    READING_STALE,
    YEAR_NOT_CLOSED,
    NOT_USING_ELAAS,
    NO_DATA,
    EXEMPT
}
