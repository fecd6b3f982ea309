package org.maekhai.issue;

import java.time.LocalDate;

/**
 * What became of an issue that waited for the Department.
 *
 * @param state where it stands now
 * @param answer of the Department since; null: none, and neither is its day
 */
public record AnsweredIssue(IssueState state, String answer, LocalDate answeredOn) {}
