package org.maekhai.compliance;

import jakarta.validation.constraints.NotNull;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.maekhai.registry.LocalGovernmentRef;

/** What a local government says of itself and nobody has confirmed: of a fiscal year's budget, or of a day's postings. */
record SelfReportView(
        @NotNull LocalGovernmentRef localGovernment,
        Integer fiscalYear,
        LocalDate asOf,
        @NotNull Instant reportedAt,
        @NotNull String reportedBy) {

    interface Ref {
        LocalGovernmentRef of(ResultSet row) throws SQLException;
    }
}
