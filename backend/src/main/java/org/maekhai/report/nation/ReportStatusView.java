package org.maekhai.report.nation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.report.ReportState;

/**
 * Who reported a month in time: the first four lists add up to all provinces.
 *
 * @param dueOn of the nation; a province with a holiday of its own may have longer
 * @param missing whose due day has passed, and who never submitted one
 * @param returned who has it back to mend, and stands in one of the others, too
 */
record ReportStatusView(
        @Schema(required = true) YearMonth month,
        @Schema(required = true) LocalDate dueOn,
        @Schema(required = true) List<Item> onTime,
        @Schema(required = true) List<Item> late,
        @Schema(required = true) List<Item> missing,
        @Schema(required = true) List<Item> notYetDue,
        @Schema(required = true) List<Item> returned) {

    @Schema(name = "ReportStatusItem")
    record Item(
            @Schema(required = true) String code,
            @Schema(required = true) String name,
            LocalDate submittedOn,
            @Schema(required = true) LocalDate dueOn,
            @Schema(required = true) ReportState state) {}
}
