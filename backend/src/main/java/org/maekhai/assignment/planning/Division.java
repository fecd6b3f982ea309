package org.maekhai.assignment.planning;

import java.util.List;

/**
 * A province to be divided among trainers (memo order 2).
 *
 * @param places whom a trainer must be found for
 * @param people the trainers who are there
 */
public record Division(List<Place> places, List<Person> people, Weights weights) {
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
            String code, String district, double latitude, double longitude, int need, int current, int pinned) {}

    /**
     * A trainer.
     *
     * @param capacity the greatest number of local governments
     * @param employer code of the local government that the trainer is employed by and so never supervises; or null
     */
    public record Person(String code, double latitude, double longitude, int capacity, String employer) {}

    public boolean mayServe(int person, Place place) {
        return !place.code().equals(people.get(person).employer());
    }

    /** The sum of need over the trainers. */
    public double meanLoad() {
        return people.isEmpty()
                ? 0
                : (double) places.stream().mapToInt(Place::need).sum() / people.size();
    }
}
