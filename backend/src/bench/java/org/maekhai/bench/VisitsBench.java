package org.maekhai.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.maekhai.shared.Ids;

/** Five years of visits: whom to visit first, lists of them, one that is written with what was seen, and plans of days. */
final class VisitsBench {
    static final String LARGEST = "30";

    /** What the visits say that are written. */
    static final String PEOPLE_MET = "ผู้อำนวยการกองคลัง และนักวิชาการเงินและบัญชี",
            FINDINGS = "บันทึกบัญชีถึงวันก่อนติดตาม ยังไม่ได้กระทบยอดเงินฝากธนาคารสองบัญชีของเดือนก่อน",
            ADVICE = "ให้กระทบยอดทุกบัญชีภายในสัปดาห์นี้ และตั้งผู้ทำแทนด้านรายจ่าย",
            STEP = "กระทบยอดเงินฝากธนาคารให้ครบทุกบัญชี";

    static final int STEPS = 2;

    private static final String VISITS = "/api/v1/visits";

    private final Ground ground;
    private final Sides sides;
    private final Registry registry;
    private final Turns turns;
    private final Report report;

    VisitsBench(Ground ground, Sides sides, Registry registry, Turns turns, Report report) {
        this.ground = ground;
        this.sides = sides;
        this.registry = registry;
        this.turns = turns;
        this.report = report;
    }

    void measure() throws Exception {
        report.atMostTimes(
                2,
                "priorities of the largest province with 20,000 visits / by hand",
                turns.compare(
                        sides.http((batch, count) -> days(batch, count).stream()
                                .map(day -> VISITS + "/priorities?province=" + LARGEST + "&asOf=" + day)
                                .toList()),
                        ground.best("priorities", Stream.of("joined", "apart"))));
        for (var kind : lists().entrySet()) {
            ground.list("list `visits`, " + kind.getKey(), kind.getValue());
        }
        for (var kind : throughAll().entrySet()) {
            double ms = turns.alone(sides.http(kind.getValue())).ours(true);
            report.told("list `visits`, " + kind.getKey(), String.format(Locale.ROOT, "%.1f ms", ms));
        }
        writes();
    }

    /** Half of them today, as people ask, the others of the last years. */
    static List<LocalDate> days(int batch, int count) {
        var random = new Random(batch);
        return Stream.generate(() -> random.nextBoolean() ? Days.TODAY : Days.TODAY.minusDays(random.nextInt(700)))
                .limit(count)
                .toList();
    }

    /** On which the visits are written, one of each place: never a month end, of which there are readings. */
    static LocalDate dayOf(int number) {
        var day = Days.TODAY.minusDays(number);
        return Days.isMonthEnd(day) ? day.minusDays(15) : day;
    }

    private Map<String, Requests.Urls> lists() {
        Map<String, Requests.Urls> kinds = new LinkedHashMap<>();
        kinds.put(
                "one of a province's first pages",
                of(random -> "&province=" + LARGEST + "&page=" + random.nextInt(20)));
        kinds.put("of any province", of(random -> page(random, 20)));
        kinds.put("of the nation", of(random -> "&page=" + random.nextInt(20)));
        kinds.put("filtered", of(random -> filtered(random) + "&page=" + random.nextInt(3)));
        kinds.put("deep page", of(random -> "&province=" + LARGEST + "&page=" + (100 + random.nextInt(200))));
        return kinds;
    }

    /** What SQL goes through all visits of a province for: their texts, and an order that no index has. */
    private Map<String, Requests.Urls> throughAll() {
        Map<String, Requests.Urls> kinds = new LinkedHashMap<>();
        kinds.put("search in a province", of(random -> "&province=" + LARGEST + "&q=x" + random.nextInt(1000)));
        kinds.put("of a province, by place", of(random -> page(random, 5) + "&sort=localGovernment"));
        return kinds;
    }

    private String page(Random random, int pages) {
        return "&province=" + any(registry.provinces(), random) + "&page=" + random.nextInt(pages);
    }

    private String filtered(Random random) {
        var from = Days.TODAY.minusDays(random.nextInt(1500));
        var place = any(registry.byProvince().get(LARGEST), random);
        return switch (random.nextInt(5)) {
            case 0 -> "&province=" + LARGEST + "&state=" + any(List.of("DONE", "PLANNED"), random);
            case 1 -> "&province=" + LARGEST + "&from=" + from + "&to=" + from.plusDays(90);
            case 2 -> "&localGovernment=" + place.code();
            case 3 -> "&province=" + LARGEST + "&mode=" + any(List.of("ON_SITE", "PHONE", "ONLINE"), random);
            default -> "&province=" + LARGEST + "&overdue=true";
        };
    }

    private interface Filter {
        String of(Random random);
    }

    private static Requests.Urls of(Filter filter) {
        return (batch, count) -> {
            var random = new Random(batch);
            return Stream.generate(() -> VISITS + "?size=50" + filter.of(random))
                    .limit(count)
                    .toList();
        };
    }

    private static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    /** By telephone, with what was seen in e-LAAS: every one of another place, or on another day. */
    private void writes() throws Exception {
        var writing = new Writing();
        var first = sides.server().ask(writing.next());
        report.atMostTimes(
                3,
                "visit with observed facts / INSERT and commit of the same rows",
                turns.compare(writing, sides.sql("insert-visit", Integer.toString(characters(first)))));
    }

    private static int characters(byte[] answer) {
        return new String(answer, StandardCharsets.UTF_8).length();
    }

    private final class Writing extends Sides.OfServer {
        private final List<Registry.Row> places = registry.rows();
        private final Map<String, String> trainers = new HashMap<>();
        private final String checklist;
        private List<HttpRequest> prepared = List.of();
        private int written;

        Writing() throws Exception {
            sides.super();
            var json = new ObjectMapper();
            var asked = json.readTree(sides.server().ask("/api/v1/checklists?active=true"))
                    .get("items")
                    .get(0);
            var answers = StreamSupport.stream(asked.get("questions").spliterator(), false)
                    .filter(question -> question.get("byPhone").asBoolean())
                    .map(question -> "{\"questionId\":\"" + question.get("id").asText() + "\",\"answer\":\"YES\"}")
                    .collect(Collectors.joining(","));
            checklist = "{\"id\":\"" + asked.get("id").asText() + "\",\"answers\":[" + answers + "]}";
            for (var province : registry.provinces()) {
                var ofProvince = json.readTree(sides.server()
                        .ask("/api/v1/trainers?size=1&affiliation=PROVINCIAL_OFFICE&province=" + province));
                trainers.put(province, ofProvince.get("items").get(0).get("id").asText());
            }
        }

        @Override
        public void before(int batch, int count) {
            prepared = Stream.generate(this::next).limit(count).toList();
        }

        @Override
        public void run(int batch, int count) throws Exception {
            for (var request : prepared) {
                sides.server().ask(request);
            }
        }

        HttpRequest next() {
            var place = places.get(written % places.size());
            var on = dayOf(written / places.size());
            written++;
            List<String> steps = new ArrayList<>();
            for (int step = 0; step < STEPS; step++) {
                steps.add(String.format(
                        "{\"id\":\"%s\",\"text\":\"%s\",\"owner\":\"TRAINER\",\"dueOn\":\"%s\"}",
                        UUID.randomUUID(), STEP, on.plusDays(14)));
            }
            var body = String.format(
                    Locale.ROOT,
                    "{\"localGovernmentCode\":\"%s\",\"state\":\"DONE\",\"mode\":\"PHONE\",\"on\":\"%s\",\"trainerIds\":[\"%s\"],"
                            + "\"peopleMet\":\"%s\",\"findings\":\"%s\",\"advice\":\"%s\",\"nextContactOn\":\"%s\","
                            + "\"nextSteps\":[%s],\"checklist\":%s,\"observed\":{\"revenueThrough\":\"%s\","
                            + "\"expenditureThrough\":\"%s\",\"accountingThrough\":\"%s\",\"yearClosed\":true,"
                            + "\"budget\":{\"fiscalYear\":%d,\"usesElaas\":true,\"amount\":%d}}}",
                    place.code(),
                    on,
                    trainers.get(place.province()),
                    PEOPLE_MET,
                    FINDINGS,
                    ADVICE,
                    on.plusDays(30),
                    String.join(",", steps),
                    checklist,
                    on.minusDays(1),
                    on.minusDays(2),
                    on.minusDays(3),
                    Days.LAST_YEAR,
                    20_000_000 + written);
            return sides.server().json("PUT", VISITS + "/" + Ids.next(Clock.systemUTC()), body);
        }
    }
}
