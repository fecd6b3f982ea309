package org.maekhai.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.maekhai.security.Caller;
import org.maekhai.security.CurrentUser;
import org.maekhai.security.Role;
import org.maekhai.shared.Ids;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Row;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.journal.Author;
import org.maekhai.shared.journal.Written;
import org.maekhai.shared.outbox.Outbox;
import org.maekhai.shared.outbox.OutboxConsumer;
import org.maekhai.shared.outbox.OutboxEvent;
import org.maekhai.shared.outbox.Topic;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.PageRequest;

/**
 * Keeps every write: who, with which token, when, and what changed. Written in the transaction of the write; what follows from
 * a write, after it.
 */
@ApplicationScoped
class AuditLog implements OutboxConsumer {
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final Set<String> FOR_ADMIN = Set.of("user", "token");

    private final Jdbc jdbc;
    private final Clock clock;
    private final CurrentUser currentUser;
    private final ObjectMapper json;
    private final KeptJson kept;
    private final Row<AuditEntryView> view;

    AuditLog(Jdbc jdbc, Clock clock, CurrentUser currentUser, ObjectMapper json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.currentUser = currentUser;
        this.json = json;
        this.kept = new KeptJson(json);
        this.view = Row.of(AuditEntryView.class)
                .with("token", AuditLog::token)
                .with("before", row -> object(row.getString("before_json")))
                .with("after", row -> object(row.getString("after_json")));
    }

    void keep(@Observes Written write) {
        keep(write, currentUser.author(), clock.instant());
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public Set<Topic<?>> topics() {
        return Set.of(Outbox.EFFECT);
    }

    /**
     * What another write brought about, by whoever wrote that: recorded after it, as of when it is recorded; not before it
     * where that was written by a server whose clock is ahead.
     */
    @Override
    public void deliver(OutboxEvent event) {
        try {
            var now = clock.instant();
            keep(
                    json.readValue(event.payload(), Written.class),
                    event.by(),
                    now.isBefore(event.at()) ? event.at() : now);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keep(Written write, Author by, Instant at) {
        jdbc.update(new Sql(
                """
                insert into audit_entry (id, at, user_id, username, user_name, token_id, token_name, entity, entity_id,
                                         province_code, district_code, local_government_code, action, before_json,
                                         after_json)
                values (:id, :at, :user, :username, :userName, :token, :tokenName, :entity, :entityId,
                        :province, :district, :localGovernment, :action, :before, :after)
                """,
                Ids.next(Clock.fixed(at, ZoneOffset.UTC)),
                at.atOffset(ZoneOffset.UTC),
                by.userId(),
                by.username(),
                by.name(),
                by.tokenId(),
                by.tokenName(),
                write.of().entity(),
                write.of().id(),
                write.of().place().provinceCode(),
                write.of().place().districtCode(),
                write.of().place().localGovernmentCode(),
                write.action().name(),
                kept.of(write.before()),
                kept.of(write.after())));
    }

    Page<AuditEntryView> list(PageRequest request, String entity, String entityId) {
        var caller = currentUser.caller();
        var rows = filtered(new Sql("select *, username as user_username from audit_entry"), caller, entity, entityId)
                .append("order by " + request.orderBy(Map.of("at", "at"), "-at", "id desc"))
                .page(request);
        var total = filtered(new Sql("select count(*) from audit_entry"), caller, entity, entityId);
        return new Page<>(jdbc.list(rows, view), request, jdbc.count(total));
    }

    private static Sql filtered(Sql sql, Caller caller, String entity, String entityId) {
        caller.scope().restrict(sql, "province_code", "district_code", "local_government_code");
        if (caller.role() != Role.ADMIN) {
            sql.where("entity not in ('" + String.join("', '", FOR_ADMIN) + "')");
        }
        return sql.whereIf(entity, "entity = ?").whereIf(entityId, "entity_id = ?");
    }

    private static AuditEntryView.With token(ResultSet row) throws SQLException {
        var id = row.getObject("token_id", UUID.class);
        return id == null ? null : new AuditEntryView.With(id, row.getString("token_name"));
    }

    private Map<String, Object> object(String text) {
        try {
            return text == null ? null : json.readValue(text, OBJECT);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
