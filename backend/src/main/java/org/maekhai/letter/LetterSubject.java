package org.maekhai.letter;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.maekhai.shared.problem.Failure;

/** What letters of some kinds are about: whoever keeps it implements this, and tells {@link SubjectLetters} what becomes of it. */
public interface LetterSubject {
    Set<LetterKind> kinds();

    /** Nothing where there is none of that id, or none that the caller may see. */
    Optional<LetterAbout> find(UUID id);

    /** The same; nobody else changes or deletes it until the transaction ends. */
    Optional<LetterAbout> lock(UUID id);

    /**
     * What such a letter would say now: whoever asks has looked whether the caller may see it.
     *
     * @throws Failure 409 when there is nothing to write, or nobody to write to
     */
    Sheets sheets(LetterKind kind, UUID id);
}
