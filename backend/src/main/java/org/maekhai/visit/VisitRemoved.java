package org.maekhai.visit;

import java.util.UUID;

/** A visit is about to be deleted: whoever keeps something of it deletes that, in the same transaction. */
public record VisitRemoved(UUID visitId) {}
