package org.maekhai.shared.solver;

import com.google.ortools.sat.CpModel;
import com.google.protobuf.Message;
import java.io.File;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Solves in a process of its own ({@link SolverMain}): all the memory that it takes is given back when it ends, and the
 * server survives what native code can do wrong. It ends soon after its input does, and so with the server, too.
 */
public final class SolverProcess<R extends Serializable> implements Solver<R> {
    /** The solver's memory is not in Java's heap, and a few classes run for a short time. */
    private static final List<String> OPTIONS = List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+DisplayVMOutputToStderr",
            "-XX:+ErrorFileToStderr",
            "-XX:-CreateCoredumpOnCrash");

    private static final int SECONDS_TO_END = 15;

    private final Question<R> question;
    private Process process;
    private boolean stopped;

    public SolverProcess(Question<R> question) {
        this.question = question;
    }

    @Override
    public R solve(ConstraintSearch.Listener listener) {
        try {
            ask();
            return answer(new ObjectInputStream(process.getInputStream()), listener);
        } catch (IOException | ClassNotFoundException e) {
            // its exit code says more than that nothing more came
            end();
            throw new IllegalStateException("The solver's process ended without an answer: " + process, e);
        } finally {
            end();
        }
    }

    private synchronized void ask() throws IOException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString());
        builder.command().addAll(OPTIONS);
        SolverLibrary.keptIn()
                .ifPresent(
                        folder -> builder.command().add("-D" + SolverLibrary.KEPT_IN + "=" + folder.toAbsolutePath()));
        builder.command().addAll(List.of("-cp", classPath(), SolverMain.class.getName()));
        process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var out = new ObjectOutputStream(process.getOutputStream());
        out.writeObject(question);
        out.flush();
        if (stopped) {
            out.close();
        }
    }

    /** The few classes that it needs, from where the server has them, whatever loaded them here. */
    private String classPath() {
        var classes = Stream.of(question.getClass(), SolverMain.class, CpModel.class, Message.class)
                .map(SolverProcess::origin)
                .distinct();
        return Stream.concat(classes, SolverLibrary.find().stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path origin(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked") // it is the answer to the question
    private R answer(ObjectInputStream in, ConstraintSearch.Listener listener)
            throws IOException, ClassNotFoundException {
        while (in.readBoolean()) {
            listener.better(in.readDouble(), in.readDouble());
        }
        return (R) in.readObject();
    }

    @Override
    public synchronized void stop() {
        stopped = true;
        if (process != null) {
            try {
                process.getOutputStream().close();
            } catch (IOException gone) {
                // then it has ended already
            }
        }
    }

    private void end() {
        stop();
        if (process == null) {
            return;
        }
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
