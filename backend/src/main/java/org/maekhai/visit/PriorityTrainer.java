package org.maekhai.visit;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is in charge. */
record PriorityTrainer(
        @Schema(required = true) UUID id,
        @Schema(required = true) String name) {}
