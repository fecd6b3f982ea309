package org.maekhai;

import static org.maekhai.Api.object;

import java.util.List;
import java.util.Map;

/** Local governments of the tests that have earned to be hubs, on the day of the tests: complete and current at the ends of
 * August, September and October. */
public final class Earned {
    private static final List<String> MONTH_ENDS = List.of("2026-08-31", "2026-09-30", "2026-10-31");

    private Earned() {}

    /** The code of a new one that lies there. */
    public static String localGovernment(String district, double latitude, double longitude) {
        var code = place(district, latitude, longitude);
        earn(code);
        return code;
    }

    /** The code of a new one that lies there, of which nothing is known: it is needy. */
    public static String place(String district, double latitude, double longitude) {
        var request = Places.request(Places.newCode(district));
        request.putAll(Map.of("latitude", latitude, "longitude", longitude));
        return Places.create(request).at("/code");
    }

    public static void earn(String code) {
        budget(code, 2569, true);
        budget(code, 2570, true);
        MONTH_ENDS.forEach(end -> reading(code, end, end));
    }

    public static void reading(String code, String asOf, String through) {
        Accounts.admin()
                .post(
                        "/local-governments/" + code + "/posting-status",
                        object(
                                "asOf",
                                asOf,
                                "revenueThrough",
                                through,
                                "expenditureThrough",
                                through,
                                "accountingThrough",
                                through))
                .expect(201);
    }

    /** States whether it uses e-LAAS in a year, and everything that follows from it. */
    public static void budget(String code, int year, boolean uses) {
        var address = "/local-governments/" + code + "/budget-status/" + year;
        var known = Accounts.admin().get(address);
        var caller = known.status() == 200 ? Accounts.admin().ifMatch(known.etag()) : Accounts.admin();
        var day = (year - 544) + "-09-28";
        caller.put(
                        address,
                        uses
                                ? object("usesElaas", true, "recordedOn", day, "approvedOn", day, "inUse", true)
                                : object("usesElaas", false))
                .expect(200);
    }

    /** The id of a hub that accepted. */
    public static String hub(String code) {
        var id = proposed(code);
        invite(id);
        accept(id);
        return id;
    }

    public static String proposed(String code) {
        return Accounts.admin()
                .post("/hubs", object("localGovernmentCode", code))
                .expect(201)
                .at("/id");
    }

    public static Answer invite(String id) {
        return Accounts.admin()
                .post("/hubs/" + id + "/invite", object("on", "2026-11-16", "letterNumber", "นน 0023.3/ว 123"))
                .expect(200);
    }

    public static Answer accept(String id) {
        return Accounts.admin()
                .post("/hubs/" + id + "/accept", object("on", "2026-11-20", "contact", "นางสาวทดสอบ ใจดี"))
                .expect(200);
    }

    public static Answer tie(String id, String code) {
        return Accounts.admin().put("/hubs/" + id + "/members/" + code, null).expect(200);
    }
}
