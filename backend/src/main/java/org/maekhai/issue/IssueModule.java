package org.maekhai.issue;

/** What it is about: a part of e-LAAS, the system as such, or people. */
public enum IssueModule {
    BUDGET,
    REVENUE,
    EXPENDITURE,
    ACCOUNTING,
    SYSTEM,
    PEOPLE,
    OTHER
}
