package org.maekhai.hub.network;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import org.maekhai.hub.EligibilityView;
import org.maekhai.hub.HubPlace;
import org.maekhai.hub.HubPlaces;
import org.maekhai.hub.HubPolicy;
import org.maekhai.hub.Today;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.registry.Register;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.PageRequest;

/** Who has earned to be a hub, and what keeps the others from it (memo order 3). */
@ApplicationScoped
class Eligibilities {
    private static final Map<String, Comparator<HubPlace>> SORTABLE = Map.of(
            "code", Comparator.comparing(HubPlace::code),
            "district", Comparator.comparing(place -> place.ref().district().code()),
            "need", Comparator.comparingInt(HubPlace::need),
            "eligible", Comparator.comparing(HubPlace::isEligible));

    private final CurrentUser currentUser;
    private final LocalGovernments localGovernments;
    private final HubPolicy policy;
    private final Today today;
    private final HubPlaces places;

    Eligibilities(
            CurrentUser currentUser,
            LocalGovernments localGovernments,
            HubPolicy policy,
            Today today,
            HubPlaces places) {
        this.currentUser = currentUser;
        this.localGovernments = localGovernments;
        this.policy = policy;
        this.today = today;
        this.places = places;
    }

    HubPolicyView policy() {
        return new HubPolicyView(
                policy.monthEnds(),
                policy.settleDays(),
                places.monthEnds(today.day()),
                policy.maxMembers(),
                policy.radiusKm(),
                policy.advisedWithinDays());
    }

    /** In the caller's scope, in the order of their names unless another is asked for. */
    Page<EligibilityView> list(
            PageRequest request, String province, String district, Boolean eligible, String q, LocalDate asked) {
        var on = dayOrToday(asked);
        var wanted = Register.within(currentUser.scope(), province, district).and(Register.named(q));
        var found = places.on(on, wanted).stream()
                .filter(place -> eligible == null || place.isEligible() == eligible)
                .toList();
        return Page.slice(found, request, SORTABLE).map(HubPlace::view);
    }

    EligibilityView of(String code, LocalDate asked) {
        var on = dayOrToday(asked);
        var known = localGovernments.inScope(code);
        return places.of(java.util.List.of(known.id()), on).get(0).view();
    }

    private LocalDate dayOrToday(LocalDate asked) {
        return asked == null ? today.day() : asked;
    }
}
