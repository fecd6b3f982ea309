package org.maekhai.compliance;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.maekhai.compliance.FactStore.Fact;
import org.maekhai.registry.LocalGovernmentType;
import org.maekhai.shared.demo.DemoContext;
import org.maekhai.shared.demo.DemoImport;
import org.maekhai.shared.thai.FiscalYear;

/** The budget and posting facts of one local government after another, in keeping with its progress. */
final class DemoFacts {
    private static final Map<LocalGovernmentType, int[]> MILLIONS = Map.of(
            LocalGovernmentType.PAO, new int[] {350, 1400},
            LocalGovernmentType.CITY, new int[] {450, 1600},
            LocalGovernmentType.SPECIAL, new int[] {900, 1900},
            LocalGovernmentType.TOWN, new int[] {140, 420},
            LocalGovernmentType.TAMBON_MUNICIPALITY, new int[] {38, 120},
            LocalGovernmentType.SAO, new int[] {22, 75});

    /** What keeps a local government from being done, as long as it isn't. */
    private enum Trouble {
        NOTHING_KNOWN,
        NOT_USING,
        NOT_USING_UNTIL_THIS_YEAR,
        BUDGET,
        MODULE_MISSING,
        LATE
    }

    private final DemoContext demo;
    private final List<LocalDate> days;
    // kept in the order of the tables' indexes, in which writing them is cheapest
    private final SortedMap<Integer, List<Fact<StateBudget>>> budgets = new TreeMap<>();
    private final SortedMap<LocalDate, List<Fact<StatePosting>>> postings = new TreeMap<>();
    private final Map<FiscalYear, DemoImport> budgetFiles;
    private final Map<LocalDate, DemoImport> postingFiles;
    private final LocalDate earlyDay;
    /** Of the last twelve months: only then somebody was there. */
    private final Set<LocalDate> workingDays;

    private final List<Observation> observations = new ArrayList<>();
    private final SortedMap<FiscalYear, Integer> budgetRows = new TreeMap<>((a, b) -> a.year() - b.year());
    private final SortedMap<LocalDate, Integer> postingRows = new TreeMap<>();

    /** A fact that was seen on a visit, which is made later. @param asOf of a reading, {@code fiscalYear} of a budget; null: not */
    private record Observation(UUID visit, int localGovernmentId, LocalDate asOf, Integer fiscalYear) {}

    /** {@code earlyDay}: the day in the current month for which some have sent a reading already. */
    DemoFacts(
            DemoContext demo,
            List<LocalDate> days,
            LocalDate earlyDay,
            Collection<LocalDate> workingDays,
            Map<FiscalYear, DemoImport> budgetFiles,
            Map<LocalDate, DemoImport> postingFiles) {
        this.demo = demo;
        this.days = days;
        this.earlyDay = earlyDay;
        this.workingDays = Set.copyOf(workingDays);
        this.budgetFiles = budgetFiles;
        this.postingFiles = postingFiles;
    }

    /** How many rows each file would have had. */
    SortedMap<FiscalYear, Integer> budgetRows() {
        return budgetRows;
    }

    SortedMap<LocalDate, Integer> postingRows() {
        return postingRows;
    }

    void writeAll(BudgetStore budgetStore, PostingStore postingStore) throws SQLException {
        write(budgetStore, budgets.values());
        write(postingStore, postings.values());
        try (var rows = demo.batch("""
                insert into visit_fact (visit_id, local_government_id, as_of, fiscal_year)
                values (?, ?, ?, ?)
                """)) {
            for (var each : observations) {
                rows.add(each.visit(), each.localGovernmentId(), each.asOf(), each.fiscalYear());
            }
        }
    }

    private <F> void write(FactStore<F> store, Collection<List<Fact<F>>> parts) throws SQLException {
        try (var batch = store.batch(demo.connection())) {
            for (var part : parts) {
                for (var fact : part) {
                    batch.insert(fact);
                }
            }
            batch.flush();
        }
    }

    void make(DemoProgress progress, DemoProgress.Ranked ranked, boolean provinceIsEarly) {
        var lgo = ranked.localGovernment();
        var random = demo.random("facts of " + lgo.code());
        var trouble = trouble(progress, ranked.rank(), random);
        if (trouble == Trouble.NOTHING_KNOWN) {
            return;
        }
        int today = DemoProgress.MONTH_ENDS;
        for (int from = 0; from <= today; ) {
            var year = FiscalYear.of(days.get(from));
            int to = from;
            while (to < today && FiscalYear.of(days.get(to + 1)).equals(year)) {
                to++;
            }
            budget(progress, ranked, trouble, year, from, to, random);
            from = to + 1;
        }
        for (int i = 0; i < today; i++) {
            boolean done = progress.isDone(ranked.rank(), i);
            boolean sent = random.nextInt(1000) >= (done ? 6 : 80);
            if (sent) {
                posting(progress, ranked, trouble, days.get(i), i, random);
            }
        }
        boolean changed = progress.isDone(ranked.rank(), today) != progress.isDone(ranked.rank(), today - 1);
        if (changed || random.nextInt(100) < (provinceIsEarly ? 80 : 25)) {
            posting(progress, ranked, trouble, earlyDay, today, random);
        }
    }

    private static Trouble trouble(DemoProgress progress, double rank, Random random) {
        double left = (1 - rank) / (1 - progress.rateToday());
        double chance = random.nextDouble();
        if (left < 0.05) {
            return Trouble.NOTHING_KNOWN;
        }
        if (left < 0.12) {
            return Trouble.NOT_USING;
        }
        if (left < 0.17) {
            return Trouble.NOT_USING_UNTIL_THIS_YEAR;
        }
        return chance < 0.3 ? Trouble.BUDGET : chance < 0.42 ? Trouble.MODULE_MISSING : Trouble.LATE;
    }

    private void budget(
            DemoProgress progress,
            DemoProgress.Ranked ranked,
            Trouble trouble,
            FiscalYear year,
            int from,
            int to,
            Random random) {
        boolean current = to == DemoProgress.MONTH_ENDS;
        var approved = year.firstDay().minusDays(2 + random.nextInt(35));
        var recorded = approved.minusDays(4 + random.nextInt(25));
        Boolean inUse = true;
        if (trouble == Trouble.NOT_USING || trouble == Trouble.NOT_USING_UNTIL_THIS_YEAR && !current) {
            budgetRow(ranked.localGovernment(), year, false, null, null, null, null, random);
            return;
        }
        if (trouble == Trouble.BUDGET && !progress.isDone(ranked.rank(), from)) {
            int first = from;
            while (first <= to && !progress.isDone(ranked.rank(), first)) {
                first++;
            }
            int step = random.nextInt(10);
            if (first <= to) {
                var earliest = days.get(first - 1).plusDays(1);
                long span = ChronoUnit.DAYS.between(earliest, days.get(first));
                approved = earliest.plusDays(random.nextInt((int) span + 1));
                recorded = approved.minusDays(5 + random.nextInt(30));
            } else if (step < 4) {
                approved = null;
                recorded = null;
                inUse = null;
            } else if (step < 8) {
                approved = null;
                recorded = days.get(from).minusDays(random.nextInt(25));
                inUse = null;
            } else {
                inUse = false;
            }
        }
        int[] range = MILLIONS.get(ranked.localGovernment().type());
        long tenThousands = range[0] * 100L + random.nextInt((range[1] - range[0]) * 100);
        var amount = recorded == null ? null : BigDecimal.valueOf(tenThousands * 10_000);
        budgetRow(ranked.localGovernment(), year, true, recorded, approved, inUse, amount, random);
    }

    private void budgetRow(
            DemoProgress.LocalGovernment lgo,
            FiscalYear year,
            Boolean usesElaas,
            LocalDate recorded,
            LocalDate approved,
            Boolean inUse,
            BigDecimal amount,
            Random random) {
        var drawn = source(random);
        var file = drawn == Source.IMPORT ? budgetFiles.get(year) : null;
        var known = approved != null ? approved : recorded != null ? recorded : year.firstDay();
        var changedAt = file != null ? file.at() : demo.at(known.plusDays(1 + random.nextInt(10)), random);
        var origin = origin(drawn, file, lgo, changedAt.toLocalDate(), null, year.year());
        budgets.computeIfAbsent(year.year(), first -> new ArrayList<>())
                .add(new Fact<>(
                        lgo.id(),
                        year.year(),
                        new StateBudget(usesElaas, recorded, approved, inUse, null, amount, null, null),
                        origin,
                        changedAt.toInstant()));
        if (file != null) {
            budgetRows.merge(year, 1, Integer::sum);
        }
    }

    private void posting(
            DemoProgress progress,
            DemoProgress.Ranked ranked,
            Trouble trouble,
            LocalDate asOf,
            int day,
            Random random) {
        var year = FiscalYear.of(asOf);
        var thisYear = FiscalYear.of(demo.today());
        if (trouble == Trouble.NOT_USING || trouble == Trouble.NOT_USING_UNTIL_THIS_YEAR && !year.equals(thisYear)) {
            return;
        }
        boolean done = progress.isDone(ranked.rank(), day);
        int revenue = random.nextInt(7);
        int expenditure = random.nextInt(11);
        int accounting = 2 + random.nextInt(26);
        boolean blank = false;
        if (!done && trouble != Trouble.BUDGET) {
            int sinceOctober = (int) ChronoUnit.DAYS.between(year.firstDay(), asOf);
            int late;
            if (trouble == Trouble.LATE) {
                // a day of the year before would be missing, not late
                int span = sinceOctober > 31 ? Math.min(100, sinceOctober - 31) : 40;
                late = 31 + (int) (span * Math.min(1, progress.behind(ranked.rank(), day)) * random.nextDouble());
            } else {
                late = Math.max(31, sinceOctober + 1 + random.nextInt(45));
                blank = random.nextBoolean();
            }
            accounting = late;
            int others = random.nextInt(10);
            if (others < 4) {
                expenditure = Math.max(expenditure, late - random.nextInt(20));
            }
            if (others < 2) {
                revenue = Math.max(revenue, late - random.nextInt(30));
            }
        }
        postingRow(ranked, asOf, year, revenue, expenditure, blank ? null : accounting, random);
    }

    private void postingRow(
            DemoProgress.Ranked ranked,
            LocalDate asOf,
            FiscalYear year,
            int revenue,
            int expenditure,
            Integer accounting,
            Random random) {
        long months = ChronoUnit.MONTHS.between(year.firstDay(), asOf);
        Boolean closed = random.nextInt(6) == 0 ? null : ranked.rank() < Math.min(0.93, 0.12 * months);
        var drawn = source(random);
        var file = drawn == Source.IMPORT ? postingFiles.get(asOf) : null;
        var origin = origin(drawn, file, ranked.localGovernment(), asOf, asOf, null);
        var through = accounting == null ? null : asOf.minusDays(accounting);
        postings.computeIfAbsent(asOf, first -> new ArrayList<>())
                .add(new Fact<>(
                        ranked.localGovernment().id(),
                        asOf,
                        new StatePosting(
                                asOf, asOf.minusDays(revenue), asOf.minusDays(expenditure), through, closed, null),
                        origin,
                        demo.today().atStartOfDay(demo.zone()).toInstant()));
        if (file != null) {
            postingRows.merge(asOf, 1, Integer::sum);
        }
    }

    /** Of what was seen on a visit its id; where there can't have been one on that day, somebody stated it at the office. */
    private Origin origin(
            Source drawn,
            DemoImport file,
            DemoProgress.LocalGovernment of,
            LocalDate day,
            LocalDate asOf,
            Integer fiscalYear) {
        if (drawn != Source.VISIT) {
            return new Origin(drawn, file == null ? null : file.id());
        }
        if (!workingDays.contains(day)) {
            return Origin.byHand(Source.OFFICER);
        }
        var random = demo.random("visit of " + of.code() + " for " + asOf + " " + fiscalYear);
        var visit = demo.id(demo.at(day, random).toInstant(), random);
        observations.add(new Observation(visit, of.id(), asOf, fiscalYear));
        return new Origin(Source.VISIT, visit);
    }

    private static Source source(Random random) {
        int chance = random.nextInt(100);
        return chance < 94
                ? Source.IMPORT
                : chance < 97 ? Source.OFFICER : chance < 99 ? Source.VISIT : Source.SELF_REPORT;
    }
}
