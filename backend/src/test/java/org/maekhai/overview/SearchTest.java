package org.maekhai.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Api;
import org.maekhai.Earned;
import org.maekhai.Met;
import org.maekhai.Places;
import org.maekhai.Raised;
import org.maekhai.Solved;
import org.maekhai.Training;
import org.maekhai.security.Role;

@QuarkusTest
class SearchTest {
    private static final String DISTRICT = "3302";

    @Test
    void everyFeatureTellsWhatItHasHoweverItIsTyped() {
        var code = named("ถ้ำเเสงทอง");
        Earned.earn(code);
        var hub = Earned.hub(code);
        var somebody = Training.at(code);
        somebody.put("name", "นายถ้ำ แสงทอง");
        var trainer = Training.trainer(somebody).at("/id");
        var user = Accounts.request("cave", Role.LOCAL, code);
        user.put("name", "นางสาวถ้ำแสงทอง ใจดี");
        var person = Accounts.admin().post("/users", user).expect(201).at("/id");
        var told = Raised.at(Places.localGovernment(DISTRICT));
        told.put("title", "ถ้ำแสงทองออกใบเสร็จไม่ได้");
        var issue = Raised.issue(told).at("/id");
        var helps = Solved.said();
        helps.put("title", "ใบเสร็จของถ้ำเเสงทอง");
        var solution = Solved.published(helps);
        var met = Met.on("33", "2026-11-12");
        met.put("place", "ห้องประชุมถ้ำแสงทอง");
        var meeting = Met.meeting(met);

        for (var typed : List.of("ถ้ำแสงทอง", "ถ\u0e4d\u0e49\u0e32แสงทอง", "ถ ้าเเสง ทอง")) {
            var found = found(Accounts.admin(), typed);
            assertEquals(
                    List.of("LOCAL_GOVERNMENT", "TRAINER", "HUB", "ISSUE", "SOLUTION", "MEETING", "PERSON"),
                    List.copyOf(found.keySet()),
                    typed);
            assertEquals(code, found.get("LOCAL_GOVERNMENT").at("/items/0/id").asText());
            assertEquals(
                    "COMPLETE_AND_CURRENT",
                    found.get("LOCAL_GOVERNMENT").at("/items/0/status").asText());
            assertEquals(trainer, found.get("TRAINER").at("/items/0/id").asText());
            assertEquals(hub, found.get("HUB").at("/items/0/id").asText());
            assertEquals("ACTIVE", found.get("HUB").at("/items/0/status").asText());
            assertEquals(issue, found.get("ISSUE").at("/items/0/id").asText());
            assertEquals("OPEN", found.get("ISSUE").at("/items/0/status").asText());
            assertEquals(solution, found.get("SOLUTION").at("/items/0/id").asText());
            assertEquals(
                    meeting,
                    "/meetings/" + found.get("MEETING").at("/items/0/id").asText());
            assertEquals(person, found.get("PERSON").at("/items/0/id").asText());
            assertEquals("LOCAL", found.get("PERSON").at("/items/0/status").asText());
        }
        var byCode = found(Accounts.admin(), code.replaceFirst("(.)(..)(..)(..)", "0$1-$2-$3-$4"));
        assertEquals(code, byCode.get("LOCAL_GOVERNMENT").at("/items/0/code").asText());
        assertEquals(hub, byCode.get("HUB").at("/items/0/id").asText());
        assertEquals(trainer, byCode.get("TRAINER").at("/items/0/id").asText(), "who serves there");
    }

    @Test
    void theBestComeFirst() {
        var contains = named("กกบ้านปลายนา");
        var begins = named("ปลายนาเหนือ");
        var is = named("ปลายนา");
        var group = found(Accounts.admin(), "ปลายนา").get("LOCAL_GOVERNMENT");
        assertEquals(List.of(is, begins, contains), ids(group));

        var few = groups(Accounts.admin()
                        .get("/search?size=2&q=ปลายนา")
                        .expect(200)
                        .json())
                .get("LOCAL_GOVERNMENT");
        assertEquals(3, few.get("total").asInt());
        assertEquals(List.of(is, begins), ids(few));

        for (int i = 0; i < 2; i++) {
            var somebody = Training.office("33");
            somebody.put("code", List.of("88-7701", "88-770").get(i));
            somebody.put("name", List.of("นางก่อน ใคร", "นางหลัง ใคร").get(i));
            Training.trainer(somebody);
        }
        var trainers =
                Accounts.admin().get("/search?size=1&q=๘๘-๗๗๐").expect(200).json();
        assertEquals(
                "88-770", groups(trainers).get("TRAINER").at("/items/0/code").asText());
        assertEquals(2, groups(trainers).get("TRAINER").get("total").asInt());
    }

    @Test
    void placesAreThoseOfTheScope() {
        assertEquals(List.of("55"), ids(found(Accounts.admin(), "น่าน").get("PROVINCE")));
        assertEquals(List.of("55"), ids(found(Accounts.admin(), "จ.น่าน").get("PROVINCE")));
        assertEquals(
                "5501",
                ids(found(Accounts.admin(), "อำเภอเมืองน่าน").get("DISTRICT")).get(0));
        assertEquals(
                "5501",
                ids(found(Accounts.of(Role.PROVINCE, "55"), "เมืองน่าน").get("DISTRICT"))
                        .get(0));
        assertEquals(
                "5501",
                ids(found(Accounts.of(Role.DISTRICT, "5501"), "เมืองน่าน").get("DISTRICT"))
                        .get(0));
        assertFalse(found(Accounts.of(Role.DISTRICT, "5501"), "น่าน").containsKey("PROVINCE"));
        assertFalse(found(Accounts.of(Role.PROVINCE, "33"), "น่าน").containsKey("PROVINCE"));
        assertFalse(found(Accounts.of(Role.PROVINCE, "33"), "เมืองน่าน").containsKey("DISTRICT"));
    }

    @Test
    void nobodyFindsWhatTheirListsLeaveOut() {
        var code = named("ห้วยลับแล");
        Earned.earn(code);
        Earned.hub(code);
        var somebody = Training.at(code);
        somebody.put("name", "นายห้วย ลับแล");
        Training.trainer(somebody);
        var user = Accounts.request("hidden", Role.LOCAL, code);
        user.put("name", "นางห้วยลับแล");
        Accounts.admin().post("/users", user).expect(201);

        assertEquals(4, found(Accounts.of(Role.PROVINCE, "33"), "ห้วยลับแล").size());
        assertEquals(Map.of(), found(Accounts.of(Role.PROVINCE, "34"), "ห้วยลับแล"));
        for (var caller : List.of(Accounts.of(Role.LOCAL, code), Accounts.of(Role.OBSERVER))) {
            var found = found(caller, "ห้วยลับแล");
            assertFalse(found.containsKey("PERSON"), "whom something can be given to is not for them");
            assertTrue(found.containsKey("LOCAL_GOVERNMENT"));
        }
        assertFalse(
                found(Accounts.admin(), "hidden").containsKey("PERSON"),
                "the name to sign in with is nobody's to find");
    }

    @Test
    void aLetterFindsNothingAndAHundredCount() {
        for (var typed : List.of("", "ก", " ก. ", "%25%25%25", "||", "\u200b\u200b")) {
            assertEquals(Map.of(), found(Accounts.admin(), typed), typed);
        }
        Accounts.admin().get("/search").expect(200);
        var name = "น".repeat(90);
        var code = named(name);
        assertEquals(
                List.of(code),
                ids(found(Accounts.admin(), " ".repeat(10) + name + "x".repeat(2000))
                        .get("LOCAL_GOVERNMENT")));
        for (var size : List.of(0, 21)) {
            Accounts.admin().get("/search?q=น่าน&size=" + size).expect(400);
        }
    }

    /** The code of a new one. */
    private static String named(String bareName) {
        var request = Places.request(Places.newCode(DISTRICT));
        request.put("name", "องค์การบริหารส่วนตำบล" + bareName);
        request.put("latitude", 15.2);
        request.put("longitude", 104.4);
        return Places.create(request).at("/code");
    }

    private static Map<String, JsonNode> found(Api caller, String typed) {
        return groups(caller.get("/search?q=" + typed).expect(200).json());
    }

    private static Map<String, JsonNode> groups(JsonNode answer) {
        Map<String, JsonNode> groups = new LinkedHashMap<>();
        answer.get("groups").forEach(group -> groups.put(group.get("kind").asText(), group));
        return groups;
    }

    private static List<String> ids(JsonNode group) {
        return StreamSupport.stream(group.get("items").spliterator(), false)
                .map(item -> item.get("id").asText())
                .toList();
    }
}
