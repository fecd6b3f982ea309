package org.maekhai.hub;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.maekhai.registry.Register;
import org.maekhai.registry.StatusSource;
import org.maekhai.shared.Place;

/** Local governments with all that decides about hubs, from memory. */
@ApplicationScoped
public class HubPlaces {
    private final StatusSource statuses;
    private final HubPolicy policy;
    private final HubQueries queries;
    private final Ties ties;

    HubPlaces(StatusSource statuses, HubPolicy policy, HubQueries queries, Ties ties) {
        this.statuses = statuses;
        this.policy = policy;
        this.queries = queries;
        this.ties = ties;
    }

    /** Where a hub lies; 404 when the caller may not see it. */
    public Place whereIs(UUID hubId) {
        return queries.placeInScope(hubId);
    }

    /**
     * Makes sure that a day can be asked about. Projecting a year takes the lock of those who write facts, and they take
     * that of hubs after it: so this comes before a hub is locked.
     */
    public void prepare(LocalDate day) {
        statuses.standings(days(day));
    }

    /** Those that count for eligibility on a day, oldest first. */
    public List<LocalDate> monthEnds(LocalDate day) {
        return Eligibility.monthEnds(day, policy);
    }

    /** Those that exist on a day and are wanted, in order of name. */
    public List<HubPlace> on(LocalDate day, Predicate<Register.Entry> wanted) {
        return places(at(day), wanted);
    }

    /** Those that are wanted, the hubs that they are tied to, and the neighbours that are tied to hubs among them. */
    public List<HubPlace> around(LocalDate day, Predicate<Register.Entry> wanted) {
        var network = at(day);
        var ties = network.ties();
        Predicate<Integer> isWanted = id -> {
            var known = network.register().byId(id);
            return known != null && wanted.test(known);
        };
        var advising = ties.linkOf().values().stream()
                .filter(link -> isWanted.test(link.localGovernmentId()))
                .map(Ties.Link::hubId)
                .collect(Collectors.toSet());
        return places(network, entry -> {
            var hub = ties.hubOf().get(entry.id());
            var link = ties.linkOf().get(entry.id());
            return wanted.test(entry)
                    || hub != null && advising.contains(hub.id())
                    || link != null
                            && isWanted.test(ties.hubs().get(link.hubId()).localGovernmentId());
        });
    }

    private static List<HubPlace> places(NetworkOfDay network, Predicate<Register.Entry> wanted) {
        List<HubPlace> places = new ArrayList<>();
        for (var entry : network.register().entries()) {
            if (entry.existsOn(network.day()) && wanted.test(entry)) {
                places.add(place(network, entry));
            }
        }
        return places;
    }

    private static HubPlace place(NetworkOfDay network, Register.Entry of) {
        return new HubPlace(
                network,
                of,
                network.ties().hubOf().get(of.id()),
                network.ties().linkOf().get(of.id()));
    }

    /** Those of these ids, also such as no longer exist: they aren't eligible then. */
    public List<HubPlace> of(Collection<Integer> ids, LocalDate day) {
        var network = at(day);
        return ids.stream()
                .map(network.register()::byId)
                .filter(Objects::nonNull)
                .map(of -> place(network, of))
                .toList();
    }

    /** Of one local government, in the transaction that changes what it follows from: of the others nothing is read. */
    Eligibility eligibility(Register.Entry of, LocalDate day) {
        var ends = monthEnds(day);
        var statuses = this.statuses.statuses(of.id(), ends);
        return new Eligibility(
                of.existsOn(day),
                ends.stream()
                        .map(end -> EligibilityView.MonthEnd.of(end, statuses.get(end)))
                        .toList());
    }

    private NetworkOfDay at(LocalDate day) {
        var standings = statuses.standings(days(day));
        return new NetworkOfDay(
                day,
                standings.get(day),
                monthEnds(day).stream()
                        .map(end -> new NetworkOfDay.End(end, standings.get(end)))
                        .toList(),
                ties.now());
    }

    private List<LocalDate> days(LocalDate day) {
        var days = new ArrayList<>(monthEnds(day));
        days.add(day);
        return days;
    }
}
