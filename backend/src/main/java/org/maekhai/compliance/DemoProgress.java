package org.maekhai.compliance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.maekhai.registry.LocalGovernmentType;
import org.maekhai.shared.demo.DemoContext;

/**
 * How far each province of the demonstration is on each day that is looked at: the month ends of a good year and
 * today. A province has a rate for each; the local governments below it in an order of ability are done, the others
 * not, so that one that does well goes on doing well and the rates come out as meant.
 */
final class DemoProgress {
    static final int MONTH_ENDS = 13;

    record LocalGovernment(int id, String code, LocalGovernmentType type, String provinceCode, String districtCode) {}

    /** {@code rank} 0 is the ablest of its province, 1 the least able. */
    record Ranked(LocalGovernment localGovernment, double rank) {}

    /** The month ends, oldest first, and after them today. */
    static List<LocalDate> days(LocalDate today) {
        var days = new ArrayList<LocalDate>();
        var last = YearMonth.from(today).minusMonths(1);
        for (int back = MONTH_ENDS - 1; back >= 0; back--) {
            days.add(last.minusMonths(back).atEndOfMonth());
        }
        days.add(today);
        return days;
    }

    private final double[] rates = new double[MONTH_ENDS + 1];

    DemoProgress(DemoContext demo, String provinceCode) {
        var random = demo.random("progress of " + provinceCode);
        double now = 0.36 + 0.55 * random.nextDouble();
        double gain = 0.06 + 0.16 * random.nextDouble();
        boolean dips = random.nextInt(100) < 14;
        int dip = MONTH_ENDS - 2 - random.nextInt(5);
        for (int i = 0; i <= MONTH_ENDS; i++) {
            double rate = now - gain * (MONTH_ENDS - i) / MONTH_ENDS;
            if (i < MONTH_ENDS) {
                rate += (random.nextDouble() - 0.5) * 0.02;
            }
            if (dips && Math.abs(i - dip) < 2) {
                rate -= i == dip ? 0.14 : 0.07;
            }
            rates[i] = Math.max(0.12, Math.min(0.94, rate));
        }
    }

    boolean isDone(double rank, int day) {
        return rank < rates[day];
    }

    /** How far below the line, from 0 to 1. */
    double behind(double rank, int day) {
        return Math.max(0, (rank - rates[day]) / (1 - rates[day]));
    }

    double rateToday() {
        return rates[MONTH_ENDS];
    }

    /** In the order of ability: larger ones and some districts do better, and then it is chance. */
    static List<Ranked> ranked(DemoContext demo, List<LocalGovernment> ofProvince) {
        record Scored(LocalGovernment localGovernment, double score) {}
        var scored = ofProvince.stream()
                .map(lgo -> new Scored(lgo, score(demo, lgo)))
                .sorted(Comparator.comparingDouble(Scored::score)
                        .thenComparing(one -> one.localGovernment().code()))
                .toList();
        var ranked = new ArrayList<Ranked>();
        for (int i = 0; i < scored.size(); i++) {
            ranked.add(new Ranked(scored.get(i).localGovernment(), (i + 0.5) / scored.size()));
        }
        return ranked;
    }

    private static double score(DemoContext demo, LocalGovernment lgo) {
        Random own = demo.random("ability of " + lgo.code());
        Random district = demo.random("ability of district " + lgo.districtCode());
        double type = switch (lgo.type()) {
            case PAO, CITY -> -0.25;
            case TOWN -> -0.15;
            case TAMBON_MUNICIPALITY -> -0.06;
            default -> 0;
        };
        return own.nextDouble() + 0.35 * district.nextDouble() + type;
    }
}
