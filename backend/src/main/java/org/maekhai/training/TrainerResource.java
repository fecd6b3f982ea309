package org.maekhai.training;

import jakarta.annotation.security.PermitAll;
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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.maekhai.shared.http.IfMatch;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.Paging;

@Path("/api/v1/trainers")
@Tag(name = "trainers", description = "Trainers, where they serve, and their work")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
class TrainerResource {
    private final TrainerRegister trainers;

    TrainerResource(TrainerRegister trainers) {
        this.trainers = trainers;
    }

    @GET
    @Operation(
            summary = "Trainers as they serve on a day (today if left out), in order of name",
            description = "Those who serve in the caller's scope, those of the Department (not for a local government),"
                    + " and those who are assigned to a local government of the scope. With mine=true the one that"
                    + " the caller is: 409 NO_TRAINER_TIED without one.")
    @Produces({MediaType.APPLICATION_JSON, Page.CSV, Page.XLSX})
    public Page<TrainerView> listTrainers(
            @BeanParam Paging paging,
            @QueryParam("province") String province,
            @QueryParam("affiliation") Affiliation affiliation,
            @QueryParam("active") Boolean active,
            @QueryParam("mine") Boolean mine,
            @QueryParam("q") String q,
            @QueryParam("on") LocalDate on) {
        var filter = new TrainerFilter(province, affiliation, active, Boolean.TRUE.equals(mine), q);
        return Page.of(paging.request(), request -> trainers.list(request, filter, on));
    }

    @POST
    @RolesAllowed({"PROVINCE", "ADMIN"})
    @Operation(summary = "Make a trainer of somebody who passed a training")
    @ResponseStatus(201)
    public RestResponse<TrainerDetail> createTrainer(@Valid @NotNull(message = "REQUIRED") CreateTrainer request) {
        return trainers.create(request).created(trainer -> "/api/v1/trainers/" + trainer.id());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One trainer as it serves today, and all its postings")
    public RestResponse<TrainerDetail> getTrainer(@RestPath UUID id) {
        return trainers.get(id).response();
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({"PROVINCE", "ADMIN"})
    @Operation(summary = "Correct what is known of a trainer, and the posting of today")
    public RestResponse<TrainerDetail> updateTrainer(
            @RestPath UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "REQUIRED") UpdateTrainer request) {
        return trainers.update(id, request, new IfMatch(ifMatch)).response();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({"PROVINCE", "ADMIN"})
    @Operation(summary = "Delete a trainer that was entered by mistake; one who stops gets an activeTo")
    public void deleteTrainer(@RestPath UUID id, @HeaderParam("If-Match") String ifMatch) {
        trainers.delete(id, new IfMatch(ifMatch));
    }

    @PUT
    @Path("{id}/user")
    @RolesAllowed({"PROVINCE", "ADMIN"})
    @Operation(
            summary = "Say which user a trainer is, or that it is none (userId null)",
            description =
                    "One user a trainer and one trainer a user: 409 USER_TIED when the user is another trainer. The"
                            + " user works for the trainer's province or the nation, and may write. The answer is the trainer,"
                            + " whose version If-Match names; a trainer who was no user yet needs none.")
    public RestResponse<TrainerDetail> tieUser(
            @RestPath UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "REQUIRED") TieUser request) {
        return trainers.tie(id, request.userId(), new IfMatch(ifMatch)).response();
    }

    @POST
    @Path("{id}/transfers")
    @RolesAllowed({"PROVINCE", "ADMIN"})
    @Operation(summary = "Transfer a trainer: from a day on it serves elsewhere")
    public RestResponse<TrainerDetail> transferTrainer(
            @RestPath UUID id, @Valid @NotNull(message = "REQUIRED") TransferTrainer request) {
        return trainers.transfer(id, request).response();
    }

    @DELETE
    @Path("{id}/transfers/{from}")
    @RolesAllowed({"PROVINCE", "ADMIN"})
    @Operation(summary = "Take a wrong transfer back")
    public RestResponse<TrainerDetail> deleteTransfer(
            @RestPath UUID id, @RestPath LocalDate from, @HeaderParam("If-Match") String ifMatch) {
        return trainers.takeBack(id, from, new IfMatch(ifMatch)).response();
    }
}
