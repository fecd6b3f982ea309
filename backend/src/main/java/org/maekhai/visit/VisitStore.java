package org.maekhai.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maekhai.letter.SubjectLetters;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.RowMapper;
import org.maekhai.shared.database.Sql;

/** Visits as they are stored: each with its trainers, next steps and answers. */
@ApplicationScoped
class VisitStore {
    private static final List<String> PARTS = List.of("visit_trainer", "visit_step", "visit_answer");

    private static final String WAITED = """
            select v.province_code, v.state = 'DONE' and (%s) as observes
            from visit v
            """.formatted(Stream.of(VisitRow.READING, VisitRow.BUDGET)
            .flatMap(List::stream)
            .map(column -> "v." + column + " is not null")
            .collect(Collectors.joining(" or ")));

    private final Jdbc jdbc;
    private final LocalGovernments localGovernments;
    private final VisitClinics clinics;
    private final SubjectLetters letters;

    VisitStore(Jdbc jdbc, LocalGovernments localGovernments, VisitClinics clinics, SubjectLetters letters) {
        this.jdbc = jdbc;
        this.localGovernments = localGovernments;
        this.clinics = clinics;
        this.letters = letters;
    }

    Optional<Visit> find(UUID id) {
        return first(ofId(id));
    }

    /** Nobody else writes it until the transaction ends. */
    Optional<Visit> lock(UUID id) {
        return first(ofId(id).append("for update"));
    }

    private static Sql ofId(UUID id) {
        return new Sql(VisitRow.SELECT).where("v.id = ?", id);
    }

    private Optional<Visit> first(Sql visits) {
        return list(visits).stream().findFirst();
    }

    /** Whose writers whoever writes a visit waits for. @param observes whether facts are made of it */
    record Waited(String provinceCode, boolean observes) {}

    /** Of a visit as it is before anybody waits; nothing of one that there is not. */
    Optional<Waited> waited(UUID id) {
        return jdbc.first(new Sql(WAITED).where("v.id = ?", id), Waited.class);
    }

    List<Visit> ofClinic(UUID clinicId) {
        return list(ofClinic(clinicId, ""));
    }

    /** Nobody else writes them until the transaction ends. */
    List<Visit> lockOfClinic(UUID clinicId) {
        return list(ofClinic(clinicId, "for update"));
    }

    private static Sql ofClinic(UUID clinicId, String lock) {
        return new Sql(VisitRow.SELECT).where("v.clinic_id = ?", clinicId).append("order by v.id " + lock);
    }

    /** In that order. */
    List<Visit> byIds(List<UUID> ids) {
        Map<UUID, Visit> found = new HashMap<>();
        list(new Sql(VisitRow.SELECT).whereIn("v.id", ids)).forEach(visit -> found.put(visit.id(), visit));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** Those that a query finds that begins with {@link VisitRow#SELECT}, whole, in its order. */
    List<Visit> list(Sql visits) {
        var rows = jdbc.list(visits, VisitRow::of);
        if (rows.isEmpty()) {
            return List.of();
        }
        var ids = rows.stream().map(VisitRow::id).toList();
        var trainers = trainers(ids);
        var steps = steps(ids);
        var answers = answers(rows.stream()
                .filter(row -> row.checklistId() != null)
                .map(VisitRow::id)
                .toList());
        var register = localGovernments.register();
        return rows.stream()
                .map(row -> row.whole(
                        register.byId(row.localGovernmentId()),
                        trainers.getOrDefault(row.id(), List.of()),
                        steps.getOrDefault(row.id(), List.of()),
                        answers.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<UUID>> trainers(Collection<UUID> visits) {
        return byVisit("select visit_id, trainer_id from visit_trainer", visits, row -> row.getObject(2, UUID.class));
    }

    private Map<UUID, List<NextStep>> steps(Collection<UUID> visits) {
        return byVisit(
                "select visit_id, id, text, owner, due_on, done_on from visit_step",
                visits,
                row -> new NextStep(
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        StepOwner.valueOf(row.getString(4)),
                        row.getObject(5, LocalDate.class),
                        row.getObject(6, LocalDate.class)));
    }

    private Map<UUID, List<AnswerGiven>> answers(Collection<UUID> visits) {
        return byVisit(
                "select visit_id, question_id, answer, note from visit_answer",
                visits,
                row -> new AnswerGiven(
                        row.getObject(2, UUID.class), Answer.valueOf(row.getString(3)), row.getString(4)));
    }

    private <T> Map<UUID, List<T>> byVisit(String select, Collection<UUID> visits, RowMapper<T> mapper) {
        Map<UUID, List<T>> found = new HashMap<>();
        if (!visits.isEmpty()) {
            var sql = new Sql(select).whereIn("visit_id", visits).append("order by visit_id, place");
            jdbc.list(sql, row -> Map.entry(row.getObject(1, UUID.class), mapper.map(row)))
                    .forEach(part -> found.computeIfAbsent(part.getKey(), id -> new ArrayList<>())
                            .add(part.getValue()));
        }
        return found;
    }

    void insert(Collection<Visit> visits) {
        jdbc.batch(VisitRow.INSERT, visits.stream().map(VisitRow::values).toList());
        insertParts(visits);
        clinicsChanged(visits);
    }

    /** Who looked at a clinic saw whose visits it has, and what became of them. */
    void clinicsChanged(Collection<Visit> visits) {
        clinics.changed(visits.stream()
                .map(visit -> visit.said().clinicId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    void update(Visit visit, Visit before) {
        jdbc.update(new Sql(VisitRow.UPDATE, VisitRow.values(visit)));
        if (!visit.said().equals(before.said())) {
            deleteParts(visit.id());
            insertParts(List.of(visit));
        }
        boolean isThere = visit.of().id() == before.of().id();
        if (!isThere) {
            letters.lie(Map.of(visit.id(), visit.of()));
        }
        boolean isSame = isThere
                && visit.state() == before.state()
                && Objects.equals(visit.said().clinicId(), before.said().clinicId());
        if (!isSame) {
            clinicsChanged(List.of(visit, before));
        }
    }

    void delete(Visit visit) {
        deleteParts(visit.id());
        jdbc.update(new Sql("delete from visit where id = ?", visit.id()));
        clinicsChanged(List.of(visit));
    }

    private void deleteParts(UUID id) {
        for (var part : PARTS) {
            jdbc.update(new Sql("delete from " + part + " where visit_id = ?", id));
        }
    }

    private void insertParts(Collection<Visit> visits) {
        List<Object[]> trainers = new ArrayList<>();
        List<Object[]> steps = new ArrayList<>();
        List<Object[]> answers = new ArrayList<>();
        for (var visit : visits) {
            var said = visit.said();
            int place = 0;
            for (var trainer : said.trainerIds()) {
                trainers.add(new Object[] {visit.id(), trainer, place++});
            }
            place = 0;
            for (var step : said.nextSteps()) {
                steps.add(new Object[] {
                    visit.id(), step.id(), place++, step.text(), step.owner().name(), step.dueOn(), step.doneOn()
                });
            }
            place = 0;
            for (var given : said.checklist() == null
                    ? List.<AnswerGiven>of()
                    : said.checklist().answers()) {
                answers.add(new Object[] {
                    visit.id(), given.questionId(), place++, given.answer().name(), given.note()
                });
            }
        }
        jdbc.batch("insert into visit_trainer (visit_id, trainer_id, place) values (?, ?, ?)", trainers);
        jdbc.batch("""
                insert into visit_step (visit_id, id, place, text, owner, due_on, done_on)
                values (?, ?, ?, ?, ?, ?, ?)
                """, steps);
        jdbc.batch("""
                insert into visit_answer (visit_id, question_id, place, answer, note)
                values (?, ?, ?, ?, ?)
                """, answers);
    }
}
