package org.maekhai.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Api;
import org.maekhai.TestClock;
import org.maekhai.registry.Reason;
import org.maekhai.registry.RegistryChanged;
import org.maekhai.registry.RegistryChanging;
import org.maekhai.security.Role;

/**
 * Lists, summaries and histories of the API equal a plain second implementation of the rule, on random facts and random
 * days, and still do after every kind of write. The chance is seeded: a failure comes again.
 */
@QuarkusTest
class CompliancePropertyTest {
    private static final int PLACES = 300;
    private static final List<String> PROVINCES = List.of("58", "95");
    private static final LocalDate FIRST = LocalDate.of(2024, 10, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 9, 30);

    /** Days on which something turns: the ends of fiscal years and the ages of 44, 45 and 46 days. */
    private static final List<LocalDate> TURNING = List.of(
            LocalDate.of(2025, 9, 30),
            LocalDate.of(2025, 10, 1),
            LocalDate.of(2025, 11, 14),
            LocalDate.of(2025, 11, 15),
            LocalDate.of(2025, 11, 16),
            TestClock.TODAY);

    private static boolean filled;

    @Inject
    DataSource dataSource;

    @Inject
    Event<RegistryChanging> changing;

    @Inject
    Event<RegistryChanged> changed;

    @ConfigProperty(name = "maekhai.compliance.require-year-closed")
    boolean requireYearClosed;

    Api admin;

    @BeforeEach
    void fillOnce() throws Exception {
        admin = Accounts.admin();
        if (!filled) {
            // one of the years is projected before there are facts: what is written later must reach it
            admin.get("/compliance/summary?asOf=2026-01-15").expect(200);
            QuarkusTransaction.requiringNew().run(() -> {
                try (var connection = dataSource.getConnection()) {
                    fill(connection, new Random(2557));
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
                changing.fire(new RegistryChanging());
                changed.fire(new RegistryChanged(null));
            });
            filled = true;
        }
    }

    @Test
    void listsSummariesAndHistoriesEqualThePlainRuleOnEveryDay() throws Exception {
        var random = new Random(1);
        var days = new ArrayList<>(TURNING);
        for (int i = 0; i < 8; i++) {
            days.add(randomDay(random));
        }
        var plain = plain();
        for (var day : days) {
            for (var province : PROVINCES) {
                expectList(plain, day, province, admin);
            }
            expectSummaries(plain, day);
        }
        var ours = ours(plain);
        for (int i = 0; i < 6; i++) {
            expectHistory(plain, ours.get(random.nextInt(ours.size())), randomDay(random));
        }
    }

    @Test
    void everyStatusAndReasonCanBeFilteredBy() throws Exception {
        var plain = plain();
        var day = LocalDate.of(2026, 5, 20);
        for (var status : PlainCompliance.STATUSES) {
            var expected = codes(plain, place -> plain.on(place, day).status().equals(status), day);
            assertEquals(expected, listed("&status=" + status, day), status);
        }
        for (var reason : Reason.values()) {
            var expected = codes(plain, place -> plain.on(place, day).reasons().contains(reason.name()), day);
            assertEquals(expected, listed("&reason=" + reason, day), reason.name());
        }
    }

    @Test
    void whoSeesAPartOfTheCountryGetsTheSameNumbersOfThatPart() throws Exception {
        var plain = plain();
        var day = LocalDate.of(2026, 3, 31);
        var province = Accounts.of(Role.PROVINCE, "95");
        expectList(plain, day, "95", province);
        assertEquals(0, province.get("/compliance?province=58&asOf=" + day).total());
        var district = ours(plain).get(0).district();
        var officer = Accounts.of(Role.DISTRICT, district);
        expectRows(
                plain.summary(day, place -> place.district().equals(district), PlainCompliance.Place::type),
                officer.get("/compliance/summary?by=type&asOf=" + day)
                        .expect(200)
                        .json());
        expectRows(
                plain.summary(day, place -> place.district().equals(district), PlainCompliance.Place::district),
                officer.get("/compliance/summary?by=district&asOf=" + day)
                        .expect(200)
                        .json());
        // what is open to everyone is the whole country
        expectRows(
                plain.summary(day, place -> true, PlainCompliance.Place::province),
                officer.get("/compliance/summary?by=province&asOf=" + day)
                        .expect(200)
                        .json());
    }

    @Test
    void afterEveryWriteTheNextAnswerHasIt() throws Exception {
        var random = new Random(3);
        var ours = ours(plain());
        for (int i = 0; i < 40; i++) {
            var place = ours.get(random.nextInt(ours.size()));
            var written = write(random, place);
            var plain = plain();
            expectList(plain, randomDay(random), place.province(), admin);
            var day = randomDay(random);
            expectRows(
                    plain.summary(day, any -> true, any -> "TH"),
                    admin.get("/compliance/summary?by=nation&asOf=" + day)
                            .expect(200)
                            .json());
            if (i % 4 == 0) {
                expectOverview(plain, day);
            }
            if (i % 10 == 0) {
                expectHistory(plain, refreshed(plain, place), randomDay(random));
            }
            assertTrue(written < 500, "a write answered " + written);
        }
        var plain = plain();
        for (var day : TURNING) {
            expectSummaries(plain, day);
        }
    }

    @Test
    void afterEveryImportAndUndoTheNextAnswerHasIt() throws Exception {
        var random = new Random(4);
        var ours = ours(plain());
        for (int i = 0; i < 12; i++) {
            boolean isOfReadings = i % 4 > 0;
            var file = isOfReadings ? readings(random, ours) : budgets(random, ours);
            var imported = admin.importCsv((isOfReadings ? "posting-status" : "budget-status") + "?onError=skip", file)
                    .expect(200);
            expectAll(random);
            if (i % 3 == 2) {
                admin.post("/imports/" + imported.at("/id") + "/undo", null).expect(200);
                expectAll(random);
            }
        }
    }

    @Test
    void anExemptionOfAProvinceIsOfAllItsPlacesWhileItLasts() throws Exception {
        var random = new Random(5);
        var granted = admin.post(
                        "/exemptions",
                        object("from", "2025-11-14", "to", "2026-05-20", "reason", "ทดสอบ", "provinceCode", "95"))
                .expect(201);
        for (var day : List.of(LocalDate.of(2025, 11, 14), LocalDate.of(2026, 3, 2), LocalDate.of(2026, 5, 21))) {
            expectList(plain(), day, "95", admin);
        }
        admin.delete("/exemptions/" + granted.at("/id")).expect(204);
        expectList(plain(), LocalDate.of(2026, 3, 2), "95", admin);
        expectAll(random);
    }

    private void expectAll(Random random) throws SQLException {
        var plain = plain();
        for (var province : PROVINCES) {
            expectList(plain, randomDay(random), province, admin);
        }
        for (var day : TURNING) {
            expectList(plain, day, PROVINCES.get(random.nextInt(PROVINCES.size())), admin);
        }
        expectSummaries(plain, randomDay(random));
    }

    /** Some places on some days, most of which have readings: new ones, others in their stead, and what is blank stays. */
    private static String readings(Random random, List<PlainCompliance.Place> places) {
        var text = new StringBuilder("code,as_of,revenue_through,expenditure_through,accounting_through,year_closed\n");
        // one of them counts in the first weeks of the next year
        var lateInYear = LocalDate.of(2025, 9, 30).minusDays(random.nextInt(20));
        var days = Stream.concat(
                        Stream.of(lateInYear),
                        Stream.generate(() -> randomReadingDay(random)).limit(random.nextInt(6)))
                .distinct()
                .toList();
        int one = 1 + random.nextInt(5);
        for (int p = random.nextInt(one); p < places.size(); p += one) {
            for (var day : days) {
                var reading = reading(random, day);
                text.append(places.get(p).code()).append(',').append(day);
                for (var through : reading.through()) {
                    text.append(',').append(through == null ? "" : through);
                }
                text.append(',').append(reading.yearClosed() == null ? "" : reading.yearClosed() ? "1" : "0");
                text.append('\n');
            }
        }
        return text.toString();
    }

    private static String budgets(Random random, List<PlainCompliance.Place> places) {
        var text = new StringBuilder("code,fiscal_year,uses_elaas,recorded_on,approved_on,in_use,in_use_from,note\n");
        int year = 2568 + random.nextInt(3);
        for (int p = random.nextInt(3); p < places.size(); p += 3) {
            var budget = budget(random, year);
            text.append(places.get(p).code()).append(',').append(year);
            for (var value : Arrays.asList(
                    budget.uses(), budget.recorded(), budget.approved(), said(budget), budget.inUseFrom())) {
                text.append(',').append(value == null ? "" : value);
            }
            text.append(budget.amountOrNote() ? ",หมายเหตุ\n" : ",\n");
        }
        return text.toString();
    }

    /** One write of any kind; its status. */
    private int write(Random random, PlainCompliance.Place place) {
        var lg = "/local-governments/" + place.code();
        int year = 2568 + random.nextInt(3);
        switch (random.nextInt(9)) {
            case 0, 1 -> {
                var budget = budget(random, year);
                return admin.ifMatch("*")
                        .put(
                                lg + "/budget-status/" + year,
                                object(
                                        "usesElaas",
                                        budget.uses(),
                                        "recordedOn",
                                        budget.recorded(),
                                        "approvedOn",
                                        budget.approved(),
                                        "inUse",
                                        said(budget),
                                        "inUseFrom",
                                        budget.inUseFrom(),
                                        "note",
                                        budget.amountOrNote() ? "หมายเหตุ" : null))
                        .status();
            }
            case 2 -> {
                return admin.ifMatch("*").delete(lg + "/budget-status/" + year).status();
            }
            case 3, 4 -> {
                var reading = reading(random, randomReadingDay(random));
                return admin.post(lg + "/posting-status", posting(reading)).status();
            }
            case 5 -> {
                var readings = admin.get(lg + "/posting-status").expect(200).items("/asOf");
                return readings.isEmpty()
                        ? 0
                        : admin.delete(lg + "/posting-status/" + readings.get(random.nextInt(readings.size())))
                                .status();
            }
            case 6 -> {
                var from = randomDay(random);
                var request = object("from", from, "to", from.plusDays(random.nextInt(400)), "reason", "ทดสอบ");
                if (random.nextBoolean()) {
                    request.put("localGovernmentCode", place.code());
                } else {
                    request.put("provinceCode", place.province());
                }
                var granted = admin.post("/exemptions", request).expect(201);
                // those of provinces go again soon, or all would be exempt in the end
                return request.containsKey("provinceCode")
                        ? admin.delete("/exemptions/" + granted.at("/id")).status()
                        : 201;
            }
            case 7 -> {
                return admin.ifMatch("*")
                        .delete(lg + "?on=" + randomDay(random))
                        .status();
            }
            default -> {
                // by the local government itself: counts only once it is confirmed
                var reading = reading(random, randomReadingDay(random));
                var local = Accounts.of(Role.LOCAL, place.code());
                var reported = local.post(lg + "/posting-status", posting(reading));
                if (reported.status() == 201 && random.nextInt(3) > 0) {
                    return Accounts.of(Role.DISTRICT, place.district())
                            .post(lg + "/posting-status/" + reading.asOf() + "/confirm", null)
                            .expect(200)
                            .status();
                }
                return reported.status();
            }
        }
    }

    private static Map<String, Object> posting(PlainCompliance.Reading reading) {
        return object(
                "asOf", reading.asOf(),
                "revenueThrough", reading.through()[0],
                "expenditureThrough", reading.through()[1],
                "accountingThrough", reading.through()[2],
                "yearClosed", reading.yearClosed());
    }

    private void expectList(PlainCompliance plain, LocalDate day, String province, Api as) {
        Map<String, String> expected = new TreeMap<>();
        Map<String, String> facts = new TreeMap<>();
        for (var place : plain.places) {
            if (place.province().equals(province) && PlainCompliance.exists(place, day)) {
                var verdict = plain.on(place, day);
                expected.put(place.code(), verdict.status() + " " + verdict.reasons());
                facts.put(place.code(), plain.newest(place, day).toString());
            }
        }
        Map<String, String> listed = new TreeMap<>();
        Map<String, String> shown = new TreeMap<>();
        var answer = as.get("/compliance?size=500&province=" + province + "&asOf=" + day)
                .expect(200);
        for (var item : answer.json().get("items")) {
            listed.put(
                    item.at("/localGovernment/code").asText(),
                    item.get("status").asText() + " " + texts(item));
            shown.put(
                    item.at("/localGovernment/code").asText(),
                    newest(item.get("facts")).toString());
        }
        assertEquals(facts, shown, "facts on " + day);
        assertEquals(expected, listed, "on " + day);
        assertEquals(expected.size(), answer.total());
        Map<String, String> registry = new TreeMap<>();
        for (var item : as.get("/local-governments?size=500&province=" + province + "&asOf=" + day)
                .expect(200)
                .json()
                .get("items")) {
            registry.put(item.get("code").asText(), item.get("status").asText() + " " + texts(item));
        }
        assertEquals(expected, registry, "in the registry on " + day);
    }

    private static List<String> newest(JsonNode facts) {
        return Stream.of("revenue/through", "expenditure/through", "accounting/through", "yearClosed/value")
                .map(path -> {
                    var fact = facts.get(path.split("/")[0]);
                    return fact.isNull()
                            ? null
                            : fact.get(path.split("/")[1]).asText() + " on "
                                    + fact.get("asOf").asText();
                })
                .toList();
    }

    /** Home shows the same: of the day and of the month ends before it, in all and by province. */
    private void expectOverview(PlainCompliance plain, LocalDate day) {
        var overview = admin.get("/overview?asOf=" + day).expect(200).json();
        for (var point : overview.get("trend")) {
            var then = LocalDate.parse(point.get("asOf").asText());
            expectEach(plain.summary(then, any -> true, any -> "TH"), List.of(point.get("row")));
        }
        List<JsonNode> parts = new ArrayList<>();
        overview.get("parts").forEach(part -> parts.add(part.get("row")));
        expectEach(plain.summary(day, any -> true, PlainCompliance.Place::province), parts);
    }

    private void expectSummaries(PlainCompliance plain, LocalDate day) throws SQLException {
        var regions = regions();
        Map<String, Function<PlainCompliance.Place, String>> kinds = new LinkedHashMap<>();
        kinds.put("nation", place -> "TH");
        kinds.put("region", place -> regions.get(place.province()));
        kinds.put("province", PlainCompliance.Place::province);
        kinds.put("district", PlainCompliance.Place::district);
        kinds.put("type", PlainCompliance.Place::type);
        kinds.forEach((by, group) -> {
            expectRows(
                    plain.summary(day, place -> true, group),
                    admin.get("/compliance/summary?by=" + by + "&asOf=" + day)
                            .expect(200)
                            .json());
            expectRows(
                    plain.summary(day, place -> place.province().equals("95"), group),
                    admin.get("/compliance/summary?province=95&by=" + by + "&asOf=" + day)
                            .expect(200)
                            .json());
        });
    }

    private static void expectRows(Map<String, PlainCompliance.Row> expected, JsonNode summary) {
        expectEach(expected, summary.get("rows"));
    }

    private static void expectEach(Map<String, PlainCompliance.Row> expected, Iterable<JsonNode> rows) {
        Map<String, String> answered = new TreeMap<>();
        for (var row : rows) {
            int sum = 0;
            for (var many : row.get("byStatus")) {
                sum += many.asInt();
            }
            assertEquals(row.get("total").asInt(), sum, "the statuses add up to those that existed");
            answered.put(
                    row.get("key").asText(),
                    row.get("total") + " " + row.get("expected") + " " + row.get("exempt") + " "
                            + PlainCompliance.STATUSES.stream()
                                    .map(status ->
                                            row.get("byStatus").get(status).asText())
                                    .toList()
                            + " "
                            + (row.get("rate").isNull() ? null : row.get("rate").asDouble()) + " "
                            + row.at("/budget/recorded") + " " + row.at("/budget/approved") + " "
                            + row.at("/budget/inUse") + " " + row.get("yearClosed"));
        }
        Map<String, String> wanted = new TreeMap<>();
        expected.forEach((key, row) -> wanted.put(
                key,
                row.total() + " " + row.expected() + " " + row.exempt() + " "
                        + PlainCompliance.STATUSES.stream()
                                .map(status -> row.byStatus().get(status).toString())
                                .toList()
                        + " " + row.rate() + " " + row.recorded() + " " + row.approved() + " " + row.inUse() + " "
                        + row.closed()));
        assertEquals(wanted, answered);
    }

    private void expectHistory(PlainCompliance plain, PlainCompliance.Place place, LocalDate day) {
        var history = admin.get("/local-governments/" + place.code() + "/compliance?months=9&asOf=" + day)
                .expect(200)
                .json()
                .get("history");
        List<String> answered = new ArrayList<>();
        history.forEach(past -> answered.add(
                past.get("asOf").asText() + " " + past.get("status").asText() + " " + texts(past)));
        List<String> expected = new ArrayList<>();
        for (int month = 0; month <= 9; month++) {
            var then = month == 0
                    ? day
                    : day.withDayOfMonth(1).minusMonths(month - 1L).minusDays(1);
            var verdict = plain.on(place, then);
            expected.add(then
                    + (PlainCompliance.exists(place, then)
                            ? " " + verdict.status() + " " + verdict.reasons()
                            : " NO_DATA [NO_DATA]"));
        }
        assertEquals(expected, answered, place.code());
        var page = admin.get("/local-governments/" + place.code() + "?asOf=" + day)
                .expect(200)
                .json();
        assertEquals(
                expected.get(0),
                day + " " + page.get("status").asText() + " " + texts(page),
                "the page " + place.code());
    }

    private List<String> codes(PlainCompliance plain, Predicate<PlainCompliance.Place> which, LocalDate day) {
        return plain.places.stream()
                .filter(place -> place.province().equals("95") && PlainCompliance.exists(place, day))
                .filter(which)
                .map(PlainCompliance.Place::code)
                .sorted()
                .toList();
    }

    List<String> listed(String filter, LocalDate day) {
        return admin.get("/local-governments?size=500&sort=code&province=95&asOf=" + day + filter)
                .expect(200)
                .codes();
    }

    private static List<String> texts(JsonNode item) {
        List<String> texts = new ArrayList<>();
        item.get("reasons").forEach(reason -> texts.add(reason.asText()));
        return texts;
    }

    private PlainCompliance plain() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            return PlainCompliance.read(connection, requireYearClosed);
        }
    }

    private Map<String, String> regions() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select code, region from province")) {
            Map<String, String> regions = new TreeMap<>();
            while (rows.next()) {
                regions.put(rows.getString(1), rows.getString(2));
            }
            return regions;
        }
    }

    private static List<PlainCompliance.Place> ours(PlainCompliance plain) {
        return plain.places.stream()
                .filter(place -> place.id() >= 1_000_000 && PROVINCES.contains(place.province()))
                .toList();
    }

    private static PlainCompliance.Place refreshed(PlainCompliance plain, PlainCompliance.Place place) {
        return plain.places.stream()
                .filter(other -> other.id() == place.id())
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate randomDay(Random random) {
        return FIRST.plusDays(random.nextInt((int) (LAST.toEpochDay() - FIRST.toEpochDay()) + 1));
    }

    /** Mostly month ends, as offices read them. */
    private static LocalDate randomReadingDay(Random random) {
        var day = FIRST.plusDays(random.nextInt((int) (TestClock.TODAY.toEpochDay() - FIRST.toEpochDay())));
        var end = day.withDayOfMonth(day.lengthOfMonth());
        return random.nextInt(3) > 0 && !end.isAfter(TestClock.TODAY) ? end : day;
    }

    private static PlainCompliance.Budget budget(Random random, int year) {
        var start = LocalDate.of(year - 544, 9, 1);
        if (random.nextInt(8) == 0) {
            return new PlainCompliance.Budget(false, null, null, random.nextBoolean() ? false : null, null, false);
        }
        var recorded = random.nextInt(5) == 0 ? null : start.plusDays(random.nextInt(120));
        var approved = random.nextInt(4) == 0 ? null : start.plusDays(20 + random.nextInt(150));
        Boolean inUse = random.nextInt(4) == 0 ? null : random.nextInt(5) > 0;
        var from =
                Boolean.FALSE.equals(inUse) || random.nextBoolean() ? null : start.plusDays(30 + random.nextInt(150));
        Boolean uses = random.nextInt(3) == 0 ? null : true;
        boolean note = random.nextBoolean()
                || recorded == null && approved == null && inUse == null && from == null && uses == null;
        return new PlainCompliance.Budget(
                uses, cap(recorded), cap(approved), from == null ? inUse : Boolean.TRUE, cap(from), note);
    }

    /** Who says from when it is in use has said that it is. */
    private static Boolean said(PlainCompliance.Budget budget) {
        return budget.inUseFrom() != null ? null : budget.inUse();
    }

    private static LocalDate cap(LocalDate day) {
        return day != null && day.isAfter(TestClock.TODAY.plusMonths(11)) ? TestClock.TODAY : day;
    }

    private static PlainCompliance.Reading reading(Random random, LocalDate asOf) {
        var through = new LocalDate[3];
        for (int module = 0; module < 3; module++) {
            // around the limit of 30 days, and sometimes far behind or blank
            int lag = random.nextInt(10) == 0 ? random.nextInt(200) : random.nextInt(34);
            through[module] = random.nextInt(7) == 0 ? null : asOf.minusDays(lag);
        }
        Boolean closed = random.nextInt(3) == 0 ? (Boolean) random.nextBoolean() : null;
        if (through[0] == null && through[1] == null && through[2] == null && closed == null) {
            through[0] = asOf;
        }
        return new PlainCompliance.Reading(asOf, through, closed);
    }

    private static void fill(Connection connection, Random random) throws SQLException {
        List<String> districts = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select code from district where province_code in ("
                        + PROVINCES.stream().map(p -> "'" + p + "'").collect(Collectors.joining(","))
                        + ") order by code")) {
            while (rows.next()) {
                districts.add(rows.getString(1));
            }
        }
        var types = List.of("SAO", "TAMBON_MUNICIPALITY", "TOWN", "CITY", "PAO");
        try (var place = connection.prepareStatement("insert into local_government (id, code, name, short_name, type,"
                        + " district_code, province_code, active_from, active_to, sort_key, search_text, version)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)");
                var budgets = connection.prepareStatement("insert into budget_status (fiscal_year, local_government_id,"
                        + " uses_elaas, recorded_on, approved_on, in_use, in_use_from, amount, source, changed_at, version)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, 'OFFICER', ?, 1)");
                var readings = connection.prepareStatement("insert into posting_status (as_of, local_government_id,"
                        + " revenue_through, expenditure_through, accounting_through, year_closed, source)"
                        + " values (?, ?, ?, ?, ?, ?, 'OFFICER')");
                var day = connection.prepareStatement("insert into posting_day (as_of) select cast(? as date)"
                        + " where not exists (select 1 from posting_day d where d.as_of = ?)")) {
            for (int i = 0; i < PLACES; i++) {
                int id = 1_000_000 + i;
                var district = districts.get(random.nextInt(districts.size()));
                var code = district + String.format("%03d", 500 + i);
                set(
                        place,
                        id,
                        code,
                        "ชื่อ " + code,
                        "ชื่อ " + code,
                        types.get(random.nextInt(types.size())),
                        district,
                        district.substring(0, 2),
                        random.nextInt(6) == 0 ? randomDay(random).minusDays(300) : null,
                        random.nextInt(8) == 0 ? randomDay(random).plusDays(600) : null,
                        code,
                        code);
                for (int year = 2568; year <= 2570; year++) {
                    if (random.nextInt(6) > 0) {
                        var budget = budget(random, year);
                        set(
                                budgets,
                                year,
                                id,
                                budget.uses(),
                                budget.recorded(),
                                budget.approved(),
                                budget.inUse(),
                                budget.inUseFrom(),
                                budget.amountOrNote() ? new BigDecimal("1234.50") : null,
                                OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC));
                    }
                }
                Map<LocalDate, PlainCompliance.Reading> byDay = new TreeMap<>();
                for (int r = random.nextInt(30); r > 0; r--) {
                    var asOf = randomReadingDay(random);
                    byDay.put(asOf, reading(random, asOf));
                }
                for (var reading : byDay.values()) {
                    set(day, reading.asOf(), reading.asOf());
                    day.executeBatch();
                    set(
                            readings,
                            reading.asOf(),
                            id,
                            reading.through()[0],
                            reading.through()[1],
                            reading.through()[2],
                            reading.yearClosed());
                }
            }
            place.executeBatch();
            budgets.executeBatch();
            readings.executeBatch();
        }
        try (var excuse = connection.prepareStatement(
                "insert into exemption (id, province_code, local_government_id,"
                        + " valid_from, valid_to, reason, created_at, created_by) values (?, ?, ?, ?, ?, 'ทดสอบ', ?, 'test')")) {
            for (int i = 0; i < 20; i++) {
                var from = randomDay(random);
                boolean province = i < 2;
                set(
                        excuse,
                        new java.util.UUID(0x7000L + i, 0x8000000000000000L + i),
                        province ? PROVINCES.get(i) : null,
                        province ? null : 1_000_000 + random.nextInt(PLACES),
                        from,
                        from.plusDays(province ? 20 : random.nextInt(300)),
                        OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC));
            }
            excuse.executeBatch();
        }
    }

    private static void set(java.sql.PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }
}
