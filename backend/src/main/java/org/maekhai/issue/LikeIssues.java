package org.maekhai.issue;

import java.util.List;
import java.util.UUID;

/** Knows which issues tell the same in other words. */
public interface LikeIssues {
    /** All of these, those that tell the same together; within a group and among groups in the order in which they came. */
    List<List<UUID>> together(List<UUID> issues);
}
