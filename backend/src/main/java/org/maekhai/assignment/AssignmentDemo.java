package org.maekhai.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maekhai.registry.GreatCircle;
import org.maekhai.shared.DemoContext;
import org.maekhai.shared.DemoData;
import org.maekhai.shared.FiscalYear;

/**
 * Who answers for whom in the demonstration: the nearest trainer with room in most cases, since the first day of last
 * fiscal year; some local governments without anybody, some with somebody who stands in, and gaps that are coming.
 */
@ApplicationScoped
class AssignmentDemo implements DemoData {
    /** Of a hundred local governments so many have nobody. */
    private static final int UNCOVERED_PERCENT = 6;

    private static final int BACKUP_PERCENT = 5;
    private static final int ENDING_PERCENT = 3;

    /** A local government, or the base of a trainer. */
    private record Place(int id, double latitude, double longitude) {}

    private static final class Worker {
        UUID id;
        int employer;
        double latitude;
        double longitude;
        int room;
        LocalDate activeFrom;
        LocalDate activeTo;

        boolean activeOn(LocalDate day) {
            return (activeFrom == null || !day.isBefore(activeFrom)) && (activeTo == null || !day.isAfter(activeTo));
        }
    }

    @Override
    public int order() {
        return 260;
    }

    @Override
    public void create(DemoContext demo) throws SQLException {
        var from = FiscalYear.of(demo.today()).firstDay().minusYears(1);
        var trainers = trainers(demo, from);
        try (var rows =
                demo.batch("insert into assignment (id, trainer_id, local_government_id, role, valid_from, valid_to,"
                        + " created_at, created_by, version) values (?, ?, ?, ?, ?, ?, ?, 'สถจ. (สาธิต)', 0)")) {
            for (var province : places(demo).entrySet()) {
                divide(
                        demo,
                        rows,
                        province.getKey(),
                        province.getValue(),
                        trainers.getOrDefault(province.getKey(), List.of()),
                        from);
            }
        }
    }

    private static void divide(
            DemoContext demo,
            DemoContext.Rows rows,
            String province,
            List<Place> places,
            List<Worker> trainers,
            LocalDate from)
            throws SQLException {
        var random = demo.random("assignments of " + province);
        var at = from.minusDays(10).atTime(10, 0).atZone(demo.zone()).toOffsetDateTime();
        for (var place : places) {
            var near = trainers.stream()
                    .filter(trainer -> trainer.employer != place.id() && trainer.activeOn(from))
                    .sorted(Comparator.comparingDouble(trainer ->
                            GreatCircle.km(trainer.latitude, trainer.longitude, place.latitude(), place.longitude())))
                    .toList();
            var free = near.stream().filter(trainer -> trainer.room > 0).findFirst();
            if (random.nextInt(100) < UNCOVERED_PERCENT || free.isEmpty()) {
                continue;
            }
            var trainer = free.get();
            trainer.room--;
            var to = random.nextInt(100) < ENDING_PERCENT ? demo.today().plusDays(5 + random.nextInt(70)) : null;
            rows.add(
                    demo.id(at.toInstant(), random),
                    trainer.id,
                    place.id(),
                    AssignmentRole.PRIMARY.name(),
                    from,
                    to,
                    at);
            var other = near.stream().filter(next -> next != trainer).findFirst();
            if (random.nextInt(100) < BACKUP_PERCENT && other.isPresent()) {
                rows.add(
                        demo.id(at.toInstant(), random),
                        other.get().id,
                        place.id(),
                        AssignmentRole.BACKUP.name(),
                        from,
                        null,
                        at);
            }
        }
    }

    private static Map<String, List<Place>> places(DemoContext demo) throws SQLException {
        Map<String, List<Place>> byProvince = new java.util.TreeMap<>();
        try (var statement = demo.connection().createStatement();
                var rows = statement.executeQuery("select lg.id, lg.province_code, coalesce(lg.latitude, p.latitude),"
                        + " coalesce(lg.longitude, p.longitude) from local_government lg join province p"
                        + " on p.code = lg.province_code where lg.active_to is null and lg.active_from is null"
                        + " order by lg.code")) {
            while (rows.next()) {
                byProvince
                        .computeIfAbsent(rows.getString(2), code -> new ArrayList<>())
                        .add(new Place(rows.getInt(1), rows.getDouble(3), rows.getDouble(4)));
            }
        }
        return byProvince;
    }

    /** By the province of their posting. */
    private static Map<String, List<Worker>> trainers(DemoContext demo, LocalDate from) throws SQLException {
        Map<String, List<Worker>> byProvince = new HashMap<>();
        try (var query = demo.connection()
                .prepareStatement("select t.id, t.capacity, t.active_from, t.active_to, tp.province_code,"
                        + " coalesce(tp.local_government_id, 0), coalesce(tp.latitude, lg.latitude, p.latitude),"
                        + " coalesce(tp.longitude, lg.longitude, p.longitude) from trainer t join trainer_posting tp"
                        + " on tp.trainer_id = t.id and tp.valid_from = (select max(x.valid_from) from trainer_posting x"
                        + " where x.trainer_id = t.id and x.valid_from <= ?) left join local_government lg"
                        + " on lg.id = tp.local_government_id join province p on p.code = tp.province_code"
                        + " order by t.code")) {
            query.setObject(1, from);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var worker = new Worker();
                    worker.id = rows.getObject(1, UUID.class);
                    worker.room = rows.getInt(2);
                    worker.activeFrom = rows.getObject(3, LocalDate.class);
                    worker.activeTo = rows.getObject(4, LocalDate.class);
                    worker.employer = rows.getInt(6);
                    worker.latitude = rows.getDouble(7);
                    worker.longitude = rows.getDouble(8);
                    byProvince
                            .computeIfAbsent(rows.getString(5), code -> new ArrayList<>())
                            .add(worker);
                }
            }
        }
        return byProvince;
    }
}
