package org.maekhai.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What speed is judged by, on national data, each beside a yardstick of the same run; docs/quality.md says why it is the
 * limit. The exit status is 1 when one is broken. This process makes the load, the packaged server answers, and a third,
 * the {@link Yardstick}, does the same by hand.
 */
final class Benchmark {
    private static final String[] ON_DATA = {
        "imports",
        "lists",
        "summaries",
        "overview",
        "page",
        "hubs",
        "coverage",
        "visits",
        "reports",
        "load",
        "facts",
        "similar",
        "start",
        "memory"
    };
    private static final Set<String> ALL = Stream.concat(
                    Arrays.stream(ON_DATA), Stream.of("size", "papers", "plans", "postgresql"))
            .collect(Collectors.toCollection(TreeSet::new));

    private static final Path BACKEND = Path.of("backend").toAbsolutePath();
    private static final Path LAUNCHER = BACKEND.resolve("src/launcher/maekhai");
    private static final Path APPLICATION = BACKEND.resolve("target/bench/quarkus-app");
    private static final Path ON_POSTGRESQL = BACKEND.resolve("target/bench-postgresql/quarkus-app");
    private static final Path BARE = BACKEND.resolve("target/bare/quarkus-app");
    private static final Path SCREEN = Path.of("frontend/dist");
    private static final Path DOCUMENT = Path.of("docs/quality.md");
    private static final Path REGISTRY = Path.of(setting("REGISTRY", "../shared/data/laos.csv"))
            .toAbsolutePath()
            .normalize();
    private static final int STARTS = 5;
    private static final int BIG_FILE = 48_000_000;
    private static final String PLANNED = "30";

    private final Set<String> parts;
    private final Turns turns;
    private final int rounds;
    private final Path work;
    private final Registry registry;
    private final Report report = new Report();

    private Benchmark(Set<String> parts, int rounds, Path work) throws IOException {
        this.parts = parts;
        this.rounds = rounds;
        this.turns = new Turns(rounds);
        this.work = work;
        this.registry = Registry.read(REGISTRY);
    }

    public static void main(String[] arguments) throws Exception {
        var asked = setting("PART", "");
        Set<String> parts = asked.isEmpty() ? ALL : new TreeSet<>(Arrays.asList(asked.split(",")));
        if (!ALL.containsAll(parts) || !Files.isReadable(REGISTRY)) {
            System.err.println("PART is some of " + ALL + "; the real registry is needed at " + REGISTRY);
            System.exit(2);
        }
        var work = Files.createTempDirectory("maekhai-bench");
        var benchmark = new Benchmark(parts, Integer.parseInt(setting("ROUNDS", "7")), work);
        // also when it is interrupted
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(work)));
        benchmark.run();
        var table = benchmark.report.table(asked.isEmpty() ? "all parts" : "only " + asked);
        System.out.println("\n" + table);
        if (asked.isEmpty() || !setting("RECORD", "").isEmpty()) {
            Report.record(DOCUMENT, table);
        }
        System.exit(benchmark.report.kept() ? 0 : 1);
    }

    private static void remove(Path directory) {
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException left) {
            System.err.println("left behind: " + directory);
        }
    }

    private static String setting(String name, String otherwise) {
        var value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : value;
    }

    private boolean wanted(String... any) {
        return Arrays.stream(any).anyMatch(parts::contains);
    }

    private void run() {
        if (wanted("size")) {
            report.attempt("size", this::size);
        }
        if (wanted("papers")) {
            report.attempt("papers", () -> new PapersBench(report).measure());
        }
        if (wanted(ON_DATA)) {
            report.attempt("on H2", this::onH2);
        }
        if (wanted("postgresql")) {
            report.of("PostgreSQL: ");
            report.attempt("all of it", this::onPostgres);
            report.of("");
        }
        if (wanted("plans")) {
            report.attempt("plans", this::plans);
        }
        if (wanted("visits")) {
            report.attempt("plan of days", this::planOfDays);
        }
    }

    private void onH2() throws Exception {
        Server.prepare(LAUNCHER, APPLICATION);
        var days = new Days(Days.LAST_YEAR - 9);
        var database = new Database.H2(work.resolve("data"));
        var kept = setting("DATA", "");
        if (!kept.isEmpty() && Files.exists(Path.of(kept, "maekhai.mv.db")) && !wanted("imports")) {
            Report.progress("data of a former run from %s", kept);
            new Database.H2(Path.of(kept)).copyTo(database.directory());
            // they may be of an earlier version, and their years are then to be projected again
            try (var server = server(APPLICATION, database).signIn()) {
                for (int year = days.firstYear(); year <= Days.LAST_YEAR; year++) {
                    server.ask("/api/v1/compliance/summary?asOf=" + Days.firstDay(year));
                }
            }
        } else {
            fill(database, APPLICATION, days, wanted("imports"), 3);
            if (!kept.isEmpty()) {
                database.copyTo(Path.of(kept));
            }
        }
        if (wanted("start")) {
            report.attempt("start", () -> start(database));
        }
        if (wanted("memory")) {
            var other = new Database.H2(work.resolve("memory"));
            database.copyTo(other.directory());
            report.attempt("memory", () -> memory(other));
        }
        if (wanted("similar")) {
            var other = new Database.H2(work.resolve("similar"));
            database.copyTo(other.directory());
            report.attempt("similar", () -> similar(other));
        }
        measure(database, APPLICATION, days, parts, turns);
    }

    private void similar(Database database) throws Exception {
        var log = work.resolve("similar.log");
        new SimilarBench(database, report)
                .measure(() -> new Server(LAUNCHER, APPLICATION, database.environment(), log), log);
    }

    /** A few years on PostgreSQL: what is asked most, and what is written. */
    private void onPostgres() throws Exception {
        var days = new Days(Days.LAST_YEAR - 3);
        try (var database = new Database.Postgres(work.resolve("postgresql"))) {
            fill(database, ON_POSTGRESQL, days, true, 1);
            measure(
                    database,
                    ON_POSTGRESQL,
                    days,
                    Set.of("lists", "summaries", "overview", "facts"),
                    new Turns(Math.min(rounds, 4)));
        }
    }

    private void measure(Database database, Path application, Days days, Set<String> parts, Turns turns)
            throws Exception {
        if (parts.contains("visits") || parts.contains("reports")) {
            VisitsOfYears.fill(database);
        }
        if (parts.contains("reports")) {
            IssuesOfYears.fill(database);
        }
        // stopped before, so that the copy is whole
        var copy = database.copy();
        try (var sides = sides(database, application, days, copy)) {
            var ground = new Ground(sides, registry, days, turns, report);
            var possible = ground.parts();
            if (possible.keySet().stream().noneMatch(parts::contains)) {
                return;
            }
            ground.warmUp();
            possible.forEach((name, part) -> {
                if (parts.contains(name)) {
                    report.attempt(name, part);
                }
            });
        }
    }

    private Sides sides(Database database, Path application, Days days, List<String> copy) throws Exception {
        return new Sides(
                server(application, database).signIn(), new Yardstick(LAUNCHER, REGISTRY, days, copy), database);
    }

    private Server server(Path application, Database database) throws Exception {
        return new Server(LAUNCHER, application, database.environment(), work.resolve("server.log"));
    }

    /**
     * Everything through the imports of the API; measured, in turns with bare JDBC.
     *
     * @param warmUp of how many fiscal years the readings only warm up
     */
    private void fill(Database database, Path application, Days days, boolean measured, int warmUp) throws Exception {
        Report.progress("imports");
        var nation = new Nation(registry, work);
        // an empty database, for bare JDBC too
        server(application, database).close();
        var copy = database.copy();
        try (var sides = sides(database, application, days, copy)) {
            var server = sides.server();
            if (measured) {
                report.atLeastShare(
                        0.40,
                        "import of " + registry.rows().size() + " local governments / bare JDBC, rows a second",
                        turns.compare(
                                sides.importing("local-governments", REGISTRY, true),
                                sides.sql("insert-registry", "-", "delete-registry"),
                                1),
                        false);
            }
            sides.yardstick().run("insert-registry", 0, 1, "-");
            server.importFile("local-governments", REGISTRY);
            var costs = new Turns.Costs(new ArrayList<>(), new ArrayList<>());
            for (int year = days.firstYear(); year <= Days.LAST_YEAR; year++) {
                server.importFile("budget-status", nation.budgets(year));
                // a year that people look at is there already: its import has to refresh it
                server.ask("/api/v1/compliance/summary?asOf=" + Days.firstDay(year));
                var our = Turns.cost(sides.importing("posting-status", nation.readings(year), false), year, 1);
                Report.progress("     readings of %d: %.0f ms", year, our.wall());
                if (measured) {
                    sides.yardstick().run("prepare-readings", 0, 1, Integer.toString(year));
                    var their = Turns.cost(sides.sql("insert-readings", "-"), year, 1);
                    Report.progress("     by bare JDBC: %.0f ms", their.wall());
                    if (year >= days.firstYear() + warmUp) {
                        costs.ours().add(our);
                        costs.theirs().add(their);
                    }
                }
            }
            if (measured) {
                report.atLeastShare(
                        0.60,
                        "import of " + registry.rows().size() * 12 + " readings / bare JDBC, rows a second",
                        costs,
                        false);
            }
            nation.people(server, days.firstYear());
            // as far back as the first month ends look
            server.ask("/api/v1/overview?asOf=" + Days.firstDay(days.firstYear()));
            Report.progress("hubs: %s", server.text("/api/v1/overview").replaceAll("(?s).*?(\"hubs\"[^}]*}).*", "$1"));
        }
    }

    /** Seconds until the package serves the nation's data, and a bare application with the same extensions serves nothing. */
    private void start(Database database) throws Exception {
        Server.prepare(LAUNCHER, BARE);
        var nothing = new Database.H2(work.resolve("bare"));
        var costs = new Turns.Costs(new ArrayList<>(), new ArrayList<>());
        for (int turn = -1; turn < STARTS; turn++) {
            var our = start(APPLICATION, database);
            var their = start(BARE, nothing);
            if (turn >= 0) {
                costs.ours().add(our);
                costs.theirs().add(their);
            }
        }
        report.atMostTimes(1.6, "start on the nation's data / bare Quarkus", costs, false);
    }

    private Turns.Cost start(Path application, Database database) throws Exception {
        try (var started = server(application, database)) {
            return new Turns.Cost(Machine.cpuSeconds(started.pid()) * 1000, started.startSeconds() * 1000);
        }
    }

    /** Resident after a year of readings, a file of 48 MB, and both kinds of plan. */
    private void memory(Database database) throws Exception {
        var nation = new Nation(registry, work);
        try (var server = server(APPLICATION, database).signIn()) {
            server.importFile("posting-status", nation.readings(Days.LAST_YEAR));
            var before = Days.firstDay(2550);
            server.importFile(
                    "posting-status",
                    nation.readings(before.datesUntil(before.plusYears(1)).toList(), BIG_FILE));
            report.told("resident after imports", Machine.megabytes(server.pid(), "VmRSS") + " MB");
            plan(server, "coverage-plans", "{\"provinceCode\":\"%s\",\"from\":\"%s\",\"maxSeconds\":15}");
            plan(server, "hub-plans", "{\"provinceCode\":\"%s\",\"maxSeconds\":15}");
            report.told("resident right after plans", Machine.megabytes(server.pid(), "VmRSS") + " MB");
            Thread.sleep(30_000);
            report.atMost(
                    350,
                    "resident after imports and plans, settled",
                    Machine.megabytes(server.pid(), "VmRSS"),
                    "MB",
                    "at most so far " + Machine.megabytes(server.pid(), "VmHWM") + " MB");
        }
    }

    private static void plan(Server server, String kind, String proposal) throws Exception {
        var json = new ObjectMapper();
        var asked =
                server.ask(server.json("POST", "/api/v1/" + kind, proposal.formatted(PLANNED, Days.TODAY.plusDays(1))));
        var path = "/api/v1/" + kind + "/" + json.readTree(asked).get("id").asText();
        for (int second = 0; second < 90; second++) {
            var state = json.readTree(server.ask(path)).get("state").asText();
            if (state.equals("READY")) {
                return;
            }
            Thread.sleep(1000);
        }
        throw new IllegalStateException(path + " is not ready");
    }

    private void size() throws IOException {
        double server = bytes(APPLICATION);
        double screen = Files.isDirectory(SCREEN) ? bytes(SCREEN) : 0;
        report.atMost(
                90,
                "package without the class archive",
                (server + screen) / 1e6,
                "MB",
                String.format(
                        "%.0f server, %.1f screen%s", server / 1e6, screen / 1e6, screen == 0 ? " (not built)" : ""));
    }

    private static double bytes(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".jsa"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    /** Some provinces divided among invented trainers, networks for the largest: how good, how sure. */
    private void plans() {
        var results = CoveragePlans.divide(registry);
        report.atMost(
                1,
                "plans of " + results.size() + " provinces: largest gap to the proven bound",
                worst(results, CoveragePlans.Result::gap) * 100,
                "%",
                String.format("%.0f s at most", worst(results, CoveragePlans.Result::seconds)));
        report.atLeast(
                0.5,
                "plans: proven optimal",
                (double) results.stream().filter(CoveragePlans.Result::optimal).count() / results.size(),
                "of the provinces",
                "");
        report.atLeast(
                10,
                "plans: cost saved, worst province",
                -worst(results, result -> -result.betterThanRule()) * 100,
                "%",
                "the rule of thumb");
        report.atMost(
                0.5,
                "plans: excess of the heaviest load, worst province",
                worst(results, result -> result.excess() / result.excessOfRule()),
                "×",
                "the rule of thumb");
        for (double share : new double[] {0.1, 0.2, 0.3, 0.5}) {
            var result = HubPlans.plan(registry, share);
            report.atMost(
                    2,
                    "network of the largest province, " + Math.round(share * 100) + " % eligible: gap",
                    result.gap() * 100,
                    "%",
                    result.toString());
        }
    }

    /** Days of trainers in some provinces: how far from what is proven, in how much time. */
    private void planOfDays() {
        var days = VisitPlans.plan(registry);
        report.atMost(
                2,
                "plan of days for 30 places and 5 days, worst of " + days.provinces() + " provinces: gap",
                days.gap() * 100,
                "%",
                days.toString());
        report.atMost(20, "plan of days for 30 places and 5 days: time", days.seconds(), "s", "");
    }

    private static double worst(List<CoveragePlans.Result> results, ToDoubleFunction<CoveragePlans.Result> figure) {
        return results.stream().mapToDouble(figure).max().orElseThrow();
    }
}
