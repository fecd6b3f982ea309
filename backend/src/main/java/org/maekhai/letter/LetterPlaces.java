package org.maekhai.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.maekhai.registry.LocalGovernmentRef;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.registry.Register;
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
        return at(where, localGovernments.register());
    }

    /** The same for many: the register is looked up once. */
    Function<Letter.Where, LocalGovernmentRef> ofMany() {
        var register = localGovernments.register();
        return where -> at(where, register);
    }

    private static LocalGovernmentRef at(Letter.Where where, Register register) {
        return where.localGovernmentId() == null
                ? null
                : register.byId(where.localGovernmentId()).ref();
    }

    /** A signed letter stays with the province whose office signed it: no district of another has it. */
    Place of(Letter letter) {
        var province = letter.where().provinceCode();
        var at = at(letter.where());
        return at == null || !at.province().code().equals(province)
                ? Place.ofProvince(province)
                : new Place(province, at.district().code(), at.code());
    }

    Subject subject(Letter letter) {
        return Subject.of("letter", letter.id(), of(letter));
    }
}
