package org.maekhai.hub;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.maekhai.registry.Geography;
import org.maekhai.registry.Register;
import org.maekhai.registry.StatusSource;
import org.maekhai.security.CurrentUser;
import org.maekhai.security.Scope;
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

    private final CurrentUser currentUser;
    private final StatusSource statuses;
    private final Geography geography;
    private final Today today;
    private final Ties ties;

    NetworkCounts(CurrentUser currentUser, StatusSource statuses, Geography geography, Today today, Ties ties) {
        this.currentUser = currentUser;
        this.statuses = statuses;
        this.geography = geography;
        this.today = today;
        this.ties = ties;
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
