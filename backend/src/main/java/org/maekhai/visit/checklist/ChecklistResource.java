package org.maekhai.visit.checklist;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.maekhai.shared.Stored;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.Paging;
import org.maekhai.visit.Checklist;

@Path("/api/v1/checklists")
@Tag(name = "visits", description = "Following up and advising local governments")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
class ChecklistResource {
    private final ChecklistQueries queries;
    private final ChecklistLife life;

    ChecklistResource(ChecklistQueries queries, ChecklistLife life) {
        this.queries = queries;
        this.life = life;
    }

    @GET
    @Operation(summary = "Checklists with their questions; active: those that are offered on new visits")
    @Produces({MediaType.APPLICATION_JSON, Page.CSV, Page.XLSX})
    public Page<Checklist> listChecklists(@BeanParam Paging paging, @QueryParam("active") Boolean active) {
        return Page.of(paging.request(), request -> queries.list(request, active));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A version of a checklist, also one that is no longer offered")
    public Checklist getChecklist(@RestPath UUID id) {
        return queries.get(id);
    }

    @POST
    @RolesAllowed({"DEPARTMENT", "ADMIN"})
    @Operation(
            summary = "Make a checklist, or with versionOf the next version of one, which is offered in place of it",
            description = "A question that is sent without an id keeps the one that it has in the version before."
                    + " 409 CHECKLIST_SUPERSEDED when versionOf has been followed by another.")
    @ResponseStatus(201)
    public RestResponse<Checklist> createChecklist(@Valid @NotNull(message = "REQUIRED") SaveChecklist request) {
        return Stored.created(life.make(request), checklist -> "/api/v1/checklists/" + checklist.id());
    }

    @POST
    @Path("{id}/retire")
    @RolesAllowed({"DEPARTMENT", "ADMIN"})
    @Operation(summary = "No longer offer a checklist; what was answered stays")
    public Checklist retireChecklist(@RestPath UUID id) {
        return life.retire(id);
    }
}
