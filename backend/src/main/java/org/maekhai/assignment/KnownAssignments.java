package org.maekhai.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.maekhai.registry.Geography;
import org.maekhai.shared.Jdbc;
import org.maekhai.shared.Sql;
import org.maekhai.training.Serving;
import org.maekhai.training.Trainers;

/** All assignments in memory for the length of one import, those that it makes too, and the trainers on their days. */
final class KnownAssignments {
    private final AssignmentQueries queries;
    private final Trainers trainers;
    private final Geography geography;
    private final Map<Integer, List<Period>> byLocalGovernment = new HashMap<>();
    private final Map<UUID, List<Period>> primariesByTrainer = new HashMap<>();
    private final Map<String, Optional<Serving>> serving = new HashMap<>();

    /** One assignment; its last day may come to be known. */
    static final class Period {
        final UUID id;
        final int localGovernment;
        final UUID trainer;
        final AssignmentRole role;
        final LocalDate from;
        LocalDate to;
        final boolean stored;
        /** The row that made it or gave it a last day; 0: none of this file. */
        int row;
        /** Whether nothing changed it since the import that made it. */
        boolean untouched;

        Period(
                UUID id,
                int localGovernment,
                UUID trainer,
                AssignmentRole role,
                LocalDate from,
                LocalDate to,
                boolean stored) {
            this.id = id;
            this.localGovernment = localGovernment;
            this.trainer = trainer;
            this.role = role;
            this.from = from;
            this.to = to;
            this.stored = stored;
        }

        boolean overlaps(LocalDate otherFrom, LocalDate otherTo) {
            return (otherTo == null || !from.isAfter(otherTo)) && (to == null || !to.isBefore(otherFrom));
        }
    }

    KnownAssignments(Jdbc jdbc, AssignmentQueries queries, Trainers trainers, Geography geography) {
        this.queries = queries;
        this.trainers = trainers;
        this.geography = geography;
        jdbc.each(
                new Sql(
                        "select id, local_government_id, trainer_id, role, valid_from, valid_to, version, import_version"
                                + " from assignment"),
                row -> {
                    var period = new Period(
                            row.getObject(1, UUID.class),
                            row.getInt(2),
                            row.getObject(3, UUID.class),
                            AssignmentRole.valueOf(row.getString(4)),
                            row.getObject(5, LocalDate.class),
                            row.getObject(6, LocalDate.class),
                            true);
                    period.untouched = row.getObject(8) != null && row.getLong(7) == row.getLong(8);
                    add(period);
                });
    }

    void add(Period period) {
        byLocalGovernment
                .computeIfAbsent(period.localGovernment, id -> new ArrayList<>())
                .add(period);
        if (period.role == AssignmentRole.PRIMARY) {
            primariesByTrainer
                    .computeIfAbsent(period.trainer, id -> new ArrayList<>())
                    .add(period);
        }
    }

    Optional<Serving> trainer(String code, LocalDate on) {
        return serving.computeIfAbsent(code + " " + on, key -> trainers.byCode(code, on));
    }

    /** The one of these facts; null when there is none. */
    Period find(int localGovernment, UUID trainer, AssignmentRole role, LocalDate from) {
        return byLocalGovernment.getOrDefault(localGovernment, List.of()).stream()
                .filter(period -> period.trainer.equals(trainer) && period.role == role && period.from.equals(from))
                .findFirst()
                .orElse(null);
    }

    /** Another one on the same days: a second primary, or the same trainer twice. */
    Optional<Period> rival(
            Period except, int localGovernment, UUID trainer, AssignmentRole role, LocalDate from, LocalDate to) {
        return byLocalGovernment.getOrDefault(localGovernment, List.of()).stream()
                .filter(period -> period != except && period.overlaps(from, to))
                .filter(period -> period.trainer.equals(trainer)
                        || period.role == AssignmentRole.PRIMARY && role == AssignmentRole.PRIMARY)
                .findFirst();
    }

    /** How many local governments a trainer is primary for on a day. */
    long primaries(UUID trainer, LocalDate on) {
        return primariesByTrainer.getOrDefault(trainer, List.of()).stream()
                .filter(period -> period.overlaps(on, on))
                .count();
    }

    boolean employs(UUID trainer, int localGovernment, LocalDate from, LocalDate to) {
        return queries.employs(trainer, localGovernment, from, to);
    }

    String trainerName(Period period) {
        return trainers.find(period.trainer, period.from).map(Serving::name).orElse("");
    }

    String provinceName(String code) {
        return geography.provinceRef(code).name();
    }
}
