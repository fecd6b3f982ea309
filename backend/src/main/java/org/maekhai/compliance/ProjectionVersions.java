package org.maekhai.compliance;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.thai.FiscalYear;

/** Which fiscal years are projected, each with the number of its last change (compliance_projection), and the lock of writers. */
@ApplicationScoped
class ProjectionVersions {
    /** What a transaction bears that has waited. */
    private static final String WAITED = ProjectionVersions.class.getName();

    private final Jdbc jdbc;
    private final ComplianceRule rule;
    private final TransactionSynchronizationRegistry transaction;

    ProjectionVersions(Jdbc jdbc, ComplianceRule rule, TransactionSynchronizationRegistry transaction) {
        this.jdbc = jdbc;
        this.rule = rule;
        this.transaction = transaction;
    }

    /** Whoever writes facts waits here for the others. */
    void lock() {
        jdbc.first(new Sql("""
                        select fiscal_year
                        from compliance_projection
                        where fiscal_year = 0
                        for update
                        """), row -> row.getInt(1));
        transaction.putResource(WAITED, true);
    }

    /** Asks the database nothing. @throws IllegalStateException when this transaction hasn't waited for the other writers */
    void requireLocked() {
        if (transaction.getResource(WAITED) == null) {
            throw new IllegalStateException("Facts are written without having waited for their writers");
        }
    }

    /** Of those years that are projected by the rule as it is now. */
    Map<FiscalYear, Long> of(Collection<FiscalYear> asked) {
        return jdbc
                .list(
                        new Sql("select fiscal_year, version from compliance_projection")
                                .whereIn(
                                        "fiscal_year",
                                        asked.stream().map(FiscalYear::year).toList())
                                .where("policy = ?", rule.fingerprint()),
                        row -> Map.entry(new FiscalYear(row.getInt(1)), row.getLong(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The number of each projected year's last change, and under 0 the last of all: whoever writes has the lock. */
    Map<Integer, Long> numbers() {
        Map<Integer, Long> numbers = new HashMap<>();
        jdbc.each(
                new Sql("select fiscal_year, version from compliance_projection"),
                row -> numbers.put(row.getInt(1), row.getLong(2)));
        return numbers;
    }

    /** Gives these years a number that is greater than any before it. */
    void raise(long version, Set<Integer> years) {
        if (!years.isEmpty()) {
            var raised = new TreeSet<>(years);
            raised.add(0);
            jdbc.update(
                    new Sql("update compliance_projection set version = ?", version).whereIn("fiscal_year", raised));
        }
    }

    /** From now on this year is projected. */
    void begin(FiscalYear year) {
        jdbc.update(new Sql("delete from compliance_projection where fiscal_year = ?", year.year()));
        jdbc.update(new Sql(
                "insert into compliance_projection (fiscal_year, policy) values (?, ?)",
                year.year(),
                rule.fingerprint()));
    }

    /**
     * What was projected under another policy is forgotten, and built anew when it is asked about. Only then it waits for those
     * who write: a server that starts beside others has nothing to wait for.
     */
    @Transactional
    void forgetOtherPolicies(@Observes StartupEvent start) {
        if (jdbc.count(ofOtherPolicies("select count(*) from compliance_projection")) > 0) {
            lock();
            jdbc.update(ofOtherPolicies("delete from compliance_projection"));
        }
    }

    private Sql ofOtherPolicies(String what) {
        return new Sql(what).where("fiscal_year > 0").where("policy <> ?", rule.fingerprint());
    }
}
