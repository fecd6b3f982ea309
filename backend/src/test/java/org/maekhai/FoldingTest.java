package org.maekhai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.maekhai.security.Role;
import org.maekhai.shared.database.SearchText;
import org.maekhai.shared.thai.LocalGovernmentCode;
import org.maekhai.shared.thai.ThaiText;

/** Whatever way Thai is typed, by whoever wrote something down or by whoever looks for it: every list finds it. */
@QuarkusTest
class FoldingTest {
    /** What the screen's own folding is held to as well. */
    private static final JsonNode CASES = read();

    private static final String DISTRICT = "3301";

    /** A word that every damage is done to. */
    private static final String WORD = "แม่น้ำตื่น ๑๒.ธารา";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static final Map<String, String> DAMAGES = Map.ofEntries(
            Map.entry("nothing", WORD),
            Map.entry("sara am in two characters", WORD.replace("น้ำ", "น้\u0e4d\u0e32")),
            Map.entry("nikhahit before the tone", WORD.replace("น้ำ", "น\u0e4d\u0e49\u0e32")),
            Map.entry("tone after sara am", WORD.replace("น้ำ", "น\u0e33\u0e49")),
            Map.entry("sara e twice", WORD.replace("แ", "เเ")),
            Map.entry("tone before vowel", WORD.replace("ตื่", "ต\u0e48\u0e37")),
            Map.entry("glyphs of old fonts", WORD.replace("ม่", "ม\uf70a").replace("ตื่", "ต\uf704\uf70a")),
            Map.entry("invisible characters", WORD.replace("น้ำ", "\u200bน้\u2060ำ\ufeff")),
            Map.entry("copied out of a PDF", WORD.replace("น้ำ", "น ้า")),
            Map.entry("long mark for aa", WORD.replace("ธารา", "ธ\u0e45ร\u0e45")),
            Map.entry("Arabic digits", WORD.replace("๑๒", "12")),
            Map.entry("no spaces, no dots", WORD.replace(" ", "").replace(".", "")),
            Map.entry("more spaces and dots", WORD.replace(" ", "\u00a0 .")));

    private static final List<String> LISTS = List.of(
            "cohorts",
            "participants",
            "trainers",
            "compliance",
            "local-governments",
            "hubs",
            "hubs/eligibility",
            "people",
            "users",
            "visits of a place",
            "visits by what was found",
            "issues of a place",
            "issues by what was told",
            "solutions");

    private static final List<String> NOT_AT_A_PLACE =
            List.of("cohorts", "visits by what was found", "issues by what was told", "solutions");

    private static JsonNode read() {
        try (var file = FoldingTest.class.getResourceAsStream("/search/folding.json")) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Arguments> texts() {
        return cases("texts", "what", "typed", "folded");
    }

    static Stream<Arguments> codes() {
        return cases("codes", "typed", "code");
    }

    private static Stream<Arguments> cases(String of, String... members) {
        return StreamSupport.stream(CASES.get(of).spliterator(), false)
                .map(each -> Arguments.of(Stream.of(members)
                        .map(member -> each.get(member).textValue())
                        .toArray()));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isFolded(String what, String typed, String folded) {
        assertEquals(folded, ThaiText.fold(typed), what);
        assertEquals(folded, ThaiText.fold(folded), what);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void isACode(String typed, String code) {
        assertEquals(code, LocalGovernmentCode.of(typed));
        assertTrue(code == null || SearchText.sought(typed).contains(code));
    }

    static Stream<Arguments> everyDamageInEveryList() {
        return LISTS.stream()
                .flatMap(list -> DAMAGES.keySet().stream().sorted().map(damage -> Arguments.of(list, damage)));
    }

    /** One row of each list, for each way in which its name was typed. */
    private record Rows(String number, Map<String, String> addresses, Map<String, String> ids) {}

    private static final Map<String, Rows> ROWS = new ConcurrentHashMap<>();

    @ParameterizedTest
    @MethodSource("everyDamageInEveryList")
    void isFoundHoweverItWasWrittenAndIsTyped(String list, String damage) {
        var written = rows(damage, DAMAGES.get(damage));
        assertFinds(list, written, WORD);
        assertFinds(list, written, DAMAGES.get(damage));
        assertFinds(list, rows("nothing", WORD), DAMAGES.get(damage));
    }

    static Stream<Arguments> everyFormOfACodeInEveryListOfPlaces() {
        return LISTS.stream()
                .filter(list -> !NOT_AT_A_PLACE.contains(list))
                .flatMap(list -> Stream.of("%s", "0%s", "%s.0", "dashes", "Thai digits", "beginning")
                        .map(form -> Arguments.of(list, form)));
    }

    @ParameterizedTest
    @MethodSource("everyFormOfACodeInEveryListOfPlaces")
    void isFoundByTheCodeOfItsPlaceHoweverThatIsWritten(String list, String form) {
        var rows = rows("nothing", WORD);
        var code = rows.ids().get("local-governments");
        var typed = switch (form) {
            case "dashes" -> dashed(code);
            case "Thai digits" -> thai(code);
            case "beginning" -> dashed(code).substring(0, 7);
            default -> form.formatted(code);
        };
        if (form.equals("beginning") && List.of("participants", "trainers").contains(list)) {
            return;
        }
        assertHas(list, rows, typed);
    }

    private static String dashed(String code) {
        return code.replaceFirst("(.)(..)(..)(..)", "$1-$2-$3-$4");
    }

    private static String thai(String digits) {
        var thai = new StringBuilder();
        digits.chars().forEach(digit -> thai.append((char) ('๐' + digit - '0')));
        return thai.toString();
    }

    private static void assertFinds(String list, Rows rows, String word) {
        assertHas(list, rows, word + rows.number());
    }

    private static void assertHas(String list, Rows rows, String typed) {
        var address = rows.addresses().getOrDefault(list, "/" + list);
        var items = Accounts.admin()
                .get(address + (address.contains("?") ? "&" : "?") + "size=500&q=" + typed)
                .expect(200)
                .json()
                .get("items");
        var ids = StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path("id").isMissingNode()
                        ? item.path("code").isMissingNode()
                                ? item.at("/localGovernment/code").asText()
                                : item.get("code").asText()
                        : item.get("id").asText())
                .toList();
        assertTrue(ids.contains(rows.ids().get(list)), () -> typed + " finds " + items);
    }

    private static Rows rows(String damage, String word) {
        return ROWS.computeIfAbsent(damage, key -> {
            // nobody's number begins with another's
            var number = "x" + (100 + NUMBER.incrementAndGet());
            var name = word + number;
            var code = Places.newCode(DISTRICT);
            var request = Places.request(code);
            request.put("name", "องค์การบริหารส่วนตำบล" + name);
            request.putAll(Map.of("latitude", 15.1, "longitude", 104.3));
            Places.create(request);
            Earned.earn(code);
            var cohort = Training.cohort(Training.newCode(), "33");
            cohort.put("course", name);
            var cohortId = Accounts.admin().post("/cohorts", cohort).expect(201).at("/id");
            var somebody = Training.at(code);
            somebody.put("name", name);
            var participant = Training.participant(cohortId, somebody).at("/id");
            var trainer = Accounts.admin()
                    .post("/trainers", Training.request((String) somebody.get("code"), somebody))
                    .expect(201)
                    .at("/id");
            var user = Accounts.request("folded" + number, Role.LOCAL, code);
            user.put("name", name);
            var userId = Accounts.admin().post("/users", user).expect(201).at("/id");
            var visit = Visited.visit(Visited.by(Visited.trainer("33"), code, "DONE"))
                    .at("/id");
            // elsewhere, so that it isn't found by its place
            var elsewhere = Visited.by(Visited.trainer("33"), Places.localGovernment(DISTRICT), "DONE");
            elsewhere.put("findings", "พบที่\n" + name);
            var finding = Visited.visit(elsewhere).at("/id");
            var hub = Earned.proposed(code);
            var issue = Raised.issue(Raised.at(code)).at("/id");
            var told = Raised.at(Places.localGovernment(DISTRICT));
            told.put("detail", "แจ้งว่า\n" + name);
            var toldId = Raised.issue(told).at("/id");
            var solution = Solved.said();
            solution.put("text", "ดูที่\n" + name);
            return new Rows(
                    number,
                    Map.of(
                            "participants", "/cohorts/" + cohortId + "/participants",
                            "visits of a place", "/visits",
                            "visits by what was found", "/visits",
                            "issues of a place", "/issues",
                            "issues by what was told", "/issues"),
                    Map.ofEntries(
                            Map.entry("cohorts", cohortId),
                            Map.entry("participants", participant),
                            Map.entry("trainers", trainer),
                            Map.entry("compliance", code),
                            Map.entry("local-governments", code),
                            Map.entry("hubs", hub),
                            Map.entry("hubs/eligibility", code),
                            Map.entry("people", userId),
                            Map.entry("users", userId),
                            Map.entry("visits of a place", visit),
                            Map.entry("visits by what was found", finding),
                            Map.entry("issues of a place", issue),
                            Map.entry("issues by what was told", toldId),
                            Map.entry("solutions", Solved.published(solution))));
        });
    }

    @ParameterizedTest
    @MethodSource("trainersByTheirOwnCodes")
    void isFoundByACodeOfItsOwnAsItIsTyped(String code, String typed) {
        var somebody = Training.office("33");
        somebody.put("code", code);
        var cohort = Training.cohort(null);
        Training.participant(cohort, somebody);
        var trainer = Accounts.admin()
                .post("/trainers", Training.request(code, somebody))
                .expect(201)
                .at("/id");
        var found = Accounts.admin().get("/trainers?q=" + typed).expect(200).json();
        assertEquals(1, found.get("total").asInt());
        assertEquals(trainer, found.at("/items/0/id").asText());
    }

    static Stream<Arguments> trainersByTheirOwnCodes() {
        return Stream.of(
                Arguments.of("97-001", "97-001"),
                Arguments.of("97-002", "๙๗-๐๐๒"),
                Arguments.of("9-97-03", "9-97-03"),
                Arguments.of("9970004", "9970004"));
    }
}
