package org.maekhai;

import static org.maekhai.Api.object;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.maekhai.security.Role;

/** Visits of the tests, and who makes them. */
public final class Visited {
    private static final Map<String, String> TRAINERS = new ConcurrentHashMap<>();
    private static final Map<String, String> TIED = new ConcurrentHashMap<>();

    private Visited() {}

    /** The id of somebody who serves in that province. */
    public static String trainer(String province) {
        return TRAINERS.computeIfAbsent(
                province, code -> Training.trainer(Training.office(code)).at("/id"));
    }

    /** The id of the trainer that the trainer of that province ({@link Accounts}) is. */
    public static String tied(String province) {
        return TIED.computeIfAbsent(province, code -> {
            var id = Training.trainer(Training.office(code)).at("/id");
            tie(id, Accounts.of(Role.TRAINER, code));
            return id;
        });
    }

    public static void tie(String trainer, Api user) {
        Accounts.admin()
                .ifMatch("*")
                .put(
                        "/trainers/" + trainer + "/user",
                        object("userId", user.get("/session").at("/id")))
                .expect(200);
    }

    /** What enters a visit in the week of the tests; a planned one is planned for the week after. */
    public static Map<String, Object> by(String trainer, String code, String state) {
        var visit =
                object("localGovernmentCode", code, "state", state, "mode", "ON_SITE", "trainerIds", List.of(trainer));
        if (state.equals("PLANNED")) {
            visit.put("plannedOn", "2026-12-01");
        } else {
            visit.put("on", "2026-11-20");
            visit.put("findings", "ยังไม่กระทบยอดเงินฝากธนาคาร");
        }
        return visit;
    }

    /** Enters a new one. */
    public static Answer visit(Map<String, Object> said) {
        return Accounts.admin().put("/visits/" + UUID.randomUUID(), said).expect(201);
    }
}
