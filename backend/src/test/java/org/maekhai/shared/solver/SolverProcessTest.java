package org.maekhai.shared.solver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.maekhai.shared.problem.Failure;

/** Solving in another process, by questions that are easy to see through. */
@Tag("without-database")
class SolverProcessTest {
    @AfterEach
    void nothingIsLeftRunning() {
        assertFalse(ProcessHandle.current().children().anyMatch(ProcessHandle::isAlive));
    }

    @Test
    void theAnswerAndWhatIsFoundOnTheWayComeBack() {
        List<Double> found = new ArrayList<>();
        assertEquals(7.0, new SolverProcess<>(new Largest(7)).solve((objective, bound) -> found.add(objective)));
        assertEquals(7.0, found.get(found.size() - 1));
    }

    @Test
    void whoStopsItGetsAnAnswerSoon() throws Exception {
        var began = new CountDownLatch(1);
        var solver = new SolverProcess<>(new Patient());
        var answer = CompletableFuture.supplyAsync(() -> solver.solve((objective, bound) -> began.countDown()));
        assertTrue(began.await(60, TimeUnit.SECONDS));
        solver.stop();
        assertEquals("stopped", answer.get(20, TimeUnit.SECONDS));

        var stoppedBefore = new SolverProcess<>(new Patient());
        stoppedBefore.stop();
        assertEquals(
                "stopped",
                assertTimeoutPreemptively(
                        Duration.ofSeconds(60), () -> stoppedBefore.solve(ConstraintSearch.Listener.NONE)));
    }

    @Test
    void aCrashOfTheProcessIsAnErrorHereAndNoMore() {
        var solver = new SolverProcess<>(new Crash());
        var error = assertThrows(IllegalStateException.class, () -> solver.solve(ConstraintSearch.Listener.NONE));
        assertTrue(error.getMessage().contains("134"), error.getMessage());
    }

    @Test
    void whatTheSolverPrintsIsNoAnswer() {
        assertEquals("said", new SolverProcess<>(new Talker()).solve(ConstraintSearch.Listener.NONE));
    }

    @Test
    void aPackageForOtherMachinesSaysSo() {
        assertTrue(SolverLibrary.find().isPresent(), "the build takes the solver of the machine that it runs on");
        var processor = System.setProperty("os.arch", "riscv64");
        try {
            var failure = assertThrows(Failure.class, ConstraintSearch::requireSolver);
            assertEquals(409, failure.status());
            assertEquals("SOLVER_MISSING", failure.code());
        } finally {
            System.setProperty("os.arch", processor);
        }
    }

    /** The largest number up to a limit. */
    private record Largest(int limit) implements Solver.Question<Double> {
        @Override
        public Solver<Double> solver() {
            return SolverProcessTest.solver(listener -> {
                ConstraintSearch.prepare();
                var model = new CpModel();
                model.maximize(LinearExpr.newBuilder().add(model.newIntVar(0, limit, "")));
                return new ConstraintSearch()
                        .run(model, new ConstraintSearch.Limits(10, 1), listener)
                        .solver()
                        .objectiveValue();
            });
        }
    }

    /** Goes on until it is stopped. */
    private record Patient() implements Solver.Question<String> {
        @Override
        public Solver<String> solver() {
            var stopped = new CountDownLatch(1);
            return new Solver<>() {
                @Override
                public String solve(ConstraintSearch.Listener listener) {
                    listener.better(1, 0);
                    try {
                        stopped.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return "stopped";
                }

                @Override
                public void stop() {
                    stopped.countDown();
                }
            };
        }
    }

    private record Crash() implements Solver.Question<String> {
        @Override
        public Solver<String> solver() {
            return SolverProcessTest.solver(listener -> {
                Runtime.getRuntime().halt(134);
                return "";
            });
        }
    }

    private record Talker() implements Solver.Question<String> {
        @Override
        public Solver<String> solver() {
            return SolverProcessTest.solver(listener -> {
                System.out.println("searching");
                return "said";
            });
        }
    }

    private static <R extends java.io.Serializable> Solver<R> solver(
            java.util.function.Function<ConstraintSearch.Listener, R> work) {
        return new Solver<>() {
            @Override
            public R solve(ConstraintSearch.Listener listener) {
                return work.apply(listener);
            }

            @Override
            public void stop() {}
        };
    }
}
