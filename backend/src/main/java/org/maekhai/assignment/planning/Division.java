package org.maekhai.assignment.planning;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * A province to be divided among trainers (memo order 2).
 *
 * @param places whom a trainer must be found for
 * @param people the trainers who are there
 */
public record Division(List<Place> places, List<Person> people, Weights weights) implements Serializable {
    /** Stands for "no trainer" where a trainer's position in {@link #people} is asked. */
    public static final int NOBODY = -1;

    /**
     * A local government.
     *
     * @param need 1 complete and current, 2 late, 3 incomplete, 4 not using or no data (policy)
     * @param current position of the trainer in charge now, or NOBODY
     * @param pinned position of the trainer that it must get, or NOBODY
     */
    public record Place(
            String code, String district, double latitude, double longitude, int need, int current, int pinned)
            implements Serializable {}

    /**
     * A trainer.
     *
     * @param capacity the greatest number of local governments
     * @param employers codes of local governments that employ the trainer, or will, and so are never supervised
     */
    public record Person(String code, double latitude, double longitude, int capacity, Set<String> employers)
            implements Serializable {}

    public boolean mayServe(int person, Place place) {
        return !people.get(person).employers().contains(place.code());
    }

    /** The sum of need over the trainers. */
    public double meanLoad() {
        return people.isEmpty()
                ? 0
                : (double) places.stream().mapToInt(Place::need).sum() / people.size();
    }
}
