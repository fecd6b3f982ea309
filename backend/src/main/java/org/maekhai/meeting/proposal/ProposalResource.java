package org.maekhai.meeting.proposal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.maekhai.meeting.MeetingKind;
import org.maekhai.meeting.SaveMeeting;

@Path("/api/v1/meetings/proposal")
@Tag(name = "meetings", description = "Meetings of a province, their minutes, and what was agreed there")
@RolesAllowed({"PROVINCE", "ADMIN"})
@Produces(MediaType.APPLICATION_JSON)
class ProposalResource {
    private final Proposals proposals;

    ProposalResource(Proposals proposals) {
        this.proposals = proposals;
    }

    @GET
    @Operation(
            summary = "A meeting as it proposes itself, to be changed and saved",
            description =
                    "Its number, place and people as the last one had them; an agenda in five sections with the minutes to"
                            + " adopt, what was left open, the figures against the month before, overdue visits, new issues, places"
                            + " without a trainer and the division to be agreed; who is asked. kind is MONTHLY_SUMMARY and on today"
                            + " unless they say otherwise; province may be left out by who works in one.")
    public SaveMeeting getMeetingProposal(
            @QueryParam("province") String province,
            @QueryParam("kind") MeetingKind kind,
            @QueryParam("on") LocalDate on) {
        return proposals.of(province, kind, on);
    }
}
