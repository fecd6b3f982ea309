package org.maekhai.report;

import java.time.LocalDate;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Last month's report as the home page shows it: of a province where it stands, of the nation how many have come.
 *
 * @param dueOn of the province, or where only the holidays of the nation count
 * @param holder null: nobody has it, or it is the nation's
 * @param submitted of how many provinces, {@code late} how many of these; {@code missing} who is late and hasn't; null for a province
 */
public record HomeReport(
        @Schema(required = true) YearMonth month,
        @Schema(required = true) LocalDate dueOn,
        ReportState state,
        ReportTiming timing,
        LocalDate submittedOn,
        ReportHolder holder,
        Integer submitted,
        Integer late,
        Integer missing) {}
