package org.maekhai.report;

import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a report. @param submittedOn null: it is being written; {@code reason} why it was begun; {@code remarks} with which it was returned */
public record ReportVersionView(
        @Schema(required = true) int version,
        @Schema(required = true) ReportState state,
        LocalDate submittedOn,
        String signedBy,
        String reason,
        @Schema(required = true) Map<ReportSection, String> remarks) {}
