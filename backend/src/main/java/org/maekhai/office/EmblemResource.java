package org.maekhai.office;

import static org.maekhai.shared.http.MediaTypes.JPEG;
import static org.maekhai.shared.http.MediaTypes.PNG;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.maekhai.shared.openapi.GivesFile;
import org.maekhai.shared.openapi.TakesFile;

@Path("/api/v1")
@Tag(name = "offices", description = "What the papers of offices bear")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
class EmblemResource {
    private static final String NONE =
            "404 where it has none: its papers are printed without, and nothing in its place.";
    private static final String TAKEN =
            "PNG or JPEG of at most 2 MB; the type is what the content is, whatever the header says. It is"
                    + " written anew, at most 1200 pixels long. Printed 3 cm high on letters and 1.5 cm on memoranda.";
    private static final String REFUSED = "PICTURE_TYPE: no PNG or JPEG";
    private static final String MADE = "It had none";
    private static final String KNOWN = "In place of another, or the same again";

    private final Emblems emblems;

    EmblemResource(Emblems emblems) {
        this.emblems = emblems;
    }

    @GET
    @Path("emblem")
    @Produces({PNG, JPEG})
    @Operation(summary = "The emblem of the Department", description = NONE)
    @GivesFile(
            value = {PNG, JPEG},
            kept = true)
    public Response getDepartmentEmblem(@Context RoutingContext http) {
        return emblems.ofDepartment(http);
    }

    @PUT
    @Path("emblem")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({"DEPARTMENT", "ADMIN"})
    @Operation(summary = "Give the Department its emblem: the raw body", description = TAKEN)
    @TakesFile(
            value = {PNG, JPEG},
            most = "2 MB",
            otherwise = REFUSED,
            made = MADE,
            known = KNOWN)
    public RestResponse<EmblemView> saveDepartmentEmblem(@Context RoutingContext http) {
        return emblems.putOfDepartment(http);
    }

    @DELETE
    @Path("emblem")
    @RolesAllowed({"DEPARTMENT", "ADMIN"})
    @Operation(summary = "Print the Department's papers without an emblem")
    public void removeDepartmentEmblem() {
        emblems.removeOfDepartment();
    }

    @GET
    @Path("provinces/{code}/emblem")
    @Produces({PNG, JPEG})
    @Operation(summary = "The emblem of a province's office, for everybody of the province", description = NONE)
    @GivesFile(
            value = {PNG, JPEG},
            kept = true)
    public Response getProvinceEmblem(@RestPath String code, @Context RoutingContext http) {
        return emblems.ofProvince(code, http);
    }

    @PUT
    @Path("provinces/{code}/emblem")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({"PROVINCE", "ADMIN"})
    @Operation(summary = "Give a province's office its emblem: the raw body", description = TAKEN)
    @TakesFile(
            value = {PNG, JPEG},
            most = "2 MB",
            otherwise = REFUSED,
            made = MADE,
            known = KNOWN)
    public RestResponse<EmblemView> saveProvinceEmblem(@RestPath String code, @Context RoutingContext http) {
        return emblems.putOfProvince(code, http);
    }

    @DELETE
    @Path("provinces/{code}/emblem")
    @RolesAllowed({"PROVINCE", "ADMIN"})
    @Operation(summary = "Print a province's papers without an emblem")
    public void removeProvinceEmblem(@RestPath String code) {
        emblems.removeOfProvince(code);
    }
}
