package org.maekhai.visit.checklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.Ids;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.journal.Journal;
import org.maekhai.shared.journal.Subject;
import org.maekhai.shared.journal.Written;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.thai.ThaiText;
import org.maekhai.visit.Checklist;
import org.maekhai.visit.Question;

/**
 * Checklists are made and retired, and never changed, for answers stand on their questions: a change is a new version, which
 * is offered in place of the former one. That one stays readable (docs/adr/0025).
 */
@ApplicationScoped
class ChecklistLife {
    private final Clock clock;
    private final CurrentUser currentUser;
    private final Jdbc jdbc;
    private final ChecklistQueries queries;
    private final Journal journal;

    ChecklistLife(Clock clock, CurrentUser currentUser, Jdbc jdbc, ChecklistQueries queries, Journal journal) {
        this.clock = clock;
        this.currentUser = currentUser;
        this.jdbc = jdbc;
        this.queries = queries;
        this.journal = journal;
    }

    @Transactional
    Checklist make(SaveChecklist request) {
        var former = Optional.ofNullable(request.versionOf()).map(this::newest).orElse(null);
        var id = Ids.next(clock);
        var questions = questions(request.questions(), former == null ? List.of() : former.questions());
        jdbc.update(new Sql(
                """
                insert into checklist (id, lineage_id, version_of, version, name, source, active, created_at, created_by)
                values (?, coalesce((select f.lineage_id from checklist f where f.id = ?), ?), ?, ?, ?, ?, true, ?, ?)
                """,
                id,
                request.versionOf(),
                id,
                request.versionOf(),
                former == null ? 1 : former.version() + 1,
                request.name().strip(),
                ThaiText.orNull(request.source()),
                clock.instant().atOffset(ZoneOffset.UTC),
                currentUser.caller().name()));
        insert(id, questions);
        if (former != null) {
            deactivate(former);
        }
        var made = queries.get(id);
        journal.write(Written.Action.CREATE, subject(id), null, made);
        return made;
    }

    /** The version that a new one is made of; no other is, meanwhile. */
    private Checklist newest(UUID id) {
        lock(id).orElseThrow(() -> Failure.invalid("/versionOf", "UNKNOWN_CHECKLIST", id));
        var next = new Sql("select c.id from checklist c where c.version_of = ?", id);
        jdbc.first(next, row -> row.getObject(1, UUID.class)).ifPresent(newer -> {
            throw Failure.conflict("CHECKLIST_SUPERSEDED").with("checklistId", newer);
        });
        return queries.get(id);
    }

    private Optional<UUID> lock(UUID id) {
        var sql = new Sql("select c.id from checklist c where c.id = ? for update", id);
        return jdbc.first(sql, row -> row.getObject(1, UUID.class));
    }

    /** Those without an id are given that of the same question before, so that it is followed over the versions. */
    private List<Question> questions(List<SaveChecklist.Asked> asked, List<Question> before) {
        Set<UUID> taken = new HashSet<>();
        List<Failure.FieldError> errors = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            var id = asked.get(i).id();
            if (id != null && !taken.add(id)) {
                errors.add(Failure.FieldError.of("/questions/" + i + "/id", "DUPLICATE_QUESTION"));
            }
        }
        if (!errors.isEmpty()) {
            throw Failure.invalid(errors);
        }
        List<Question> questions = new ArrayList<>();
        for (var each : asked) {
            var id = each.id() != null
                    ? each.id()
                    : before.stream()
                            .filter(each::isSame)
                            .map(Question::id)
                            .filter(taken::add)
                            .findFirst()
                            .orElseGet(() -> Ids.next(clock));
            questions.add(each.as(id));
        }
        return questions;
    }

    private void insert(UUID checklist, List<Question> questions) {
        List<Object[]> rows = new ArrayList<>();
        for (var question : questions) {
            rows.add(new Object[] {
                checklist,
                question.id(),
                rows.size() + 1,
                question.module().name(),
                question.weight(),
                question.byPhone(),
                Objects.toString(question.offers(), null),
                question.text(),
                question.textEn(),
                question.yesWhen()
            });
        }
        jdbc.batch("""
                insert into checklist_question
                  (checklist_id, id, place, module, weight, by_phone, offers, text, text_en, yes_when)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
    }

    /** No longer offered; again is the same. */
    @Transactional
    Checklist retire(UUID id) {
        lock(id).orElseThrow(Failure::notFound);
        var known = queries.get(id);
        if (!known.active()) {
            return known;
        }
        deactivate(known);
        return queries.get(id);
    }

    private void deactivate(Checklist active) {
        if (active.active()) {
            jdbc.update(new Sql("update checklist set active = false where id = ?", active.id()));
            var after = queries.get(active.id());
            journal.write(Written.Action.UPDATE, subject(active.id()), brief(active), brief(after));
        }
    }

    /** What can change: questions don't. */
    private static Object brief(Checklist checklist) {
        return Map.of("name", checklist.name(), "version", checklist.version(), "active", checklist.active());
    }

    private static Subject subject(UUID id) {
        return Subject.ofProvince("checklist", id, null);
    }
}
