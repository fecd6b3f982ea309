package org.maekhai.meeting.minutes;

import static org.maekhai.shared.http.MediaTypes.DOCX;
import static org.maekhai.shared.http.MediaTypes.PDF;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.maekhai.shared.http.Disposition;
import org.maekhai.shared.openapi.GivesFile;

@Path("/api/v1/meetings/{id}")
@Tag(name = "meetings", description = "Meetings of a province, their minutes, and what was agreed there")
@RolesAllowed({"TRAINER", "DISTRICT", "PROVINCE", "DEPARTMENT", "OBSERVER", "ADMIN"})
@Produces(DOCX)
class MinutesResource {
    private final MeetingDocuments documents;

    MinutesResource(MeetingDocuments documents) {
        this.documents = documents;
    }

    @GET
    @Path("document.docx")
    @Operation(
            summary = "A paper of a meeting in the form of the regulation, to be worked on",
            description =
                    "kind left out: agenda and signature sheet until its day, minutes from then on. Minutes that are not"
                            + " closed are called a draft.")
    @GivesFile(DOCX)
    public Response downloadMeetingDocx(@RestPath UUID id, @QueryParam("kind") DocumentKind kind) {
        return answer(documents.docx(id, kind), DOCX);
    }

    @GET
    @Path("document.pdf")
    @Produces(PDF)
    @Operation(summary = "The same to be read and signed")
    @GivesFile(PDF)
    public Response downloadMeetingPdf(@RestPath UUID id, @QueryParam("kind") DocumentKind kind) {
        return answer(documents.pdf(id, kind), PDF);
    }

    private static Response answer(MeetingDocuments.Written written, String type) {
        return Response.ok(written.content(), type)
                .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.attachment(written.file(), written.thaiFile()))
                .build();
    }
}
