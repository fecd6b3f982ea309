package org.maekhai.shared.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;

/**
 * Hands over what stands in the outbox: each row in a transaction of its own, which locks it. So another server passes over it,
 * and has it again when this one dies. What could not be delivered waits, longer each time, and with it all that comes after it
 * of the same subject; after a day it is given up.
 */
@ApplicationScoped
class Deliveries {
    private static final Logger LOG = Logger.getLogger(Deliveries.class);
    private static final int AT_ONCE = 100, LONGEST_WAIT_SECONDS = 600;

    private final Jdbc jdbc;
    private volatile boolean stopping;

    Deliveries(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Of what is due, some, in its order. @return whether there may be more */
    boolean deliverSome(OutboxConsumer consumer) {
        Set<SubjectKey> waiting = new HashSet<>();
        boolean any = false;
        for (var row : due(consumer)) {
            if (!stopping && !waiting.contains(row.of())) {
                boolean delivered = deliver(consumer, row.number());
                any |= delivered;
                if (!delivered) {
                    waiting.add(row.of());
                }
            }
        }
        return any;
    }

    /** Ends with the row that is being delivered. */
    void stop() {
        stopping = true;
    }

    private record SubjectKey(String entity, String id) {}

    private record Due(long number, SubjectKey of) {}

    /** But for what comes after something that waits. */
    private List<Due> due(OutboxConsumer consumer) {
        return jdbc.list(new Sql("""
                select number, entity as of_entity, entity_id as of_id
                from outbox o
                where consumer = :consumer
                  and given_up_at is null
                  and due_at <= current_timestamp
                  and not exists (
                    select 1
                    from outbox earlier
                    where earlier.consumer = o.consumer
                      and earlier.entity = o.entity
                      and earlier.entity_id = o.entity_id
                      and earlier.number < o.number
                      and earlier.given_up_at is null
                      and earlier.due_at > current_timestamp)
                order by number
                fetch first :some rows only
                """, consumer.name(), AT_ONCE), Due.class);
    }

    /** @return false when another server has it, or it failed */
    private boolean deliver(OutboxConsumer consumer, long number) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                var event = take(number);
                event.ifPresent(consumer::deliver);
                return event.isPresent();
            });
        } catch (RuntimeException | Error e) {
            // a server that stops undoes what it doesn't finish; another one begins it anew
            if (!stopping) {
                failed(consumer, number, e);
            }
            return false;
        }
    }

    private Optional<OutboxEvent> take(long number) {
        // the number alone: H2 would lock whatever else it looks at
        var event = jdbc.first(new Sql("""
                select id, topic, at, payload,
                       user_id as by_user_id, username as by_username, user_name as by_name, token_id as by_token_id,
                       token_name as by_token_name,
                       entity as of_entity, entity_id as of_id, province_code as of_place_province_code,
                       district_code as of_place_district_code,
                       local_government_code as of_place_local_government_code
                from outbox
                where number = :number
                  and given_up_at is null
                  and due_at <= current_timestamp
                for update skip locked
                """, number), OutboxEvent.class);
        event.ifPresent(taken -> jdbc.update(new Sql("delete from outbox").where("number = ?", number)));
        return event;
    }

    private record Failed(String topic, String entity, String entityId, int failures, Instant givenUpAt) {}

    private void failed(OutboxConsumer consumer, long number, Throwable why) {
        var failed = QuarkusTransaction.requiringNew().call(() -> {
            jdbc.update(new Sql("""
                            update outbox
                            set failures = failures + 1,
                                due_at = current_timestamp
                                         + cast(least(:longest, power(2, failures)) as integer) * interval '1' second,
                                given_up_at = case when written_at < current_timestamp - interval '1' day
                                                   then current_timestamp end
                            """, LONGEST_WAIT_SECONDS).where("number = ?", number));
            return jdbc.first(new Sql("select * from outbox").where("number = ?", number), Failed.class);
        });
        failed.ifPresent(row -> tell(consumer, row, why));
    }

    /** When it fails first, and when it is given up: not each of some hundred times between. */
    private void tell(OutboxConsumer consumer, Failed row, Throwable why) {
        if (row.givenUpAt() != null) {
            LOG.errorf(
                    why,
                    "%s was not told of %s (%s %s) within a day: given up, kept in the outbox with %d others",
                    consumer.name(),
                    row.topic(),
                    row.entity(),
                    row.entityId(),
                    jdbc.count(new Sql("select count(*) from outbox").where("given_up_at is not null")) - 1);
        } else if (row.failures() == 1) {
            LOG.warnf(
                    why,
                    "%s could not be told of %s (%s %s) yet",
                    consumer.name(),
                    row.topic(),
                    row.entity(),
                    row.entityId());
        }
    }
}
