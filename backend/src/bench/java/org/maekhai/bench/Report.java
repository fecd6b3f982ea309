package org.maekhai.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, against what it may be; told while it goes on, and as a table at the end. */
final class Report {
    private static final String RUNS = "<!-- runs: the newest first -->\n";

    private record Line(String what, String ours, String theirs, String value, String limit, boolean kept) {}

    private final List<Line> lines = new ArrayList<>();
    private final ZonedDateTime began = ZonedDateTime.now(ZoneOffset.UTC);
    private final String loadBefore;
    private String prefix = "";

    Report() throws IOException {
        loadBefore = Machine.load();
    }

    /** @param database stands before all that follows */
    void of(String database) {
        prefix = database;
    }

    interface Part {
        void measure() throws Exception;
    }

    /** A part that fails is told as broken, and the others are measured. */
    void attempt(String name, Part part) {
        progress("%s", prefix + name);
        try {
            part.measure();
        } catch (Exception | LinkageError failure) {
            failure.printStackTrace();
            add(name, "", "", failure.getClass().getSimpleName(), "measured", false);
        }
    }

    static void progress(String format, Object... arguments) {
        System.out.printf(
                Locale.ROOT,
                "%s  %s%n",
                DateTimeFormatter.ofPattern("HH:mm:ss").format(ZonedDateTime.now(ZoneOffset.UTC)),
                String.format(Locale.ROOT, format, arguments));
    }

    /** Processor time of ours is at most so many times theirs. */
    void atMostTimes(double limit, String what, Turns.Costs costs) {
        atMostTimes(limit, what, costs, true);
    }

    void atMostTimes(double limit, String what, Turns.Costs costs, boolean ofCpu) {
        var ratios = costs.ratios(ofCpu);
        double ratio = Turns.median(ratios);
        add(
                what,
                cost(costs.ours(true), costs.ours(false)),
                cost(costs.theirs(true), costs.theirs(false)),
                text("%.2f × (%.2f–%.2f)", ratio, ratios[0], ratios[ratios.length - 1]),
                text("≤ %s ×", limit),
                ratio <= limit);
    }

    /** We do at least that share of what they do in the same time. @param ofCpu of the processor's time */
    void atLeastShare(double limit, String what, Turns.Costs costs, boolean ofCpu) {
        var ratios = costs.ratios(ofCpu);
        double share = 1 / Turns.median(ratios);
        add(
                what,
                cost(costs.ours(true), costs.ours(false)),
                cost(costs.theirs(true), costs.theirs(false)),
                text("%.1f %% (%.1f–%.1f)", share * 100, 100 / ratios[ratios.length - 1], 100 / ratios[0]),
                text("≥ %.0f %%", limit * 100),
                share >= limit);
    }

    /** Milliseconds of the processor. */
    void atMostCpu(double limit, String what, Turns.Costs costs, String reason) {
        double cpu = costs.ours(true);
        add(what, cost(cpu, costs.ours(false)), reason, text("%.1f ms", cpu), text("≤ %.1f ms", limit), cpu <= limit);
    }

    void atMost(double limit, String what, double value, String unit, String reason) {
        add(what, "", reason, text("%.2f %s", value, unit), text("≤ %.2f %s", limit, unit), value <= limit);
    }

    void atLeast(double limit, String what, double value, String unit, String reason) {
        add(what, "", reason, text("%.2f %s", value, unit), text("≥ %.2f %s", limit, unit), value >= limit);
    }

    /** What is only told. */
    void told(String what, String value) {
        add(what, "", "", value, "", true);
    }

    private static String cost(double cpu, double wall) {
        return text(cpu < 10 ? "%.2f (%.2f)" : "%.0f (%.0f)", cpu, wall);
    }

    private static String text(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }

    private void add(String what, String ours, String theirs, String value, String limit, boolean kept) {
        lines.add(new Line(prefix + what, ours, theirs, value, limit, kept));
        progress(
                "%-4s %s: %s %s   [%s | %s]",
                limit.isEmpty() ? "" : kept ? "ok" : "FAIL", prefix + what, value, limit, ours, theirs);
    }

    boolean kept() {
        return lines.stream().allMatch(Line::kept);
    }

    String table(String parts) throws Exception {
        var table = new StringBuilder("### " + commit() + ", " + began.toLocalDate() + "\n\n");
        table.append(text(
                "%s; %s–%s UTC, load %s at the start and %s at the end; %s.\n\n",
                Machine.description(),
                DateTimeFormatter.ofPattern("HH:mm").format(began),
                DateTimeFormatter.ofPattern("HH:mm").format(ZonedDateTime.now(ZoneOffset.UTC)),
                loadBefore,
                Machine.load(),
                parts));
        table.append("| what | CPU ms (wall) | yardstick | result | limit | |\n|---|---|---|---|---|---|\n");
        for (var line : lines) {
            table.append("| "
                    + String.join(
                            " | ",
                            line.what(),
                            line.ours(),
                            line.theirs(),
                            line.value(),
                            line.limit(),
                            line.limit().isEmpty() ? "" : line.kept() ? "ok" : "**broken**")
                    + " |\n");
        }
        return table.append("\n").toString();
    }

    /** Puts the table before those of former runs. */
    static void record(Path document, String table) throws IOException {
        var text = Files.readString(document);
        if (!text.contains(RUNS)) {
            throw new IllegalStateException(document + " has no place for runs");
        }
        Files.writeString(document, text.replace(RUNS, RUNS + "\n" + table.stripTrailing() + "\n"));
    }

    private static String commit() throws Exception {
        var commit = git("rev-parse", "--short", "HEAD");
        // what a former run wrote is no change of what is measured
        return commit
                + (git("status", "--porcelain", "--", ".", ":!docs/quality.md").isEmpty() ? "" : "-dirty");
    }

    private static String git(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).start();
        return new String(process.getInputStream().readAllBytes()).strip();
    }
}
