package org.maekhai.compliance;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.maekhai.security.Scope;

/** @param name of the province or local government; null for the nation */
record ExemptionView(
        @NotNull UUID id,
        @NotNull Scope.Level level,
        String provinceCode,
        String localGovernmentCode,
        String name,
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @NotNull String reason,
        @NotNull Instant createdAt,
        @NotNull String createdBy) {}
