package org.maekhai.visit.checklist;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.Paging;

@Path("/api/v1/visits/checklist-failures")
@Tag(name = "visits", description = "Following up and advising local governments")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
class FailureResource {
    private final AnswerQueries answers;

    FailureResource(AnswerQueries answers) {
        this.answers = answers;
    }

    @GET
    @Operation(
            summary = "Which questions were answered no most often, of the visits of the caller's scope",
            description =
                    "Of the last twelve months unless from or to say otherwise. checklist is any of its versions. What doesn't arise somewhere isn't counted there.")
    @Produces({MediaType.APPLICATION_JSON, Page.CSV, Page.XLSX})
    public Page<FailureView> listChecklistFailures(
            @BeanParam Paging paging,
            @QueryParam("province") String province,
            @QueryParam("checklist") UUID checklist,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to) {
        return Page.of(paging.request(), request -> answers.failures(request, province, checklist, from, to));
    }
}
