package org.maekhai.registry;

import org.maekhai.shared.problem.Failure;

/** Where a place of the country can lie. */
public final class Thailand {
    /** Generously. */
    private static final double SOUTH = 5, NORTH = 21, WEST = 97, EAST = 106;

    private Thailand() {}

    public static boolean contains(double latitude, double longitude) {
        return latitude >= SOUTH && latitude <= NORTH && longitude >= WEST && longitude <= EAST;
    }

    /** @throws Failure 422 when one coordinate is missing, or they lie abroad; without both all is well */
    public static void requireInside(Double latitude, Double longitude) {
        if ((latitude == null) != (longitude == null)) {
            throw Failure.invalid(latitude == null ? "/latitude" : "/longitude", "BOTH_OR_NONE");
        }
        if (latitude != null && !contains(latitude, longitude)) {
            throw Failure.invalid("/latitude", "OUT_OF_COUNTRY");
        }
    }
}
