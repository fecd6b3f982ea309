package org.maekhai.registry;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.maekhai.shared.http.IfMatch;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.PageRequest;
import org.maekhai.shared.page.Paging;

@Path("/api/v1/local-governments")
@Tag(name = "registry", description = "Provinces, districts, local governments and their boundaries")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
class LocalGovernmentResource {
    private final LocalGovernments localGovernments;
    private final Contacts contacts;

    LocalGovernmentResource(LocalGovernments localGovernments, Contacts contacts) {
        this.localGovernments = localGovernments;
        this.contacts = contacts;
    }

    @GET
    @Operation(summary = "Local governments that existed on a day, with their status then")
    @Produces({MediaType.APPLICATION_JSON, Page.CSV, Page.XLSX})
    public Page<LocalGovernmentView> listLocalGovernments(
            @BeanParam Paging paging,
            @QueryParam("province") String province,
            @QueryParam("district") String district,
            @QueryParam("type") LocalGovernmentType type,
            @QueryParam("status") ComplianceStatus status,
            @QueryParam("reason") Reason reason,
            @QueryParam("q") String q,
            @QueryParam("asOf") LocalDate asOf) {
        var filter = new LocalGovernmentFilter(province, district, type, status, reason, q);
        return Page.of(paging.request(), request -> localGovernments.list(request, filter, asOf));
    }

    @POST
    @RolesAllowed("ADMIN")
    @Operation(summary = "Enter a local government by hand")
    @ResponseStatus(201)
    public RestResponse<LocalGovernmentDetail> createLocalGovernment(
            @Valid @NotNull(message = "REQUIRED") SaveLocalGovernment request) {
        return localGovernments.create(request).created(created -> "/api/v1/local-governments/" + created.code());
    }

    @GET
    @Path("{code}")
    @Operation(summary = "One local government with its status on a day")
    public RestResponse<LocalGovernmentDetail> getLocalGovernment(
            @RestPath String code, @QueryParam("asOf") LocalDate asOf) {
        return localGovernments.get(code, asOf).response();
    }

    @PUT
    @Path("{code}")
    @RolesAllowed("ADMIN")
    @Operation(summary = "Change a local government; an old name stays as an alias, an old type in its history")
    public RestResponse<LocalGovernmentDetail> updateLocalGovernment(
            @RestPath String code,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "REQUIRED") SaveLocalGovernment request) {
        return localGovernments.update(code, request, new IfMatch(ifMatch)).response();
    }

    @DELETE
    @Path("{code}")
    @RolesAllowed("ADMIN")
    @Operation(summary = "Close a local government on a day (today if left out); its facts stay")
    public RestResponse<LocalGovernmentDetail> closeLocalGovernment(
            @RestPath String code, @HeaderParam("If-Match") String ifMatch, @QueryParam("on") LocalDate on) {
        return localGovernments.close(code, on, new IfMatch(ifMatch)).response();
    }

    @GET
    @Path("{code}/neighbours")
    @Operation(summary = "The nearest others of the same province, provincial organizations left out")
    @Produces({MediaType.APPLICATION_JSON, Page.CSV, Page.XLSX})
    public Page<NeighbourView> listNeighbours(
            @RestPath String code,
            @QueryParam("limit")
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "500",
                                            defaultValue = "10"))
                    Integer limit) {
        return localGovernments.neighbours(code, limitOf(limit));
    }

    @GET
    @Path("{code}/contacts")
    @Operation(summary = "Whom to call")
    public RestResponse<ContactsView> getContacts(@RestPath String code) {
        return contacts.get(code).response();
    }

    @PUT
    @Path("{code}/contacts")
    @RolesAllowed({"PROVINCE", "ADMIN"})
    @Operation(summary = "Change whom to call")
    public RestResponse<ContactsView> updateContacts(
            @RestPath String code,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "REQUIRED") ContactsView request) {
        return contacts.save(code, request, new IfMatch(ifMatch)).response();
    }

    private static PageRequest limitOf(Integer limit) {
        int wanted = limit == null ? 10 : limit;
        if (wanted < 1 || wanted > PageRequest.MAX_SIZE) {
            throw org.maekhai.shared.problem.Failure.malformed("/limit", "OUT_OF_RANGE", 1, PageRequest.MAX_SIZE);
        }
        return new PageRequest(0, wanted, null);
    }
}
