package org.maekhai.hub;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.maekhai.registry.Register;
import org.maekhai.registry.Standings;
import org.maekhai.registry.StatusSource;

/** Local governments with all that decides about hubs, from memory. */
@ApplicationScoped
class HubPlaces {
    private final StatusSource statuses;
    private final HubPolicy policy;
    private final Ties ties;

    HubPlaces(StatusSource statuses, HubPolicy policy, Ties ties) {
        this.statuses = statuses;
        this.policy = policy;
        this.ties = ties;
    }

    /**
     * Makes sure that a day can be asked about. Projecting a year takes the lock of those who write facts, and they take
     * that of hubs after it: so this comes before a hub is locked.
     */
    void prepare(LocalDate day) {
        statuses.standings(days(day));
    }

    /** Those that exist on a day and are wanted, in order of name. */
    List<HubPlace> on(LocalDate day, Predicate<Register.Entry> wanted) {
        return at(day).places(wanted);
    }

    /** Those of these ids, also such as no longer exist: they aren't eligible then. */
    List<HubPlace> of(Collection<Integer> ids, LocalDate day) {
        var network = at(day);
        return ids.stream()
                .map(network.register()::byId)
                .filter(Objects::nonNull)
                .map(network::place)
                .toList();
    }

    /** Of one local government, in the transaction that changes what it follows from: of the others nothing is read. */
    Eligibility eligibility(Register.Entry of, LocalDate day) {
        var ends = Eligibility.monthEnds(day, policy);
        var statuses = this.statuses.statuses(of.id(), ends);
        return new Eligibility(
                of.existsOn(day),
                ends.stream()
                        .map(end -> EligibilityView.MonthEnd.of(end, statuses.get(end)))
                        .toList());
    }

    /** Everyone on a day, at one moment. */
    Network at(LocalDate day) {
        var standings = statuses.standings(days(day));
        return new Network(
                day,
                standings.get(day),
                Eligibility.monthEnds(day, policy).stream()
                        .map(end -> new Network.End(end, standings.get(end)))
                        .toList(),
                ties.now());
    }

    private List<LocalDate> days(LocalDate day) {
        var days = new ArrayList<>(Eligibility.monthEnds(day, policy));
        days.add(day);
        return days;
    }

    /** @param ends the month ends that count for eligibility, oldest first */
    record Network(LocalDate day, Standings standings, List<End> ends, Ties.Now ties) {
        record End(LocalDate on, Standings standings) {}

        Register register() {
            return standings.register();
        }

        List<HubPlace> places(Predicate<Register.Entry> wanted) {
            List<HubPlace> places = new ArrayList<>();
            for (var entry : register().entries()) {
                if (entry.existsOn(day) && wanted.test(entry)) {
                    places.add(place(entry));
                }
            }
            return places;
        }

        HubPlace place(Register.Entry of) {
            return new HubPlace(
                    this, of, ties.hubOf().get(of.id()), ties.linkOf().get(of.id()));
        }
    }
}
