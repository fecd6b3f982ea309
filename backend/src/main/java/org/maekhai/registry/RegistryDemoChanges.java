package org.maekhai.registry;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.maekhai.shared.demo.DemoContext;

/** Upgrades of the past year, and changes that offices proposed: some in Nan, some elsewhere, two of them decided. */
final class RegistryDemoChanges {
    private static final int UPGRADES = 5;
    private static final int PROPOSALS = 9;
    private static final int PROPOSALS_IN_NAN = 3;
    private static final int REFUSED = 5;
    private static final int ACCEPTED = 7;

    private RegistryDemoChanges() {}

    static void create(DemoContext demo, List<DemoLocalGovernment> made) throws SQLException {
        upgrades(demo, made);
        proposals(demo, made);
    }

    private static void upgrades(DemoContext demo, List<DemoLocalGovernment> made) throws SQLException {
        var random = demo.random("upgrades");
        var municipalities = made.stream()
                .filter(lgo -> lgo.draft().type() == LocalGovernmentType.TAMBON_MUNICIPALITY)
                .toList();
        try (var rows = demo.batch("""
                insert into local_government_type_history (local_government_id, type, valid_to)
                values (?, ?, ?)
                """)) {
            for (int i = 0; i < UPGRADES; i++) {
                // from different parts of the country, so never the same one twice
                var lgo = municipalities.get(
                        (i * municipalities.size() + random.nextInt(municipalities.size())) / UPGRADES);
                rows.add(lgo.id(), LocalGovernmentType.SAO.name(), demo.today().minusDays(60 + random.nextInt(240)));
                alias(demo, lgo, LocalGovernmentType.SAO.prefix() + lgo.draft().name());
            }
        }
    }

    private static void proposals(DemoContext demo, List<DemoLocalGovernment> made) throws SQLException {
        var random = demo.random("proposals");
        var all = made.stream()
                .filter(lgo -> lgo.draft().type() == LocalGovernmentType.SAO)
                .toList();
        var nan = all.stream()
                .filter(lgo -> lgo.district().provinceCode().equals("55"))
                .toList();
        var chosen = new ArrayList<DemoLocalGovernment>();
        while (chosen.size() < PROPOSALS) {
            var from = chosen.size() < PROPOSALS_IN_NAN ? nan : all;
            var lgo = from.get(random.nextInt(from.size()));
            if (!chosen.contains(lgo)) {
                chosen.add(lgo);
            }
        }
        try (var rows = demo.batch("""
                insert into registry_proposal
                  (id, local_government_id, kind, current_value, proposed_value, state,
                   found_at, row_number, decided_at, decided_by, note, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
                """)) {
            for (int i = 0; i < PROPOSALS; i++) {
                var lgo = chosen.get(i);
                boolean type = i % 2 == 0;
                var other = spelledOtherwise(lgo);
                var state = i == REFUSED
                        ? RegistryProposal.State.REFUSED
                        : i == ACCEPTED ? RegistryProposal.State.ACCEPTED : RegistryProposal.State.PENDING;
                boolean decided = state != RegistryProposal.State.PENDING;
                if (i == ACCEPTED) {
                    alias(demo, lgo, other);
                }
                var found = demo.at(demo.today().minusDays(3 + random.nextInt(60)), random);
                rows.add(
                        demo.id(found.toInstant(), random),
                        lgo.id(),
                        (type ? RegistryProposal.Kind.TYPE : RegistryProposal.Kind.NAME).name(),
                        type ? lgo.draft().type().name() : i == ACCEPTED ? other : lgo.fullName(),
                        type ? LocalGovernmentType.TAMBON_MUNICIPALITY.name() : i == ACCEPTED ? lgo.fullName() : other,
                        state.name(),
                        found,
                        5 + random.nextInt(90),
                        decided ? demo.at(demo.today().minusDays(2), random) : null,
                        decided ? "ผู้ดูแลระบบ (สาธิต)" : null,
                        i == REFUSED ? "ตรวจสอบกับสำนักงานแล้ว ชื่อเดิมถูกต้อง (สมมติ)" : null);
            }
        }
    }

    private static String spelledOtherwise(DemoLocalGovernment lgo) {
        var name = lgo.draft().name();
        return lgo.draft().type().prefix()
                + (name.startsWith("บ้าน") ? name.substring("บ้าน".length()) : "บ้าน" + name);
    }

    private static void alias(DemoContext demo, DemoLocalGovernment lgo, String name) throws SQLException {
        try (var aliases = demo.batch("""
                        insert into local_government_alias (local_government_id, name, match_key)
                        values (?, ?, ?)
                        """);
                var found = demo.batch("update local_government set search_text = ? where id = ?")) {
            aliases.add(lgo.id(), name, MatchKey.of(name));
            found.add(
                    LocalGovernmentKeys.searchText(lgo.code(), lgo.fullName(), lgo.shortName(), List.of(name)),
                    lgo.id());
        }
    }
}
