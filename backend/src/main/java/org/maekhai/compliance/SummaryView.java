package org.maekhai.compliance;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;

public record SummaryView(
        @NotNull LocalDate asOf,
        @NotNull int fiscalYear,
        @NotNull List<SummaryRow> rows) {

    /** The words of the query parameter. */
    public enum By {
        nation,
        region,
        province,
        district,
        type
    }
}
