package org.maekhai.registry;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.maekhai.security.Scope;
import org.maekhai.shared.Place;
import org.maekhai.shared.database.SearchText;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.PageRequest;

/**
 * Every local government, past ones too, in order of name: the registry as it is kept in memory for lists and counts. Never
 * changes; {@link LocalGovernments#register()} gives the one that is as current as the database.
 */
public final class Register {
    /** The order and the names of a list's fields that the registry itself knows. */
    public static final String NAME = "name",
            CODE = "code",
            TYPE = "type",
            DISTRICT = "district",
            PROVINCE = "province";

    /** Every one. */
    public static final Predicate<Entry> ALL = entry -> true;

    /**
     * A local government.
     *
     * @param index its place in this register, from 0
     * @param nameRank its place among the names: the same for equal names
     * @param searchText see {@link SearchText#compact}
     */
    public record Entry(
            int index,
            int id,
            LocalGovernmentRef ref,
            String shortName,
            Double latitude,
            Double longitude,
            LocalDate activeFrom,
            LocalDate activeTo,
            int nameRank,
            String searchText) {

        public Place place() {
            return ref.place();
        }

        public boolean existsOn(LocalDate day) {
            return (activeFrom == null || !activeFrom.isAfter(day)) && (activeTo == null || !activeTo.isBefore(day));
        }
    }

    /** What a list can be ordered by: for each entry, by index, a number from 0 below {@code values}. */
    public record Rank(int values, int[] places) {}

    private final List<Entry> entries;
    private final Map<Integer, Entry> byId = new HashMap<>();
    private final Map<String, Entry> byCode = new HashMap<>();
    /** Indexes. */
    private final int[] inOrderOfCode;

    private final Map<String, Rank> ranks;

    /** @param entries in order of name, then code */
    Register(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        for (var entry : this.entries) {
            byId.put(entry.id(), entry);
            byCode.put(entry.ref().code(), entry);
        }
        inOrderOfCode = this.entries.stream()
                .sorted(Comparator.comparing((Entry entry) -> entry.ref().code()))
                .mapToInt(Entry::index)
                .toArray();
        ranks = Map.of(
                NAME,
                        new Rank(
                                Math.max(1, entries.size()),
                                entries.stream().mapToInt(Entry::nameRank).toArray()),
                CODE, rank(entry -> entry.ref().code()),
                TYPE, rank(entry -> entry.ref().type().name()),
                DISTRICT, rank(entry -> entry.ref().district().code()),
                PROVINCE, rank(entry -> entry.ref().province().code()));
    }

    private Rank rank(Function<Entry, String> field) {
        var values = entries.stream().map(field).distinct().sorted().toArray(String[]::new);
        var places = new int[entries.size()];
        entries.forEach(entry -> places[entry.index()] = Arrays.binarySearch(values, field.apply(entry)));
        return new Rank(Math.max(1, values.length), places);
    }

    /** In order of name. */
    public List<Entry> entries() {
        return entries;
    }

    /** By its index. */
    public Entry entry(int index) {
        return entries.get(index);
    }

    /** @return null when there is none of that id */
    public Entry byId(int id) {
        return byId.get(id);
    }

    /** @return null when there is none of that code */
    public Entry byCode(String code) {
        return byCode.get(code);
    }

    /** How the entries stand by something else: below {@code values}. */
    public Rank rank(int values, ToIntFunction<Entry> place) {
        return new Rank(values, entries.stream().mapToInt(place).toArray());
    }

    /** How the entries stand by a field of the registry. */
    public Rank rank(String field) {
        return ranks.get(field);
    }

    /** Those of a scope, and of a province and a district where they are not null. */
    public static Predicate<Entry> within(Scope scope, String province, String district) {
        Predicate<Entry> scoped = switch (scope.level()) {
            case NATION -> ALL;
            case PROVINCE -> inProvince(scope.provinceCode());
            case DISTRICT -> inDistrict(scope.districtCode());
            case LOCAL_GOVERNMENT -> entry -> entry.ref().code().equals(scope.localGovernmentCode());
        };
        if (province != null) {
            scoped = both(scoped, inProvince(province));
        }
        return district == null ? scoped : both(scoped, inDistrict(district));
    }

    /** Those whose code or name has in it what somebody typed; nothing typed: all. */
    public static Predicate<Entry> named(String typed) {
        var finder = SearchText.finder(typed);
        return finder == null ? ALL : entry -> finder.test(entry.searchText());
    }

    /** Asks no question that everyone answers alike: it would be asked of each of them. */
    private static Predicate<Entry> both(Predicate<Entry> one, Predicate<Entry> other) {
        return one == ALL ? other : other == ALL ? one : one.and(other);
    }

    private static Predicate<Entry> inProvince(String code) {
        return entry -> entry.ref().province().code().equals(code);
    }

    private static Predicate<Entry> inDistrict(String code) {
        return entry -> entry.ref().district().code().equals(code);
    }

    /**
     * A page of the entries that are wanted, in the order that was asked for, else by name; equals by code. All of them are looked
     * at by index, a number beside the other: an entry itself is somewhere in memory, and few are shown.
     *
     * @param wanted by index
     * @param offered what may be sorted by; only what was asked for is worked out
     */
    public Page<Entry> page(PageRequest request, IntPredicate wanted, Map<String, Supplier<Rank>> offered) {
        var terms = request.terms(offered.keySet(), NAME);
        // in order of name already, as most lists are asked for
        boolean asIs = terms.equals(List.of(new PageRequest.Term(NAME, false)));
        var found = new int[entries.size()];
        int total = 0;
        for (int i = 0; i < found.length; i++) {
            int index = asIs ? i : inOrderOfCode[i];
            if (wanted.test(index)) {
                found[total++] = index;
            }
        }
        if (asIs) {
            terms = List.of();
        }
        // each sorting leaves equals as they are: the last field first
        for (int i = terms.size() - 1; i >= 0; i--) {
            found = sorted(
                    found,
                    total,
                    offered.get(terms.get(i).field()).get(),
                    terms.get(i).descending());
        }
        int from = (int) Math.min((long) request.page() * request.size(), total);
        int to = Math.min(from + request.size(), total);
        return new Page<>(Arrays.stream(found, from, to).mapToObj(entries::get).toList(), request, total);
    }

    /** By counting: there are few ranks, and each entry is looked at twice. */
    private static int[] sorted(int[] indexes, int count, Rank rank, boolean descending) {
        var starts = new int[rank.values() + 1];
        for (int i = 0; i < count; i++) {
            starts[place(indexes[i], rank, descending) + 1]++;
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        var sorted = new int[count];
        for (int i = 0; i < count; i++) {
            sorted[starts[place(indexes[i], rank, descending)]++] = indexes[i];
        }
        return sorted;
    }

    private static int place(int index, Rank rank, boolean descending) {
        int place = rank.places()[index];
        return descending ? rank.values() - 1 - place : place;
    }
}
