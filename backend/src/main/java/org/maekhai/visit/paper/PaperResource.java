package org.maekhai.visit.paper;

import static org.maekhai.shared.http.MediaTypes.DOCX;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.maekhai.shared.http.Disposition;
import org.maekhai.shared.openapi.GivesFile;
import org.maekhai.shared.problem.ProblemDocument;

@Path("/api/v1/visits/{id}/papers")
@Tag(name = "visits", description = "Following up and advising local governments")
@RolesAllowed({"TRAINER", "DISTRICT", "PROVINCE", "ADMIN"})
@Produces(DOCX)
class PaperResource {
    private final VisitPapers papers;

    PaperResource(VisitPapers papers) {
        this.papers = papers;
    }

    @GET
    @Path("{paper}")
    @Operation(
            summary = "A paper of a visit, filled in, as a document",
            description =
                    "TRAINER_REQUEST has a letter for each mayor who employs one of its trainers (409 NO_MAYOR_TO_ASK"
                            + " when none does), TRAVEL_REQUEST a memorandum of each trainer, JOURNEY_REPORT one for each of their"
                            + " offices (409 VISIT_NOT_DONE before); NOTICE goes to the local government, RESULTS is signed on the"
                            + " spot. The province writes in its own words of each, where it has any, and signs as in its invitations to hubs.")
    @GivesFile(DOCX)
    @APIResponse(
            responseCode = "409",
            description = "VISIT_NOT_DONE, VISIT_CANCELLED, NO_MAYOR_TO_ASK, VISIT_WITHOUT_TRAINER",
            content = @Content(mediaType = ProblemDocument.MEDIA_TYPE))
    public Response downloadPaper(@RestPath UUID id, @RestPath Paper paper) {
        return document(paper, papers.of(id, paper));
    }

    /** It is saved under the paper's name. */
    static Response document(Paper paper, byte[] content) {
        return Response.ok(content, DOCX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        Disposition.attachment(paper.file() + ".docx", paper.title() + ".docx"))
                .build();
    }
}
