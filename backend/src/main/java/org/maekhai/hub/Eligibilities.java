package org.maekhai.hub;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.registry.SearchText;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.Page;
import org.maekhai.shared.PageRequest;

/** Who has earned to be a hub, and what keeps the others from it (memo order 3). */
@ApplicationScoped
class Eligibilities {
    private static final Map<String, Comparator<EligibilityView>> SORTABLE = Map.of(
            "code", Comparator.comparing(view -> view.localGovernment().code()),
            "district",
                    Comparator.comparing(
                            view -> view.localGovernment().district().code()),
            "need", Comparator.comparingInt(EligibilityView::need),
            "eligible", Comparator.comparing(EligibilityView::eligible));

    private final CurrentUser currentUser;
    private final LocalGovernments localGovernments;
    private final HubPolicy policy;
    private final HubQueries queries;
    private final HubPlaces places;

    Eligibilities(
            CurrentUser currentUser,
            LocalGovernments localGovernments,
            HubPolicy policy,
            HubQueries queries,
            HubPlaces places) {
        this.currentUser = currentUser;
        this.localGovernments = localGovernments;
        this.policy = policy;
        this.queries = queries;
        this.places = places;
    }

    HubPolicyView policy() {
        return new HubPolicyView(
                policy.monthEnds(),
                policy.settleDays(),
                Eligibility.monthEnds(queries.today(), policy),
                policy.maxMembers(),
                policy.radiusKm(),
                policy.advisedWithinDays());
    }

    /** In the caller's scope, in the order of their names unless another is asked for. */
    Page<EligibilityView> list(
            PageRequest request, String province, String district, Boolean eligible, String q, LocalDate asked) {
        var on = dayOrToday(asked);
        var found = places
                .on(on, sql -> {
                    currentUser
                            .scope()
                            .restrict(sql, "lg")
                            .whereIf(province, "lg.province_code = ?")
                            .whereIf(district, "lg.district_code = ?");
                    return q == null || q.isBlank() ? sql : sql.where("lg.search_text like ?", SearchText.pattern(q));
                })
                .stream()
                .filter(place -> eligible == null || place.isEligible() == eligible)
                .map(place -> place.view(on))
                .toList();
        return Page.slice(found, request, SORTABLE);
    }

    EligibilityView of(String code, LocalDate asked) {
        var on = dayOrToday(asked);
        var known = localGovernments.inScope(code);
        return places.of(java.util.List.of(known.id()), on).get(0).view(on);
    }

    private LocalDate dayOrToday(LocalDate asked) {
        return asked == null ? queries.today() : asked;
    }
}
