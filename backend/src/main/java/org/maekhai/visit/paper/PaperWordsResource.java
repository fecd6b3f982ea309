package org.maekhai.visit.paper;

import static org.maekhai.shared.http.MediaTypes.DOCX;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.maekhai.shared.http.IfMatch;
import org.maekhai.shared.openapi.GivesFile;

@Path("/api/v1/visits/paper-words/{province}/{paper}")
@Tag(name = "visits", description = "Following up and advising local governments")
@RolesAllowed({"PROVINCE", "ADMIN"})
@Produces(MediaType.APPLICATION_JSON)
class PaperWordsResource {
    private final ProvincePaperWords words;
    private final VisitPapers papers;

    PaperWordsResource(ProvincePaperWords words, VisitPapers papers) {
        this.words = words;
        this.papers = papers;
    }

    @GET
    @Operation(summary = "The words in which a province writes a paper of its visits")
    public RestResponse<PaperWordsView> getPaperWords(@RestPath String province, @RestPath Paper paper) {
        return words.of(province, paper).response();
    }

    @PUT
    @Operation(
            summary = "Change them; 422 UNKNOWN_PLACEHOLDER for braces that nothing fills",
            description =
                    "422 PLACEHOLDER_MAY_BE_EMPTY for a subject with one of mayBeEmpty, EVERY_LINE_MAY_BE_LEFT_OUT for the"
                            + " body of a letter each of whose lines has one: a paper always says what it is about.")
    public RestResponse<PaperWordsView> savePaperWords(
            @RestPath String province,
            @RestPath Paper paper,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "REQUIRED") SavePaperWords request) {
        return words.save(province, paper, request, new IfMatch(ifMatch)).response();
    }

    @DELETE
    @Operation(summary = "Go back to the program's words")
    public void resetPaperWords(
            @RestPath String province, @RestPath Paper paper, @HeaderParam("If-Match") String ifMatch) {
        words.reset(province, paper, new IfMatch(ifMatch));
    }

    @POST
    @Path("sample")
    @Operation(
            summary = "The paper that these words would make, of a visit that is made up",
            description = "Nothing is kept; what saving would refuse is refused.")
    @Produces(DOCX)
    @GivesFile(DOCX)
    public Response samplePaper(
            @RestPath String province,
            @RestPath Paper paper,
            @Valid @NotNull(message = "REQUIRED") SavePaperWords request) {
        return PaperResource.document(paper, papers.sample(province, paper, request));
    }
}
