package org.maekhai.hub;

import java.time.LocalDate;
import java.util.UUID;
import org.maekhai.registry.GreatCircle;
import org.maekhai.registry.LocalGovernmentRef;
import org.maekhai.registry.LocalGovernmentType;
import org.maekhai.registry.StatusSource;
import org.maekhai.security.Scope;

/**
 * A local government as the network sees it.
 *
 * @param hubId of the hub that it is, unless that is closed; {@code hubMembers} of it, of {@code maxMembers}
 * @param memberOf the hub that it is tied to, or promised to; {@code memberOfState} of that hub
 * @param declinedOn the last time that it said no, unless it became a hub since
 */
record HubPlace(
        int id,
        LocalGovernmentRef ref,
        Double latitude,
        Double longitude,
        StatusSource.Status standing,
        Eligibility eligibility,
        UUID hubId,
        HubState hubState,
        int hubMembers,
        int maxMembers,
        UUID memberOf,
        HubState memberOfState,
        LocalDate declinedOn) {
    String code() {
        return ref.code();
    }

    Scope.Place where() {
        return new Scope.Place(ref.province().code(), ref.district().code(), ref.code());
    }

    int need() {
        return standing.status().need();
    }

    /** Late, incomplete, not using or without data (memo order 3). */
    boolean isNeedy() {
        return standing.status().isNeedy();
    }

    boolean isEligible() {
        return eligibility.eligible();
    }

    /** For how many more it has room. */
    int hubRoom() {
        return maxMembers - hubMembers;
    }

    boolean isAdvised() {
        return memberOfState == HubState.ACTIVE;
    }

    /** A hub that hasn't accepted yet counts on it. */
    boolean isPromised() {
        return memberOfState == HubState.PROPOSED || memberOfState == HubState.INVITED;
    }

    /** A provincial organization is nobody's neighbour: it lies nowhere in particular. */
    boolean isNeighbour() {
        return ref.type() != LocalGovernmentType.PAO && latitude != null;
    }

    /** Great-circle distance in kilometres; null when one of them has no coordinates. */
    Double kmTo(HubPlace other) {
        return latitude == null || other.latitude == null
                ? null
                : GreatCircle.km(latitude, longitude, other.latitude, other.longitude);
    }

    EligibilityView view(LocalDate asOf) {
        return new EligibilityView(
                ref,
                asOf,
                isEligible(),
                eligibility.monthEnds(),
                eligibility.reasons(),
                standing.status(),
                need(),
                hubId,
                hubState,
                declinedOn);
    }
}
