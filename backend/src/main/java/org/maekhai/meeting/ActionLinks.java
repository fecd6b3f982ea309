package org.maekhai.meeting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** How actions of a province go on from meeting to meeting: each is counted once, where it was taken over last. */
final class ActionLinks {
    /** @param ofMeeting the meeting of which it is an action */
    record Link(UUID id, MeetingRef ofMeeting, LocalDate doneOn, UUID carriedFrom) {}

    private final Map<UUID, Link> links = new HashMap<>();
    private final Map<UUID, Link> followers = new HashMap<>();

    ActionLinks(Collection<Link> all) {
        for (var link : all) {
            links.put(link.id(), link);
            if (link.carriedFrom() != null) {
                followers.put(link.carriedFrom(), link);
            }
        }
    }

    Optional<Link> find(UUID id) {
        return Optional.ofNullable(links.get(id));
    }

    /** What a later meeting made of it. */
    Optional<Link> follower(UUID id) {
        return Optional.ofNullable(followers.get(id));
    }

    ActionState state(UUID id) {
        if (settledOn(id) != null) {
            return ActionState.DONE;
        }
        return followers.containsKey(id) ? ActionState.CARRIED : ActionState.OPEN;
    }

    /** The day on which what became of it in the end was done; null: it is open. */
    LocalDate settledOn(UUID id) {
        var last = links.get(id);
        while (followers.containsKey(last.id())) {
            last = followers.get(last.id());
        }
        return last.doneOn();
    }

    /** Where it was agreed first. */
    Link first(UUID id) {
        var first = links.get(id);
        while (first.carriedFrom() != null) {
            first = links.get(first.carriedFrom());
        }
        return first;
    }

    /** Whether it is an action of that meeting, or goes on with one, however far back. */
    boolean cameThrough(UUID id, UUID meetingId) {
        for (var at = links.get(id); at != null; at = links.get(at.carriedFrom())) {
            if (at.ofMeeting().id().equals(meetingId)) {
                return true;
            }
        }
        return false;
    }

    /** How often it was carried over until it came there. */
    int times(UUID id) {
        int times = 0;
        for (var at = links.get(id); at.carriedFrom() != null; at = links.get(at.carriedFrom())) {
            times++;
        }
        return times;
    }
}
