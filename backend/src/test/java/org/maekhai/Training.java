package org.maekhai;

import static org.maekhai.Api.object;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Cohorts, participants and trainers of the tests, made through the API: each has a code of its own. */
public final class Training {
    private static final AtomicInteger NUMBER = new AtomicInteger(10_000);

    private Training() {}

    public static String newCode() {
        return "T" + NUMBER.incrementAndGet();
    }

    /** What makes a cohort; without a province it is the Department's. */
    public static Map<String, Object> cohort(String code, String province) {
        return object(
                "code",
                code,
                "name",
                "รุ่นทดสอบ " + code,
                "course",
                null,
                "fiscalYear",
                2569,
                "startsOn",
                "2026-01-12",
                "endsOn",
                "2026-01-16",
                "venue",
                "ห้องประชุม",
                "provinceCode",
                province);
    }

    /** The id of a new one. */
    public static String cohort(String province) {
        return Accounts.admin()
                .post("/cohorts", cohort(newCode(), province))
                .expect(201)
                .at("/id");
    }

    /** Somebody of a local government. */
    public static Map<String, Object> at(String localGovernment) {
        return somebody("LOCAL_GOVERNMENT", null, localGovernment);
    }

    /** Somebody of a provincial office. */
    public static Map<String, Object> office(String province) {
        return somebody("PROVINCIAL_OFFICE", province, null);
    }

    /** Somebody of the Department. */
    public static Map<String, Object> department() {
        return somebody("DEPARTMENT", null, null);
    }

    /** What enters a participant who passed. */
    private static Map<String, Object> somebody(String affiliation, String province, String localGovernment) {
        var code = newCode();
        return object(
                "code",
                code,
                "name",
                "ผู้ทดสอบ " + code,
                "position",
                "นักวิชาการ",
                "affiliation",
                affiliation,
                "provinceCode",
                province,
                "localGovernmentCode",
                localGovernment,
                "role",
                "TRAINEE",
                "result",
                "PASSED");
    }

    public static Answer participant(String cohortId, Map<String, Object> somebody) {
        return Accounts.admin()
                .post("/cohorts/" + cohortId + "/participants", somebody)
                .expect(201);
    }

    /** The code of somebody who passed a new cohort. */
    public static String passed(Map<String, Object> somebody) {
        return participant(cohort(null), somebody).at("/code");
    }

    /** What makes a trainer of who has that code, posted where that somebody is. */
    public static Map<String, Object> request(String code, Map<String, Object> posted) {
        var request = object("code", code);
        request.putAll(place(posted));
        request.putAll(object("capacity", 10));
        return request;
    }

    /** What corrects a trainer, posted where that somebody is. */
    public static Map<String, Object> update(Map<String, Object> posted) {
        var request = object("name", posted.get("name"), "position", "หัวหน้า");
        request.putAll(place(posted));
        request.putAll(object("capacity", 20));
        return request;
    }

    public static Map<String, Object> transfer(String from, Map<String, Object> posted) {
        var request = object("from", from);
        request.putAll(place(posted));
        return request;
    }

    private static Map<String, Object> place(Map<String, Object> posted) {
        Map<String, Object> place = new LinkedHashMap<>();
        for (var key : new String[] {"affiliation", "provinceCode", "localGovernmentCode"}) {
            place.put(key, posted.get(key));
        }
        return place;
    }

    /** A new trainer, who passed a new cohort of the Department. */
    public static Answer trainer(Map<String, Object> somebody) {
        return Accounts.admin()
                .post("/trainers", request(passed(somebody), somebody))
                .expect(201);
    }
}
