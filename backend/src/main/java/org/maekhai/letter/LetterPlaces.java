package org.maekhai.letter;

import jakarta.enterprise.context.ApplicationScoped;
import org.maekhai.registry.LocalGovernmentRef;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.shared.Place;
import org.maekhai.shared.journal.Subject;

/** Where letters lie. */
@ApplicationScoped
class LetterPlaces {
    private final LocalGovernments localGovernments;

    LetterPlaces(LocalGovernments localGovernments) {
        this.localGovernments = localGovernments;
    }

    /** Null: it is the province's own. */
    LocalGovernmentRef at(Letter.Where where) {
        return where.localGovernmentId() == null
                ? null
                : localGovernments.register().byId(where.localGovernmentId()).ref();
    }

    /** A signed letter stays with the province whose office signed it. */
    Place of(Letter letter) {
        var at = at(letter.where());
        return at == null
                ? Place.ofProvince(letter.where().provinceCode())
                : new Place(letter.where().provinceCode(), at.district().code(), at.code());
    }

    Subject subject(Letter letter) {
        return Subject.of("letter", letter.id(), of(letter));
    }
}
