package org.maekhai.visit;

/** What of the accounts a question is about. */
public enum ChecklistModule {
    BUDGET,
    REVENUE,
    EXPENDITURE,
    ACCOUNTING,
    PEOPLE,
    OTHER
}
