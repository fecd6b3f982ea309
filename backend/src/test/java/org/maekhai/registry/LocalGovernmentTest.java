package org.maekhai.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Answer;
import org.maekhai.Places;
import org.maekhai.security.Role;

@QuarkusTest
class LocalGovernmentTest {
    @Test
    void itIsFoundByItsCodeAndByAnyPartOfItsName() {
        var code = named("3301", "องค์การบริหารส่วนตำบลหนองกระสังข์");

        assertEquals(List.of(code), found(code));
        assertEquals(List.of(code), found("กระสังข์"));
        assertEquals(List.of(code), found("ตำบลหนองกระ"));
        assertEquals(List.of(code), found("องค์การบริหารส่วนตำบลหนองกระสังข์"));
        assertEquals(List.of(), found("กระสังข์ไม่มี"));
    }

    @Test
    void itIsFoundByItsShortFormWithOrWithoutADot() {
        var sao = named("3301", "องค์การบริหารส่วนตำบลบึงบัวทอง");
        var town = Places.newCode("3301");
        var request = Places.request(town);
        request.put("name", "เทศบาลเมืองบึงบัวทอง");
        request.put("type", "TOWN");
        Places.create(request);

        assertEquals(List.of(sao), found("อบต.บึงบัวทอง"));
        assertEquals(List.of(sao), found("อบต บึงบัวทอง"));
        assertEquals(List.of(sao), found("อบต. บึงบัวทอง"));
        assertEquals(List.of(town), found("ทม.บึงบัวทอง"));
        assertEquals("ทม.บึงบัวทอง", get(town).at("/shortName"));
    }

    @Test
    void thaiDigitsFindArabicOnesAndTheOtherWayRound() {
        var code = named("3302", "องค์การบริหารส่วนตำบลนิคม ๕๔๗ พัฒนา");

        assertEquals(List.of(code), found(code.replace('3', '๓').replace('0', '๐')));
        assertEquals(List.of(code), found("นิคม 547"));
        assertEquals(List.of(code), found("นิคม๕๔๗พัฒนา"));
    }

    @Test
    void whatIsTypedIsNeverAPatternOfTheDatabase() {
        var code = Places.localGovernment("3303");

        assertEquals(List.of(), found(code.substring(0, 6) + "_" + "x"));
        assertEquals(List.of(), found("%xx%"));
        assertEquals(List.of(code), found(code + "%"));
        assertEquals(List.of(code), found(code + "\\"));
        assertEquals(List.of(), found("' or '1'='1"));
    }

    @Test
    void itExistsFromItsFirstDayToItsLast() {
        var code = Places.newCode("3304");
        var request = Places.request(code);
        request.put("activeFrom", "2025-10-01");
        request.put("activeTo", "2026-09-30");
        Places.create(request);

        Map.of("2025-09-30", 0, "2025-10-01", 1, "2026-09-30", 1, "2026-10-01", 0)
                .forEach((day, many) -> assertEquals(
                        many.intValue(), found(code + "&asOf=" + day).size(), day));
        assertEquals(List.of(), found(code));
        // its page stays: past facts can be read
        get(code).expect(200);
    }

    @Test
    void closingItEndsItOnThatDayAndOnlyOnce() {
        var code = Places.localGovernment("3304");
        var path = "/local-governments/" + code;
        var admin = Accounts.admin();

        admin.delete(path + "?on=2026-11-30").expectProblem(428, "IF_MATCH_REQUIRED");
        admin.ifMatch("\"77\"").delete(path + "?on=2026-11-30").expectProblem(412, "STALE");
        var closed =
                admin.ifMatch(get(code).etag()).delete(path + "?on=2026-11-30").expect(200);
        assertEquals("2026-11-30", closed.at("/activeTo"));
        admin.ifMatch(closed.etag()).delete(path).expectProblem(409, "ALREADY_CLOSED");
        assertEquals(1, found(code + "&asOf=2026-11-30").size());
        assertEquals(0, found(code + "&asOf=2026-12-01").size());
    }

    @Test
    void itIsClosedTodayWhenNoDayIsNamedAndNeverBeforeItBegan() {
        var code = Places.newCode("3304");
        var request = Places.request(code);
        request.put("activeFrom", "2026-10-01");
        Places.create(request);
        var admin = Accounts.admin().ifMatch("*");

        admin.delete("/local-governments/" + code + "?on=2026-09-30")
                .expectProblem(422, "INVALID")
                .expectError("/on", "DATES_REVERSED");
        assertEquals(
                "2026-11-23",
                admin.delete("/local-governments/" + code).expect(200).at("/activeTo"));
    }

    @Test
    void aFormerNameStaysAsAnAliasThatFindsIt() {
        var code = named("3305", "องค์การบริหารส่วนตำบลสวนหลวงเก่า");
        var request = Places.request(code);
        request.put("name", "องค์การบริหารส่วนตำบลสวนหลวงใหม่");

        var renamed = change(code, request);

        assertEquals("อบต.สวนหลวงใหม่", renamed.at("/shortName"));
        assertEquals(
                "[\"องค์การบริหารส่วนตำบลสวนหลวงเก่า\"]",
                renamed.json().get("aliases").toString());
        assertEquals(List.of(code), found("สวนหลวงเก่า"));
        assertEquals(List.of(code), found("สวนหลวงใหม่"));
    }

    @Test
    void aChangeOfTypeKeepsWhatItWasUntilTheDayBefore() {
        var code = Places.newCode("3306");
        var request = Places.request(code);
        request.put("activeFrom", "2000-01-01");
        Places.create(request);
        request.put("type", "TAMBON_MUNICIPALITY");
        request.put("name", "เทศบาลตำบลทดสอบ" + code);
        request.put("typeChangedOn", "2026-01-01");

        var changed = change(code, request);

        assertEquals("ทต.ทดสอบ" + code, changed.at("/shortName"));
        assertEquals(
                "[{\"type\":\"SAO\",\"from\":\"2000-01-01\",\"to\":\"2025-12-31\"},"
                        + "{\"type\":\"TAMBON_MUNICIPALITY\",\"from\":\"2026-01-01\",\"to\":null}]",
                changed.json().get("typeHistory").toString());
        assertEquals(
                1,
                Accounts.admin()
                        .get("/local-governments?type=TAMBON_MUNICIPALITY&q=" + code)
                        .total());
    }

    @Test
    void itRemembersWhatItWasBeforeAnUpgradeOrMerger() {
        var first = Places.localGovernment("3307");
        var second = Places.localGovernment("3307");
        var request = Places.request(Places.newCode("3307"));
        request.put("predecessors", List.of(second, first));

        var merged = Places.create(request);

        assertEquals(
                "[\"" + first + "\",\"" + second + "\"]",
                merged.json().get("predecessors").toString());
    }

    @Test
    void aChangeNeedsTheVersionThatWasSeenAndARepeatedOneIsHarmless() {
        var code = Places.localGovernment("3308");
        var path = "/local-governments/" + code;
        var admin = Accounts.admin();
        var seen = get(code).etag();
        var request = Places.request(code);
        request.put("latitude", 15.1);
        request.put("longitude", 104.3);

        admin.put(path, request).expectProblem(428, "IF_MATCH_REQUIRED");
        admin.ifMatch("\"4711\"").put(path, request).expectProblem(412, "STALE");
        admin.ifMatch("W/" + seen).put(path, request).expect(200);
        var now = get(code).etag();
        assertNotEquals(seen, now);
        assertEquals(now, admin.ifMatch(seen).put(path, request).expect(200).etag());
        assertEquals(now, admin.put(path, request).expect(200).etag());
        request.put("latitude", 15.2);
        admin.ifMatch(seen).put(path, request).expectProblem(412, "STALE");
    }

    @Test
    void aCodeBelongsToOneAndANameToOneOfADistrict() {
        var code = Places.localGovernment("3309");
        var admin = Accounts.admin();

        admin.post("/local-governments", Places.request(code)).expectProblem(409, "CODE_TAKEN");
        var same = Places.request(Places.newCode("3309"));
        same.put("name", "องค์การบริหารส่วนตำบลทดสอบ" + code);
        admin.post("/local-governments", same).expectProblem(409, "NAME_TAKEN");
        same.put("districtCode", "3310");
        admin.post("/local-governments", same).expect(201);
        var other = Places.request(code);
        other.put("code", "9999999");
        admin.ifMatch("*")
                .put("/local-governments/" + code, other)
                .expectProblem(422, "INVALID")
                .expectError("/code", "INCONSISTENT");
    }

    @Test
    void aNameIsFreeAgainWhenTheOtherHasEnded() {
        var code = Places.localGovernment("3311");
        Accounts.admin()
                .ifMatch("*")
                .delete("/local-governments/" + code + "?on=2026-09-30")
                .expect(200);
        var next = Places.request(Places.newCode("3311"));
        next.put("name", "องค์การบริหารส่วนตำบลทดสอบ" + code);

        Places.create(next);
    }

    @Test
    void contactsAreKeptWithTheirVersion() {
        var code = Places.localGovernment("3312");
        var path = "/local-governments/" + code + "/contacts";
        var officer = Accounts.of(Role.PROVINCE, "33");
        var contacts = object(
                "mayor",
                "นายก ก",
                "clerk",
                "ปลัด ข",
                "financeDirector",
                null,
                "address",
                "1 หมู่ 2",
                "phone",
                "045",
                "email",
                "a@b.th");

        var empty = officer.get(path).expect(200);
        assertTrue(empty.etag().startsWith("\"0."), empty.etag());
        assertEquals(null, empty.at("/mayor"));
        officer.put(path, contacts).expectProblem(428, "IF_MATCH_REQUIRED");
        officer.ifMatch("\"3\"").put(path, contacts).expectProblem(412, "STALE");
        var saved = officer.ifMatch(empty.etag()).put(path, contacts).expect(200);
        assertEquals("นายก ก", saved.at("/mayor"));
        assertEquals(saved.json(), officer.get(path).json());
        assertEquals(saved.etag(), officer.get(path).etag());
        // the same again is harmless
        assertEquals(
                saved.etag(),
                officer.ifMatch("\"0\"").put(path, contacts).expect(200).etag());
        assertEquals(saved.etag(), officer.put(path, contacts).expect(200).etag());
        contacts.put("phone", "046");
        officer.ifMatch("\"0\"").put(path, contacts).expectProblem(412, "STALE");
        officer.ifMatch(saved.etag()).put(path, contacts).expect(200);
    }

    @Test
    void neighboursAreTheNearestOthersOfTheProvinceWithoutThePao() {
        var here = at("4901", "SAO", 16.50, 104.50);
        var near = at("4902", "SAO", 16.52, 104.50);
        var farther = at("4901", "TOWN", 16.60, 104.50);
        var farthest = at("4903", "SAO", 16.90, 104.70);
        at("4901", "PAO", 16.501, 104.501);
        at("4801", "SAO", 16.51, 104.50);
        Places.localGovernment("4901");
        var closed = at("4901", "SAO", 16.505, 104.50);
        Accounts.admin()
                .ifMatch("*")
                .delete("/local-governments/" + closed + "?on=2026-11-22")
                .expect(200);

        var list = Accounts.admin()
                .get("/local-governments/" + here + "/neighbours")
                .expect(200);

        assertEquals(List.of(near, farther, farthest), list.codes());
        assertEquals(2.22, list.json().at("/items/0/distanceKm").asDouble(), 0.01);
        assertEquals(11.12, list.json().at("/items/1/distanceKm").asDouble(), 0.01);
        assertEquals(
                List.of(near),
                Accounts.admin()
                        .get("/local-governments/" + here + "/neighbours?limit=1")
                        .codes());
        // a district officer only learns of those of the district
        assertEquals(
                List.of(farther),
                Accounts.of(Role.DISTRICT, "4901")
                        .get("/local-governments/" + here + "/neighbours")
                        .codes());
    }

    @Test
    void whoHasNoCoordinatesHasNoNeighbours() {
        var code = Places.localGovernment("4904");

        assertEquals(
                0,
                Accounts.admin()
                        .get("/local-governments/" + code + "/neighbours")
                        .total());
    }

    @Test
    void whatIsEnteredByHandAndWhatIsImportedAreKeptApart() {
        // more than a block of the sequence on each side, in turns
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 20; i++) {
                Places.localGovernment("8001");
            }
            var csv = new StringBuilder("code,name_th,type,district_code,province_code\n");
            for (int i = 0; i < 70; i++) {
                // official codes, as files have them: their second to fifth digit is the district
                var code = (6 + round) + "8001" + (10 + i);
                csv.append(code + ",องค์การบริหารส่วนตำบลนำเข้า" + code + ",SAO,8001,80\n");
            }
            var report = Accounts.admin()
                    .header("Content-Type", "text/csv")
                    .post("/imports/local-governments", csv.toString())
                    .expect(200);
            assertEquals("70", report.at("/stats/created"));
        }
        assertEquals(
                270, Accounts.admin().get("/local-governments?district=8001").total());
    }

    @Test
    void aNameIsFoundHoweverItIsTypedDrawnOrCopied() {
        var name = "เทศบาลตำบลถ้ำแม่สี่ดาว";
        var code = named("8002", name);
        for (var typed : List.of(
                "ถ้ำแม่สี่",
                "ถ\u0e4d\u0e49\u0e32เเม่สี่",
                "ถ้\u0e4d\u0e32แม่ส\u0e48\u0e35",
                "ถ\u200b้ำ แม่\u00adสี่",
                "ถ ้าแม\uf70aสี่",
                "ต าบลถ้ำแม่สี่")) {
            assertTrue(found(typed).contains(code), typed);
        }
        var other = named("8002", "เทศบาลต ําบลถ้ําเเม่ส่ีดวง");
        assertEquals("เทศบาลตำบลถ้ำแม่สี่ดวง", get(other).at("/name"));
    }

    private static String at(String district, String type, double latitude, double longitude) {
        var request = Places.request(Places.newCode(district));
        request.put("type", type);
        request.put("latitude", latitude);
        request.put("longitude", longitude);
        Places.create(request);
        return (String) request.get("code");
    }

    private static String named(String district, String name) {
        var request = Places.request(Places.newCode(district));
        request.put("name", name);
        Places.create(request);
        return (String) request.get("code");
    }

    private static Answer change(String code, Map<String, Object> request) {
        return Accounts.admin()
                .ifMatch(get(code).etag())
                .put("/local-governments/" + code, request)
                .expect(200);
    }

    private static Answer get(String code) {
        return Accounts.admin().get("/local-governments/" + code).expect(200);
    }

    private static List<String> found(String query) {
        int parameters = query.indexOf("&asOf=");
        var q = parameters < 0 ? query : query.substring(0, parameters);
        var rest = parameters < 0 ? "" : query.substring(parameters);
        var encoded = java.net.URLEncoder.encode(q, java.nio.charset.StandardCharsets.UTF_8);
        return Accounts.admin()
                .get("/local-governments?q=" + encoded + rest)
                .expect(200)
                .codes();
    }

    @Test
    void ofManyChangesWithOneVersionOneWinsAndTheOthersAreTold() throws Exception {
        var code = Places.localGovernment("4610");
        var etag = Accounts.admin().get("/local-governments/" + code).etag();
        var admin = Accounts.admin();
        List<Callable<Integer>> changes = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            var request = Places.request(code);
            request.put("latitude", 17.0 + i / 100.0);
            request.put("longitude", 103.0);
            changes.add(() -> admin.ifMatch(etag)
                    .put("/local-governments/" + code, request)
                    .status());
        }

        assertEquals(List.of(200, 412, 412, 412, 412, 412), together(changes));
    }

    @Test
    void ofManyWithOneNameInOneDistrictOneIsMade() throws Exception {
        var admin = Accounts.admin();
        var name = "องค์การบริหารส่วนตำบลพร้อมกัน" + Places.newCode("4611");
        List<Callable<Integer>> creations = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            var request = Places.request(Places.newCode("4611"));
            request.put("name", name);
            creations.add(() -> admin.post("/local-governments", request).status());
        }

        assertEquals(List.of(201, 409, 409, 409, 409, 409), together(creations));
    }

    @Test
    void anImportOfTheRegistryNeverWritesBackWhatWasChangedWhileItRan() throws Exception {
        var rows = new StringBuilder("code,name_th,type,district_code,province_code,lat,lon,active_from\n");
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            var code = Places.localGovernment("4612");
            codes.add(code);
            var name = Accounts.admin().get("/local-governments/" + code).at("/name");
            rows.append(code).append(',').append(name).append(",SAO,4612,46,,,1999-01-01\n");
        }
        var last = codes.get(codes.size() - 1);
        var admin = Accounts.admin();
        var importing = new FutureTask<>(() -> admin.header("Content-Type", "text/csv")
                .post("/imports/local-governments", rows.toString())
                .status());
        new Thread(importing).start();
        int day = 0;
        int accepted = 0;
        while (!importing.isDone()) {
            var seen = admin.get("/local-governments/" + last);
            var request = Places.request(last);
            request.put("name", seen.at("/name"));
            request.put("activeFrom", seen.at("/activeFrom"));
            request.put("activeTo", LocalDate.of(2030, 1, 1).plusDays(++day).toString());
            // one that had to wait for the import comes too late: 412
            accepted += admin.ifMatch(seen.etag())
                                    .put("/local-governments/" + last, request)
                                    .status()
                            == 200
                    ? 1
                    : 0;
        }
        assertEquals(200, importing.get());

        var after = admin.get("/local-governments/" + last);
        assertEquals("1999-01-01", after.at("/activeFrom"));
        assertTrue(
                accepted == 0
                        || after.at("/activeTo") != null
                                && after.at("/activeTo").startsWith("203"),
                () -> "what was accepted beside the import is still there: " + after.text());
    }

    private static List<Integer> together(List<Callable<Integer>> calls) throws Exception {
        var threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<Integer> statuses = new ArrayList<>();
            for (var answer : threads.invokeAll(calls)) {
                statuses.add(answer.get());
            }
            return statuses.stream().sorted().toList();
        } finally {
            threads.shutdownNow();
        }
    }
}
