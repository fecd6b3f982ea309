package org.maekhai.issue.solution;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** A solution helped. @param issueId where */
record SolvedIssue(@NotNull(message = "REQUIRED") UUID issueId) {}
