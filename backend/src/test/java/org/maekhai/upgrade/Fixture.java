package org.maekhai.upgrade;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.h2.tools.RunScript;
import org.maekhai.TestDatabase;

/**
 * A database as a former version left it, as SQL text in the resources of the tests: one for H2, one for PostgreSQL. Each
 * is complete, with the schema of its version and Flyway's own table, so that whatever migrations came later run over it
 * as they do when a real database is upgraded.
 */
final class Fixture {
    /** The last migration of the version that it comes from. */
    static final String VERSION = "V20";

    static final Path RESOURCES = Path.of("src/test/resources/upgrade");
    static final Path EXPECTED = RESOURCES.resolve(VERSION + "-expected.json");

    private static final String FLYWAY = """
            create table flyway_schema_history (
                installed_rank int not null constraint flyway_schema_history_pk primary key,
                version        varchar(50),
                description    varchar(200) not null,
                type           varchar(20) not null,
                script         varchar(1000) not null,
                checksum       int,
                installed_by   varchar(100) not null,
                installed_on   timestamp not null default now(),
                execution_time int not null,
                success        boolean not null
            );
            create index flyway_schema_history_s_idx on flyway_schema_history (success);
            """;

    private Fixture() {}

    private static Path file() {
        return RESOURCES.resolve(VERSION + (TestDatabase.isPostgres() ? "-postgresql" : "-h2") + ".sql.gz");
    }

    /** Into an empty database. */
    static void restore(String url, String user, String password) {
        try (var connection = DriverManager.getConnection(url, user, password);
                var script = new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(file())), StandardCharsets.UTF_8)) {
            if (TestDatabase.isPostgres()) {
                var text = new StringBuilder();
                var buffer = new char[8192];
                for (int read; (read = script.read(buffer)) > 0; ) {
                    text.append(buffer, 0, read);
                }
                try (var statement = connection.createStatement()) {
                    statement.execute(text.toString());
                }
            } else {
                RunScript.execute(connection, script);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is in the database now becomes the fixture; without sessions. */
    static void write(Connection connection) throws SQLException, IOException {
        Files.createDirectories(RESOURCES);
        try (var statement = connection.createStatement();
                var out = new BufferedWriter(new OutputStreamWriter(
                        new GZIPOutputStream(Files.newOutputStream(file())), StandardCharsets.UTF_8))) {
            statement.executeUpdate("delete from user_session");
            for (var line : TestDatabase.isPostgres() ? postgresql(statement) : h2(statement)) {
                out.write(line);
                out.write('\n');
            }
        }
    }

    private static List<String> h2(Statement statement) throws SQLException {
        var lines = texts(statement, "script nopasswords nosettings");
        // the tables of a database in memory are not those of one in a file
        lines.replaceAll(line -> line.replace("CREATE MEMORY TABLE", "CREATE CACHED TABLE"));
        return lines;
    }

    /** The migrations, and then what is in the tables; provinces and districts come with the migrations. */
    private static List<String> postgresql(Statement statement) throws SQLException, IOException {
        List<String> lines = new ArrayList<>();
        lines.add("set session_replication_role = replica;");
        lines.add(FLYWAY);
        for (var script : texts(
                statement, "select script from flyway_schema_history where type = 'SQL' order by installed_rank")) {
            lines.add(migration(script));
        }
        var tables = texts(
                statement,
                "select tablename from pg_tables where schemaname = 'public' and tablename not in ('province', 'district')"
                        + " order by tablename");
        lines.add("truncate " + String.join(", ", tables) + ";");
        for (var table : tables) {
            var columns = texts(
                    statement,
                    "select column_name from information_schema.columns where table_schema = 'public' and table_name = '"
                            + table + "' order by ordinal_position");
            var values = columns.stream()
                    .map(column -> "quote_nullable(" + column + "::text)")
                    .toList();
            var rows = texts(
                    statement,
                    "select '(' || concat_ws(', ', " + String.join(", ", values) + ") || ')' from " + table
                            + " order by 1");
            if (!rows.isEmpty()) {
                lines.add("insert into " + table + " (" + String.join(", ", columns) + ") values");
                lines.add(String.join(",\n", rows) + ";");
            }
        }
        lines.addAll(texts(
                statement,
                "select 'select setval(' || quote_literal(sequencename) || ', ' || last_value || ');' from pg_sequences"
                        + " where schemaname = 'public' and last_value is not null order by sequencename"));
        lines.add("set session_replication_role = default;");
        return lines;
    }

    private static String migration(String script) throws IOException {
        try (var text = Fixture.class.getClassLoader().getResourceAsStream(script)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> texts(Statement statement, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
