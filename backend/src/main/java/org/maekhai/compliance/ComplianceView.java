package org.maekhai.compliance;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.registry.ComplianceStatus;
import org.maekhai.registry.LocalGovernmentRef;
import org.maekhai.registry.Reason;

record ComplianceView(
        @Schema(required = true) LocalGovernmentRef localGovernment,
        @Schema(required = true) ComplianceStatus status,
        @Schema(required = true) List<Reason> reasons,
        @Schema(required = true) FactsView facts) {}
