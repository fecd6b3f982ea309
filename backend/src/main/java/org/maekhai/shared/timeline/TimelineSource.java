package org.maekhai.shared.timeline;

import java.util.List;
import java.util.Set;

/** A feature that knows what happened to a local government, and on which day. Whoever asks has seen that it is in scope. */
public interface TimelineSource {
    /** What it tells of: nobody asks it for others. */
    Set<TimelineKind> kinds();

    /** What happened, in any order; see {@link TimelineSpan} for how much of it. */
    List<TimelineEntry> latest(int localGovernmentId, TimelineSpan span);
}
