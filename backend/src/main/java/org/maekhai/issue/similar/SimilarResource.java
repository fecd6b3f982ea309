package org.maekhai.issue.similar;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.maekhai.issue.IssueModule;

@Path("/api/v1/issues/similar")
@Tag(name = "issues", description = "Problems, obstacles, needs and suggestions, and what solved them")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
class SimilarResource {
    private final SimilarQueries queries;

    SimilarResource(SimilarQueries queries) {
        this.queries = queries;
    }

    @GET
    @Operation(
            summary = "Issues of the scope and published solutions that are like a text, the most alike first",
            description =
                    "Of equals those with a solution come first; one that was merged is told as the one that it was"
                            + " merged into. The first 300 characters of text count. limit is 5 if left out, 20 at most; except is"
                            + " an issue that is not told. What is written is found within seconds.")
    public SimilarView listSimilar(
            @QueryParam("text") String text,
            @QueryParam("module") IssueModule module,
            @QueryParam("limit")
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "20",
                                            defaultValue = "5"))
                    Integer limit,
            @QueryParam("except") UUID except) {
        return queries.like(text, module, limit, except);
    }
}
