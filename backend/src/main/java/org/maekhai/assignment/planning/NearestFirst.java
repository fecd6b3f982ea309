package org.maekhai.assignment.planning;

import static org.maekhai.assignment.planning.Division.NOBODY;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The rule of thumb: the nearest trainer who still has room, nearest pairs first. The solver starts from it, and the
 * benchmark measures how much better it gets.
 */
public final class NearestFirst {
    private NearestFirst() {}

    private record Pair(int place, int person, double km) {}

    public static int[] divide(Division division, Costs costs) {
        int[] plan = new int[division.places().size()];
        Arrays.fill(plan, NOBODY);
        int[] room =
                division.people().stream().mapToInt(Division.Person::capacity).toArray();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < plan.length; i++) {
            var place = division.places().get(i);
            if (place.pinned() != NOBODY) {
                plan[i] = place.pinned();
                room[plan[i]]--;
                continue;
            }
            for (int t = 0; t < room.length; t++) {
                if (division.mayServe(t, place)) {
                    pairs.add(new Pair(i, t, costs.km(i, t)));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::km));
        for (var pair : pairs) {
            if (plan[pair.place] == NOBODY && room[pair.person] > 0) {
                plan[pair.place] = pair.person;
                room[pair.person]--;
            }
        }
        return plan;
    }
}
