package org.maekhai.letter;

import static org.maekhai.shared.http.MediaTypes.DOCX;
import static org.maekhai.shared.http.MediaTypes.PDF;

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

@Path("/api/v1/letters/{id}")
@Tag(name = "letters", description = "Letters on their way to a signature, and to whoever receives them")
@RolesAllowed({"TRAINER", "DISTRICT", "PROVINCE", "DEPARTMENT", "OBSERVER", "ADMIN"})
@Produces(DOCX)
class LetterDocumentResource {
    private static final String SAYS =
            "As its subject has it now, and once it is signed as it was signed, with the number"
                    + " and day that came since. A sheet to each who is addressed.";
    private static final String CANNOT =
            "What it is about has nothing to write, or nobody to write to: NO_MAYOR_TO_ASK,"
                    + " VISIT_WITHOUT_TRAINER, VISIT_NOT_DONE, VISIT_CANCELLED";

    private final LetterDocuments documents;

    LetterDocumentResource(LetterDocuments documents) {
        this.documents = documents;
    }

    @GET
    @Path("document.docx")
    @Operation(summary = "A letter to be worked on", description = SAYS)
    @GivesFile(DOCX)
    @APIResponse(responseCode = "409", description = CANNOT, content = @Content(mediaType = ProblemDocument.MEDIA_TYPE))
    public Response downloadLetterDocx(@RestPath UUID id) {
        return answer(documents.docx(id), DOCX, ".docx");
    }

    @GET
    @Path("document.pdf")
    @Produces(PDF)
    @Operation(summary = "A letter to be read and signed", description = SAYS)
    @GivesFile(PDF)
    @APIResponse(responseCode = "409", description = CANNOT, content = @Content(mediaType = ProblemDocument.MEDIA_TYPE))
    public Response downloadLetterPdf(@RestPath UUID id) {
        return answer(documents.pdf(id), PDF, ".pdf");
    }

    private static Response answer(LetterDocuments.Written written, String type, String ending) {
        return Response.ok(written.content(), type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        Disposition.attachment("letter" + ending, written.name() + ending))
                .build();
    }
}
