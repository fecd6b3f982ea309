package org.maekhai.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import org.maekhai.assignment.planning.Weights;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ratios on national data: the real registry, 10 fiscal years of budgets and 120 months of readings. Everything is
 * compared with a yardstick of the same run; the exit status is 1 when a limit is not kept.
 */
class Benchmark {
    private static final int FIRST_YEAR = 2561, LAST_YEAR = 2570;
    private static final LocalDate COVERED = BenchData.monthEnds(2567).get(9);
    private static final int RUNS = 7;

    private final Path launcher;
    private final Path application;
    private final Path registry;
    private final Path work;
    private final List<String> jvmOptions;
    private final Map<String, String> report = new TreeMap<>();
    /** What is to be measured; none: all. */
    private final List<String> parts;

    private boolean kept = true;

    private Benchmark(Path launcher, Path server, Path registry, Path work, List<String> parts) throws IOException {
        this.parts = parts;
        this.launcher = launcher;
        this.application = server;
        this.registry = registry;
        this.work = work;
        this.jvmOptions = options(launcher);
    }

    public static void main(String[] arguments) throws Exception {
        var registry = Path.of(arguments[2]);
        if (!Files.isReadable(registry)) {
            System.err.println("The benchmark needs the real registry at " + registry.toAbsolutePath());
            System.exit(2);
        }
        var work = Files.createTempDirectory("maekhai-bench");
        var benchmark = new Benchmark(
                Path.of(arguments[0]),
                Path.of(arguments[1]),
                registry,
                work,
                List.of(arguments).subList(3, arguments.length));
        try {
            benchmark.run();
        } finally {
            try (var files = Files.walk(work)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
        System.exit(benchmark.kept ? 0 : 1);
    }

    private void run() throws Exception {
        Server.prepare(launcher, application);
        if (wanted("plans")) {
            plans();
        }
        if (wanted("coverage")) {
            coverage();
        }
        if (wanted("hubs")) {
            hubs();
        }
        if (wanted("facts")) {
            facts();
        }
        System.out.println();
        report.values().forEach(System.out::println);
    }

    private boolean wanted(String part) {
        return parts.isEmpty() || parts.contains(part);
    }

    /** Imports, summaries, lists, start and memory on ten years of facts. */
    private void facts() throws Exception {
        System.out.println("JVM options of the server and of bare JDBC: " + String.join(" ", jvmOptions));
        var bare = bare();
        var data = work.resolve("data");
        List<String> codes = Files.readAllLines(registry).stream()
                .skip(1)
                .map(line -> line.substring(0, 7))
                .toList();
        try (var server = new Server(launcher, application, data, work.resolve("server.log"))) {
            server.signIn();
            imports(server, bare, codes);
        }
        limit("start of the package", start(data), "s", 3, false);
        try (var copy = copy(data);
                var server = new Server(launcher, application, data, work.resolve("server2.log"))) {
            server.signIn();
            summaries(server, copy);
            list(server);
            bigFile(server, codes);
            System.out.printf("resident after the bench: %d MB%n", server.residentMegabytes());
            limit("resident memory after the bench", server.residentMegabytes(), "MB", 350, false);
        }
    }

    /** A network for the largest province; who has earned to be a hub, and who could become one. */
    private void hubs() throws Exception {
        for (double share : new double[] {0.1, 0.2, 0.3, 0.5}) {
            var result = HubBenchmark.plan(registry, HubBenchmark.LARGEST, share);
            System.out.println(result);
            limit("network plan, " + Math.round(share * 100) + " % eligible: gap", result.gap() * 100, "%", 2, false);
        }
        var today = LocalDate.now(ZoneId.of("Asia/Bangkok"));
        int year = today.getYear() + 543 + (today.getMonthValue() >= 10 ? 1 : 0);
        var data = work.resolve("hubs");
        List<String> codes = Files.readAllLines(registry).stream()
                .skip(1)
                .map(line -> line.substring(0, 7))
                .toList();
        List<LocalDate> ends;
        try (var server = new Server(launcher, application, data, work.resolve("server5.log"))) {
            server.signIn();
            server.importFile("local-governments", registry);
            for (int each = year - 1; each <= year; each++) {
                var file = work.resolve("hub-facts.csv");
                BenchData.budgets(file, each, codes);
                server.importFile("budget-status", file);
                BenchData.postings(file, each, codes);
                server.importFile("posting-status", file);
            }
            var policy = server.send(server.get("/api/v1/hubs/policy")).body();
            ends = java.util.regex.Pattern.compile("\\d{4}-\\d{2}-\\d{2}")
                    .matcher(new String(policy))
                    .results()
                    .map(day -> LocalDate.parse(day.group()))
                    .toList();
            server.send(server.get("/api/v1/hubs/eligibility?size=1"));
        }
        try (var copy = copy(data);
                var server = new Server(launcher, application, data, work.resolve("server6.log"))) {
            server.signIn();
            var request = server.get("/api/v1/hubs/candidates?size=500&province=" + HubBenchmark.LARGEST);
            List<Double> ours = new ArrayList<>();
            List<Double> theirs = new ArrayList<>();
            for (int run = 0; run < 300; run++) {
                ours.add(seconds(() -> server.send(request).statusCode()));
                theirs.add(seconds(() -> HubBenchmark.byHand(copy, today, ends)));
            }
            double our = median(ours.subList(100, 300));
            double their = median(theirs.subList(100, 300));
            System.out.printf(
                    "candidates of a province: %.2f ms by HTTP, %.2f ms by hand (%d links)%n",
                    our * 1000, their * 1000, HubBenchmark.byHand(copy, today, ends));
            limit("candidates of a province / by hand", our / their, "of the time", 2, false);
            List<Double> all = new ArrayList<>();
            for (int run = 0; run < RUNS; run++) {
                all.add(seconds(() -> server.send(server.get("/api/v1/hubs/eligibility?size=1")).statusCode()));
            }
            limit("eligibility of " + codes.size() + " local governments", median(all), "s", 5, false);
        }
    }

    /** Ten years of assignments of the nation, and the picture of its largest province. */
    private void coverage() throws Exception {
        var data = work.resolve("coverage");
        try (var server = new Server(launcher, application, data, work.resolve("server3.log"))) {
            server.signIn();
            server.importFile("local-governments", registry);
            CoverageBenchmark.load(server, registry, work, FIRST_YEAR, LAST_YEAR);
            server.send(server.get("/api/v1/compliance/summary?asOf=" + COVERED));
        }
        try (var copy = copy(data);
                var server = new Server(launcher, application, data, work.resolve("server4.log"))) {
            server.signIn();
            coverage(server, copy);
        }
    }

    /** The hand-written queries work on a copy of a server's own database, taken before the next one starts. */
    private Connection copy(Path data) throws Exception {
        var name = work.resolve("copy-of-" + data.getFileName());
        Files.copy(data.resolve("maekhai.mv.db"), name.resolveSibling(name.getFileName() + ".mv.db"));
        return DriverManager.getConnection("jdbc:h2:file:" + name + ";OPTIMIZE_REUSE_RESULTS=0", "sa", "");
    }

    /** The options for Java as the launcher gives them: bare JDBC runs with the same. */
    private static List<String> options(Path launcher) throws IOException {
        List<String> options = new ArrayList<>();
        for (var line : Files.readAllLines(launcher)) {
            if (line.startsWith("memory=") || line.startsWith("compiler=")) {
                options.addAll(List.of(line.replaceAll("^\\w+=\"|\"$", "").split(" ")));
            }
        }
        return options;
    }

    /** Seconds until the package serves, on the national data; the median of some starts. */
    private double start(Path data) throws Exception {
        List<Double> seconds = new ArrayList<>();
        for (int turn = 0; turn < RUNS; turn++) {
            try (var started = new Server(launcher, application, data, work.resolve("start.log"))) {
                seconds.add(started.startSeconds());
            }
        }
        System.out.println("starts, seconds: " + seconds);
        return median(seconds);
    }

    /** Median seconds of bare JDBC by kind, measured in a JVM of its own with the same options. */
    private Map<String, Double> bare() throws Exception {
        var command = new ArrayList<>(List.of("java"));
        command.addAll(jvmOptions);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                BareInsert.class.getName(),
                work.resolve("bare").toString(),
                registry.toString(),
                Integer.toString(RUNS)));
        var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        Map<String, List<Double>> seconds = new TreeMap<>();
        for (var line : new String(process.getInputStream().readAllBytes()).split("\n")) {
            var words = line.split(" ");
            seconds.computeIfAbsent(words[0], kind -> new ArrayList<>()).add(Double.valueOf(words[1]));
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("bare JDBC failed");
        }
        Map<String, Double> medians = new TreeMap<>();
        seconds.forEach((kind, all) -> medians.put(kind, median(all.subList(2, all.size()))));
        System.out.println("bare JDBC, seconds: " + seconds);
        return medians;
    }

    private void imports(Server server, Map<String, Double> bare, List<String> codes) throws Exception {
        List<Double> registrySeconds = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            registrySeconds.add(server.importFile("local-governments", registry));
            if (run < RUNS - 1) {
                server.undoLastImport();
            }
        }
        System.out.println("import of local-governments, seconds: " + registrySeconds);
        limit(
                "import of " + codes.size() + " local governments / bare JDBC",
                bare.get("local-governments") / median(registrySeconds.subList(2, registrySeconds.size())),
                "of the rows/s",
                0.30,
                true);
        List<Double> seconds = new ArrayList<>();
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            var budgets = work.resolve("budgets.csv");
            BenchData.budgets(budgets, year, codes);
            server.importFile("budget-status", budgets);
            // a year that people look at is projected already: its import has to refresh it
            server.send(server.get("/api/v1/compliance/summary?by=nation&asOf=" + BenchData.monthEnds(year).get(11)));
            var postings = work.resolve("postings.csv");
            BenchData.postings(postings, year, codes);
            seconds.add(server.importFile("posting-status", postings));
        }
        System.out.println("import of posting-status, seconds: " + seconds);
        limit(
                "import of " + codes.size() * 12 + " readings / bare JDBC",
                bare.get("posting-status") / median(seconds.subList(3, seconds.size())),
                "of the rows/s",
                0.50,
                true);
    }

    private void summaries(Server server, Connection copy) throws Exception {
        var monthEnd = BenchData.monthEnds(2568).get(5);
        var midMonth = monthEnd.minusDays(11);
        var today = LocalDate.now(ZoneId.of("Asia/Bangkok"));
        HandWritten.prepare(copy, monthEnd, today);
        compareSummary(server, "at a month end", monthEnd, 400, () -> HandWritten.overRows(copy, monthEnd));
        compareSummary(server, "today", today, 400, () -> HandWritten.overRows(copy, today));
        compareSummary(server, "on any other day", midMonth, 40, () -> HandWritten.overReadings(copy, midMonth));
    }

    private void compareSummary(Server server, String when, LocalDate day, int runs, Callable<Integer> handWritten)
            throws Exception {
        var request = server.get("/api/v1/compliance/summary?by=province&asOf=" + day);
        // in turns, so that both see the same machine
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            ours.add(seconds(() -> server.send(request).statusCode()));
            theirs.add(seconds(handWritten));
        }
        double our = median(ours.subList(runs / 4, runs));
        double their = median(theirs.subList(runs / 4, runs));
        System.out.printf("summary %s: %.2f ms by HTTP, %.2f ms hand-written SQL%n", when, our * 1000, their * 1000);
        limit("summary by province " + when + " / hand-written SQL", our / their, "of the time", 2.0, false);
    }

    /** Every province divided among invented trainers: how good, how sure, how long. */
    private void plans() throws IOException {
        long began = System.nanoTime();
        var results = PlanBenchmark.run(registry, Weights.DEFAULT, List.of());
        limit("plans: largest gap to the proven bound", worst(results, PlanBenchmark.Result::gap) * 100, "%", 1, false);
        limit(
                "plans: proven optimal",
                (double) results.stream().filter(PlanBenchmark.Result::optimal).count() / results.size(),
                "of the provinces",
                0.5,
                true);
        limit(
                "plans: cost saved against the rule of thumb, worst province",
                -worst(results, result -> -result.betterThanRule()) * 100,
                "%",
                10,
                true);
        limit(
                "plans: heaviest load's excess / that of the rule, worst province",
                worst(results, result -> result.excess() / result.excessOfRule()),
                "of the excess",
                0.5,
                false);
        limit("plans: the whole nation", (System.nanoTime() - began) / 60e9, "minutes", 20, false);
    }

    private static double worst(List<PlanBenchmark.Result> results, ToDoubleFunction<PlanBenchmark.Result> figure) {
        return results.stream().mapToDouble(figure).max().orElseThrow();
    }

    private void coverage(Server server, Connection copy) throws Exception {
        var day = COVERED;
        var request = server.get("/api/v1/coverage?province=" + CoverageBenchmark.PROVINCE + "&on=" + day);
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int run = 0; run < 300; run++) {
            ours.add(seconds(() -> server.send(request).statusCode()));
            theirs.add(seconds(() -> CoverageBenchmark.byHand(copy, day)));
        }
        double our = median(ours.subList(100, 300));
        double their = median(theirs.subList(100, 300));
        System.out.printf("coverage of a province: %.2f ms by HTTP, %.2f ms hand-written SQL%n", our * 1000, their * 1000);
        limit("coverage of a province / hand-written SQL", our / their, "of the time", 2, false);
    }

    private void list(Server server) throws Exception {
        var path = "/api/v1/local-governments?size=50";
        var bytes = server.send(server.get(path)).body();
        server.send(server.request("/api/v1/bench/constant")
                .header("Content-Type", "application/json")
                .PUT(java.net.http.HttpRequest.BodyPublishers.ofByteArray(bytes))
                .build());
        List<Double> ratios = new ArrayList<>();
        double list = 0;
        double constant = 0;
        for (int round = 0; round < 6; round++) {
            list = throughput(server, path);
            constant = throughput(server, "/api/v1/bench/constant");
            ratios.add(list / constant);
            System.out.printf("list of 50: %.0f requests/s, constant: %.0f requests/s%n", list, constant);
        }
        limit("list of 50 with status / constant bytes", median(ratios.subList(2, 6)), "of the throughput", 0.25, true);
    }

    /** Requests a second of two clients in three seconds. */
    private static double throughput(Server server, String path) throws Exception {
        var done = new AtomicLong();
        var request = server.get(path);
        long end = System.nanoTime() + 3_000_000_000L;
        var pool = Executors.newFixedThreadPool(2);
        var clients = java.util.Collections.nCopies(2, (Callable<Void>) () -> {
            while (System.nanoTime() < end) {
                if (server.send(request).statusCode() != 200) {
                    throw new IllegalStateException(path);
                }
                done.incrementAndGet();
            }
            return null;
        });
        for (var future : pool.invokeAll(clients)) {
            future.get();
        }
        pool.shutdown();
        return done.get() / 3.0;
    }

    /** A file of nearly 50 MB goes through a heap of 256 MB at most. */
    private void bigFile(Server server, List<String> codes) throws Exception {
        var file = work.resolve("big.csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("code,as_of,revenue_through,expenditure_through,accounting_through,year_closed\n");
            long size = 80;
            for (var day = LocalDate.of(2012, 1, 1); size < 49_000_000; day = day.plusDays(1)) {
                for (var code : codes) {
                    var line = code + "," + day + "," + day.minusDays(2) + "," + day.minusDays(3) + ","
                            + day.minusDays(4) + ",1\n";
                    size += line.length();
                    if (size >= 49_000_000) {
                        break;
                    }
                    out.write(line);
                }
            }
        }
        System.out.printf("import of a file of %d MB: %.1f s%n", Files.size(file) >> 20, server.importFile("posting-status", file));
        report.put("5 heap", "ok    a file of 49 MB imports within " + heapOption() + " of heap (limit 256 MB)");
    }

    private String heapOption() {
        return jvmOptions.stream().filter(option -> option.startsWith("-Xmx")).findFirst().orElse("no limit");
    }

    private void limit(String what, double value, String unit, double limit, boolean atLeast) {
        boolean ok = atLeast ? value >= limit : value <= limit;
        kept &= ok;
        var line = String.format(
                "%-5s %-60s %8.2f %s (limit: %s %.2f)", ok ? "ok" : "FAIL", what, value, unit, atLeast ? "at least" : "at most", limit);
        report.put(what, line);
        System.out.println(line);
    }

    private static double seconds(Callable<Integer> work) throws Exception {
        long start = System.nanoTime();
        work.call();
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
