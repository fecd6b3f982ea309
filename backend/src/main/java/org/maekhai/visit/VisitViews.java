package org.maekhai.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.maekhai.registry.ComplianceStatus;
import org.maekhai.registry.StatusSource;
import org.maekhai.shared.Stored;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;

/** Visits as they are shown: with all that stands elsewhere, asked for once for all of them. */
@ApplicationScoped
class VisitViews {
    private final Clock clock;
    private final Jdbc jdbc;
    private final StatusSource statuses;
    private final Checklists checklists;
    private final VisitAttachments attachments;
    private final VisitWriters writers;

    VisitViews(
            Clock clock,
            Jdbc jdbc,
            StatusSource statuses,
            Checklists checklists,
            VisitAttachments attachments,
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
        var day = visit.statusDay(LocalDate.now(clock));
        var status = day == null ? null : statuses.status(visit.of().id(), day).status();
        return new Stored<>(views(List.of(visit), (one, on) -> status).get(0), visit.version());
    }

    List<VisitView> of(List<Visit> visits) {
        var today = LocalDate.now(clock);
        var days = visits.stream()
                .map(visit -> visit.statusDay(today))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var standings = statuses.standings(days);
        return views(visits, (visit, day) -> {
            var of = standings.get(day);
            return of.of(of.register().byId(visit.of().id())).status();
        });
    }

    private List<VisitView> views(List<Visit> visits, BiFunction<Visit, LocalDate, ComplianceStatus> status) {
        var today = LocalDate.now(clock);
        var ids = visits.stream().map(Visit::id).toList();
        var trainers = trainers(visits);
        var files = attachments.of(ids);
        var same = probablySame(ids);
        var writer = writers.now();
        Map<UUID, Optional<Checklist>> asked = new HashMap<>();
        return visits.stream()
                .map(visit -> {
                    var said = visit.said();
                    var day = visit.statusDay(today);
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
                            said.trainerIds().stream().map(trainers::get).toList(),
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
                            day == null ? null : status.apply(visit, day),
                            scores(said.checklist(), asked),
                            files.getOrDefault(visit.id(), List.of()),
                            visit.confirmation(),
                            same.getOrDefault(visit.id(), List.of()),
                            writer.may(visit),
                            visit.createdAt(),
                            visit.createdBy(),
                            visit.changedAt());
                })
                .toList();
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

    private List<ModuleScore> scores(ChecklistAnswers given, Map<UUID, Optional<Checklist>> asked) {
        if (given == null) {
            return List.of();
        }
        Map<UUID, Answer> answers =
                given.answers().stream().collect(Collectors.toMap(AnswerGiven::questionId, AnswerGiven::answer));
        return asked.computeIfAbsent(given.id(), checklists::find)
                .map(checklist -> Scores.of(checklist, answers))
                .orElse(List.of());
    }

    /**
     * Of each visit that was done, others that were: on the same day, at the same place, by the same trainer. A call that nobody
     * answered is followed by another.
     */
    private Map<UUID, List<UUID>> probablySame(List<UUID> ids) {
        Map<UUID, List<UUID>> same = new HashMap<>();
        if (ids.isEmpty()) {
            return same;
        }
        var sql = new Sql("""
                select distinct v.id, o.id as other
                from visit v
                join visit o on o.local_government_id = v.local_government_id
                    and o.visited_on = v.visited_on
                    and o.id <> v.id
                    and o.state = 'DONE'
                    and o.reached
                join visit_trainer vt on vt.visit_id = v.id
                join visit_trainer ot on ot.visit_id = o.id and ot.trainer_id = vt.trainer_id
                """)
                .where("v.state = 'DONE'")
                .where("v.reached")
                .whereIn("v.id", ids)
                .append("order by v.id, other");
        jdbc.each(
                sql,
                row -> same.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                        .add(row.getObject(2, UUID.class)));
        return same;
    }
}
