package org.maekhai.hub.planning;

import java.io.Serializable;
import java.util.List;

/**
 * Who could advise, and who needs it.
 *
 * @param reach within which a hub may advise: who can be tied to whom
 */
public record Network(List<Hub> hubs, List<Needy> needy, List<Reach> reach) implements Serializable {
    /** Nobody can be reached by it, or nobody reaches it. */
    public static final int NOBODY = -1;

    /**
     * @param room how many it can take
     * @param exists it is a hub already, and costs nothing
     * @param pinned it is to be one whatever it costs
     */
    public record Hub(int room, boolean exists, boolean pinned) implements Serializable {}

    /** @param need 2 or more: where not all can be reached, those in greater need come first */
    public record Needy(int need) implements Serializable {}

    /** A possible link. @param metres between them */
    public record Reach(int hub, int needy, int metres) implements Serializable {}

    /** Who is tied to whom: the position of each needy one's hub, or NOBODY. */
    public record Plan(int[] hubOf) implements Serializable {
        public int reached() {
            int reached = 0;
            for (int hub : hubOf) {
                reached += hub == NOBODY ? 0 : 1;
            }
            return reached;
        }
    }

    /** How many hubs a plan needs that aren't there yet; pinned ones count even without members. */
    public int newHubs(Plan plan) {
        var used = new boolean[hubs.size()];
        for (int hub : plan.hubOf()) {
            if (hub != NOBODY) {
                used[hub] = true;
            }
        }
        int fresh = 0;
        for (int hub = 0; hub < used.length; hub++) {
            fresh += !hubs.get(hub).exists() && (used[hub] || hubs.get(hub).pinned()) ? 1 : 0;
        }
        return fresh;
    }

    public long metres(Plan plan) {
        return reach.stream()
                .filter(link -> plan.hubOf()[link.needy()] == link.hub())
                .mapToLong(Reach::metres)
                .sum();
    }
}
