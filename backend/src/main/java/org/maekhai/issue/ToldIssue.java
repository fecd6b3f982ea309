package org.maekhai.issue;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * What a file makes of an issue.
 *
 * @param code its natural key in files of the office, of one that is new; null: it has none
 * @param said what is said of it then, by what is known; known is null of one that is new
 * @param solution what solves it; null: nothing does
 */
public record ToldIssue(
        UUID id, IssuePlace at, String code, UnaryOperator<SaveIssue> said, String solution, LocalDate solvedOn) {}
