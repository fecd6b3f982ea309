package org.maekhai.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The other side of every comparison with SQL: a process of its own with the server's options for Java (but a heap that is
 * never short) on a copy of the server's database, with the same settings. It is told on a line what to do ({@code task batch count
 * argument}) and answers with one.
 */
final class Yardstick implements AutoCloseable {
    private final Process process;
    private final PrintWriter orders;
    private final BufferedReader answers;

    Yardstick(Path launcher, Path registry, Days days, List<String> database) throws IOException {
        var command = new ArrayList<>(List.of("java"));
        command.addAll(options(launcher));
        command.addAll(
                List.of("-Xms1g", "-Xmx1g", "-cp", System.getProperty("java.class.path"), Yardstick.class.getName()));
        command.addAll(List.of(registry.toString(), Integer.toString(days.firstYear())));
        command.addAll(database);
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        orders = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
        answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /** The options for Java as the launcher gives them. */
    private static List<String> options(Path launcher) throws IOException {
        return Files.readAllLines(launcher).stream()
                .filter(line -> line.matches("(memory|compiler)=\".*\""))
                .flatMap(line -> List.of(line.replaceAll("^\\w+=\"|\"$", "").split(" ")).stream())
                .toList();
    }

    void run(String task, int batch, int count, String argument) throws IOException {
        orders.println(task + " " + batch + " " + count + " " + argument);
        var answer = answers.readLine();
        if (!"done".equals(answer)) {
            throw new IllegalStateException("yardstick " + task + ": " + answer);
        }
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() throws Exception {
        orders.close();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    /** What the process does. */
    interface Task {
        void run(int batch, int count, String argument) throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        var registry = Registry.read(Path.of(arguments[0]));
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (var connection = DriverManager.getConnection(arguments[2], arguments[3], arguments[4])) {
            connection.setAutoCommit(false);
            var statements = new Statements(connection);
            var tasks = new HashMap<String, Task>();
            var days = new Days(Integer.parseInt(arguments[1]));
            tasks.putAll(new BestSql(statements, registry, days).tasks());
            tasks.putAll(new BareInsert(statements, registry).tasks());
            tasks.putAll(BestPriorities.tasks(statements));
            tasks.putAll(new BareVisit(statements).tasks());
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var words = line.split(" ", 4);
                try {
                    tasks.get(words[0]).run(Integer.parseInt(words[1]), Integer.parseInt(words[2]), words[3]);
                    System.out.println("done");
                } catch (Exception failure) {
                    failure.printStackTrace();
                    connection.rollback();
                    System.out.println(failure);
                }
            }
        }
    }
}
