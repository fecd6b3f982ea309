package org.maekhai.issue.solution;

import java.util.UUID;
import org.maekhai.issue.IssueModule;
import org.maekhai.issue.SolutionState;

/**
 * What solutions are looked for by; null: any.
 *
 * @param province whose office proposed them
 * @param fromIssueId the issue that they solved first: there are none where the caller may not see it
 */
record SolutionFilter(IssueModule module, SolutionState state, String province, UUID fromIssueId, String q) {}
