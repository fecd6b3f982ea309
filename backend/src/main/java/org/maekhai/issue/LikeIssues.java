package org.maekhai.issue;

import java.util.List;
import java.util.UUID;

/** Tells which issues tell the same problem. */
public interface LikeIssues {
    /** Each of these once, those that tell the same together; in the order in which they come. */
    List<List<UUID>> together(List<UUID> issues);
}
