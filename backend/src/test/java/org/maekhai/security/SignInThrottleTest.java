package org.maekhai.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maekhai.Latches;
import org.maekhai.TestClock;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.problem.Failure;

/** How failed sign-ins are counted, over all servers. */
@QuarkusTest
class SignInThrottleTest {
    private static final String OFFICE = "198.51.100.7";

    @Inject
    SecurityPolicy policy;

    @Inject
    Jdbc jdbc;

    @Inject
    TestClock clock;

    private SignInThrottle throttle;
    private SignInThrottle otherServer;

    @BeforeEach
    void twoServersOnOneDatabase() {
        jdbc.update(new Sql("delete from sign_in_tries"));
        throttle = new SignInThrottle(policy, jdbc, clock);
        otherServer = new SignInThrottle(policy, jdbc, clock);
    }

    @Test
    void whatOneServerCountedHoldsOnTheOther() {
        for (int i = 0; i < 5; i++) {
            (i % 2 == 0 ? throttle : otherServer)
                    .attempt("someone", OFFICE, null)
                    .count();
        }

        for (var server : List.of(throttle, otherServer)) {
            var refused = assertThrows(Failure.class, () -> server.attempt("someone", OFFICE, null));
            assertEquals(429, refused.status());
            assertEquals("TOO_MANY_SIGN_INS", refused.code());
        }
        otherServer.attempt("someone", "198.51.100.8", null).count();
    }

    @Test
    void whereOneServerSawThePasswordProvenTheOtherKnowsThePlace() {
        assertFalse(throttle.attempt("someone", OFFICE, null).isKnown());
        var right = throttle.attempt("someone", OFFICE, null);
        right.count();
        right.succeeded();

        assertTrue(otherServer.attempt("someone", OFFICE, null).isKnown());
        assertFalse(otherServer.attempt("another", OFFICE, null).isKnown());
    }

    @Test
    void ofManyTriesAtOnceOnTwoServersAsManyGetThroughAsMay() throws Exception {
        assertEquals(
                Map.of(200, 5, 429, 35),
                atOnce(
                        40,
                        i -> (i % 2 == 0 ? throttle : otherServer)
                                .attempt("someone", OFFICE, null)
                                .count()));
        assertEquals(List.of(5, 5, 5), failures());
    }

    @Test
    void ofManyUsersAtOnceAnAddressGetsThroughAsManyAsMayAndNobodyIsCountedTwice() throws Exception {
        var answers = atOnce(
                80,
                i -> (i % 2 == 0 ? throttle : otherServer)
                        .attempt("user" + i, OFFICE, null)
                        .count());

        assertEquals(Map.of(200, 50, 429, 30), answers);
        // those that were refused left nothing with the users that they named
        assertEquals(50 + 50 + 50, failures().stream().mapToInt(n -> n).sum());
    }

    @Test
    void aUserIsGuessedFromEverywhereAsOftenAsMayBe() throws Exception {
        assertEquals(
                Map.of(200, 50, 429, 30),
                atOnce(
                        80,
                        i -> (i % 2 == 0 ? throttle : otherServer)
                                .attempt("someone", "192.0.2." + i, null)
                                .count()));
    }

    @Test
    void rightTriesAndWrongOnesAtOnceLoseNoCount() throws Exception {
        // three users who mistype and three who don't, in an office that all of them know
        for (int i = 0; i < 6; i++) {
            var right = throttle.attempt("user" + i, OFFICE, null);
            right.count();
            right.succeeded();
        }
        var answers = atOnce(24, i -> {
            var attempt = (i % 2 == 0 ? throttle : otherServer).attempt("user" + i % 6, OFFICE, null);
            attempt.count();
            if (i % 6 >= 3) {
                attempt.succeeded();
            }
        });

        assertEquals(Map.of(200, 24), answers);
        assertEquals(12, failures().stream().mapToInt(n -> n).sum(), "four of each who mistypes, none of the others");
    }

    @Test
    void whoSignsInFromANewPlaceForgivesTheOfficeItsMistakes() {
        for (int i = 0; i < 50; i++) {
            throttle.attempt("user" + i, OFFICE, null).count();
        }
        assertThrows(Failure.class, () -> throttle.attempt("new", OFFICE, null));

        // by a device that is known wherever it goes
        var right = throttle.attempt("someone", OFFICE, "a device");
        right.count();
        right.succeeded();

        throttle.attempt("new", OFFICE, null).count();
    }

    @Test
    void whoHasANetworkOfIpv6HasOneAddress() {
        for (int i = 1; i <= 5; i++) {
            throttle.attempt("someone", "2001:db8:1:2::" + i, null).count();
        }

        assertThrows(Failure.class, () -> throttle.attempt("someone", "2001:db8:1:2:ffff::9", null));
        throttle.attempt("someone", "2001:db8:1:3::1", null);
        throttle.attempt("someone", "192.0.2.1", null);
    }

    @Test
    void namesThatAreTooLongAreOneNameWhereTheyBeginAlike() {
        for (int i = 0; i < 5; i++) {
            throttle.attempt("x".repeat(60) + i, OFFICE, null).count();
        }

        assertThrows(Failure.class, () -> throttle.attempt("x".repeat(3000), OFFICE, null));
        throttle.attempt("x".repeat(59), OFFICE, null);
    }

    @Test
    void whatMattersNoLongerIsRemovedAndPlacesAreKnownForAMonth() throws Exception {
        var right = throttle.attempt("someone", OFFICE, null);
        right.count();
        right.succeeded();
        throttle.attempt("nobody", OFFICE, null).count();
        QuarkusTransaction.requiringNew().run(throttle::run);
        assertEquals(5, failures().size(), "nothing is over yet");

        clock.later(Duration.ofMinutes(15), () -> {
            QuarkusTransaction.requiringNew().run(throttle::run);
            assertEquals(1, failures().size(), "the place of someone");
            assertTrue(throttle.attempt("someone", OFFICE, null).isKnown());
            assertFalse(throttle.attempt("nobody", OFFICE, null).isKnown());
        });
        clock.later(Duration.ofDays(30), () -> {
            assertFalse(throttle.attempt("someone", OFFICE, null).isKnown());
            QuarkusTransaction.requiringNew().run(throttle::run);
            assertEquals(List.of(), failures());
        });
    }

    @Test
    void whatSomebodyIsCountingIsNotWaitedForWhenTheRestIsRemoved() throws Exception {
        throttle.attempt("someone", OFFICE, null).count();
        var key = jdbc.list(new Sql("select key_hash from sign_in_tries"), row -> row.getString(1))
                .get(0);
        var end = new CountDownLatch(1);
        var locked = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var counting = pool.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
                jdbc.first(
                        new Sql("select key_hash from sign_in_tries where key_hash = :key for update", key),
                        row -> row.getString(1));
                locked.countDown();
                Latches.await(end);
            }));
            assertTrue(locked.await(20, TimeUnit.SECONDS));

            clock.later(
                    Duration.ofMinutes(15),
                    () -> pool.submit(() -> QuarkusTransaction.requiringNew().run(throttle::run))
                            .get(10, TimeUnit.SECONDS));

            assertEquals(1, failures().size());
            end.countDown();
            counting.get(10, TimeUnit.SECONDS);
        } finally {
            end.countDown();
            pool.shutdownNow();
        }
    }

    @Test
    void whatStrangersTypeLiesNowhere() {
        throttle.attempt("my secret password", OFFICE, null).count();

        for (var key : jdbc.list(new Sql("select key_hash from sign_in_tries"), row -> row.getString(1))) {
            assertTrue(key.matches("[0-9a-f]{64}"), key);
        }
    }

    private List<Integer> failures() {
        return jdbc.list(new Sql("select failures from sign_in_tries order by failures"), row -> row.getInt(1));
    }

    private interface Try {
        void make(int number);
    }

    /** How often each was answered what. */
    private static Map<Integer, Integer> atOnce(int many, Try each) throws Exception {
        List<Callable<Integer>> tries = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            int number = i;
            tries.add(() -> {
                try {
                    each.make(number);
                    return 200;
                } catch (Failure refused) {
                    return refused.status();
                }
            });
        }
        Collections.shuffle(tries);
        var pool = Executors.newFixedThreadPool(12);
        try {
            Map<Integer, Integer> answers = new TreeMap<>();
            for (var answer : pool.invokeAll(tries)) {
                answers.merge(answer.get(), 1, Integer::sum);
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }
}
