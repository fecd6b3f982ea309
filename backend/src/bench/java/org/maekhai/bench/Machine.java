package org.maekhai.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What the operating system says of processes and of itself (Linux). */
final class Machine {
    private static final double TICKS_PER_SECOND = 100;

    private Machine() {}

    /** Seconds of processor time of a process, with all its threads: also those that compile and collect garbage. */
    static double cpuSeconds(long pid) {
        return ticks(pid, 11, 12);
    }

    /** The same of those that it has started and that have ended. */
    static double cpuSecondsOfEnded(long pid) {
        return ticks(pid, 13, 14);
    }

    private static double ticks(long pid, int user, int system) {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[user]) + Long.parseLong(fields[system])) / TICKS_PER_SECOND;
        } catch (IOException gone) {
            return 0;
        }
    }

    /** VmRSS (now) or VmHWM (at most so far) of a process, in MB. */
    static long megabytes(long pid, String field) throws IOException {
        return number(Path.of("/proc/" + pid + "/status"), field) / 1024;
    }

    static String load() throws IOException {
        return String.join(
                " ", Arrays.copyOf(Files.readString(Path.of("/proc/loadavg")).split(" "), 3));
    }

    static String description() throws IOException {
        var model = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .findFirst()
                .map(line -> line.substring(line.indexOf(':') + 2))
                .orElse(System.getProperty("os.arch"));
        return "%d × %s, %d GB, JDK %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        model,
                        Math.round(number(Path.of("/proc/meminfo"), "MemTotal") / 1048576.0),
                        System.getProperty("java.vm.version"));
    }

    private static long number(Path file, String field) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(field + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
                .findFirst()
                .orElse(0);
    }
}
