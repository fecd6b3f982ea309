package org.maekhai.issue.similar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Answer;
import org.maekhai.Api;
import org.maekhai.Places;
import org.maekhai.Raised;
import org.maekhai.Solved;
import org.maekhai.issue.LikeIssues;
import org.maekhai.security.Role;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;

@QuarkusTest
class SimilarTest {
    private static final Among ALL = new Among(null, null, true, null, null, null);

    @Inject
    SimilarUpkeep upkeep;

    @Inject
    SimilarTexts texts;

    @Inject
    LikeIssues likeIssues;

    @Inject
    Jdbc jdbc;

    private static Map<String, Object> told(String code, String title) {
        var said = Raised.at(code);
        said.put("title", title);
        said.put("detail", null);
        return said;
    }

    private static String issue(String code, String title) {
        return Raised.issue(told(code, title)).at("/id");
    }

    private static void resolve(String id) {
        Accounts.admin()
                .post("/issues/" + id + "/resolve", object("solution", "ตามคู่มือ"))
                .expect(200);
    }

    /** As somebody finds it a moment later. */
    private Answer ask(Api api, String text) {
        upkeep.catchUp();
        return api.get("/issues/similar?limit=20&text=" + text).expect(200);
    }

    private static List<String> ids(Answer answer) {
        List<String> ids = new ArrayList<>();
        StreamSupport.stream(answer.json().get("items").spliterator(), false)
                .forEach(item -> ids.add((item.hasNonNull("issue") ? item.get("issue") : item.get("solution"))
                        .get("id")
                        .asText()));
        return ids;
    }

    @Test
    void othersWordsFindItAndThoseWithASolutionComeFirst() {
        var code = Places.localGovernment("5703");
        var open = issue(code, "ระบบฌาปนกิจคำนวณเงินสงเคราะห์ผิด");
        var solved = issue(code, "ระบบฌาปนกิจคำนวณเงินสงเคราะห์ผิด");
        resolve(solved);

        var found = ask(Accounts.of(Role.PROVINCE, "57"), "ฌาปณกิจ คำนวนเงินสงเคราะไม่ถูกต้อง");

        assertEquals(List.of(solved, open), ids(found).subList(0, 2));
        var score = found.json().at("/items/0/score").asDouble();
        assertTrue(score > 0.3 && score <= 1, "" + score);
        assertEquals("ตามคู่มือ", found.at("/items/0/issue/solution"));
    }

    @Test
    void onlyTheScopesIssuesAndWhatIsPublishedForTheNationAreTold() {
        var here = Places.localGovernment("5704");
        var there = Places.localGovernment("8102");
        var title = "เครื่องอ่านบัตรสมาชิกชมรมกีฬาเสีย";
        var mine = issue(here, title);
        var theirs = issue(there, title);
        var ofProvince = told(here, title);
        ofProvince.put("localGovernmentCode", null);
        ofProvince.put("provinceCode", "57");
        var own = Raised.issue(ofProvince).at("/id");
        var solution = Solved.published(object("title", title, "text", "เปลี่ยนเครื่อง", "module", "SYSTEM"));
        var proposed = UUID.randomUUID().toString();
        Accounts.of(Role.DEPARTMENT)
                .put("/solutions/" + proposed, object("title", title, "text", "x", "module", "SYSTEM"))
                .expect(201);

        assertEquals(
                List.of(own, mine, solution).stream().sorted().toList(),
                sorted(ask(Accounts.of(Role.PROVINCE, "57"), title)));
        assertEquals(
                List.of(mine, solution).stream().sorted().toList(), sorted(ask(Accounts.of(Role.LOCAL, here), title)));
        assertEquals(
                List.of(mine, solution).stream().sorted().toList(),
                sorted(ask(Accounts.of(Role.DISTRICT, "5704"), title)));
        assertEquals(
                List.of(theirs, solution).stream().sorted().toList(),
                sorted(ask(Accounts.of(Role.TRAINER, "81"), title)));
        assertEquals(
                4,
                ids(ask(Accounts.of(Role.DEPARTMENT), title)).stream()
                        .filter(List.of(mine, theirs, own, solution)::contains)
                        .count());
    }

    private static List<String> sorted(Answer answer) {
        return ids(answer).stream().sorted().toList();
    }

    @Test
    void oneThatWasMergedIsToldAsTheOtherAndNoneOfItself() {
        var code = Places.localGovernment("5705");
        var first = issue(code, "นาฬิกาแขวนผนังห้องประชุมเดินถอยหลัง");
        var again = issue(code, "นาฬิกาแขวนห้องประชุมเดินถอย");
        Accounts.admin()
                .post("/issues/" + again + "/merge", object("into", first))
                .expect(200);
        var api = Accounts.of(Role.LOCAL, code);

        assertEquals(List.of(first), ids(ask(api, "นาฬิกาแขวนห้องประชุมเดินถอย")));
        assertEquals(
                List.of(),
                ids(api.get("/issues/similar?text=นาฬิกาแขวนห้องประชุม&except=" + first)
                        .expect(200)));
    }

    @Test
    void oneThatStandsForManyLeavesRoomForOthers() {
        var code = Places.localGovernment("5711");
        var title = "ตะแกรงดักขยะคลองส่งน้ำอุดตัน";
        var first = issue(code, title);
        for (int i = 0; i < 24; i++) {
            Accounts.admin()
                    .post("/issues/" + issue(code, title) + "/merge", object("into", first))
                    .expect(200);
        }
        var other = issue(code, title + "เพราะผักตบชวาลอยมาจากต้นน้ำ");
        upkeep.catchUp();

        assertEquals(
                List.of(first, other),
                ids(Accounts.of(Role.LOCAL, code)
                        .get("/issues/similar?limit=2&text=" + title)
                        .expect(200)));
    }

    @Test
    void theModuleNarrowsAndTheLimitLimits() {
        var code = Places.localGovernment("5706");
        for (int i = 0; i < 7; i++) {
            issue(code, "ม่านบังตาห้องน้ำชำรุดจุดที่ " + i);
        }
        var api = Accounts.of(Role.LOCAL, code);
        upkeep.catchUp();
        var address = "/issues/similar?text=ม่านบังตาชำรุด";

        assertEquals(5, ids(api.get(address)).size());
        assertEquals(2, ids(api.get(address + "&limit=2")).size());
        assertEquals(7, ids(api.get(address + "&limit=20&module=BUDGET")).size());
        assertEquals(0, ids(api.get(address + "&module=PEOPLE")).size());
        api.get(address + "&limit=0").expect(400).expectError("/limit", "OUT_OF_RANGE");
        api.get(address + "&limit=21").expect(400).expectError("/limit", "OUT_OF_RANGE");
        api.get(address + "&module=NONE").expect(400, "BAD_PARAMETER");
    }

    @Test
    void whateverIsTypedIsAnswered() throws Exception {
        var api = Accounts.of(Role.LOCAL, Places.localGovernment("5707"));
        for (var text : List.of(
                "",
                "%20",
                "%E2%80%8B",
                "...",
                "a",
                "ก",
                "%3Cscript%3E",
                "%F0%9F%98%80",
                "่้๊๋",
                "+-%26%7C!(){}[]^~*?:")) {
            api.get("/issues/similar?text=" + text).expect(200);
        }
        api.get("/issues/similar").expect(200);
        api.get("/issues/similar?text=" + "ก".repeat(400)).expect(200);
        var million = HttpRequest.newBuilder(Api.at(Api.BASE + "/issues/similar?text=" + "a".repeat(1_000_000)))
                .header("Cookie", api.sent("Cookie"))
                .build();
        assertEquals(
                414,
                HttpClient.newHttpClient()
                        .send(million, HttpResponse.BodyHandlers.discarding())
                        .statusCode());
    }

    @Test
    void onlyTheFirst300CharactersCount() {
        var code = Places.localGovernment("5708");
        issue(code, "ตู้กดน้ำเย็นรั่วซึม");
        var api = Accounts.of(Role.LOCAL, code);

        assertEquals(1, ids(ask(api, "x ".repeat(140) + "ตู้กดน้ำเย็นรั่วซึม")).size());
        assertEquals(0, ids(ask(api, "x ".repeat(150) + "ตู้กดน้ำเย็นรั่วซึม")).size());
    }

    @Test
    void aWriteIsFoundWithoutBeingAskedFor() {
        var code = Places.localGovernment("5709");
        var id = issue(code, "ลำโพงหอกระจายข่าวเสียงแตก");
        var api = Accounts.of(Role.LOCAL, code);

        assertTimeout(Duration.ofMinutes(1), () -> {
            while (!ids(api.get("/issues/similar?text=ลำโพงหอกระจายข่าว")).contains(id)) {
                Thread.onSpinWait();
            }
        });
    }

    @Test
    void anotherServerFindsWhatWasWrittenHereAndNotWhatWasTakenBack() {
        var other = new SimilarUpkeep(texts, Duration.ofHours(1));
        other.catchUp();
        var code = Places.localGovernment("5710");
        var id = UUID.fromString(issue(code, "กล้องวงจรปิดหน้าสำนักงานดับ"));

        other.catchUp();
        assertTrue(found(other, "กล้องวงจรปิดดับ").contains(id));

        QuarkusTransaction.begin();
        jdbc.update(new Sql("update issue_lock set version = version + 1 where province_code = '57'"));
        jdbc.update(new Sql("delete from issue where id = ?", id));
        QuarkusTransaction.rollback();
        other.catchUp();
        assertTrue(found(other, "กล้องวงจรปิดดับ").contains(id), "what was taken back didn't happen");

        QuarkusTransaction.requiringNew().run(() -> {
            jdbc.update(new Sql("update issue_lock set version = version + 1 where province_code = '57'"));
            jdbc.update(new Sql("delete from issue where id = ?", id));
        });
        other.catchUp();
        assertFalse(found(other, "กล้องวงจรปิดดับ").contains(id));
    }

    @Test
    void aSolutionIsFoundWhileItIsPublished() {
        var title = "เรือดับเพลิงเติมน้ำมันเบิกจ่ายอย่างไร";
        var id = Solved.published(object("title", title, "text", "x", "module", "EXPENDITURE"));
        var api = Accounts.of(Role.OBSERVER);

        assertTrue(ids(ask(api, title)).contains(id));
        Accounts.of(Role.DEPARTMENT).post("/solutions/" + id + "/retire", null).expect(200);
        assertFalse(ids(ask(api, title)).contains(id));
        Accounts.of(Role.DEPARTMENT).post("/solutions/" + id + "/publish", null).expect(200);
        assertTrue(ids(ask(api, title)).contains(id));
    }

    @Test
    void anIndexBuiltAnewIsTheOneThatWasKeptUp() {
        var code = Places.localGovernment("5711");
        var id = issue(code, "สนามเด็กเล่นชิงช้าขาด");
        var other = new SimilarUpkeep(texts, Duration.ofHours(1));
        other.catchUp();
        var changed = told(code, "สนามเด็กเล่นกระดานลื่นหัก");
        Accounts.admin().ifMatch("*").put("/issues/" + id, changed).expect(200);
        issue(code, "สนามเด็กเล่นม้าหมุนฝืด");
        other.catchUp();
        var anew = new SimilarUpkeep(texts, Duration.ofHours(1));
        anew.catchUp();

        for (var text : List.of("สนามเด็กเล่นชิงช้า", "กระดานลื่น", "ม้าหมุน", "อนุมัติงบประมาณไม่ได้")) {
            assertEquals(found(anew, text), found(other, text), text);
        }
        other.build();
        assertEquals(found(anew, "กระดานลื่น"), found(other, "กระดานลื่น"));
    }

    /** Without how alike they are: what was deleted a moment ago still counts a little until it is tidied away. */
    private static Set<UUID> found(SimilarUpkeep server, String text) {
        return server.like(text, ALL, 50).stream()
                .filter(like -> like.share() > 0.3)
                .map(Like::id)
                .collect(Collectors.toSet());
    }

    @Test
    void theSameProblemFromSeveralProvincesStandsTogether() {
        var one = UUID.fromString(issue(Places.localGovernment("5712"), "โดรนสำรวจภาษีที่ดินบินไม่ขึ้น"));
        var other = UUID.fromString(issue(Places.localGovernment("8103"), "โดรนสำรวจภาษีที่ดินบินไม่ได้"));
        var alone = UUID.fromString(issue(Places.localGovernment("8103"), "ค่าอาหารกลางวันผู้เข้าประชุม"));
        upkeep.catchUp();

        assertEquals(List.of(List.of(one, other), List.of(alone)), likeIssues.together(List.of(one, alone, other)));
        assertEquals(List.of(), likeIssues.together(List.of()));

        var changed = told(Places.localGovernment("8103"), "ค่าพาหนะเดินทางไปราชการ");
        Accounts.admin().ifMatch("*").put("/issues/" + other, changed).expect(200);
        upkeep.catchUp();
        assertEquals(
                List.of(List.of(one), List.of(alone), List.of(other)),
                likeIssues.together(List.of(one, alone, other)),
                "what was compared before is compared anew when it was written");
    }

    @Test
    void anIndexThatBrokeIsBegunAnew() {
        var id = UUID.fromString(issue(Places.localGovernment("5711"), "รถกระเช้าซ่อมไฟฟ้าสาธารณะยางแตก"));
        var other = new SimilarUpkeep(texts, Duration.ofHours(1));
        other.catchUp();
        other.index().close();
        assertTrue(found(other, "รถกระเช้ายางแตก").contains(id), "meanwhile what was there is found");

        var later = UUID.fromString(issue(Places.localGovernment("5711"), "รถกระเช้าซ่อมไฟฟ้าแบตเตอรี่หมด"));
        other.catchUp();
        assertTrue(found(other, "รถกระเช้ายางแตก").contains(id));
        assertTrue(found(other, "รถกระเช้าแบตเตอรี่หมด").contains(later));
    }
}
