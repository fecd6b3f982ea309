package org.maekhai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/**
 * An answer carries the version that it was read with. A newer one would let its reader overwrite what somebody else wrote
 * between two reads of the server, without ever having seen it.
 */
@QuarkusTest
class VersionTest {
    private static final int WRITES = 80;

    @Test
    void ofATrainer() {
        var made = Training.trainer(Training.office("47"));
        var somebody = Training.office("47");
        race("/trainers/" + made.at("/id"), "/position", (etag, round) -> {
            var update = Training.update(somebody);
            update.put("position", "รอบ " + round);
            return Accounts.admin().ifMatch(etag).put("/trainers/" + made.at("/id"), update);
        });
    }

    @Test
    void ofALocalGovernment() {
        var code = Places.newCode("4701");
        var request = Places.request(code);
        Places.create(request);
        race("/local-governments/" + code, "/latitude", (etag, round) -> {
            var update = object("latitude", 15 + round / 1000.0, "longitude", 104.0);
            update.putAll(request);
            return Accounts.admin().ifMatch(etag).put("/local-governments/" + code, update);
        });
    }

    @Test
    void ofAnAssignment() {
        var trainer = Training.trainer(Training.office("47")).at("/id");
        var made = Accounts.admin()
                .post(
                        "/assignments",
                        object(
                                "trainerId",
                                trainer,
                                "localGovernmentCode",
                                Places.localGovernment("4702"),
                                "role",
                                "PRIMARY",
                                "from",
                                "2026-01-01"))
                .expect(201);
        var address = "/assignments/" + made.at("/id");
        race(
                address,
                "/to",
                (etag, round) -> Accounts.admin()
                        .post(
                                address + "/end",
                                object("on", java.time.LocalDate.of(2027, 3, 31).minusDays(round))));
    }

    @Test
    void ofAUser() {
        var id = Accounts.idOf(Accounts.create(org.maekhai.security.Role.OBSERVER, null));
        race(
                "/users/" + id,
                "/name",
                (etag, round) -> Accounts.admin()
                        .ifMatch(etag)
                        .put("/users/" + id, object("name", "รอบ " + round, "role", "OBSERVER", "active", true)));
    }

    /** One writes again and again, two read meanwhile: each version is seen with what was written in it, and nothing else. */
    private static void race(String address, String field, BiFunction<String, Integer, Answer> write) {
        Accounts.admin();
        var done = new AtomicBoolean();
        var first = read(address, field);
        var readers = new CompletableFuture<?>[2];
        var seen = new Map[] {new LinkedHashMap<String, String>(), new LinkedHashMap<String, String>()};
        for (int i = 0; i < readers.length; i++) {
            @SuppressWarnings("unchecked")
            Map<String, String> mine = seen[i];
            readers[i] = CompletableFuture.runAsync(() -> {
                while (!done.get()) {
                    var one = read(address, field);
                    var before = mine.put(one.getKey(), one.getValue());
                    assertTrue(
                            before == null || before.equals(one.getValue()),
                            () -> "version " + one.getKey() + " is " + before + " and " + one.getValue());
                }
            });
        }
        Map<String, String> written = new HashMap<>(Map.of(first.getKey(), first.getValue()));
        try {
            var etag = first.getKey();
            for (int round = 1; round <= WRITES; round++) {
                var answer = write.apply(etag, round).expect(200);
                etag = answer.etag();
                written.put(etag, String.valueOf(answer.at(field)));
            }
        } finally {
            done.set(true);
        }
        CompletableFuture.allOf(readers).join();
        for (var mine : seen) {
            assertTrue(mine.size() > 1, "it was read while it was written");
            mine.forEach((version, value) -> assertEquals(written.get(version), value, "version " + version));
        }
    }

    private static Map.Entry<String, String> read(String address, String field) {
        var answer = Accounts.admin().get(address).expect(200);
        return Map.entry(answer.etag(), String.valueOf(answer.at(field)));
    }
}
