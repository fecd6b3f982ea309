package org.maekhai.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.maekhai.compliance.ObservedFacts;
import org.maekhai.letter.SubjectLetters;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.Stored;
import org.maekhai.shared.journal.Journal;
import org.maekhai.shared.journal.Written;
import org.maekhai.shared.problem.Failure;
import org.maekhai.training.Serving;
import org.maekhai.training.Trainers;

/**
 * What becomes of a visit, with the facts that follow from it and the entry in the record of writes. Whoever calls has the lock
 * ({@link VisitLock}) and has asked whether the caller may ({@link VisitWriter}).
 */
@ApplicationScoped
class VisitChanges {
    private final Clock clock;
    private final CurrentUser currentUser;
    private final LocalGovernments localGovernments;
    private final Trainers trainers;
    private final Checklists checklists;
    private final ObservedFacts facts;
    private final VisitIssues issues;
    private final SubjectLetters letters;
    private final VisitStore store;
    private final VisitViews views;
    private final Journal journal;

    VisitChanges(
            Clock clock,
            CurrentUser currentUser,
            LocalGovernments localGovernments,
            Trainers trainers,
            Checklists checklists,
            ObservedFacts facts,
            VisitIssues issues,
            SubjectLetters letters,
            VisitStore store,
            VisitViews views,
            Journal journal) {
        this.clock = clock;
        this.currentUser = currentUser;
        this.localGovernments = localGovernments;
        this.trainers = trainers;
        this.checklists = checklists;
        this.facts = facts;
        this.issues = issues;
        this.letters = letters;
        this.store = store;
        this.views = views;
        this.journal = journal;
    }

    /** @throws Failure 422 with all that is wrong */
    Stored<VisitView> make(UUID id, LocalGovernments.Known to, SaveVisit said) {
        var checked = check(said, null, to);
        var visit = Visit.made(id, to, said, null, now(), currentUser.caller().name());
        if (visit.observes()) {
            facts.observe(id, to, said.on(), said.observed());
        }
        store.insert(List.of(visit));
        var after = views.made(visit, checked);
        journal.write(Written.Action.CREATE, visit.subject(), null, after.view());
        return after;
    }

    /** @throws Failure 409 when what is over would be planned again, 422 with all that is wrong */
    Stored<VisitView> change(Visit known, LocalGovernments.Known to, SaveVisit said) {
        var changed = known.changed(to, said, now());
        var checked = check(said, known.said(), to);
        var before = views.of(known);
        if (changed.observes() || known.observes()) {
            facts.observe(changed.id(), to, said.on(), changed.observes() ? said.observed() : null);
        }
        store.update(changed, known);
        var after = views.changed(changed, checked);
        journal.write(Written.Action.UPDATE, changed.subject(), before.view(), after.view());
        return after;
    }

    void remove(Visit known) {
        var before = views.of(known);
        if (known.observes()) {
            facts.takeBack(known.id(), known.of());
        }
        issues.gone(List.of(known.id()));
        letters.gone(List.of(known.id()));
        store.delete(known);
        journal.write(Written.Action.DELETE, known.subject(), before.view(), null);
    }

    /** The visited local government says what it thinks of a visit: once the same is enough. */
    Stored<VisitView> confirm(Visit known, boolean agrees, String remark) {
        var is = known.confirmation();
        var before = views.of(known);
        if (is != null && is.confirmed() == agrees && Objects.equals(is.remark(), remark)) {
            return before;
        }
        var confirmed = known.confirmed(
                new Confirmation(agrees, remark, now(), currentUser.caller().name()));
        store.update(confirmed, known);
        var after = views.of(confirmed);
        journal.write(
                agrees ? Written.Action.CONFIRM : Written.Action.REFUSE, known.subject(), before.view(), after.view());
        return after;
    }

    /** What visits have in common, whichever places they are of: whether one exists is asked of each. @throws Failure 422 */
    void requireRight(SaveVisit said) {
        var against = against(said, localGovernments.named(said.localGovernmentCode()));
        refuse(VisitRules.problems(said, null, against).stream()
                .filter(wrong -> !wrong.code().equals("NOT_EXISTING"))
                .toList());
    }

    private VisitRules.Known check(SaveVisit said, SaveVisit before, LocalGovernments.Known to) {
        var against = against(said, to);
        refuse(VisitRules.problems(said, before, against));
        return against;
    }

    private static void refuse(List<Failure.FieldError> wrong) {
        if (!wrong.isEmpty()) {
            throw Failure.invalid(wrong);
        }
    }

    private VisitRules.Known against(SaveVisit said, LocalGovernments.Known to) {
        var today = LocalDate.now(clock);
        var serving = trainers.of(said.trainerIds(), Objects.requireNonNullElse(said.day(), today)).stream()
                .collect(Collectors.toMap(Serving::id, Function.identity()));
        var asked = said.checklist() == null
                ? null
                : checklists.find(said.checklist().id()).orElse(null);
        return new VisitRules.Known(today, localGovernments.register().byId(to.id()), serving, asked);
    }

    /** As exactly as it can be stored. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
