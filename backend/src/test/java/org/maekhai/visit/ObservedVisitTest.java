package org.maekhai.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Answer;
import org.maekhai.Places;
import org.maekhai.Visited;
import org.maekhai.security.Role;

/** What was seen on a visit becomes facts with it, and goes with it. Today is 23 November 2026. */
@QuarkusTest
class ObservedVisitTest {
    private static final String PROVINCE = "66";

    private static String place() {
        return Places.localGovernment("6603");
    }

    private static Map<String, Object> seen(String code, String on, Object... observed) {
        var said = Visited.by(Visited.trainer(PROVINCE), code, "DONE");
        said.putAll(object("on", on, "findings", null, "observed", object(observed)));
        return said;
    }

    private static Map<String, Object> through(String code, String on, String day) {
        return seen(code, on, "revenueThrough", day, "expenditureThrough", day, "accountingThrough", day);
    }

    private static Map<String, Object> approved(String code, String on) {
        var said = through(code, on, on);
        said.put(
                "observed",
                object(
                        "revenueThrough",
                        on,
                        "expenditureThrough",
                        on,
                        "accountingThrough",
                        on,
                        "budget",
                        object(
                                "usesElaas",
                                true,
                                "recordedOn",
                                "2026-09-28",
                                "approvedOn",
                                "2026-09-30",
                                "inUse",
                                true)));
        return said;
    }

    @Test
    void whatATrainerSawMovesTheStatusAtOnceAndGoesWithTheVisit() {
        var code = place();
        var own = Visited.tied(PROVINCE);
        var trainer = Accounts.of(Role.TRAINER, PROVINCE);
        var said = approved(code, "2026-11-20");
        said.put("trainerIds", List.of(own));
        var visit = "/visits/" + UUID.randomUUID();

        var made = trainer.put(visit, said).expect(201);
        assertEquals("COMPLETE_AND_CURRENT", made.at("/status"));
        assertEquals("COMPLETE_AND_CURRENT", status(code));
        var reading = Accounts.admin()
                .get("/local-governments/" + code + "/posting-status")
                .expect(200);
        assertEquals(List.of("VISIT"), reading.items("/source"));
        assertEquals(List.of("2026-11-20"), reading.items("/asOf"));

        trainer.ifMatch(made.etag()).delete(visit).expectProblem(403, "FORBIDDEN");
        said.put("state", "CANCELLED");
        said.put("cancelReason", "บันทึกผิดแห่ง");
        var cancelled = trainer.ifMatch(made.etag()).put(visit, said).expect(200);
        assertEquals("2026-11-20", cancelled.at("/observed/revenueThrough"), "kept, for the record");
        assertEquals("NO_DATA", status(code));
        said.put("state", "DONE");
        var again = trainer.ifMatch(cancelled.etag()).put(visit, said).expect(200);
        assertEquals("COMPLETE_AND_CURRENT", status(code));
        Accounts.of(Role.PROVINCE, PROVINCE).ifMatch(again.etag()).delete(visit).expect(204);
        assertEquals("NO_DATA", status(code));
    }

    @Test
    void aTrainerWritesVisitsOfItsOwnAndReadsThoseOfOthers() {
        var code = place();
        var own = Visited.tied(PROVINCE);
        var trainer = Accounts.of(Role.TRAINER, PROVINCE);
        var others = Visited.visit(Visited.by(Visited.trainer(PROVINCE), code, "DONE"));
        var address = "/visits/" + others.at("/id");

        assertEquals("false", trainer.get(address).expect(200).at("/writable"));
        var mine = Visited.by(own, code, "PLANNED");
        trainer.ifMatch(others.etag()).put(address, mine).expectProblem(403, "NOT_YOUR_VISIT");
        trainer.ifMatch(others.etag()).delete(address).expectProblem(403, "NOT_YOUR_VISIT");
        trainer.put("/visits/" + UUID.randomUUID(), Visited.by(Visited.trainer(PROVINCE), code, "DONE"))
                .expectProblem(403, "NOT_YOUR_VISIT");
        var planned = trainer.put("/visits/" + UUID.randomUUID(), mine).expect(201);
        var handedOver = Visited.by(Visited.trainer(PROVINCE), code, "PLANNED");
        trainer.ifMatch(planned.etag())
                .put("/visits/" + planned.at("/id"), handedOver)
                .expectProblem(403, "NOT_YOUR_VISIT");
        trainer.put("/visits/" + UUID.randomUUID(), Visited.by(own, Places.localGovernment("6701"), "PLANNED"))
                .expectProblem(404, "NOT_FOUND");

        assertEquals(
                List.of(planned.at("/id")),
                trainer.get("/visits?mine=true&localGovernment=" + code)
                        .expect(200)
                        .items("/id"));
        trainer.ifMatch(planned.etag()).delete("/visits/" + planned.at("/id")).expect(204);
    }

    @Test
    void whatCantBeSeenIsRefusedBesideItsFieldAndNothingIsWritten() {
        var code = place();
        var address = "/visits/" + UUID.randomUUID();
        Accounts.admin().put(address, through(code, "2026-11-20", "2026-11-21")).expect(422, "THROUGH_AFTER_AS_OF");
        Accounts.admin()
                .put(address, seen(code, "2026-11-20", "budget", object("amount", 0.001)))
                .expect(422)
                .expectError("/observed/budget/amount", "BAD_AMOUNT");
        Accounts.admin()
                .put(address, seen(code, "2026-11-20", "budget", object("amount", 1e300)))
                .expect(422)
                .expectError("/observed/budget/amount", "BAD_AMOUNT");
        Accounts.admin()
                .put(address, seen(code, "2026-11-20", "budget", object("amount", new BigDecimal("1E2147483647"))))
                .expect(422)
                .expectError("/observed/budget/amount", "BAD_AMOUNT");
        Accounts.admin().get(address).expectProblem(404, "NOT_FOUND");
        assertEquals(Map.of(), readings(code));
    }

    @Test
    void factsFollowAVisitThatMovesToTheRightPlaceAndLaterOnesStay() {
        var wrong = place();
        var right = place();
        Accounts.admin()
                .post("/local-governments/" + wrong + "/posting-status", reading("2026-11-19", "2026-11-01"))
                .expect(201);
        var made = Visited.visit(through(wrong, "2026-11-19", "2026-11-10"));
        var visit = "/visits/" + made.at("/id");
        assertEquals("2026-11-10", readings(wrong).get("2026-11-19"));

        var moved = Accounts.admin()
                .ifMatch(made.etag())
                .put(visit, through(right, "2026-11-19", "2026-11-10"))
                .expect(200);
        assertEquals("2026-11-01", readings(wrong).get("2026-11-19"), "what stood there before");
        assertEquals("2026-11-10", readings(right).get("2026-11-19"));

        Visited.visit(through(right, "2026-11-19", "2026-11-12"));
        Accounts.admin().ifMatch(moved.etag()).delete(visit).expect(204);
        assertEquals("2026-11-12", readings(right).get("2026-11-19"), "a later word stays");
    }

    /** Whatever comes in whatever order: the newest visit that still says something of a day is what is known of it. */
    @Test
    void whatIsKnownIsWhatTheVisitsThatAreLeftSay() {
        for (int seed = 1; seed <= 4; seed++) {
            var random = new Random(seed);
            var code = place();
            Map<String, String> said = new TreeMap<>();
            List<String> order = new ArrayList<>();
            for (int turn = 0; turn < 12; turn++) {
                boolean takesOne = !order.isEmpty() && random.nextInt(3) == 0;
                if (takesOne) {
                    var gone = order.remove(random.nextInt(order.size()));
                    said.remove(gone);
                    Accounts.admin().ifMatch("*").delete("/visits/" + gone).expect(204);
                } else {
                    var day = "2026-11-" + (10 + random.nextInt(9));
                    var id = Visited.visit(through(code, "2026-11-20", day)).at("/id");
                    order.add(id);
                    said.put(id, day);
                }
                var known = readings(code).get("2026-11-20");
                assertEquals(
                        order.isEmpty() ? null : said.get(order.get(order.size() - 1)),
                        known,
                        "seed " + seed + ", turn " + turn);
            }
        }
    }

    private static Map<String, Object> reading(String asOf, String through) {
        return object(
                "asOf", asOf, "revenueThrough", through, "expenditureThrough", through, "accountingThrough", through);
    }

    private static String status(String code) {
        return Accounts.admin()
                .get("/local-governments/" + code + "/compliance?asOf=2026-11-20")
                .expect(200)
                .at("/status");
    }

    /** Through which day revenue is recorded, by the day of the reading. */
    private static Map<String, String> readings(String code) {
        Map<String, String> found = new TreeMap<>();
        Accounts.admin()
                .get("/local-governments/" + code + "/posting-status")
                .expect(200)
                .json()
                .get("items")
                .forEach(item -> found.put(
                        item.get("asOf").asText(), item.get("revenueThrough").asText()));
        return found;
    }

    /** Of sixteen who write at once each is either told that another was faster, or its word stands. */
    @Test
    void ofManyWritersOfOneVisitNoneIsLostUnseen() throws Exception {
        var code = place();
        var address = "/visits/" + UUID.randomUUID();
        var first = through(code, "2026-11-20", "2026-11-10");
        var made = atOnce(16, writer -> Accounts.admin().put(address, first));
        assertEquals(1, made.stream().filter(answer -> answer.status() == 201).count());
        assertEquals(15, made.stream().filter(answer -> answer.status() == 200).count());

        var etag = made.get(0).etag();
        var written = atOnce(
                16,
                writer -> Accounts.admin()
                        .ifMatch(etag)
                        .put(address, through(code, "2026-11-20", "2026-11-" + (11 + writer % 9))));
        var won = written.stream().filter(answer -> answer.status() == 200).toList();
        written.stream()
                .filter(answer -> answer.status() != 200)
                .forEach(answer -> assertTrue(answer.status() == 412 || answer.status() == 409, answer.text()));
        var day = Accounts.admin().get(address).expect(200).at("/observed/revenueThrough");
        won.forEach(answer -> assertEquals(day, answer.at("/observed/revenueThrough")));
        assertEquals(Map.of("2026-11-20", day), readings(code));
    }

    private interface Writer {
        Answer write(int number);
    }

    private static List<Answer> atOnce(int writers, Writer writer) throws Exception {
        var barrier = new CyclicBarrier(writers);
        var threads = Executors.newFixedThreadPool(writers);
        try {
            List<Callable<Answer>> calls = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                int number = i;
                calls.add(() -> {
                    barrier.await();
                    return writer.write(number);
                });
            }
            List<Answer> answers = new ArrayList<>();
            for (var call : threads.invokeAll(calls)) {
                answers.add(call.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void aCallThatNobodyAnsweredIsStillToldWithWhatWasTried() {
        var code = place();
        var call = Visited.by(Visited.trainer(PROVINCE), code, "DONE");
        call.putAll(object("mode", "PHONE", "reached", false, "findings", "ไม่รับสาย"));
        var made = Visited.visit(call);
        assertEquals("false", made.at("/reached"));
        assertNull(made.at("/observed"));
    }
}
