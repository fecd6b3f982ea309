package org.maekhai.assignment;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.registry.GreatCircle;
import org.maekhai.training.Serving;

/** A trainer as other objects name it, with its base. */
@Schema(name = "TrainerRef")
record TrainerRef(
        @Schema(required = true) UUID id,
        @Schema(required = true) String code,
        @Schema(required = true) String name,
        @Schema(required = true) double latitude,
        @Schema(required = true) double longitude) {

    static TrainerRef of(Serving trainer) {
        return new TrainerRef(trainer.id(), trainer.code(), trainer.name(), trainer.latitude(), trainer.longitude());
    }

    /** Kilometres from the base, to the hundred metres; null without coordinates. */
    Double kmTo(Double toLatitude, Double toLongitude) {
        return toLatitude == null
                ? null
                : Math.round(GreatCircle.km(latitude, longitude, toLatitude, toLongitude) * 10) / 10.0;
    }
}
