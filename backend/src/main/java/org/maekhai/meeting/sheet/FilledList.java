package org.maekhai.meeting.sheet;

import static org.maekhai.meeting.sheet.AttendanceColumns.ATTENDANCE;
import static org.maekhai.meeting.sheet.AttendanceColumns.NAME;
import static org.maekhai.meeting.sheet.AttendanceColumns.POSITION;
import static org.maekhai.meeting.sheet.AttendanceColumns.REASON;
import static org.maekhai.meeting.sheet.AttendanceColumns.SUBSTITUTE_FOR;
import static org.maekhai.meeting.sheet.AttendanceColumns.TRAINER_CODE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.maekhai.imports.ImportRequest;
import org.maekhai.imports.ImportRow;
import org.maekhai.imports.RowProblem;
import org.maekhai.meeting.Attendance;
import org.maekhai.meeting.SaveMeeting;
import org.maekhai.meeting.SaveMeeting.Attendee;
import org.maekhai.meeting.sheet.AttendanceCells.Stated;
import org.maekhai.meeting.sheet.OfficeCells.Office;
import org.maekhai.shared.thai.ThaiText;
import org.maekhai.training.Serving;

/**
 * The list of a meeting while rows fill it in. Who is known by name is marked, whoever comes for a local government takes the place
 * that was kept for it, others are added; who stands in no row stays as they are, and an empty cell erases nothing.
 */
final class FilledList {
    /** As lists that propose themselves call somebody whose name isn't known yet. */
    static final String REPRESENTATIVE = "ผู้แทน";

    private static final int LONGEST_POSITION = 300;

    private final ImportRequest request;
    private final List<Serving> trainers;
    private final Supplier<UUID> ids;
    private final List<Attendee> list;
    /** By the ids of attendees the row that told of them. */
    private final Map<UUID, Told> told = new HashMap<>();

    /** By how they are written: each row is compared with all of them. */
    private final Map<String, PersonName> names = new HashMap<>();

    private boolean changed;

    private record Told(int row, Object what) {}

    /** @param trainers those of the province on the day of the meeting */
    FilledList(ImportRequest request, List<Attendee> list, List<Serving> trainers, Supplier<UUID> ids) {
        this.request = request;
        this.list = new ArrayList<>(list);
        this.trainers = trainers;
        this.ids = ids;
    }

    private PersonName person(String text) {
        return names.computeIfAbsent(text, PersonName::of);
    }

    boolean isChanged() {
        return changed;
    }

    List<Attendee> attendees() {
        return List.copyOf(list);
    }

    void take(ImportRow row, Stated stated, Office office) {
        var said = whole(row, stated, office);
        if (said == null) {
            return;
        }
        var trainer = trainer(row, said, office);
        var known = row.isRejected() ? null : known(row, said, office, trainer);
        var what = List.of(stated, office);
        if (row.isRejected() || !isFirst(row, known, what)) {
            return;
        }
        warnOfReason(row, said, known);
        if (known == null) {
            add(row, said, office, trainer, what);
        } else {
            change(row, known, said, office);
        }
    }

    /** Whoever has no name yet represents the office. */
    private static Stated whole(ImportRow row, Stated stated, Office office) {
        var position = position(row, stated.position(), office);
        var name = stated.name();
        if (name == null && office.isLocalGovernment() && (stated.attendance() != null || stated.instead() != null)) {
            name = REPRESENTATIVE + office.name();
        }
        if (name == null) {
            row.reject(NAME, RowProblem.MISSING_VALUE);
            return null;
        }
        return new Stated(name, position, stated.instead(), stated.attendance(), stated.reason());
    }

    /** Of whoever came none is taken; one that the list has of them stays. */
    private static void warnOfReason(ImportRow row, Stated said, Attendee known) {
        boolean isAbsent = said.attendance() == null || said.attendance() == Attendance.ABSENT;
        if (said.reason() != null && !isAbsent && (known == null || !isSame(said.reason(), known.reason()))) {
            row.warn(REASON, RowProblem.REASON_NOT_TAKEN);
        }
    }

    /** A cell is read normalised, what was entered by hand stays as it was written. */
    private static boolean isSame(String said, String known) {
        return said.equals(ThaiText.normalize(known));
    }

    /** Another office than a local government is told beside the position. */
    private static String position(ImportRow row, String stated, Office office) {
        if (office.isLocalGovernment() || office.name() == null) {
            return stated;
        }
        boolean isTold = stated != null && ThaiText.key(stated).contains(ThaiText.key(office.name()));
        var whole = stated == null ? office.name() : isTold ? stated : stated + " " + office.name();
        if (whole.length() > LONGEST_POSITION) {
            row.reject(POSITION, RowProblem.TOO_LONG, LONGEST_POSITION);
        }
        return whole;
    }

    /** Null: it is none, as far as one can tell. */
    private Serving trainer(ImportRow row, Stated said, Office office) {
        var code = row.stated(TRAINER_CODE);
        var name = person(said.name());
        if (code != null) {
            var found = trainers.stream()
                    .filter(trainer -> ThaiText.key(trainer.code()).equals(ThaiText.key(code)))
                    .findFirst()
                    .orElse(null);
            if (found == null) {
                row.reject(TRAINER_CODE, RowProblem.UNKNOWN_TRAINER, code);
            } else if (!person(found.name()).isSame(name)) {
                row.reject(
                        TRAINER_CODE,
                        RowProblem.INCONSISTENT,
                        "รหัสนี้เป็นของ " + found.name(),
                        "this is the code of " + found.name());
            }
            return found;
        }
        var called = trainers.stream()
                .filter(trainer -> person(trainer.name()).isSame(name))
                .toList();
        var fitting = called.stream()
                .filter(trainer -> !office.isLocalGovernment() || office.code().equals(trainer.localGovernmentCode()))
                .toList();
        if (fitting.size() > 1) {
            row.reject(NAME, RowProblem.AMBIGUOUS_PERSON, said.name());
        } else if (fitting.isEmpty() && !called.isEmpty()) {
            row.warn(NAME, RowProblem.NOT_THE_TRAINER, called.get(0).name(), office.name());
        }
        return fitting.size() == 1 ? fitting.get(0) : null;
    }

    /** The one of the list whom the row tells of; null: none, or the row was rejected. */
    private Attendee known(ImportRow row, Stated said, Office office, Serving trainer) {
        var name = person(said.name());
        var sitting = person(said.sitting());
        var called = those(one -> fits(one, office)
                && (trainer != null && trainer.id().equals(one.trainerId())
                        || person(asked(one)).isSame(name)));
        if (called.isEmpty() && said.instead() != null) {
            called = those(one -> fits(one, office) && isMeant(one, said.name()));
        }
        if (called.isEmpty()) {
            called = those(one -> fits(one, office) && person(one.name()).isSame(sitting));
        }
        if (called.isEmpty() && office.isLocalGovernment()) {
            var kept = those(one ->
                    office.code().equals(one.localGovernmentCode()) && isPlaceKept(one) && !told.containsKey(one.id()));
            return kept.isEmpty() ? null : kept.get(0);
        }
        if (called.size() > 1) {
            row.reject(NAME, RowProblem.AMBIGUOUS_PERSON, said.name());
        }
        return called.size() == 1 ? called.get(0) : null;
    }

    private static boolean isPlaceKept(Attendee one) {
        return one.attendance() != Attendance.SUBSTITUTE && one.name().startsWith(REPRESENTATIVE);
    }

    private List<Attendee> those(Predicate<Attendee> which) {
        return list.stream().filter(which).toList();
    }

    /** Somebody of another local government is somebody else. */
    private boolean fits(Attendee one, Office office) {
        if (!office.isLocalGovernment()) {
            return true;
        }
        var of = one.trainerId() == null ? one.localGovernmentCode() : employer(one.trainerId(), office);
        return of == null && one.trainerId() == null || office.code().equals(of);
    }

    /** Of one who is no trainer here any more whatever is said. */
    private String employer(UUID trainerId, Office said) {
        return trainers.stream()
                .filter(trainer -> trainer.id().equals(trainerId))
                .findFirst()
                .map(trainer -> Objects.requireNonNullElse(trainer.localGovernmentCode(), ""))
                .orElse(said.code());
    }

    /** Whether these words mean somebody: the name with a position behind it, or the position alone. */
    private boolean isMeant(Attendee one, String words) {
        var asked = person(asked(one));
        var said = person(words);
        boolean isPosition =
                one.position() != null && ThaiText.key(one.position()).equals(ThaiText.key(words));
        return said.isSame(asked) || said.beginsWith(asked) || isPosition;
    }

    /** Of whom the list knows, whoever came. */
    private static String asked(Attendee one) {
        return one.attendance() == Attendance.SUBSTITUTE && one.substituteFor() != null
                ? one.substituteFor()
                : one.name();
    }

    private boolean isFirst(ImportRow row, Attendee known, Object what) {
        var before = known == null ? null : told.get(known.id());
        if (before != null) {
            row.rejectRepeated(NAME, before.row(), before.what().equals(what));
            return false;
        }
        if (known != null) {
            told.put(known.id(), new Told(row.number(), what));
        }
        return true;
    }

    private void add(ImportRow row, Stated said, Office office, Serving trainer, Object what) {
        if (requireSubstitute(row, said) && list.size() >= SaveMeeting.MOST_ATTENDEES) {
            row.reject(NAME, RowProblem.LIST_FULL, SaveMeeting.MOST_ATTENDEES);
        }
        if (row.isRejected()) {
            return;
        }
        if (!request.mayCreate()) {
            row.unchanged();
            return;
        }
        boolean isInstead = said.attendance() == Attendance.SUBSTITUTE;
        var one = new Attendee(
                ids.get(),
                said.sitting(),
                said.position(),
                trainer == null ? null : trainer.id(),
                trainer == null ? office.code() : null,
                said.attendance(),
                isInstead ? said.name() : null,
                said.attendance() == Attendance.ABSENT ? said.reason() : null);
        list.add(one);
        told.put(one.id(), new Told(row.number(), what));
        changed = true;
        row.created();
    }

    private static boolean requireSubstitute(ImportRow row, Stated said) {
        if (said.attendance() == Attendance.SUBSTITUTE && said.instead() == null) {
            row.reject(row.table().has(SUBSTITUTE_FOR) ? SUBSTITUTE_FOR : ATTENDANCE, RowProblem.MISSING_VALUE);
        }
        return !row.isRejected();
    }

    private void change(ImportRow row, Attendee known, Stated said, Office office) {
        var changedOne = merged(row, known, said, office);
        if (row.isRejected()) {
            return;
        }
        if (request.isMatch() || changedOne.equals(known)) {
            row.unchanged();
            return;
        }
        list.set(list.indexOf(known), changedOne);
        changed = true;
        row.updated();
    }

    private Attendee merged(ImportRow row, Attendee known, Stated said, Office office) {
        boolean wasInstead = known.attendance() == Attendance.SUBSTITUTE;
        boolean isOfWhoCame =
                wasInstead && said.instead() == null && !person(asked(known)).isSame(person(said.name()));
        if (isOfWhoCame && (said.attendance() == Attendance.ABSENT || said.attendance() == Attendance.OBSERVER)) {
            row.reject(
                    ATTENDANCE,
                    RowProblem.INCONSISTENT,
                    "บันทึกไว้ว่ามาประชุมแทน " + asked(known),
                    "who is known to have come for " + asked(known));
        }
        var attendance = said.attendance() == null || isOfWhoCame ? known.attendance() : said.attendance();
        var asked = isPlaceKept(known) && !said.name().startsWith(REPRESENTATIVE) ? said.name() : asked(known);
        var name = asked;
        String insteadOf = null;
        if (attendance == Attendance.SUBSTITUTE) {
            boolean isAsBefore =
                    said.instead() == null || wasInstead && person(known.name()).isSame(person(said.instead()));
            if (said.instead() == null && !wasInstead) {
                requireSubstitute(row, said);
            }
            name = isAsBefore ? known.name() : said.instead();
            insteadOf =
                    said.instead() == null ? known.substituteFor() : isMeant(known, said.name()) ? asked : said.name();
        }
        return new Attendee(
                known.id(),
                name,
                orKnown(said.position(), known.position()),
                known.trainerId(),
                known.localGovernmentCode() != null || known.trainerId() != null
                        ? known.localGovernmentCode()
                        : office.code(),
                attendance,
                insteadOf,
                reason(attendance, said, known));
    }

    /** Who came has none, but for one that the list has already. */
    private static String reason(Attendance attendance, Stated said, Attendee known) {
        if (attendance == Attendance.ABSENT) {
            return orKnown(said.reason(), known.reason());
        }
        return attendance == known.attendance() ? known.reason() : null;
    }

    private static String orKnown(String said, String known) {
        return said == null || isSame(said, known) ? known : said;
    }
}
