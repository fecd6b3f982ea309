package org.maekhai.compliance;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record SummaryView(
        @Schema(required = true) LocalDate asOf,
        @Schema(required = true) int fiscalYear,
        @Schema(required = true) List<SummaryRow> rows) {

    /** The words of the query parameter. */
    @Schema(name = "SummaryBy")
    public enum By {
        nation,
        region,
        province,
        district,
        type
    }
}
