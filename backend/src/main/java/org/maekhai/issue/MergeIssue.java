package org.maekhai.issue;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** The same was told before. @param into the issue that stands for both from now on */
record MergeIssue(@NotNull(message = "REQUIRED") UUID into) {}
