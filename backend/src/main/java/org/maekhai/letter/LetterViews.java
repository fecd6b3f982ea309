package org.maekhai.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.maekhai.registry.Geography;
import org.maekhai.registry.LocalGovernmentRef;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.Stored;

/** Letters as they are shown. */
@ApplicationScoped
class LetterViews {
    private final Clock clock;
    private final CurrentUser currentUser;
    private final Geography geography;
    private final LetterPlaces places;
    private final LetterStore store;

    LetterViews(Clock clock, CurrentUser currentUser, Geography geography, LetterPlaces places, LetterStore store) {
        this.clock = clock;
        this.currentUser = currentUser;
        this.geography = geography;
        this.places = places;
        this.store = store;
    }

    List<LetterSummary> summaries(List<Letter> letters) {
        var places = this.places.ofMany();
        return letters.stream()
                .map(letter -> summary(letter, places.apply(letter.where())))
                .toList();
    }

    /** @param at where it lies; null: it is the province's own */
    private LetterSummary summary(Letter letter, LocalGovernmentRef at) {
        var course = letter.course();
        var addressees = letter.said().addressees();
        return new LetterSummary(
                letter.id(),
                letter.kind(),
                letter.subjectId(),
                geography.provinceRef(letter.where().provinceCode()),
                at == null ? null : at.district(),
                at,
                letter.said().title(),
                addressees.get(0),
                addressees.size(),
                letter.state(),
                course.way().letterNumber(),
                course.way().letterDate(),
                course.signature() == null ? null : course.signature().signedBy(),
                course.way().sentOn(),
                course.way().receivedOn(),
                LetterHolder.of(letter.state(), course.heldSince(), LocalDate.now(clock)),
                letter.createdBy(),
                letter.changedAt());
    }

    /** @param about what it is about; empty: that is gone, or out of sight */
    Stored<LetterView> of(Letter letter, Optional<LetterAbout> about) {
        var known = summary(letter, places.at(letter.where()));
        var signature = letter.course().signature();
        var view = new LetterView(
                known.id(),
                known.kind(),
                known.subjectId(),
                known.province(),
                known.district(),
                known.localGovernment(),
                known.title(),
                known.addressee(),
                known.addressees(),
                letter.said().addressees(),
                known.state(),
                known.letterNumber(),
                known.letterDate(),
                known.signedBy(),
                signature == null ? null : signature.position(),
                signature == null ? null : signature.capacity(),
                known.sentOn(),
                known.receivedOn(),
                known.holder(),
                store.route(letter.id()),
                new LetterRights(currentUser.caller(), letter, places.of(letter), about).actions(),
                !letter.state().isOpen(),
                known.createdBy(),
                known.changedAt());
        return new Stored<>(view, letter.version());
    }
}
