package org.maekhai.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maekhai.registry.ComplianceStatus;
import org.maekhai.registry.StatusSource;
import org.maekhai.shared.Stored;
import org.maekhai.shared.attachment.AttachmentView;
import org.maekhai.shared.attachment.Attachments;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;

/** Visits as they are shown: with all that stands elsewhere, asked for once for all of them. */
@ApplicationScoped
class VisitViews {
    private final Clock clock;
    private final Jdbc jdbc;
    private final StatusSource statuses;
    private final Checklists checklists;
    private final Attachments attachments;
    private final VisitWriters writers;

    VisitViews(
            Clock clock,
            Jdbc jdbc,
            StatusSource statuses,
            Checklists checklists,
            Attachments attachments,
            VisitWriters writers) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.statuses = statuses;
        this.checklists = checklists;
        this.attachments = attachments;
        this.writers = writers;
    }

    /** One, also in the transaction that writes it. */
    Stored<VisitView> of(Visit visit) {
        return stored(visit, beside(List.of(visit)), checklists::find);
    }

    /** One that was made a moment ago, in the same transaction: its trainers and its checklist were looked at already. */
    Stored<VisitView> made(Visit visit, VisitRules.Known against) {
        return stored(visit, new Beside(trainers(against), Map.of(), probablySame(List.of(visit))), asked(against));
    }

    /** One that was changed, of which the same is known. */
    Stored<VisitView> changed(Visit visit, VisitRules.Known against) {
        var beside = new Beside(
                trainers(against), attachments.of("visit", List.of(visit.id())), probablySame(List.of(visit)));
        return stored(visit, beside, asked(against));
    }

    private static Map<UUID, VisitTrainer> trainers(VisitRules.Known against) {
        return against.serving().values().stream()
                .map(trainer -> new VisitTrainer(trainer.id(), trainer.code(), trainer.name()))
                .collect(Collectors.toMap(VisitTrainer::id, trainer -> trainer));
    }

    private static Function<UUID, Optional<Checklist>> asked(VisitRules.Known against) {
        return id -> Optional.ofNullable(against.checklist());
    }

    private Stored<VisitView> stored(Visit visit, Beside beside, Function<UUID, Optional<Checklist>> asked) {
        var today = LocalDate.now(clock);
        var day = visit.statusDay(today);
        // of its own row alone: whoever writes facts would have to read anew what memory has of others, too
        var status = day == null
                ? null
                : statuses.statuses(visit.of().id(), List.of(day)).get(day).status();
        return new Stored<>(view(visit, today, status, beside, writers.now(), asked), visit.version());
    }

    List<VisitView> of(List<Visit> visits) {
        var today = LocalDate.now(clock);
        var status = statuses.onDays(visits.stream()
                .map(visit -> visit.statusDay(today))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var beside = beside(visits);
        var writer = writers.now();
        Map<UUID, Optional<Checklist>> known = new HashMap<>();
        return visits.stream()
                .map(visit -> {
                    var day = visit.statusDay(today);
                    return view(
                            visit,
                            today,
                            day == null ? null : status.of(visit.of().id(), day).status(),
                            beside,
                            writer,
                            id -> known.computeIfAbsent(id, checklists::find));
                })
                .toList();
    }

    /** What stands elsewhere: trainers by their own ids, the rest by those of the visits. */
    private record Beside(
            Map<UUID, VisitTrainer> trainers,
            Map<UUID, List<AttachmentView>> attachments,
            Map<UUID, List<UUID>> probablySame) {}

    private Beside beside(List<Visit> visits) {
        var ids = visits.stream().map(Visit::id).toList();
        return new Beside(trainers(visits), attachments.of("visit", ids), probablySame(visits));
    }

    private static VisitView view(
            Visit visit,
            LocalDate today,
            ComplianceStatus status,
            Beside beside,
            VisitWriter writer,
            Function<UUID, Optional<Checklist>> asked) {
        var said = visit.said();
        return new VisitView(
                visit.id(),
                visit.code(),
                visit.place().code(),
                visit.place(),
                said.state(),
                said.mode(),
                said.plannedOn(),
                said.on(),
                visit.isOverdue(today),
                said.trainerIds(),
                said.trainerIds().stream().map(beside.trainers()::get).toList(),
                said.reached(),
                said.peopleMet(),
                said.clinicId(),
                said.findings(),
                said.advice(),
                said.nextContactOn(),
                said.nextSteps(),
                said.checklist(),
                said.observed(),
                said.cancelReason(),
                status,
                scores(said.checklist(), asked),
                beside.attachments().getOrDefault(visit.id(), List.of()),
                visit.confirmation(),
                beside.probablySame().getOrDefault(visit.id(), List.of()),
                writer.may(visit),
                visit.createdAt(),
                visit.createdBy(),
                visit.changedAt());
    }

    private Map<UUID, VisitTrainer> trainers(List<Visit> visits) {
        var ids = visits.stream()
                .flatMap(visit -> visit.said().trainerIds().stream())
                .distinct()
                .toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc.list(new Sql("select id, code, name from trainer").whereIn("id", ids), VisitTrainer.class).stream()
                .collect(Collectors.toMap(VisitTrainer::id, trainer -> trainer));
    }

    private static List<ModuleScore> scores(ChecklistAnswers given, Function<UUID, Optional<Checklist>> asked) {
        if (given == null) {
            return List.of();
        }
        Map<UUID, Answer> answers =
                given.answers().stream().collect(Collectors.toMap(AnswerGiven::questionId, AnswerGiven::answer));
        return asked.apply(given.id())
                .map(checklist -> Scores.of(checklist, answers))
                .orElse(List.of());
    }

    /** Another one at a place, on a day. */
    private record Same(UUID id, int localGovernmentId, LocalDate on, UUID trainer) {
        boolean as(Visit visit) {
            return localGovernmentId == visit.of().id()
                    && on.equals(visit.said().on())
                    && !id.equals(visit.id())
                    && visit.said().trainerIds().contains(trainer);
        }
    }

    /**
     * Of each visit that was done, others that were: on the same day, at the same place, by the same trainer. A call that nobody
     * answered is followed by another.
     */
    private Map<UUID, List<UUID>> probablySame(List<Visit> visits) {
        var contacts = visits.stream().filter(Visit::isContact).toList();
        if (contacts.isEmpty()) {
            return Map.of();
        }
        var sql = new Sql("""
                select o.id, o.local_government_id, o.visited_on as "on", ot.trainer_id as trainer
                from visit o
                join visit_trainer ot on ot.visit_id = o.id
                """)
                .where(
                        "(o.local_government_id, o.visited_on) in ("
                                + String.join(", ", Collections.nCopies(contacts.size(), "(?, ?)")) + ")",
                        contacts.stream()
                                .flatMap(visit ->
                                        Stream.of(visit.of().id(), visit.said().on()))
                                .toArray())
                .where("o.state = 'DONE'")
                .where("o.reached")
                .append("order by o.id");
        var others = jdbc.list(sql, Same.class).stream().collect(Collectors.groupingBy(Same::localGovernmentId));
        Map<UUID, List<UUID>> same = new HashMap<>();
        for (var visit : contacts) {
            same.put(
                    visit.id(),
                    others.getOrDefault(visit.of().id(), List.of()).stream()
                            .filter(other -> other.as(visit))
                            .map(Same::id)
                            .distinct()
                            .toList());
        }
        return same;
    }
}
