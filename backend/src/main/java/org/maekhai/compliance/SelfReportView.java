package org.maekhai.compliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.registry.LocalGovernmentRef;

/** What a local government says of itself and nobody has confirmed: of a fiscal year's budget, or of a day's postings. */
record SelfReportView(
        @Schema(required = true) LocalGovernmentRef localGovernment,
        Integer fiscalYear,
        LocalDate asOf,
        @Schema(required = true) Instant reportedAt,
        @Schema(required = true) String reportedBy) {

    interface Ref {
        LocalGovernmentRef of(ResultSet row) throws SQLException;
    }
}
