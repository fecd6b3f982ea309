package org.maekhai.registry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.maekhai.imports.Replaced;
import org.maekhai.imports.ReplacedRows;
import org.maekhai.registry.LocalGovernmentIndex.Entry;
import org.maekhai.shared.thai.ThaiSort;

/** Writes what an import brings to the registry, in batches, and keeps what it replaces. */
final class LocalGovernmentWriter implements AutoCloseable {
    private static final int BATCH = 500;

    static final ReplacedRows ROWS = ReplacedRows.of(
                    "local_government", "id", Integer::valueOf, "'local-government'", "t.code")
            .with("local_government_type_history", "local_government_id")
            .without("short_name", "sort_key", "search_text");

    private final UUID importId;
    private final Replaced.Writing replaced;
    private final LocalDate today;
    private final LocalGovernmentIds ids;
    private final PreparedStatement insert;
    private final PreparedStatement update;
    private final PreparedStatement alias;
    private final PreparedStatement formerType;
    private final List<Integer> made = new ArrayList<>();
    private final List<Integer> changing = new ArrayList<>();
    private int waiting;

    LocalGovernmentWriter(Connection connection, UUID importId, Replaced replaced, LocalDate today)
            throws SQLException {
        this.importId = importId;
        this.replaced = replaced.by(importId);
        this.today = today;
        ids = new LocalGovernmentIds(connection);
        insert = connection.prepareStatement("""
                insert into local_government
                  (id, code, name, short_name, type, district_code, province_code,
                   latitude, longitude, active_from, active_to, sort_key, search_text, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
                """);
        update = connection.prepareStatement("""
                update local_government
                set name = ?, short_name = ?, type = ?, latitude = ?, longitude = ?,
                    active_from = ?, active_to = ?, sort_key = ?, search_text = ?, version = version + 1
                where id = ?
                """);
        alias = connection.prepareStatement("""
                insert into local_government_alias (local_government_id, name, match_key, import_id)
                values (?, ?, ?, ?)
                """);
        formerType = connection.prepareStatement("""
                insert into local_government_type_history (local_government_id, type, valid_to)
                select ?, ?, ?
                where not exists (
                  select 1
                  from local_government_type_history
                  where local_government_id = ? and valid_to = ?)
                """);
    }

    void create(Entry entry) throws SQLException {
        entry.id = ids.next();
        var shortName = entry.type.shortName(entry.name);
        insert.setInt(1, entry.id);
        insert.setString(2, entry.code());
        insert.setString(3, entry.name);
        insert.setString(4, shortName);
        insert.setString(5, entry.type.name());
        insert.setString(6, entry.districtCode);
        insert.setString(7, entry.provinceCode);
        set(insert, 8, entry.latitude);
        set(insert, 9, entry.longitude);
        insert.setObject(10, entry.activeFrom);
        insert.setObject(11, entry.activeTo);
        insert.setString(12, ThaiSort.key(entry.name));
        insert.setString(13, LocalGovernmentKeys.searchText(entry.code(), entry.name, shortName, List.of()));
        insert.addBatch();
        made.add(entry.id);
        batched();
    }

    /** What is stored now, before anything of it is written. */
    void keep(Entry entry) {
        changing.add(entry.id);
    }

    void update(Entry entry, Collection<String> aliases) throws SQLException {
        var shortName = entry.type.shortName(entry.name);
        update.setString(1, entry.name);
        update.setString(2, shortName);
        update.setString(3, entry.type.name());
        set(update, 4, entry.latitude);
        set(update, 5, entry.longitude);
        update.setObject(6, entry.activeFrom);
        update.setObject(7, entry.activeTo);
        update.setString(8, ThaiSort.key(entry.name));
        update.setString(9, LocalGovernmentKeys.searchText(entry.code(), entry.name, shortName, aliases));
        update.setInt(10, entry.id);
        update.addBatch();
        batched();
    }

    void alias(Entry entry, String name) throws SQLException {
        alias.setInt(1, entry.id);
        alias.setString(2, name);
        alias.setString(3, MatchKey.of(name));
        alias.setObject(4, importId);
        alias.addBatch();
        batched();
    }

    /** It was of that type up to yesterday. */
    void formerType(Entry entry, LocalGovernmentType type) throws SQLException {
        var until = today.minusDays(1);
        formerType.setInt(1, entry.id);
        formerType.setString(2, type.name());
        formerType.setObject(3, until);
        formerType.setInt(4, entry.id);
        formerType.setObject(5, until);
        formerType.addBatch();
        batched();
    }

    private void batched() throws SQLException {
        if (++waiting >= BATCH) {
            flush();
        }
    }

    /** In an order in which each finds what it refers to. */
    void flush() throws SQLException {
        insert.executeBatch();
        replaced.madeForGood(ROWS, made);
        made.clear();
        replaced.keep(ROWS, changing);
        changing.clear();
        update.executeBatch();
        alias.executeBatch();
        formerType.executeBatch();
        waiting = 0;
    }

    void finish() throws SQLException {
        flush();
        replaced.finish();
    }

    private static void set(PreparedStatement statement, int index, Double value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.DOUBLE);
        } else {
            statement.setDouble(index, value);
        }
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        update.close();
        alias.close();
        formerType.close();
    }
}
