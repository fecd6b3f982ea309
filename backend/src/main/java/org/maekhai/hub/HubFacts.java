package org.maekhai.hub;

import java.time.LocalDate;

/** What a file can state of a hub, and what follows from it: the part of a hub that imports change and bring back. */
record HubFacts(
        HubState state,
        int maxMembers,
        String contact,
        String phone,
        LocalDate proposedOn,
        LocalDate invitedOn,
        LocalDate acceptedOn,
        LocalDate changedOn,
        String reason,
        String lapsed,
        boolean suspendedByItself,
        LocalDate resumableSince) {

    /** One of which nothing is known but the state that it is in since that day. */
    static HubFacts fresh(HubState state, LocalDate on, int maxMembers) {
        return new HubFacts(HubState.PROPOSED, maxMembers, null, null, on, null, null, null, null, "", false, null)
                .in(state, on);
    }

    /** Whether it is known to have entered that state on that day. */
    boolean entered(HubState stated, LocalDate on) {
        return switch (stated) {
            case PROPOSED -> on.equals(proposedOn);
            case INVITED -> on.equals(invitedOn);
            case ACTIVE -> on.equals(acceptedOn) || state == HubState.ACTIVE && on.equals(changedOn);
            case SUSPENDED, DECLINED, RETIRED -> state == stated && on.equals(changedOn);
        };
    }

    /** Whether it can have entered that state on that day, after what is known of it. Offices state; they aren't judged. */
    boolean mayEnter(HubState stated, LocalDate on) {
        return switch (stated) {
            case PROPOSED -> state == HubState.PROPOSED;
            case INVITED -> state == HubState.PROPOSED || state == HubState.INVITED;
            case ACTIVE -> isNotBefore(on, invitedOn);
            case SUSPENDED ->
                state == HubState.SUSPENDED && isNotBefore(on, acceptedOn)
                        || state == HubState.ACTIVE && isNotBefore(on, acceptedOn) && isNotBefore(on, changedOn);
            case DECLINED -> (state == HubState.PROPOSED || state == HubState.INVITED) && isNotBefore(on, invitedOn);
            case RETIRED -> isNotBefore(on, acceptedOn) && isNotBefore(on, invitedOn);
        };
    }

    private static boolean isNotBefore(LocalDate on, LocalDate earlier) {
        return earlier == null || !on.isBefore(earlier);
    }

    /** In that state since that day. One that was suspended later than it accepted stays so, whatever that day is. */
    HubFacts in(HubState next, LocalDate on) {
        boolean staysSuspended =
                next == HubState.ACTIVE && state == HubState.SUSPENDED && changedOn != null && !on.isAfter(changedOn);
        // another day of the same state
        boolean corrects = staysSuspended || next == HubState.ACTIVE && state == HubState.ACTIVE;
        boolean changes = next == HubState.SUSPENDED || !next.isOpen();
        return new HubFacts(
                staysSuspended ? state : next,
                maxMembers,
                contact,
                phone,
                next == HubState.PROPOSED ? on : proposedOn,
                next == HubState.INVITED ? on : invitedOn,
                next == HubState.ACTIVE ? on : acceptedOn,
                changes ? on : corrects ? changedOn : null,
                corrects ? reason : null,
                corrects ? lapsed : "",
                corrects && suspendedByItself,
                corrects ? resumableSince : null);
    }

    /** Null leaves what is known. */
    HubFacts with(Integer statedMaxMembers, String statedContact, String statedPhone) {
        return new HubFacts(
                state,
                statedMaxMembers == null ? maxMembers : statedMaxMembers,
                statedContact == null ? contact : statedContact,
                statedPhone == null ? phone : statedPhone,
                proposedOn,
                invitedOn,
                acceptedOn,
                changedOn,
                reason,
                lapsed,
                suspendedByItself,
                resumableSince);
    }
}
