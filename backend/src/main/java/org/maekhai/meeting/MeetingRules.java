package org.maekhai.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.maekhai.shared.problem.Failure.FieldError;
import org.maekhai.shared.thai.FiscalYear;

/** What is wrong with a meeting that somebody states: all of it at once, each beside its field. */
final class MeetingRules {
    /**
     * What it is checked against. What stood there before is known already.
     *
     * @param trainers those of its trainers that are known; {@code places}, {@code issues} and {@code actions} likewise
     * @param first the day of the last meeting that it stands on, {@code last} of the first one that stands on it; null: it may be
     *     held before, or after, any of them
     * @param actions open ones of earlier meetings of the province
     * @param taken ids of actions that other meetings have
     */
    record Known(
            LocalDate today,
            LocalDate first,
            LocalDate last,
            Set<UUID> trainers,
            Set<String> places,
            Set<UUID> issues,
            boolean isPlanKnown,
            boolean isAdoptedKnown,
            Set<UUID> actions,
            Set<UUID> taken) {}

    private final SaveMeeting said;
    private final Known known;
    private final List<FieldError> errors = new ArrayList<>();

    private MeetingRules(SaveMeeting said, Known known) {
        this.said = said;
        this.known = known;
    }

    static List<FieldError> problems(SaveMeeting said, Known known) {
        var rules = new MeetingRules(said, known);
        rules.when();
        rules.twice(said.agenda().stream().map(SaveMeeting.Item::id).toList(), "/agenda/", "/id");
        rules.attendees();
        rules.issues();
        rules.others();
        rules.actions();
        return rules.errors;
    }

    private void wrong(String pointer, String code, Object... arguments) {
        errors.add(FieldError.of(pointer, code, arguments));
    }

    private void when() {
        if (!FiscalYear.of(said.on()).isPlausible()) {
            wrong("/on", "BAD_DATE");
        } else if (known.first() != null && said.on().isBefore(known.first())) {
            wrong("/on", "BEFORE_EARLIER_MEETING", known.first());
        } else if (known.last() != null && said.on().isAfter(known.last())) {
            wrong("/on", "AFTER_LATER_MEETING", known.last());
        }
        if (said.from() != null && said.to() != null && said.to().compareTo(said.from()) < 0) {
            wrong("/to", "ENDS_BEFORE_START", said.from());
        }
    }

    private void twice(Collection<?> all, String list, String field) {
        Set<Object> seen = new HashSet<>();
        int i = 0;
        for (var one : all) {
            if (one != null && !seen.add(one)) {
                wrong(list + i + field, "TWICE");
            }
            i++;
        }
    }

    private void attendees() {
        twice(said.attendees().stream().map(SaveMeeting.Attendee::id).toList(), "/attendees/", "/id");
        for (int i = 0; i < said.attendees().size(); i++) {
            var one = said.attendees().get(i);
            var pointer = "/attendees/" + i;
            if (one.trainerId() != null && one.localGovernmentCode() != null) {
                wrong(pointer + "/localGovernmentCode", "TRAINER_OR_PLACE");
            } else if (one.trainerId() != null && !known.trainers().contains(one.trainerId())) {
                wrong(pointer + "/trainerId", "UNKNOWN_TRAINER");
            } else if (one.localGovernmentCode() != null && !known.places().contains(one.localGovernmentCode())) {
                wrong(pointer + "/localGovernmentCode", "UNKNOWN_PLACE", one.localGovernmentCode());
            }
        }
    }

    private void issues() {
        twice(said.issueIds(), "/issueIds/", "");
        for (int i = 0; i < said.issueIds().size(); i++) {
            if (!known.issues().contains(said.issueIds().get(i))) {
                wrong("/issueIds/" + i, "UNKNOWN_ISSUE");
            }
        }
    }

    private void others() {
        if (said.coveragePlanId() != null && !known.isPlanKnown()) {
            wrong("/coveragePlanId", "UNKNOWN_PLAN");
        }
        if (said.adopts() != null && !known.isAdoptedKnown()) {
            wrong("/adopts/meetingId", "UNKNOWN_MEETING");
        }
    }

    private void actions() {
        twice(said.actions().stream().map(SaveMeeting.Action::id).toList(), "/actions/", "/id");
        twice(said.actions().stream().map(SaveMeeting.Action::carriedFrom).toList(), "/actions/", "/carriedFrom");
        for (int i = 0; i < said.actions().size(); i++) {
            var action = said.actions().get(i);
            var pointer = "/actions/" + i;
            if (known.taken().contains(action.id())) {
                wrong(pointer + "/id", "ID_TAKEN");
            }
            if (action.dueOn() != null && !FiscalYear.of(action.dueOn()).isPlausible()) {
                wrong(pointer + "/dueOn", "BAD_DATE");
            }
            if (action.doneOn() != null && action.doneOn().isAfter(known.today())) {
                wrong(pointer + "/doneOn", "FUTURE_DATE");
            } else if (action.doneOn() != null
                    && !FiscalYear.of(action.doneOn()).isPlausible()) {
                wrong(pointer + "/doneOn", "BAD_DATE");
            }
            if (action.carriedFrom() != null && !known.actions().contains(action.carriedFrom())) {
                wrong(pointer + "/carriedFrom", "UNKNOWN_ACTION");
            }
        }
    }
}
