package org.maekhai.registry;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.maekhai.imports.ImportRequest;
import org.maekhai.shared.Ids;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;

/** Proposes what an import finds otherwise than the registry says; once, not again while it waits or after a refusal. */
final class ProposalWriter {
    private final Jdbc jdbc;
    private final ImportRequest request;
    private final Clock clock;
    private final List<Object[]> fresh = new ArrayList<>();
    private Set<String> known;

    ProposalWriter(Jdbc jdbc, ImportRequest request, Clock clock) {
        this.jdbc = jdbc;
        this.request = request;
        this.clock = clock;
    }

    void propose(int localGovernmentId, RegistryProposal.Kind kind, String current, String proposed, int row) {
        if (known == null) {
            known = load();
        }
        if (known.add(key(localGovernmentId, kind.name(), proposed))) {
            fresh.add(new Object[] {
                Ids.next(clock),
                localGovernmentId,
                kind.name(),
                current,
                proposed,
                request.at().atOffset(ZoneOffset.UTC),
                request.id(),
                row
            });
        }
    }

    private Set<String> load() {
        var sql = new Sql("""
                select local_government_id, kind, proposed_value
                from registry_proposal
                where state <> 'ACCEPTED'
                """);
        Set<String> all = new HashSet<>();
        jdbc.each(sql, row -> all.add(key(row.getInt(1), row.getString(2), row.getString(3))));
        return all;
    }

    private static String key(int id, String kind, String proposed) {
        return id + kind + proposed;
    }

    void flush() {
        jdbc.batch("""
                insert into registry_proposal
                  (id, local_government_id, kind, current_value, proposed_value, state,
                   found_at, import_id, row_number, version)
                values (?, ?, ?, ?, ?, 'PENDING', ?, ?, ?, 0)
                """, fresh);
    }
}
