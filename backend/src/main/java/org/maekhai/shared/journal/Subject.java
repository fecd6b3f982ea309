package org.maekhai.shared.journal;

import org.maekhai.shared.Place;

/**
 * What is written, as the journal names it.
 *
 * @param entity local-government, user, token, exemption, registry-proposal, import, cohort, participant, trainer, hub …
 * @param id the code of a local government, else the id
 */
public record Subject(String entity, String id, Place place) {
    public static Subject of(String entity, Object id, Place place) {
        return new Subject(entity, id.toString(), place);
    }

    /** @param provinceCode null: the nation's */
    public static Subject ofProvince(String entity, Object id, String provinceCode) {
        return of(entity, id, Place.ofProvince(provinceCode));
    }
}
