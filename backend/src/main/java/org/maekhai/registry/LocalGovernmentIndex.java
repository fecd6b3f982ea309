package org.maekhai.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.thai.LocalGovernmentName;
import org.maekhai.shared.thai.ThaiText;

/** All local governments in memory for the length of one import, found by code, by name, by former name. */
public final class LocalGovernmentIndex {
    private final Jdbc jdbc;
    private final Map<Integer, Entry> byCode = new HashMap<>();
    private Map<String, List<Entry>> byBareName;
    private Map<String, List<Former>> byFormerName;

    /** What the registry says of one. Read-only for everyone but the registry's own import. */
    public static final class Entry {
        int id;
        int code;
        String name;
        LocalGovernmentType type;
        String districtCode;
        String provinceCode;
        Double latitude;
        Double longitude;
        LocalDate activeFrom;
        LocalDate activeTo;
        boolean fresh;

        public int id() {
            return id;
        }

        public String code() {
            return Integer.toString(code);
        }

        public String name() {
            return name;
        }

        public LocalGovernmentType type() {
            return type;
        }

        public String districtCode() {
            return districtCode;
        }

        public String provinceCode() {
            return provinceCode;
        }

        String bareKey() {
            return ThaiText.key(type.bareName(name));
        }
    }

    /** A name that it had or that offices use. */
    record Former(Entry entry, LocalGovernmentName name) {}

    private LocalGovernmentIndex(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    static LocalGovernmentIndex load(Jdbc jdbc) {
        var index = new LocalGovernmentIndex(jdbc);
        var sql = new Sql("""
                select id, code, name, type, district_code, province_code, latitude, longitude, active_from, active_to
                from local_government
                """);
        jdbc.each(sql, row -> {
            var entry = new Entry();
            entry.id = row.getInt(1);
            entry.code = Integer.parseInt(row.getString(2));
            entry.name = row.getString(3);
            entry.type = LocalGovernmentType.valueOf(row.getString(4));
            entry.districtCode = row.getString(5);
            entry.provinceCode = row.getString(6);
            entry.latitude = row.getObject(7, Double.class);
            entry.longitude = row.getObject(8, Double.class);
            entry.activeFrom = row.getObject(9, LocalDate.class);
            entry.activeTo = row.getObject(10, LocalDate.class);
            index.byCode.put(entry.code, entry);
        });
        return index;
    }

    public Entry byCode(int code) {
        return byCode.get(code);
    }

    int size() {
        return byCode.size();
    }

    void add(Entry entry) {
        byCode.put(entry.code, entry);
        if (byBareName != null) {
            byBareName
                    .computeIfAbsent(entry.bareKey(), key -> new ArrayList<>(2))
                    .add(entry);
        }
    }

    /** After a name has changed. */
    void forgetNames() {
        byBareName = null;
    }

    /** Those whose name without its prefix is this, anywhere. */
    List<Entry> byBareName(String bareKey) {
        if (byBareName == null) {
            byBareName = new HashMap<>(byCode.size() * 2);
            for (var entry : byCode.values()) {
                byBareName
                        .computeIfAbsent(entry.bareKey(), key -> new ArrayList<>(2))
                        .add(entry);
            }
        }
        return byBareName.getOrDefault(bareKey, List.of());
    }

    /** Those that had this name once or are called so by offices, without the prefix. */
    List<Former> byFormerName(String bareKey) {
        return formerNames().getOrDefault(bareKey, List.of());
    }

    boolean hasAlias(Entry entry, String fullKey) {
        var bare = LocalGovernmentName.parse(fullKey);
        for (var former : byFormerName(bare == null ? fullKey : ThaiText.key(bare.bare()))) {
            if (former.entry == entry && ThaiText.key(former.name.full()).equals(fullKey)) {
                return true;
            }
        }
        return false;
    }

    void learn(Entry entry, String name) {
        var parsed = LocalGovernmentName.parse(name);
        formerNames()
                .computeIfAbsent(ThaiText.key(parsed.bare()), key -> new ArrayList<>(2))
                .add(new Former(entry, parsed));
    }

    Set<String> aliasesOf(Entry entry) {
        Set<String> names = new HashSet<>();
        for (var formers : formerNames().values()) {
            for (var former : formers) {
                if (former.entry == entry) {
                    names.add(former.name.full());
                }
            }
        }
        return names;
    }

    private Map<String, List<Former>> formerNames() {
        if (byFormerName == null) {
            Map<Integer, Entry> byId = new HashMap<>(byCode.size() * 2);
            byCode.values().forEach(entry -> byId.put(entry.id, entry));
            byFormerName = new HashMap<>();
            jdbc.each(new Sql("select local_government_id, name from local_government_alias"), row -> {
                var entry = byId.get(row.getInt(1));
                if (entry != null) {
                    learn(entry, row.getString(2));
                }
            });
        }
        return byFormerName;
    }
}
