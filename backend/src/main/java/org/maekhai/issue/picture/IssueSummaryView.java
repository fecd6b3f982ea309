package org.maekhai.issue.picture;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Issues of a period counted by what they are, or where. @param from the first day, {@code to} the last */
record IssueSummaryView(
        @Schema(required = true) LocalDate from,
        @Schema(required = true) LocalDate to,
        @Schema(required = true) List<Row> rows) {

    /** The words of the query parameter. */
    @Schema(name = "IssueSummaryBy")
    enum By {
        kind,
        module,
        province,
        district
    }

    /**
     * @param key a kind, a module, or the code of a place
     * @param raised those whose day lies in the period
     * @param resolved those that were resolved in the period for the last time, as known at its end
     * @param open those that were open at its end, or are today
     * @param medianDays from the day on which the resolved ones were raised; null: there are none
     */
    @Schema(name = "IssueSummaryRow")
    record Row(
            @Schema(required = true) String key,
            @Schema(required = true) String name,
            @Schema(required = true) int raised,
            @Schema(required = true) int resolved,
            @Schema(required = true) int open,
            Double medianDays) {}
}
