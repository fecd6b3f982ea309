package org.maekhai.hub;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.maekhai.registry.LocalGovernmentType;
import org.maekhai.registry.Reason;
import org.maekhai.shared.demo.DemoContext;
import org.maekhai.shared.demo.DemoData;

/**
 * The network of the demonstration: in each province hubs at local governments that have earned it, the needy around them
 * as members, some that are only proposed, invited or declined, some that are no longer what they teach; and gaps.
 */
@ApplicationScoped
class HubDemo implements DemoData {
    /** The province of the demonstration's users. */
    private static final String NAN = "55";

    private static final String USERS_DISTRICT = "5501";
    private static final double RADIUS_KM = 25;
    /** Hubs for so many local governments. */
    private static final int PLACES_PER_HUB = 12;

    private final HubPlaces places;
    private final HubLock lock;
    private final HubStore store;
    private final HubLinks links;
    private final DemoAdvice advice;

    HubDemo(HubPlaces places, HubLock lock, HubStore store, HubLinks links, DemoAdvice advice) {
        this.places = places;
        this.lock = lock;
        this.store = store;
        this.links = links;
        this.advice = advice;
    }

    @Override
    public int order() {
        return 270;
    }

    @Override
    public void create(DemoContext demo) throws SQLException {
        Map<String, List<HubPlace>> byProvince = new TreeMap<>();
        places.on(demo.today(), everyone -> true).stream()
                .sorted(Comparator.comparing(HubPlace::code))
                .forEach(place -> byProvince
                        .computeIfAbsent(place.ref().province().code(), code -> new ArrayList<>())
                        .add(place));
        byProvince.keySet().forEach(lock::province);
        var hubs = new DemoHubs(demo, store, links, advice);
        byProvince.forEach((province, all) -> {
            new Network(demo, hubs, province, all).weave();
            store.flush();
            store.getEntityManager().clear();
        });
    }

    /** One province's network while it is made. */
    private static final class Network {
        private final DemoContext demo;
        private final DemoHubs hubs;
        private final String province;
        private final List<HubPlace> all;
        private final Random random;
        private final LocalDate today;
        private final Set<Integer> busy = new HashSet<>();

        Network(DemoContext demo, DemoHubs hubs, String province, List<HubPlace> all) {
            this.demo = demo;
            this.hubs = hubs;
            this.province = province;
            this.all = all;
            this.random = demo.random("hubs of " + province);
            this.today = demo.today();
        }

        void weave() {
            var user = province.equals(NAN) ? userPlace() : null;
            if (user != null && user.isEligible()) {
                active(user);
            } else if (user != null) {
                // its hub is the nearest that there can be, with a place for it
                candidates().stream()
                        .min(Comparator.comparingDouble(candidate -> km(candidate, user)))
                        .ifPresent(candidate -> active(candidate, user));
            }
            // the first ones for who has earned it, and the rest by how many there are
            active(2);
            suspended();
            int left = candidates().size();
            if (left > 5) {
                declined();
            }
            if (left > 1) {
                best().ifPresent(this::invited);
            }
            if (left > 3) {
                best().ifPresent(this::proposed);
            }
            if (left > 2) {
                resumable();
            }
            if (province.equals(NAN) && left > 10) {
                best().ifPresent(this::invited);
                best().ifPresent(this::proposed);
            }
            active(all.size() / PLACES_PER_HUB - 2);
        }

        private void active(int hubs) {
            for (int i = 0; i < hubs; i++) {
                best().ifPresent(this::active);
            }
        }

        /** The local government of the demonstration's user. */
        private HubPlace userPlace() {
            return all.stream()
                    .filter(place -> place.ref().district().code().equals(USERS_DISTRICT)
                            && place.ref().type() == LocalGovernmentType.SAO)
                    .findFirst()
                    .orElse(null);
        }

        private List<HubPlace> candidates() {
            return all.stream()
                    .filter(place -> place.isEligible() && place.isNeighbour() && !busy.contains(place.id()))
                    .toList();
        }

        /** Who reaches most of the needy that have no hub yet. */
        private java.util.Optional<HubPlace> best() {
            return candidates().stream()
                    .filter(candidate -> !near(candidate).isEmpty())
                    .max(Comparator.comparingInt(candidate -> near(candidate).size()));
        }

        private List<HubPlace> near(HubPlace hub) {
            return all.stream()
                    .filter(place -> place.isNeedy() && place.isNeighbour() && !busy.contains(place.id()))
                    .filter(place -> place.id() != hub.id() && km(place, hub) <= RADIUS_KM)
                    .sorted(Comparator.comparingDouble(place -> km(place, hub)))
                    .toList();
        }

        private static double km(HubPlace one, HubPlace other) {
            var km = one.kmTo(other);
            return km == null ? Double.MAX_VALUE : km;
        }

        private List<HubPlace> members(HubPlace hub, HubPlace first) {
            busy.add(hub.id());
            List<HubPlace> members = new ArrayList<>();
            if (first != null) {
                members.add(first);
                busy.add(first.id());
            }
            near(hub).stream().limit(3 + random.nextInt(5)).forEach(member -> {
                members.add(member);
                busy.add(member.id());
            });
            return members;
        }

        private void active(HubPlace place) {
            active(place, null);
        }

        private void active(HubPlace place, HubPlace first) {
            var host = hubs.host(province, place, random);
            var hub = hubs.accepted(host, today.minusDays(130L + random.nextInt(220)), random);
            for (var member : members(place, first)) {
                boolean late = member != first && random.nextInt(100) < 25;
                var from = late ? today.minusDays(20L + random.nextInt(90)) : hub.acceptedOn;
                hubs.link(hub, member, from, random);
                if (member == first || random.nextInt(100) < 70) {
                    advise(hub, member, from, 0, 90);
                } else if (random.nextInt(2) == 0) {
                    advise(hub, member, from, 91, 120);
                }
            }
            if (random.nextInt(3) == 0) {
                former(hub, place);
            }
        }

        /** Somebody whom the hub helped until it needed no help any more. */
        private void former(Hub hub, HubPlace place) {
            all.stream()
                    .filter(other -> !other.isNeedy() && other.isNeighbour() && !busy.contains(other.id()))
                    .filter(other -> other.id() != place.id() && km(other, place) <= RADIUS_KM)
                    .findFirst()
                    .ifPresent(other -> hubs.formerLink(
                            hub, other, hub.acceptedOn, today.minusDays(15L + random.nextInt(60)), random));
        }

        /** Between so many and so many days ago, on working days, up to three times. */
        private void advise(Hub hub, HubPlace member, LocalDate from, int least, int most) {
            int times = 1 + random.nextInt(3);
            for (int i = 0; i < times; i++) {
                var day = hubs.workingDay(today.minusDays(least + 1L + random.nextInt(most - least)));
                if (!day.isBefore(from)) {
                    hubs.advice(hub, member, day, random);
                }
            }
        }

        private void proposed(HubPlace place) {
            var host = hubs.host(province, place, random);
            var hub = hubs.proposed(host, today.minusDays(2L + random.nextInt(9)));
            members(place, null).forEach(member -> hubs.link(hub, member, null, random));
        }

        private void invited(HubPlace place) {
            var host = hubs.host(province, place, random);
            var hub = hubs.invited(host, today.minusDays(3L + random.nextInt(25)), random);
            members(place, null).forEach(member -> hubs.link(hub, member, null, random));
        }

        private void declined() {
            var place = candidates().get(candidates().size() - 1);
            busy.add(place.id());
            var host = hubs.host(province, place, random);
            hubs.invited(host, today.minusDays(45L + random.nextInt(30)), random)
                    .decline(
                            today.minusDays(15L + random.nextInt(25)),
                            "ขาดบุคลากรด้านการเงินและบัญชี อยู่ระหว่างสรรหา");
        }

        /** No longer what it teaches: late, but not without data. */
        private void suspended() {
            all.stream()
                    .filter(place -> !place.isEligible() && place.isNeighbour() && !busy.contains(place.id()))
                    .filter(place ->
                            place.need() <= 2 && !place.eligibility().reasons().isEmpty())
                    .max(Comparator.comparingInt(place -> near(place).size()))
                    .ifPresent(place -> suspended(place, place.eligibility().reasons(), null));
        }

        /** What it teaches again: an officer may let it resume. */
        private void resumable() {
            best().ifPresent(place ->
                    suspended(place, List.of(Reason.ACCOUNTING_LATE), today.minusDays(1L + random.nextInt(6))));
        }

        private void suspended(HubPlace place, List<Reason> reasons, LocalDate resumableSince) {
            var on = today.minusDays((resumableSince == null ? 10L : 70L) + random.nextInt(20));
            var host = hubs.host(province, place, random);
            var hub = hubs.accepted(host, today.minusDays(200L + random.nextInt(150)), random);
            hub.suspendByItself(on, reasons);
            hub.resumableSince = resumableSince;
            for (var member : members(place, null)) {
                hubs.link(hub, member, hub.acceptedOn, random);
                var day = hubs.workingDay(on.minusDays(1L + random.nextInt(25)));
                hubs.advice(hub, member, day, random);
            }
        }
    }
}
