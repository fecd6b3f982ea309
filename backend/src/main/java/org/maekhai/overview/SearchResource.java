package org.maekhai.overview;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/search")
@Tag(name = "overview", description = "What the home page shows")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
class SearchResource {
    private final SearchOfEverything search;

    SearchResource(SearchOfEverything search) {
        this.search = search;
    }

    @GET
    @Operation(
            summary = "Everything that the caller may see and that what was typed occurs in",
            description =
                    "However it is typed: in the one folding of every list's q. Of each kind the best first: whose code or"
                            + " name it is, whose name begins with it, then others. Less than two letters find nothing; of more than"
                            + " 100 the first 100 count.")
    public SearchView search(
            @QueryParam("q") String q,
            @QueryParam("size")
                    @Parameter(
                            description = "of each kind at most",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "20",
                                            defaultValue = "5"))
                    Integer size) {
        return search.find(q, size);
    }
}
