package org.maekhai.shared.solver;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;

/** The process that solves: reads a question, writes what it finds on the way and the answer, and is gone. */
final class SolverMain {
    private static final int SECONDS_TO_END = 10;

    private final ObjectOutputStream answers;

    private SolverMain(ObjectOutputStream answers) {
        this.answers = answers;
    }

    public static void main(String[] arguments) throws IOException, ClassNotFoundException {
        var answers = new ObjectOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        // what anybody else prints is no answer
        System.setOut(System.err);
        var question = (Solver.Question<?>) new ObjectInputStream(System.in).readObject();
        new SolverMain(answers).solve(question.solver());
        // without the clearing up of native code that may still be busy
        Runtime.getRuntime().halt(0);
    }

    private <R extends Serializable> void solve(Solver<R> solver) throws IOException {
        var stopping = new Thread(() -> stopAtEndOfInput(solver), "end-of-input");
        stopping.setDaemon(true);
        stopping.start();
        var answer = solver.solve(this::tell);
        synchronized (this) {
            answers.writeBoolean(false);
            answers.writeObject(answer);
            answers.flush();
        }
    }

    /** Whoever asked wants no more, or is gone. */
    private static void stopAtEndOfInput(Solver<?> solver) {
        try {
            while (System.in.read() >= 0) {
                // nothing more is asked
            }
            solver.stop();
            TimeUnit.SECONDS.sleep(SECONDS_TO_END);
        } catch (IOException | InterruptedException e) {
            e.printStackTrace();
        }
        Runtime.getRuntime().halt(1);
    }

    private synchronized void tell(double objective, double bound) {
        try {
            answers.writeBoolean(true);
            answers.writeDouble(objective);
            answers.writeDouble(bound);
            answers.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
