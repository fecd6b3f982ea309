package org.maekhai.hub.network;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maekhai.hub.HubPlace;
import org.maekhai.hub.HubPlaces;
import org.maekhai.hub.HubState;
import org.maekhai.hub.Hubs;
import org.maekhai.hub.NearHub;
import org.maekhai.hub.Today;
import org.maekhai.registry.Register;
import org.maekhai.security.CurrentUser;
import org.maekhai.security.Scope;
import org.maekhai.shared.Kilometres;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.PageRequest;

/** The network as a picture, and who is missing in it (memo order 3). */
@ApplicationScoped
class HubNetwork {
    private static final Map<String, Comparator<HubPlace>> SORTABLE = Map.of(
            "code", Comparator.comparing(HubPlace::code),
            "district", Comparator.comparing(place -> place.ref().district().code()),
            "need", Comparator.comparingInt(HubPlace::need));

    private final CurrentUser currentUser;
    private final Today today;
    private final HubPlaces places;
    private final Hubs hubs;

    HubNetwork(CurrentUser currentUser, Today today, HubPlaces places, Hubs hubs) {
        this.currentUser = currentUser;
        this.today = today;
        this.places = places;
        this.hubs = hubs;
    }

    HubNetworkView of(String province, String district) {
        // what is asked for of the caller's place, and whoever is tied to it
        var all = places.around(today.day(), Register.within(currentUser.scope(), province, district));
        Map<UUID, HubPlace> byId = all.stream()
                .filter(place -> place.hubId() != null)
                .collect(Collectors.toMap(HubPlace::hubId, place -> place));
        List<HubNetworkView.Link> links = new ArrayList<>();
        for (var place : all) {
            if (place.memberOf() != null) {
                var hub = byId.get(place.memberOf());
                if (hub != null) {
                    links.add(new HubNetworkView.Link(
                            place.memberOf(),
                            hub.code(),
                            place.code(),
                            place.memberOfState(),
                            Kilometres.rounded(hub.kmTo(place))));
                }
            }
        }
        var nodes = all.stream()
                .filter(place -> place.hubId() != null || place.memberOf() != null || place.isNeedy())
                .map(HubNetwork::node)
                .toList();
        return new HubNetworkView(today.day(), province, nodes, links, hubs.counts(province, district));
    }

    private static HubNetworkView.Node node(HubPlace place) {
        boolean hub = place.hubId() != null;
        return new HubNetworkView.Node(
                place.code(),
                place.ref().name(),
                place.latitude(),
                place.longitude(),
                hub
                        ? HubNetworkView.Kind.HUB
                        : place.memberOf() != null ? HubNetworkView.Kind.MEMBER : HubNetworkView.Kind.UNSERVED,
                place.standing().status(),
                place.need(),
                hub ? place.hubState() : place.memberOfState(),
                hub ? place.hubMembers() : null);
    }

    /**
     * The nearest hub may well lie in the next district: it is looked for in the whole province whatever the caller's
     * scope, and named; its page opens only for whom it is in scope. Who could be one is told within the scope alone, for
     * it tells a status.
     *
     * @param lost only those whose hub is suspended
     */
    Page<UnservedView> unserved(PageRequest request, String province, String district, Boolean lost) {
        var scope = currentUser.scope();
        var all = places.on(
                today.day(),
                Register.within(Scope.NATION, scope.provinceCode(), null)
                        .and(Register.within(Scope.NATION, province, null)));
        var own = all.stream()
                .filter(place -> scope.covers(place.where()))
                .map(HubPlace::id)
                .collect(Collectors.toSet());
        var known = all.stream()
                .filter(place -> own.contains(place.id()))
                .flatMap(place -> Stream.of(place.hubId(), place.memberOf()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var byProvince = all.stream()
                .collect(Collectors.groupingBy(place -> place.ref().province().code()));
        Map<UUID, HubPlace> hubs = all.stream()
                .filter(place -> place.hubId() != null)
                .collect(Collectors.toMap(HubPlace::hubId, place -> place));
        var missing = all.stream()
                .filter(place -> own.contains(place.id()))
                .filter(place -> place.memberOfState() == HubState.SUSPENDED
                        || !Boolean.TRUE.equals(lost) && place.isNeedy() && place.memberOf() == null)
                .filter(place -> lost == null || lost == (place.memberOf() != null))
                .filter(place -> district == null
                        || district.equals(place.ref().district().code()))
                .sorted(Comparator.comparingInt(HubPlace::need).reversed())
                .toList();
        // the nearest are looked for only on the page that is shown
        return Page.slice(missing, request, SORTABLE).map(place -> {
            var near = byProvince.get(place.ref().province().code());
            var hub = nearest(place, near, other -> other.hubState() == HubState.ACTIVE && other.hubRoom() > 0);
            var lostHub = place.memberOf() == null ? null : hubs.get(place.memberOf());
            return new UnservedView(
                    place.ref(),
                    place.latitude(),
                    place.longitude(),
                    place.standing().status(),
                    place.standing().reasons(),
                    place.need(),
                    lostHub == null ? null : near(place, lostHub),
                    hub == null || known.contains(hub.hubId()) ? hub : hub.unknown(),
                    nearest(
                            place,
                            near,
                            other -> other.hubId() == null && own.contains(other.id()) && other.isEligible()));
        });
    }

    private static NearHub nearest(HubPlace of, List<HubPlace> among, Predicate<HubPlace> which) {
        return among.stream()
                .filter(other -> other.id() != of.id() && of.isNeighbour() && of.kmTo(other) != null)
                .filter(which)
                .min(Comparator.comparingDouble((HubPlace other) -> of.kmTo(other))
                        .thenComparing(HubPlace::code))
                .map(other -> near(of, other))
                .orElse(null);
    }

    private static NearHub near(HubPlace of, HubPlace other) {
        return new NearHub(other.hubId(), other.code(), other.ref().name(), Kilometres.rounded(of.kmTo(other)));
    }
}
