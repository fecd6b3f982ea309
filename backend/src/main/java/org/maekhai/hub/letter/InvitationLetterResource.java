package org.maekhai.hub.letter;

import static org.maekhai.shared.http.MediaTypes.DOCX;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.maekhai.shared.http.IfMatch;
import org.maekhai.shared.openapi.GivesFile;

@Path("/api/v1/hubs")
@Tag(name = "hubs", description = "Hubs, their members, letters and advice")
@RolesAllowed({"PROVINCE", "ADMIN"})
@Produces(MediaType.APPLICATION_JSON)
class InvitationLetterResource {
    /** In Thai for those who can read it (RFC 6266). */
    private static final String FILE = "attachment; filename=\"hub-invitations.docx\"; filename*=UTF-8''"
            + URLEncoder.encode("หนังสือขอความร่วมมือเป็นแม่ข่าย.docx", StandardCharsets.UTF_8);

    private final InvitationLetters letters;

    InvitationLetterResource(InvitationLetters letters) {
        this.letters = letters;
    }

    @GET
    @Path("letters.docx")
    @Operation(
            summary = "Letters of invitation, one page and more for each hub",
            description = "Number and day as entered with the invitation; blank places before.")
    @Produces(DOCX)
    @GivesFile(DOCX)
    public Response downloadLetters(@QueryParam("ids") String ids) {
        return Response.ok(letters.of(ids), DOCX)
                .header("Content-Disposition", FILE)
                .build();
    }

    @GET
    @Path("letter-templates/{province}")
    @Operation(summary = "The words of a province's invitation")
    public RestResponse<LetterTemplateView> getLetterTemplate(@RestPath String province) {
        return letters.template(province).response();
    }

    @PUT
    @Path("letter-templates/{province}")
    @Operation(summary = "Change them; 422 UNKNOWN_PLACEHOLDER for braces that nothing fills")
    public RestResponse<LetterTemplateView> saveLetterTemplate(
            @RestPath String province,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "REQUIRED") SaveLetterTemplate request) {
        return letters.save(province, request, new IfMatch(ifMatch)).response();
    }

    @DELETE
    @Path("letter-templates/{province}")
    @Operation(summary = "Go back to the program's words")
    public void resetLetterTemplate(@RestPath String province, @HeaderParam("If-Match") String ifMatch) {
        letters.reset(province, new IfMatch(ifMatch));
    }
}
