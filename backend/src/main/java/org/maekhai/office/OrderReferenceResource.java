package org.maekhai.office;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.maekhai.shared.http.IfMatch;

@Path("/api/v1/order-reference")
@Tag(name = "offices", description = "What the papers of offices bear")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
class OrderReferenceResource {
    private final OrderReferences references;

    OrderReferenceResource(OrderReferences references) {
        this.references = references;
    }

    @GET
    @Operation(
            summary = "The order of the Department that letters refer to",
            description = "Empty until an administrator has said which: then line is null, and letters refer to none.")
    public RestResponse<OrderReferenceView> getOrderReference() {
        return references.current().response();
    }

    @PUT
    @RolesAllowed("ADMIN")
    @Operation(
            summary = "Say which order letters refer to, or with null that they refer to none",
            description = "From the next letter on; those that are printed stay as they are.")
    public RestResponse<OrderReferenceView> saveOrderReference(
            @HeaderParam("If-Match") String ifMatch, @Valid @NotNull(message = "REQUIRED") SaveOrderReference request) {
        return references.save(request, new IfMatch(ifMatch)).response();
    }
}
