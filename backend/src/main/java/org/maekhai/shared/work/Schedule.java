package org.maekhai.shared.work;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.problem.Unavailable;

/**
 * Work that is done every so often, once, however many servers there are: each looks every minute what is due, and whoever is
 * first does it, in the transaction in which it notes that. Where it fails, or the server dies, the note is gone with what was
 * done, and whoever looks next does it. Timed by the database, which all servers share, not by their clocks.
 */
@ApplicationScoped
class Schedule {
    private static final Logger LOG = Logger.getLogger(Schedule.class);

    private final Jdbc jdbc;
    private final Stopping stopping;
    private final Instance<ScheduledWork> works;
    /** Names of what waits for the database: that is said once, not each minute. */
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();

    Schedule(Jdbc jdbc, Stopping stopping, Instance<ScheduledWork> works) {
        this.jdbc = jdbc;
        this.stopping = stopping;
        this.works = works;
    }

    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        works.forEach(this::look);
    }

    /** Whether it was due, and done here. */
    boolean look(ScheduledWork work) {
        try (var waitedFor = stopping.holdOff()) {
            if (stopping.hasBegun()) {
                return false;
            }
            jdbc.insertOnce(new Sql("""
                    insert into scheduled_work (name)
                    select :name
                    from (values (1)) one (row_number)
                    where not exists (select 1 from scheduled_work where name = :name)
                    """, work.name()));
            boolean isDone = QuarkusTransaction.requiringNew().call(() -> {
                boolean isDue = take(work);
                if (isDue) {
                    work.run();
                }
                return isDue;
            });
            waiting.remove(work.name());
            return isDone;
        } catch (RuntimeException e) {
            if (!Unavailable.passes(e)) {
                LOG.errorf(e, "Scheduled work failed and is tried again: %s", work.name());
            } else if (waiting.add(work.name())) {
                LOG.warnf("Scheduled work waits for the database: %s (%s)", work.name(), e.getMessage());
            }
            return false;
        }
    }

    private boolean take(ScheduledWork work) {
        // another server that has the row is at it
        var due = jdbc.first(
                new Sql("select name from scheduled_work")
                        .where("name = ?", work.name())
                        .where(
                                "(last_at is null or last_at <= current_timestamp - cast(? as integer) * interval '1' second)",
                                work.every().toSeconds())
                        .append("for update skip locked"),
                row -> row.getString(1));
        due.ifPresent(name ->
                jdbc.update(new Sql("update scheduled_work set last_at = current_timestamp").where("name = ?", name)));
        return due.isPresent();
    }
}
