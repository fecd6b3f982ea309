package org.maekhai.hub;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.maekhai.compliance.Compliance;
import org.maekhai.registry.Geography;
import org.maekhai.registry.LocalGovernmentFilter;
import org.maekhai.registry.StatusSource;
import org.maekhai.security.CurrentUser;
import org.maekhai.security.Scope;
import org.maekhai.shared.Jdbc;
import org.maekhai.shared.Page;
import org.maekhai.shared.PageRequest;
import org.maekhai.shared.Sql;

/** How far the network reaches, in three queries for one place or for every province. */
@ApplicationScoped
class NetworkCounts {
    private static final Map<String, Comparator<ProvinceHubs>> SORTABLE = Map.of(
            "code", Comparator.comparing(ProvinceHubs::provinceCode),
            "servedRate",
                    Comparator.comparing(ProvinceHubs::servedRate, Comparator.nullsLast(Comparator.naturalOrder())),
            "active", Comparator.comparingInt(row -> row.counts().active()),
            "lapsed", Comparator.comparingInt(row -> row.counts().lapsed()),
            "members", Comparator.comparingInt(row -> row.counts().members()),
            "needy", Comparator.comparingInt(row -> row.counts().needy()));

    private final Jdbc jdbc;
    private final CurrentUser currentUser;
    private final Compliance compliance;
    private final Geography geography;
    private final HubQueries queries;

    NetworkCounts(Jdbc jdbc, CurrentUser currentUser, Compliance compliance, Geography geography, HubQueries queries) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.compliance = compliance;
        this.geography = geography;
        this.queries = queries;
    }

    private static final class Tally {
        private int localGovernments;
        private int proposed;
        private int invited;
        private int active;
        private int lapsed;
        private int resumable;
        private int members;
        private int advisedMembers;
        private int lostMembers;
        private int needy;
        private int served;

        private void hubs(HubState state, boolean maySoon, int many) {
            switch (state) {
                case PROPOSED -> proposed += many;
                case INVITED -> invited += many;
                case ACTIVE -> active += many;
                case SUSPENDED -> {
                    lapsed += many;
                    resumable += maySoon ? many : 0;
                }
                case DECLINED, RETIRED -> {}
            }
        }

        private void links(HubState state, int all, int advised) {
            if (state == HubState.ACTIVE) {
                members += all;
                advisedMembers += advised;
            } else if (state == HubState.SUSPENDED) {
                lostMembers += all;
            }
        }

        private HubCounts counts() {
            return new HubCounts(
                    proposed, invited, active, lapsed, resumable, members, advisedMembers, lostMembers, needy, served);
        }
    }

    HubCounts of(String province, String district) {
        var sum = new Tally();
        tallies(currentUser.scope(), province, district, code -> sum);
        return sum.counts();
    }

    /** Every province, whoever asks: nothing finer. In the order of names unless another is asked for. */
    Page<ProvinceHubs> provinces(PageRequest request) {
        Map<String, Tally> tallies = new TreeMap<>();
        tallies(Scope.NATION, null, null, code -> tallies.computeIfAbsent(code, key -> new Tally()));
        var rows = geography.provinces().stream()
                .map(province -> {
                    var tally = tallies.getOrDefault(province.code(), new Tally());
                    return new ProvinceHubs(
                            province.code(),
                            province.name(),
                            tally.localGovernments,
                            tally.counts(),
                            tally.needy == 0 ? null : (double) tally.served / tally.needy);
                })
                .toList();
        return Page.slice(rows, request, SORTABLE);
    }

    private interface Tallies {
        Tally of(String provinceCode);
    }

    private void tallies(Scope scope, String province, String district, Tallies tallies) {
        jdbc.each(
                narrow(
                                new Sql(
                                        "select lg.province_code, h.state, case when h.resumable_since is null then 0 else 1"
                                                + " end as may_soon, count(*) from hub h join local_government lg"
                                                + " on lg.id = h.local_government_id"),
                                scope,
                                province,
                                district)
                        .append("group by lg.province_code, h.state,"
                                + " case when h.resumable_since is null then 0 else 1 end"),
                row -> tallies.of(row.getString(1))
                        .hubs(HubState.valueOf(row.getString(2)), row.getInt(3) == 1, row.getInt(4)));
        jdbc.each(
                narrow(
                                new Sql(
                                        "select lg.province_code, h.state, count(*), count(a.neighbour) from hub_link l"
                                                + " join hub h on h.id = l.hub_id join local_government lg on lg.id = l.open_of"
                                                + " left join (select distinct hub_id, local_government_id as neighbour"
                                                + " from hub_advice where advised_on > ?) a on a.hub_id = l.hub_id"
                                                + " and a.neighbour = l.open_of",
                                        queries.beforeAdvice()),
                                scope,
                                province,
                                district)
                        .append("group by lg.province_code, h.state"),
                row -> tallies.of(row.getString(1))
                        .links(HubState.valueOf(row.getString(2)), row.getInt(3), row.getInt(4)));
        needs(scope, province, district, tallies);
    }

    private void needs(Scope scope, String province, String district, Tallies tallies) {
        var today = queries.today();
        StatusSource.Day day = compliance.on(today);
        var sql = day.join(
                        new Sql("select lg.province_code, " + day.columns()
                                + ", count(*) as many, count(h.id) as served from local_government lg"),
                        "lg")
                .append("left join hub_link l on l.open_of = lg.id"
                        + " left join hub h on h.id = l.hub_id and h.state = 'ACTIVE'");
        LocalGovernmentFilter.existing(narrow(sql, scope, province, district), today)
                .append("group by lg.province_code, counted, told");
        jdbc.each(sql, row -> {
            var tally = tallies.of(row.getString("province_code"));
            tally.localGovernments += row.getInt("many");
            if (day.read(row).status().isNeedy()) {
                tally.needy += row.getInt("many");
                tally.served += row.getInt("served");
            }
        });
    }

    private static Sql narrow(Sql sql, Scope scope, String province, String district) {
        return scope.restrict(sql, "lg")
                .whereIf(province, "lg.province_code = ?")
                .whereIf(district, "lg.district_code = ?");
    }
}
