package org.maekhai.hub.network;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.maekhai.hub.HubPlace;
import org.maekhai.hub.HubPlaces;
import org.maekhai.hub.HubPolicy;
import org.maekhai.hub.Today;
import org.maekhai.registry.Register;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.Kilometres;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.PageRequest;
import org.maekhai.shared.problem.Failure;

/** Who could become a hub, ranked by how many needy neighbours that nobody advises each would add (memo order 3). */
@ApplicationScoped
class Candidates {
    static final double LONGEST_RADIUS_KM = 300;

    private static final Comparator<CandidateView> RANK = Comparator.comparingInt(CandidateView::adds)
            .reversed()
            .thenComparingInt(CandidateView::promised)
            .thenComparing(CandidateView::distanceKm, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(candidate -> candidate.localGovernment().code());
    private static final Map<String, Comparator<CandidateView>> SORTABLE = Map.of(
            "adds", Comparator.comparingInt(CandidateView::adds),
            "promised", Comparator.comparingInt(CandidateView::promised),
            "distanceKm",
                    Comparator.comparing(CandidateView::distanceKm, Comparator.nullsLast(Comparator.naturalOrder())),
            "code",
                    Comparator.comparing(
                            candidate -> candidate.localGovernment().code()),
            "district",
                    Comparator.comparing(
                            candidate -> candidate.localGovernment().district().code()));

    private final CurrentUser currentUser;
    private final HubPolicy policy;
    private final Today today;
    private final HubPlaces places;

    Candidates(CurrentUser currentUser, HubPolicy policy, Today today, HubPlaces places) {
        this.currentUser = currentUser;
        this.policy = policy;
        this.today = today;
        this.places = places;
    }

    /** @param declined whether those who said no are listed, too */
    Page<CandidateView> list(PageRequest request, String province, String district, Double asked, Boolean declined) {
        double radiusKm = asked == null ? policy.radiusKm() : asked;
        if (!(radiusKm > 0 && radiusKm <= LONGEST_RADIUS_KM)) {
            throw Failure.malformed("/radiusKm", "OUT_OF_RANGE", 0, LONGEST_RADIUS_KM);
        }
        var byProvince = places.on(today.day(), Register.within(currentUser.scope(), province, null)).stream()
                .collect(Collectors.groupingBy(place -> place.ref().province().code()));
        List<CandidateView> candidates = new ArrayList<>();
        byProvince.values().forEach(all -> {
            var needy = all.stream()
                    .filter(place -> place.isNeedy() && !place.isAdvised() && place.isNeighbour())
                    .toList();
            all.stream()
                    .filter(place -> place.isEligible() && place.hubId() == null)
                    .filter(place -> place.declinedOn() == null || Boolean.TRUE.equals(declined))
                    .filter(place -> district == null
                            || district.equals(place.ref().district().code()))
                    .map(place -> candidate(place, needy, radiusKm))
                    .forEach(candidates::add);
        });
        candidates.sort(RANK);
        return Page.slice(candidates, request, SORTABLE);
    }

    private static CandidateView candidate(HubPlace place, List<HubPlace> needy, double radiusKm) {
        record Near(HubPlace place, double km) {}
        Function<HubPlace, Near> near = neighbour -> {
            var km = neighbour.id() == place.id() ? null : place.kmTo(neighbour, radiusKm);
            return km == null ? null : new Near(neighbour, km);
        };
        var neighbours = needy.stream()
                .map(near)
                .filter(java.util.Objects::nonNull)
                .sorted(Comparator.comparingDouble(Near::km)
                        .thenComparing(neighbour -> neighbour.place().code()))
                .toList();
        return new CandidateView(
                place.ref(),
                neighbours.size(),
                (int) neighbours.stream().filter(n -> n.place().isPromised()).count(),
                neighbours.isEmpty()
                        ? null
                        : Kilometres.rounded(neighbours.stream()
                                .mapToDouble(Near::km)
                                .average()
                                .getAsDouble()),
                place.latitude(),
                place.longitude(),
                place.standing().status(),
                neighbours.stream()
                        .map(n -> new CandidateView.Neighbour(
                                n.place().code(),
                                n.place().ref().name(),
                                n.place().need(),
                                Kilometres.rounded(n.km()),
                                n.place().isPromised()))
                        .toList(),
                place.declinedOn());
    }
}
