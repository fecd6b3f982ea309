package org.maekhai.registry;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

record RegistryProposalView(
        @NotNull UUID id,
        @NotNull LocalGovernmentRef localGovernment,
        @NotNull RegistryProposal.Kind kind,
        @NotNull String currentValue,
        @NotNull String proposedValue,
        @NotNull RegistryProposal.State state,
        @NotNull Instant foundAt,
        UUID importId,
        Integer row,
        Instant decidedAt,
        String decidedBy,
        String note) {}
