package org.maekhai.security;

import jakarta.annotation.security.RolesAllowed;
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

@Path("/api/v1/people")
@Tag(name = "people", description = "Whom something can be given to do")
@RolesAllowed({"DEPARTMENT", "PROVINCE", "DISTRICT", "TRAINER", "ADMIN"})
@Produces(MediaType.APPLICATION_JSON)
class PeopleResource {
    private final People people;

    PeopleResource(People people) {
        this.people = people;
    }

    @GET
    @Operation(
            summary = "Whom something can be given to do, in order of name",
            description =
                    "Active users of the caller's place and what lies in it; of the places above it the province's"
                            + " office, its trainers and the Department. Observers are given nothing.")
    @Produces({MediaType.APPLICATION_JSON, Page.CSV, Page.XLSX})
    public Page<PersonView> listPeople(
            @BeanParam Paging paging,
            @QueryParam("province") String province,
            @QueryParam("role") Role role,
            @QueryParam("q") String q) {
        return Page.of(paging.request(), request -> people.list(request, province, role, q));
    }
}
