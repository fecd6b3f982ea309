package org.maekhai.visit;

/**
 * How urgent a visit is.
 *
 * @param latitude null, as the longitude: it is not known where it lies
 * @param score 0..100, as of the list of priorities
 * @param need 1..4
 */
public record ScoredPlace(
        int localGovernmentId,
        String code,
        Double latitude,
        Double longitude,
        double score,
        int need,
        boolean exempt) {}
