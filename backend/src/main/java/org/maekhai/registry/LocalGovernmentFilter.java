package org.maekhai.registry;

/** What a list is narrowed to; null means any. */
record LocalGovernmentFilter(
        String province, String district, LocalGovernmentType type, String status, String reason, String q) {}
