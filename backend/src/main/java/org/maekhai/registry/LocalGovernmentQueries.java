package org.maekhai.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.GreatCircle;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.PageRequest;

/** Lists of local governments with their status, in scope. */
@ApplicationScoped
class LocalGovernmentQueries {
    private static final List<String> FIELDS =
            List.of(Register.NAME, Register.CODE, Register.TYPE, Register.DISTRICT, Register.PROVINCE);

    private final CurrentUser currentUser;
    private final StatusSource statuses;

    LocalGovernmentQueries(CurrentUser currentUser, StatusSource statuses) {
        this.currentUser = currentUser;
        this.statuses = statuses;
    }

    /** Those that existed on the day. */
    Page<LocalGovernmentView> list(PageRequest request, LocalGovernmentFilter filter, LocalDate asOf) {
        var day = statuses.standings(asOf);
        return day.register()
                .page(request, filter.in(currentUser.scope(), day), day.ranks(FIELDS))
                .map(entry -> LocalGovernmentView.of(entry, day.of(entry)));
    }

    /** The nearest others of the same province, provincial organizations left out (they lie nowhere in particular). */
    List<NeighbourView> neighbours(Register.Entry of, LocalDate asOf) {
        var day = statuses.standings(asOf);
        if (of.latitude() == null) {
            return List.of();
        }
        return day.register().entries().stream()
                .filter(Register.within(currentUser.scope(), of.ref().province().code(), null))
                .filter(other -> other.id() != of.id()
                        && other.ref().type() != LocalGovernmentType.PAO
                        && other.latitude() != null
                        && other.existsOn(asOf))
                .map(other -> new NeighbourView(
                        other.ref().code(),
                        other.ref().name(),
                        other.shortName(),
                        other.ref().type(),
                        other.latitude(),
                        other.longitude(),
                        day.of(other).status(),
                        Math.round(GreatCircle.km(of.latitude(), of.longitude(), other.latitude(), other.longitude())
                                        * 100)
                                / 100.0))
                .sorted(Comparator.comparingDouble(NeighbourView::distanceKm).thenComparing(NeighbourView::code))
                .toList();
    }
}
