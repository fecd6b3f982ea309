package org.maekhai.meeting;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.maekhai.shared.http.IfMatch;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.Paging;

@Path("/api/v1/meetings")
@Tag(name = "meetings", description = "Meetings of a province, their minutes, and what was agreed there")
@RolesAllowed({"TRAINER", "DISTRICT", "PROVINCE", "DEPARTMENT", "OBSERVER", "ADMIN"})
@Produces(MediaType.APPLICATION_JSON)
class MeetingResource {
    private final Meetings meetings;
    private final CarryOver carryOver;

    MeetingResource(Meetings meetings, CarryOver carryOver) {
        this.meetings = meetings;
        this.carryOver = carryOver;
    }

    @GET
    @Operation(
            summary = "Meetings of the caller's provinces, the latest first",
            description =
                    "from and to compare the day. A trainer and a district see those of their province. state is as of today;"
                            + " q looks into number, place, people, agenda, resolutions and actions.")
    @Produces({MediaType.APPLICATION_JSON, Page.CSV, Page.XLSX})
    public Page<MeetingSummary> listMeetings(
            @BeanParam Paging paging,
            @QueryParam("kind") MeetingKind kind,
            @QueryParam("province") String province,
            @QueryParam("state") MeetingState state,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @QueryParam("q") String q) {
        var filter = new MeetingFilter(kind, province, state, from, to, q);
        return Page.of(paging.request(), request -> meetings.list(request, filter));
    }

    @GET
    @Path("carry-over")
    @Operation(
            summary = "What meetings of a province left open, each once, what is due first at the top",
            description =
                    "province may be left out by who works in one. kind keeps what was left by meetings of that kind.")
    public CarryOverView getCarryOver(@QueryParam("province") String province, @QueryParam("kind") MeetingKind kind) {
        return carryOver.of(province, kind);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A meeting with all that its minutes say")
    public RestResponse<MeetingView> getMeeting(@RestPath UUID id) {
        return meetings.get(id).response();
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({"PROVINCE", "ADMIN"})
    @Operation(
            summary = "Call a meeting, or write it down; the client chooses the id",
            description = "The same again is 200, without If-Match: whoever lost the answer sends it anew. 409"
                    + " MEETING_NUMBER_TAKEN within province, kind and year; ACTION_CARRIED when another meeting took an action"
                    + " over already; ACTION_CARRIED_ON when one that a later meeting took over would go, or be done here;"
                    + " MINUTES_ADOPTED when other minutes adopted those; MEETING_CLOSED for all but the days on which"
                    + " actions were done; PLAN_AGREED_HERE when a division that was agreed there would go.")
    @APIResponse(
            responseCode = "201",
            description = "There was none of that id",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MeetingView.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was changed, or is as it was",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MeetingView.class)))
    public RestResponse<MeetingView> saveMeeting(
            @RestPath UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "REQUIRED") SaveMeeting request) {
        return meetings.save(id, request, new IfMatch(ifMatch)).response(meeting -> "/api/v1/meetings/" + meeting.id());
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({"PROVINCE", "ADMIN"})
    @Operation(summary = "Delete a meeting of which nothing is written down; else 409 MEETING_HAS_MINUTES")
    public void deleteMeeting(@RestPath UUID id, @HeaderParam("If-Match") String ifMatch) {
        meetings.delete(id, new IfMatch(ifMatch));
    }

    @POST
    @Path("{id}/close")
    @RolesAllowed({"PROVINCE", "ADMIN"})
    @Operation(
            summary = "Its minutes are complete; 409 MEETING_NOT_HELD before its day",
            description =
                    "422 with what they lack: somebody who came, of each attendee whether they did, a discussion or"
                            + " resolution, and who wrote them.")
    public RestResponse<MeetingView> closeMeeting(@RestPath UUID id) {
        return meetings.close(id).response();
    }

    @POST
    @Path("{id}/reopen")
    @RolesAllowed("ADMIN")
    @Operation(summary = "Its minutes are written on; 409 MEETING_NOT_CLOSED unless they are closed")
    public RestResponse<MeetingView> reopenMeeting(
            @RestPath UUID id, @Valid @NotNull(message = "REQUIRED") ReopenMeeting request) {
        return meetings.reopen(id, request).response();
    }
}
