package org.maekhai.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.maekhai.Api.object;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Api;
import org.maekhai.Places;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.problem.Failure;

/** What was seen on visits, among facts by hand and of imports, against a plain model of what lies over what. */
@QuarkusTest
class ObservedFactsTest {
    private static final LocalDate ON = LocalDate.of(2026, 11, 5);
    private static final List<LocalDate> DAYS = List.of(LocalDate.of(2026, 9, 20), LocalDate.of(2026, 10, 10), ON);
    private static final List<Integer> YEARS = List.of(2569, 2570);

    @Inject
    ObservedFacts observedFacts;

    @Inject
    ComplianceProjection projection;

    @Inject
    LocalGovernments localGovernments;

    @Inject
    Jdbc jdbc;

    private final Api admin = Accounts.admin();

    private void observe(UUID visit, String code, LocalDate on, Observed observed) {
        var of = localGovernments.byCode(code).orElseThrow();
        QuarkusTransaction.requiringNew().run(() -> {
            projection.lockForWriting();
            observedFacts.observe(visit, of, on, observed);
        });
    }

    private void takeBack(UUID visit, String code) {
        var of = localGovernments.byCode(code).orElseThrow();
        QuarkusTransaction.requiringNew().run(() -> {
            projection.lockForWriting();
            observedFacts.takeBack(visit, of);
        });
    }

    private static Observed budget(Integer fiscalYear, Boolean uses, LocalDate recorded, LocalDate approved) {
        return new Observed(
                null, null, null, null, new Observed.Budget(fiscalYear, uses, recorded, approved, null, null, null));
    }

    @Test
    void whoHasNotWaitedForTheWritersOfFactsWritesNone() {
        var of = localGovernments.byCode(Places.localGovernment("4402")).orElseThrow();
        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> observedFacts.observe(UUID.randomUUID(), of, ON, budget(2570, true, null, null))));
    }

    @Test
    void aVisitMovesTheStatusAndIsFoundFromItsFacts() {
        var code = Places.localGovernment("4402");
        var lg = "/local-governments/" + code;
        var visit = UUID.randomUUID();
        assertEquals("NO_DATA", admin.get(lg + "/compliance").at("/status"));

        var approved = LocalDate.of(2026, 9, 25);
        observe(
                visit,
                code,
                ON,
                new Observed(
                        ON,
                        ON.minusDays(2),
                        ON.minusDays(9),
                        true,
                        new Observed.Budget(null, true, null, approved, true, null, BigDecimal.valueOf(1000))));

        var status = admin.get(lg + "/compliance").expect(200);
        assertEquals("COMPLETE_AND_CURRENT", status.at("/status"));
        for (var fact : List.of("budget", "revenue", "yearClosed")) {
            assertEquals("VISIT", status.at("/facts/" + fact + "/source"));
            assertEquals(visit.toString(), status.at("/facts/" + fact + "/visitId"));
        }
        assertEquals(visit.toString(), admin.get(lg + "/budget-status/2570").at("/visitId"));
        assertEquals(
                List.of(visit.toString()), admin.get(lg + "/posting-status").items("/visitId"));

        takeBack(visit, code);
        assertEquals("NO_DATA", admin.get(lg + "/compliance").at("/status"));
        assertEquals(0, admin.get(lg + "/posting-status").total());
        assertEquals(0, jdbc.count(new Sql("select count(*) from visit_fact where visit_id = ?", visit)));
    }

    @Test
    void aVisitThatIsOfAnotherPlaceAfterAllLeavesTheFirstAsItWas() {
        var first = Places.localGovernment("4402");
        var other = Places.localGovernment("4402");
        var visit = UUID.randomUUID();
        observe(visit, first, ON, budget(2570, true, null, null));

        observe(visit, other, ON, budget(2570, true, null, null));

        admin.get("/local-governments/" + first + "/budget-status/2570").expect(404);
        assertEquals(
                visit.toString(),
                admin.get("/local-governments/" + other + "/budget-status/2570").at("/visitId"));
    }

    @Test
    void whatIsWrongIsSaidBelowObservedAndNothingIsStored() {
        var code = Places.localGovernment("4402");
        var wrong = new Observed(
                ON.plusDays(1), null, null, null, new Observed.Budget(1999, null, null, null, true, null, null));
        assertEquals(
                List.of("/observed/revenueThrough THROUGH_AFTER_AS_OF", "/observed/budget/fiscalYear BAD_FISCAL_YEAR"),
                errors(code, wrong));
        assertEquals(
                List.of("/observed/budget/usesElaas INCONSISTENT"),
                errors(code, budget(null, false, LocalDate.of(2026, 9, 1), null)));

        admin.put("/local-governments/" + code + "/budget-status/2570", object("recordedOn", "2026-09-01"))
                .expect(200);
        assertEquals(
                List.of("/observed/budget/usesElaas INCONSISTENT"),
                errors(code, budget(null, false, null, null)),
                "against what is known");
        assertEquals(
                0, admin.get("/local-governments/" + code + "/posting-status").total());
    }

    private List<String> errors(String code, Observed observed) {
        return assertThrows(Failure.class, () -> observe(UUID.randomUUID(), code, ON, observed)).errors().stream()
                .map(error -> error.pointer() + " " + error.code())
                .toList();
    }

    @Test
    void whateverIsWrittenAndTakenBackWhatStandsIsWhatLiesOnTop() {
        var random = new Random(34);
        var codes = List.of(Places.localGovernment("4403"), Places.localGovernment("4403"));
        var visits = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        List<String> imports = new ArrayList<>();
        var model = new Layers();
        DAYS.forEach(day -> admin.get("/compliance?size=1&asOf=" + day).expect(200));
        for (int i = 0; i < 400; i++) {
            var code = codes.get(random.nextInt(2));
            var day = DAYS.get(random.nextInt(3));
            int year = YEARS.get(random.nextInt(2));
            switch (random.nextInt(9)) {
                case 0, 1, 2 -> seen(model, random, visits.get(random.nextInt(4)), code, day, year);
                case 3 -> {
                    var visit = visits.get(random.nextInt(4));
                    takeBack(visit, code);
                    model.takeBack(visit);
                }
                case 4 -> {
                    var stated = budgetFields(random);
                    admin.ifMatch("*").put(path(code, year), stated).expect(200);
                    model.byHand(code + " " + year, stated);
                }
                case 5 -> {
                    var stated = postingFields(random, day);
                    int answered = admin.post(
                                    "/local-governments/" + code + "/posting-status", and(stated, "asOf", day))
                            .status();
                    if (answered == 201) {
                        model.byHand(code + " " + day, stated);
                    } else {
                        assertEquals(409, answered);
                    }
                }
                case 6 -> {
                    boolean isBudget = random.nextBoolean();
                    var key = code + " " + (isBudget ? year : day);
                    admin.ifMatch("*")
                            .delete(
                                    isBudget
                                            ? path(code, year)
                                            : "/local-governments/" + code + "/posting-status/" + day)
                            .expect(model.live(key).isEmpty() ? 404 : 204);
                    model.deleted(key);
                }
                case 7 -> imports.add(imported(model, random, code, day, year));
                default -> {
                    if (!imports.isEmpty()) {
                        undo(model, imports, imports.get(random.nextInt(imports.size())));
                    }
                }
            }
            for (var each : codes) {
                assertEquals(model.standing(each), standing(each), "after step " + i);
            }
        }
        var ids = codes.stream()
                .map(code -> localGovernments.byCode(code).orElseThrow().id())
                .toList();
        var projected = projected(ids);
        jdbc.update(new Sql("delete from compliance_projection where fiscal_year > 0"));
        DAYS.forEach(day -> admin.get("/compliance?size=1&asOf=" + day).expect(200));
        assertEquals(projected(ids), projected);
    }

    private void seen(Layers model, Random random, UUID visit, String code, LocalDate day, int year) {
        Map<String, Object> posting = random.nextInt(3) == 0 ? Map.of() : postingFields(random, day);
        Map<String, Object> budget = random.nextInt(3) == 0 ? Map.of() : budgetFields(random);
        observe(
                visit,
                code,
                day,
                new Observed(
                        (LocalDate) posting.get("revenueThrough"),
                        (LocalDate) posting.get("expenditureThrough"),
                        null,
                        (Boolean) posting.get("yearClosed"),
                        new Observed.Budget(
                                year,
                                null,
                                (LocalDate) budget.get("recordedOn"),
                                (LocalDate) budget.get("approvedOn"),
                                (Boolean) budget.get("inUse"),
                                (LocalDate) budget.get("inUseFrom"),
                                null)));
        Map<String, Map<String, Object>> seen =
                new TreeMap<>(Map.of(code + " " + day, posting, code + " " + year, budget));
        seen.values().removeIf(Map::isEmpty);
        model.seen(visit, seen);
    }

    private String imported(Layers model, Random random, String code, LocalDate day, int year) {
        boolean isBudget = random.nextBoolean();
        var stated = isBudget ? budgetFields(random) : postingFields(random, day);
        var names = new StringBuilder(isBudget ? "code,fiscal_year" : "code,as_of");
        var values = new StringBuilder(code + "," + (isBudget ? year : day));
        stated.forEach((name, value) -> {
            names.append(',').append(name.replaceAll("([A-Z])", "_$1").toLowerCase());
            values.append(',').append(value);
        });
        var id = admin.importCsv(isBudget ? "budget-status" : "posting-status", names + "\n" + values + "\n")
                .expect(200)
                .at("/id");
        model.write("IMPORT " + id, code + " " + (isBudget ? year : day), stated);
        return id;
    }

    private void undo(Layers model, List<String> imports, String id) {
        int answered = admin.post("/imports/" + id + "/undo", null).status();
        if (model.isBuried("IMPORT " + id)) {
            assertEquals(409, answered, "something stands on it");
        }
        if (answered == 200) {
            model.undone("IMPORT " + id);
            imports.remove(id);
        }
    }

    private static String path(String code, int year) {
        return "/local-governments/" + code + "/budget-status/" + year;
    }

    private static Map<String, Object> and(Map<String, Object> stated, String name, Object value) {
        var more = new TreeMap<>(stated);
        more.put(name, value);
        return more;
    }

    private static Map<String, Object> budgetFields(Random random) {
        Map<String, Object> fields = new TreeMap<>();
        put(fields, random, "recordedOn", LocalDate.of(2026, 9, 1 + random.nextInt(3)));
        put(fields, random, "approvedOn", LocalDate.of(2026, 9, 11 + random.nextInt(3)));
        put(fields, random, "inUse", random.nextBoolean());
        if (fields.getOrDefault("inUse", true).equals(true)) {
            put(fields, random, "inUseFrom", LocalDate.of(2026, 10, 1 + random.nextInt(3)));
        }
        return fields.isEmpty() ? budgetFields(random) : fields;
    }

    private static Map<String, Object> postingFields(Random random, LocalDate day) {
        Map<String, Object> fields = new TreeMap<>();
        put(fields, random, "revenueThrough", day.minusDays(random.nextInt(3)));
        put(fields, random, "expenditureThrough", day.minusDays(random.nextInt(3)));
        put(fields, random, "yearClosed", random.nextBoolean());
        return fields.isEmpty() ? postingFields(random, day) : fields;
    }

    private static void put(Map<String, Object> fields, Random random, String name, Object value) {
        if (random.nextBoolean()) {
            fields.put(name, value);
        }
    }

    /** By key: where it comes from and what it states. */
    private Map<String, String> standing(String code) {
        Map<String, String> standing = new TreeMap<>();
        var names = List.of(
                "recordedOn", "approvedOn", "inUse", "inUseFrom", "revenueThrough", "expenditureThrough", "yearClosed");
        for (var list : List.of("budget-status", "posting-status")) {
            var found = admin.get("/local-governments/" + code + "/" + list).expect(200);
            found.json().get("items").forEach(fact -> {
                Map<String, Object> stated = new TreeMap<>();
                names.stream()
                        .filter(fact::hasNonNull)
                        .forEach(name -> stated.put(name, fact.get(name).asText()));
                var origin = fact.hasNonNull("visitId") ? fact.get("visitId") : fact.path("importId");
                var when = fact.hasNonNull("asOf") ? fact.get("asOf") : fact.get("fiscalYear");
                standing.put(
                        code + " " + when.asText(),
                        fact.get("source").asText() + (origin.isTextual() ? " " + origin.asText() : "") + " " + stated);
            });
        }
        return standing;
    }

    private List<String> projected(List<Integer> ids) {
        return jdbc.list(
                new Sql("""
                        select fiscal_year, local_government_id, standing, lateness, readings
                        from compliance_year
                        """).whereIn("local_government_id", ids).append("order by fiscal_year, local_government_id"),
                row -> row.getInt(1) + " " + row.getInt(2) + row.getString(3) + row.getString(4) + row.getString(5));
    }

    /** What lies over what, by local government and fiscal year or day, and what was deleted. It shares nothing with the code. */
    private static final class Layers {
        private record Layer(String origin, Map<String, Object> stated) {}

        private final Map<String, List<Layer>> live = new TreeMap<>();
        private final Map<String, List<List<Layer>>> dead = new TreeMap<>();
        private final Map<UUID, List<String>> said = new TreeMap<>();

        List<Layer> live(String key) {
            return live.computeIfAbsent(key, first -> new ArrayList<>());
        }

        private List<List<Layer>> dead(String key) {
            return dead.computeIfAbsent(key, first -> new ArrayList<>());
        }

        Map<String, String> standing(String code) {
            Map<String, String> standing = new TreeMap<>();
            live.forEach((key, layers) -> {
                if (key.startsWith(code) && !layers.isEmpty()) {
                    var top = layers.get(layers.size() - 1);
                    Map<String, Object> texts = new TreeMap<>();
                    top.stated().forEach((name, value) -> texts.put(name, value.toString()));
                    standing.put(key, top.origin() + " " + texts);
                }
            });
            return standing;
        }

        private static Map<String, Object> over(Map<String, Object> stated, Map<String, Object> known) {
            var merged = new TreeMap<>(known);
            if (stated.getOrDefault("inUse", true).equals(false)) {
                merged.remove("inUseFrom");
            }
            merged.putAll(said(stated));
            return merged;
        }

        /** Who says from when it is in use says that it is. */
        private static Map<String, Object> said(Map<String, Object> stated) {
            var said = new TreeMap<>(stated);
            if (stated.containsKey("inUseFrom")) {
                said.put("inUse", true);
            }
            return said;
        }

        private Map<String, Object> top(String key) {
            var layers = live(key);
            return layers.isEmpty() ? Map.of() : layers.get(layers.size() - 1).stated();
        }

        void write(String origin, String key, Map<String, Object> stated) {
            var merged = over(stated, top(key));
            if (origin.startsWith("VISIT") || !merged.equals(top(key))) {
                live(key).add(new Layer(origin, merged));
            }
        }

        void byHand(String key, Map<String, Object> words) {
            var stated = said(words);
            var layers = live(key);
            if (!layers.isEmpty() && layers.get(layers.size() - 1).origin().equals("OFFICER")) {
                layers.remove(layers.size() - 1);
            } else if (stated.equals(top(key))) {
                return;
            }
            layers.add(new Layer("OFFICER", stated));
        }

        void deleted(String key) {
            dead(key).add(new ArrayList<>(live(key)));
            live(key).clear();
        }

        void seen(UUID visit, Map<String, Map<String, Object>> seen) {
            var before = said.getOrDefault(visit, List.of());
            before.stream().filter(key -> !seen.containsKey(key)).forEach(key -> takeOut("VISIT " + visit, key));
            seen.forEach((key, stated) -> put("VISIT " + visit, key, stated, before.contains(key)));
            said.put(visit, List.copyOf(seen.keySet()));
        }

        void takeBack(UUID visit) {
            seen(visit, Map.of());
        }

        private static int find(String origin, List<Layer> layers) {
            return layers.stream().map(Layer::origin).toList().indexOf(origin);
        }

        private static void change(List<Layer> layers, int at, Map<String, Object> stated) {
            layers.set(
                    at,
                    new Layer(
                            layers.get(at).origin(),
                            over(stated, at == 0 ? Map.of() : layers.get(at - 1).stated())));
        }

        private void put(String visit, String key, Map<String, Object> stated, boolean isKnown) {
            int at = find(visit, live(key));
            if (isKnown && at >= 0) {
                change(live(key), at, stated);
                return;
            }
            for (var layers : dead(key)) {
                int there = find(visit, layers);
                if (isKnown && there >= 0) {
                    var before = layers.get(there);
                    change(layers, there, stated);
                    if (!live(key).isEmpty() || layers.get(there).equals(before)) {
                        return;
                    }
                }
            }
            takeOut(visit, key);
            write(visit, key, stated);
        }

        private void takeOut(String origin, String key) {
            live(key).removeIf(layer -> layer.origin().equals(origin));
            for (var layers : List.copyOf(dead(key))) {
                int at = find(origin, layers);
                if (at >= 0 && !live(key).isEmpty()) {
                    layers.remove(at);
                } else if (at >= 0) {
                    // nobody knows any more what lay below it
                    dead(key).remove(layers);
                    dead(key).add(new ArrayList<>(layers.subList(0, Math.max(0, at - 1))));
                    dead(key).add(new ArrayList<>(layers.subList(at + 1, layers.size())));
                }
            }
        }

        boolean isBuried(String origin) {
            return live.values().stream().anyMatch(layers -> {
                int at = find(origin, layers);
                return at >= 0 && at < layers.size() - 1;
            });
        }

        void undone(String origin) {
            List.copyOf(live.keySet()).forEach(key -> takeOut(origin, key));
        }
    }
}
