package org.maekhai.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.Paging;

@Path("/api/v1/audit")
@Tag(name = "audit", description = "The record of every write")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
class AuditResource {
    private final AuditLog log;

    AuditResource(AuditLog log) {
        this.log = log;
    }

    @GET
    @Operation(summary = "Who changed what, newest first, of one object or of all in scope")
    @Produces({MediaType.APPLICATION_JSON, Page.CSV, Page.XLSX})
    public Page<AuditEntryView> listAudit(
            @BeanParam Paging paging, @QueryParam("entity") String entity, @QueryParam("id") String id) {
        return Page.of(paging.request(), request -> log.list(request, entity, id));
    }
}
