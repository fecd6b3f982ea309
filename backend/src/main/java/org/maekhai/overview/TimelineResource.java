package org.maekhai.overview;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/local-governments/{code}/timeline")
@Tag(name = "overview")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
class TimelineResource {
    private final Timeline timeline;

    TimelineResource(Timeline timeline) {
        this.timeline = timeline;
    }

    @GET
    @Operation(
            summary = "What happened to a local government, and what is known to come, the latest first",
            description =
                    "Facts, changes of its status, visits, issues, meetings, advice of hubs, hubs, letters and who was in"
                            + " charge of it. before takes the next of the part before: nothing is left out or told twice,"
                            + " whatever was entered meanwhile.")
    public TimelineView getTimeline(
            @RestPath String code,
            @Parameter(description = "some kinds only, comma separated", example = "VISIT,ISSUE") @QueryParam("kinds")
                    String kinds,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @QueryParam("before") String before,
            @Parameter(
                            description = "1..200",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "200",
                                            defaultValue = "50"))
                    @QueryParam("size")
                    Integer size) {
        return timeline.of(code, kinds, from, to, before, size);
    }
}
