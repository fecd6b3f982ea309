package org.maekhai.registry;

import org.maekhai.registry.LocalGovernmentIndex.Entry;
import org.maekhai.shared.ThaiText;

/** Judges coordinates that a file brings: many lie in the neighbouring province, in the sea, or are turned around. */
final class Coordinates {
    private static final double SOUTH = 5.5;
    private static final double NORTH = 20.6;
    private static final double WEST = 97.3;
    private static final double EAST = 105.8;
    /** No province's local governments lie farther from its middle (the farthest known: 161 km). */
    private static final double MAX_KM_FROM_PROVINCE = 200;
    /** An office doesn't move so far; the coordinates that are known stay. */
    private static final double MAX_KM_MOVED = 30;
    /** About two metres: rounding, no move. */
    private static final double SAME = 0.00002;

    private final Geography geography;

    Coordinates(Geography geography) {
        this.geography = geography;
    }

    /** Degrees, or null when the text is no number. */
    static Double degrees(String text) {
        if (ThaiText.isBlank(text) || text.length() > 40) {
            return null;
        }
        try {
            return Double.valueOf(ThaiText.normalize(text));
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    /** True when they may be taken over for a local government of that province. */
    boolean arePlausible(Double latitude, Double longitude, String provinceCode) {
        if (latitude == null || longitude == null) {
            return false;
        }
        if (!(latitude >= SOUTH && latitude <= NORTH && longitude >= WEST && longitude <= EAST)) {
            return false;
        }
        return geography
                .province(provinceCode)
                .filter(p -> GreatCircle.km(p.latitude(), p.longitude(), latitude, longitude) <= MAX_KM_FROM_PROVINCE)
                .isPresent();
    }

    /** True when they say something new and believable of a known local government. */
    boolean areNews(Double latitude, Double longitude, Entry of) {
        if (!arePlausible(latitude, longitude, of.provinceCode)) {
            return false;
        }
        if (of.latitude == null) {
            return true;
        }
        boolean isSame = Math.abs(of.latitude - latitude) < SAME && Math.abs(of.longitude - longitude) < SAME;
        return !isSame && GreatCircle.km(of.latitude, of.longitude, latitude, longitude) <= MAX_KM_MOVED;
    }
}
