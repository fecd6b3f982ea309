package org.maekhai;

import static org.maekhai.Api.object;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Local governments of the tests: every one has a code and a name of its own. */
public final class Places {
    private static final Map<String, AtomicInteger> NUMBERS = new ConcurrentHashMap<>();

    private Places() {}

    /** A code of that district that nobody has. */
    public static String newCode(String district) {
        int number =
                NUMBERS.computeIfAbsent(district, key -> new AtomicInteger()).incrementAndGet();
        return district + String.format("%03d", number);
    }

    /** The code of a new SAO in that district, which exists since ever. */
    public static String localGovernment(String district) {
        var code = newCode(district);
        create(request(code));
        return code;
    }

    public static Answer create(Map<String, Object> request) {
        return Accounts.admin().post("/local-governments", request).expect(201);
    }

    /** What creates an SAO of that code in the district of its first four digits. */
    public static Map<String, Object> request(String code) {
        return object(
                "code",
                code,
                "name",
                "องค์การบริหารส่วนตำบลทดสอบ" + code,
                "type",
                "SAO",
                "districtCode",
                code.substring(0, 4));
    }
}
