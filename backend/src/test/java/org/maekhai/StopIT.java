package org.maekhai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.RawConnection.head;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The package as it is shipped, told to stop while it works. */
class StopIT {
    private static final int LOCAL_GOVERNMENTS = 300, DAYS = 1500;

    @TempDir
    Path directory;

    @Test
    void aServerThatIsToldToStopFinishesWhatItCanUndoesTheRestAndSaysSo() throws Exception {
        try (var server = new PackagedServer(directory, Map.of("MAEKHAI_STOP_WITHIN", "PT2S"))) {
            server.signIn();
            assertEquals(200, server.importCsv("local-governments", registry()).statusCode());
            var report = server.importCsv("posting-status?onError=skip", badPostings());
            var bad = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"").matcher(report.body());
            assertTrue(bad.find(), report.body());
            var running = sent(server, "posting-status", postings());
            await(server, "\"stage\":\"READING\"");
            var waiting = sent(server, "budget-status", "code,fiscal_year,uses_elaas\n6810100,2569,yes\n");
            await(server, "\"stage\":\"WAITING\"");
            try (var ordinary = new RawConnection(server.port());
                    var unsent = new RawConnection(server.port());
                    var unread = new RawConnection(server.port(), 4096);
                    var kept = new RawConnection(server.port())) {
                kept.send(head("GET /api/v1/provinces", server.cookie()));
                assertEquals(200, kept.status());
                var token = "{\"name\":\"half sent\",\"scopes\":[\"read\"],\"expiresOn\":\""
                        + LocalDate.now().plusDays(30) + "\"}";
                ordinary.send(head(
                                "POST /api/v1/tokens",
                                server.cookie(),
                                "Content-Type: application/json",
                                "Content-Length: " + token.length()))
                        .send(token.substring(0, 20));
                unsent.send(head(
                                "POST /api/v1/imports/posting-status",
                                server.cookie(),
                                "Content-Type: text/csv",
                                "Content-Length: 1000"))
                        .send("code,");
                unread.send(head(
                        "GET /api/v1/imports/" + bad.group(1) + "/errors.csv", server.cookie(), "Accept: text/csv"));
                Thread.sleep(300);

                server.process().destroy();

                awaitUnready(server);
                // on a connection that a proxy has kept
                var refused = kept.send(head("GET /api/v1/provinces", server.cookie()))
                        .answer();
                assertTrue(refused.contains(" 503 ") && refused.contains("\"STOPPING\""), refused);
                assertTrue(
                        Pattern.compile("(?i)retry-after: \\d+")
                                .matcher(refused)
                                .find(),
                        refused);
                assertTrue(kept.isEndedWithin(2000), "the proxy is to use another server");
                var finished = ordinary.send(token.substring(20)).answer();
                assertTrue(finished.contains(" 201 "), finished);
                assertInterrupted(waiting.get(20, TimeUnit.SECONDS));
                assertInterrupted(running.get(20, TimeUnit.SECONDS));
                var cut = unsent.answer();
                assertTrue(cut.contains(" 503 ") && cut.contains("\"STOPPING\""), cut);
            }
            // nobody waits for who doesn't read
            assertTrue(server.process().waitFor(15, TimeUnit.SECONDS), "stops by itself");
            assertEquals(143, server.process().exitValue(), server.log());
            var log = server.log();
            assertFalse(log.contains(" ERROR ") || log.contains("Exception") || log.contains("\tat "), log);
            try (var left = Files.list(directory.resolve("uploads"))) {
                assertEquals(0, left.count(), "no file left");
            }
        }
        try (var server = new PackagedServer(directory, Map.of())) {
            server.signIn();
            assertTrue(server.get("/api/v1/tokens").contains("half sent"), "what was acknowledged is there");
            var reports = server.get("/api/v1/imports?status=INTERRUPTED");
            assertTrue(reports.contains("\"total\":2"), reports);
            assertTrue(reports.contains("running.csv") && reports.contains("\"read\":0"), reports);
            assertTrue(server.get("/api/v1/imports/ongoing").contains("\"total\":0"), "nothing is left in the queue");
            for (var facts : new String[] {"posting-status", "budget-status"}) {
                var none = server.get("/api/v1/local-governments/6810100/" + facts);
                assertTrue(none.contains("\"total\":0"), none);
            }
        }
    }

    private static void assertInterrupted(HttpResponse<String> answer) {
        assertEquals(503, answer.statusCode(), answer.body());
        assertTrue(answer.headers().firstValue("Retry-After").isPresent());
        assertTrue(answer.body().contains("\"STOPPING\""), answer.body());
        assertTrue(answer.body().contains("\"status\":\"INTERRUPTED\""), answer.body());
    }

    private static CompletableFuture<HttpResponse<String>> sent(PackagedServer server, String kind, String csv) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return server.importCsv(kind + "?fileName=running.csv", csv);
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    private static void await(PackagedServer server, String stage) throws Exception {
        for (int tries = 0; tries < 200; tries++) {
            if (server.get("/api/v1/imports/ongoing").contains(stage)) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError(server.get("/api/v1/imports/ongoing"));
    }

    private static void awaitUnready(PackagedServer server) throws Exception {
        for (int tries = 0; server.head("/q/health/ready").statusCode() != 503; tries++) {
            assertTrue(tries < 100, "says that it wants no more requests");
            Thread.sleep(20);
        }
    }

    private static String registry() {
        var csv = new StringBuilder("code,name_th,type,district_code,province_code,lat,lon\n");
        IntStream.range(0, LOCAL_GOVERNMENTS)
                .mapToObj(i -> (6810100 + i) + ",องค์การบริหารส่วนตำบลทดสอบ" + i + ",SAO," + (8101 + i / 100)
                        + ",81,8.1,98.9\n")
                .forEach(csv::append);
        return csv.toString();
    }

    /** A list of mistakes that is longer than what lies between a server and who doesn't read. */
    private static String badPostings() {
        var csv = new StringBuilder("code,as_of,revenue_through\n");
        for (int i = 0; i < 30_000; i++) {
            csv.append(9_100_000 + i).append(",2026-09-30,2026-09-28\n");
        }
        return csv.toString();
    }

    /** More than is read within the time that is given. */
    private static String postings() {
        var csv = new StringBuilder("code,as_of,revenue_through\n");
        var day = LocalDate.of(2022, 1, 1);
        for (int i = 0; i < DAYS; i++, day = day.plusDays(1)) {
            for (int of = 0; of < LOCAL_GOVERNMENTS; of++) {
                csv.append(6810100 + of)
                        .append(',')
                        .append(day)
                        .append(',')
                        .append(day)
                        .append('\n');
            }
        }
        return csv.toString();
    }
}
