package org.maekhai.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.problem.Failure.FieldError;

/**
 * What was seen on visits becomes facts, in the transaction of the visit: a reading of its day, and the budget of a fiscal year
 * over what is known of it. When the visit is changed or deleted, what it had replaced stands there again; what was written over
 * it since stays. The visit's own entry in the record of writes tells of it. Whoever writes visits has waited for the writers of
 * facts ({@link ComplianceProjection#lockForWriting}) before it touched anything else, in the same transaction: what would change
 * facts without that fails.
 */
@ApplicationScoped
public class ObservedFacts {
    private final Jdbc jdbc;
    private final Clock clock;
    private final BudgetStore budgets;
    private final PostingStore postings;
    private final ProjectionVersions versions;
    private final ProjectionByHand byHand;

    ObservedFacts(
            Jdbc jdbc,
            Clock clock,
            BudgetStore budgets,
            PostingStore postings,
            ProjectionVersions versions,
            ProjectionByHand byHand) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.budgets = budgets;
        this.postings = postings;
        this.versions = versions;
        this.byHand = byHand;
    }

    /** Of whom, and of which day and fiscal year a visit stated facts; null: none. */
    private record Said(int localGovernmentId, LocalDate asOf, Integer fiscalYear) {}

    /**
     * In place of what the same visit stated before, wherever that was.
     *
     * @param on the day of the visit
     * @param observed null: nothing
     * @throws Failure 422 with pointers below {@code /observed}
     */
    public void observe(UUID visitId, LocalGovernments.Known of, LocalDate on, Observed observed) {
        var posting = Optional.ofNullable(observed).flatMap(seen -> seen.posting(on));
        var budget = Optional.ofNullable(observed).flatMap(Observed::statedBudget);
        int fiscalYear = observed == null ? 0 : observed.fiscalYear(on);
        check(posting, budget, fiscalYear);
        state(
                visitId,
                new Said(of.id(), posting.map(StatePosting::asOf).orElse(null), budget.isEmpty() ? null : fiscalYear),
                posting,
                budget);
    }

    /** What {@link #observe} would refuse, with pointers below {@code /observed}; nothing is written. */
    public List<FieldError> problems(UUID visitId, LocalGovernments.Known of, LocalDate on, Observed observed) {
        var budget = observed.statedBudget();
        int fiscalYear = observed.fiscalYear(on);
        var errors = problems(observed.posting(on), budget, fiscalYear);
        if (errors.isEmpty() && budget.isPresent()) {
            var below = budgets(of.id(), fiscalYear).below(new Origin(Source.VISIT, visitId));
            return budgetProblems(merged(budget.get(), below), fiscalYear);
        }
        return errors;
    }

    /**
     * Facts of others that a visit would lie over if it stated again what it did before an import; empty: none. Those that an
     * earlier import wrote, and budgets that are older, were there when that import changed the visit. Of a reading by hand or of
     * another visit nobody knows when it came, and so it counts.
     *
     * @param asOf the day of the reading that would be stated again; null: none
     * @param fiscalYear of the budget that would be stated again; null: none
     * @param since when that import wrote
     */
    public List<String> covered(
            UUID visitId, int localGovernmentId, LocalDate asOf, Integer fiscalYear, UUID importId, Instant since) {
        var now = said(visitId).filter(said -> said.localGovernmentId() == localGovernmentId);
        List<String> found = new ArrayList<>();
        if (asOf != null
                && now.map(Said::asOf).filter(asOf::equals).isEmpty()
                && isLater(postings(localGovernmentId, asOf), visitId, importId)) {
            found.add("posting-status " + asOf);
        }
        if (fiscalYear != null
                && now.map(Said::fiscalYear).filter(fiscalYear::equals).isEmpty()
                && isLater(budgets(localGovernmentId, fiscalYear), visitId, importId)
                && jdbc.count(new Sql("select count(*) from budget_status")
                                .where("fiscal_year = ?", fiscalYear)
                                .where("local_government_id = ?", localGovernmentId)
                                .where("changed_at >= ?", since.atOffset(ZoneOffset.UTC)))
                        > 0) {
            found.add("budget-status " + fiscalYear);
        }
        return found;
    }

    private static boolean isLater(FactLayers<?> layers, UUID visitId, UUID importId) {
        return layers.standing()
                .map(FactLayers.Layer::origin)
                .filter(origin -> !visitId.equals(origin.visitId()))
                // ids of imports sort by the time they began
                .filter(origin -> origin.importId() == null || origin.importId().compareTo(importId) > 0)
                .isPresent();
    }

    /** The visit states nothing any more. */
    public void takeBack(UUID visitId, LocalGovernments.Known of) {
        state(visitId, new Said(of.id(), null, null), Optional.empty(), Optional.empty());
    }

    /** The same checks as of facts by hand; what a contradiction to what is known would be is seen only there. */
    private void check(Optional<StatePosting> posting, Optional<StateBudget> budget, int fiscalYear) {
        var errors = problems(posting, budget, fiscalYear);
        if (!errors.isEmpty()) {
            throw Failure.invalid(errors);
        }
    }

    private List<FieldError> problems(Optional<StatePosting> posting, Optional<StateBudget> budget, int fiscalYear) {
        var today = LocalDate.now(clock);
        List<FieldError> errors = new ArrayList<>();
        posting.ifPresent(stated -> stated.problems(today)
                .forEach(error -> errors.add(below(error.pointer().equals("/asOf") ? "" : "/observed", error))));
        budget.ifPresent(stated -> errors.addAll(budgetProblems(stated, fiscalYear)));
        return errors;
    }

    private List<FieldError> budgetProblems(StateBudget stated, int fiscalYear) {
        return stated.problems(fiscalYear, LocalDate.now(clock)).stream()
                .map(ObservedFacts::budgetError)
                .toList();
    }

    private static FieldError budgetError(FieldError error) {
        return below("/observed/budget", error);
    }

    private static FieldError below(String pointer, FieldError error) {
        // the day of the reading is that of the visit
        var of = pointer.isEmpty() ? "/on" : pointer + error.pointer();
        return new FieldError(of, error.code(), error.arguments());
    }

    private void state(UUID visitId, Said now, Optional<StatePosting> posting, Optional<StateBudget> budget) {
        boolean isNothing = posting.isEmpty() && budget.isEmpty();
        var before = said(visitId);
        if (isNothing && before.isEmpty()) {
            return;
        }
        versions.requireLocked();
        var writing =
                new Writing(new Origin(Source.VISIT, visitId), clock.instant().truncatedTo(ChronoUnit.MICROS));
        before.ifPresent(said -> writing.takeOut(said, now));
        writing.put(before, now, posting, budget);
        writing.changed.forEach((id, changes) -> byHand.changed(id, changes.budgets, changes.readings));
        remember(visitId, before, isNothing ? Optional.empty() : Optional.of(now));
    }

    /** What has changed of one local government. */
    private record Changes(Set<Integer> budgets, Map<LocalDate, Reading> readings) {}

    private final class Writing {
        private final Origin visit;
        private final Instant at;
        private final Map<Integer, Changes> changed = new HashMap<>();

        Writing(Origin visit, Instant at) {
            this.visit = visit;
            this.at = at;
        }

        /** What is not said any more, or of another. */
        void takeOut(Said before, Said now) {
            int id = before.localGovernmentId();
            boolean moved = id != now.localGovernmentId();
            if (before.asOf() != null && (moved || !before.asOf().equals(now.asOf()))) {
                var layers = postings(id, before.asOf());
                if (layers.takeOut(visit)) {
                    var restored = layers.standing().map(layer -> Reading.of(layer.stated(), layer.origin()));
                    changes(id).readings().put(before.asOf(), restored.orElse(null));
                }
            }
            if (before.fiscalYear() != null && (moved || !before.fiscalYear().equals(now.fiscalYear()))) {
                if (budgets(id, before.fiscalYear()).takeOut(visit)) {
                    changes(id).budgets().add(before.fiscalYear());
                }
            }
        }

        void put(Optional<Said> before, Said now, Optional<StatePosting> posting, Optional<StateBudget> budget) {
            int id = now.localGovernmentId();
            var here = before.filter(said -> said.localGovernmentId() == id);
            posting.ifPresent(stated -> {
                var layers = postings(id, stated.asOf());
                boolean isKnown =
                        here.map(Said::asOf).filter(stated.asOf()::equals).isPresent();
                layers.put(visit, known -> known.map(stated::over).orElse(stated), isKnown, at)
                        .ifPresent(reading -> changes(id).readings().put(stated.asOf(), Reading.of(reading, visit)));
            });
            budget.ifPresent(stated -> {
                int year = now.fiscalYear();
                boolean isKnown = here.map(Said::fiscalYear)
                        .filter(now.fiscalYear()::equals)
                        .isPresent();
                budgets(id, year)
                        .put(visit, known -> over(stated, known, year), isKnown, at)
                        .ifPresent(other -> changes(id).budgets().add(year));
            });
        }

        private Changes changes(int id) {
            return changed.computeIfAbsent(id, first -> new Changes(new TreeSet<>(), new HashMap<>()));
        }
    }

    private StateBudget over(StateBudget stated, Optional<StateBudget> known, int fiscalYear) {
        var merged = merged(stated, known);
        var errors = budgetProblems(merged, fiscalYear);
        if (!errors.isEmpty()) {
            throw Failure.invalid(errors);
        }
        return merged;
    }

    private static StateBudget merged(StateBudget stated, Optional<StateBudget> known) {
        return known.map(stated::over).orElse(stated).inSatang();
    }

    private FactLayers<StatePosting> postings(int id, LocalDate day) {
        return new FactLayers<>(jdbc, postings, id, day);
    }

    private FactLayers<StateBudget> budgets(int id, int fiscalYear) {
        return new FactLayers<>(jdbc, budgets, id, fiscalYear);
    }

    private Optional<Said> said(UUID visitId) {
        return jdbc.first(
                new Sql("select local_government_id, as_of, fiscal_year from visit_fact where visit_id = ?", visitId),
                Said.class);
    }

    private void remember(UUID visitId, Optional<Said> before, Optional<Said> now) {
        if (before.equals(now)) {
            return;
        }
        if (now.isEmpty()) {
            jdbc.update(new Sql("delete from visit_fact where visit_id = ?", visitId));
            return;
        }
        var sql = before.isPresent()
                ? "update visit_fact set local_government_id = ?, as_of = ?, fiscal_year = ? where visit_id = ?"
                : "insert into visit_fact (local_government_id, as_of, fiscal_year, visit_id) values (?, ?, ?, ?)";
        var said = now.get();
        jdbc.update(new Sql(sql, said.localGovernmentId(), said.asOf(), said.fiscalYear(), visitId));
    }
}
