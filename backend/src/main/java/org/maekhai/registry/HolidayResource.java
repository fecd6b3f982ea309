package org.maekhai.registry;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.maekhai.shared.http.IfMatch;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.Paging;

@Path("/api/v1/holidays")
@Tag(name = "holidays", description = "Days on which government offices are closed")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
class HolidayResource {
    private final Holidays holidays;

    HolidayResource(Holidays holidays) {
        this.holidays = holidays;
    }

    @GET
    @Operation(
            summary = "Public holidays of a calendar year, or all",
            description = "The year is that of the dates in this API (2027); a Buddhist one (2570) means the same."
                    + " Saturdays and Sundays are off as well, and not listed.")
    @Produces({MediaType.APPLICATION_JSON, Page.CSV, Page.XLSX})
    public Page<HolidayView> listHolidays(@BeanParam Paging paging, @QueryParam("year") Integer year) {
        return Page.of(paging.request(), request -> holidays.list(request, year));
    }

    @GET
    @Path("{day}")
    @Operation(summary = "One public holiday")
    public RestResponse<HolidayView> getHoliday(@RestPath LocalDate day) {
        return holidays.get(day).response();
    }

    @PUT
    @Path("{day}")
    @RolesAllowed("ADMIN")
    @Operation(
            summary = "Make a day a holiday, everywhere or in some provinces, or correct it",
            description = "Without provinceCodes everywhere; an empty list is refused.")
    public RestResponse<HolidayView> saveHoliday(
            @RestPath LocalDate day,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "REQUIRED") SaveHoliday request) {
        return holidays.save(day, request, new IfMatch(ifMatch)).response();
    }

    @DELETE
    @Path("{day}")
    @RolesAllowed("ADMIN")
    @Operation(summary = "Make a holiday a day like others; it stays one, also after a new version of the program")
    public void deleteHoliday(@RestPath LocalDate day, @HeaderParam("If-Match") String ifMatch) {
        holidays.delete(day, new IfMatch(ifMatch));
    }
}
