package org.maekhai.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.maekhai.shared.http.IfMatch;

/** What an office says of the headers in its files. */
@Path("/api/v1/imports/{kind}/headings")
@Tag(name = "imports")
@Produces(MediaType.APPLICATION_JSON)
class HeadingResource {
    private static final String OF = "of which office; left out: the caller's own, or the nation's";

    private final ImportKinds kinds;
    private final OfficeHeadings headings;

    HeadingResource(ImportKinds kinds, OfficeHeadings headings) {
        this.kinds = kinds;
        this.headings = headings;
    }

    @GET
    @RolesAllowed({"PROVINCE", "DEPARTMENT", "OBSERVER", "ADMIN"})
    @Operation(
            summary =
                    "What an office says of headers in its files that would not be understood, and what they can mean")
    public RestResponse<HeadingsView> getImportHeadings(
            @RestPath String kind,
            @QueryParam("province") @Parameter(description = OF, example = "81") String province) {
        return headings.get(kinds.get(kind), province).response();
    }

    @PUT
    @RolesAllowed({"PROVINCE", "ADMIN"})
    @Operation(summary = "Say what headers mean, for all later imports of the office; those left out are forgotten")
    public RestResponse<HeadingsView> saveImportHeadings(
            @RestPath String kind,
            @QueryParam("province") @Parameter(description = OF, example = "81") String province,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "REQUIRED") SaveHeadings request) {
        return headings.save(kinds.get(kind), province, request, new IfMatch(ifMatch))
                .response();
    }

    @DELETE
    @RolesAllowed({"PROVINCE", "ADMIN"})
    @Operation(summary = "Forget what the office said of headers")
    public void deleteImportHeadings(
            @RestPath String kind,
            @QueryParam("province") @Parameter(description = OF, example = "81") String province,
            @HeaderParam("If-Match") String ifMatch) {
        headings.delete(kinds.get(kind), province, new IfMatch(ifMatch));
    }
}
