package org.maekhai.shared.solver;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import java.io.Serializable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.maekhai.shared.problem.Failure;

/**
 * Runs of CP-SAT one after the other, all of which another thread may stop. The solver's own callback for bounds alone can
 * crash the virtual machine, so bounds are told with solutions.
 */
public final class ConstraintSearch {
    /** Fewer workers prove far worse bounds: the sub-solvers for them are then missing. */
    private static final int WORKERS = 8;

    private final AtomicBoolean stopped = new AtomicBoolean();
    private volatile CpSolver running;

    /**
     * @param seconds of wall time; in the repeatable mode of the solver's own deterministic time
     * @param seed null: as fast as possible; else the same input gives the same answer
     */
    public record Limits(double seconds, Integer seed) implements Serializable {}

    /** How a run ended. */
    public record Outcome(CpSolver solver, CpSolverStatus status) {
        public boolean isFound() {
            return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        }

        public boolean isOptimal() {
            return status == CpSolverStatus.OPTIMAL;
        }
    }

    /** Hears of each better solution and of the bound then known; from the solver's threads. */
    @FunctionalInterface
    public interface Listener {
        Listener NONE = (objective, bound) -> {};

        void better(double objective, double bound);
    }

    /** Ends the run soon, and lets no other begin. */
    public void stop() {
        stopped.set(true);
        var solver = running;
        if (solver != null) {
            solver.stopSearch();
        }
    }

    public Outcome run(CpModel model, Limits limits, Listener listener) {
        var solver = new CpSolver();
        var parameters = solver.getParameters().setNumWorkers(WORKERS);
        if (limits.seed() == null) {
            parameters.setMaxTimeInSeconds(limits.seconds());
        } else {
            parameters.setInterleaveSearch(true).setRandomSeed(limits.seed()).setMaxDeterministicTime(limits.seconds());
        }
        running = solver;
        if (stopped.get()) {
            return new Outcome(solver, CpSolverStatus.UNKNOWN);
        }
        return new Outcome(solver, solver.solve(model, new CpSolverSolutionCallback() {
            @Override
            public void onSolutionCallback() {
                listener.better(objectiveValue(), bestObjectiveBound());
                if (stopped.get()) {
                    stopSearch();
                }
            }
        }));
    }

    /** The native library is unpacked and loaded when the first model is made. */
    public static void prepare() {
        Natives.load();
    }

    /** Not where the package was made for other machines than this one. */
    public static boolean hasSolver() {
        return SolverLibrary.find().isPresent();
    }

    /** 409 where there is none. */
    public static void requireSolver() {
        if (!hasSolver()) {
            throw Failure.conflict("SOLVER_MISSING", SolverLibrary.platform());
        }
    }

    private static final class Natives {
        static {
            SolverLibrary.load();
        }

        static void load() {}
    }
}
