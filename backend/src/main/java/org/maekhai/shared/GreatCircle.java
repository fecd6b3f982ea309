package org.maekhai.shared;

/** Distances on the globe. */
public final class GreatCircle {
    private static final double EARTH_RADIUS_KM = 6371.0088;

    /** More than rounding can amount to. */
    private static final double ROUNDING = 1.000001;

    private GreatCircle() {}

    /** Kilometres between two points in degrees (haversine). */
    public static double km(double latitude1, double longitude1, double latitude2, double longitude2) {
        double phi1 = Math.toRadians(latitude1);
        double phi2 = Math.toRadians(latitude2);
        double dPhi = phi2 - phi1;
        double dLambda = Math.toRadians(longitude2 - longitude1);
        double a =
                Math.pow(Math.sin(dPhi / 2), 2) + Math.cos(phi1) * Math.cos(phi2) * Math.pow(Math.sin(dLambda / 2), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(a)));
    }

    /** Whether points of these latitudes can only lie further apart: told without a sine, where most do. */
    public static boolean isFurther(double latitude1, double latitude2, double km) {
        return Math.abs(Math.toRadians(latitude1 - latitude2)) * EARTH_RADIUS_KM > km * ROUNDING;
    }
}
