package org.maekhai.issue;

import java.time.LocalDate;

/**
 * One step of the history of an issue.
 *
 * @param place from 0, in the order in which the steps were told
 * @param state its state from then on
 * @param on the day from which it counts
 */
record IssueStep(int place, IssueHappening action, IssueState state, LocalDate on) {}
