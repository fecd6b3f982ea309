package org.maekhai.report.nation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.report.ReportState;
import org.maekhai.report.ReportTiming;

/** Provinces × months. @param months oldest first; the cells of a row in that order */
record CourseView(
        @Schema(required = true) List<YearMonth> months,
        @Schema(required = true) List<Row> rows) {

    @Schema(name = "ReportCourseRow")
    record Row(
            @Schema(required = true) String code,
            @Schema(required = true) String name,
            @Schema(required = true) List<Cell> cells) {}

    @Schema(name = "ReportCourseCell")
    record Cell(
            @Schema(required = true) YearMonth month,
            @Schema(required = true) ReportState state,
            @Schema(required = true) ReportTiming timing,
            Boolean late,
            LocalDate submittedOn,
            Double rate) {}
}
