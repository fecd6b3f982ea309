package org.maekhai;

import static org.maekhai.Api.object;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.maekhai.security.Role;

/** Users of the tests, made through the API when first asked for, and their sessions. */
public final class Accounts {
    public static final String PASSWORD = "a password of tests";

    private static final Map<String, String> USERS = new ConcurrentHashMap<>();
    private static final Map<String, Api> SESSIONS = new ConcurrentHashMap<>();
    private static final Map<String, Integer> CHECKED = new ConcurrentHashMap<>();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Accounts() {}

    public static Api admin() {
        return session("admin", TestDatabase.ADMIN_PASSWORD);
    }

    /** A user of the nation. */
    public static Api of(Role role) {
        return of(role, null);
    }

    /** A user of that province (2 digits), district (4) or local government (7). */
    public static Api of(Role role, String place) {
        var username = USERS.computeIfAbsent(role + " " + place, key -> create(role, place));
        return session(username, PASSWORD);
    }

    /** A user whom nobody else uses; answers the username. */
    public static String create(Role role, String place) {
        var username = "user" + NUMBER.incrementAndGet() + "." + role.name().toLowerCase(java.util.Locale.ROOT);
        admin().post("/users", request(username, role, place)).expect(201);
        return username;
    }

    public static Map<String, Object> request(String username, Role role, String place) {
        var request =
                object("username", username, "name", "ผู้ใช้ " + username, "role", role.name(), "password", PASSWORD);
        if (place != null) {
            request.put(
                    switch (place.length()) {
                        case 2 -> "provinceCode";
                        case 4 -> "districtCode";
                        default -> "localGovernmentCode";
                    },
                    place);
        }
        return request;
    }

    public static String idOf(String username) {
        return admin().get("/users?q=" + username).expect(200).at("/items/0/id");
    }

    private static synchronized Api session(String username, String password) {
        int now = TestClock.moves();
        // while the clock stood elsewhere it may have ended
        if (!Integer.valueOf(now).equals(CHECKED.put(username, now))) {
            SESSIONS.computeIfPresent(
                    username, (user, old) -> old.get("/session").status() == 200 ? old : null);
        }
        return SESSIONS.computeIfAbsent(username, user -> Api.signIn(user, password));
    }
}
