package org.maekhai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The package as it is shipped: a real process on a real database file. */
class PackageIT {
    private static final Path JAR =
            Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
    private static final Path LAUNCHER = Path.of("src/launcher/maekhai").toAbsolutePath();
    private static final String PASSWORD = "a-password-of-the-test";
    private static final int LOCAL_GOVERNMENTS = 300;

    @TempDir
    Path directory;

    @Test
    void aProcessThatIsKilledInTheMiddleOfAnImportLosesNothingAndHalfWritesNothing() throws Exception {
        var data = directory.resolve("data");
        try (var server = new Running(data, Map.of())) {
            server.signIn();
            assertEquals(200, server.importCsv("local-governments", registry()).statusCode());
            assertEquals(
                    200,
                    server.importCsv("posting-status", postings(LocalDate.of(2026, 1, 31), 1))
                            .statusCode());
        }
        // many days: long enough to be killed in the middle
        var many = postings(LocalDate.of(2023, 1, 1), 1000);
        try (var server = new Running(data, Map.of())) {
            server.signIn();
            var importing = new Thread(() -> {
                try {
                    server.importCsv("posting-status", many);
                } catch (IOException | InterruptedException killed) {
                    Thread.currentThread().interrupt();
                }
            });
            importing.start();
            Thread.sleep(1500);
            assertTrue(importing.isAlive(), "the import is still going on when the process is killed");
            server.kill();
            importing.join();
        }
        try (var server = new Running(data, Map.of())) {
            server.signIn();
            var page = server.get("/api/v1/local-governments/6810100/posting-status?size=500");
            assertEquals(1, number(page, "total"), "the reading that had been imported, and none of the broken import");
            assertEquals(LOCAL_GOVERNMENTS, number(server.get("/api/v1/local-governments?size=1"), "total"));
            var imports = server.get("/api/v1/imports?size=50");
            assertEquals(2, number(imports, "total"), "reports of the imports that were finished");
            // and the same file goes in afterwards
            assertEquals(200, server.importCsv("posting-status", many).statusCode());
            assertEquals(1001, number(server.get("/api/v1/local-governments/6810100/posting-status?size=1"), "total"));
        }
    }

    @Test
    void aPackageStartedOnTheOtherKindOfDatabaseRefusesInWords() throws Exception {
        var refused = refused(
                directory.resolve("other"),
                Map.of("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:1/maekhai"));
        assertTrue(
                refused.contains("built for the database h2") && refused.contains("jdbc:postgresql"),
                () -> "says what is wrong: " + refused);
    }

    @Test
    void aDemonstrationNeverStartsOnADatabaseThatHoldsRealData() throws Exception {
        var data = directory.resolve("real");
        try (var server = new Running(data, Map.of())) {
            server.signIn();
        }
        var refused = refused(data, Map.of("MAEKHAI_DEMO", "true"));
        assertTrue(refused.contains("real data"), () -> "says what is wrong: " + refused);
    }

    @Test
    void theLauncherPreparesThePackageAndStartsItWithTheScreen() throws Exception {
        assumeTrue(File.separatorChar == '/', "the launcher is for the shell of Unix");
        var screen = directory.resolve("screen");
        Files.createDirectories(screen);
        Files.writeString(screen.resolve("index.html"), "<title>the screen</title>");
        var prepared = new ProcessBuilder(LAUNCHER.toString(), "prepare").redirectErrorStream(true);
        prepared.environment().put("MAEKHAI_SERVER_DIR", JAR.getParent().toString());
        var preparing = prepared.start();
        var said = new String(preparing.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, preparing.waitFor(), said);
        try (var files = Files.list(JAR.getParent())) {
            assertTrue(files.anyMatch(file -> file.getFileName().toString().matches("classes-\\d+\\.jsa")), said);
        }
        var log = directory.resolve("launched.log");
        var environment = Map.of(
                "MAEKHAI_SERVER_DIR", JAR.getParent().toString(),
                // relative to where one is
                "MAEKHAI_DATA_DIR", "launched",
                "MAEKHAI_SPA_DIR", screen.toString());
        try (var server = new Running(
                port -> {
                    var builder = builder(List.of(LAUNCHER.toString()), directory, environment, log, port);
                    return builder.directory(directory.toFile()).start();
                },
                log)) {
            server.signIn();
            assertTrue(Files.exists(directory.resolve("launched/maekhai.mv.db")));
            assertTrue(server.get("/local-governments/6810103").contains("the screen"));
            assertEquals(200, server.head("/").statusCode());
            assertEquals("", server.head("/").body());
            assertEquals(404, server.head("/api/v1/none").statusCode());
        }
    }

    private static String registry() {
        var csv = new StringBuilder("code,name_th,type,district_code,province_code,lat,lon\n");
        for (int i = 0; i < LOCAL_GOVERNMENTS; i++) {
            csv.append(code(i)).append(",องค์การบริหารส่วนตำบลทดสอบ").append(i).append(",SAO,");
            csv.append(code(i), 1, 5).append(",81,8.1,98.9\n");
        }
        return csv.toString();
    }

    private static String postings(LocalDate from, int days) {
        var csv = new StringBuilder("code,as_of,revenue_through,expenditure_through,accounting_through\n");
        for (int day = 0; day < days; day++) {
            var asOf = from.plusDays(day);
            for (int i = 0; i < LOCAL_GOVERNMENTS; i++) {
                csv.append(code(i)).append(',').append(asOf);
                for (int module = 1; module <= 3; module++) {
                    csv.append(',').append(asOf.minusDays(module));
                }
                csv.append('\n');
            }
        }
        return csv.toString();
    }

    /** Their third to fifth digits are the district. */
    private static String code(int i) {
        return Integer.toString(6810100 + i);
    }

    private static long number(String json, String field) {
        var matcher = Pattern.compile("\"" + field + "\"\\s*:\\s*(\\d+)").matcher(json);
        assertTrue(matcher.find(), json);
        return Long.parseLong(matcher.group(1));
    }

    /** What a package says that does not start. */
    private static String refused(Path data, Map<String, String> environment) throws Exception {
        Files.createDirectories(data);
        var process = start(data, environment, data.resolve("refused.log"), 0);
        try {
            assertTrue(process.waitFor(90, TimeUnit.SECONDS), "ends by itself");
            assertNotEquals(0, process.exitValue());
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(data.resolve("refused.log"));
    }

    private static Process start(Path data, Map<String, String> environment, Path log, int port) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(java, "-Xmx256m", "-XX:+UseSerialGC", "-jar", JAR.toString());
        return builder(command, data, environment, log, port).start();
    }

    private static ProcessBuilder builder(
            List<String> command, Path data, Map<String, String> environment, Path log, int port) {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("MAEKHAI_DATA_DIR", data.toString());
        builder.environment().put("MAEKHAI_ADMIN_PASSWORD", PASSWORD);
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        builder.environment().putAll(environment);
        return builder;
    }

    private interface Start {
        Process on(int port) throws IOException;
    }

    /** A server process and a signed-in client. */
    private static final class Running implements AutoCloseable {
        private final HttpClient http = HttpClient.newHttpClient();
        private final Process process;
        private final String base;
        private String cookie = "";

        Running(Path data, Map<String, String> environment) throws Exception {
            this(
                    port -> {
                        Files.createDirectories(data);
                        return start(data, environment, data.resolve("server.log"), port);
                    },
                    data.resolve("server.log"));
        }

        Running(Start start, Path log) throws Exception {
            int port;
            try (var socket = new ServerSocket(0)) {
                port = socket.getLocalPort();
            }
            base = "http://127.0.0.1:" + port;
            process = start.on(port);
            while (!ready()) {
                assertTrue(process.isAlive(), () -> "the server runs: " + read(log));
                Thread.sleep(50);
            }
        }

        private boolean ready() throws InterruptedException {
            try {
                return http.send(request("/q/health/ready").build(), HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200;
            } catch (IOException notYet) {
                return false;
            }
        }

        void signIn() throws Exception {
            var answer = http.send(
                    request("/api/v1/session")
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    "{\"username\":\"admin\",\"password\":\"" + PASSWORD + "\"}"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertEquals(200, answer.statusCode(), answer.body());
            cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        }

        String get(String path) throws Exception {
            var answer = http.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
            assertEquals(200, answer.statusCode(), answer.body());
            return answer.body();
        }

        HttpResponse<String> head(String path) throws Exception {
            var head = request(path).method("HEAD", HttpRequest.BodyPublishers.noBody());
            return http.send(head.build(), HttpResponse.BodyHandlers.ofString());
        }

        HttpResponse<String> importCsv(String kind, String csv) throws IOException, InterruptedException {
            return http.send(
                    request("/api/v1/imports/" + kind)
                            .header("Content-Type", "text/csv")
                            .POST(HttpRequest.BodyPublishers.ofString(csv, StandardCharsets.UTF_8))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create(base + path)).header("Cookie", cookie);
        }

        private static String read(Path log) {
            try {
                return Files.readString(log);
            } catch (IOException e) {
                return e.getMessage();
            }
        }

        /** As a power failure does: no time to put anything in order. */
        void kill() throws InterruptedException {
            process.destroyForcibly();
            process.waitFor();
        }

        @Override
        public void close() throws Exception {
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }
}
