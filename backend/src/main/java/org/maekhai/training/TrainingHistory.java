package org.maekhai.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.maekhai.shared.Jdbc;
import org.maekhai.shared.Sql;

/** What each import wrote of cohorts, participants and trainers, and how they were before. */
@ApplicationScoped
class TrainingHistory {
    enum Entity {
        COHORT("cohort"),
        PARTICIPANT("participant"),
        TRAINER("trainer");

        final String table;

        Entity(String table) {
            this.table = table;
        }
    }

    /** Something that an import wrote; {@code before} null: it made it. */
    record Entry(UUID id, String before) {
        boolean made() {
            return before == null;
        }
    }

    private final Jdbc jdbc;
    private final ObjectMapper json;

    TrainingHistory(Jdbc jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param before null: the import makes it */
    void keep(UUID importId, Entity entity, UUID id, Object before) {
        jdbc.update(new Sql(
                "insert into training_replaced (replaced_by, entity, entity_id, before_json) values (?, ?, ?, ?)",
                importId,
                entity.table,
                id,
                before == null ? null : text(before)));
    }

    List<Entry> of(UUID importId, Entity entity) {
        return jdbc.list(
                new Sql("select entity_id, before_json from training_replaced")
                        .where("replaced_by = ?", importId)
                        .where("entity = ?", entity.table)
                        .append("order by entity_id"),
                row -> new Entry(row.getObject(1, UUID.class), row.getString(2)));
    }

    void forget(UUID importId) {
        jdbc.update(new Sql("delete from training_replaced where replaced_by = ?", importId));
    }

    <T> T read(Entry entry, Class<T> type) {
        try {
            return json.readValue(entry.before(), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
