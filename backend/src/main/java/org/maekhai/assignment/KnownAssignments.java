package org.maekhai.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.maekhai.registry.Geography;
import org.maekhai.training.Serving;
import org.maekhai.training.Trainers;

/** All assignments in memory for the length of one import, those that it makes too, and the trainers on their days. */
final class KnownAssignments {
    private final AssignmentQueries queries;
    private final Trainers trainers;
    private final Geography geography;
    private final Map<Integer, List<Assignment>> byLocalGovernment = new HashMap<>();
    private final Map<UUID, List<Assignment>> primariesByTrainer = new HashMap<>();
    private final Map<String, Optional<Serving>> serving = new HashMap<>();
    private final Set<UUID> locked = new HashSet<>();

    KnownAssignments(AssignmentStore store, AssignmentQueries queries, Trainers trainers, Geography geography) {
        this.queries = queries;
        this.trainers = trainers;
        this.geography = geography;
        store.eachDetached(this::add);
    }

    void add(Assignment assignment) {
        byLocalGovernment
                .computeIfAbsent(assignment.localGovernmentId, id -> new ArrayList<>())
                .add(assignment);
        if (assignment.role == AssignmentRole.PRIMARY) {
            primariesByTrainer
                    .computeIfAbsent(assignment.trainerId, id -> new ArrayList<>())
                    .add(assignment);
        }
    }

    /** From when it is first asked for nobody else transfers, assigns or changes the trainer. */
    Optional<Serving> trainer(String code, LocalDate on) {
        return serving.computeIfAbsent(code + " " + on, key -> {
            var found = trainers.byCode(code, on);
            if (found.isPresent() && locked.add(found.get().id())) {
                trainers.lock(found.get().id());
                return trainers.byCode(code, on);
            }
            return found;
        });
    }

    /** The one of these facts; null when there is none. */
    Assignment find(int localGovernment, UUID trainer, AssignmentRole role, LocalDate from) {
        return byLocalGovernment.getOrDefault(localGovernment, List.of()).stream()
                .filter(assignment ->
                        assignment.trainerId.equals(trainer) && assignment.role == role && assignment.from.equals(from))
                .findFirst()
                .orElse(null);
    }

    /** Another one on the same days: a second primary, or the same trainer twice. */
    Optional<Assignment> rival(
            Assignment except, int localGovernment, UUID trainer, AssignmentRole role, LocalDate from, LocalDate to) {
        return byLocalGovernment.getOrDefault(localGovernment, List.of()).stream()
                .filter(assignment -> assignment != except && assignment.rivals(trainer, role, from, to))
                .findFirst();
    }

    /** How many local governments at most a trainer is primary for on one day of a assignment, one left out. */
    long primaries(Assignment except, UUID trainer, LocalDate from, LocalDate to) {
        return Peak.within(
                primariesByTrainer.getOrDefault(trainer, List.of()).stream()
                        .filter(assignment -> assignment != except && assignment.overlaps(from, to))
                        .map(assignment -> new Peak.Days(assignment.from, assignment.to))
                        .toList(),
                from,
                to);
    }

    boolean employs(UUID trainer, int localGovernment, LocalDate from, LocalDate to) {
        return queries.employs(trainer, localGovernment, from, to);
    }

    String trainerName(Assignment assignment) {
        return trainers.find(assignment.trainerId, assignment.from)
                .map(Serving::name)
                .orElse("");
    }

    String provinceName(String code) {
        return geography.provinceRef(code).name();
    }
}
