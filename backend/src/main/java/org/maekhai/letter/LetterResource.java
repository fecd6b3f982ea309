package org.maekhai.letter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.maekhai.shared.http.IfMatch;
import org.maekhai.shared.letter.LetterWay;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.Paging;

@Path("/api/v1/letters")
@Tag(name = "letters", description = "Letters on their way to a signature, and to whoever receives them")
@RolesAllowed({"TRAINER", "DISTRICT", "PROVINCE", "DEPARTMENT", "OBSERVER", "ADMIN"})
@Produces(MediaType.APPLICATION_JSON)
class LetterResource {
    private static final String FILTERS = "from and to compare the day of a letter, and of one that has none the day on"
            + " which it was begun. open keeps those that are not signed yet, unsentSince"
            + " those that are signed and not sent since that day or longer, subject those about a hub or a visit. q"
            + " looks into title, addressees, number, signer and place.";

    private final Letters letters;

    LetterResource(Letters letters) {
        this.letters = letters;
    }

    @GET
    @Operation(
            summary = "Letters of the caller's scope, those that were moved on last first",
            description = FILTERS
                    + " Title and addressee are those of when it was last moved on; once it is signed, those that were"
                    + " signed.")
    @Produces({MediaType.APPLICATION_JSON, Page.CSV, Page.XLSX})
    public Page<LetterSummary> listLetters(
            @BeanParam Paging paging,
            @QueryParam("province") String province,
            @QueryParam("district") String district,
            @QueryParam("localGovernment") String localGovernment,
            @QueryParam("kind") LetterKind kind,
            @QueryParam("state") LetterState state,
            @QueryParam("open") Boolean open,
            @QueryParam("subject") UUID subject,
            @QueryParam("unsentSince") LocalDate unsentSince,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @QueryParam("q") String q) {
        var filter = new LetterFilter(
                province, district, localGovernment, kind, state, open, subject, unsentSince, from, to, q);
        return Page.of(paging.request(), request -> letters.list(request, filter));
    }

    @GET
    @Path("counts")
    @Operation(summary = "How many of these letters stand where", description = FILTERS)
    public LetterCounts countLetters(
            @QueryParam("province") String province,
            @QueryParam("district") String district,
            @QueryParam("localGovernment") String localGovernment,
            @QueryParam("kind") LetterKind kind,
            @QueryParam("open") Boolean open,
            @QueryParam("subject") UUID subject,
            @QueryParam("unsentSince") LocalDate unsentSince,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @QueryParam("q") String q) {
        return letters.count(new LetterFilter(
                province, district, localGovernment, kind, null, open, subject, unsentSince, from, to, q));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A letter, and the way that it went")
    public RestResponse<LetterView> getLetter(@RestPath UUID id) {
        return letters.get(id).response();
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({"TRAINER", "DISTRICT", "PROVINCE", "ADMIN"})
    @Operation(
            summary = "Begin the way of a letter; the client chooses the id",
            description =
                    "HUB_INVITATION is about a hub, the other kinds are about a visit: a trainer writes those of its own"
                            + " (403 NOT_YOUR_LETTER). What it says is what its subject says, until it is signed. The same again is"
                            + " 200. 409 LETTER_EXISTS of another letter under the id, LETTER_ON_ITS_WAY with the other of this"
                            + " kind and subject that is not signed yet; else as the paper itself: NO_MAYOR_TO_ASK,"
                            + " VISIT_WITHOUT_TRAINER, VISIT_NOT_DONE, VISIT_CANCELLED.")
    @APIResponse(
            responseCode = "201",
            description = "There was none of that id",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LetterView.class)))
    @APIResponse(
            responseCode = "200",
            description = "It is there already",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LetterView.class)))
    public RestResponse<LetterView> beginLetter(
            @RestPath UUID id, @Valid @NotNull(message = "REQUIRED") BeginLetter request) {
        return letters.begin(id, request).response(letter -> "/api/v1/letters/" + letter.id());
    }

    @PATCH
    @Path("{id}")
    @RolesAllowed({"TRAINER", "DISTRICT", "PROVINCE", "ADMIN"})
    @Operation(
            summary = "Number and day of a signed letter, when it went and came",
            description =
                    "What is left out stays as it is. They are printed into the words that were signed. 409 LETTER_STATE"
                            + " before it is signed, LETTER_NUMBER_TAKEN when the office has another letter of that number in the"
                            + " year of its day.")
    public RestResponse<LetterView> changeLetter(
            @RestPath UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "REQUIRED") LetterWay request) {
        return letters.change(id, request, new IfMatch(ifMatch)).response();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({"TRAINER", "DISTRICT", "PROVINCE", "ADMIN"})
    @Operation(summary = "Give up a letter that is not signed; else 409 LETTER_STATE")
    public void deleteLetter(@RestPath UUID id, @HeaderParam("If-Match") String ifMatch) {
        letters.delete(id, new IfMatch(ifMatch));
    }
}
