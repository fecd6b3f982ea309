package org.maekhai.security;

import static org.maekhai.Api.object;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.maekhai.Accounts;
import org.maekhai.Api;
import org.maekhai.Earned;
import org.maekhai.Places;
import org.maekhai.Raised;
import org.maekhai.Training;
import org.maekhai.security.AccessMatrixTest.Input;
import org.maekhai.security.AccessMatrixTest.Row;
import org.maekhai.security.AccessMatrixTest.Subject;

/**
 * For every operation of the OpenAPI document a call that succeeds, with all that it needs made before: what the table of
 * access prepares, and here the operations that the table only tries to be refused.
 */
public final class SuccessfulCalls {
    /** No other test has anything there, and each plan is about a province of its own. */
    private static final Iterator<String> PROVINCES = List.of(
                    "11", "13", "16", "17", "18", "19", "22", "23", "24", "26", "27", "30", "31", "34", "36", "39",
                    "40", "45")
            .iterator();

    /** @param operation its JSON in the document */
    public record Call(
            String name,
            String method,
            String template,
            JsonNode operation,
            Map<String, Object> path,
            String query,
            Object body,
            Api caller) {

        public String address() {
            var address = template;
            for (var value : path.entrySet()) {
                address = address.replace(
                        "{" + value.getKey() + "}", value.getValue().toString());
            }
            return address + query;
        }
    }

    private interface Preparation {
        Input make() throws Exception;
    }

    private final Map<String, AccessMatrixTest.Operation> operations = AccessMatrixTest.operations();
    private final Map<String, JsonNode> documented = new HashMap<>();
    private final Map<String, Row> rows = new HashMap<>();
    private final Map<String, Preparation> ownWay = new HashMap<>();
    private final JsonNode document;
    private final String code;

    public SuccessfulCalls(DataSource dataSource) {
        var table = new AccessMatrixTest();
        table.dataSource = dataSource;
        table.table().forEach(row -> rows.put(row.operation(), row));
        document = Api.anonymous().get("/q/openapi?format=json").expect(200).json();
        for (var path : document.get("paths")) {
            for (var operation : path) {
                documented.put(operation.path("operationId").asText(), operation);
            }
        }
        code = Places.localGovernment("5701");
        sessions();
        plans();
        days();
        hubs();
        ownWay.put("deleteIssueComment", this::comment);
    }

    /** Only who wrote one takes it away. */
    private Input comment() {
        var issue = Raised.issue(Raised.at(code)).at("/id");
        var comment = UUID.randomUUID();
        Accounts.of(Role.ADMIN)
                .put("/issues/" + issue + "/comments/" + comment, object("text", "ผิดเรื่อง"))
                .expect(201);
        return Input.of("id", issue, "commentId", comment);
    }

    public Set<String> names() {
        return new TreeMap<>(operations).keySet();
    }

    /** The names of an object's fields. */
    public List<String> fields(JsonNode schema) {
        var resolved =
                schema.has("$ref") ? document.at(schema.get("$ref").asText().substring(1)) : schema;
        List<String> fields = new ArrayList<>();
        resolved.path("properties").fieldNames().forEachRemaining(fields::add);
        return fields;
    }

    /** Makes what it needs, each time anew. */
    public Call prepare(String name) throws Exception {
        var operation = operations.get(name);
        var row = rows.get(name);
        var caller = caller(name);
        var input = ownWay.containsKey(name)
                ? ownWay.get(name).make()
                : row.preparation().about(code, new Subject(Role.ADMIN, null, code, null));
        return new Call(
                name,
                operation.method(),
                operation.path(),
                documented.get(name),
                input.path(),
                input.query(),
                plain(input.body()),
                caller.ifMatch("*"));
    }

    /** Days and ids as they are sent. */
    private static Object plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> plain = new LinkedHashMap<>();
            map.forEach((key, each) -> plain.put(key.toString(), plain(each)));
            return plain;
        }
        return value instanceof LocalDate || value instanceof UUID ? value.toString() : value;
    }

    /** An administrator, but for what would lock out all others. */
    private static Api caller(String name) {
        return switch (name) {
            case "signIn" -> Api.anonymous();
            case "signOut", "changePassword" -> Api.signIn(someone(), Accounts.PASSWORD);
            default -> Accounts.of(Role.ADMIN);
        };
    }

    private static String someone() {
        return Accounts.create(Role.OBSERVER, null);
    }

    private void sessions() {
        ownWay.put("signIn", () -> Input.of().body(object("username", someone(), "password", Accounts.PASSWORD)));
        ownWay.put("signOut", Input::of);
        ownWay.put(
                "changePassword",
                () -> Input.of()
                        .body(object("currentPassword", Accounts.PASSWORD, "newPassword", "a new password of tests")));
    }

    private void plans() {
        ownWay.put("proposePlan", () -> Input.of().body(proposal(readyToPlan())));
        ownWay.put("proposeNationalPlan", () -> Input.of().body(object("from", "2026-12-01", "maxSeconds", 1)));
        ownWay.put("solvePlan", () -> Input.of("id", plan()));
        ownWay.put("reopenPlan", () -> Input.of("id", agreed()));
        ownWay.put("applyPlan", () -> Input.of("id", agreed()));
        ownWay.put("proposeHubPlan", () -> {
            var province = PROVINCES.next();
            Earned.localGovernment(province + "01", 15.8, 104.2);
            Earned.place(province + "01", 15.81, 104.21);
            return Input.of().body(object("provinceCode", province, "maxSeconds", 1));
        });
    }

    private static Map<String, Object> proposal(String province) {
        return object("provinceCode", province, "from", "2026-12-01", "maxSeconds", 1);
    }

    /** A province with one local government and a trainer. */
    private static String readyToPlan() {
        var province = PROVINCES.next();
        Earned.place(province + "01", 15.8, 104.2);
        var request = Training.request(Training.passed(Training.office(province)), Training.office(province));
        request.putAll(object("latitude", 15.7, "longitude", 104.2));
        Accounts.admin().post("/trainers", request).expect(201);
        return province;
    }

    private static String plan() {
        var id = Accounts.admin()
                .post("/coverage-plans", proposal(readyToPlan()))
                .expect(202)
                .at("/id");
        return ready("/coverage-plans/" + id, id);
    }

    private static String ready(String plan, String id) {
        for (int turn = 0; turn < 600; turn++) {
            if (Accounts.admin().get(plan).at("/state").equals("READY")) {
                return id;
            }
            LockSupport.parkNanos(100_000_000);
        }
        throw new AssertionError("no plan");
    }

    private static String agreed() {
        var id = plan();
        Accounts.admin()
                .post("/coverage-plans/" + id + "/agree", object("on", "2026-11-20"))
                .expect(200);
        return id;
    }

    private void days() {
        ownWay.put("proposeVisitPlan", () -> Input.of().body(daysOf(new HashMap<>())));
        ownWay.put("acceptVisitPlan", () -> Input.of("id", readyDays(new HashMap<>())));
        ownWay.put("moveVisitPlanStop", () -> {
            Map<String, Object> named = new HashMap<>();
            var id = readyDays(named);
            return Input.of("id", id, "code", named.get("code")).body(object("on", "2026-12-02"));
        });
    }

    /** Of a trainer in charge of one local government, whose code is put into the map. */
    private static Map<String, Object> daysOf(Map<String, Object> named) {
        var place = Earned.place("5703", 19.9, 99.8);
        var request = Training.request(Training.passed(Training.office("57")), Training.office("57"));
        request.putAll(object("latitude", 19.88, "longitude", 99.8));
        var trainer = Accounts.admin().post("/trainers", request).expect(201).at("/id");
        Accounts.admin()
                .post(
                        "/assignments",
                        object(
                                "trainerId",
                                trainer,
                                "localGovernmentCode",
                                place,
                                "role",
                                "PRIMARY",
                                "from",
                                "2026-11-02"))
                .expect(201);
        named.put("code", place);
        return object("trainerId", trainer, "from", "2026-12-01", "to", "2026-12-02", "maxSeconds", 1);
    }

    private static String readyDays(Map<String, Object> named) {
        var id =
                Accounts.admin().post("/visit-plans", daysOf(named)).expect(202).at("/id");
        return ready("/visit-plans/" + id, id);
    }

    private void hubs() {
        ownWay.put("proposeHub", () -> Input.of().body(object("localGovernmentCode", earned())));
        ownWay.put(
                "inviteHub",
                () -> Input.of("id", Earned.proposed(earned()))
                        .body(object("on", "2026-11-16", "letterNumber", "นน 0023.3/ว 123")));
        ownWay.put("acceptHub", () -> {
            var id = Earned.proposed(earned());
            Earned.invite(id);
            return Input.of("id", id).body(object("on", "2026-11-20"));
        });
        ownWay.put("resumeHub", () -> {
            var id = Earned.hub(earned());
            var because = object("on", "2026-11-20", "reason", "ทดสอบ");
            Accounts.admin().post("/hubs/" + id + "/suspend", because).expect(200);
            return Input.of("id", id).body(because);
        });
        ownWay.put("addHubMember", () -> Input.of("id", Earned.hub(earned()), "code", member()));
        ownWay.put("removeHubMember", () -> {
            var id = Earned.hub(earned());
            var member = member();
            Earned.tie(id, member);
            return Input.of("id", id, "code", member);
        });
    }

    private static String earned() {
        return Earned.localGovernment("5702", 19.9, 99.8);
    }

    private static String member() {
        return Earned.place("5702", 19.91, 99.81);
    }
}
