package org.maekhai.training;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Where a trainer serves from a day on, until the next posting begins.
 *
 * @param from null: since ever
 */
record Posting(LocalDate from, Employment employment, Double latitude, Double longitude) {
    /** How the database says since ever. */
    private static final LocalDate EVER = LocalDate.of(1, 1, 1);

    static Posting of(LocalDate validFrom, Employment employment, Double latitude, Double longitude) {
        return new Posting(EVER.equals(validFrom) ? null : validFrom, employment, latitude, longitude);
    }

    LocalDate validFrom() {
        return from == null ? EVER : from;
    }

    boolean sameAs(Posting other) {
        return Objects.equals(from, other.from)
                && employment.sameAs(other.employment)
                && Objects.equals(latitude, other.latitude)
                && Objects.equals(longitude, other.longitude);
    }

    PostingView view() {
        return new PostingView(
                from,
                employment.affiliation(),
                employment.provinceCode(),
                employment.localGovernmentCode(),
                latitude,
                longitude);
    }
}
