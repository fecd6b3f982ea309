package org.maekhai.registry;

import static java.util.Comparator.comparing;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.Paging;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.thai.ThaiSort;

/** Provinces and districts: public geography, the same for every role. */
@Path("/api/v1")
@Tag(name = "registry", description = "Provinces, districts, local governments and their boundaries")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
class PlaceResource {
    private final Geography geography;

    PlaceResource(Geography geography) {
        this.geography = geography;
    }

    @GET
    @Path("provinces")
    @Operation(summary = "The 76 provinces, in the order of Thai dictionaries")
    @Produces({MediaType.APPLICATION_JSON, Page.CSV, Page.XLSX})
    public Page<ProvinceView> listProvinces(@BeanParam Paging paging) {
        return Page.of(
                paging.request(),
                request -> Page.slice(
                        geography.provinces(),
                        request,
                        Map.of(
                                "code", comparing(ProvinceView::code),
                                "name", ThaiSort.by(ProvinceView::name))));
    }

    @GET
    @Path("provinces/{code}")
    @Operation(summary = "One province")
    public ProvinceView getProvince(@RestPath String code) {
        return geography.province(code).orElseThrow(Failure::notFound);
    }

    @GET
    @Path("districts")
    @Operation(summary = "The 878 districts, of one province or all")
    @Produces({MediaType.APPLICATION_JSON, Page.CSV, Page.XLSX})
    public Page<DistrictView> listDistricts(@BeanParam Paging paging, @QueryParam("province") String province) {
        return Page.of(
                paging.request(),
                request -> Page.slice(
                        geography.districts(province),
                        request,
                        Map.of(
                                "code", comparing(DistrictView::code),
                                "name", ThaiSort.by(DistrictView::name))));
    }
}
