package org.maekhai.assignment.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.maekhai.assignment.Succession;
import org.maekhai.assignment.planning.Division;
import org.maekhai.assignment.planning.Weights;

/**
 * What a plan is made from: the trainers and local governments of a province on a day.
 */
record CoveragePlanFacts(List<Person> people, List<Place> places) {
    /**
     * @param id null: supposed
     * @param capacity what other provinces leave of it
     * @param employers who employ the trainer on the day or later: none of them is supervised
     * @param activeTo the last day; null: not known
     */
    record Person(
            UUID id,
            String code,
            String name,
            int capacity,
            double latitude,
            double longitude,
            Set<String> employers,
            LocalDate activeTo) {}

    /**
     * @param current the code of the primary trainer in force, that assignment and its last day; null: nobody
     * @param laterFrom the first day of another primary assignment that is known already; null: none
     * @param trainer the code of the trainer that the plan gives it; null: nobody
     * @param boundPin the trainer that it was pinned to when the bound was proven
     */
    record Place(
            int id,
            String code,
            String name,
            String districtCode,
            double latitude,
            double longitude,
            int need,
            String current,
            UUID currentAssignment,
            LocalDate currentTo,
            LocalDate laterFrom,
            String trainer,
            boolean pinned,
            String boundPin) {

        Place with(String newTrainer, boolean newPinned, String newBoundPin) {
            return new Place(
                    id,
                    code,
                    name,
                    districtCode,
                    latitude,
                    longitude,
                    need,
                    current,
                    currentAssignment,
                    currentTo,
                    laterFrom,
                    newTrainer,
                    newPinned,
                    newBoundPin);
        }

        boolean isChanged() {
            return !Objects.equals(trainer, current);
        }

        /** The last day of what the plan makes: the day before a later assignment begins; null: none is known. */
        LocalDate lastDay() {
            return laterFrom == null ? null : laterFrom.minusDays(1);
        }
    }

    /** Something that moved since: its code, its name and what. */
    record Moved(String code, String name, What what) {}

    enum What {
        TRAINER_NEW,
        TRAINER_GONE,
        TRAINER_CAPACITY,
        TRAINER_BASE,
        TRAINER_EMPLOYER,
        TRAINER_LEAVES,
        LOCAL_GOVERNMENT_NEW,
        LOCAL_GOVERNMENT_GONE,
        LOCAL_GOVERNMENT_MOVED,
        ASSIGNMENT_CHANGED,
        LATER_ASSIGNMENT
    }

    Division division(Weights weights) {
        var positions = positions();
        return new Division(
                places.stream()
                        .map(place -> new Division.Place(
                                place.code(),
                                place.districtCode(),
                                place.latitude(),
                                place.longitude(),
                                place.need(),
                                position(positions, place.current()),
                                place.pinned() ? position(positions, place.trainer()) : Division.NOBODY))
                        .toList(),
                people.stream()
                        .map(person -> new Division.Person(
                                person.code(),
                                person.latitude(),
                                person.longitude(),
                                person.capacity(),
                                person.employers()))
                        .toList(),
                weights);
    }

    /** The position of each local government's trainer, as the solver counts. */
    int[] plan() {
        var positions = positions();
        return places.stream()
                .mapToInt(place -> position(positions, place.trainer()))
                .toArray();
    }

    /** The same of the division in force. */
    int[] present() {
        var positions = positions();
        return places.stream()
                .mapToInt(place -> position(positions, place.current()))
                .toArray();
    }

    /** Who is responsible for each when the plan comes into force. */
    List<Succession.Line> succession() {
        Map<String, UUID> trainers = new HashMap<>();
        people.forEach(person -> trainers.put(person.code(), person.id()));
        return places.stream()
                .map(place -> new Succession.Line(
                        place.id(), place.currentAssignment(), trainerId(trainers, place), place.lastDay()))
                .toList();
    }

    /** Nobody is who the plan leaves it to: one who isn't there, or only supposed, is a mistake, and ends nothing. */
    private static UUID trainerId(Map<String, UUID> trainers, Place place) {
        return place.trainer() == null
                ? null
                : Objects.requireNonNull(
                        trainers.get(place.trainer()), () -> place.code() + " is given to nobody who is there");
    }

    /** With the trainers that were found, pinned as it was. */
    CoveragePlanFacts with(int[] plan) {
        List<Place> found = new ArrayList<>();
        for (int i = 0; i < plan.length; i++) {
            var place = places.get(i);
            var trainer =
                    plan[i] == Division.NOBODY ? null : people.get(plan[i]).code();
            found.add(place.with(trainer, place.pinned(), place.pinned() ? trainer : null));
        }
        return new CoveragePlanFacts(people, found);
    }

    /** With the pins of another plan, as far as their trainers and local governments are still there. */
    CoveragePlanFacts withPinsOf(CoveragePlanFacts other) {
        Map<String, String> pins = new HashMap<>();
        other.places.stream()
                .filter(place -> place.pinned() && place.trainer() != null)
                .forEach(place -> pins.put(place.code(), place.trainer()));
        var here = positions();
        return new CoveragePlanFacts(
                people,
                places.stream()
                        .map(place -> here.containsKey(pins.get(place.code()))
                                ? place.with(pins.get(place.code()), true, null)
                                : place)
                        .toList());
    }

    /** Pins that the hard rules don't allow: a trainer's own employer, or more than the capacity. */
    List<Moved> impossiblePins() {
        List<Moved> impossible = new ArrayList<>();
        Map<String, Person> byCode = new HashMap<>();
        people.forEach(person -> byCode.put(person.code(), person));
        Map<String, Integer> pins = new HashMap<>();
        for (var place : places) {
            if (place.pinned()) {
                var person = byCode.get(place.trainer());
                if (person.employers().contains(place.code())) {
                    impossible.add(new Moved(place.code(), place.name(), What.TRAINER_EMPLOYER));
                } else if (pins.merge(person.code(), 1, Integer::sum) > person.capacity()) {
                    impossible.add(new Moved(place.code(), place.name(), What.TRAINER_CAPACITY));
                }
            }
        }
        return impossible;
    }

    /** What of this differs in the facts of now. */
    List<Moved> movedSince(CoveragePlanFacts now) {
        List<Moved> moved = new ArrayList<>();
        Map<String, Person> people = new HashMap<>();
        now.people.forEach(person -> people.put(person.code(), person));
        for (var person : this.people) {
            var today = people.remove(person.code());
            if (today == null) {
                moved.add(new Moved(person.code(), person.name(), What.TRAINER_GONE));
            } else if (today.capacity() != person.capacity()) {
                moved.add(new Moved(person.code(), person.name(), What.TRAINER_CAPACITY));
            } else if (today.latitude() != person.latitude() || today.longitude() != person.longitude()) {
                moved.add(new Moved(person.code(), person.name(), What.TRAINER_BASE));
            } else if (!today.employers().equals(person.employers())) {
                moved.add(new Moved(person.code(), person.name(), What.TRAINER_EMPLOYER));
            } else if (!Objects.equals(today.activeTo(), person.activeTo())) {
                moved.add(new Moved(person.code(), person.name(), What.TRAINER_LEAVES));
            }
        }
        people.values().forEach(person -> moved.add(new Moved(person.code(), person.name(), What.TRAINER_NEW)));
        Map<String, Place> places = new HashMap<>();
        now.places.forEach(place -> places.put(place.code(), place));
        for (var place : this.places) {
            var today = places.remove(place.code());
            if (today == null) {
                moved.add(new Moved(place.code(), place.name(), What.LOCAL_GOVERNMENT_GONE));
            } else if (!Objects.equals(today.currentAssignment(), place.currentAssignment())
                    || !Objects.equals(today.currentTo(), place.currentTo())) {
                moved.add(new Moved(place.code(), place.name(), What.ASSIGNMENT_CHANGED));
            } else if (!Objects.equals(today.laterFrom(), place.laterFrom())) {
                moved.add(new Moved(place.code(), place.name(), What.LATER_ASSIGNMENT));
            } else if (today.latitude() != place.latitude()
                    || today.longitude() != place.longitude()
                    || !today.districtCode().equals(place.districtCode())) {
                moved.add(new Moved(place.code(), place.name(), What.LOCAL_GOVERNMENT_MOVED));
            }
        }
        places.values().forEach(place -> moved.add(new Moved(place.code(), place.name(), What.LOCAL_GOVERNMENT_NEW)));
        return moved;
    }

    private Map<String, Integer> positions() {
        Map<String, Integer> positions = new HashMap<>();
        for (int t = 0; t < people.size(); t++) {
            positions.put(people.get(t).code(), t);
        }
        return positions;
    }

    private static int position(Map<String, Integer> positions, String code) {
        return code == null ? Division.NOBODY : positions.getOrDefault(code, Division.NOBODY);
    }
}
