package org.maekhai.hub;

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

@Path("/api/v1/hubs")
@Tag(name = "hubs", description = "Hubs, their members, letters and advice")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
class HubResource {
    private final Hubs hubs;
    private final HubLife life;
    private final HubMembers members;

    HubResource(Hubs hubs, HubLife life, HubMembers members) {
        this.hubs = hubs;
        this.life = life;
        this.members = members;
    }

    @GET
    @Operation(
            summary = "Hubs of the caller's scope, and those of which somebody in it is a member",
            description = "open leaves out those who declined or retired; resumable keeps those who are suspended and"
                    + " eligible again; member keeps the hub of that local government; activeOn keeps those that were active on that day,"
                    + " whatever has become of them.")
    @Produces({MediaType.APPLICATION_JSON, Page.CSV, Page.XLSX})
    public Page<HubSummary> listHubs(
            @BeanParam Paging paging,
            @QueryParam("province") String province,
            @QueryParam("district") String district,
            @QueryParam("state") HubState state,
            @QueryParam("localGovernment") String localGovernment,
            @QueryParam("member") String member,
            @QueryParam("open") Boolean open,
            @QueryParam("resumable") Boolean resumable,
            @QueryParam("activeOn") LocalDate activeOn,
            @QueryParam("q") String q) {
        var filter = new HubFilter(province, district, state, localGovernment, member, open, resumable, activeOn, q);
        return Page.of(paging.request(), request -> hubs.list(request, filter));
    }

    @POST
    @RolesAllowed({"PROVINCE", "ADMIN"})
    @Operation(
            summary = "Propose a local government as a hub",
            description =
                    "409 HUB_NOT_ELIGIBLE with its eligibility when it hasn't earned it, HUB_EXISTS when it is one.")
    @ResponseStatus(201)
    public RestResponse<HubView> proposeHub(@Valid @NotNull(message = "REQUIRED") ProposeHub request) {
        return hubs.propose(request).created(hub -> "/api/v1/hubs/" + hub.id());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A hub with its members and what they need")
    public RestResponse<HubView> getHub(@RestPath UUID id) {
        return hubs.get(id).response();
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({"PROVINCE", "ADMIN"})
    @Operation(summary = "Change whom to call, what it teaches and how many it advises")
    public RestResponse<HubView> changeHub(
            @RestPath UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "REQUIRED") ChangeHub request) {
        return hubs.change(id, request, new IfMatch(ifMatch)).response();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({"PROVINCE", "ADMIN"})
    @Operation(summary = "Take back a proposal; 409 HUB_NOT_PROPOSED once the letter is out")
    public void withdrawHub(@RestPath UUID id, @HeaderParam("If-Match") String ifMatch) {
        hubs.withdraw(id, new IfMatch(ifMatch));
    }

    @POST
    @Path("{id}/invite")
    @RolesAllowed({"PROVINCE", "ADMIN"})
    @Operation(summary = "The letter of invitation went out")
    public RestResponse<HubView> inviteHub(@RestPath UUID id, @Valid @NotNull(message = "REQUIRED") InviteHub request) {
        return life.invite(id, request).response();
    }

    @POST
    @Path("{id}/accept")
    @RolesAllowed({"PROVINCE", "ADMIN"})
    @Operation(
            summary = "It accepted: from that day it advises its members",
            description = "409 HUB_NOT_INVITED, or HUB_NOT_ELIGIBLE with its eligibility when it lapsed meanwhile.")
    public RestResponse<HubView> acceptHub(@RestPath UUID id, @Valid @NotNull(message = "REQUIRED") AcceptHub request) {
        return life.accept(id, request).response();
    }

    @POST
    @Path("{id}/decline")
    @RolesAllowed({"PROVINCE", "ADMIN"})
    @Operation(summary = "It declined")
    public RestResponse<HubView> declineHub(@RestPath UUID id, @Valid @NotNull(message = "REQUIRED") MoveHub request) {
        return life.decline(id, request).response();
    }

    @POST
    @Path("{id}/suspend")
    @RolesAllowed({"PROVINCE", "ADMIN"})
    @Operation(summary = "Put it off for a while")
    public RestResponse<HubView> suspendHub(@RestPath UUID id, @Valid @NotNull(message = "REQUIRED") MoveHub request) {
        return life.suspend(id, request).response();
    }

    @POST
    @Path("{id}/resume")
    @RolesAllowed({"PROVINCE", "ADMIN"})
    @Operation(summary = "It advises again; 409 HUB_NOT_ELIGIBLE while it is not what it teaches")
    public RestResponse<HubView> resumeHub(@RestPath UUID id, @Valid @NotNull(message = "REQUIRED") MoveHub request) {
        return life.resume(id, request).response();
    }

    @POST
    @Path("{id}/retire")
    @RolesAllowed({"PROVINCE", "ADMIN"})
    @Operation(summary = "It ends for good; its links end with it")
    public RestResponse<HubView> retireHub(@RestPath UUID id, @Valid @NotNull(message = "REQUIRED") MoveHub request) {
        return life.retire(id, request).response();
    }

    @PUT
    @Path("{id}/members/{code}")
    @RolesAllowed({"PROVINCE", "ADMIN"})
    @Operation(
            summary = "Tie a neighbour to the hub",
            description =
                    "409 HUB_FULL, HUB_CLOSED, or MEMBER_ELSEWHERE with the other hub; a member of a suspended hub moves.")
    public RestResponse<HubView> addHubMember(@RestPath UUID id, @RestPath String code) {
        return members.add(id, code).response();
    }

    @DELETE
    @Path("{id}/members/{code}")
    @RolesAllowed({"PROVINCE", "ADMIN"})
    @Operation(summary = "End the link of a member")
    public void removeHubMember(@RestPath UUID id, @RestPath String code) {
        members.remove(id, code);
    }
}
