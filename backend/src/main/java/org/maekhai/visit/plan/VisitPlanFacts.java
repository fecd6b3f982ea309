package org.maekhai.visit.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.maekhai.visit.planning.DaySolver;
import org.maekhai.visit.planning.Journeys;
import org.maekhai.visit.planning.Roads;
import org.maekhai.visit.planning.RoundTrip;

/**
 * What a plan of days was made from, and what was found.
 *
 * @param days all working days of its time, in their order
 * @param places all whom the trainer is in charge of, the most urgent first
 */
record VisitPlanFacts(List<Day> days, List<Place> places) {
    static final Comparator<Place> URGENT_FIRST =
            Comparator.comparingDouble(Place::score).reversed().thenComparing(Place::code);

    /** Why a local government isn't in the plan. */
    enum Why {
        /** others are more urgent, or on the way */
        NO_ROOM,
        /** no day that was wanted is long enough for the way there and back */
        TOO_FAR,
        /** it isn't urgent enough for the way */
        NOT_WORTH_THE_WAY,
        NO_COORDINATES,
        /** a visit is planned in that time already */
        PLANNED_ALREADY,
        /** the trainer serves another province */
        OTHER_PROVINCE,
        /** by hand */
        TAKEN_OUT
    }

    /**
     * A working day.
     *
     * @param promised minutes that visits take which were planned before: stops begin after them
     * @param minutes that are free; {@code stops} that are still allowed
     * @param wanted whether stops were looked for on it
     */
    record Day(LocalDate on, int promised, int minutes, int stops, boolean wanted) {
        private Journeys.Day room() {
            return new Journeys.Day(minutes, stops);
        }
    }

    /**
     * A local government.
     *
     * @param on the day on which the plan has it, and {@code place} in the order of that day, from 0; null: it hasn't
     * @param why null: it has, or nothing is found yet
     * @param visitId of the visit that was made of it
     */
    record Place(
            int id,
            String code,
            String name,
            Double latitude,
            Double longitude,
            double score,
            int need,
            LocalDate on,
            Integer place,
            Why why,
            UUID visitId) {
        Place at(LocalDate newOn, Integer newPlace) {
            return new Place(id, code, name, latitude, longitude, score, need, newOn, newPlace, null, visitId);
        }

        Place left(Why newWhy) {
            return new Place(id, code, name, latitude, longitude, score, need, null, null, newWhy, visitId);
        }

        Place madeInto(UUID visit) {
            return new Place(id, code, name, latitude, longitude, score, need, on, place, why, visit);
        }

        /** Whether it can be a stop at all. */
        boolean isPossible() {
            return why != Why.NO_COORDINATES && why != Why.PLANNED_ALREADY && why != Why.OTHER_PROVINCE;
        }

        private Roads.Point point() {
            return new Roads.Point(latitude, longitude);
        }

        private int hundredths() {
            return (int) Math.round(score * 100);
        }
    }

    /** Those that can be stops, in the order of the question. */
    List<Place> possible() {
        return places.stream().filter(Place::isPossible).toList();
    }

    List<Day> wanted() {
        return days.stream().filter(Day::wanted).toList();
    }

    /** The stops of a day, in their order. */
    List<Place> stops(LocalDate on) {
        return places.stream()
                .filter(place -> on.equals(place.on()))
                .sorted(Comparator.comparingInt(Place::place))
                .toList();
    }

    /** The days that have stops. */
    List<Day> used() {
        return days.stream()
                .filter(day -> places.stream().anyMatch(place -> day.on().equals(place.on())))
                .toList();
    }

    /** The question to the solver; {@link #with} takes its answer. */
    Journeys journeys(VisitPlan plan) {
        return journeys(plan, possible(), wanted());
    }

    private static Journeys journeys(VisitPlan plan, List<Place> stops, List<Day> days) {
        int[] minutes = new int[stops.size()];
        Arrays.fill(minutes, plan.stopMinutes);
        return new Journeys(
                Roads.of(plan.base(), stops.stream().map(Place::point).toList(), plan.winding),
                stops.stream().mapToInt(Place::hundredths).toArray(),
                minutes,
                days.stream().map(Day::room).toList(),
                plan.kmPerHour,
                plan.kmPerPoint);
    }

    VisitPlanFacts with(VisitPlan plan, DaySolver.Solution found) {
        var stops = possible();
        var wanted = wanted();
        Map<Integer, Place> planned = new HashMap<>();
        for (int day = 0; day < wanted.size(); day++) {
            int[] order = found.days()[day];
            for (int at = 0; at < order.length; at++) {
                var stop = stops.get(order[at]);
                planned.put(stop.id(), stop.at(wanted.get(day).on(), at));
            }
        }
        var placed = new VisitPlanFacts(
                days,
                places.stream()
                        .map(place -> planned.getOrDefault(place.id(), place))
                        .toList());
        return new VisitPlanFacts(
                days,
                placed.places.stream()
                        .map(place -> place.on() != null || !place.isPossible()
                                ? place
                                : place.left(placed.whyLeft(plan, place)))
                        .toList());
    }

    private Why whyLeft(VisitPlan plan, Place place) {
        if (wanted().stream().noneMatch(day -> fits(plan, day, List.of(place)))) {
            return Why.TOO_FAR;
        }
        boolean hasRoom = wanted().stream().anyMatch(day -> {
            var more = new ArrayList<>(stops(day.on()));
            more.add(place);
            return fits(plan, day, more);
        });
        return hasRoom ? Why.NOT_WORTH_THE_WAY : Why.NO_ROOM;
    }

    private static boolean fits(VisitPlan plan, Day day, List<Place> stops) {
        if (stops.size() > day.stops()) {
            return false;
        }
        var journeys = journeys(plan, stops, List.of(day));
        return journeys.fitInOneDay(RoundTrip.order(journeys.roads(), all(stops.size())));
    }

    private static int[] all(int stops) {
        return IntStream.range(0, stops).toArray();
    }

    /** One place on another day, or on none (null); the stops of both days in the shortest order. Null when the day has no room. */
    VisitPlanFacts moved(VisitPlan plan, Place place, Day to) {
        List<Place> changed = new ArrayList<>();
        if (to == null) {
            changed.add(place.left(Why.TAKEN_OUT));
        } else {
            var stops = new ArrayList<>(stops(to.on()));
            stops.add(place);
            if (!fits(plan, to, byUrgency(stops))) {
                return null;
            }
            changed.addAll(inOrder(plan, to.on(), stops));
        }
        if (place.on() != null) {
            var rest = stops(place.on()).stream()
                    .filter(stop -> stop.id() != place.id())
                    .toList();
            changed.addAll(inOrder(plan, place.on(), rest));
        }
        Map<Integer, Place> byId = new HashMap<>();
        changed.forEach(one -> byId.put(one.id(), one));
        return new VisitPlanFacts(
                days,
                places.stream().map(one -> byId.getOrDefault(one.id(), one)).toList());
    }

    private static List<Place> byUrgency(List<Place> stops) {
        return stops.stream().sorted(URGENT_FIRST).toList();
    }

    private static List<Place> inOrder(VisitPlan plan, LocalDate on, List<Place> of) {
        var stops = byUrgency(of);
        int[] order = RoundTrip.order(journeys(plan, stops, List.of()).roads(), all(stops.size()));
        List<Place> placed = new ArrayList<>();
        for (int at = 0; at < order.length; at++) {
            placed.add(stops.get(order[at]).at(on, at));
        }
        return placed;
    }

    /** What the plan is worth, in points. */
    double objective(VisitPlan plan) {
        return days.stream().mapToDouble(day -> journey(plan, day).points()).sum();
    }

    /**
     * The journey of a day.
     *
     * @param kmBefore of each stop, by road, from the base or the stop before it; {@code arriveAfter} so many minutes from the
     *     beginning of the day
     * @param km there and back; {@code minutes} with the stops, without what was promised before
     * @param points what it is worth
     */
    record Journey(
            List<Place> stops, double[] kmBefore, double[] arriveAfter, double km, double minutes, double points) {}

    Journey journey(VisitPlan plan, Day day) {
        var stops = stops(day.on());
        var journeys = journeys(plan, stops, List.of());
        var roads = journeys.roads();
        double[] kmBefore = new double[stops.size()];
        double[] arriveAfter = new double[stops.size()];
        double clock = day.promised();
        for (int at = 0; at < stops.size(); at++) {
            int metres = at == 0 ? roads.fromBase()[0] : roads.between()[at - 1][at];
            kmBefore[at] = metres / 1000.0;
            clock += Journeys.travelMinutes(metres, plan.kmPerHour);
            arriveAfter[at] = clock;
            clock += plan.stopMinutes;
        }
        int metres = roads.metres(all(stops.size()));
        return new Journey(
                stops,
                kmBefore,
                arriveAfter,
                metres / 1000.0,
                stops.size() * plan.stopMinutes + Journeys.travelMinutes(metres, plan.kmPerHour),
                journeys.pointsOfAll(metres));
    }
}
