package org.maekhai.registry;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

record RegistryProposalView(
        @Schema(required = true) UUID id,
        @Schema(required = true) LocalGovernmentRef localGovernment,
        @Schema(required = true) RegistryProposal.Kind kind,
        @Schema(required = true) String currentValue,
        @Schema(required = true) String proposedValue,
        @Schema(required = true) RegistryProposal.State state,
        @Schema(required = true) Instant foundAt,
        UUID importId,
        Integer row,
        Instant decidedAt,
        String decidedBy,
        String note) {}
