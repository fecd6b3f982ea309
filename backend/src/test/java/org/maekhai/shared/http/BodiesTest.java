package org.maekhai.shared.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;
import static org.maekhai.RawConnection.head;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Api;
import org.maekhai.RawConnection;
import org.maekhai.TestDatabase;
import org.maekhai.shared.files.TemporaryFiles;

@QuarkusTest
class BodiesTest {
    private static final String JSON = "Content-Type: application/json", CSV = "Content-Type: text/csv";

    @Inject
    TemporaryFiles files;

    private String session;

    @BeforeEach
    void signIn() {
        session = Api.sessionOf(Api.anonymous()
                .post("/session", object("username", "admin", "password", TestDatabase.ADMIN_PASSWORD))
                .expect(200));
    }

    @Test
    void aBodyIsTakenUpToTheLimitOfItsKind() {
        Api.anonymous()
                .post("/session", object("username", "x".repeat(9 << 10), "password", "x"))
                .expectProblem(413, "TOO_LARGE");
        Accounts.admin()
                .post("/session/password", object("currentPassword", "x".repeat(9 << 10), "newPassword", "x"))
                .expectProblem(413, "TOO_LARGE");
        Accounts.admin().post("/tokens", object("name", "x".repeat(1 << 20))).expectProblem(413, "TOO_LARGE");
        Accounts.admin().post("/tokens", object("name", "x".repeat(900 << 10))).expect(422);
    }

    @Test
    void whatIsDeclaredTooLongIsRefusedUnread() throws Exception {
        try (var connection = connect()) {
            connection.send(head("POST /api/v1/session", JSON, "Content-Length: 19000000"));
            assertTrue(connection.answer().contains("\"TOO_LARGE\""));
        }
        for (var type : new String[] {CSV, "Content-Type: multipart/form-data; boundary=x"}) {
            try (var connection = connect()) {
                connection.send(head(
                        "POST /api/v1/imports/posting-status",
                        session(),
                        type,
                        "Content-Length: " + ((50 << 20) + (100 << 10))));
                var answer = connection.answer();
                assertTrue(answer.contains("\"FILE_TOO_LARGE\"") && answer.contains(" 413 "), answer);
            }
        }
    }

    @Test
    void aBodyOfUntoldLengthIsRefusedAsSoonAsItIsTooLong() throws Exception {
        try (var connection = connect()) {
            connection.send(head("POST /api/v1/session", JSON, "Transfer-Encoding: chunked"));
            connection.send("2001\r\n" + "x".repeat(0x2001) + "\r\n");
            var answer = connection.answer();
            assertTrue(answer.contains("\"TOO_LARGE\"") && answer.contains("application/problem+json"), answer);
            // what follows is thrown away, for a while
            connection.send("2001\r\n" + "x".repeat(0x2001) + "\r\n");
            assertTrue(connection.isEndedWithin(5000));
        }
    }

    @Test
    void aFormThatCannotBeReadIsAnswered() throws Exception {
        var part = "--x\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\n";
        for (var form : List.of(
                part + "y".repeat(5000) + "\r\n--x--\r\n",
                (part + "y\r\n").repeat(1000) + "--x--\r\n",
                part.replace("other", "y".repeat(20_000)) + "\r\n--x--\r\n")) {
            try (var connection = connect()) {
                connection.send(head(
                        "POST /api/v1/imports/posting-status",
                        session(),
                        "Content-Type: multipart/form-data; boundary=x",
                        "Content-Length: " + form.length()));
                var answer = connection.send(form).answer();
                assertTrue(answer.contains(" 400 ") && answer.contains("\"MALFORMED_REQUEST\""), answer);
            }
        }
    }

    @Test
    void aBodyThatDoesNotArriveIsGivenUp() throws Exception {
        List<RawConnection> slow = new ArrayList<>();
        try {
            for (var request : List.of(
                    head("POST /api/v1/session", JSON, "Content-Length: 100"),
                    head("POST /api/v1/tokens", session(), JSON, "Transfer-Encoding: chunked"),
                    head("POST /api/v1/imports/posting-status", session(), CSV, "Content-Length: 1000"),
                    head(
                            "POST /api/v1/imports/posting-status",
                            session(),
                            "Content-Type: multipart/form-data; boundary=x",
                            "Content-Length: 1000"))) {
                var connection = connect();
                slow.add(connection);
                connection.send(request).send(request.contains("chunked") ? "6\r\n{\"name\r\n" : "{\"name");
            }
            for (var connection : slow) {
                var answer = connection.answer();
                assertTrue(answer.contains(" 408 ") && answer.contains("\"TOO_SLOW\""), answer);
                assertTrue(connection.isEndedWithin(5000), answer);
            }
            expectNoUploads();
        } finally {
            for (var connection : slow) {
                connection.close();
            }
        }
    }

    @Test
    void manySlowSendersKeepNobodyWaiting() throws Exception {
        List<RawConnection> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 250; i++) {
                var connection = connect();
                slow.add(connection);
                connection
                        .send(head("POST /api/v1/session", JSON, "Content-Length: 100"))
                        .send("{\"user");
            }
            long start = System.nanoTime();
            Api.anonymous().get("/q/health/ready").expect(200);
            Accounts.admin().get("/provinces").expect(200);
            assertTrue(System.nanoTime() - start < 2_000_000_000L, "as quickly as ever");
        } finally {
            for (var connection : slow) {
                connection.close();
            }
        }
    }

    @Test
    void aStrangerIsRefusedBeforeTheBody() throws Exception {
        for (var address : List.of("/api/v1/tokens", "/api/v1/imports/posting-status", "/api/v1/session/password")) {
            try (var connection = connect()) {
                connection.send(head("POST " + address, JSON, "Content-Length: 1000"));
                assertEquals(401, connection.status(), address);
                assertTrue(connection.isEndedWithin(5000), address);
            }
        }
    }

    @Test
    void aConnectionGoesOnAfterABodyThatArrivedWhole() throws Exception {
        List<RawConnection> connections = new ArrayList<>();
        try {
            for (var request : List.of(
                    head("POST /api/v1/tokens", JSON, "Content-Length: 2"),
                    head("POST /api/v1/tokens", session(), JSON, "Content-Length: 2"),
                    head("POST /api/v1/imports/posting-status", session(), CSV, "Content-Length: 2"),
                    head("POST /api/v1/no-such-thing", session(), JSON, "Content-Length: 2"))) {
                var connection = connect();
                connections.add(connection);
                int status = connection.send(request).send("{}").status();
                assertTrue(status >= 400 && status < 500, request + status);
            }
            Thread.sleep(2500);
            for (var connection : connections) {
                connection.send(head("GET /api/v1/session", session()));
                assertEquals(200, connection.status());
            }
        } finally {
            for (var connection : connections) {
                connection.close();
            }
        }
    }

    @Test
    void whoAsksFirstWhetherToSendIsTold() throws Exception {
        var csv = "code,as_of,revenue_through\n";
        for (var address : List.of("/api/v1/tokens", "/api/v1/imports/posting-status")) {
            try (var connection = connect()) {
                connection.send(head(
                        "POST " + address,
                        session(),
                        address.endsWith("tokens") ? JSON : CSV,
                        "Expect: 100-continue",
                        "Content-Length: " + csv.length()));
                assertEquals(100, connection.status(), address);
                connection.send(csv);
                assertTrue(connection.status() >= 200, address);
            }
        }
    }

    @Test
    void aFormBringsItsFile() throws Exception {
        var part = "--x\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"แฟ้ม.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n%s\r\n";
        var note = "--x\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nhello\r\n";
        var content = "code,as_of,revenue_through\n9999999,2026-09-30,2026-09-28\n";

        var taken = form(note + part.formatted("other", "a,b\n") + part.formatted("file", content) + "--x--\r\n");
        assertTrue(taken.contains("\"แฟ้ม.csv\"") && taken.contains("UNKNOWN_CODE"), taken);

        var without = form(note + "--x--\r\n");
        assertTrue(without.contains(" 400 ") && without.contains("REQUIRED"), without);

        assertTrue(form("no form at all").contains(" 400 "));
        expectNoUploads();
    }

    @Test
    void aClientThatGoesAwayLeavesNothingBehind() throws Exception {
        expectNoUploads();
        for (int i = 0; i < 5; i++) {
            try (var connection = connect()) {
                connection
                        .send(head("POST /api/v1/imports/posting-status", session(), CSV, "Content-Length: 100000"))
                        .send("x".repeat(50_000));
                assertFalse(uploads(begun -> !begun.isEmpty()).isEmpty());
            }
            expectNoUploads();
        }
    }

    @Test
    void aClientThatIsGoneBeforeItIsKnownWhoItWasIsNotReadAtAll() throws Exception {
        expectNoUploads();
        try (var connection = connect()) {
            connection
                    .send(head(
                            "POST /api/v1/imports/posting-status",
                            session(),
                            CSV,
                            SlowSignIn.HEADER + ": 300",
                            "Content-Length: 100000"))
                    .send("x".repeat(50_000));
        }
        // until after it is known, and well before a body that stalls would be given up
        for (int looks = 0; looks < 20; looks++) {
            Thread.sleep(50);
            assertEquals(List.of(), uploads());
        }
    }

    /** Lets a request wait between the question who it is and its body, as a busy server does. */
    @ApplicationScoped
    static class SlowSignIn {
        static final String HEADER = "X-Test-Sign-In-Takes";

        void register(@Observes Filters filters) {
            filters.register(
                    context -> {
                        var millis = context.request().getHeader(HEADER);
                        if (millis == null) {
                            context.next();
                        } else {
                            context.vertx().setTimer(Long.parseLong(millis), over -> context.next());
                        }
                    },
                    60);
        }
    }

    private String form(String body) throws IOException {
        try (var connection = connect()) {
            connection.send(head(
                    "POST /api/v1/imports/posting-status?dryRun=true",
                    session(),
                    "Content-Type: multipart/form-data; boundary=x",
                    "Connection: close",
                    "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length));
            return connection.send(body).answer();
        }
    }

    /** They go when nobody has to wait for it. */
    private void expectNoUploads() throws Exception {
        assertEquals(List.of(), uploads(List::isEmpty));
    }

    /** What lies there as soon as it is as expected, or after five seconds. */
    private List<String> uploads(Predicate<List<String>> expected) throws Exception {
        var found = uploads();
        for (int tries = 0; tries < 500 && !expected.test(found); tries++) {
            Thread.sleep(10);
            found = uploads();
        }
        return found;
    }

    private List<String> uploads() throws IOException {
        try (var left = Files.list(files.uploads())) {
            return left.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static RawConnection connect() throws IOException {
        return new RawConnection(URI.create(Api.server()).getPort());
    }

    private String session() {
        return "Cookie: maekhai_session=" + session;
    }
}
