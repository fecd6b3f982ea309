package org.maekhai.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.shared.letter.LetterWay;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.thai.ThaiText;

/**
 * A letter as it is stored, and what may become of it.
 *
 * @param subjectId what it is about
 */
record Letter(
        UUID id,
        LetterKind kind,
        UUID subjectId,
        Where where,
        Said said,
        Course course,
        LocalDate begunOn,
        String createdBy,
        Instant createdAt,
        Instant changedAt,
        long version) {
    private static final int BUDDHIST_ERA = 543;

    static Letter begun(
            UUID id, LetterKind kind, UUID subjectId, Where where, Said said, LocalDate on, String by, Instant at) {
        return new Letter(id, kind, subjectId, where, said, Course.begun(on), on, by, at, at, 0);
    }

    /** @param localGovernmentId null: it is the province's own */
    record Where(String provinceCode, Integer localGovernmentId) {
        static Where of(LocalGovernments.Known place) {
            return new Where(place.place().provinceCode(), place.id());
        }
    }

    /** Of what it says, what lists tell. */
    record Said(String title, List<String> addressees) {
        static Said by(Sheets sheets) {
            return new Said(sheets.title(), sheets.addressees());
        }
    }

    LetterState state() {
        return course.state();
    }

    /** @throws Failure 409 with where it stands */
    void require(LetterAction action) {
        if (!action.isPossible(state())) {
            throw Failure.conflict("LETTER_STATE", state().ordinal());
        }
    }

    boolean isAbout(LetterKind otherKind, UUID otherSubject) {
        return kind == otherKind && subjectId.equals(otherSubject);
    }

    Letter moved(Said says, Course next, Instant at) {
        return new Letter(id, kind, subjectId, where, says, next, begunOn, createdBy, createdAt, at, version + 1);
    }

    /** @throws Failure 422 for a number where several offices give one each: it would be that of the first */
    void requireNumber(Sheets sheets, LetterWay way) {
        boolean isGiven = way.letterNumber() != null
                && !way.letterNumber().equals(course.way().letterNumber());
        if (isGiven && sheets.areOfSeveralOffices()) {
            throw Failure.invalid("/letterNumber", "SEVERAL_OFFICES");
        }
    }

    /** Who numbers it, the year of its day and its number; null as long as not all of that is known. */
    String numberKey(Sheets sheets, LetterWay way) {
        return way.letterNumber() == null || way.letterDate() == null
                ? null
                : where.provinceCode() + " " + (way.letterDate().getYear() + BUDDHIST_ERA) + " "
                        + ThaiText.fold(sheets.numbered(way.letterNumber()));
    }

    /** Its own day, or that on which it was begun. */
    LocalDate day() {
        return course.way().letterDate() == null ? begunOn : course.way().letterDate();
    }
}
