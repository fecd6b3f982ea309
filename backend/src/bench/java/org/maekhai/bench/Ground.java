package org.maekhai.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is measured of a server on the nation's data, with the yardstick beside it. */
final class Ground {
    private static final int CLIENTS = 16;
    private static final String CONSTANT = "/api/v1/bench/constant";

    private final Sides sides;
    private final Server server;
    private final Registry registry;
    private final Requests requests;
    private final Turns turns;
    private final Report report;
    private Turns.Costs session;
    private int amount;

    Ground(Sides sides, Registry registry, Days days, Turns turns, Report report) {
        this.sides = sides;
        this.server = sides.server();
        this.registry = registry;
        this.requests = new Requests(registry, days);
        this.turns = turns;
        this.report = report;
    }

    /** What can be measured here, in the order in which it is; what writes comes last. */
    Map<String, Report.Part> parts() {
        Map<String, Report.Part> parts = new LinkedHashMap<>();
        parts.put("lists", this::lists);
        parts.put("summaries", this::summaries);
        parts.put("overview", this::overview);
        parts.put("page", this::page);
        parts.put("hubs", this::hubs);
        parts.put("coverage", this::coverage);
        parts.put("visits", new VisitsBench(this, sides, registry, turns, report)::measure);
        parts.put("reports", new ReportsBench(sides, registry, turns, report)::measure);
        parts.put("load", this::load);
        parts.put("facts", this::facts);
        return parts;
    }

    /** Everything is asked for until the compilers have done with it: first what is quick. */
    void warmUp() throws Exception {
        Turns.cost(sides.http(Requests.always(CONSTANT)), 0, 15_000);
        var mixed = sides.http(requests.mixed());
        double end = mixed.cpuSeconds() + 15;
        for (int batch = 1; mixed.cpuSeconds() < end; batch++) {
            Turns.cost(mixed, -batch, 50);
        }
    }

    /** The cheapest of what was written for the same answer. */
    Turns.Side best(String task, Stream<String> arguments) throws Exception {
        record Variant(Turns.Side side, String argument, double cpu) {}
        List<Variant> variants = new ArrayList<>();
        for (var argument : arguments.toList()) {
            var side = sides.sql(task, argument);
            int count = Turns.enough(side);
            var again = List.of(Turns.cost(side, 1, count), Turns.cost(side, 2, count), Turns.cost(side, 3, count));
            variants.add(new Variant(side, argument, Turns.median(again, Turns.Cost::cpu)));
        }
        variants.forEach(v -> Report.progress("     %s %s: %.2f ms", task, v.argument(), v.cpu()));
        return variants.stream()
                .min(Comparator.comparingDouble(Variant::cpu))
                .orElseThrow()
                .side();
    }

    /** What whoever asks pays at least: sign-in, HTTP, a row. */
    private double session() throws Exception {
        if (session == null) {
            session = turns.alone(sides.http(Requests.always("/api/v1/session")));
        }
        return session.ours(true);
    }

    private void lists() throws Exception {
        for (var path : List.of("/api/v1/local-governments", "/api/v1/compliance")) {
            for (var kind : requests.lists(path).entrySet()) {
                list("list `" + path.substring(8) + "`, " + kind.getKey(), kind.getValue());
            }
        }
    }

    /** Beside a constant of as many bytes as the answer of middle length. */
    void list(String what, Requests.Urls urls) throws Exception {
        List<byte[]> answers = new ArrayList<>();
        for (var url : urls.of(0, 15)) {
            answers.add(server.ask(url));
        }
        answers.sort(Comparator.comparingInt(bytes -> bytes.length));
        server.ask(server.request(CONSTANT)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(answers.get(answers.size() / 2)))
                .build());
        report.atLeastShare(
                0.25,
                what + " / constant",
                turns.compare(sides.http(urls), sides.http(Requests.always(CONSTANT))),
                true);
    }

    private void summaries() throws Exception {
        for (var when : List.of(Days.When.MONTH_END, Days.When.TODAY, Days.When.ANY_DAY)) {
            report.atMostTimes(
                    2,
                    "summary by province, " + words(when) + " / SQL",
                    turns.compare(
                            sides.http(requests.summaries(when)),
                            best(
                                    "summary",
                                    Stream.of("grouped", "counted", "streamed").map(way -> way + " " + when))));
        }
    }

    private static String words(Days.When when) {
        return when.name().toLowerCase().replace('_', ' ');
    }

    private void overview() throws Exception {
        double limit = Math.max(50, 20 * session());
        var ways = List.of("streamed,looked-up", "streamed,scanned", "grouped,looked-up");
        for (var when : List.of(Days.When.TODAY, Days.When.MONTH_END, Days.When.ANY_DAY)) {
            var costs = turns.compare(
                    sides.http(requests.overviews(when)),
                    best("overview", ways.stream().map(way -> way + " " + when)));
            var what = "overview of the nation, " + words(when);
            report.atMostCpu(limit, what, costs, text("50 ms, or 20 × session of %.2f", session()));
            report.atMostTimes(2, what + " / SQL", costs);
        }
        var ofProvinces = turns.compare(
                sides.http(requests.ofProvinces(Days.When.MIXED, "/api/v1/overview", "asOf")),
                best(
                        "overview-of-province",
                        Stream.of("streamed,looked-up", "grouped,looked-up").map(way -> way + " " + Days.When.MIXED)));
        report.atMostCpu(
                Math.max(15, 9 * session()),
                "overview of a province",
                ofProvinces,
                text("15 ms, or 9 × session of %.2f", session()));
        report.atMostTimes(2, "overview of a province / SQL", ofProvinces);
    }

    private static String text(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }

    /** Every call that the screen makes for a local government (frontend/src/app/pages/LocalGovernment.tsx). */
    private void page() throws Exception {
        int[] calls = new int[2];
        var costs = turns.alone(sides.new OfServer() {
            @Override
            public void run(int batch, int count) throws Exception {
                for (var code : requests.codes(batch, count)) {
                    calls[0] += page(code);
                    calls[1]++;
                }
            }
        });
        report.atMostCpu(
                15,
                text("local government's page, %.1f calls", (double) calls[0] / calls[1]),
                costs,
                "a page, of one local government in all");
    }

    /** @return how many calls it took */
    private int page(String code) throws Exception {
        var of = "/api/v1/local-governments/" + code;
        for (var path : List.of(
                of,
                of + "/compliance?months=12",
                "/api/v1/compliance/policy",
                of + "/budget-status",
                of + "/posting-status?size=6",
                "/api/v1/audit?entity=local-government&id=" + code + "&size=10",
                of + "/contacts",
                of + "/neighbours?limit=6")) {
            server.ask(path);
        }
        int calls = 8;
        var assigned = server.text("/api/v1/assignments?localGovernment=" + code + "&on=" + Days.TODAY + "&size=20");
        var own = server.text("/api/v1/hubs?localGovernment=" + code + "&open=true&size=1");
        var member = server.text("/api/v1/hubs?member=" + code + "&open=true&size=1");
        calls += 3;
        var json = new ObjectMapper();
        for (var assignment : json.readTree(assigned).get("items")) {
            server.ask("/api/v1/trainers/" + assignment.get("trainerId").asText());
            calls++;
        }
        boolean hub = false;
        for (var hubs : List.of(own, member)) {
            for (var one : json.readTree(hubs).get("items")) {
                server.ask("/api/v1/hubs/" + one.get("id").asText());
                calls++;
                hub = true;
            }
        }
        if (!hub) {
            server.ask("/api/v1/hubs/eligibility/" + code);
            calls++;
        }
        return calls;
    }

    private void hubs() throws Exception {
        var ends = Pattern.compile("\\d{4}-\\d{2}-\\d{2}")
                .matcher(server.text("/api/v1/hubs/policy"))
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
        var days = Days.TODAY + "," + String.join(",", ends);
        report.atMostTimes(
                2,
                "candidates of a province / by hand",
                turns.compare(
                        sides.http(requests.candidates()),
                        best("candidates", Stream.of("joined", "apart").map(way -> way + " " + days))));
        var network = "/api/v1/hub-network";
        report.atMostTimes(
                2,
                text("hub network of the nation, %d kB / SQL", server.ask(network).length / 1000),
                turns.compare(sides.http(Requests.always(network)), sides.sql("network", "-")));
    }

    private void coverage() throws Exception {
        report.atMostTimes(
                2,
                "coverage of a province / by hand",
                turns.compare(
                        sides.http(requests.ofProvinces(Days.When.MIXED, "/api/v1/coverage", "on")),
                        sides.sql("coverage", Days.When.MIXED.name())));
    }

    /** As many at once as an office building has, all reading. */
    private void load() throws Exception {
        load(50, 8);
        var anything = sides.http(requests.mixed());
        double cpu = anything.cpuSeconds();
        var milliseconds = load(9, 15);
        cpu = (anything.cpuSeconds() - cpu) * 1000 / milliseconds.length;
        double median = milliseconds[milliseconds.length / 2];
        double late = milliseconds[milliseconds.length * 95 / 100];
        report.atMost(
                8,
                CLIENTS + " clients: 95th percentile / median",
                late / median,
                "×",
                text("%.0f / %.0f ms, %.0f a second, %.2f ms CPU each", late, median, milliseconds.length / 15.0, cpu));
    }

    private double[] load(int seed, int seconds) throws Exception {
        var clients = Executors.newFixedThreadPool(CLIENTS);
        List<Callable<List<Double>>> work = new ArrayList<>();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        for (int client = 0; client < CLIENTS; client++) {
            int of = seed * CLIENTS + client;
            work.add(() -> {
                List<Double> milliseconds = new ArrayList<>();
                for (int batch = 0; System.nanoTime() < end; batch++) {
                    for (var url : requests.mixed().of(of * 10_000 + batch, 20)) {
                        long start = System.nanoTime();
                        if (start > end) {
                            break;
                        }
                        server.ask(url);
                        milliseconds.add((System.nanoTime() - start) / 1e6);
                    }
                }
                return milliseconds;
            });
        }
        List<Double> all = new ArrayList<>();
        for (var client : clients.invokeAll(work)) {
            all.addAll(client.get());
        }
        clients.shutdown();
        return all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    /** Facts by hand: every one of another local government, none as it was before. */
    private void facts() throws Exception {
        var budgets = budgets(null);
        report.atMostTimes(
                5, "budget by hand / INSERT and commit", turns.compare(budgets, sides.sql("insert-budget", "-")));
        report.atMostTimes(
                5,
                "reading by hand / INSERT and commit",
                turns.compare(
                        sides.new OfServer() {
                            private final List<String> codes =
                                    requests.codes(1, registry.rows().size());
                            private int stated;

                            @Override
                            public void run(int batch, int count) throws Exception {
                                for (int i = 0; i < count; i++, stated++) {
                                    var asOf = dayWithoutReadings(stated / codes.size());
                                    server.ask(server.json(
                                            "POST",
                                            "/api/v1/local-governments/" + codes.get(stated % codes.size())
                                                    + "/posting-status",
                                            text(
                                                    "{\"asOf\":\"%s\",\"revenueThrough\":\"%s\",\"expenditureThrough\":\"%s\",\"accountingThrough\":\"%s\",\"yearClosed\":true}",
                                                    asOf,
                                                    asOf.minusDays(1),
                                                    asOf.minusDays(stated % 20),
                                                    asOf.minusDays(2))));
                                }
                            }
                        },
                        sides.sql("insert-reading", "-")));
        // what is kept from one answer to the next must not make the first one after a write dear
        var list = "/api/v1/local-governments?size=50&sort=-status";
        report.told("list of 50 right after a fact", text("%.1f ms", after(list)));
        report.atMost(
                Math.max(50, 20 * session()),
                "overview of the nation right after a fact",
                after("/api/v1/overview"),
                "ms",
                "as without one");
    }

    /** Milliseconds of the processor for an answer after a write: both, without the write. */
    private double after(String path) throws Exception {
        var costs = turns.compare(budgets(path), budgets(null));
        return costs.ours(true) - costs.theirs(true);
    }

    /** @param asked after each; null: nothing */
    private Turns.Side budgets(String asked) {
        return sides.new OfServer() {
            private List<HttpRequest> prepared;

            @Override
            public void before(int batch, int count) throws Exception {
                prepared = new ArrayList<>();
                for (var code : requests.codes(batch, count)) {
                    var path = "/api/v1/local-governments/" + code + "/budget-status/" + Days.LAST_YEAR;
                    var stored = server.send(server.get(path));
                    var body = text(
                            "{\"usesElaas\":true,\"recordedOn\":\"%s\",\"inUse\":true,\"amount\":%d}",
                            Days.TODAY.minusDays(80), ++amount);
                    var request = server.request(path)
                            .header("Content-Type", "application/json")
                            .PUT(HttpRequest.BodyPublishers.ofString(body));
                    stored.headers().firstValue("ETag").ifPresent(tag -> request.header("If-Match", tag));
                    prepared.add(request.build());
                }
            }

            @Override
            public void run(int batch, int count) throws Exception {
                for (var request : prepared) {
                    server.ask(request);
                    if (asked != null) {
                        server.ask(asked);
                    }
                }
            }
        };
    }

    private static LocalDate dayWithoutReadings(int number) {
        var day = Days.TODAY.minusDays(number);
        return Days.isMonthEnd(day) ? day.minusDays(15) : day;
    }
}
