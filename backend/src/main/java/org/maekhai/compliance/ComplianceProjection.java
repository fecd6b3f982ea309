package org.maekhai.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ObjLongConsumer;
import org.maekhai.registry.RegistryChanged;
import org.maekhai.registry.RegistryChanging;
import org.maekhai.shared.thai.FiscalYear;

/**
 * Keeps compliance_year: the standing of every local government on every day of a fiscal year. A year is projected when
 * it is first asked about; from then on every write refreshes it in its own transaction, so that it is never behind.
 */
@ApplicationScoped
public class ComplianceProjection {
    /** From so many local governments on all are told of. */
    private static final int MANY = 1000;

    private final ProjectionVersions versions;
    private final ProjectedRows rows;
    private final Event<ComplianceChanged> changed;

    ComplianceProjection(ProjectionVersions versions, ProjectedRows rows, Event<ComplianceChanged> changed) {
        this.versions = versions;
        this.rows = rows;
        this.changed = changed;
    }

    /** Whoever writes facts waits here for the others: a projection must see all facts that stand before it. */
    public void lockForWriting() {
        versions.lock();
    }

    /**
     * Refreshes what budgets or exemptions of these fiscal years touch: readings are as they were.
     *
     * @param localGovernmentIds null for all
     */
    public void refresh(Set<Integer> fiscalYears, int[] localGovernmentIds) {
        refresh(
                fiscalYears,
                localGovernmentIds,
                (year, version) -> rows.renew(year, version, localGovernmentIds, ImportedReadings.NONE));
    }

    /** What an import has written is in hand, and what stood before stands beside the standings. */
    void readingsImported(ImportedReadings imported) {
        int[] ids = imported.localGovernmentIds();
        refresh(
                withNext(imported.fiscalYears()),
                ids.length > MANY ? null : ids,
                (year, version) -> rows.renew(year, version, ids, imported));
    }

    /** After readings of these fiscal years were taken back: what stood below them is among the facts alone. */
    void readingsTakenBack(Set<Integer> fiscalYears) {
        refresh(withNext(fiscalYears), null, (year, version) -> rows.project(year, version, null));
    }

    /** The last readings of a year count in the first weeks of the next. */
    private static Set<Integer> withNext(Set<Integer> fiscalYears) {
        var years = new TreeSet<Integer>();
        fiscalYears.forEach(year -> years.addAll(List.of(year, year + 1)));
        return years;
    }

    private void refresh(Set<Integer> fiscalYears, int[] localGovernmentIds, ObjLongConsumer<FiscalYear> projecting) {
        var numbers = versions.numbers();
        var touched = new TreeSet<>(fiscalYears);
        touched.retainAll(numbers.keySet());
        versions.raise(numbers.get(0) + 1, touched);
        touched.forEach(year -> projecting.accept(new FiscalYear(year), numbers.get(0) + 1));
        changed.fire(ComplianceChanged.byFacts(localGovernmentIds));
    }

    void registryChanging(@Observes RegistryChanging begin) {
        lockForWriting();
    }

    /** Refreshes every projected year: places, types and dates of local governments have changed. */
    void registryChanged(@Observes RegistryChanged change) {
        var numbers = versions.numbers();
        var years = new TreeSet<>(numbers.keySet());
        years.remove(0);
        versions.raise(numbers.get(0) + 1, years);
        years.forEach(year -> rows.project(new FiscalYear(year), numbers.get(0) + 1, change.localGovernmentIds()));
        changed.fire(ComplianceChanged.byRegistry(change.localGovernmentIds()));
    }

    @Transactional
    void build(FiscalYear year) {
        lockForWriting();
        if (!versions.of(Set.of(year)).isEmpty()) {
            return;
        }
        versions.begin(year);
        var numbers = versions.numbers();
        versions.raise(numbers.get(0) + 1, Set.of(year.year()));
        rows.project(year, numbers.get(0) + 1, null);
    }
}
