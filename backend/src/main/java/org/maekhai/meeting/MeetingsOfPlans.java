package org.maekhai.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.maekhai.assignment.MetPlans;
import org.maekhai.assignment.PlanMeetings;
import org.maekhai.shared.journal.Journal;
import org.maekhai.shared.journal.Written;
import org.maekhai.shared.problem.Failure;

/** A division that is agreed at a meeting stands in its minutes. */
@ApplicationScoped
class MeetingsOfPlans implements PlanMeetings {
    private final Clock clock;
    private final MeetingLock lock;
    private final MeetingStore store;
    private final MetPlans plans;
    private final Journal journal;

    MeetingsOfPlans(Clock clock, MeetingLock lock, MeetingStore store, MetPlans plans, Journal journal) {
        this.clock = clock;
        this.lock = lock;
        this.store = store;
        this.plans = plans;
        this.journal = journal;
    }

    @Override
    public Optional<PlanMeeting> tie(UUID meetingId, String provinceCode, UUID planId) {
        lock.province(provinceCode);
        var found = store.find(meetingId)
                .filter(meeting -> meeting.said().provinceCode().equals(provinceCode));
        found.ifPresent(known -> {
            var tied = known.speakingOf(planId, clock.instant().truncatedTo(ChronoUnit.MICROS));
            if (tied != known) {
                requireNoOther(known);
                store.update(tied, known);
                journal.write(Written.Action.UPDATE, tied.subject(), WrittenMeeting.of(known), WrittenMeeting.of(tied));
            }
        });
        return found.map(
                meeting -> new PlanMeeting(meeting.said().on(), meeting.said().place()));
    }

    /** What was resolved there stays in its minutes, though another division is agreed. */
    private void requireNoOther(Meeting known) {
        if (known.said().coveragePlanId() != null && plans.isAgreedAt(known.id())) {
            throw Failure.conflict("PLAN_AGREED_HERE");
        }
    }
}
