package org.maekhai.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;
import static org.maekhai.RawConnection.head;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Answer;
import org.maekhai.Api;
import org.maekhai.RawConnection;
import org.maekhai.TestClock;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;

/** A reset closes what was opened with the old password, whatever goes on in the same moment. */
@QuarkusTest
class RevocationTest {
    private static final String NEW = "another-long-password";

    @Inject
    Jdbc jdbc;

    @Inject
    Credentials credentials;

    private String id;
    private String session;
    private Api user;

    @BeforeEach
    void somebody() {
        var username = Accounts.create(Role.ADMIN, null);
        id = Accounts.idOf(username);
        session = Api.sessionOf(Api.anonymous()
                .post("/session", object("username", username, "password", Accounts.PASSWORD))
                .expect(200));
        user = Api.withSession(session);
    }

    @Test
    void whoeverIsPutOutWhileABodyIsUnderWayWritesNothing() throws Exception {
        var token = "{\"name\":\"kept\",\"scopes\":[\"read\"],\"expiresOn\":\"" + TestClock.TODAY + "\"}";
        for (var request : new String[][] {
            {"POST /api/v1/tokens", "application/json", token},
            {"POST /api/v1/imports/posting-status", "text/csv", "code,as_of,revenue_through\n"},
        }) {
            var body = request[2].getBytes(StandardCharsets.UTF_8);
            try (var slow = connect()) {
                slow.send(head(
                                request[0],
                                "Cookie: maekhai_session=" + session,
                                "Content-Type: " + request[1],
                                "Content-Length: " + body.length))
                        .send(request[2].substring(0, 5));
                // it is taken in by now
                Thread.sleep(500);
                reset().expect(204);

                var answer = slow.send(request[2].substring(5)).answer();

                assertTrue(answer.contains(" 401 ") && answer.contains("\"UNAUTHENTICATED\""), answer);
            }
            somebody();
        }
    }

    @Test
    void aSessionThatIsOpenedDuringAResetIsClosedByIt() throws Exception {
        var opened = new String[1];

        meanwhile(() -> opened[0] = credentials.openSession(UUID.fromString(id)), this::reset)
                .expect(204);

        Api.withSession(opened[0]).get("/session").expectProblem(401, "UNAUTHENTICATED");
    }

    @Test
    void aTokenThatIsMadeDuringAResetIsNotMade() throws Exception {
        var answer = meanwhile(
                () -> credentials.closeOtherSessions(UUID.fromString(id), null),
                () -> user.post(
                        "/tokens", object("name", "x", "scopes", new String[] {"read"}, "expiresOn", TestClock.TODAY)));

        answer.expectProblem(401, "UNAUTHENTICATED");
    }

    @Test
    void aPasswordThatIsResetWhileItsOwnerChangesItStaysReset() throws Exception {
        var answer = meanwhile(
                () -> jdbc.update(
                        new Sql("update app_user set password_hash = ?", "reset").where("id = ?", UUID.fromString(id))),
                () -> user.post("/session/password", object("currentPassword", Accounts.PASSWORD, "newPassword", NEW)));

        answer.expectProblem(422, "INVALID");
        assertEquals(
                "reset",
                jdbc.first(
                                new Sql("select password_hash from app_user").where("id = ?", UUID.fromString(id)),
                                row -> row.getString(1))
                        .orElseThrow());
    }

    @Test
    void withTlsThereIsNoOtherHttpEither() {
        var options = new HttpServerOptions().setUseAlpn(true);

        new PlainHttp().customizeHttpsServer(options);

        assertFalse(options.isUseAlpn());
    }

    /** What a request answers that finds the user held, until the other write is done. */
    private Answer meanwhile(Runnable write, Supplier<Answer> request) throws Exception {
        var answer = QuarkusTransaction.requiringNew().call(() -> {
            jdbc.update(new Sql("update app_user set name = name").where("id = ?", UUID.fromString(id)));
            var asked = CompletableFuture.supplyAsync(request);
            Thread.sleep(1000);
            write.run();
            return asked;
        });
        return answer.get(20, TimeUnit.SECONDS);
    }

    private Answer reset() {
        return Accounts.admin().post("/users/" + id + "/password", object("newPassword", NEW));
    }

    private static RawConnection connect() throws IOException {
        return new RawConnection(URI.create(Api.server()).getPort());
    }
}
