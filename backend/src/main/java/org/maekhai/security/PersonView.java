package org.maekhai.security;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A user, by no more than others need to know. */
record PersonView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String name,
        @Schema(required = true) Role role) {}
