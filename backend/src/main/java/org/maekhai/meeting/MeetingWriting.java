package org.maekhai.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.maekhai.assignment.MetPlans;
import org.maekhai.registry.Geography;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.Saved;
import org.maekhai.shared.Stored;
import org.maekhai.shared.http.IfMatch;
import org.maekhai.shared.journal.Journal;
import org.maekhai.shared.journal.Written;
import org.maekhai.shared.problem.Failure;

/** A meeting is called, written down, closed or taken back, in one transaction each. */
@ApplicationScoped
class MeetingWriting {
    private final Clock clock;
    private final CurrentUser currentUser;
    private final Geography geography;
    private final MetPlans plans;
    private final MeetingLock lock;
    private final MeetingStore store;
    private final MeetingChecks checks;
    private final MeetingViews views;
    private final Journal journal;

    MeetingWriting(
            Clock clock,
            CurrentUser currentUser,
            Geography geography,
            MetPlans plans,
            MeetingLock lock,
            MeetingStore store,
            MeetingChecks checks,
            MeetingViews views,
            Journal journal) {
        this.clock = clock;
        this.currentUser = currentUser;
        this.geography = geography;
        this.plans = plans;
        this.lock = lock;
        this.store = store;
        this.checks = checks;
        this.views = views;
        this.journal = journal;
    }

    @Transactional
    Saved<MeetingView> save(UUID id, SaveMeeting request, IfMatch ifMatch) {
        var province = request.provinceCode().strip();
        geography.requireProvince(province);
        requireWrites(province);
        if (request.coveragePlanId() != null) {
            awaitPlans(id, request);
        }
        lock.province(province);
        var known = store.find(id).orElse(null);
        if (known == null) {
            int year = MeetingText.year(request);
            var said =
                    MeetingText.stripped(request, null, store.nextNumber(province, request.kind(), year), year, clock);
            return new Saved<>(call(id, said), true);
        }
        requireWrites(known.said().provinceCode());
        var said = MeetingText.stripped(
                request, known.said(), known.said().number(), known.said().year(), clock);
        if (said.equals(known.said())) {
            return new Saved<>(views.of(known), false);
        }
        if (!province.equals(known.said().provinceCode())) {
            throw Failure.invalid("/provinceCode", "PROVINCE_STAYS");
        }
        known.requireMaySay(said);
        ifMatch.requires(known.version());
        checks.require(id, said, known.said());
        if (isElsewhere(known.said(), said) && said.coveragePlanId() != null) {
            plans.agreedAt(id, said.on(), said.place());
        }
        return new Saved<>(keep(known, known.changed(said, now()), Written.Action.UPDATE), false);
    }

    /** What was agreed there moves with it, and whoever agrees to a division waits for it before they wait for meetings. */
    private void awaitPlans(UUID id, SaveMeeting request) {
        store.find(id)
                .map(Meeting::said)
                .filter(said -> isElsewhere(said, request))
                .ifPresent(said -> plans.lock(said.provinceCode()));
    }

    private static boolean isElsewhere(SaveMeeting one, SaveMeeting other) {
        return !one.on().equals(other.on()) || !Objects.equals(one.place(), other.place());
    }

    private Stored<MeetingView> call(UUID id, SaveMeeting said) {
        checks.require(id, said, null);
        var meeting = Meeting.called(id, said, currentUser.caller().name(), now());
        store.insert(List.of(meeting));
        journal.write(Written.Action.CREATE, meeting.subject(), null, WrittenMeeting.of(meeting));
        return views.of(meeting);
    }

    @Transactional
    Stored<MeetingView> close(UUID id) {
        return change(id, known -> known.closed(currentUser.caller().name(), LocalDate.now(clock), now()), null);
    }

    @Transactional
    Stored<MeetingView> reopen(UUID id, String reason) {
        return change(id, known -> known.reopened(now()), reason.strip());
    }

    private Stored<MeetingView> change(UUID id, Function<Meeting, Meeting> how, String reason) {
        var known = locked(id);
        var changed = how.apply(known);
        store.update(changed, known);
        journal.write(
                Written.Action.UPDATE,
                changed.subject(),
                WrittenMeeting.ofState(known, null),
                WrittenMeeting.ofState(changed, reason));
        return views.of(changed);
    }

    @Transactional
    void delete(UUID id, IfMatch ifMatch) {
        var known = locked(id);
        ifMatch.requires(known.version());
        checks.requireDeletable(known);
        store.delete(known);
        journal.write(Written.Action.DELETE, known.subject(), WrittenMeeting.of(known), null);
    }

    /** Nobody else writes it, or others of its province, until the transaction ends. @throws Failure 404 outside the scope */
    private Meeting locked(UUID id) {
        var province = store.find(id).orElseThrow(Failure::notFound).said().provinceCode();
        requireWrites(province);
        lock.province(province);
        return store.find(id).orElseThrow(Failure::notFound);
    }

    private void requireWrites(String provinceCode) {
        if (!new MeetingWriter(currentUser.caller()).writes(provinceCode)) {
            throw Failure.notFound();
        }
    }

    private Stored<MeetingView> keep(Meeting known, Meeting changed, Written.Action action) {
        store.update(changed, known);
        journal.write(action, changed.subject(), WrittenMeeting.of(known), WrittenMeeting.of(changed));
        return views.of(changed);
    }

    /** As exactly as it can be stored. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
