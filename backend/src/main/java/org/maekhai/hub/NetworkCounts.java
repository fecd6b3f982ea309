package org.maekhai.hub;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.maekhai.registry.Geography;
import org.maekhai.registry.Register;
import org.maekhai.registry.StatusSource;
import org.maekhai.security.CurrentUser;
import org.maekhai.security.Scope;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.PageRequest;

/** How far the network reaches, counted in memory for one place or for every province. */
@ApplicationScoped
public class NetworkCounts {
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
    private final StatusSource statuses;
    private final Geography geography;
    private final Today today;
    private final Ties ties;
    private final HubQueries queries;

    NetworkCounts(
            Jdbc jdbc,
            CurrentUser currentUser,
            StatusSource statuses,
            Geography geography,
            Today today,
            Ties ties,
            HubQueries queries) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.statuses = statuses;
        this.geography = geography;
        this.today = today;
        this.ties = ties;
        this.queries = queries;
    }

    private static final class Tally {
        private int localGovernments;
        private int proposed;
        private int invited;
        private int active;
        private int suspended;
        private int resumable;
        private int members;
        private int advisedMembers;
        private int lostMembers;
        private int needy;
        private int served;

        private void hub(HubState state, boolean maySoon) {
            switch (state) {
                case PROPOSED -> proposed++;
                case INVITED -> invited++;
                case ACTIVE -> active++;
                case SUSPENDED -> {
                    suspended++;
                    resumable += maySoon ? 1 : 0;
                }
                case DECLINED, RETIRED -> {}
            }
        }

        private void link(HubState state, boolean advised) {
            if (state == HubState.ACTIVE) {
                members++;
                advisedMembers += advised ? 1 : 0;
            } else if (state == HubState.SUSPENDED) {
                lostMembers++;
            }
        }

        private HubCounts counts() {
            return new HubCounts(
                    proposed,
                    invited,
                    active,
                    suspended,
                    resumable,
                    members,
                    advisedMembers,
                    lostMembers,
                    needy,
                    served);
        }
    }

    HubCounts of(String province, String district) {
        var sum = new Tally();
        tallies(currentUser.scope(), province, district, code -> sum);
        return sum.counts();
    }

    /** Of a past day by the days that are known of each hub and link. */
    HubsOfDay ofDay(String province, LocalDate on) {
        if (!on.isBefore(today.day())) {
            var now = of(province, null);
            return new HubsOfDay(now.active(), now.members(), now.served(), now.needy());
        }
        int active = (int) jdbc.count(activeOn(new Sql("select count(*) from hub h"), province, on));
        Set<Integer> members = new HashSet<>();
        jdbc.each(
                activeOn(
                                new Sql("select l.local_government_id from hub_link l join hub h on h.id = l.hub_id"),
                                province,
                                on)
                        .where("l.valid_from <= ?", on)
                        .where("(l.valid_to is null or l.valid_to >= ?)", on),
                row -> members.add(row.getInt(1)));
        var standings = statuses.standings(on);
        var wanted = Register.within(currentUser.scope(), province, null);
        int needy = 0;
        int served = 0;
        for (var of : standings.register().entries()) {
            if (wanted.test(of) && of.existsOn(on) && standings.of(of).status().isNeedy()) {
                needy++;
                served += members.contains(of.id()) ? 1 : 0;
            }
        }
        return new HubsOfDay(active, members.size(), served, needy);
    }

    private Sql activeOn(Sql hubs, String province, LocalDate on) {
        return queries.activeOn(hubs.where("h.province_code = ?", province), on);
    }

    /** Every province, whoever asks: nothing finer. In the order of names unless another is asked for. */
    public Page<ProvinceHubs> provinces(PageRequest request) {
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
        var day = today.day();
        var standings = statuses.standings(day);
        var network = ties.now();
        var firstAdvice = today.beforeAdvice();
        var wanted = Register.within(scope, province, district);
        for (var of : standings.register().entries()) {
            if (!wanted.test(of)) {
                continue;
            }
            var tally = tallies.of(of.ref().province().code());
            var hub = network.hubOf().get(of.id());
            if (hub != null) {
                tally.hub(hub.state(), hub.resumable());
            }
            var link = network.linkOf().get(of.id());
            var tiedTo = link == null ? null : network.hubs().get(link.hubId()).state();
            if (link != null) {
                tally.link(tiedTo, link.isAdvisedAfter(firstAdvice));
            }
            if (of.existsOn(day)) {
                tally.localGovernments++;
                if (standings.of(of).status().isNeedy()) {
                    tally.needy++;
                    tally.served += tiedTo == HubState.ACTIVE ? 1 : 0;
                }
            }
        }
    }
}
