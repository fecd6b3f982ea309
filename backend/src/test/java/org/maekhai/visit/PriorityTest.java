package org.maekhai.visit;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Answer;
import org.maekhai.Api;
import org.maekhai.Earned;
import org.maekhai.Places;
import org.maekhai.TestClock;
import org.maekhai.Training;
import org.maekhai.security.Role;

@QuarkusTest
class PriorityTest {
    private static final LocalDate TODAY = TestClock.TODAY;

    @Inject
    DataSource dataSource;

    /** What is known of one, beside what the program makes of it. */
    private static final class Known {
        final String code;
        final Map<Integer, Budget> budgets = new HashMap<>();
        final List<Reading> readings = new ArrayList<>();
        final List<Contact> visits = new ArrayList<>();
        final TreeMap<LocalDate, String> trainers = new TreeMap<>();

        Known(String code) {
            this.code = code;
        }
    }

    /** @param inUseFrom null: all year, when it is in use at all */
    private record Budget(LocalDate approvedOn, boolean inUse, LocalDate inUseFrom) {}

    private record Reading(LocalDate asOf, Boolean closed) {}

    private record Contact(String state, String mode, LocalDate day, boolean reached) {}

    @Test
    void theOrderIsThatOfTheContractOnAnyDay() throws Exception {
        var random = new Random(13);
        List<String> trainers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            var somebody = Training.office("36");
            var request = Training.request(Training.passed(somebody), somebody);
            request.put("capacity", 100);
            trainers.add(Accounts.admin().post("/trainers", request).expect(201).at("/id"));
        }
        List<Known> all = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            all.add(invent(Places.localGovernment("3601"), random, trainers));
        }

        for (var day : List.of(
                TODAY,
                TODAY.minusDays(1),
                LocalDate.of(2026, 10, 1),
                LocalDate.of(2026, 9, 30),
                LocalDate.of(2026, 8, 15),
                LocalDate.of(2026, 7, 1),
                LocalDate.of(2026, 3, 10),
                LocalDate.of(2025, 10, 20),
                LocalDate.of(2026, 12, 30),
                LocalDate.of(2027, 8, 20),
                LocalDate.of(2027, 10, 2))) {
            compare(all, day);
        }
    }

    private Known invent(String code, Random random, List<String> trainers) throws SQLException {
        var known = new Known(code);
        for (int year = 2568; year <= 2571; year++) {
            var first = LocalDate.of(year - 544, 10, 1);
            if (year < 2571 && random.nextInt(5) > 0) {
                var approvedOn = random.nextInt(4) == 0 ? null : first.plusDays(random.nextInt(150) - 60);
                boolean inUse = random.nextInt(4) > 0;
                var inUseFrom = inUse && random.nextBoolean() ? first.plusDays(random.nextInt(90)) : null;
                Accounts.admin()
                        .put(
                                "/local-governments/" + code + "/budget-status/" + year,
                                object(
                                        "usesElaas",
                                        true,
                                        "approvedOn",
                                        approvedOn,
                                        "inUse",
                                        inUse,
                                        "inUseFrom",
                                        inUseFrom))
                        .expect(200);
                known.budgets.put(year, new Budget(approvedOn, inUse, inUseFrom));
            } else if (random.nextBoolean()) {
                // may be approved early
                var approvedOn = first.minusDays(random.nextInt(60));
                if (!approvedOn.isAfter(TODAY.plusYears(1))) {
                    Accounts.admin()
                            .put(
                                    "/local-governments/" + code + "/budget-status/" + year,
                                    object("approvedOn", approvedOn))
                            .expect(200);
                    known.budgets.put(year, new Budget(approvedOn, false, null));
                }
            }
        }
        for (int i = random.nextInt(7); i > 0; i--) {
            var asOf = TODAY.minusDays(random.nextInt(420));
            if (known.readings.stream().noneMatch(reading -> reading.asOf().equals(asOf))) {
                var closed = random.nextInt(3) == 0 ? null : (Boolean) random.nextBoolean();
                Accounts.admin()
                        .post(
                                "/local-governments/" + code + "/posting-status",
                                object(
                                        "asOf",
                                        asOf,
                                        "revenueThrough",
                                        asOf.minusDays(random.nextInt(60)),
                                        "expenditureThrough",
                                        asOf.minusDays(random.nextInt(35)),
                                        "accountingThrough",
                                        asOf.minusDays(random.nextInt(35)),
                                        "yearClosed",
                                        closed))
                        .expect(201);
                known.readings.add(new Reading(asOf, closed));
            }
        }
        for (int i = random.nextInt(3) == 0 ? 0 : random.nextInt(12); i > 0; i--) {
            var state = List.of("DONE", "DONE", "DONE", "DONE", "PLANNED", "CANCELLED")
                    .get(random.nextInt(6));
            var mode = List.of("ON_SITE", "PHONE", "ONLINE").get(random.nextInt(3));
            var day = TODAY.minusDays(random.nextInt(500) - (state.equals("DONE") ? 0 : 60));
            visit(known, new Contact(state, mode, day, random.nextInt(4) > 0));
        }
        for (var from = LocalDate.of(2025, 10, 1).plusDays(random.nextInt(60));
                from.isBefore(TODAY);
                from = from.plusDays(60 + random.nextInt(200))) {
            var trainer = trainers.get(random.nextInt(trainers.size()));
            if (known.trainers.isEmpty()
                    || !known.trainers.lastEntry().getValue().equals(trainer)) {
                assign(code, trainer, from);
                known.trainers.put(from, trainer);
            }
        }
        return known;
    }

    private static void assign(String code, String trainer, LocalDate from) {
        var inForce = Accounts.admin()
                .get("/assignments?localGovernment=" + code + "&role=PRIMARY&on=" + from)
                .items("/id");
        Accounts.admin()
                .post(
                        "/assignments",
                        object(
                                "trainerId",
                                trainer,
                                "localGovernmentCode",
                                code,
                                "role",
                                "PRIMARY",
                                "from",
                                from,
                                "replaces",
                                inForce.isEmpty() ? null : inForce.get(0)))
                .expect(201);
    }

    private void visit(Known known, Contact contact) throws SQLException {
        known.visits.add(contact);
        visit(known.code, contact);
    }

    private void visit(String code, Contact contact) throws SQLException {
        boolean planned = contact.state().equals("PLANNED");
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        insert into visit (id, local_government_id, province_code, state, mode, planned_on, visited_on, visit_day,
                                           reached, created_at, created_by, changed_at, version)
                        select ?, id, province_code, ?, ?, ?, ?, ?, ?, ?, 'test', ?, 0
                        from local_government
                        where code = ?
                        """)) {
            var now = OffsetDateTime.parse("2026-11-23T09:00:00+07:00");
            Object[] values = {
                UUID.randomUUID(),
                contact.state(),
                contact.mode(),
                planned ? contact.day() : null,
                planned ? null : contact.day(),
                contact.day(),
                contact.reached(),
                now,
                now,
                code
            };
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            assertEquals(1, insert.executeUpdate());
        }
    }

    private static void compare(List<Known> all, LocalDate day) {
        var query = "size=500&district=3601&asOf=";
        Map<String, String> statuses = new HashMap<>();
        var known = day.isAfter(TODAY) ? TODAY : day;
        Accounts.admin()
                .get("/compliance?" + query + known)
                .expect(200)
                .json()
                .get("items")
                .forEach(item -> statuses.put(
                        item.at("/localGovernment/code").asText(),
                        item.get("status").asText()));
        List<JsonNode> items = new ArrayList<>();
        Accounts.admin()
                .get("/visits/priorities?" + query + day)
                .expect(200)
                .json()
                .get("items")
                .forEach(items::add);

        Map<String, JsonNode> found = new HashMap<>();
        items.forEach(item -> found.put(item.at("/localGovernment/code").asText(), item));
        for (var one : all) {
            var expected = expected(one, statuses.get(one.code), day);
            var item = found.get(one.code);
            Map<String, String> actual = new TreeMap<>();
            expected.keySet().forEach(field -> actual.put(field, text(item, field)));
            assertEquals(expected, actual, one.code + " on " + day);
        }
        var inOrder = items.stream()
                .sorted(Comparator.comparing(
                                (JsonNode item) -> item.get("score").asDouble())
                        .reversed()
                        .thenComparing(item -> item.at("/localGovernment/code").asText()))
                .toList();
        assertEquals(inOrder, items, "on " + day);
    }

    private static String text(JsonNode item, String field) {
        var value = item.at("/" + field);
        return value.isNumber() ? decimal(value.decimalValue(), field.equals("score") ? 2 : 5) : value.asText();
    }

    private static String decimal(BigDecimal value, int decimals) {
        return value.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }

    /** As the contract has it, in fractions. */
    private static Map<String, String> expected(Known of, String status, LocalDate day) {
        int need = Map.of(
                        "COMPLETE_AND_CURRENT",
                        1,
                        "EXEMPT",
                        1,
                        "COMPLETE_NOT_CURRENT",
                        2,
                        "INCOMPLETE",
                        3,
                        "NOT_USING",
                        4,
                        "NO_DATA",
                        4)
                .get(status);
        int cadence = List.of(120, 60, 45, 30).get(need - 1);
        var contacts = of.visits.stream()
                .filter(visit -> visit.state().equals("DONE") && visit.reached())
                .filter(visit -> !visit.day().isAfter(day))
                .toList();
        var last = latest(contacts.stream().map(Contact::day));
        var onSite = latest(contacts.stream()
                .filter(visit -> visit.mode().equals("ON_SITE"))
                .map(Contact::day));
        var planned = of.visits.stream()
                .filter(visit -> visit.state().equals("PLANNED"))
                .map(Contact::day)
                .min(Comparator.naturalOrder())
                .orElse(null);
        int fiscalYear = day.getYear() + 543 + (day.getMonthValue() > 9 ? 1 : 0);
        int ends = fiscalYear - 543;

        var needPart = part(need - 1, 3);
        var waiting = last == null ? BigDecimal.ONE : least(BigDecimal.ONE, part(days(last, day), cadence));
        var budget = of.budgets.get(fiscalYear);
        boolean inUse = isApproved(budget, day)
                && budget.inUse()
                && (budget.inUseFrom() == null || !budget.inUseFrom().isAfter(day));
        var thisYear = inUse
                ? BigDecimal.ZERO
                : least(BigDecimal.ONE, part(1, 2).add(part(days(LocalDate.of(ends - 1, 10, 1), day), 60)));
        var asked = LocalDate.of(ends, 8, 15);
        var nextYear = day.isBefore(asked) || isApproved(of.budgets.get(fiscalYear + 1), day)
                ? BigDecimal.ZERO
                : least(part(1, 2), part(days(asked, day), 94));
        var closed = of.readings.stream()
                .filter(reading -> reading.closed() != null && !reading.asOf().isAfter(day))
                .filter(reading -> !reading.asOf().isBefore(LocalDate.of(ends - 1, 10, 1)))
                .max(Comparator.comparing(Reading::asOf))
                .map(Reading::closed)
                .orElse(false);
        var july = LocalDate.of(ends, 7, 1);
        var closing = !closed ? BigDecimal.ONE : day.isBefore(july) ? BigDecimal.ZERO : part(days(july, day), 92);
        var budgetPart = thisYear.max(nextYear);
        var score = times(30, needPart)
                .add(times(30, waiting))
                .add(times(15, budgetPart))
                .add(times(10, closing));

        var due = last == null ? null : last.plusDays(cadence);
        var trainer = of.trainers.floorEntry(day);
        Map<String, String> expected = new TreeMap<>();
        expected.put("status", status);
        expected.put("need", decimal(BigDecimal.valueOf(need), 5));
        expected.put("trainer/id", trainer == null ? "" : trainer.getValue());
        expected.put("lastContactOn", String.valueOf(last));
        expected.put("dueOn", String.valueOf(due));
        expected.put("overdueDays", due == null ? "null" : decimal(BigDecimal.valueOf(Math.max(0, days(due, day))), 5));
        expected.put("plannedOn", String.valueOf(planned));
        expected.put(
                "onsiteDueOn",
                need < 3 || onSite == null ? "null" : onSite.plusDays(90).toString());
        expected.put("score", decimal(score, 2));
        expected.put("parts/need", decimal(needPart, 5));
        expected.put("parts/waiting", decimal(waiting, 5));
        expected.put("parts/issues", "0.00000");
        expected.put("parts/budget", decimal(budgetPart, 5));
        expected.put("parts/closing", decimal(closing, 5));
        return expected;
    }

    private static boolean isApproved(Budget budget, LocalDate day) {
        return budget != null
                && budget.approvedOn() != null
                && !budget.approvedOn().isAfter(day);
    }

    private static LocalDate latest(Stream<LocalDate> days) {
        return days.max(Comparator.naturalOrder()).orElse(null);
    }

    private static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }

    private static BigDecimal part(long of, long whole) {
        return BigDecimal.valueOf(of).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL128);
    }

    private static BigDecimal times(int weight, BigDecimal part) {
        return part.multiply(BigDecimal.valueOf(weight));
    }

    private static BigDecimal least(BigDecimal one, BigDecimal other) {
        return one.min(other);
    }

    @Test
    void anUnansweredCallIsNoContactAndWhoIsNotThereIsLeftOut() throws SQLException {
        var called = Places.localGovernment("3602");
        var closed = Places.localGovernment("3602");
        var later = Places.request(Places.newCode("3602"));
        later.put("activeFrom", "2026-11-01");
        Places.create(later);
        var organization = Places.request(Places.newCode("3602"));
        organization.putAll(Map.of("type", "PAO", "name", "องค์การบริหารส่วนจังหวัดทดสอบลำดับ"));
        Places.create(organization);
        visit(called, new Contact("DONE", "PHONE", TODAY.minusDays(3), false));
        visit(called, new Contact("CANCELLED", "ON_SITE", TODAY.minusDays(2), true));
        Accounts.admin()
                .ifMatch("*")
                .delete("/local-governments/" + closed + "?on=2026-11-20")
                .expect(200);

        var today = of("district=3602&size=500");
        assertEquals("null", text(item(today, called), "lastContactOn"), "nobody answered");
        assertFalse(codes(today).contains(closed));
        assertTrue(codes(today).contains(organization.get("code").toString()), "a provincial organization, too");
        assertTrue(codes(today).contains(later.get("code").toString()));
        var before = codes(of("district=3602&size=500&asOf=2026-10-31"));
        assertTrue(before.contains(closed));
        assertFalse(before.contains(later.get("code").toString()));
        Accounts.admin().get("/visits/priorities?asOf=2031-01-01").expect(400).expectError("/asOf", "BAD_DATE");
        Accounts.admin().get("/visits/priorities?why=1").expect(400);
    }

    @Test
    void aTrainerSeesItsOwnAndALocalGovernmentItself() throws SQLException {
        var mine = Places.localGovernment("3603");
        var other = Places.localGovernment("3603");
        var username = Accounts.create(Role.TRAINER, "36");
        var trainer = Training.trainer(Training.office("36"));
        assign(mine, trainer.at("/id"), TODAY.minusDays(5));
        var api = Api.signIn(username, Accounts.PASSWORD);
        api.get("/visits/priorities?mine=true").expectProblem(409, "NO_TRAINER_TIED");
        Accounts.admin()
                .put("/trainers/" + trainer.at("/id") + "/user", object("userId", Accounts.idOf(username)))
                .expect(200);

        assertEquals(List.of(mine), codes(api.get("/visits/priorities?mine=true")));
        assertEquals(
                trainer.at("/name"), api.get("/visits/priorities?mine=true").at("/items/0/trainer/name"));
        assertEquals(List.of(mine), codes(of("trainer=" + trainer.at("/id"))));
        assertEquals(List.of(), codes(of("asOf=" + TODAY.minusDays(6) + "&trainer=" + trainer.at("/id"))));
        assertTrue(codes(api.get("/visits/priorities?district=3603&size=500")).containsAll(List.of(mine, other)));
        assertEquals(
                List.of(other),
                codes(Accounts.of(Role.LOCAL, other).get("/visits/priorities").expect(200)));
        assertEquals(List.of(), codes(Accounts.of(Role.PROVINCE, "36").get("/visits/priorities?province=37")));
    }

    @Test
    void whoIsOverdueIsCountedByTrainerAndDistrictAndWhoWasNeverContactedApart() throws SQLException {
        var trainer = Training.trainer(Training.office("36"));
        var codes =
                Stream.generate(() -> Places.localGovernment("3604")).limit(4).toList();
        codes.subList(0, 3).forEach(code -> assign(code, trainer.at("/id"), TODAY.minusDays(5)));
        visit(codes.get(0), new Contact("DONE", "ON_SITE", TODAY.minusDays(100), true));
        visit(codes.get(1), new Contact("DONE", "PHONE", TODAY.minusDays(10), true));

        var byTrainer =
                Accounts.of(Role.PROVINCE, "36").get("/visits/overdue?size=500").expect(200);
        var index = byTrainer.items("/key").indexOf(trainer.at("/id"));
        assertEquals(trainer.at("/name"), byTrainer.at("/items/" + index + "/name"));
        byTrainer
                .body("items[" + index + "].total", equalTo(3))
                .body("items[" + index + "].overdue", equalTo(1))
                .body("items[" + index + "].never", equalTo(1))
                .body("items[" + index + "].onsiteOverdue", equalTo(3))
                .body("items[" + index + "].longestDays", equalTo(70));
        assertTrue(byTrainer.items("/key").contains("null"), "those who have nobody");
        var byDistrict = Accounts.of(Role.DISTRICT, "3604")
                .get("/visits/overdue?by=district")
                .expect(200);
        assertEquals(List.of("3604"), byDistrict.items("/key"));
        byDistrict.body("items[0].never", equalTo(2)).body("items[0].total", equalTo(4));
        var ofDistrict = Accounts.of(Role.PROVINCE, "36")
                .get("/visits/overdue?size=500&district=3604")
                .expect(200);
        assertEquals(
                4,
                ofDistrict.items("/total").stream().mapToInt(Integer::parseInt).sum(),
                "of this district alone, whoever is in charge");
        Accounts.of(Role.LOCAL, codes.get(0)).get("/visits/overdue").expectProblem(403, "FORBIDDEN");
    }

    @Test
    void anExemptionIsNoNeedAndThePolicyIsTold() {
        var code = Places.localGovernment("3605");
        Earned.budget(code, 2570, false);
        assertEquals("4", item(of("district=3605"), code).get("need").asText());
        Accounts.admin()
                .post(
                        "/exemptions",
                        object(
                                "localGovernmentCode",
                                code,
                                "from",
                                "2026-11-20",
                                "to",
                                "2026-11-25",
                                "reason",
                                "น้ำท่วม"))
                .expect(201);

        var excused = item(of("district=3605"), code);
        assertEquals(
                "EXEMPT 1",
                excused.get("status").asText() + " " + excused.get("need").asText());
        Accounts.of(Role.LOCAL, code)
                .get("/visits/policy")
                .expect(200)
                .body("cadenceDays", equalTo(List.of(120, 60, 45, 30)))
                .body("weights.waiting", equalTo(30.0))
                .body("onsiteDays", equalTo(90))
                .body("winding", equalTo(1.4))
                .body("phoneMinutes", equalTo(30))
                .body("dayStart", equalTo("08:30"))
                .body("kmPerPoint", equalTo(100.0));
    }

    private static Answer of(String query) {
        return Accounts.admin().get("/visits/priorities?" + query).expect(200);
    }

    private static List<String> codes(Answer answer) {
        return answer.items("/localGovernment/code");
    }

    private static JsonNode item(Answer answer, String code) {
        return answer.json().get("items").get(codes(answer).indexOf(code));
    }
}
