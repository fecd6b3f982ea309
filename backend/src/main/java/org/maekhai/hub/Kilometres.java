package org.maekhai.hub;

/** Distances as they are told: to ten metres. */
final class Kilometres {
    private Kilometres() {}

    static double rounded(double km) {
        return Math.round(km * 100) / 100.0;
    }

    /** Null when it isn't known. */
    static Double rounded(Double km) {
        return km == null ? null : (Double) rounded(km.doubleValue());
    }
}
