package org.maekhai.training;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The user that a trainer signs in as. */
record TiedUser(
        @Schema(required = true) UUID id,
        @Schema(required = true) String name) {}
