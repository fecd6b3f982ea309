package org.maekhai.overview;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/overview")
@Tag(name = "overview", description = "What the home page shows")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
class OverviewResource {
    private final Overview overview;

    OverviewResource(Overview overview) {
        this.overview = overview;
    }

    @GET
    @Operation(summary = "Everything that the home page shows, in one call")
    public OverviewView getOverview(
            @QueryParam("asOf") LocalDate asOf,
            @QueryParam("province") String province,
            @QueryParam("district") String district) {
        return overview.of(asOf, province, district);
    }
}
