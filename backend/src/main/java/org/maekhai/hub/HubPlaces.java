package org.maekhai.hub;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.maekhai.compliance.Compliance;
import org.maekhai.registry.Geography;
import org.maekhai.registry.LocalGovernmentFilter;
import org.maekhai.registry.LocalGovernmentRef;
import org.maekhai.registry.LocalGovernmentType;
import org.maekhai.registry.StatusSource;
import org.maekhai.shared.Jdbc;
import org.maekhai.shared.Sql;

/** Local governments with all that decides about hubs, in one query however many they are. */
@ApplicationScoped
class HubPlaces {
    private static final int CHUNK = 1000;

    private final Jdbc jdbc;
    private final Compliance compliance;
    private final Geography geography;
    private final HubPolicy policy;

    HubPlaces(Jdbc jdbc, Compliance compliance, Geography geography, HubPolicy policy) {
        this.jdbc = jdbc;
        this.compliance = compliance;
        this.geography = geography;
        this.policy = policy;
    }

    /**
     * Makes sure that a day can be asked about. Projecting a year takes the lock of those who write facts, and they take
     * that of hubs after it: so this comes before a hub is locked.
     */
    void prepare(LocalDate day) {
        compliance.on(day, "");
        for (var end : Eligibility.monthEnds(day, policy)) {
            compliance.on(end, "");
        }
    }

    /** Those that exist on a day. @param narrow adds conditions on local_government lg */
    List<HubPlace> on(LocalDate day, UnaryOperator<Sql> narrow) {
        return find(day, sql -> LocalGovernmentFilter.existing(narrow.apply(sql), day));
    }

    private List<HubPlace> find(LocalDate day, UnaryOperator<Sql> narrow) {
        var today = compliance.on(day, "now");
        var ends = Eligibility.monthEnds(day, policy);
        List<StatusSource.Day> then = new ArrayList<>();
        for (int i = 0; i < ends.size(); i++) {
            then.add(compliance.on(ends.get(i), "end" + i));
        }
        var columns = new StringBuilder(
                "select lg.id, lg.code, lg.name, lg.type, lg.district_code, lg.province_code,"
                        + " lg.latitude, lg.longitude, lg.active_from, lg.active_to, h.id as hub_id, h.state as hub_state, h.max_members, (select count(*)"
                        + " from hub_link m where m.hub_id = h.id and m.open_of is not null) as hub_members,"
                        + " l.hub_id as member_of, lh.state as member_of_state, (select max(d.changed_on) from hub d where d.local_government_id = lg.id and d.state = 'DECLINED' and not exists (select 1 from hub n where n.local_government_id = d.local_government_id and (n.open_of is not null or n.state = 'RETIRED' and n.changed_on >= d.changed_on))) as declined_on, ");
        columns.append(today.columns());
        then.forEach(end -> columns.append(", ").append(end.columns()));
        var sql = new Sql(columns + " from local_government lg");
        today.join(sql, "lg");
        then.forEach(end -> end.join(sql, "lg"));
        sql.append("left join hub h on h.open_of = lg.id left join hub_link l on l.open_of = lg.id"
                + " left join hub lh on lh.id = l.hub_id");
        narrow.apply(sql).append("order by lg.sort_key, lg.code");
        return jdbc.list(sql, row -> place(row, day, today, ends, then));
    }

    /** Those of these ids, also such as no longer exist: they aren't eligible then. */
    List<HubPlace> of(Collection<Integer> ids, LocalDate day) {
        List<HubPlace> found = new ArrayList<>();
        var all = new ArrayList<>(ids);
        for (int from = 0; from < all.size(); from += CHUNK) {
            var chunk = all.subList(from, Math.min(from + CHUNK, all.size()));
            found.addAll(find(day, sql -> sql.whereIn("lg.id", chunk)));
        }
        return found;
    }

    private HubPlace place(
            ResultSet row, LocalDate day, StatusSource.Day today, List<LocalDate> ends, List<StatusSource.Day> then)
            throws SQLException {
        var from = row.getObject("active_from", LocalDate.class);
        var to = row.getObject("active_to", LocalDate.class);
        boolean exists = (from == null || !from.isAfter(day)) && (to == null || !to.isBefore(day));
        List<EligibilityView.MonthEnd> past = new ArrayList<>(ends.size());
        for (int i = 0; i < ends.size(); i++) {
            var status = then.get(i).read(row);
            past.add(new EligibilityView.MonthEnd(ends.get(i), status.status(), status.reasons()));
        }
        return new HubPlace(
                row.getInt("id"),
                ref(row),
                row.getObject("latitude", Double.class),
                row.getObject("longitude", Double.class),
                today.read(row),
                new Eligibility(exists, past),
                row.getObject("hub_id", UUID.class),
                state(row.getString("hub_state")),
                row.getInt("hub_members"),
                row.getInt("max_members"),
                row.getObject("member_of", UUID.class),
                state(row.getString("member_of_state")),
                row.getObject("declined_on", LocalDate.class));
    }

    LocalGovernmentRef ref(ResultSet row) throws SQLException {
        return new LocalGovernmentRef(
                row.getString("code"),
                row.getString("name"),
                LocalGovernmentType.valueOf(row.getString("type")),
                geography.districtRef(row.getString("district_code")),
                geography.provinceRef(row.getString("province_code")));
    }

    private static HubState state(String name) {
        return name == null ? null : HubState.valueOf(name);
    }
}
