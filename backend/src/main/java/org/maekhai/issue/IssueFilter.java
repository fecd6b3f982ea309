package org.maekhai.issue;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What issues are looked for by; null: any.
 *
 * @param asOf the day on which they were raised already, and (with {@code open} or {@code escalated}) open or escalated, or not
 * @param mine whose owner the caller is
 * @param merged false: without those that were merged into another
 */
record IssueFilter(
        IssueKind kind,
        IssueState state,
        IssueModule module,
        Severity severity,
        String province,
        String district,
        String localGovernment,
        UUID visit,
        Boolean open,
        Boolean escalated,
        LocalDate asOf,
        Boolean overdue,
        UUID owner,
        Boolean mine,
        Boolean merged,
        LocalDate from,
        LocalDate to,
        LocalDate resolvedFrom,
        LocalDate resolvedTo,
        String q) {}
