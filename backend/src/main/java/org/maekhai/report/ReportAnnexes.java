package org.maekhai.report;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.registry.ComplianceStatus;
import org.maekhai.registry.LocalGovernmentRef;
import org.maekhai.registry.Reason;

/**
 * Who is concerned, in order of name; nobody who is exempt.
 *
 * @param notApproved those whose budget of the year isn't approved
 * @param notCurrent those that are not complete and up to date
 * @param notClosed those that aren't known to have closed the year before
 */
public record ReportAnnexes(
        @Schema(required = true) List<Row> notApproved,
        @Schema(required = true) List<Row> notCurrent,
        @Schema(required = true) List<Row> notClosed) {

    public static final ReportAnnexes NONE = new ReportAnnexes(List.of(), List.of(), List.of());

    /** @param why the reasons of compliance; {@code note} what is noted of its budget */
    @Schema(name = "ReportAnnexRow")
    public record Row(
            @Schema(required = true) LocalGovernmentRef localGovernment,
            @Schema(required = true) ComplianceStatus status,
            @Schema(required = true) List<Reason> why,
            String note) {}
}
