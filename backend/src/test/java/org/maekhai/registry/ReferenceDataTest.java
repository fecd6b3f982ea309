package org.maekhai.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.maekhai.SharedData;
import org.maekhai.shared.thai.ThaiSort;

@QuarkusTest
class ReferenceDataTest {
    private static final Map<String, String> REGIONS = Map.of(
            "ภาคเหนือ", "NORTH",
            "ภาคตะวันออกเฉียงเหนือ", "NORTHEAST",
            "ภาคกลาง", "CENTRAL",
            "ภาคตะวันออก", "EAST",
            "ภาคตะวันตก", "WEST",
            "ภาคใต้", "SOUTH");

    @Inject
    DataSource dataSource;

    @Test
    void everyProvinceHasItsOfficialCodeNamesAndRegion() throws Exception {
        var official = official(
                "provinces.csv",
                row -> String.join("|", row.get("name_th"), row.get("name_en"), REGIONS.get(row.get("region"))));

        var builtIn = builtIn(
                "select code, name, name_en, region from province",
                row -> String.join("|", row.getString("name"), row.getString("name_en"), row.getString("region")));

        assertEquals(76, builtIn.size());
        assertEquals(official, builtIn);
    }

    @Test
    void everyDistrictHasItsOfficialCodeNameAndProvince() throws Exception {
        var official = official("districts.csv", row -> String.join("|", row.get("name_th"), row.get("province_code")));

        var builtIn = builtIn(
                "select code, name, province_code from district",
                row -> String.join("|", row.getString("name"), row.getString("province_code")));

        assertEquals(878, builtIn.size());
        assertEquals(official, builtIn);
    }

    @Test
    void everyRegionHasItsNumberOfProvinces() throws Exception {
        var counts = builtIn(
                "select region as code, count(*) as n from province group by region", row -> row.getString("n"));

        assertEquals(
                Map.of("CENTRAL", "21", "NORTHEAST", "20", "SOUTH", "14", "NORTH", "9", "EAST", "7", "WEST", "5"),
                counts);
    }

    @Test
    void everyProvinceLiesInThailand() throws Exception {
        var outside = builtIn(
                "select code, name from province where latitude not between 5.6 and 20.5 or longitude not between 97.3 and 105.7",
                row -> row.getString("name"));

        assertTrue(outside.isEmpty(), outside::toString);
    }

    @Test
    void theStoredSortKeysAreThoseOfThaiSort() throws Exception {
        for (var table : new String[] {"province", "district"}) {
            var stored = builtIn("select code, sort_key from " + table, row -> row.getString("sort_key"));
            var computed = builtIn("select code, name from " + table, row -> ThaiSort.key(row.getString("name")));
            assertEquals(computed, stored);
        }
    }

    private interface RowText<T> {
        String of(T row) throws SQLException;
    }

    private SortedMap<String, String> builtIn(String query, RowText<ResultSet> text) throws SQLException {
        var found = new TreeMap<String, String>();
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.put(rows.getString("code"), text.of(rows));
            }
        }
        return found;
    }

    private static SortedMap<String, String> official(String file, RowText<Map<String, String>> text)
            throws IOException, SQLException {
        var rows = new TreeMap<String, String>();
        try (var reader = CsvReader.builder().ofNamedCsvRecord(SharedData.path(file))) {
            for (var row : reader) {
                rows.put(row.getField("code"), text.of(row.getFieldsAsMap()));
            }
        }
        return rows;
    }
}
