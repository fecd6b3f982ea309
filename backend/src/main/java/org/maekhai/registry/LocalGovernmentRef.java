package org.maekhai.registry;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.shared.Place;
import org.maekhai.shared.journal.Subject;

/** A local government as other objects name it. */
@Schema(name = "LocalGovernmentRef")
public record LocalGovernmentRef(
        @Schema(required = true) String code,
        @Schema(required = true) String name,
        @Schema(required = true) LocalGovernmentType type,
        @Schema(required = true) PlaceRef district,
        @Schema(required = true) PlaceRef province) {

    public Place place() {
        return new Place(province.code(), district.code(), code);
    }

    public Subject subject() {
        return Subject.of("local-government", code, place());
    }
}
