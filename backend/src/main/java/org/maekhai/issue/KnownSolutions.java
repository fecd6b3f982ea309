package org.maekhai.issue;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Finds solutions. */
public interface KnownSolutions {
    /** Those of these that the caller may see, in that order. */
    List<SolutionView> byIds(Collection<UUID> ids);
}
