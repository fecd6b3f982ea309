package org.maekhai.hub.network;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.maekhai.hub.NetworkCounts;
import org.maekhai.hub.ProvinceHubs;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.Paging;

@Path("/api/v1/hub-network")
@Tag(name = "hubs", description = "Hubs, their members, letters and advice")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
class NetworkResource {
    private final NetworkCounts counts;
    private final HubNetwork network;

    NetworkResource(NetworkCounts counts, HubNetwork network) {
        this.counts = counts;
        this.network = network;
    }

    @GET
    @Operation(summary = "Hubs, members, links, and the needy without a hub: for a map")
    public HubNetworkView getHubNetwork(
            @QueryParam("province") String province, @QueryParam("district") String district) {
        return network.of(province, district);
    }

    @GET
    @Path("provinces")
    @Operation(summary = "How far the network of each province reaches; open to every role")
    @Produces({MediaType.APPLICATION_JSON, Page.CSV, Page.XLSX})
    public Page<ProvinceHubs> listProvinceHubs(@BeanParam Paging paging) {
        return Page.of(paging.request(), counts::provinces);
    }

    @GET
    @Path("unserved")
    @RolesAllowed({"ADMIN", "DEPARTMENT", "PROVINCE", "DISTRICT", "TRAINER", "OBSERVER"})
    @Operation(
            summary = "Who needs a hub: needy and nobody's member, or tied to a suspended hub",
            description = "lost keeps those whose hub is suspended.")
    @Produces({MediaType.APPLICATION_JSON, Page.CSV, Page.XLSX})
    public Page<UnservedView> listUnserved(
            @BeanParam Paging paging,
            @QueryParam("province") String province,
            @QueryParam("district") String district,
            @QueryParam("lost") Boolean lost) {
        return Page.of(paging.request(), request -> network.unserved(request, province, district, lost));
    }
}
