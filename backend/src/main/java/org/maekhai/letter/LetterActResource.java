package org.maekhai.letter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The way to a signature. */
@Path("/api/v1/letters/{id}")
@Tag(name = "letters", description = "Letters on their way to a signature, and to whoever receives them")
@RolesAllowed({"DISTRICT", "PROVINCE", "ADMIN"})
@Produces(MediaType.APPLICATION_JSON)
class LetterActResource {
    private final Letters letters;

    LetterActResource(Letters letters) {
        this.letters = letters;
    }

    @POST
    @Path("present")
    @RolesAllowed({"TRAINER", "DISTRICT", "PROVINCE", "ADMIN"})
    @Operation(
            summary = "Lay it before whoever signs",
            description =
                    "Its words stay those of what it is about. 409 LETTER_STATE unless it is WRITTEN or RETURNED.")
    public RestResponse<LetterView> presentLetter(
            @RestPath UUID id, @RequestBody(required = false) @Valid PresentLetter request) {
        return letters.present(id, request).response();
    }

    @POST
    @Path("check")
    @Operation(summary = "It was checked before it is signed; 409 LETTER_STATE unless it is PRESENTED")
    public RestResponse<LetterView> checkLetter(
            @RestPath UUID id, @RequestBody(required = false) @Valid CheckLetter request) {
        return letters.check(id, request).response();
    }

    @POST
    @Path("return")
    @Operation(
            summary = "Send it back to whoever wrote it",
            description = "409 LETTER_STATE unless it is PRESENTED or CHECKED; 422 without a note.")
    public RestResponse<LetterView> returnLetter(
            @RestPath UUID id, @Valid @NotNull(message = "REQUIRED") ReturnLetter request) {
        return letters.giveBack(id, request).response();
    }

    @POST
    @Path("sign")
    @Operation(
            summary = "It is signed: its words are kept as they are now",
            description =
                    "Whatever becomes of what it is about, of the province's words and of its emblem, the letter stays. 409"
                            + " LETTER_STATE when it is signed already, LETTER_NUMBER_TAKEN when the office has another letter of"
                            + " that number in the year of its day.")
    public RestResponse<LetterView> signLetter(
            @RestPath UUID id, @Valid @NotNull(message = "REQUIRED") SignLetter request) {
        return letters.sign(id, request).response();
    }

    @POST
    @Path("withdraw")
    @Operation(
            summary = "What was signed is not to count; it stays in the list",
            description = "Its number stays taken. 409 LETTER_STATE before it is signed: one that isn't is deleted.")
    public RestResponse<LetterView> withdrawLetter(
            @RestPath UUID id, @Valid @NotNull(message = "REQUIRED") WithdrawLetter request) {
        return letters.withdraw(id, request).response();
    }
}
