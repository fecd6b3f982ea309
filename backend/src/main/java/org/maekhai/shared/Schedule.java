package org.maekhai.shared;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import org.jboss.logging.Logger;

/**
 * Work that is done every so often, once, however many servers there are: each looks every minute what is due, and whoever is
 * first does it, in the transaction in which it notes that. Where it fails, or the server dies, the note is gone with what was
 * done, and whoever looks next does it. Timed by the database, which all servers share, not by their clocks.
 */
@ApplicationScoped
class Schedule {
    private static final Logger LOG = Logger.getLogger(Schedule.class);

    private final Jdbc jdbc;
    private final Instance<ScheduledWork> works;

    Schedule(Jdbc jdbc, Instance<ScheduledWork> works) {
        this.jdbc = jdbc;
        this.works = works;
    }

    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        works.forEach(this::look);
    }

    /** Whether it was due, and done here. */
    boolean look(ScheduledWork work) {
        try {
            jdbc.insertOnce(new Sql("""
                    insert into scheduled_work (name)
                    select :name
                    from (values (1)) one (row_number)
                    where not exists (select 1 from scheduled_work where name = :name)
                    """, work.name()));
            return QuarkusTransaction.requiringNew().call(() -> {
                boolean isDue = take(work);
                if (isDue) {
                    work.run();
                }
                return isDue;
            });
        } catch (RuntimeException e) {
            LOG.errorf(e, "Scheduled work failed and is tried again: %s", work.name());
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
