package org.maekhai.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Where the server has its data, and a copy of them for the yardstick. */
interface Database extends AutoCloseable {
    /** What the server has to be told. */
    Map<String, String> environment();

    /** Of the data themselves: address, user and password. */
    List<String> address();

    /** Copies all, while no server is on it. @return address, user and password of the copy */
    List<String> copy() throws Exception;

    /** What its own processes have used; nothing when it runs in those of the two sides. */
    default double cpuSeconds() {
        return 0;
    }

    @Override
    default void close() throws Exception {}

    /** In a file, with the settings that the package has. */
    record H2(Path directory) implements Database {
        @Override
        public Map<String, String> environment() {
            return Map.of("MAEKHAI_DATA_DIR", directory.toString());
        }

        @Override
        public List<String> copy() throws Exception {
            var copy = Files.createTempDirectory(directory.getParent(), "copy");
            copyTo(copy);
            return address(copy);
        }

        @Override
        public List<String> address() {
            try {
                return address(directory);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static List<String> address(Path directory) throws IOException {
            return List.of(url().replace("${maekhai.data-dir}", directory.toString()), "sa", "");
        }

        void copyTo(Path other) throws IOException {
            Files.createDirectories(other);
            Files.copy(directory.resolve("maekhai.mv.db"), other.resolve("maekhai.mv.db"));
        }

        private static String url() throws IOException {
            var properties = new Properties();
            try (var in = Database.class.getResourceAsStream("/application.properties")) {
                properties.load(in);
            }
            return properties.getProperty("quarkus.datasource.jdbc.url");
        }
    }

    /** A server of the benchmark's own, as it comes: what is committed is on the disk. */
    final class Postgres implements Database {
        private final Path files;
        private final EmbeddedPostgres postgres;
        private final long postmaster;

        Postgres(Path directory) throws IOException {
            files = directory.resolveSibling(directory.getFileName() + "-files");
            postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(directory)
                    .setCleanDataDirectory(false)
                    .setLocaleConfig("locale", "C.UTF-8")
                    .start();
            postmaster = Long.parseLong(
                    Files.readAllLines(directory.resolve("postmaster.pid")).get(0));
        }

        @Override
        public Map<String, String> environment() {
            return Map.of(
                    "MAEKHAI_DATA_DIR",
                    files.toString(),
                    "QUARKUS_DATASOURCE_JDBC_URL",
                    url("postgres"),
                    "QUARKUS_DATASOURCE_USERNAME",
                    "postgres",
                    "QUARKUS_DATASOURCE_PASSWORD",
                    "postgres");
        }

        @Override
        public List<String> copy() throws Exception {
            try (var connection = DriverManager.getConnection(url("template1"), "postgres", "postgres");
                    var statement = connection.createStatement()) {
                statement.execute("drop database if exists yardstick");
                statement.execute("create database yardstick template postgres");
            }
            for (var name : List.of("postgres", "yardstick")) {
                try (var connection = DriverManager.getConnection(url(name), "postgres", "postgres");
                        var statement = connection.createStatement()) {
                    statement.execute("vacuum analyze");
                }
            }
            return List.of(url("yardstick"), "postgres", "postgres");
        }

        @Override
        public List<String> address() {
            return List.of(url("postgres"), "postgres", "postgres");
        }

        private String url(String name) {
            return postgres.getJdbcUrl("postgres", name);
        }

        @Override
        public double cpuSeconds() {
            return Machine.cpuSeconds(postmaster)
                    + Machine.cpuSecondsOfEnded(postmaster)
                    + ProcessHandle.of(postmaster).stream()
                            .flatMap(ProcessHandle::children)
                            .mapToDouble(child -> Machine.cpuSeconds(child.pid()))
                            .sum();
        }

        @Override
        public void close() throws IOException {
            postgres.close();
        }
    }
}
