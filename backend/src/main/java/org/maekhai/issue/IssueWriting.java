package org.maekhai.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maekhai.registry.Geography;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.security.CurrentUser;
import org.maekhai.security.People;
import org.maekhai.shared.Saved;
import org.maekhai.shared.Stored;
import org.maekhai.shared.http.IfMatch;
import org.maekhai.shared.journal.Journal;
import org.maekhai.shared.journal.Written;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.thai.ThaiText;
import org.maekhai.visit.VisitBooks;

/** An issue is entered or changed at somebody's request, in one transaction. */
@ApplicationScoped
class IssueWriting {
    private final Clock clock;
    private final CurrentUser currentUser;
    private final Geography geography;
    private final LocalGovernments localGovernments;
    private final People people;
    private final VisitBooks visits;
    private final IssueLock lock;
    private final IssueStore store;
    private final IssueViews views;
    private final Journal journal;

    IssueWriting(
            Clock clock,
            CurrentUser currentUser,
            Geography geography,
            LocalGovernments localGovernments,
            People people,
            VisitBooks visits,
            IssueLock lock,
            IssueStore store,
            IssueViews views,
            Journal journal) {
        this.clock = clock;
        this.currentUser = currentUser;
        this.geography = geography;
        this.localGovernments = localGovernments;
        this.people = people;
        this.visits = visits;
        this.lock = lock;
        this.store = store;
        this.views = views;
        this.journal = journal;
    }

    @Transactional
    Saved<IssueView> save(UUID id, SaveIssue request, IfMatch ifMatch) {
        var to = place(request);
        // whoever locks a visit does so before issues
        var visitOf = request.visitId() == null
                ? null
                : visits.placeOf(request.visitId()).orElse(null);
        var known = lock.one(id, to.provinceCode()).orElse(null);
        var writer = new IssueWriter(currentUser.caller());
        if (known == null) {
            writer.requireMayRaise(to.place());
            var said = request.stripped(to, today());
            check(said, null, to, visitOf);
            return new Saved<>(raise(id, to, said), true);
        }
        writer.require(IssueAction.CHANGE, known);
        writer.requireMayRaise(to.place());
        var said = request.stripped(to, known.said().raisedOn());
        if (said.equals(known.said())) {
            return new Saved<>(views.of(known), false);
        }
        ifMatch.requires(known.version());
        check(said, known, to, visitOf);
        return new Saved<>(change(known, to, said), false);
    }

    /** @throws Failure 422 when there is none, or two that don't agree */
    private IssuePlace place(SaveIssue request) {
        var code = ThaiText.orNull(request.localGovernmentCode());
        var province = ThaiText.orNull(request.provinceCode());
        if (code == null && province == null) {
            throw Failure.invalid("/localGovernmentCode", "REQUIRED");
        }
        geography.requireProvince(province);
        if (code == null) {
            return new IssuePlace(null, province);
        }
        var at = IssuePlace.of(localGovernments.named(code.strip()));
        if (province != null && !province.equals(at.provinceCode())) {
            throw Failure.invalid(
                    "/provinceCode",
                    "PROVINCE_ELSEWHERE",
                    geography.provinceRef(at.provinceCode()).name());
        }
        return at;
    }

    /** What was right before isn't looked at again. @param known null: it is new. @throws Failure 422 with all that is wrong */
    private void check(SaveIssue said, Issue known, IssuePlace to, String visitOf) {
        var before = known == null ? null : known.said();
        boolean isOwnerKnown = said.ownerId() == null
                || before != null && said.ownerId().equals(before.ownerId())
                || people.find(said.ownerId()).isPresent();
        boolean isVisitKnown = before != null
                && said.visitId() != null
                && said.visitId().equals(before.visitId())
                && to.place().equals(known.at().place());
        var against = new IssueRules.Known(
                today(),
                to.of() == null
                        ? null
                        : localGovernments.register().byId(to.of().id()),
                known == null ? null : store.history(known.id()).touchedOn(),
                isVisitKnown ? to.localGovernmentCode() : visitOf,
                isOwnerKnown);
        var wrong = IssueRules.problems(said, against);
        if (!wrong.isEmpty()) {
            throw Failure.invalid(wrong);
        }
    }

    private Stored<IssueView> raise(UUID id, IssuePlace to, SaveIssue said) {
        var now = now();
        var by = IssuePerson.of(currentUser.caller());
        var issue = Issue.raised(id, to, said, null, by, now);
        store.insert(Map.of(issue, List.of(IssueEvent.raised(issue))));
        journal.write(Written.Action.CREATE, issue.subject(), null, WrittenIssue.of(issue));
        return views.of(issue);
    }

    private Stored<IssueView> change(Issue known, IssuePlace to, SaveIssue said) {
        var changed = known.changed(to, said, now());
        store.update(changed);
        if (!said.raisedOn().equals(known.said().raisedOn())) {
            store.raisedOn(changed);
        }
        journal.write(Written.Action.UPDATE, changed.subject(), WrittenIssue.of(known), WrittenIssue.of(changed));
        return views.of(changed);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** As exactly as it can be stored. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
