package org.maekhai.visit;

import java.util.Optional;
import java.util.UUID;

/** Finds what was asked on a visit. */
public interface Checklists {
    /** Also one that isn't active any more. */
    Optional<Checklist> find(UUID id);
}
