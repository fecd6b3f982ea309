package org.maekhai.registry;

import org.maekhai.registry.LocalGovernmentIndex.Entry;
import org.maekhai.shared.GreatCircle;
import org.maekhai.shared.thai.ThaiText;

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

    /** Why coordinates are not believed, in both languages. */
    enum Doubt {
        UNREADABLE(
                "อ่านไม่ได้ ให้เขียนเป็นองศาทศนิยม เช่น 13.7563 กับ 100.5018",
                "not readable; write decimal degrees such as 13.7563 and 100.5018"),
        SWAPPED("ละติจูดกับลองจิจูดสลับกัน", "latitude and longitude are swapped"),
        METRES("เป็นเมตร (UTM) ไม่ใช่องศา", "these are metres (UTM), not degrees"),
        ABROAD("อยู่นอกประเทศไทย", "outside Thailand"),
        FAR_FROM_PROVINCE("อยู่ไกลจากจังหวัดของ อปท. นี้", "far from the province of this local government"),
        FAR_FROM_BEFORE("อยู่ห่างจากที่ตั้งในทะเบียนเกิน 30 กม.", "more than 30 km from where the registry has it");

        private final String thai;
        private final String english;

        Doubt(String thai, String english) {
            this.thai = thai;
            this.english = english;
        }

        String thai() {
            return thai;
        }

        String english() {
            return english;
        }
    }

    /** Why they can't be taken over for a local government; null: they can. */
    Doubt doubt(Double latitude, Double longitude, Entry of) {
        if (latitude == null || longitude == null || latitude.isNaN() || longitude.isNaN()) {
            return Doubt.UNREADABLE;
        }
        if (!isInCountry(latitude, longitude)) {
            if (isInCountry(longitude, latitude)) {
                return Doubt.SWAPPED;
            }
            return Math.abs(latitude) > 180 && Math.abs(longitude) > 180 ? Doubt.METRES : Doubt.ABROAD;
        }
        boolean isNear = geography
                .province(of.provinceCode)
                .filter(p -> GreatCircle.km(p.latitude(), p.longitude(), latitude, longitude) <= MAX_KM_FROM_PROVINCE)
                .isPresent();
        if (!isNear) {
            return Doubt.FAR_FROM_PROVINCE;
        }
        boolean isFar =
                of.latitude != null && GreatCircle.km(of.latitude, of.longitude, latitude, longitude) > MAX_KM_MOVED;
        return isFar ? Doubt.FAR_FROM_BEFORE : null;
    }

    private static boolean isInCountry(double latitude, double longitude) {
        return latitude >= SOUTH && latitude <= NORTH && longitude >= WEST && longitude <= EAST;
    }

    /** True when they say something else than what is known. */
    static boolean areNews(double latitude, double longitude, Entry of) {
        return of.latitude == null
                || Math.abs(of.latitude - latitude) >= SAME
                || Math.abs(of.longitude - longitude) >= SAME;
    }
}
