package org.maekhai.training;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.maekhai.shared.http.IfMatch;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.Paging;

/** People: only for offices and their trainers, and of the own scope. */
@Path("/api/v1/cohorts/{id}/participants")
@Tag(name = "training", description = "Cohorts and who took part")
@RolesAllowed({"PROVINCE", "ADMIN"})
@Produces(MediaType.APPLICATION_JSON)
class ParticipantResource {
    private final Participants participants;

    ParticipantResource(Participants participants) {
        this.participants = participants;
    }

    @GET
    @RolesAllowed({"ADMIN", "DEPARTMENT", "PROVINCE", "DISTRICT", "TRAINER", "OBSERVER"})
    @Operation(summary = "Who took part in a cohort, of the caller's scope")
    @Produces({MediaType.APPLICATION_JSON, Page.CSV, Page.XLSX})
    public Page<ParticipantView> listParticipants(
            @RestPath UUID id,
            @BeanParam Paging paging,
            @QueryParam("result") TrainingResult result,
            @QueryParam("role") ParticipantRole role,
            @QueryParam("q") String q) {
        return Page.of(paging.request(), request -> participants.list(id, request, result, role, q));
    }

    @POST
    @Operation(summary = "Enter somebody who takes part; a provincial office those of its province, in any cohort")
    @ResponseStatus(201)
    public RestResponse<ParticipantView> addParticipant(
            @RestPath UUID id, @Valid @NotNull(message = "REQUIRED") SaveParticipant request) {
        return participants.add(id, request).created(added -> "/api/v1/cohorts/" + id + "/participants/" + added.id());
    }

    @PUT
    @Path("{participantId}")
    @Operation(summary = "Change what is known of a participant; who is a trainer through this cohort has passed it")
    public RestResponse<ParticipantView> updateParticipant(
            @RestPath UUID id,
            @RestPath UUID participantId,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "REQUIRED") SaveParticipant request) {
        return participants
                .update(id, participantId, request, new IfMatch(ifMatch))
                .response();
    }

    @DELETE
    @Path("{participantId}")
    @Operation(summary = "Delete a participant who is no trainer through this cohort")
    public void deleteParticipant(
            @RestPath UUID id, @RestPath UUID participantId, @HeaderParam("If-Match") String ifMatch) {
        participants.delete(id, participantId, new IfMatch(ifMatch));
    }
}
