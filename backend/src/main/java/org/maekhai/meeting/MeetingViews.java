package org.maekhai.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maekhai.assignment.MetPlans;
import org.maekhai.issue.RaisedIssues;
import org.maekhai.registry.Geography;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.registry.Register;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.Stored;
import org.maekhai.training.Serving;
import org.maekhai.training.Trainers;

/** A meeting as it is shown to a caller who may see it, also in the transaction that writes it. */
@ApplicationScoped
class MeetingViews {
    private final Clock clock;
    private final CurrentUser currentUser;
    private final Geography geography;
    private final LocalGovernments localGovernments;
    private final Trainers trainers;
    private final MetPlans plans;
    private final RaisedIssues issues;
    private final MeetingStore store;
    private final MeetingChecks checks;

    MeetingViews(
            Clock clock,
            CurrentUser currentUser,
            Geography geography,
            LocalGovernments localGovernments,
            Trainers trainers,
            MetPlans plans,
            RaisedIssues issues,
            MeetingStore store,
            MeetingChecks checks) {
        this.clock = clock;
        this.currentUser = currentUser;
        this.geography = geography;
        this.localGovernments = localGovernments;
        this.trainers = trainers;
        this.plans = plans;
        this.issues = issues;
        this.store = store;
        this.checks = checks;
    }

    Stored<MeetingView> of(Meeting meeting) {
        var today = LocalDate.now(clock);
        var said = meeting.said();
        var links = store.links(said.provinceCode());
        var named = trainers(meeting);
        var register = localGovernments.register();
        var plan = Optional.ofNullable(said.coveragePlanId()).flatMap(id -> plans.find(id, said.provinceCode()));
        var adopter = store.adopterOf(meeting.id());
        var writer = new MeetingWriter(currentUser.caller());
        boolean mayGo = writer.writes(said.provinceCode())
                && checks.whyItStays(meeting, links, adopter.isPresent()).isEmpty();
        var view = new MeetingView(
                meeting.id(),
                said.kind(),
                said.provinceCode(),
                geography.provinceRef(said.provinceCode()),
                said.number(),
                said.year(),
                said.on(),
                said.from(),
                said.to(),
                said.place(),
                said.chair(),
                said.recorder(),
                said.checker(),
                meeting.state(today),
                said.agenda(),
                said.attendees().stream()
                        .map(one -> attendee(one, named, register))
                        .toList(),
                said.issueIds(),
                issues.seen(said.issueIds()),
                said.coveragePlanId(),
                plan.orElse(null),
                said.actions().stream()
                        .map(action -> action(action, links, today))
                        .toList(),
                adopted(said),
                adopter.orElse(null),
                meeting.closedAt(),
                meeting.closedBy(),
                writer.acts(meeting, today, mayGo),
                meeting.createdAt(),
                meeting.createdBy(),
                meeting.changedAt());
        return new Stored<>(view, meeting.version());
    }

    /** Those that are named, by their ids, as they served on its day. */
    private Map<UUID, Serving> trainers(Meeting meeting) {
        var ids = meeting.said().attendees().stream()
                .map(SaveMeeting.Attendee::trainerId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : trainers.of(ids, meeting.said().on()).stream()
                        .collect(Collectors.toMap(Serving::id, Function.identity()));
    }

    private static MeetingView.Attendee attendee(
            SaveMeeting.Attendee one, Map<UUID, Serving> named, Register register) {
        var trainer = one.trainerId() == null ? null : named.get(one.trainerId());
        var place = one.localGovernmentCode() == null ? null : register.byCode(one.localGovernmentCode());
        return new MeetingView.Attendee(
                one.id(),
                one.name(),
                one.position(),
                one.trainerId(),
                trainer == null ? null : new MeetingView.Named(trainer.id(), trainer.code(), trainer.name()),
                one.localGovernmentCode(),
                place == null ? null : place.ref(),
                one.attendance(),
                one.substituteFor(),
                one.reason());
    }

    private static MeetingView.Action action(SaveMeeting.Action action, ActionLinks links, LocalDate today) {
        var id = action.id();
        var state = links.state(id);
        return new MeetingView.Action(
                id,
                action.text(),
                action.owner(),
                action.dueOn(),
                action.doneOn(),
                action.carriedFrom(),
                state,
                links.settledOn(id),
                state == ActionState.OPEN && isPast(action.dueOn(), today),
                action.carriedFrom() == null ? null : origin(links.first(id)),
                links.times(id),
                links.follower(id).map(ActionLinks.Link::ofMeeting).orElse(null));
    }

    private static MeetingView.Origin origin(ActionLinks.Link first) {
        var of = first.ofMeeting();
        return new MeetingView.Origin(of.id(), of.kind(), of.number(), of.year(), of.on());
    }

    private static boolean isPast(LocalDate due, LocalDate today) {
        return due != null && due.isBefore(today);
    }

    private MeetingView.Adopted adopted(SaveMeeting said) {
        return Stream.ofNullable(said.adopts())
                .map(adopts -> new MeetingView.Adopted(
                        adopts.meetingId(),
                        adopts.corrections(),
                        store.refs(List.of(adopts.meetingId())).get(adopts.meetingId())))
                .findFirst()
                .orElse(null);
    }
}
