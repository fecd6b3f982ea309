package org.maekhai.letter;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.registry.RegistryChanged;
import org.maekhai.shared.journal.Journal;
import org.maekhai.shared.journal.Written;

/** What becomes of letters when something becomes of what they are about: those that are signed stay as they are. */
@ApplicationScoped
public class SubjectLetters {
    /** Whoever keeps what letters are about follows its places before: everybody locks a subject before its letters. */
    private static final int LAST = 3000;

    private final LetterStore store;
    private final LetterPlaces places;
    private final Journal journal;

    SubjectLetters(LetterStore store, LetterPlaces places, Journal journal) {
        this.store = store;
        this.places = places;
        this.journal = journal;
    }

    /** In the transaction of whoever deletes them, who has locked or deleted them: nobody begins another meanwhile. */
    public void gone(Collection<UUID> subjectIds) {
        for (var letter : store.lockOpen(subjectIds)) {
            store.delete(letter.id());
            journal.write(Written.Action.DELETE, places.subject(letter), WrittenLetter.of(letter, null), null);
        }
    }

    /** In the same way: where they lie now. */
    public void lie(Map<UUID, LocalGovernments.Known> where) {
        store.lie(where);
    }

    void registryChanged(@Observes @Priority(LAST) RegistryChanged change) {
        var ids = change.localGovernmentIds();
        store.followPlaces(ids == null ? null : Arrays.stream(ids).boxed().toList());
    }
}
