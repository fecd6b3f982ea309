package org.maekhai.assignment;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.Paging;

@Path("/api/v1/coverage")
@Tag(name = "coverage", description = "Who is looked after, and who is not")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
class CoverageResource {
    private final Coverage coverage;

    CoverageResource(Coverage coverage) {
        this.coverage = coverage;
    }

    @GET
    @Operation(summary = "Who is covered by whom on a day, and who by nobody")
    public CoverageView getCoverage(@QueryParam("province") String province, @QueryParam("on") LocalDate on) {
        return coverage.of(province, on);
    }

    @GET
    @Path("local-governments")
    @Operation(summary = "Local governments and who answers for each on a day")
    @Produces({MediaType.APPLICATION_JSON, Page.CSV, Page.XLSX})
    public Page<CoveredPlace> listCoverage(
            @BeanParam Paging paging,
            @QueryParam("province") String province,
            @QueryParam("district") String district,
            @QueryParam("trainer") UUID trainer,
            @QueryParam("covered") Boolean covered,
            @QueryParam("on") LocalDate on) {
        return Page.of(paging.request(), request -> coverage.places(request, province, district, trainer, covered, on));
    }

    @GET
    @Path("provinces")
    @Operation(summary = "How far each province is covered on a day; open to every role")
    public List<ProvinceCoverage> listProvinceCoverage(@QueryParam("on") LocalDate on) {
        return coverage.provinces(on);
    }
}
