package org.maekhai.assignment;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/trainers/{id}/workload")
@Tag(name = "trainers", description = "Trainers, where they serve, and their work")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
class WorkloadResource {
    private final Coverage coverage;

    WorkloadResource(Coverage coverage) {
        this.coverage = coverage;
    }

    @GET
    @Operation(summary = "What a trainer answers for on a day, and which gaps are coming")
    public WorkloadView getWorkload(@RestPath UUID id, @QueryParam("on") LocalDate on) {
        return coverage.workload(id, on);
    }
}
