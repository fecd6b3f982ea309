package org.maekhai.shared.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.ZoneOffset;
import org.maekhai.shared.Ids;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.journal.AuthorSource;
import org.maekhai.shared.journal.Subject;
import org.maekhai.shared.journal.Written;

/**
 * Where whoever writes tells others what happened: in the transaction of the write, so that it is told if and only if it
 * happened, and delivered after it, so that nobody waits and nothing fails for it.
 */
@ApplicationScoped
public class Outbox {
    /** What another write brought about, in any feature: the record tells it after its cause. */
    public static final Topic<Written> EFFECT = new Topic<>("written.effect", Written.class);

    private final Jdbc jdbc;
    private final Clock clock;
    private final AuthorSource authors;
    private final ObjectMapper json;
    private final Instance<OutboxConsumer> consumers;
    private final Event<OutboxEvent> written;

    Outbox(
            Jdbc jdbc,
            Clock clock,
            AuthorSource authors,
            ObjectMapper json,
            Instance<OutboxConsumer> consumers,
            Event<OutboxEvent> written) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.authors = authors;
        this.json = json;
        this.consumers = consumers;
        this.written = written;
    }

    /** In the transaction of the cause. */
    public <T> void write(Topic<T> topic, Subject of, T payload) {
        if (!QuarkusTransaction.isActive()) {
            throw new IllegalStateException("what happened is told in the transaction in which it happens");
        }
        var wanting = consumers.stream()
                .filter(consumer -> wants(consumer, topic.name()))
                .toList();
        if (wanting.isEmpty()) {
            return;
        }
        var event =
                new OutboxEvent(Ids.next(clock), topic.name(), clock.instant(), authors.author(), of, text(payload));
        wanting.forEach(consumer -> insert(consumer, event));
        written.fire(event);
    }

    static boolean wants(OutboxConsumer consumer, String topic) {
        return consumer.topics().stream().anyMatch(wanted -> wanted.name().equals(topic));
    }

    private void insert(OutboxConsumer consumer, OutboxEvent event) {
        jdbc.update(new Sql(
                """
                insert into outbox (consumer, id, topic, at, user_id, username, user_name, token_id, token_name, entity,
                                    entity_id, province_code, district_code, local_government_code, payload, written_at,
                                    due_at, failures)
                values (:consumer, :id, :topic, :at, :user, :username, :userName, :token, :tokenName, :entity,
                        :entityId, :province, :district, :localGovernment, :payload, current_timestamp,
                        current_timestamp, 0)
                """,
                consumer.name(),
                event.id(),
                event.topic(),
                event.at().atOffset(ZoneOffset.UTC),
                event.by().userId(),
                event.by().username(),
                event.by().name(),
                event.by().tokenId(),
                event.by().tokenName(),
                event.of().entity(),
                event.of().id(),
                event.of().place().provinceCode(),
                event.of().place().districtCode(),
                event.of().place().localGovernmentCode(),
                event.payload()));
    }

    private String text(Object payload) {
        try {
            return json.writeValueAsString(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
