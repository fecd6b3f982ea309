package org.maekhai.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.maekhai.shared.GreatCircle;
import org.maekhai.shared.demo.DemoContext;
import org.maekhai.shared.demo.DemoData;
import org.maekhai.shared.thai.FiscalYear;
import org.maekhai.training.Serving;
import org.maekhai.training.Trainers;

/**
 * Who answers for whom in the demonstration: the nearest trainer with room in most cases, since the first day of the
 * fiscal year; some local governments without anybody, some with somebody who stands in, and gaps that are coming.
 */
@ApplicationScoped
class AssignmentDemo implements DemoData {
    /** Of a hundred local governments so many have nobody. */
    private static final int UNCOVERED_PERCENT = 6;

    private static final String BY = "สถจ. (สาธิต)";
    private static final int BACKUP_PERCENT = 5;
    private static final int ENDING_PERCENT = 3;

    /** A local government. */
    private record Place(int id, String code, double latitude, double longitude) {}

    private static final class Worker {
        private final Serving trainer;
        private int room;

        Worker(Serving trainer) {
            this.trainer = trainer;
            room = trainer.capacity();
        }

        double kmTo(Place place) {
            return GreatCircle.km(trainer.latitude(), trainer.longitude(), place.latitude(), place.longitude());
        }
    }

    private final Trainers trainers;
    private final AssignmentLock lock;
    private final AssignmentStore store;

    AssignmentDemo(Trainers trainers, AssignmentLock lock, AssignmentStore store) {
        this.trainers = trainers;
        this.lock = lock;
        this.store = store;
    }

    @Override
    public int order() {
        return 260;
    }

    @Override
    public void create(DemoContext demo) throws SQLException {
        var from = FiscalYear.of(demo.today()).firstDay();
        for (var province : places(demo).entrySet()) {
            lock.province(province.getKey());
            divide(
                    demo,
                    province.getKey(),
                    province.getValue(),
                    trainers.ofProvince(province.getKey(), from).stream()
                            .filter(trainer -> trainer.activeOn(from))
                            .map(Worker::new)
                            .toList(),
                    from);
            store.flush();
            store.getEntityManager().clear();
        }
    }

    private void divide(DemoContext demo, String province, List<Place> places, List<Worker> workers, LocalDate from) {
        var random = demo.random("assignments of " + province);
        var at = from.minusDays(10).atTime(10, 0).atZone(demo.zone()).toOffsetDateTime();
        for (var place : places) {
            var near = workers.stream()
                    .filter(worker -> !place.code().equals(worker.trainer.localGovernmentCode()))
                    .sorted(Comparator.comparingDouble(worker -> worker.kmTo(place)))
                    .toList();
            var free = near.stream().filter(worker -> worker.room > 0).findFirst();
            if (random.nextInt(100) < UNCOVERED_PERCENT || free.isEmpty()) {
                continue;
            }
            var worker = free.get();
            worker.room--;
            var to = random.nextInt(100) < ENDING_PERCENT ? demo.today().plusDays(5 + random.nextInt(70)) : null;
            store.persist(new Assignment(
                            demo.id(at.toInstant(), random),
                            worker.trainer.id(),
                            place.id(),
                            AssignmentRole.PRIMARY,
                            from,
                            to)
                    .madeBy(BY, at));
            var other = near.stream().filter(next -> next != worker).findFirst();
            if (random.nextInt(100) < BACKUP_PERCENT && other.isPresent()) {
                store.persist(new Assignment(
                                demo.id(at.toInstant(), random),
                                other.get().trainer.id(),
                                place.id(),
                                AssignmentRole.BACKUP,
                                from,
                                null)
                        .madeBy(BY, at));
            }
        }
    }

    private static Map<String, List<Place>> places(DemoContext demo) throws SQLException {
        Map<String, List<Place>> byProvince = new java.util.TreeMap<>();
        try (var statement = demo.connection().createStatement();
                var rows = statement.executeQuery("""
                        select lg.id, lg.code, lg.province_code,
                               coalesce(lg.latitude, p.latitude),
                               coalesce(lg.longitude, p.longitude)
                        from local_government lg
                        join province p on p.code = lg.province_code
                        where lg.active_to is null
                          and lg.active_from is null
                        order by lg.code
                        """)) {
            while (rows.next()) {
                byProvince
                        .computeIfAbsent(rows.getString(3), code -> new ArrayList<>())
                        .add(new Place(rows.getInt(1), rows.getString(2), rows.getDouble(4), rows.getDouble(5)));
            }
        }
        return byProvince;
    }
}
