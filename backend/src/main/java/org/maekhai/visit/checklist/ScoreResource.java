package org.maekhai.visit.checklist;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.Paging;

@Path("/api/v1/local-governments/{code}/checklist-scores")
@Tag(name = "visits", description = "Following up and advising local governments")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
class ScoreResource {
    private final AnswerQueries answers;

    ScoreResource(AnswerQueries answers) {
        this.answers = answers;
    }

    @GET
    @Operation(summary = "How a local government answered checklists, visit by visit, the newest first")
    @Produces({MediaType.APPLICATION_JSON, Page.CSV, Page.XLSX})
    public Page<ScoresView> listChecklistScores(@BeanParam Paging paging, @RestPath String code) {
        return Page.of(paging.request(), request -> answers.scores(request, code));
    }
}
