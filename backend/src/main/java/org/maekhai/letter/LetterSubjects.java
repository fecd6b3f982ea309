package org.maekhai.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.maekhai.office.Offices;

/** What letters are about, by their kinds. */
@ApplicationScoped
class LetterSubjects {
    private final Map<LetterKind, LetterSubject> byKind = new EnumMap<>(LetterKind.class);

    private final Offices offices;

    LetterSubjects(Instance<LetterSubject> subjects, Offices offices) {
        this.offices = offices;
        subjects.forEach(subject -> subject.kinds().forEach(kind -> byKind.put(kind, subject)));
    }

    Optional<LetterAbout> find(LetterKind kind, UUID id) {
        return byKind.get(kind).find(id);
    }

    Optional<LetterAbout> lock(LetterKind kind, UUID id) {
        return byKind.get(kind).lock(id);
    }

    /** @throws org.maekhai.shared.problem.Failure 409 when there is nothing to write, or nobody to write to */
    Sheets sheets(LetterKind kind, UUID id) {
        return byKind.get(kind).sheets(kind, id);
    }

    /** As a letter would be now. Memoranda are of the offices of those who sign them: nobody has brought their emblems. */
    Printed printed(Letter letter) {
        var sheets = sheets(letter.kind(), letter.subjectId());
        var province = letter.where().provinceCode();
        return new Printed(
                sheets, sheets.areMemos() ? null : offices.emblem(province).orElse(null));
    }
}
