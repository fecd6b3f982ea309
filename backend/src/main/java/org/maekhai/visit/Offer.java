package org.maekhai.visit;

/** Which observed fact the answer to a question offers to enter: the members of what is observed. */
public enum Offer {
    BUDGET_RECORDED,
    BUDGET_APPROVED,
    BUDGET_IN_USE,
    REVENUE_THROUGH,
    EXPENDITURE_THROUGH,
    ACCOUNTING_THROUGH,
    YEAR_CLOSED
}
