package org.maekhai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.RawConnection.head;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Attacks on the package as it is shipped, in a small heap: each is bounded, and finds the server answering as ever, with
 * nothing in its log that somebody would have to look at.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttackIT {
    private static final String JSON = "Content-Type: application/json";
    private static final int LOCAL_GOVERNMENTS = 800, BAD_ROWS = 30_000;

    @TempDir
    static Path directory;

    private PackagedServer server;
    private String badImport;

    @BeforeAll
    void start() throws Exception {
        server = new PackagedServer(
                directory,
                // what a client is given until it counts as stuck: shorter than usual, so that the test sees it
                Map.of("MAEKHAI_HTTP_BODY_WITHIN", "PT5S", "MAEKHAI_HTTP_STALLED_AFTER", "PT4S"));
        server.signIn();
        assertEquals(200, server.importCsv("local-governments", registry()).statusCode());
        var report = server.importCsv("posting-status?onError=skip", badRows());
        var id = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"").matcher(report.body());
        assertTrue(id.find(), report.body());
        badImport = id.group(1);
    }

    @AfterAll
    void stop() throws Exception {
        server.close();
    }

    /** After each attack; what an attack needs beside this stands in its test. */
    @AfterEach
    void isAsEver() throws Exception {
        isQuick();
        var log = server.log();
        assertFalse(log.contains(" ERROR ") || log.contains("\tat ") || log.contains("OutOfMemory"), log);
    }

    @Test
    void aStormOfEnormousSignInsFillsNoMemory() throws Exception {
        var megabyte = "x".repeat(1 << 20);
        var attackers = Executors.newFixedThreadPool(14);
        try {
            for (int round = 0; round < 4; round++) {
                boolean chunked = round % 2 == 1;
                List<Future<Integer>> storm = new ArrayList<>();
                for (int i = 0; i < 14; i++) {
                    storm.add(attackers.submit(() -> {
                        try (var connection = connect()) {
                            connection.send(head(
                                    "POST /api/v1/session",
                                    JSON,
                                    chunked ? "Transfer-Encoding: chunked" : "Content-Length: " + (19 << 20)));
                            for (int sent = 0; sent < 19; sent++) {
                                connection.send(chunked ? "100000\r\n" + megabyte + "\r\n" : megabyte);
                            }
                            return connection.status();
                        } catch (IOException closed) {
                            return 413;
                        }
                    }));
                }
                for (var answer : storm) {
                    assertEquals(413, answer.get(60, TimeUnit.SECONDS));
                }
                isQuick();
            }
        } finally {
            attackers.shutdownNow();
        }
    }

    @Test
    void hundredsOfConnectionsThatDribbleHoldNobodyUp() throws Exception {
        List<RawConnection> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 205; i++) {
                slow.add(connect()
                        .send(head("POST /api/v1/session", JSON, "Content-Length: 100"))
                        .send("{\"user"));
            }
            for (int i = 0; i < 60; i++) {
                slow.add(connect()
                        .send(head("POST /api/v1/tokens", server.cookie(), JSON, "Content-Length: 100"))
                        .send("{\"name"));
                slow.add(connect()
                        .send(head(
                                "POST /api/v1/imports/budget-status",
                                server.cookie(),
                                "Content-Type: text/csv",
                                "Transfer-Encoding: chunked"))
                        .send("4\r\ncode\r\n"));
            }
            isQuick();
            // some go away, and some as rudely as they can
            for (int i = 0; i < slow.size(); i += 3) {
                if (i % 2 == 0) {
                    slow.get(i).reset();
                } else {
                    slow.get(i).close();
                }
            }
            isQuick();
            for (int i = 1; i < slow.size(); i += 3) {
                assertEquals(408, slow.get(i).status());
            }
        } finally {
            close(slow);
        }
        awaitNoFiles("uploads");
    }

    @Test
    void aCrowdOfImportsLeavesThreadsForOthers() throws Exception {
        var importing = new Thread(() -> {
            try {
                server.importCsv("posting-status?onError=skip", badRows());
            } catch (IOException | InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        importing.start();
        Thread.sleep(300);
        List<RawConnection> crowd = new ArrayList<>();
        try {
            for (int i = 0; i < 250; i++) {
                crowd.add(connect()
                        .send(head(
                                "POST /api/v1/imports/posting-status",
                                server.cookie(),
                                "Content-Type: text/csv",
                                "Content-Length: 2"))
                        .send("x\n"));
            }
            isQuick();
            List<Integer> answers = new ArrayList<>();
            for (var one : crowd) {
                answers.add(one.status());
            }
            assertTrue(answers.contains(422) && Set.of(409, 422).containsAll(answers), answers.toString());
        } finally {
            close(crowd);
            importing.join();
        }
    }

    @Test
    void dozensOfReadersThatDoNotReadHoldNobodyUp() throws Exception {
        List<RawConnection> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) {
                for (var wanted : List.of(
                        "/api/v1/imports/" + badImport + "/errors.csv text/csv",
                        "/api/v1/local-governments text/csv",
                        "/api/v1/local-governments application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        "/api/v1/local-governments?size=500 application/json")) {
                    var parts = wanted.split(" ");
                    slow.add(new RawConnection(server.port(), 4096)
                            .send(head("GET " + parts[0], server.cookie(), "Accept: " + parts[1])));
                }
            }
            Thread.sleep(1000);
            isQuick();
            for (int i = 0; i < slow.size(); i += 5) {
                slow.get(i).reset();
            }
            // those that are left are let go
            awaitNoFiles("answers");
            isQuick();
        } finally {
            close(slow);
        }
        assertTrue(
                server.get("/api/v1/imports/" + badImport + "/errors.csv")
                                .lines()
                                .count()
                        > BAD_ROWS,
                "whoever reads gets it whole");
    }

    @Test
    void aNationalImportAndAStormOfSignInsLeaveRoomForOthers() throws Exception {
        var importing = CompletableFuture.supplyAsync(() -> {
            try {
                return server.importCsv("local-governments", nation());
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
        var attackers = Executors.newFixedThreadPool(14);
        try {
            List<Future<?>> storm = new ArrayList<>();
            for (int i = 0; i < 14; i++) {
                int attacker = i;
                storm.add(attackers.submit(() -> {
                    for (int guess = 0; guess < 400 && !importing.isDone(); guess++) {
                        int status = server.guess("nobody" + attacker + "." + guess);
                        assertTrue(Set.of(401, 429, 503).contains(status), "not " + status);
                    }
                    return null;
                }));
            }
            isQuick();
            // where an officer has signed in before, they do again
            server.signIn();
            var answer = importing.get(60, TimeUnit.SECONDS);
            assertEquals(200, answer.statusCode(), answer.body());
            assertTrue(answer.body().contains("\"rejected\":0"), answer.body());
            for (var each : storm) {
                each.get(20, TimeUnit.SECONDS);
            }
        } finally {
            attackers.shutdownNow();
        }
    }

    /** The best of some tries: other tests share the processors. */
    private void isQuick() throws Exception {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            server.get("/q/health/ready");
            server.get("/api/v1/provinces?size=1");
            best = Math.min(best, System.nanoTime() - start);
        }
        assertTrue(best < 1_000_000_000L, "answers within a second, not in " + best / 1_000_000 + " ms");
    }

    private void awaitNoFiles(String folder) throws Exception {
        for (int tries = 0; tries < 300; tries++) {
            if (files(folder).isEmpty()) {
                return;
            }
            Thread.sleep(100);
        }
        assertEquals(List.of(), files(folder));
    }

    /** In the folder that the server has there. */
    private static List<Path> files(String folder) throws IOException {
        try (var files = Files.walk(directory.resolve(folder))) {
            return files.filter(file -> file.toString().contains(".part")).toList();
        }
    }

    private RawConnection connect() throws IOException {
        return new RawConnection(server.port());
    }

    private static void close(List<RawConnection> connections) throws IOException {
        for (var connection : connections) {
            connection.close();
        }
    }

    private static String registry() {
        var csv = new StringBuilder("code,name_th,type,district_code,province_code,lat,lon\n");
        for (int i = 0; i < LOCAL_GOVERNMENTS; i++) {
            // a hundred in each district
            int district = 8101 + i % 8;
            csv.append("6").append(district).append(String.format("%02d", i / 8));
            csv.append(",องค์การบริหารส่วนตำบลทดสอบ").append(i).append(",SAO,").append(district);
            csv.append(",81,8.1,98.9\n");
        }
        return csv.toString();
    }

    /** Eight in each district of the nation, some 7,000. */
    private String nation() throws Exception {
        var csv = new StringBuilder("code,name_th,type,district_code,province_code\n");
        for (int page = 0; page < 2; page++) {
            var district = Pattern.compile("\"code\"\\s*:\\s*\"(\\d{4})\"")
                    .matcher(server.get("/api/v1/districts?size=500&page=" + page));
            while (district.find()) {
                var code = district.group(1);
                // those of the other tests are there already
                for (int i = 0; i < 8 && !code.startsWith("81"); i++) {
                    csv.append("6").append(code).append("5").append(i);
                    csv.append(",องค์การบริหารส่วนตำบลทดสอบ")
                            .append(code)
                            .append(i)
                            .append(",SAO,");
                    csv.append(code).append(",").append(code, 0, 2).append("\n");
                }
            }
        }
        return csv.toString();
    }

    private static String badRows() {
        var csv = new StringBuilder("code,as_of,revenue_through\n");
        for (int i = 0; i < BAD_ROWS; i++) {
            csv.append("9").append(100_000 + i).append(",2026-09-30,2026-09-28\n");
        }
        return csv.toString();
    }
}
