package org.maekhai.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Kept;
import org.maekhai.shared.database.SearchText;
import org.maekhai.shared.database.Sql;

/** Reads the {@link Register} and keeps it until the registry changes. */
@ApplicationScoped
class RegisterReader {
    static final String RAISE = "update registry_version set version = version + 1";

    private final Jdbc jdbc;
    private final Geography geography;
    private final Kept<Register> kept = new Kept<>();

    RegisterReader(Jdbc jdbc, Geography geography) {
        this.jdbc = jdbc;
        this.geography = geography;
    }

    void changing(@Observes RegistryChanging begin) {
        jdbc.update(new Sql(RAISE));
    }

    Register now() {
        long version = jdbc.count(new Sql("select version from registry_version"));
        return kept.at(version, before -> read());
    }

    private Kept.Of<Register> read() {
        geography.provinces();
        geography.districts(null);
        List<Register.Entry> entries = new ArrayList<>();
        var version = new long[1];
        var lastName = new String[1];
        var sql = new Sql("""
                select v.version, lg.id, lg.code, lg.name, lg.short_name, lg.type, lg.district_code,
                       lg.province_code, lg.latitude, lg.longitude, lg.active_from, lg.active_to,
                       lg.sort_key, lg.search_text
                from registry_version v
                left join local_government lg on 1 = 1
                order by lg.sort_key, lg.code
                """);
        jdbc.each(sql, row -> {
            version[0] = row.getLong("version");
            if (row.getString("code") != null) {
                var name = row.getString("sort_key");
                int rank = entries.isEmpty()
                        ? 0
                        : entries.get(entries.size() - 1).nameRank() + (name.equals(lastName[0]) ? 0 : 1);
                entries.add(entry(row, entries.size(), rank));
                lastName[0] = name;
            }
        });
        return new Kept.Of<>(version[0], new Register(entries));
    }

    private Register.Entry entry(ResultSet row, int index, int nameRank) throws SQLException {
        return new Register.Entry(
                index,
                row.getInt("id"),
                new LocalGovernmentRef(
                        row.getString("code"),
                        row.getString("name"),
                        LocalGovernmentType.valueOf(row.getString("type")),
                        geography.districtRef(row.getString("district_code")),
                        geography.provinceRef(row.getString("province_code"))),
                row.getString("short_name"),
                row.getObject("latitude", Double.class),
                row.getObject("longitude", Double.class),
                row.getObject("active_from", LocalDate.class),
                row.getObject("active_to", LocalDate.class),
                nameRank,
                SearchText.compact(row.getString("search_text")));
    }
}
