package org.maekhai.shared;

/** Distances as they are told: to ten metres. */
public final class Kilometres {
    private Kilometres() {}

    public static double rounded(double km) {
        return Math.round(km * 100) / 100.0;
    }

    /** Null when it isn't known. */
    public static Double rounded(Double km) {
        return km == null ? null : (Double) rounded(km.doubleValue());
    }
}
