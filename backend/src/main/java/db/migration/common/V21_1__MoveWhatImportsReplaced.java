package db.migration.common;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.maekhai.shared.thai.ThaiSort;

/**
 * Brings what imports replaced before version 21 into the one table that keeps it since: an import that was made then can
 * still be taken back. Knows the tables as they were, and the Java records whose JSON stood in two of them.
 */
public class V21_1__MoveWhatImportsReplaced extends BaseJavaMigration {
    private static final int MANY = 500;
    /** No version is this: the row was changed since. */
    private static final long CHANGED = -1;

    private static final Set<String> OPEN = Set.of("PROPOSED", "INVITED", "ACTIVE", "SUSPENDED");

    private final ObjectMapper json = new ObjectMapper();
    private PreparedStatement insert;
    private int waiting;

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        try (var empty = connection.createStatement()) {
            // where a server died before this was noted as done
            empty.executeUpdate("delete from replaced");
        }
        try (var statement =
                connection.prepareStatement("insert into replaced (origin, of_table, row_id, form, row_before,"
                        + " left_version) values (?, ?, ?, 1, ?, ?)")) {
            insert = statement;
            localGovernments(connection);
            boundaries(connection);
            for (var table : List.of("cohort", "participant", "trainer")) {
                training(connection, table);
            }
            assignments(connection);
            hubs(connection);
            insert.executeBatch();
        }
    }

    /** @param before null: the origin made it */
    private void add(String origin, String table, String id, Map<String, List<Map<String, String>>> before, long left)
            throws SQLException {
        insert.setObject(1, UUID.fromString(origin));
        insert.setString(2, table);
        insert.setString(3, id);
        try {
            insert.setString(4, before == null ? null : json.writeValueAsString(before));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        insert.setLong(5, left);
        insert.addBatch();
        if (++waiting % MANY == 0) {
            insert.executeBatch();
        }
    }

    /** The import that wrote a row last, and the version that it left. */
    private record By(String origin, String left) {
        long leftOf(String other) {
            return Objects.equals(origin, other) && left != null ? Long.parseLong(left) : CHANGED;
        }
    }

    private void localGovernments(Connection connection) throws SQLException {
        Map<String, List<Map<String, String>>> replaced =
                by(rows(connection, "select * from local_government_replaced order by id desc"), "local_government_id");
        Map<String, List<Map<String, String>>> types = by(
                rows(connection, "select * from local_government_type_history order by valid_to desc"),
                "local_government_id");
        for (var now : rows(connection, "select id, type, import_id, import_version from local_government")) {
            var id = now.get("id");
            var type = now.get("type");
            var by = new By(now.get("import_id"), now.get("import_version"));
            Set<String> origins = new HashSet<>();
            var former = new ArrayList<>(types.getOrDefault(id, List.of()));
            for (var was : replaced.getOrDefault(id, List.of())) {
                origins.add(was.get("replaced_by"));
                if (!type.equals(was.get("type"))) {
                    type = was.get("type");
                    if (!former.isEmpty() && former.get(0).get("type").equals(type)) {
                        former.remove(0);
                    }
                }
                var before = new TreeMap<>(was);
                before.put("id", id);
                before.keySet()
                        .retainAll(Set.of(
                                "id", "name", "type", "latitude", "longitude", "active_from", "active_to", "version"));
                add(
                        was.get("replaced_by"),
                        "local_government",
                        id,
                        Map.of(
                                "local_government",
                                List.of(before),
                                "local_government_type_history",
                                List.copyOf(former)),
                        by.leftOf(was.get("replaced_by")));
                by = new By(was.get("import_id"), was.get("import_version"));
            }
            if (by.origin() != null && origins.add(by.origin())) {
                add(by.origin(), "local_government", id, null, by.leftOf(by.origin()));
            }
        }
    }

    /** These had no version: it counts from now on how often a shape was replaced. Shapes are long: one at a time. */
    private void boundaries(Connection connection) throws SQLException {
        Map<String, String> writtenBefore = new HashMap<>();
        rows(connection, "select replaced_by, code, import_id from boundary_replaced")
                .forEach(was -> writtenBefore.put(was.get("replaced_by") + was.get("code"), was.get("import_id")));
        for (var now : rows(connection, "select code, import_id from boundary where import_id is not null")) {
            var code = now.get("code");
            List<String> origins = new ArrayList<>();
            var by = now.get("import_id");
            while (by != null && writtenBefore.containsKey(by + code)) {
                origins.add(by);
                by = writtenBefore.get(by + code);
            }
            long version = origins.size();
            try (var update = connection.prepareStatement("update boundary set version = ? where code = ?")) {
                update.setLong(1, version);
                update.setString(2, code);
                update.executeUpdate();
            }
            for (var origin : origins) {
                var before = rows(
                                connection,
                                "select level, code, province_code, geometry from boundary_replaced where replaced_by = '"
                                        + origin + "' and code = '" + code + "'")
                        .get(0);
                before.put("version", Long.toString(version - 1));
                add(origin, "boundary", code, Map.of("boundary", List.of(before)), version--);
                insert.executeBatch();
            }
            if (by != null) {
                add(by, "boundary", code, null, 0);
            }
        }
    }

    private void training(Connection connection, String table) throws SQLException {
        Map<String, Map<String, String>> current = new HashMap<>();
        rows(connection, "select id, import_id, import_version from " + table)
                .forEach(now -> current.put(now.get("id"), now));
        Map<String, By> by = new HashMap<>();
        for (var was :
                rows(connection, "select * from training_replaced where entity = '" + table + "' order by id desc")) {
            var id = was.get("entity_id");
            var now = current.get(id);
            if (now == null) {
                // deleted by hand
                continue;
            }
            var last = by.getOrDefault(id, new By(now.get("import_id"), now.get("import_version")));
            var before = was.get("before_json") == null ? null : read(was.get("before_json"));
            add(
                    was.get("replaced_by"),
                    table,
                    id,
                    before == null ? null : trained(table, id, before),
                    last.leftOf(was.get("replaced_by")));
            if (before != null) {
                var version = before.path("version");
                by.put(id, new By(text(version.path("importId")), text(version.path("importVersion"))));
            }
        }
    }

    private static Map<String, List<Map<String, String>>> trained(String table, String id, JsonNode before) {
        Map<String, List<Map<String, String>>> rows = new TreeMap<>();
        Map<String, String> row = new TreeMap<>();
        row.put("id", id);
        row.put("code", text(before.path("code")));
        row.put("name", text(before.path("name")));
        row.put("version", text(before.path("version").path("number")));
        switch (table) {
            case "cohort" -> {
                row.put("course", text(before.path("course")));
                row.put("fiscal_year", text(before.path("fiscalYear")));
                row.put("starts_on", text(before.path("startsOn")));
                row.put("ends_on", text(before.path("endsOn")));
                row.put("venue", text(before.path("venue")));
                row.put("province_code", text(before.path("provinceCode")));
            }
            case "participant" -> {
                row.put("cohort_id", text(before.path("cohortId")));
                row.put("sort_key", ThaiSort.key(text(before.path("name"))));
                row.put("position_title", text(before.path("position")));
                row.put("role", text(before.path("role")));
                row.put("result", text(before.path("result")));
                employment(row, before.path("employment"));
            }
            default -> {
                row.put("cohort_id", text(before.path("cohortId")));
                row.put("sort_key", ThaiSort.key(text(before.path("name"))));
                row.put("position_title", text(before.path("position")));
                row.put("capacity", text(before.path("capacity")));
                List<String> skills = new ArrayList<>();
                before.path("skills").forEach(skill -> skills.add(skill.asText()));
                row.put("skills", String.join(",", skills));
                row.put("phone", text(before.path("phone")));
                row.put("email", text(before.path("email")));
                row.put("active_from", text(before.path("activeFrom")));
                row.put("active_to", text(before.path("activeTo")));
                List<Map<String, String>> postings = new ArrayList<>();
                for (var each : before.path("postings")) {
                    Map<String, String> posting = new TreeMap<>();
                    posting.put("trainer_id", id);
                    posting.put("valid_from", Objects.requireNonNullElse(text(each.path("from")), "0001-01-01"));
                    posting.put("latitude", text(each.path("latitude")));
                    posting.put("longitude", text(each.path("longitude")));
                    employment(posting, each.path("employment"));
                    postings.add(posting);
                }
                rows.put("trainer_posting", postings);
            }
        }
        rows.put(table, List.of(row));
        return rows;
    }

    private static void employment(Map<String, String> row, JsonNode employment) {
        row.put("affiliation", text(employment.path("affiliation")));
        row.put("province_code", text(employment.path("provinceCode")));
        row.put("local_government_id", text(employment.path("localGovernmentId")));
    }

    private void assignments(Connection connection) throws SQLException {
        Map<String, Long> leftByMaker = new HashMap<>();
        for (var was : rows(connection, "select * from assignment_replaced order by left_version desc")) {
            var id = was.get("assignment_id");
            long left = Long.parseLong(was.get("left_version"));
            leftByMaker.put(id, was.get("untouched").toLowerCase(Locale.ROOT).startsWith("t") ? left - 1 : CHANGED);
            Map<String, String> before = new TreeMap<>();
            before.put("id", id);
            before.put("valid_to", was.get("valid_to"));
            before.put("version", Long.toString(left - 1));
            add(was.get("replaced_by"), "assignment", id, Map.of("assignment", List.of(before)), left);
        }
        for (var made :
                rows(connection, "select id, import_id, import_version from assignment where import_id is not null")) {
            var left = leftByMaker.get(made.get("id"));
            var by = new By(made.get("import_id"), made.get("import_version"));
            add(by.origin(), "assignment", made.get("id"), null, left != null ? left : by.leftOf(by.origin()));
        }
    }

    private void hubs(Connection connection) throws SQLException {
        Map<String, String> localGovernments = new HashMap<>();
        rows(connection, "select id, local_government_id from hub")
                .forEach(hub -> localGovernments.put(hub.get("id"), hub.get("local_government_id")));
        Map<String, Map<String, Map<String, String>>> links = new HashMap<>();
        rows(connection, "select * from hub_link")
                .forEach(link -> links.computeIfAbsent(link.get("hub_id"), hub -> new LinkedHashMap<>())
                        .put(link.get("id"), link));
        for (var was : rows(connection, "select * from hub_replaced order by id desc")) {
            var id = was.get("hub_id");
            if (!localGovernments.containsKey(id)) {
                // withdrawn by hand
                continue;
            }
            var kept = read(was.get("before_json"));
            var then = links.computeIfAbsent(id, hub -> new LinkedHashMap<>());
            Set<String> open = new HashSet<>();
            then.values().stream()
                    .filter(link -> link.get("open_of") != null)
                    .forEach(link -> open.add(link.get("id")));
            Set<String> left = new HashSet<>();
            kept.path("leftLinks").forEach(link -> left.add(link.asText()));
            kept.path("madeLinks").forEach(link -> then.remove(link.asText()));
            kept.path("links").forEach(link -> then.put(text(link.path("id")), link(id, link)));
            add(
                    was.get("replaced_by"),
                    "hub",
                    id,
                    kept.path("before").isNull()
                            ? null
                            : Map.of(
                                    "hub", List.of(hub(id, localGovernments.get(id), kept)),
                                    "hub_link",
                                            then.values().stream()
                                                    .<Map<String, String>>map(TreeMap::new)
                                                    .toList()),
                    open.equals(left) ? Long.parseLong(was.get("left_version")) : CHANGED);
        }
    }

    private static Map<String, String> hub(String id, String localGovernment, JsonNode kept) {
        var before = kept.path("before");
        Map<String, String> row = new TreeMap<>();
        row.put("id", id);
        row.put("state", text(before.path("state")));
        row.put("open_of", OPEN.contains(text(before.path("state"))) ? localGovernment : null);
        row.put("max_members", text(before.path("maxMembers")));
        row.put("contact", text(before.path("contact")));
        row.put("phone", text(before.path("phone")));
        row.put("proposed_on", text(before.path("proposedOn")));
        row.put("invited_on", text(before.path("invitedOn")));
        row.put("accepted_on", text(before.path("acceptedOn")));
        row.put("changed_on", text(before.path("changedOn")));
        row.put("reason", text(before.path("reason")));
        row.put("lapsed", text(before.path("lapsed")));
        row.put("suspended_by_itself", text(before.path("suspendedByItself")));
        row.put("resumable_since", text(before.path("resumableSince")));
        row.put("local_government_id", localGovernment);
        row.put("version", text(kept.path("version")));
        row.put("member_changes", "0");
        return row;
    }

    private static Map<String, String> link(String hub, JsonNode link) {
        Map<String, String> row = new TreeMap<>();
        row.put("id", text(link.path("id")));
        row.put("hub_id", hub);
        row.put("local_government_id", text(link.path("neighbour")));
        row.put("open_of", text(link.path("neighbour")));
        row.put("valid_from", text(link.path("from")));
        row.put("valid_to", null);
        return row;
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(JsonNode value) {
        return value.isMissingNode() || value.isNull() ? null : value.asText();
    }

    private static Map<String, List<Map<String, String>>> by(List<Map<String, String>> rows, String column) {
        Map<String, List<Map<String, String>>> found = new HashMap<>();
        rows.forEach(row ->
                found.computeIfAbsent(row.get(column), id -> new ArrayList<>()).add(row));
        return found;
    }

    private static List<Map<String, String>> rows(Connection connection, String query) throws SQLException {
        List<Map<String, String>> found = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(row(rows));
            }
        }
        return found;
    }

    private static Map<String, String> row(ResultSet rows) throws SQLException {
        Map<String, String> row = new TreeMap<>();
        var about = rows.getMetaData();
        for (int i = 1; i <= about.getColumnCount(); i++) {
            row.put(about.getColumnName(i).toLowerCase(Locale.ROOT), rows.getString(i));
        }
        return row;
    }
}
