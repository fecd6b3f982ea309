package org.maekhai.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Measures two sides in turns (A B A B ...), so that both see the same machine. What counts is the median of the rounds'
 * ratios; the first rounds warm up.
 */
final class Turns {
    /** The clock of the kernel ticks a hundred times a second: a batch has to last for many ticks. */
    private static final double SECONDS_PER_BATCH = 0.4;

    private static final int WARM_UP = 2, MOST = 4000;

    /** Before that, until the compilers have done with it: so long by processor time, or so often. */
    private static final double WARM_SECONDS = 4;

    private static final int WARM = 5000;

    /** Something that can be done again and again. */
    interface Side {
        /** @param batch the number of the batch, by which both sides draw the same */
        void run(int batch, int count) throws Exception;

        double cpuSeconds() throws Exception;

        /** What has to be there before the clock starts. */
        default void before(int batch, int count) throws Exception {}

        /** What has to be put right after it stopped. */
        default void after(int batch, int count) throws Exception {}
    }

    /** Milliseconds for one. */
    record Cost(double cpu, double wall) {
        double by(boolean ofCpu) {
            return ofCpu ? cpu : wall;
        }
    }

    /** @param theirs nothing where only one side was measured */
    record Costs(List<Cost> ours, List<Cost> theirs) {
        double ours(boolean ofCpu) {
            return median(ours, cost -> cost.by(ofCpu));
        }

        double theirs(boolean ofCpu) {
            return median(theirs, cost -> cost.by(ofCpu));
        }

        /** Ours / theirs of each round, in order of size. */
        double[] ratios(boolean ofCpu) {
            var ratios = new double[ours.size()];
            for (int round = 0; round < ratios.length; round++) {
                ratios[round] = ours.get(round).by(ofCpu) / theirs.get(round).by(ofCpu);
            }
            Arrays.sort(ratios);
            return ratios;
        }
    }

    private final int rounds;

    Turns(int rounds) {
        this.rounds = rounds;
    }

    Costs alone(Side side) throws Exception {
        return compare(side, null);
    }

    Costs compare(Side ours, Side theirs) throws Exception {
        return compare(ours, theirs, 0);
    }

    /** @param count how many a batch has; 0: as many as last long enough */
    Costs compare(Side ours, Side theirs, int count) throws Exception {
        if (count == 0) {
            warm(ours);
            if (theirs != null) {
                warm(theirs);
            }
        }
        int many = count > 0 ? count : enough(ours);
        int theirMany = count > 0 || theirs == null ? count : enough(theirs);
        var costs = new Costs(new ArrayList<>(), new ArrayList<>());
        for (int round = -WARM_UP; round < rounds; round++) {
            int batch = round + WARM_UP + 10;
            var our = cost(ours, batch, many);
            var their = theirs == null ? null : cost(theirs, batch, theirMany);
            if (round >= 0) {
                costs.ours().add(our);
                if (their != null) {
                    costs.theirs().add(their);
                }
            }
        }
        return costs;
    }

    private static void warm(Side side) throws Exception {
        double end = side.cpuSeconds() + WARM_SECONDS;
        int count = 50;
        for (int done = 0, batch = 1_000; done < WARM && side.cpuSeconds() < end; batch++) {
            cost(side, batch, count);
            done += count;
            count = Math.min(2 * count, 500);
        }
    }

    /** How many of it last long enough. */
    static int enough(Side side) throws Exception {
        for (int count = 2; ; count *= 4) {
            var seconds = cost(side, count, count).cpu() * count / 1000;
            if (seconds > SECONDS_PER_BATCH / 4 || count * 4 > MOST) {
                return (int) Math.max(2, Math.min(MOST, count * SECONDS_PER_BATCH / Math.max(seconds, 0.01)));
            }
        }
    }

    static Cost cost(Side side, int batch, int count) throws Exception {
        side.before(batch, count);
        double cpu = side.cpuSeconds();
        long start = System.nanoTime();
        side.run(batch, count);
        double wall = (System.nanoTime() - start) / 1e6;
        cpu = side.cpuSeconds() - cpu;
        side.after(batch, count);
        return new Cost(cpu * 1000 / count, wall / count);
    }

    static double median(List<Cost> costs, ToDoubleFunction<Cost> figure) {
        return median(costs.stream().mapToDouble(figure).toArray());
    }

    static double median(double... values) {
        Arrays.sort(values);
        return values.length % 2 == 1
                ? values[values.length / 2]
                : (values[values.length / 2 - 1] + values[values.length / 2]) / 2;
    }
}
