package org.maekhai.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.security.Scope;

/** @param name of the province or local government; null for the nation */
record ExemptionView(
        @Schema(required = true) UUID id,
        @Schema(required = true) Scope.Level level,
        String provinceCode,
        String localGovernmentCode,
        String name,
        @Schema(required = true) LocalDate from,
        @Schema(required = true) LocalDate to,
        @Schema(required = true) String reason,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) String createdBy) {}
