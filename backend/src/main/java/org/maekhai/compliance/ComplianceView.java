package org.maekhai.compliance;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.maekhai.registry.LocalGovernmentRef;

record ComplianceView(
        @NotNull LocalGovernmentRef localGovernment,
        @NotNull ComplianceStatus status,
        @NotNull List<Reason> reasons,
        @NotNull FactsView facts) {}
