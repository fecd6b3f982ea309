package org.maekhai.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maekhai.assignment.MetPlans;
import org.maekhai.issue.RaisedIssue;
import org.maekhai.issue.RaisedIssues;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.shared.problem.Failure;
import org.maekhai.training.Serving;
import org.maekhai.training.Trainers;

/** Whether a meeting may say what somebody states of it. What was right before isn't looked at again. */
@ApplicationScoped
class MeetingChecks {
    private final Clock clock;
    private final LocalGovernments localGovernments;
    private final Trainers trainers;
    private final RaisedIssues issues;
    private final MetPlans plans;
    private final MeetingStore store;

    MeetingChecks(
            Clock clock,
            LocalGovernments localGovernments,
            Trainers trainers,
            RaisedIssues issues,
            MetPlans plans,
            MeetingStore store) {
        this.clock = clock;
        this.localGovernments = localGovernments;
        this.trainers = trainers;
        this.issues = issues;
        this.plans = plans;
        this.store = store;
    }

    /**
     * With the lock of its province.
     *
     * @param before null: it is new
     * @throws Failure 422 with all that is wrong, 409 where it stands in the way of another meeting
     */
    void require(UUID id, SaveMeeting said, SaveMeeting before) {
        var links = store.links(said.provinceCode());
        if (before != null) {
            requireKept(id, said, before, links);
        }
        var wrong = MeetingRules.problems(said, known(id, said, before, links));
        if (!wrong.isEmpty()) {
            throw Failure.invalid(wrong);
        }
        requireFree(id, said, links);
    }

    private MeetingRules.Known known(UUID id, SaveMeeting said, SaveMeeting before, ActionLinks links) {
        return new MeetingRules.Known(
                LocalDate.now(clock),
                firstDay(said, before, links),
                lastDay(id, said, before, links),
                trainers(said, before),
                places(said, before),
                issues(said, before),
                said.coveragePlanId() == null
                        || before != null && said.coveragePlanId().equals(before.coveragePlanId())
                        || plans.find(said.coveragePlanId(), said.provinceCode())
                                .isPresent(),
                isAdoptedKnown(id, said, before),
                openBefore(id, said, before, links),
                store.actionsOfOthers(
                        id, said.actions().stream().map(SaveMeeting.Action::id).toList()));
    }

    private Set<UUID> trainers(SaveMeeting said, SaveMeeting before) {
        var known = before == null ? new HashSet<UUID>() : named(before.attendees(), SaveMeeting.Attendee::trainerId);
        var fresh = named(said.attendees(), SaveMeeting.Attendee::trainerId);
        fresh.removeAll(known);
        if (!fresh.isEmpty()) {
            trainers.of(fresh, said.on()).stream()
                    .filter(one ->
                            one.provinceCode() == null || one.provinceCode().equals(said.provinceCode()))
                    .map(Serving::id)
                    .forEach(known::add);
        }
        return known;
    }

    private Set<String> places(SaveMeeting said, SaveMeeting before) {
        var known = before == null
                ? new HashSet<String>()
                : named(before.attendees(), SaveMeeting.Attendee::localGovernmentCode);
        var register = localGovernments.register();
        for (var code : named(said.attendees(), SaveMeeting.Attendee::localGovernmentCode)) {
            var place = register.byCode(code);
            if (place != null && place.place().provinceCode().equals(said.provinceCode())) {
                known.add(code);
            }
        }
        return known;
    }

    private Set<UUID> issues(SaveMeeting said, SaveMeeting before) {
        Set<UUID> known = before == null ? new HashSet<>() : new HashSet<>(before.issueIds());
        var fresh = said.issueIds().stream().filter(id -> !known.contains(id)).toList();
        issues.seen(fresh).stream().map(RaisedIssue::id).forEach(known::add);
        return known;
    }

    /** An earlier one of the same province and kind. */
    private boolean isAdoptedKnown(UUID id, SaveMeeting said, SaveMeeting before) {
        boolean isKept = before != null && Objects.equals(said.adopted(), before.adopted());
        return said.adopts() == null
                || store.find(said.adopted())
                        .filter(other -> !other.id().equals(id)
                                && other.said().provinceCode().equals(said.provinceCode())
                                && other.said().kind() == said.kind()
                                && (isKept || !other.said().on().isAfter(said.on())))
                        .isPresent();
    }

    /**
     * What it may go on with: what it goes on with already, and what an earlier meeting left undone. Whatever came of its own actions
     * is none of that: a chain that leads back to itself would never end.
     */
    private static Set<UUID> openBefore(UUID id, SaveMeeting said, SaveMeeting before, ActionLinks links) {
        var known = before == null ? new HashSet<UUID>() : named(before.actions(), SaveMeeting.Action::carriedFrom);
        for (var from : named(said.actions(), SaveMeeting.Action::carriedFrom)) {
            links.find(from)
                    .filter(link -> link.doneOn() == null
                            && !link.ofMeeting().on().isAfter(said.on())
                            && !links.cameThrough(from, id))
                    .ifPresent(link -> known.add(from));
        }
        return known;
    }

    /**
     * Of those whose minutes it adopts and whose actions it goes on with already, the last: what it names anew is told where it is
     * named.
     */
    private LocalDate firstDay(SaveMeeting said, SaveMeeting before, ActionLinks links) {
        if (before == null || said.on().equals(before.on())) {
            return null;
        }
        var goesOnWith = named(before.actions(), SaveMeeting.Action::carriedFrom);
        goesOnWith.retainAll(named(said.actions(), SaveMeeting.Action::carriedFrom));
        var carried = goesOnWith.stream()
                .flatMap(from -> links.find(from).stream())
                .map(link -> link.ofMeeting().on());
        var adopted = said.adopts() != null && said.adopted().equals(before.adopted())
                ? store.find(said.adopted()).map(other -> other.said().on()).stream()
                : Stream.<LocalDate>empty();
        return Stream.concat(carried, adopted).max(Comparator.naturalOrder()).orElse(null);
    }

    /** Of the one that adopted its minutes and those that go on with its actions, the first. */
    private LocalDate lastDay(UUID id, SaveMeeting said, SaveMeeting before, ActionLinks links) {
        if (before == null || said.on().equals(before.on())) {
            return null;
        }
        var carriedOn = before.actions().stream()
                .flatMap(action -> links.follower(action.id()).stream())
                .map(ActionLinks.Link::ofMeeting);
        return Stream.concat(carriedOn, store.adopterOf(id).stream())
                .map(MeetingRef::on)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** What later ones stand on stays. */
    private void requireKept(UUID id, SaveMeeting said, SaveMeeting before, ActionLinks links) {
        if (said.kind() != before.kind() && store.adopterOf(id).isPresent()) {
            throw Failure.conflict("MINUTES_ADOPTED");
        }
        if (before.coveragePlanId() != null
                && !before.coveragePlanId().equals(said.coveragePlanId())
                && plans.isAgreedAt(id)) {
            throw Failure.conflict("PLAN_AGREED_HERE");
        }
        for (var action : before.actions()) {
            if (links.follower(action.id()).isPresent()) {
                var now = said.actions().stream()
                        .filter(other -> other.id().equals(action.id()))
                        .findFirst();
                // it is done where it is counted
                if (now.isEmpty() || !Objects.equals(now.get().doneOn(), action.doneOn())) {
                    throw Failure.conflict("ACTION_CARRIED_ON");
                }
            }
        }
    }

    /** What happens once only did not happen elsewhere. */
    private void requireFree(UUID id, SaveMeeting said, ActionLinks links) {
        boolean isCarried = said.actions().stream()
                .map(SaveMeeting.Action::carriedFrom)
                .filter(Objects::nonNull)
                .flatMap(from -> links.follower(from).stream())
                .anyMatch(follower -> !follower.ofMeeting().id().equals(id));
        if (isCarried) {
            throw Failure.conflict("ACTION_CARRIED");
        }
        if (said.adopts() != null
                && store.adopterOf(said.adopted())
                        .filter(other -> !other.id().equals(id))
                        .isPresent()) {
            throw Failure.conflict("MINUTES_ADOPTED");
        }
    }

    /** @throws Failure 409 when anything came of it, or others stand on it */
    void requireDeletable(Meeting meeting) {
        var links = store.links(meeting.said().provinceCode());
        boolean isAdopted = store.adopterOf(meeting.id()).isPresent();
        whyItStays(meeting, links, isAdopted).ifPresent(code -> {
            throw Failure.conflict(code);
        });
    }

    /** What came of it, or stands on it; empty: it may go. */
    Optional<String> whyItStays(Meeting meeting, ActionLinks links, boolean isAdopted) {
        if (!meeting.isWithoutMinutes() || isAdopted || plans.isAgreedAt(meeting.id())) {
            return Optional.of("MEETING_HAS_MINUTES");
        }
        boolean isCarriedOn = meeting.said().actions().stream()
                .anyMatch(action -> links.follower(action.id()).isPresent());
        return isCarriedOn ? Optional.of("ACTION_CARRIED_ON") : Optional.empty();
    }

    private static <T, N> Set<N> named(Collection<T> all, Function<T, N> name) {
        return all.stream().map(name).filter(Objects::nonNull).collect(Collectors.toCollection(HashSet::new));
    }
}
