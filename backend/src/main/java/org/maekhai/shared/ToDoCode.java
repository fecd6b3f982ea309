package org.maekhai.shared;

/** What can wait for somebody, in the order in which it is told. Each is a feature's to count: a {@link ToDoSource}. */
public enum ToDoCode {
    BUDGET_NOT_RECORDED,
    BUDGET_NOT_APPROVED,
    BUDGET_NOT_IN_USE,
    NOT_USING_ELAAS,
    NO_DATA,
    REVENUE_LATE,
    EXPENDITURE_LATE,
    ACCOUNTING_LATE,
    READING_STALE,
    NO_TRAINER,
    VISITS_OVERDUE,
    ISSUES_OVERDUE,
    ISSUES_ESCALATED,
    LETTERS_TO_SEND,
    MEETINGS_TO_CLOSE,
    ACTIONS_OVERDUE,
    REPORT_DUE,
    REPORTS_RETURNED,
    REPORTS_WAITING,
    HUBS_LAPSED,
    HUBS_RESUMABLE,
    HUB_ANSWERS_WAITING,
    SELF_REPORTS_WAITING,
    PROPOSALS_WAITING,
    SOLUTIONS_PROPOSED
}
