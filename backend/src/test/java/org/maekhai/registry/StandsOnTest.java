package org.maekhai.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What keeps local governments from being taken back is data; the database knows as well who names them. */
@QuarkusTest
class StandsOnTest {
    /** Parts of a local government, which go with it. */
    private static final List<String> OWN = List.of(
            "local_government_type_history.local_government_id",
            "local_government_alias.local_government_id",
            "local_government_predecessor.local_government_id");

    /** Beside another column of the same row that names the same. */
    private static final List<String> TWICE = List.of("hub.open_of", "hub_link.open_of");

    /** Worked out from facts, and so again at any time. */
    private static final List<String> DERIVED = List.of("compliance_year.local_government_id");

    @Inject
    DataSource dataSource;

    @Test
    void everyColumnThatNamesALocalGovernmentKeepsItFromBeingTakenBack() throws SQLException {
        var expected = new TreeSet<String>();
        try (var connection = dataSource.getConnection()) {
            var about = connection.getMetaData();
            boolean upper = about.storesUpperCaseIdentifiers();
            var name = upper ? "LOCAL_GOVERNMENT" : "local_government";
            try (var keys = about.getExportedKeys(null, connection.getSchema(), name)) {
                while (keys.next()) {
                    expected.add((keys.getString("FKTABLE_NAME") + "." + keys.getString("FKCOLUMN_NAME"))
                            .toLowerCase(Locale.ROOT));
                }
            }
        }
        expected.removeAll(OWN);
        expected.removeAll(TWICE);
        expected.removeAll(DERIVED);

        assertEquals(
                expected,
                StandsOn.all().stream()
                        .map(place -> place.table() + "." + place.column())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }
}
