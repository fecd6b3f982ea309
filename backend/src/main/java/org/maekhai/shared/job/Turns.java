package org.maekhai.shared.job;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.NamedLocks;
import org.maekhai.shared.database.Row;
import org.maekhai.shared.database.Sql;

/** Jobs of a kind that are done one at a time, over all servers, in the order in which they came. */
@ApplicationScoped
public class Turns {
    private static final Row<Standing> STANDING =
            Row.of(Standing.class).with("of", row -> row.getObject("of_id", UUID.class));

    private final Jdbc jdbc;
    private final Jobs jobs;
    private final NamedLocks locks;

    Turns(Jdbc jdbc, Jobs jobs, NamedLocks locks) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.locks = locks;
    }

    /**
     * A job as those see it who watch, on any server.
     *
     * @param begunAt null: it waits for its turn
     */
    public record Standing(UUID of, String payload, String progress, Instant begunAt) {}

    /** Those that go on and those that wait, in the order in which they came. */
    public List<Standing> list(String kind) {
        return jdbc.list(new Sql("select * from job").where("kind = ?", kind).append("order by number"), STANDING);
    }

    /**
     * A job that this server takes as it adds it, after all that are there.
     *
     * @return empty when so many wait already
     */
    public Optional<Job> add(String kind, UUID of, String payload, int most) {
        return QuarkusTransaction.requiringNew().call(() -> {
            // of those who add at the same time the last would come first, and too many
            locks.take(NamedLocks.TURNS);
            return waiting(kind) < most ? Optional.of(jobs.addTaken(kind, of, payload)) : Optional.empty();
        });
    }

    private long waiting(String kind) {
        return jdbc.count(
                new Sql("select count(*) from job").where("kind = ?", kind).where("begun_at is null"));
    }

    /**
     * @return whether it is its turn: from now on, until it is finished, no other of its kind has one. True again when it is asked
     *     again, as by who didn't hear the answer
     */
    public boolean begin(Job job) {
        // looked at before anybody is made to wait for it
        return isFirst(job)
                && QuarkusTransaction.requiringNew().call(() -> {
                    // two that don't see each other yet would both be first
                    locks.take(NamedLocks.TURNS);
                    return isFirst(job)
                            && jdbc.update(new Sql("update job set begun_at = coalesce(begun_at, current_timestamp)")
                                            .where("number = ?", job.number())
                                            .where("taken = ?", job.taken()))
                                    == 1;
                });
    }

    private boolean isFirst(Job job) {
        return isFirst(
                job,
                jdbc.list(
                        new Sql("select number, taken, begun_at from job").where("kind = ?", job.kind()),
                        row -> new Place(row.getLong(1), row.getInt(2), row.getObject(3) != null)));
    }

    private static boolean isFirst(Job job, List<Place> line) {
        return line.stream().anyMatch(place -> place.isOf(job))
                && line.stream().allMatch(place -> place.isOf(job) || place.number() > job.number() && !place.begun());
    }

    private record Place(long number, int taken, boolean begun) {
        boolean isOf(Job job) {
            return number == job.number() && taken == job.taken();
        }
    }
}
