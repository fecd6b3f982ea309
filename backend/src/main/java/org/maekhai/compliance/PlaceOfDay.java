package org.maekhai.compliance;

import java.util.List;
import org.maekhai.registry.ComplianceStatus;
import org.maekhai.registry.LocalGovernmentRef;
import org.maekhai.registry.Reason;

/** How one stands on a day. @param note of its budget; null: none */
public record PlaceOfDay(
        LocalGovernmentRef localGovernment,
        ComplianceStatus status,
        List<Reason> reasons,
        boolean isBudgetApproved,
        boolean isYearBeforeClosed,
        String note) {}
