package org.maekhai.visit.clinic;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.visit.VisitState;

/** The visit of one who came to a clinic. */
record ClinicVisit(
        @Schema(required = true) UUID id,
        @Schema(required = true) String localGovernmentCode,
        @Schema(required = true) String localGovernmentName,
        @Schema(required = true) VisitState state) {}
