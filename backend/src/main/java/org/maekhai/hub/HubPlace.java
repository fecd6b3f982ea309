package org.maekhai.hub;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.maekhai.registry.GreatCircle;
import org.maekhai.registry.LocalGovernmentRef;
import org.maekhai.registry.LocalGovernmentType;
import org.maekhai.registry.Register;
import org.maekhai.registry.Standings;
import org.maekhai.shared.Place;

/**
 * A local government as the network sees it.
 *
 * @param hub that it is, unless that is closed; null: none
 * @param link to the hub that it is tied to, or promised to; null: none
 */
record HubPlace(HubPlaces.Network network, Register.Entry of, Ties.Tied hub, Ties.Link link) {
    int id() {
        return of.id();
    }

    LocalGovernmentRef ref() {
        return of.ref();
    }

    String code() {
        return of.ref().code();
    }

    Double latitude() {
        return of.latitude();
    }

    Double longitude() {
        return of.longitude();
    }

    Place where() {
        return of.place();
    }

    Standings.Status standing() {
        return network.standings().of(of);
    }

    int need() {
        return standing().status().need();
    }

    /** Late, incomplete, not using or without data (memo order 3). */
    boolean isNeedy() {
        return standing().status().isNeedy();
    }

    Eligibility eligibility() {
        List<EligibilityView.MonthEnd> monthEnds =
                new ArrayList<>(network.ends().size());
        for (var end : network.ends()) {
            monthEnds.add(EligibilityView.MonthEnd.of(end.on(), end.standings().of(of)));
        }
        return new Eligibility(of.existsOn(network.day()), monthEnds);
    }

    boolean isEligible() {
        return eligibility().eligible();
    }

    UUID hubId() {
        return hub == null ? null : hub.id();
    }

    HubState hubState() {
        return hub == null ? null : hub.state();
    }

    int hubMembers() {
        return hub == null ? 0 : network.ties().members().getOrDefault(hub.id(), 0);
    }

    /** For how many more the hub has room. */
    int hubRoom() {
        return hub == null ? 0 : hub.maxMembers() - hubMembers();
    }

    UUID memberOf() {
        return link == null ? null : link.hubId();
    }

    /** Of the hub that it is tied to. */
    HubState memberOfState() {
        return link == null ? null : network.ties().hubs().get(link.hubId()).state();
    }

    /** The last time that it said no, unless it became a hub since. */
    LocalDate declinedOn() {
        return network.ties().declinedOn().get(of.id());
    }

    boolean isAdvised() {
        return memberOfState() == HubState.ACTIVE;
    }

    /** A hub that hasn't accepted yet counts on it. */
    boolean isPromised() {
        var state = memberOfState();
        return state == HubState.PROPOSED || state == HubState.INVITED;
    }

    /** A provincial organization is nobody's neighbour: it lies nowhere in particular. */
    boolean isNeighbour() {
        return of.ref().type() != LocalGovernmentType.PAO && of.latitude() != null;
    }

    /** Great-circle distance in kilometres; null when one of them has no coordinates. */
    Double kmTo(HubPlace other) {
        return latitude() == null || other.latitude() == null
                ? null
                : GreatCircle.km(latitude(), longitude(), other.latitude(), other.longitude());
    }

    /** The same, but also null when it is more than that. */
    Double kmTo(HubPlace other, double mostKm) {
        if (latitude() == null
                || other.latitude() == null
                || GreatCircle.isFurther(latitude(), other.latitude(), mostKm)) {
            return null;
        }
        var km = kmTo(other);
        return km > mostKm ? null : km;
    }

    EligibilityView view() {
        var eligibility = eligibility();
        return new EligibilityView(
                ref(),
                network.day(),
                eligibility.eligible(),
                eligibility.monthEnds(),
                eligibility.reasons(),
                standing().status(),
                need(),
                hubId(),
                hubState(),
                declinedOn());
    }
}
