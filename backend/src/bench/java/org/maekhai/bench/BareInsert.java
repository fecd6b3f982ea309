package org.maekhai.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.maekhai.registry.LocalGovernmentType;
import org.maekhai.registry.SearchText;
import org.maekhai.shared.ThaiSort;

/**
 * The yardstick of imports: the same rows into the same tables as bare JDBC batches, in a JVM with the same options and
 * the same H2 settings. Prints {@code local-governments <seconds>} and {@code posting-status <seconds>} for each run.
 */
class BareInsert {
    private static final int BATCH = 1000;

    private record Posting(Date asOf, int id, Date revenue, Date expenditure, Date accounting) {}

    public static void main(String[] arguments) throws Exception {
        var work = Path.of(arguments[0]);
        var registry = Files.readAllLines(Path.of(arguments[1])).stream().skip(1).map(line -> line.split(",")).toList();
        int runs = Integer.parseInt(arguments[2]);
        for (int run = 0; run < runs; run++) {
            try (var connection = open(work.resolve("registry" + run))) {
                System.out.println("local-governments " + registry(connection, registry));
            }
        }
        try (var connection = open(work.resolve("postings"))) {
            registry(connection, registry);
            for (int run = 0; run < runs; run++) {
                System.out.println("posting-status " + postings(connection, year(2560 + run, registry.size())));
            }
        }
    }

    private static Connection open(Path file) throws Exception {
        var connection = DriverManager.getConnection(
                "jdbc:h2:file:" + file + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;LOCK_TIMEOUT=20000", "sa", "");
        for (var migration : List.of(
                "V1__access_and_audit.sql",
                "V2__registry.sql",
                "V3__provinces_and_districts.sql",
                "V4__compliance.sql",
                "V5__imports.sql")) {
            try (var in = BareInsert.class.getResourceAsStream("/db/migration/common/" + migration);
                    var statement = connection.createStatement()) {
                statement.execute(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        connection.setAutoCommit(false);
        return connection;
    }

    private static double registry(Connection connection, List<String[]> rows) throws Exception {
        // the same rows as the import writes: what is derived from a name is made before the clock starts
        var shortNames = rows.stream()
                .map(row -> LocalGovernmentType.valueOf(row[2]).shortName(row[1]))
                .toList();
        var sortKeys = rows.stream().map(row -> ThaiSort.key(row[1])).toList();
        var searchTexts = new ArrayList<String>();
        for (var row : rows) {
            searchTexts.add(SearchText.of(row[0], row[1], shortNames.get(searchTexts.size()), List.of()));
        }
        long start = System.nanoTime();
        try (var insert = connection.prepareStatement("insert into local_government (id, code, name, short_name, type,"
                + " district_code, province_code, latitude, longitude, sort_key, search_text, version)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)")) {
            int id = 0;
            for (var row : rows) {
                insert.setInt(1, ++id);
                insert.setString(2, row[0]);
                insert.setString(3, row[1]);
                insert.setString(4, shortNames.get(id - 1));
                insert.setString(5, row[2]);
                insert.setString(6, row[3]);
                insert.setString(7, row[4]);
                insert.setDouble(8, Double.parseDouble(row[5]));
                insert.setDouble(9, Double.parseDouble(row[6]));
                insert.setString(10, sortKeys.get(id - 1));
                insert.setString(11, searchTexts.get(id - 1));
                insert.addBatch();
                if (id % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        connection.commit();
        return (System.nanoTime() - start) / 1e9;
    }

    private static List<Posting> year(int fiscalYear, int localGovernments) {
        List<Posting> rows = new ArrayList<>();
        for (var asOf : BenchData.monthEnds(fiscalYear)) {
            for (int id = 1; id <= localGovernments; id++) {
                rows.add(new Posting(
                        Date.valueOf(asOf),
                        id,
                        date(BenchData.through(asOf, id, 0)),
                        date(BenchData.through(asOf, id, 1)),
                        date(BenchData.through(asOf, id, 2))));
            }
        }
        return rows;
    }

    private static Date date(LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    private static double postings(Connection connection, List<Posting> rows) throws Exception {
        long start = System.nanoTime();
        try (PreparedStatement insert = connection.prepareStatement("insert into posting_status (as_of,"
                + " local_government_id, revenue_through, expenditure_through, accounting_through, year_closed,"
                + " source) values (?, ?, ?, ?, ?, ?, 'IMPORT')")) {
            int count = 0;
            for (var row : rows) {
                insert.setDate(1, row.asOf());
                insert.setInt(2, row.id());
                insert.setDate(3, row.revenue());
                insert.setDate(4, row.expenditure());
                insert.setDate(5, row.accounting());
                insert.setBoolean(6, true);
                insert.addBatch();
                if (++count % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        connection.commit();
        return (System.nanoTime() - start) / 1e9;
    }
}
