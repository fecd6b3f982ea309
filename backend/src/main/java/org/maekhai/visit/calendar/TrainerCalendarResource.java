package org.maekhai.visit.calendar;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.maekhai.shared.Stored;

@Path("/api/v1/trainers/{id}/calendar")
@Tag(name = "visits", description = "Following up and advising local governments")
@RolesAllowed({"TRAINER", "PROVINCE", "ADMIN"})
@Produces(MediaType.APPLICATION_JSON)
class TrainerCalendarResource {
    private final Calendars calendars;

    TrainerCalendarResource(Calendars calendars) {
        this.calendars = calendars;
    }

    @POST
    @Operation(
            summary = "Give a trainer's planned visits a secret address, for the calendar of a phone",
            description =
                    "It is told once, and replaces the former. 403 NOT_YOUR_TRAINER unless the caller is that trainer,"
                            + " or the office of its province; a token can't do this.")
    @ResponseStatus(201)
    public RestResponse<CalendarAddress> createCalendar(@RestPath UUID id) {
        return Stored.created(calendars.make(id), made -> "/api/v1/trainers/" + id + "/calendar");
    }

    @GET
    @Operation(summary = "Since when the calendar has its address, and when it was last read")
    public CalendarView getCalendar(@RestPath UUID id) {
        return calendars.see(id);
    }

    @DELETE
    @Operation(summary = "Revoke the address")
    public void revokeCalendar(@RestPath UUID id) {
        calendars.remove(id);
    }
}
