package org.maekhai.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** What people ask, from a fixed seed: the same in every run, and hardly ever the same twice in a batch. */
final class Requests {
    private static final List<String> TYPES = List.of("PAO", "CITY", "TOWN", "TAMBON_MUNICIPALITY", "SAO");
    private static final List<String> STATUSES =
            List.of("COMPLETE_AND_CURRENT", "COMPLETE_NOT_CURRENT", "INCOMPLETE", "NOT_USING", "NO_DATA");
    private static final List<String> REASONS = List.of(
            "BUDGET_NOT_APPROVED",
            "BUDGET_NOT_IN_USE",
            "REVENUE_MISSING",
            "REVENUE_LATE",
            "EXPENDITURE_LATE",
            "ACCOUNTING_MISSING",
            "READING_STALE",
            "NOT_USING_ELAAS");
    private static final List<String> STEPS = List.of("RECORDED", "APPROVED", "IN_USE");

    private final Registry registry;
    private final Days days;

    Requests(Registry registry, Days days) {
        this.registry = registry;
        this.days = days;
    }

    /** Addresses by the number of the batch. */
    interface Urls {
        List<String> of(int batch, int count);
    }

    private interface Url {
        String of(String day, Random random);
    }

    private Urls of(Days.When when, Url url) {
        return (batch, count) -> {
            var random = new Random(batch);
            return days.draw(when, random, count).stream()
                    .map(day -> url.of(day.toString(), random))
                    .toList();
        };
    }

    Urls summaries(Days.When when) {
        return of(when, (day, random) -> "/api/v1/compliance/summary?by=province&asOf=" + day);
    }

    Urls overviews(Days.When when) {
        return of(when, (day, random) -> "/api/v1/overview?asOf=" + day);
    }

    /** The province is drawn after all days, as the yardstick does. */
    Urls ofProvinces(Days.When when, String path, String day) {
        return (batch, count) -> {
            var random = new Random(batch);
            var drawn = days.draw(when, random, count);
            var provinces = Days.draw(registry.provinces(), random, count);
            List<String> urls = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                urls.add(path + "?" + day + "=" + drawn.get(i) + "&province=" + provinces.get(i));
            }
            return urls;
        };
    }

    Urls candidates() {
        return (batch, count) -> Days.draw(registry.provinces(), new Random(batch), count).stream()
                .map(province -> "/api/v1/hubs/candidates?size=500&province=" + province)
                .toList();
    }

    static Urls always(String url) {
        return (batch, count) -> Collections.nCopies(count, url);
    }

    List<String> codes(int batch, int count) {
        return Days.draw(registry.codes(), new Random(batch), count);
    }

    /** The kinds of lists of 50, each of which has to be fast: none hides behind the mean. */
    Map<String, Urls> lists(String path) {
        boolean withFacts = path.equals("/api/v1/compliance");
        var sorts = withFacts
                ? List.of("code", "-code", "type", "-type", "district", "-district", "-name")
                : List.of("code", "-code", "type", "-type", "district", "-district", "province", "-province", "-name");
        var from = path + "?size=50&asOf=";
        Url first = (day, random) -> from + day + "&page=" + random.nextInt(20);
        Url filtered = (day, random) -> from + day + filter(random, withFacts);
        Url sorted = (day, random) -> from + day + "&page=" + random.nextInt(20) + "&sort=" + any(sorts, random);
        Url byStatus = (day, random) ->
                from + day + "&page=" + random.nextInt(20) + "&sort=" + any(List.of("status", "-status"), random);
        Url search = (day, random) -> from + day + "&q=" + URLEncoder.encode(piece(random), StandardCharsets.UTF_8);
        Url deep = (day, random) -> from + day + "&page=" + (60 + random.nextInt(97)) + "&sort="
                + any(List.of("name", "-name", "code", any(sorts, random), "status", "-status"), random);
        Url any = (day, random) -> any(List.of(first, filtered, sorted, byStatus, search, deep), random)
                .of(day, random);
        Map<String, Urls> kinds = new LinkedHashMap<>();
        kinds.put("one of the first pages", of(Days.When.MIXED, first));
        kinds.put("filtered", of(Days.When.MIXED, filtered));
        kinds.put("sorted", of(Days.When.MIXED, sorted));
        kinds.put("sorted by status", of(Days.When.MIXED, byStatus));
        kinds.put("search", of(Days.When.MIXED, search));
        kinds.put("deep page", of(Days.When.MIXED, deep));
        kinds.put("any of these on any day", of(Days.When.ANY_DAY, any));
        return kinds;
    }

    private String filter(Random random, boolean withFacts) {
        var place = random.nextBoolean()
                ? "&province=" + any(registry.provinces(), random)
                : "&district=" + any(registry.districts(), random);
        return switch (random.nextInt(withFacts ? 6 : 5)) {
            case 0 -> place;
            case 1 -> place + "&status=" + any(STATUSES, random);
            case 2 -> "&status=" + any(STATUSES, random) + "&page=" + random.nextInt(3);
            case 3 -> "&reason=" + any(REASONS, random) + "&page=" + random.nextInt(3);
            case 4 -> "&type=" + any(TYPES, random) + place;
            default -> "&budget=" + any(STEPS, random) + "&page=" + random.nextInt(20);
        };
    }

    /** Some letters in a row of somebody's name without its kind. */
    private String piece(Random random) {
        var name = any(registry.rows(), random)
                .name()
                .replaceFirst("^(องค์การบริหารส่วน(จังหวัด|ตำบล)|เทศบาล(นคร|เมือง|ตำบล))", "");
        int length = Math.min(name.length(), 3 + random.nextInt(4));
        int from = random.nextInt(name.length() - length + 1);
        return name.substring(from, from + length);
    }

    /** A day of reading: mostly lists and single local governments, some summaries, home. */
    Urls mixed() {
        List<Urls> hundred = new ArrayList<>();
        var lists = new ArrayList<>(lists("/api/v1/local-governments").values());
        lists.addAll(lists("/api/v1/compliance").values());
        lists.forEach(kind -> hundred.addAll(Collections.nCopies(3, kind)));
        for (var of : List.of("", "/compliance?months=12", "/posting-status?size=6", "/budget-status")) {
            hundred.addAll(Collections.nCopies(
                    7,
                    (batch, count) -> codes(batch, count).stream()
                            .map(code -> "/api/v1/local-governments/" + code + of)
                            .toList()));
        }
        hundred.addAll(Collections.nCopies(15, summaries(Days.When.MIXED)));
        hundred.addAll(Collections.nCopies(11, ofProvinces(Days.When.MIXED, "/api/v1/overview", "asOf")));
        hundred.addAll(Collections.nCopies(4, overviews(Days.When.MIXED)));
        return (batch, count) -> {
            var random = new Random(batch);
            return IntStream.range(0, count)
                    .mapToObj(i -> any(hundred, random).of(random.nextInt(), 1).get(0))
                    .toList();
        };
    }

    private static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
