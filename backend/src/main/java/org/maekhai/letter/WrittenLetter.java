package org.maekhai.letter;

import java.util.UUID;
import org.maekhai.shared.letter.LetterWay;

/** What the journal keeps of a letter: everybody who sees its place reads it. */
record WrittenLetter(
        LetterKind kind,
        UUID subjectId,
        String title,
        LetterState state,
        Signature signature,
        LetterWay way,
        String note) {
    /** @param note that was written with this step; null: none */
    static WrittenLetter of(Letter letter, String note) {
        var course = letter.course();
        return new WrittenLetter(
                letter.kind(),
                letter.subjectId(),
                letter.said().title(),
                course.state(),
                course.signature(),
                course.way(),
                note);
    }
}
