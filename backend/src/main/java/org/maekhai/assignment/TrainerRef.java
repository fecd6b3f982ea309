package org.maekhai.assignment;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.shared.GreatCircle;
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
        return toLatitude == null ? null : rounded(metresTo(toLatitude, toLongitude));
    }

    /** To be summed before it is rounded; 0 without coordinates. */
    double metresTo(Double toLatitude, Double toLongitude) {
        return toLatitude == null ? 0 : 1000 * GreatCircle.km(latitude, longitude, toLatitude, toLongitude);
    }

    static double rounded(double metres) {
        return Math.round(metres / 100) / 10.0;
    }
}
