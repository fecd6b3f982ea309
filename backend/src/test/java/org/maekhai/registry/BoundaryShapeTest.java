package org.maekhai.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maekhai.SharedData;
import org.maekhai.registry.BoundaryShape.Doubt;

@Tag("without-database")
class BoundaryShapeTest {
    private static final ProvinceView NAN = new ProvinceView("55", "น่าน", "Nan", Region.NORTH, 18.8, 100.8);

    private static Doubt doubt(String type, String coordinates) {
        return BoundaryShape.doubt(
                "{\"type\":\"" + type + "\",\"coordinates\":" + coordinates.replace(';', ',') + "}", NAN, true);
    }

    @ParameterizedTest
    @CsvSource({
        "Polygon, [[[100.5;18.5];[101;18.5];[101;19];[100.5;18.5]]],",
        "Polygon, [[[100.5;18.5;200];[101;18.5;200];[101;19;200];[100.5;18.5;200]]],",
        "MultiPolygon, [[[[100.5;18.5];[101;18.5];[101;19];[100.5;18.5]]]],",
        "Polygon, [[[18.5;100.5];[18.5;101];[19;101];[18.5;100.5]]], SWAPPED",
        "Polygon, [[[650000;2040000];[660000;2040000];[660000;2050000];[650000;2040000]]], METRES",
        "Polygon, [[[2.3;48.8];[2.6;48.8];[2.6;49];[2.3;48.8]]], ABROAD",
        "Polygon, [[[100.5;18.5];[101;18.5];[101;19];[-100.5;18.5]]], ABROAD",
        "Polygon, [[[100;7];[100.5;7];[100.5;7.5];[100;7]]], ELSEWHERE",
        "Polygon, [[[100.5;18.5];[101;18.5];[101;19]]], OPEN_RING",
        "Polygon, [[[100.5;18.5];[101;18.5];[100.5;18.5]]], OPEN_RING",
        "Polygon, [[100.5;18.5];[101;18.5]], NO_POLYGON",
        "Polygon, [[[\"a\";18.5];[101;18.5];[101;19];[\"a\";18.5]]], NO_POLYGON",
        "Polygon, [], NO_POLYGON",
        "MultiPolygon, [[]], NO_POLYGON",
        "Point, [100.5;18.5], NO_POLYGON",
        "GeometryCollection, [], NO_POLYGON"
    })
    void aShapeIsBelievedOrNot(String type, String coordinates, Doubt expected) {
        assertEquals(expected, doubt(type, coordinates));
    }

    @Test
    void whatWasCutOffIsNoShape() {
        assertEquals(Doubt.NO_POLYGON, BoundaryShape.doubt("{\"type\":\"Polygon\",\"coordinates\":[[[1", NAN, true));
    }

    @Test
    void theRealShapesAreBelieved() throws IOException {
        Map<String, ProvinceView> provinces = new HashMap<>();
        var lines = Files.readAllLines(SharedData.path("provinces.csv"));
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split(",");
            provinces.put(
                    cells[0].replace("\ufeff", ""),
                    new ProvinceView(
                            cells[0],
                            cells[1],
                            cells[2],
                            Region.NORTH,
                            Double.parseDouble(cells[3]),
                            Double.parseDouble(cells[4])));
        }
        for (var file : new String[] {"provinces.geojson", "districts.geojson"}) {
            for (var feature :
                    new ObjectMapper().readTree(SharedData.path(file).toFile()).get("features")) {
                var code = feature.get("properties").get("code").asText();
                var province = provinces.get(code.substring(0, 2));
                if (province != null) {
                    assertNull(
                            BoundaryShape.doubt(feature.get("geometry").toString(), province, code.length() == 2),
                            code);
                }
            }
        }
    }
}
