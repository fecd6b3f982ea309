package org.maekhai.meeting.sheet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.maekhai.shared.http.Disposition;
import org.maekhai.shared.openapi.GivesFile;
import org.maekhai.shared.page.Page;

@Path("/api/v1/meetings/{id}/attendance.xlsx")
@Tag(name = "meetings", description = "Meetings of a province, their minutes, and what was agreed there")
@RolesAllowed({"TRAINER", "DISTRICT", "PROVINCE", "DEPARTMENT", "OBSERVER", "ADMIN"})
@Produces(Page.XLSX)
class AttendanceSheetResource {
    private final AttendanceSheet sheet;

    AttendanceSheetResource(AttendanceSheet sheet) {
        this.sheet = sheet;
    }

    @GET
    @Operation(
            summary = "Those who are asked to a meeting as a workbook to fill in",
            description =
                    "With whether they came, as far as that is known. It is imported as meeting-attendance; filled in"
                            + " by nobody it changes nothing.")
    @GivesFile(Page.XLSX)
    public Response downloadAttendanceSheet(@RestPath UUID id) {
        var written = sheet.of(id);
        return Response.ok(written.content(), Page.XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.attachment(written.file(), written.thaiFile()))
                .build();
    }
}
