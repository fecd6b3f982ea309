package org.maekhai.hub;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.maekhai.registry.LocalGovernmentRef;
import org.maekhai.registry.LocalGovernmentType;
import org.maekhai.registry.Register;
import org.maekhai.registry.Standings;
import org.maekhai.shared.GreatCircle;
import org.maekhai.shared.Place;

/**
 * A local government as the network sees it.
 *
 * @param hub that it is, unless that is closed; null: none
 * @param link to the hub that it is tied to, or promised to; null: none
 */
public record HubPlace(NetworkOfDay network, Register.Entry of, Ties.Tied hub, Ties.Link link) {
    public int id() {
        return of.id();
    }

    public LocalGovernmentRef ref() {
        return of.ref();
    }

    public String code() {
        return of.ref().code();
    }

    public Double latitude() {
        return of.latitude();
    }

    public Double longitude() {
        return of.longitude();
    }

    public Place where() {
        return of.place();
    }

    public Standings.Status standing() {
        return network.standings().of(of);
    }

    public int need() {
        return standing().status().need();
    }

    /** Late, incomplete, not using or without data (memo order 3). */
    public boolean isNeedy() {
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

    public boolean isEligible() {
        return eligibility().eligible();
    }

    public UUID hubId() {
        return hub == null ? null : hub.id();
    }

    public HubState hubState() {
        return hub == null ? null : hub.state();
    }

    public int hubMembers() {
        return hub == null ? 0 : network.ties().members().getOrDefault(hub.id(), 0);
    }

    /** For how many more the hub has room. */
    public int hubRoom() {
        return hub == null ? 0 : hub.maxMembers() - hubMembers();
    }

    public UUID memberOf() {
        return link == null ? null : link.hubId();
    }

    /** Of the hub that it is tied to. */
    public HubState memberOfState() {
        return link == null ? null : network.ties().hubs().get(link.hubId()).state();
    }

    /** The last time that it said no, unless it became a hub since. */
    public LocalDate declinedOn() {
        return network.ties().declinedOn().get(of.id());
    }

    public boolean isAdvised() {
        return memberOfState() == HubState.ACTIVE;
    }

    /** A hub that hasn't accepted yet counts on it. */
    public boolean isPromised() {
        var state = memberOfState();
        return state == HubState.PROPOSED || state == HubState.INVITED;
    }

    /** A provincial organization is nobody's neighbour: it lies nowhere in particular. */
    public boolean isNeighbour() {
        return of.ref().type() != LocalGovernmentType.PAO && of.latitude() != null;
    }

    /** Great-circle distance in kilometres; null when one of them has no coordinates. */
    public Double kmTo(HubPlace other) {
        return latitude() == null || other.latitude() == null
                ? null
                : GreatCircle.km(latitude(), longitude(), other.latitude(), other.longitude());
    }

    /** The same, but also null when it is more than that. */
    public Double kmTo(HubPlace other, double mostKm) {
        if (latitude() == null
                || other.latitude() == null
                || GreatCircle.isFurther(latitude(), other.latitude(), mostKm)) {
            return null;
        }
        var km = kmTo(other);
        return km > mostKm ? null : km;
    }

    public EligibilityView view() {
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
