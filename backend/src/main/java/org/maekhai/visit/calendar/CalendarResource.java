package org.maekhai.visit.calendar;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/calendars")
@Tag(name = "visits", description = "Following up and advising local governments")
@PermitAll
@Produces(CalendarResource.ICALENDAR)
class CalendarResource {
    static final String ICALENDAR = "text/calendar";

    private final Calendars calendars;

    CalendarResource(Calendars calendars) {
        this.calendars = calendars;
    }

    @GET
    @Path("{secret}.ics")
    @Operation(
            summary = "The planned visits of a trainer as iCalendar",
            description = "For whoever knows the address, without a session; a wrong or revoked one is 401.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = ICALENDAR, schema = @Schema(type = SchemaType.STRING)))
    public Response readCalendar(@RestPath String secret) {
        return Response.ok(calendars.read(secret), ICALENDAR + "; charset=UTF-8")
                .header("Content-Disposition", "inline; filename=\"visits.ics\"")
                .header("Cache-Control", "private, max-age=300")
                .build();
    }
}
