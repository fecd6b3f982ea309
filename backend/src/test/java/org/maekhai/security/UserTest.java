package org.maekhai.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Api;
import org.maekhai.Places;

@QuarkusTest
class UserTest {
    @Inject
    DataSource dataSource;

    @Test
    void aUserIsMadeWithTheOnePlaceOfTheRole() {
        var code = Places.localGovernment("5712");
        for (var place : List.of("57", "5712", code)) {
            var role = place.length() == 2 ? Role.PROVINCE : place.length() == 4 ? Role.DISTRICT : Role.LOCAL;
            var made = Accounts.admin()
                    .post("/users", Accounts.request("place." + place, role, place))
                    .expect(201);
            assertEquals(place.length() == 2 ? "57" : null, made.at("/provinceCode"));
            assertEquals(place.length() == 4 ? "5712" : null, made.at("/districtCode"));
            assertEquals(place.length() == 7 ? code : null, made.at("/localGovernmentCode"));
        }
    }

    @Test
    void aPlaceThatTheRoleDoesNotHaveIsRefused() {
        Map<Role, List<String>> wrong = Map.of(
                Role.ADMIN, List.of("57", "5712"),
                Role.DEPARTMENT, List.of("57"),
                Role.TRAINER, List.of("5712"),
                Role.DISTRICT, List.of("57"),
                Role.OBSERVER, List.of("5712"));
        wrong.forEach((role, places) -> places.forEach(place -> Accounts.admin()
                .post("/users", Accounts.request("wrong.place", role, place))
                .expectProblem(422, "INVALID")
                .expectError("/role", "ROLE_NEEDS_OTHER_SCOPE")));
        for (var role : new Role[] {Role.PROVINCE, Role.DISTRICT, Role.TRAINER, Role.LOCAL}) {
            Accounts.admin()
                    .post("/users", Accounts.request("no.place", role, null))
                    .expectProblem(422, "INVALID")
                    .expectError("/role", "ROLE_NEEDS_OTHER_SCOPE");
        }
        Accounts.admin()
                .post("/users", Accounts.request("unknown.place", Role.PROVINCE, "99"))
                .expectProblem(422, "INVALID")
                .expectError("/provinceCode", "UNKNOWN_PLACE");
    }

    @Test
    void aNameIsTakenInAnyCase() {
        var user = Accounts.create(Role.OBSERVER, null);

        Accounts.admin()
                .post("/users", Accounts.request(user.toUpperCase(), Role.OBSERVER, null))
                .expectProblem(409, "USERNAME_TAKEN");
    }

    @Test
    void aChangeNeedsTheVersionThatWasSeen() {
        var path = "/users/" + Accounts.idOf(Accounts.create(Role.OBSERVER, null));
        var admin = Accounts.admin();
        var etag = admin.get(path).expect(200).etag();
        var change = object("name", "ชื่อใหม่", "role", "OBSERVER", "active", true);

        admin.put(path, change).expectProblem(428, "IF_MATCH_REQUIRED");
        admin.ifMatch("\"99\"").put(path, change).expectProblem(412, "STALE");
        var changed = admin.ifMatch(etag).put(path, change).expect(200);
        assertFalse(changed.etag().equals(etag));
        // the same again is harmless, whatever version is named
        assertEquals(changed.etag(), admin.put(path, change).expect(200).etag());
        assertEquals(
                changed.etag(),
                admin.ifMatch(etag).put(path, change).expect(200).etag());
        change.put("name", "ชื่ออื่น");
        admin.ifMatch(etag).put(path, change).expectProblem(412, "STALE");
    }

    @Test
    void theLastAdministratorStays() throws SQLException {
        var admin = Accounts.admin();
        var id = Accounts.idOf("admin");
        // whoever else is one steps back for the moment
        var others = admin.get("/users?role=ADMIN&size=500").items("/id").stream()
                .filter(other -> !other.equals(id))
                .toList();
        try {
            for (var other : others) {
                sql("update app_user set active = false where id = '" + other + "'");
            }
            admin.ifMatch("*")
                    .put("/users/" + id, object("name", "x", "role", "OBSERVER", "active", true))
                    .expectProblem(409, "LAST_ADMIN");
            admin.ifMatch("*")
                    .put("/users/" + id, object("name", "x", "role", "ADMIN", "active", false))
                    .expectProblem(409, "LAST_ADMIN");
            admin.get("/users").expect(200);
        } finally {
            for (var other : others) {
                sql("update app_user set active = true where id = '" + other + "'");
            }
        }
    }

    @Test
    void usersAreFoundByNameAndRole() {
        var user = Accounts.create(Role.TRAINER, "57");

        assertEquals(
                List.of(user),
                Accounts.admin().get("/users?q=" + user.toUpperCase()).items("/username"));
        assertEquals(
                List.of(user),
                Accounts.admin().get("/users?role=TRAINER&q=" + user).items("/username"));
        assertEquals(
                List.of(), Accounts.admin().get("/users?role=LOCAL&q=" + user).items("/username"));
        assertTrue(Accounts.admin().get("/users?sort=-role,name&size=500").total() > 1);
        assertTrue(Accounts.admin().get("/users").total() > 1);
    }

    @Test
    void noAnswerCarriesAHashOrASecret() throws SQLException {
        var user = Accounts.create(Role.OBSERVER, null);
        var session = Api.signIn(user, Accounts.PASSWORD);
        session.post("/tokens", object("name", "x", "scopes", List.of("read"), "expiresOn", "2026-12-31"))
                .expect(201);
        var admin = Accounts.admin();
        for (var answer : List.of(
                admin.get("/users?size=500"),
                admin.get("/users/" + Accounts.idOf(user)),
                admin.header("Accept", "text/csv").get("/users"),
                session.get("/session"),
                session.get("/tokens"),
                admin.get("/audit?size=500&entity=user"),
                admin.get("/audit?size=500&entity=token"))) {
            answer.expect(200);
            assertFalse(answer.text().contains("$2"), answer.request());
            assertFalse(answer.text().toLowerCase().contains("hash"), answer.request());
            assertFalse(answer.text().contains("mkh_"), answer.request());
            assertFalse(answer.text().contains(Accounts.PASSWORD), answer.request());
        }
        var weak = Accounts.request("weak.password", Role.OBSERVER, null);
        weak.put("password", "short one");
        var refused =
                admin.post("/users", weak).expectProblem(422, "INVALID").expectError("/password", "PASSWORD_TOO_SHORT");
        assertFalse(refused.text().contains("short one"));
    }

    @Test
    void onlyHashesAreStored() throws SQLException {
        var user = Accounts.create(Role.OBSERVER, null);
        var session = Api.sessionOf(
                Api.anonymous().post("/session", object("username", user, "password", Accounts.PASSWORD)));
        var token = Api.withSession(session)
                .post("/tokens", object("name", "x", "scopes", List.of("read"), "expiresOn", "2026-12-31"))
                .at("/token");

        assertEquals(0, count("select count(*) from user_session where token_hash = '" + session + "'"));
        assertEquals(0, count("select count(*) from access_token where token_hash = '" + token + "'"));
        assertEquals(
                1, count("select count(*) from app_user where username = '" + user + "' and password_hash like '$2%'"));
    }

    @Test
    void twoAdministratorsThatPutEachOtherOutOfUseAtOnceLeaveOne() throws Exception {
        var first = Accounts.create(Role.ADMIN, null);
        var second = Accounts.create(Role.ADMIN, null);
        var ids = List.of(Accounts.idOf(first), Accounts.idOf(second));
        var others = Accounts.admin().get("/users?role=ADMIN&size=500").items("/id").stream()
                .filter(other -> !ids.contains(other))
                .toList();
        var both = "('" + String.join("', '", ids) + "')";
        try {
            for (var other : others) {
                sql("update app_user set active = false where id = '" + other + "'");
            }
            for (int round = 0; round < 5; round++) {
                sql("update app_user set active = true where id in " + both);
                var callers = List.of(Api.signIn(first, Accounts.PASSWORD), Api.signIn(second, Accounts.PASSWORD));
                var start = new CyclicBarrier(2);
                var pool = Executors.newFixedThreadPool(2);
                try {
                    List<Future<Integer>> answers = new ArrayList<>();
                    for (int i = 0; i < 2; i++) {
                        var caller = callers.get(i);
                        var target = ids.get(1 - i);
                        answers.add(pool.submit(() -> {
                            start.await();
                            return caller.ifMatch("*")
                                    .put("/users/" + target, object("name", "x", "role", "ADMIN", "active", false))
                                    .status();
                        }));
                    }
                    List<Integer> statuses = new ArrayList<>();
                    for (var answer : answers) {
                        statuses.add(answer.get());
                    }
                    statuses.sort(null);
                    // whoever came second is refused: as the last one, or as nobody any more
                    assertEquals(200, statuses.get(0), statuses.toString());
                    assertTrue(List.of(401, 409).contains(statuses.get(1)), statuses.toString());
                } finally {
                    pool.shutdown();
                }
            }
        } finally {
            for (var other : others) {
                sql("update app_user set active = true where id = '" + other + "'");
            }
        }
    }

    private void sql(String statement) throws SQLException {
        try (var connection = dataSource.getConnection();
                var update = connection.createStatement()) {
            update.executeUpdate(statement);
        }
    }

    private long count(String query) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
