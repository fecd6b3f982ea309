package org.maekhai.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.maekhai.shared.GreatCircle;

/** Judges the shape of a place: closed rings of degrees, in Thailand, where its province is. */
final class BoundaryShape {
    /** The middle of a province lies in its shape, or about there: some are coarse, or only an island. */
    private static final double MAX_KM_OF_PROVINCE = 100;
    /** No district lies farther from the middle of its province. */
    private static final double MAX_KM_OF_DISTRICT = 200;

    private static final int LEAST_OF_A_RING = 4;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Why a shape is not believed, in both languages. */
    enum Doubt {
        NO_POLYGON("ไม่ใช่ Polygon หรือ MultiPolygon ที่ถูกต้อง", "it is no proper Polygon or MultiPolygon"),
        OPEN_RING("เส้นขอบเขตไม่ปิด หรือมีจุดน้อยกว่า 4 จุด", "a ring is not closed, or has fewer than four positions"),
        SWAPPED("ละติจูดกับลองจิจูดสลับกัน", "latitude and longitude are swapped"),
        METRES(
                "พิกัดเป็นเมตร (UTM) ไม่ใช่องศา ให้แปลงเป็น WGS 84",
                "its coordinates are metres (UTM), not degrees; convert it to WGS 84"),
        ABROAD("อยู่นอกประเทศไทย", "it lies outside Thailand"),
        ELSEWHERE("อยู่ไกลจากจังหวัดของรหัสนี้", "it lies far from the province of this code");

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

    private double south = 90;
    private double north = -90;
    private double west = 180;
    private double east = -180;
    private Doubt doubt;

    private BoundaryShape() {}

    /**
     * @param whole whether it is the shape of the province itself
     * @return why it can't be the shape of a place of that province; null: it can
     */
    static Doubt doubt(String geometry, ProvinceView province, boolean whole) {
        var shape = new BoundaryShape();
        try {
            shape.look(JSON.readTree(geometry));
        } catch (JsonProcessingException cutOff) {
            return Doubt.NO_POLYGON;
        }
        return shape.doubt != null ? shape.doubt : shape.isNear(province, whole) ? null : Doubt.ELSEWHERE;
    }

    private void look(JsonNode geometry) {
        var coordinates = geometry.path("coordinates");
        switch (geometry.path("type").asText()) {
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" -> {
                requireFilled(coordinates);
                coordinates.forEach(this::polygon);
            }
            default -> doubt = Doubt.NO_POLYGON;
        }
    }

    private void requireFilled(JsonNode list) {
        if (!list.isArray() || list.isEmpty()) {
            note(Doubt.NO_POLYGON);
        }
    }

    private void polygon(JsonNode rings) {
        requireFilled(rings);
        rings.forEach(this::ring);
    }

    private void ring(JsonNode positions) {
        requireFilled(positions);
        for (var position : positions) {
            if (position.size() < 2
                    || !position.get(0).isNumber()
                    || !position.get(1).isNumber()) {
                note(Doubt.NO_POLYGON);
                return;
            }
            position(position.get(1).asDouble(), position.get(0).asDouble());
        }
        if (positions.size() < LEAST_OF_A_RING || !positions.get(0).equals(positions.get(positions.size() - 1))) {
            note(Doubt.OPEN_RING);
        }
    }

    private void position(double latitude, double longitude) {
        if (!Thailand.contains(latitude, longitude)) {
            note(
                    Thailand.contains(longitude, latitude)
                            ? Doubt.SWAPPED
                            : Math.abs(latitude) > 180 || Math.abs(longitude) > 180 ? Doubt.METRES : Doubt.ABROAD);
        }
        south = Math.min(south, latitude);
        north = Math.max(north, latitude);
        west = Math.min(west, longitude);
        east = Math.max(east, longitude);
    }

    private void note(Doubt found) {
        doubt = doubt == null ? found : doubt;
    }

    /** By the point of its frame that lies nearest. */
    private boolean isNear(ProvinceView province, boolean whole) {
        double latitude = Math.max(south, Math.min(north, province.latitude()));
        double longitude = Math.max(west, Math.min(east, province.longitude()));
        return GreatCircle.km(province.latitude(), province.longitude(), latitude, longitude)
                <= (whole ? MAX_KM_OF_PROVINCE : MAX_KM_OF_DISTRICT);
    }
}
