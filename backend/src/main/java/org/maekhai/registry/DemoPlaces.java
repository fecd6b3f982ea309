package org.maekhai.registry;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Names and plainly approximate points of the demonstration's places: district points fill an oval per province. */
final class DemoPlaces {
    private static final double KM_PER_DEGREE = 111.2;
    /** Turned by this angle each time, points on a growing spiral fill an area evenly. */
    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

    record Point(double latitude, double longitude) {
        Point moved(double kmNorth, double kmEast) {
            double degreesEast = kmEast / (KM_PER_DEGREE * Math.cos(Math.toRadians(latitude)));
            return new Point(rounded(latitude + kmNorth / KM_PER_DEGREE), rounded(longitude + degreesEast));
        }

        private static double rounded(double degrees) {
            return Math.round(degrees * 1e4) / 1e4;
        }
    }

    record District(String code, String name, List<String> subdistricts) {
        String provinceCode() {
            return code.substring(0, 2);
        }

        boolean isCapital() {
            return code.endsWith("01");
        }
    }

    /** Half axes in km, and the long one's bearing from north in degrees. */
    private record Oval(double longAxis, double shortAxis, double bearing) {
        double kmPerDistrict(int districts) {
            return Math.sqrt(longAxis * shortAxis / districts);
        }
    }

    private final Map<String, List<District>> byProvince = new HashMap<>();
    private final List<District> districts = new ArrayList<>();
    private final Map<String, Oval> ovals = new HashMap<>();

    DemoPlaces() {
        for (var cells : rows("places.tsv")) {
            var names = new LinkedHashSet<String>();
            for (int i = 2; i < cells.length; i++) {
                names.add(cells[i].substring(2));
            }
            var district = new District(cells[0], cells[1], List.copyOf(names));
            districts.add(district);
            byProvince
                    .computeIfAbsent(district.provinceCode(), code -> new ArrayList<>())
                    .add(district);
        }
        for (var cells : rows("provinces.tsv")) {
            ovals.put(
                    cells[0],
                    new Oval(Double.parseDouble(cells[1]), Double.parseDouble(cells[2]), Double.parseDouble(cells[3])));
        }
    }

    List<District> districts() {
        return districts;
    }

    int subdistrictsOfProvince(String code) {
        return byProvince.get(code).stream()
                .mapToInt(district -> district.subdistricts().size())
                .sum();
    }

    Point of(District district, Point province) {
        var neighbours = byProvince.get(district.provinceCode());
        var oval = ovals.get(district.provinceCode());
        int index = neighbours.indexOf(district);
        double fromCentre = Math.sqrt((double) index / neighbours.size());
        double angle = index * GOLDEN_ANGLE;
        double along = fromCentre * Math.cos(angle) * oval.longAxis();
        double across = fromCentre * Math.sin(angle) * oval.shortAxis();
        double bearing = Math.toRadians(oval.bearing());
        return province.moved(
                along * Math.cos(bearing) - across * Math.sin(bearing),
                along * Math.sin(bearing) + across * Math.cos(bearing));
    }

    /** Somewhere around the district's point. */
    Point near(District district, Point centre, Random random) {
        double km = 0.6
                * ovals.get(district.provinceCode())
                        .kmPerDistrict(byProvince.get(district.provinceCode()).size());
        double distance = km * Math.sqrt(random.nextDouble());
        double angle = random.nextDouble() * 2 * Math.PI;
        return centre.moved(distance * Math.cos(angle), distance * Math.sin(angle));
    }

    private static List<String[]> rows(String file) {
        try (var reader = new BufferedReader(
                new InputStreamReader(DemoPlaces.class.getResourceAsStream("/demo/" + file), StandardCharsets.UTF_8))) {
            return reader.lines().map(line -> line.split("\t")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
