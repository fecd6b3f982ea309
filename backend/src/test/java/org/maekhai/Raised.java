package org.maekhai;

import static org.maekhai.Api.object;

import java.util.Map;
import java.util.UUID;

/** Issues of the tests. */
public final class Raised {
    private Raised() {}

    /** What raises a problem at a local government in the week of the tests. */
    public static Map<String, Object> at(String code) {
        return object(
                "kind",
                "PROBLEM",
                "module",
                "BUDGET",
                "severity",
                "HIGH",
                "title",
                "อนุมัติงบประมาณในระบบไม่ได้",
                "detail",
                "ระบบแจ้งว่ารายรับไม่เท่ากับรายจ่าย",
                "localGovernmentCode",
                code,
                "raisedOn",
                "2026-11-16");
    }

    /** Raises a new one. */
    public static Answer issue(Map<String, Object> said) {
        return issue(Accounts.admin(), said);
    }

    public static Answer issue(Api by, Map<String, Object> said) {
        return by.put("/issues/" + UUID.randomUUID(), said).expect(201);
    }
}
