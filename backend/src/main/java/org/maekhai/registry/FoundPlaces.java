package org.maekhai.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.maekhai.security.CurrentUser;
import org.maekhai.security.Scope;
import org.maekhai.shared.database.SearchText;
import org.maekhai.shared.search.Found;
import org.maekhai.shared.search.FoundGroup;
import org.maekhai.shared.search.FoundKind;
import org.maekhai.shared.search.SearchSource;

/** Local governments, districts and provinces of the caller's scope, from memory. */
@ApplicationScoped
class FoundPlaces implements SearchSource {
    private final Clock clock;
    private final CurrentUser currentUser;
    private final Geography geography;
    private final StatusSource statuses;

    /** They never change while the system runs: folded once, whatever is typed. */
    private volatile List<Sought<DistrictView>> districts;

    private volatile List<Sought<ProvinceView>> provinces;

    FoundPlaces(Clock clock, CurrentUser currentUser, Geography geography, StatusSource statuses) {
        this.clock = clock;
        this.currentUser = currentUser;
        this.geography = geography;
        this.statuses = statuses;
    }

    /** @param text what it is looked for by, as {@link SearchText#compact} keeps it */
    private record Sought<T>(T place, String text) {}

    /** @param rank the less the better */
    private record Ranked<T>(T place, int rank) {}

    @Override
    public List<FoundGroup> find(String typed, int few) {
        var scope = currentUser.scope();
        return List.of(
                localGovernments(scope, typed, few),
                group(
                        FoundKind.DISTRICT,
                        districts(),
                        typed,
                        few,
                        district -> scope.coversProvince(district.province().code())
                                || scope.level() == Scope.Level.DISTRICT
                                        && district.code().equals(scope.districtCode()),
                        district -> new Found(
                                FoundKind.DISTRICT,
                                district.code(),
                                district.code(),
                                district.name(),
                                district.province().name(),
                                null)),
                group(
                        FoundKind.PROVINCE,
                        provinces(),
                        typed,
                        few,
                        province -> scope.coversProvince(province.code()),
                        province -> new Found(
                                FoundKind.PROVINCE, province.code(), province.code(), province.name(), null, null)));
    }

    private List<Sought<DistrictView>> districts() {
        if (districts == null) {
            districts = sought(
                    geography.districts(null),
                    district -> SearchText.of(
                            district.code(), district.name(), "อำเภอ" + district.name(), "อ." + district.name()));
        }
        return districts;
    }

    private List<Sought<ProvinceView>> provinces() {
        if (provinces == null) {
            provinces = sought(
                    geography.provinces(),
                    province -> SearchText.of(
                            province.code(),
                            province.name(),
                            "จังหวัด" + province.name(),
                            "จ." + province.name(),
                            province.nameEn()));
        }
        return provinces;
    }

    private static <T> List<Sought<T>> sought(Collection<T> places, Function<T, String> text) {
        return places.stream()
                .map(place -> new Sought<>(place, SearchText.compact(text.apply(place))))
                .toList();
    }

    /** Those that exist today, with how they stand. */
    private FoundGroup localGovernments(Scope scope, String typed, int few) {
        var day = statuses.standings(LocalDate.now(clock));
        var wanted = Register.within(scope, null, null);
        var ranking = SearchText.ranking(typed);
        List<Ranked<Register.Entry>> ranked = new ArrayList<>();
        for (var entry : day.register().entries()) {
            int rank = ranking.applyAsInt(entry.searchText());
            if (rank >= 0 && day.existed(entry.index()) && wanted.test(entry)) {
                ranked.add(new Ranked<>(entry, Math.min(rank, rankOfBareName(entry, ranking))));
            }
        }
        ranked.sort(Comparator.<Ranked<Register.Entry>>comparingInt(Ranked::rank)
                .thenComparingInt(each -> each.place().nameRank())
                .thenComparing(each -> each.place().ref().code()));
        var items = ranked.stream()
                .limit(few)
                .map(Ranked::place)
                .map(entry -> new Found(
                        FoundKind.LOCAL_GOVERNMENT,
                        entry.ref().code(),
                        entry.ref().code(),
                        entry.ref().name(),
                        entry.ref().district().name() + " · "
                                + entry.ref().province().name(),
                        day.of(entry).status().name()))
                .toList();
        return new FoundGroup(FoundKind.LOCAL_GOVERNMENT, ranked.size(), items);
    }

    /** People begin with what a place is called: its kind goes without saying. */
    private static int rankOfBareName(Register.Entry entry, ToIntFunction<String> ranking) {
        int rank = ranking.applyAsInt(SearchText.compact(
                SearchText.of(entry.ref().type().bareName(entry.ref().name()))));
        return rank < 0 ? 2 : rank;
    }

    /** Equally good ones in the order in which they are given: that of dictionaries. */
    private static <T> FoundGroup group(
            FoundKind kind,
            Collection<Sought<T>> all,
            String typed,
            int few,
            Predicate<T> wanted,
            Function<T, Found> found) {
        var ranking = SearchText.ranking(typed);
        var ranked = all.stream()
                .filter(each -> wanted.test(each.place()))
                .map(each -> new Ranked<>(each.place(), ranking.applyAsInt(each.text())))
                .filter(each -> each.rank() >= 0)
                .sorted(Comparator.comparingInt(Ranked::rank))
                .toList();
        return new FoundGroup(
                kind,
                ranked.size(),
                ranked.stream().limit(few).map(Ranked::place).map(found).toList());
    }
}
