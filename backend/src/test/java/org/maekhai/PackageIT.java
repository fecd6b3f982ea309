package org.maekhai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maekhai.shared.attachment.Pictures;

/** The package as it is shipped: a real process on a real database file. */
class PackageIT {
    private static final int LOCAL_GOVERNMENTS = 300;
    /** docs/adr/0016; and what the screen takes of it where it isn't built. */
    private static final long MOST_BYTES = 90_000_000, SCREEN = 4_500_000;

    @TempDir
    Path directory;

    @Test
    void aProcessThatIsKilledInTheMiddleOfAnImportLosesNothingAndHalfWritesNothing() throws Exception {
        var data = directory.resolve("data");
        try (var server = new PackagedServer(data, Map.of())) {
            server.signIn();
            assertEquals(200, server.importCsv("local-governments", registry()).statusCode());
            assertEquals(
                    200,
                    server.importCsv("posting-status", postings(LocalDate.of(2026, 1, 31), 1))
                            .statusCode());
        }
        // many days: long enough to be killed in the middle
        var many = postings(LocalDate.of(2023, 1, 1), 1000);
        // soon taken for dead
        try (var server = new PackagedServer(data, Map.of("MAEKHAI_JOBS_LEASE_SECONDS", "5"))) {
            server.signIn();
            var importing = new Thread(() -> {
                try {
                    server.importCsv("posting-status", many);
                } catch (IOException | InterruptedException killed) {
                    Thread.currentThread().interrupt();
                }
            });
            importing.start();
            while (importing.isAlive() && number(server.get("/api/v1/imports/ongoing"), "total") == 0) {
                Thread.sleep(50);
            }
            // some of its rows are written
            Thread.sleep(1000);
            assertTrue(importing.isAlive(), "the import is still going on when the process is killed");
            server.kill();
            importing.join();
        }
        try (var server = new PackagedServer(data, Map.of())) {
            server.signIn();
            var page = server.get("/api/v1/local-governments/6810100/posting-status?size=500");
            assertEquals(1, number(page, "total"), "the reading that had been imported, and none of the broken import");
            assertEquals(LOCAL_GOVERNMENTS, number(server.get("/api/v1/local-governments?size=1"), "total"));
            // the same file goes in as soon as it is sure that the process is dead
            assertEquals(200, server.importCsv("posting-status", many).statusCode());
            assertEquals(1001, number(server.get("/api/v1/local-governments/6810100/posting-status?size=1"), "total"));
            assertEquals(1, number(server.get("/api/v1/imports?status=INTERRUPTED"), "total"), "told of");
            assertEquals(4, number(server.get("/api/v1/imports?size=50"), "total"));
            assertEquals(0, number(server.get("/api/v1/imports/ongoing"), "total"));
        }
    }

    @Test
    void photosThatWereUnderWayWhenTheProcessWasKilledAreSentAgainAndNoneIsHalfOrTwice() throws Exception {
        var data = directory.resolve("photos");
        var photo = Pictures.busy(3000, 2000);
        var visit = "/api/v1/visits/019abcde-7c52-7b0e-9d7e-5a7d1c1f2ea1";
        var photos = IntStream.range(0, 12)
                .mapToObj(i -> visit + "/attachments/" + UUID.randomUUID())
                .toList();
        try (var server = new PackagedServer(data, Map.of())) {
            server.signIn();
            assertEquals(200, server.importCsv("local-governments", registry()).statusCode());
            var planned = "{\"localGovernmentCode\":\"6810100\",\"state\":\"PLANNED\",\"mode\":\"ON_SITE\","
                    + "\"plannedOn\":\"2026-12-01\"}";
            assertEquals(
                    201,
                    server.put(visit, "application/json", planned.getBytes(StandardCharsets.UTF_8))
                            .statusCode());
            var sending = photos.stream().map(each -> sent(server, each, photo)).toList();
            // each of them takes its turn
            CompletableFuture.anyOf(sending.toArray(CompletableFuture[]::new)).join();
            server.kill();
            sending.forEach(each -> each.handle((answer, killed) -> killed).join());
        }
        try (var server = new PackagedServer(data, Map.of())) {
            server.signIn();
            var view = server.get(visit);
            assertTrue(photos.stream().anyMatch(each -> !view.contains(idOf(each))), "killed in the middle");
            // all at once, on the memory of a small server
            for (var each : photos.stream()
                    .collect(Collectors.toMap(PackageIT::idOf, address -> sent(server, address, photo)))
                    .entrySet()) {
                var answer = each.getValue().join();
                assertEquals(view.contains(each.getKey()) ? 200 : 201, answer.statusCode(), server::log);
            }
            for (var address : photos) {
                assertEquals(
                        number(server.get(visit).replaceAll(".*(?=\"" + idOf(address) + ")", ""), "size"),
                        server.bytes(address).length);
            }
            assertEquals(12, server.get(visit).split("\"hasThumbnail\"", -1).length - 1);
        }
    }

    private static String idOf(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static CompletableFuture<HttpResponse<byte[]>> sent(PackagedServer server, String address, byte[] photo) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return server.put(address, "image/jpeg", photo);
                    } catch (IOException | InterruptedException killed) {
                        throw new IllegalStateException(killed);
                    }
                },
                each -> new Thread(each).start());
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
        try (var server = new PackagedServer(data, Map.of())) {
            server.signIn();
        }
        var refused = refused(data, Map.of("MAEKHAI_DEMO", "true"));
        assertTrue(refused.contains("real data"), () -> "says what is wrong: " + refused);
    }

    @Test
    void thePackageHoldsTheSolverOfOnePlatformAndStaysUnderItsLimit() throws Exception {
        var screen = Path.of("../frontend/dist");
        long bytes = bytes(PackagedServer.JAR.getParent()) + (Files.exists(screen) ? bytes(screen) : SCREEN);
        assertTrue(bytes <= MOST_BYTES, () -> "server and screen have " + bytes + " bytes");
        try (var libraries = Files.list(PackagedServer.JAR.resolveSibling("lib/main"))) {
            assertEquals(
                    1,
                    libraries
                            .filter(file -> file.getFileName().toString().matches(".*ortools-(linux|darwin|win32)-.*"))
                            .count());
        }
    }

    /** All but the classes that Java writes down when the package is prepared. */
    private static long bytes(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> !file.toString().endsWith(".jsa"))
                    .map(Path::toFile)
                    .filter(File::isFile)
                    .mapToLong(File::length)
                    .sum();
        }
    }

    @Test
    void theLauncherPreparesThePackageAndStartsItWithTheScreen() throws Exception {
        assumeTrue(File.separatorChar == '/', "the launcher is for the shell of Unix");
        var screen = directory.resolve("screen");
        Files.createDirectories(screen);
        Files.writeString(screen.resolve("index.html"), "<title>the screen</title>");
        var prepared = new ProcessBuilder(PackagedServer.LAUNCHER.toString(), "prepare").redirectErrorStream(true);
        prepared.environment()
                .put("MAEKHAI_SERVER_DIR", PackagedServer.JAR.getParent().toString());
        var preparing = prepared.start();
        var said = new String(preparing.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, preparing.waitFor(), said);
        try (var files = Files.list(PackagedServer.JAR.getParent())) {
            assertTrue(files.anyMatch(file -> file.getFileName().toString().matches("classes-\\d+\\.jsa")), said);
        }
        var log = directory.resolve("launched.log");
        var environment = Map.of(
                "MAEKHAI_SERVER_DIR", PackagedServer.JAR.getParent().toString(),
                // relative to where one is
                "MAEKHAI_DATA_DIR", "launched",
                "MAEKHAI_SPA_DIR", screen.toString());
        try (var server = new PackagedServer(
                port -> {
                    var builder = PackagedServer.builder(
                            List.of(PackagedServer.LAUNCHER.toString()), directory, environment, log, port);
                    return builder.directory(directory.toFile()).start();
                },
                log)) {
            server.signIn();
            var database = directory.resolve("launched/maekhai.mv.db");
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(database)));
            assertEquals(
                    "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(database.getParent())));
            assertTrue(server.get("/local-governments/6810103").contains("the screen"));
            assertEquals(200, server.head("/").statusCode());
            // read when it is asked for
            assertTrue(server.get("/q/openapi").contains("openapi: 3.1"));
            assertEquals("", server.head("/").body());
            assertEquals(404, server.head("/api/v1/none").statusCode());

            // as when it ran out of memory: it is there again
            var killed = server.process().children().findFirst().orElseThrow();
            killed.destroyForcibly();
            killed.onExit().get(30, TimeUnit.SECONDS);
            server.awaitReady();
            var again = server.process().children().findFirst().orElseThrow();
            assertNotEquals(killed.pid(), again.pid());
            // and whoever stops the launcher stops the server
            server.process().destroy();
            assertTrue(server.process().waitFor(30, TimeUnit.SECONDS));
            assertEquals(143, server.process().exitValue(), server.log());
            assertFalse(again.isAlive());
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
        var process = PackagedServer.start(data, environment, data.resolve("refused.log"), 0);
        try {
            assertTrue(process.waitFor(90, TimeUnit.SECONDS), "ends by itself");
            assertNotEquals(0, process.exitValue());
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(data.resolve("refused.log"));
    }
}
