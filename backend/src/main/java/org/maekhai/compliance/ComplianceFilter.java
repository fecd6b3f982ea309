package org.maekhai.compliance;

import org.maekhai.registry.LocalGovernmentType;

/** What a list is narrowed to; null means any. */
record ComplianceFilter(
        String province, String district, LocalGovernmentType type, String status, String reason, String q) {}
