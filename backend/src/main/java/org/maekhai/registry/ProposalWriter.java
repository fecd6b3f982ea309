package org.maekhai.registry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import org.maekhai.imports.ImportRequest;
import org.maekhai.shared.Ids;

/** Proposes what an import finds otherwise than the registry says; once, not again while it waits or after a refusal. */
final class ProposalWriter implements AutoCloseable {
    private final Connection connection;
    private final ImportRequest request;
    private final Clock clock;
    private final PreparedStatement insert;
    private Set<String> known;

    ProposalWriter(Connection connection, ImportRequest request, Clock clock) throws SQLException {
        this.connection = connection;
        this.request = request;
        this.clock = clock;
        insert = connection.prepareStatement(
                "insert into registry_proposal (id, local_government_id, kind, current_value,"
                        + " proposed_value, state, found_at, import_id, row_number, version)"
                        + " values (?, ?, ?, ?, ?, 'PENDING', ?, ?, ?, 0)");
    }

    void propose(int localGovernmentId, RegistryProposal.Kind kind, String current, String proposed, int row)
            throws SQLException {
        if (known == null) {
            known = load();
        }
        if (!known.add(key(localGovernmentId, kind.name(), proposed))) {
            return;
        }
        insert.setObject(1, Ids.next(clock));
        insert.setInt(2, localGovernmentId);
        insert.setString(3, kind.name());
        insert.setString(4, current);
        insert.setString(5, proposed);
        insert.setObject(6, request.at().atOffset(ZoneOffset.UTC));
        insert.setObject(7, request.id());
        insert.setInt(8, row);
        insert.addBatch();
    }

    private Set<String> load() throws SQLException {
        Set<String> all = new HashSet<>();
        try (var query = connection.prepareStatement(
                        "select local_government_id, kind, proposed_value from registry_proposal where state <> 'ACCEPTED'");
                var rows = query.executeQuery()) {
            while (rows.next()) {
                all.add(key(rows.getInt(1), rows.getString(2), rows.getString(3)));
            }
        }
        return all;
    }

    private static String key(int id, String kind, String proposed) {
        return id + kind + proposed;
    }

    void flush() throws SQLException {
        insert.executeBatch();
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
