package org.maekhai.shared.job;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Row;
import org.maekhai.shared.database.SpareConnection;
import org.maekhai.shared.database.Sql;

/**
 * Work that waits in the database until a server has room for it, and its lease: whoever takes a job has it as long as it
 * renews it ({@link Leases}). A server that died doesn't, so another one takes its jobs over.
 *
 * <p>A job is added in the transaction of its cause, and dropped in the one that gives it up. What came out of it is written
 * in the transaction that {@link #finish finishes} it: so nothing is written for a job that was given up or taken over
 * meanwhile. The row of a job is the last that a transaction locks, after what the job is the work of.
 *
 * <p>Leases are timed by the database, which all servers share, not by their clocks.
 */
@ApplicationScoped
public class Jobs {
    private static final Row<Job> JOB = Row.of(Job.class)
            .with("of", row -> row.getObject("of_id", UUID.class))
            .with("begun", row -> row.getObject("begun_at") != null);

    private static final String FREE = "(lease_until is null or lease_until < current_timestamp)";
    private static final String A_LEASE_FROM_NOW_ON =
            "current_timestamp + cast(:seconds as integer) * interval '1' second";

    private final Jdbc jdbc;
    private final Jdbc spare;
    private final int leaseSeconds;
    private final String server = "%s, process %d"
            .formatted(
                    Optional.ofNullable(System.getenv("HOSTNAME")).orElse("localhost"),
                    ProcessHandle.current().pid());

    /** What this server works at: nobody's left work, also where this server was asleep for longer than a lease lasts. */
    private final Set<Job> here = ConcurrentHashMap.newKeySet();

    Jobs(
            Jdbc jdbc,
            SpareConnection spare,
            @ConfigProperty(name = "maekhai.jobs.lease-seconds", defaultValue = "20") int leaseSeconds) {
        this.jdbc = jdbc;
        this.spare = spare.jdbc();
        this.leaseSeconds = leaseSeconds;
    }

    /**
     * A job that anybody may take, in the transaction of its cause.
     *
     * @param canWait until nobody else waits
     * @param payload what the work needs beside {@code of}; or null
     */
    public void add(String kind, UUID of, boolean canWait, String payload) {
        jdbc.update(new Sql("""
                insert into job (kind, of_id, can_wait, payload, queued_at, taken, lapses)
                values (:kind, :of, :canWait, :payload, current_timestamp, 0, 0)
                """, kind, of, canWait, payload));
    }

    /** A job that this server takes as it adds it. */
    public Job addTaken(String kind, UUID of, String payload) {
        jdbc.update(new Sql("""
                insert into job (kind, of_id, can_wait, payload, queued_at, server, lease_until, taken, lapses)
                values (:kind, :of, false, :payload, current_timestamp, :server, %s, 1, 0)
                """.formatted(A_LEASE_FROM_NOW_ON), kind, of, payload, server, leaseSeconds));
        return jdbc.first(new Sql("select * from job").where("kind = ?", kind).where("of_id = ?", of), JOB)
                .orElseThrow();
    }

    /** In the transaction that gives it up: whoever works at it learns of it within seconds, and can write nothing more. */
    public void drop(String kind, UUID of) {
        jdbc.update(new Sql("delete from job").where("kind = ?", kind).where("of_id = ?", of));
    }

    /** The first in line of those that nobody has, or that a dead server had: from now on this server's. */
    public Optional<Job> take(List<String> kinds) {
        var free = new Sql("select * from job").where(FREE).whereIn("kind", kinds);
        var own = here.stream().map(Job::number).toList();
        if (!own.isEmpty()) {
            free.whereIn("number not", own);
        }
        free.append("order by can_wait, number fetch first 1 row only");
        return QuarkusTransaction.requiringNew()
                .call(() -> jdbc.first(free, JOB).flatMap(this::take));
    }

    /** Another server may be faster: then the next who asks gets the next in line. */
    private Optional<Job> take(Job job) {
        int taken = jdbc.update(mine(new Sql("""
                        update job
                        set taken = taken + 1,
                            lapses = lapses + case when lease_until is null then 0 else 1 end,
                            server = :server,
                            lease_until = %s
                        """.formatted(A_LEASE_FROM_NOW_ON), server, leaseSeconds), job)
                .where(FREE));
        return taken == 0
                ? Optional.empty()
                : jdbc.first(new Sql("select * from job").where("number = ?", job.number()), JOB);
    }

    void keep(Job job) {
        here.add(job);
    }

    void letGo(Job job) {
        here.remove(job);
    }

    /**
     * Never in a transaction, and however busy the pool is.
     *
     * @param progress how far it is; null: as it was
     * @return false when it is no longer this server's
     */
    boolean renew(Job job, String progress) {
        return spare.update(mine(new Sql("""
                        update job
                        set lease_until = %s,
                            progress = coalesce(:progress, progress)
                        """.formatted(A_LEASE_FROM_NOW_ON), leaseSeconds, progress), job)) == 1;
    }

    public boolean isMine(Job job) {
        return jdbc.count(mine(new Sql("select count(*) from job"), job)) == 1;
    }

    /**
     * In the transaction that writes what came out of it, and the last that it locks.
     *
     * @return false when it was given up or taken over: then nothing may be written
     */
    public boolean finish(Job job) {
        return jdbc.update(mine(new Sql("delete from job"), job)) == 1;
    }

    /** Gives it back unfinished: it is no longer this server's, and another may take it at once. */
    public void release(Job job) {
        jdbc.update(mine(new Sql("update job set lease_until = null, taken = taken + 1"), job));
    }

    private static Sql mine(Sql sql, Job job) {
        return sql.where("number = ?", job.number()).where("taken = ?", job.taken());
    }
}
