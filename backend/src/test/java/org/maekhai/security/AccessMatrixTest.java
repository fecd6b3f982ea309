package org.maekhai.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.maekhai.Api.object;
import static org.maekhai.security.Role.ADMIN;
import static org.maekhai.security.Role.DEPARTMENT;
import static org.maekhai.security.Role.DISTRICT;
import static org.maekhai.security.Role.LOCAL;
import static org.maekhai.security.Role.OBSERVER;
import static org.maekhai.security.Role.PROVINCE;
import static org.maekhai.security.Role.TRAINER;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Answer;
import org.maekhai.Api;
import org.maekhai.Lettered;
import org.maekhai.Met;
import org.maekhai.Places;
import org.maekhai.Raised;
import org.maekhai.Solved;
import org.maekhai.TestClock;
import org.maekhai.Training;
import org.maekhai.Visited;
import org.maekhai.shared.attachment.Pictures;
import org.maekhai.shared.letter.Templates;

/**
 * Who may do what: every operation of the OpenAPI document, for every role, inside and outside its scope, and for a
 * stranger. A new operation fails here until the table has its row.
 */
@QuarkusTest
class AccessMatrixTest {
    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final Set<Role> ONLY_ADMIN = EnumSet.of(ADMIN);
    private static final Set<Role> OFFICES = EnumSet.of(ADMIN, DEPARTMENT, PROVINCE, OBSERVER);
    private static final Set<Role> CONFIRMING = EnumSet.of(ADMIN, PROVINCE, DISTRICT, TRAINER);
    private static final Set<Role> PLANNING = EnumSet.of(ADMIN, DEPARTMENT, PROVINCE, TRAINER, OBSERVER);
    private static final Set<Role> STATING = EnumSet.of(ADMIN, PROVINCE, LOCAL);

    private static final Set<Role> TRAINED = EnumSet.complementOf(EnumSet.of(LOCAL));

    /** What an allowed role gets for something outside its scope. */
    enum Outside {
        /** an object that it may not know of */
        NOT_FOUND,
        /** a list that leaves it out */
        UNLISTED,
        /** an import whose rows lie there is rejected whole */
        REJECTED,
        /** belongs to no place, or to the caller alone */
        NO_PLACE
    }

    /** What is called: values of the path, the query, the body, and what the answer must name (null: nothing). */
    record Input(Map<String, Object> path, String query, Object body, String named) {
        static Input of(Object... path) {
            return new Input(object(path), "", null, null);
        }

        Input query(String text) {
            return new Input(path, "?" + text, body, named);
        }

        Input body(Object sent) {
            return new Input(path, query, sent, named);
        }

        Input naming(String text) {
            return new Input(path, query, body, text);
        }
    }

    /** Makes what a call needs, about that local government. */
    interface Preparation {
        Input about(String code, Subject caller) throws Exception;
    }

    record Row(String operation, Set<Role> roles, int answer, Outside outside, Preparation preparation) {}

    /** Somebody who calls, with what lies in the scope and just outside of it (null for the nation). */
    record Subject(Role role, String place, String inside, String outside) {
        Api api() {
            return Accounts.of(role, place);
        }

        @Override
        public String toString() {
            return role + (place == null ? "" : " of " + place);
        }
    }

    record Operation(String method, String path) {}

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Inject
    DataSource dataSource;

    List<Row> table() {
        List<Row> rows = new ArrayList<>();
        // session, tokens, users
        rows.add(new Row("getSession", ALL, 200, Outside.NO_PLACE, (code, by) -> Input.of()));
        rows.add(new Row(
                "changePassword",
                ALL,
                422,
                Outside.NO_PLACE,
                (code, by) -> Input.of()
                        .body(object("currentPassword", "not this one", "newPassword", "a new password of tests"))));
        rows.add(new Row("listTokens", ALL, 200, Outside.NO_PLACE, (code, by) -> Input.of()));
        rows.add(new Row(
                "createToken",
                ALL,
                201,
                Outside.NO_PLACE,
                (code, by) -> Input.of().body(token())));
        rows.add(new Row(
                "revokeToken",
                ALL,
                204,
                Outside.NO_PLACE,
                (code, by) -> Input.of(
                        "id", by.api().post("/tokens", token()).expect(201).at("/id"))));
        rows.add(new Row("listUsers", ONLY_ADMIN, 200, Outside.NO_PLACE, (code, by) -> Input.of()));
        rows.add(new Row(
                "createUser",
                ONLY_ADMIN,
                201,
                Outside.NO_PLACE,
                (code, by) ->
                        Input.of().body(Accounts.request("matrix" + NUMBER.incrementAndGet(), DEPARTMENT, null))));
        rows.add(new Row("getUser", ONLY_ADMIN, 200, Outside.NO_PLACE, (code, by) -> Input.of("id", someUser())));
        rows.add(new Row(
                "updateUser",
                ONLY_ADMIN,
                200,
                Outside.NO_PLACE,
                (code, by) -> Input.of("id", someUser())
                        .body(object(
                                "name", "ชื่อใหม่ " + NUMBER.incrementAndGet(), "role", "OBSERVER", "active", true))));
        rows.add(new Row(
                "setUserPassword",
                ONLY_ADMIN,
                204,
                Outside.NO_PLACE,
                (code, by) -> Input.of("id", someUser()).body(object("newPassword", "another password of tests"))));
        rows.add(
                new Row("listUserTokens", ONLY_ADMIN, 200, Outside.NO_PLACE, (code, by) -> Input.of("id", someUser())));
        rows.add(new Row("revokeUserToken", ONLY_ADMIN, 204, Outside.NO_PLACE, (code, by) -> {
            var user = Accounts.create(OBSERVER, null);
            var made = Api.signIn(user, Accounts.PASSWORD).post("/tokens", token());
            return Input.of("id", Accounts.idOf(user), "tokenId", made.at("/id"));
        }));
        rows.add(new Row(
                "listPeople",
                EnumSet.of(ADMIN, DEPARTMENT, PROVINCE, DISTRICT, TRAINER),
                200,
                Outside.UNLISTED,
                (code, by) -> {
                    var user = Accounts.create(LOCAL, code);
                    return Input.of().query("size=500&q=" + user).naming(user);
                }));
        // registry
        rows.add(new Row("listHolidays", ALL, 200, Outside.NO_PLACE, (code, by) -> Input.of()));
        rows.add(new Row("getHoliday", ALL, 200, Outside.NO_PLACE, (code, by) -> Input.of("day", "2027-12-31")));
        rows.add(new Row(
                "saveHoliday",
                ONLY_ADMIN,
                200,
                Outside.NO_PLACE,
                (code, by) -> Input.of("day", "2030-12-31").body(object("name", "ทดสอบ"))));
        rows.add(new Row("deleteHoliday", ONLY_ADMIN, 204, Outside.NO_PLACE, (code, by) -> {
            Accounts.admin()
                    .put("/holidays/2031-12-31", object("name", "ทดสอบ"))
                    .expect(200);
            return Input.of("day", "2031-12-31");
        }));
        // office
        var office = EnumSet.of(ADMIN, PROVINCE);
        rows.add(new Row("getProvinceEmblem", ALL, 200, Outside.NO_PLACE, (code, by) -> emblemOf(code, true)));
        rows.add(new Row(
                "saveProvinceEmblem",
                office,
                201,
                Outside.NOT_FOUND,
                (code, by) -> emblemOf(code, false).body(Pictures.jpeg(40, 30))));
        rows.add(new Row("removeProvinceEmblem", office, 204, Outside.NOT_FOUND, (code, by) -> emblemOf(code, true)));
        var department = EnumSet.of(ADMIN, DEPARTMENT);
        rows.add(new Row("getDepartmentEmblem", ALL, 200, Outside.NO_PLACE, (code, by) -> emblemOfDepartment(true)));
        rows.add(new Row(
                "saveDepartmentEmblem",
                department,
                201,
                Outside.NO_PLACE,
                (code, by) -> emblemOfDepartment(false).body(Pictures.jpeg(40, 30))));
        rows.add(new Row(
                "removeDepartmentEmblem", department, 204, Outside.NO_PLACE, (code, by) -> emblemOfDepartment(true)));
        rows.add(new Row("getOrderReference", ALL, 200, Outside.NO_PLACE, (code, by) -> Input.of()));
        rows.add(new Row(
                "saveOrderReference",
                ONLY_ADMIN,
                200,
                Outside.NO_PLACE,
                (code, by) -> Input.of().body(object("number", null))));
        rows.add(new Row("listProvinces", ALL, 200, Outside.NO_PLACE, (code, by) -> Input.of()));
        rows.add(new Row("getProvince", ALL, 200, Outside.NO_PLACE, (code, by) -> Input.of("code", "90")));
        rows.add(new Row("listDistricts", ALL, 200, Outside.NO_PLACE, (code, by) -> Input.of()));
        rows.add(new Row(
                "listLocalGovernments",
                ALL,
                200,
                Outside.UNLISTED,
                (code, by) -> Input.of().query("q=" + code).naming(code)));
        rows.add(new Row(
                "createLocalGovernment",
                ONLY_ADMIN,
                201,
                Outside.NO_PLACE,
                (code, by) -> Input.of().body(Places.request(Places.newCode("5703")))));
        rows.add(new Row("getLocalGovernment", ALL, 200, Outside.NOT_FOUND, (code, by) -> Input.of("code", code)));
        rows.add(new Row("updateLocalGovernment", ONLY_ADMIN, 200, Outside.NOT_FOUND, (code, by) -> {
            var fresh = Places.localGovernment("5703");
            var changed = Places.request(fresh);
            changed.put("latitude", 19.5);
            changed.put("longitude", 99.5);
            return Input.of("code", fresh).body(changed);
        }));
        rows.add(new Row(
                "closeLocalGovernment",
                ONLY_ADMIN,
                200,
                Outside.NOT_FOUND,
                (code, by) -> Input.of("code", Places.localGovernment("5703"))));
        rows.add(new Row("listNeighbours", ALL, 200, Outside.NOT_FOUND, (code, by) -> Input.of("code", code)));
        rows.add(new Row("getContacts", ALL, 200, Outside.NOT_FOUND, (code, by) -> Input.of("code", code)));
        rows.add(new Row(
                "updateContacts",
                EnumSet.of(ADMIN, PROVINCE),
                200,
                Outside.NOT_FOUND,
                (code, by) -> Input.of("code", code).body(object("phone", "053-" + NUMBER.incrementAndGet()))));
        rows.add(new Row("listRegistryProposals", OFFICES, 200, Outside.UNLISTED, (code, by) -> {
            proposal(code);
            return Input.of().query("size=500").naming(code);
        }));
        rows.add(new Row(
                "acceptRegistryProposal",
                ONLY_ADMIN,
                200,
                Outside.NOT_FOUND,
                (code, by) ->
                        Input.of("id", proposal(Places.localGovernment("5703"))).body(object("note", "x"))));
        rows.add(new Row(
                "refuseRegistryProposal",
                ONLY_ADMIN,
                200,
                Outside.NOT_FOUND,
                (code, by) ->
                        Input.of("id", proposal(Places.localGovernment("5703"))).body(object("note", "x"))));
        // compliance
        rows.add(new Row(
                "listCompliance",
                ALL,
                200,
                Outside.UNLISTED,
                (code, by) -> Input.of().query("q=" + code).naming(code)));
        rows.add(new Row("getComplianceSummary", ALL, 200, Outside.UNLISTED, (code, by) -> {
            // nothing finer than provinces leaves the scope: of another province no district is counted
            boolean in = code.equals(by.inside());
            return Input.of()
                    .query("by=district&province=" + (in ? "57" : "90"))
                    .naming(in ? "\"5701\"" : "\"9001\"");
        }));
        rows.add(new Row("getCompliancePolicy", ALL, 200, Outside.NO_PLACE, (code, by) -> Input.of()));
        rows.add(new Row("getComplianceHistory", ALL, 200, Outside.NOT_FOUND, (code, by) -> Input.of("code", code)));
        rows.add(new Row("listSelfReports", ALL, 200, Outside.UNLISTED, (code, by) -> {
            reportPosting(code);
            return Input.of().query("size=500").naming(code);
        }));
        rows.add(new Row("listBudgetStatus", ALL, 200, Outside.NOT_FOUND, (code, by) -> Input.of("code", code)));
        rows.add(new Row("getBudgetStatus", ALL, 200, Outside.NOT_FOUND, (code, by) -> {
            budget(code, 2569);
            return Input.of("code", code, "fiscalYear", 2569);
        }));
        rows.add(new Row(
                "stateBudgetStatus",
                STATING,
                200,
                Outside.NOT_FOUND,
                (code, by) -> Input.of("code", code, "fiscalYear", 2570)
                        .body(object("recordedOn", "2026-10-05", "amount", NUMBER.incrementAndGet()))));
        rows.add(new Row(
                "deleteBudgetStatus", EnumSet.of(ADMIN, PROVINCE, LOCAL), 204, Outside.NOT_FOUND, (code, by) -> {
                    budget(code, 2568);
                    reportBudget(code, 2568);
                    return Input.of("code", code, "fiscalYear", 2568);
                }));
        rows.add(new Row("confirmBudgetStatus", CONFIRMING, 200, Outside.NOT_FOUND, (code, by) -> {
            reportBudget(code, 2567);
            return Input.of("code", code, "fiscalYear", 2567);
        }));
        rows.add(new Row("listPostingStatus", ALL, 200, Outside.NOT_FOUND, (code, by) -> Input.of("code", code)));
        rows.add(new Row(
                "statePostingStatus",
                STATING,
                201,
                Outside.NOT_FOUND,
                (code, by) -> Input.of("code", code).body(posting("2026-11-20"))));
        rows.add(new Row(
                "deletePostingStatus", EnumSet.of(ADMIN, PROVINCE, LOCAL), 204, Outside.NOT_FOUND, (code, by) -> {
                    for (var account : List.of(Accounts.admin(), Accounts.of(LOCAL, code))) {
                        account.post("/local-governments/" + code + "/posting-status", posting("2026-09-30"))
                                .expect(201);
                    }
                    return Input.of("code", code, "asOf", "2026-09-30");
                }));
        rows.add(new Row("confirmPostingStatus", CONFIRMING, 200, Outside.NOT_FOUND, (code, by) -> {
            reportPosting(code);
            return Input.of("code", code, "asOf", "2026-10-31");
        }));
        rows.add(new Row("listExemptions", ALL, 200, Outside.UNLISTED, (code, by) -> {
            var id = exemption(code);
            return Input.of().query("size=500&on=2019-05-05").naming(id);
        }));
        rows.add(new Row(
                "grantExemption",
                EnumSet.of(ADMIN, DEPARTMENT),
                201,
                Outside.NO_PLACE,
                (code, by) -> Input.of().body(exemptionOf(code))));
        rows.add(new Row(
                "withdrawExemption",
                EnumSet.of(ADMIN, DEPARTMENT),
                204,
                Outside.NOT_FOUND,
                (code, by) -> Input.of("id", exemption(code))));
        // imports and shapes
        rows.add(new Row(
                "importFile",
                EnumSet.of(ADMIN, PROVINCE),
                200,
                Outside.REJECTED,
                (code, by) -> Input.of("kindOrId", "posting-status").body(csv(code))));
        rows.add(new Row(
                "getCsvTemplate", OFFICES, 200, Outside.NO_PLACE, (code, by) -> Input.of("kind", "budget-status")));
        rows.add(new Row(
                "getWorkbookTemplate",
                OFFICES,
                200,
                Outside.NO_PLACE,
                (code, by) -> Input.of("kind", "budget-status")));
        // of another province than one's own nothing is known
        rows.add(new Row(
                "getImportHeadings",
                OFFICES,
                200,
                Outside.NOT_FOUND,
                (code, by) -> Input.of("kind", "hubs").query("province=" + code.substring(0, 2))));
        rows.add(new Row(
                "saveImportHeadings",
                EnumSet.of(ADMIN, PROVINCE),
                200,
                Outside.NOT_FOUND,
                (code, by) -> Input.of("kind", "hubs")
                        .query("province=" + code.substring(0, 2))
                        .body(headings())));
        rows.add(new Row("deleteImportHeadings", EnumSet.of(ADMIN, PROVINCE), 204, Outside.NOT_FOUND, (code, by) -> {
            var province = "province=" + code.substring(0, 2);
            Accounts.admin()
                    .ifMatch("*")
                    .put("/imports/hubs/headings?" + province, headings())
                    .expect(200);
            return Input.of("kind", "hubs").query(province);
        }));
        rows.add(new Row("listImports", OFFICES, 200, Outside.UNLISTED, (code, by) -> {
            var id = importAbout(code);
            return Input.of().query("size=500").naming(id);
        }));
        rows.add(new Row("listOngoingImports", OFFICES, 200, Outside.NO_PLACE, (code, by) -> Input.of()));
        rows.add(new Row(
                "getImport", OFFICES, 200, Outside.NOT_FOUND, (code, by) -> Input.of("kindOrId", importAbout(code))));
        rows.add(new Row(
                "getImportErrors", OFFICES, 200, Outside.NOT_FOUND, (code, by) -> Input.of("id", importAbout(code))));
        rows.add(new Row(
                "undoImport",
                EnumSet.of(ADMIN, PROVINCE),
                200,
                Outside.NOT_FOUND,
                (code, by) -> Input.of("id", importAbout(code))));
        rows.add(new Row("getBoundaries", ALL, 200, Outside.UNLISTED, (code, by) -> {
            boolean in = code.equals(by.inside());
            boundary(in ? "5701" : "9001");
            return Input.of()
                    .query("level=district&province=" + (in ? "57" : "90"))
                    .naming(in ? "\"5701\"" : "\"9001\"");
        }));
        // training and trainers
        rows.add(new Row("listCohorts", ALL, 200, Outside.NO_PLACE, (code, by) -> Input.of()));
        rows.add(new Row(
                "createCohort",
                EnumSet.of(ADMIN, PROVINCE),
                201,
                Outside.NOT_FOUND,
                (code, by) -> Input.of().body(Training.cohort(Training.newCode(), code.substring(0, 2)))));
        rows.add(new Row(
                "getCohort",
                ALL,
                200,
                Outside.NO_PLACE,
                (code, by) -> Input.of("id", Training.cohort(code.substring(0, 2)))));
        rows.add(new Row(
                "updateCohort",
                EnumSet.of(ADMIN, PROVINCE),
                200,
                Outside.NOT_FOUND,
                (code, by) -> Input.of("id", Training.cohort(code.substring(0, 2)))
                        .body(Training.cohort(Training.newCode(), code.substring(0, 2)))));
        rows.add(new Row(
                "deleteCohort",
                EnumSet.of(ADMIN, PROVINCE),
                204,
                Outside.NOT_FOUND,
                (code, by) -> Input.of("id", Training.cohort(code.substring(0, 2)))));
        rows.add(new Row("listParticipants", TRAINED, 200, Outside.UNLISTED, (code, by) -> {
            var participant = Training.participant(Training.cohort(null), Training.at(code));
            return Input.of("id", participant.at("/cohortId")).naming(participant.at("/id"));
        }));
        rows.add(new Row(
                "addParticipant",
                EnumSet.of(ADMIN, PROVINCE),
                201,
                Outside.NOT_FOUND,
                (code, by) -> Input.of("id", Training.cohort(null)).body(Training.at(code))));
        rows.add(new Row("updateParticipant", EnumSet.of(ADMIN, PROVINCE), 200, Outside.NOT_FOUND, (code, by) -> {
            var participant = Training.participant(Training.cohort(null), Training.at(code));
            return Input.of("id", participant.at("/cohortId"), "participantId", participant.at("/id"))
                    .body(Training.at(code));
        }));
        rows.add(new Row("deleteParticipant", EnumSet.of(ADMIN, PROVINCE), 204, Outside.NOT_FOUND, (code, by) -> {
            var participant = Training.participant(Training.cohort(null), Training.at(code));
            return Input.of("id", participant.at("/cohortId"), "participantId", participant.at("/id"));
        }));
        rows.add(new Row("listTrainers", ALL, 200, Outside.UNLISTED, (code, by) -> {
            var trainer = Training.trainer(Training.at(code));
            return Input.of().query("size=500&q=" + trainer.at("/code")).naming(trainer.at("/id"));
        }));
        rows.add(new Row(
                "createTrainer",
                EnumSet.of(ADMIN, PROVINCE),
                201,
                Outside.NOT_FOUND,
                (code, by) ->
                        Input.of().body(Training.request(Training.passed(Training.at(code)), Training.at(code)))));
        rows.add(new Row("getTrainer", ALL, 200, Outside.NOT_FOUND, (code, by) -> trainerAt(code)));
        rows.add(new Row(
                "updateTrainer",
                EnumSet.of(ADMIN, PROVINCE),
                200,
                Outside.NOT_FOUND,
                (code, by) -> trainerAt(code).body(Training.update(Training.at(code)))));
        rows.add(new Row(
                "tieUser",
                EnumSet.of(ADMIN, PROVINCE),
                200,
                Outside.NOT_FOUND,
                (code, by) -> trainerAt(code)
                        .body(object("userId", Accounts.idOf(Accounts.create(TRAINER, code.substring(0, 2)))))));
        rows.add(new Row(
                "deleteTrainer", EnumSet.of(ADMIN, PROVINCE), 204, Outside.NOT_FOUND, (code, by) -> trainerAt(code)));
        rows.add(new Row(
                "transferTrainer",
                EnumSet.of(ADMIN, PROVINCE),
                200,
                Outside.NOT_FOUND,
                (code, by) -> trainerAt(code).body(Training.transfer("2026-12-01", Training.at(code)))));
        rows.add(new Row("deleteTransfer", EnumSet.of(ADMIN, PROVINCE), 200, Outside.NOT_FOUND, (code, by) -> {
            var id = Training.trainer(Training.at(code)).at("/id");
            Accounts.admin()
                    .post("/trainers/" + id + "/transfers", Training.transfer("2026-12-01", Training.at(code)))
                    .expect(200);
            return Input.of("id", id, "from", "2026-12-01");
        }));
        // assignments and coverage
        rows.add(new Row("listAssignments", ALL, 200, Outside.UNLISTED, (code, by) -> {
            var id = backup(code, "2026-10-01");
            return Input.of().query("size=500&localGovernment=" + code).naming(id);
        }));
        rows.add(new Row(
                "assignTrainer",
                EnumSet.of(ADMIN, PROVINCE),
                201,
                Outside.NOT_FOUND,
                (code, by) -> Input.of().body(backupOf(code, "2026-10-01"))));
        rows.add(new Row(
                "getAssignment",
                ALL,
                200,
                Outside.NOT_FOUND,
                (code, by) -> Input.of("id", backup(code, "2026-10-01"))));
        rows.add(new Row(
                "endAssignment",
                EnumSet.of(ADMIN, PROVINCE),
                200,
                Outside.NOT_FOUND,
                (code, by) -> Input.of("id", backup(code, "2026-10-01")).body(object("on", "2026-12-31"))));
        rows.add(new Row(
                "withdrawAssignment",
                EnumSet.of(ADMIN, PROVINCE),
                204,
                Outside.NOT_FOUND,
                (code, by) -> Input.of("id", backup(code, "2027-10-01"))));
        rows.add(new Row(
                "handOver",
                EnumSet.of(ADMIN, PROVINCE),
                200,
                Outside.NOT_FOUND,
                (code, by) -> Input.of()
                        .body(object(
                                "fromTrainerId",
                                Training.trainer(Training.at(code)).at("/id"),
                                "from",
                                "2026-12-01"))));
        rows.add(new Row(
                "listCoverage",
                ALL,
                200,
                Outside.UNLISTED,
                (code, by) -> Input.of()
                        .query("size=500&sort=-code&district=" + code.substring(0, 4))
                        .naming(code)));
        rows.add(new Row(
                "getCoverage",
                ALL,
                200,
                Outside.NOT_FOUND,
                (code, by) -> Input.of().query("province=" + (code.equals(by.inside()) ? "57" : "90"))));
        rows.add(new Row("listProvinceCoverage", ALL, 200, Outside.NO_PLACE, (code, by) -> Input.of()));
        rows.add(new Row("getWorkload", ALL, 200, Outside.NOT_FOUND, (code, by) -> trainerAt(code)));
        // coverage plans: about whole provinces
        rows.add(new Row("listPlans", PLANNING, 200, Outside.UNLISTED, (code, by) -> {
            var id = plan(code, "READY");
            return Input.of().query("size=500&province=" + code.substring(0, 2)).naming(id);
        }));
        rows.add(new Row("getPlan", PLANNING, 200, Outside.NOT_FOUND, (code, by) -> planInput(code, "READY")));
        rows.add(new Row(
                "proposePlan",
                EnumSet.of(ADMIN, PROVINCE),
                422,
                Outside.NOT_FOUND,
                (code, by) -> Input.of()
                        .body(object(
                                "provinceCode",
                                code.substring(0, 2),
                                "from",
                                "2026-12-01",
                                "without",
                                List.of(UUID.randomUUID())))));
        for (var act : new String[] {"cancelPlan", "applyPlan", "reopenPlan", "agreePlan", "solvePlan"}) {
            var state = act.equals("cancelPlan") || act.equals("agreePlan") ? "READY" : "APPLIED";
            rows.add(new Row(
                    act,
                    EnumSet.of(ADMIN, PROVINCE),
                    state.equals("READY") ? 200 : 409,
                    Outside.NOT_FOUND,
                    (code, by) ->
                            planInput(code, state).body(act.equals("agreePlan") ? object("on", "2026-11-20") : null)));
        }
        rows.add(new Row("changePlanLine", EnumSet.of(ADMIN, PROVINCE), 200, Outside.NOT_FOUND, (code, by) -> {
            var input = planInput(code, "READY");
            return Input.of("id", input.path().get("id"), "code", code).body(object("pinned", false));
        }));
        rows.add(new Row(
                "proposeNationalPlan",
                EnumSet.of(ADMIN, DEPARTMENT),
                422,
                Outside.NO_PLACE,
                (code, by) -> Input.of().body(object("from", "1000-01-01"))));
        rows.add(new Row(
                "listNationalPlans", EnumSet.of(ADMIN, DEPARTMENT), 200, Outside.NO_PLACE, (code, by) -> Input.of()));
        for (var act : new String[] {"getNationalPlan", "cancelNationalPlan"}) {
            rows.add(new Row(
                    act,
                    EnumSet.of(ADMIN, DEPARTMENT),
                    200,
                    Outside.NO_PLACE,
                    (code, by) -> Input.of("id", nationalRun())));
        }
        hubs(rows);
        addLettersAndAdvice(rows);
        checklists(rows);
        calendars(rows);
        clinics(rows);
        visits(rows);
        addPriorities(rows);
        visitPlans(rows);
        issues(rows);
        solutions(rows);
        letters(rows);
        meetings(rows);
        reportDocuments(rows);
        reports(rows);
        // pictures and the record of writes
        rows.add(new Row(
                "getOverview",
                ALL,
                200,
                Outside.NOT_FOUND,
                (code, by) -> Input.of().query("province=" + (code.equals(by.inside()) ? "57" : "90"))));
        rows.add(new Row("getTimeline", ALL, 200, Outside.NOT_FOUND, (code, by) -> Input.of("code", code)));
        rows.add(new Row(
                "search",
                ALL,
                200,
                Outside.UNLISTED,
                (code, by) -> Input.of().query("q=" + code).naming(code)));
        rows.add(new Row(
                "listAudit",
                ALL,
                200,
                Outside.UNLISTED,
                (code, by) ->
                        Input.of().query("entity=local-government&id=" + code).naming(code)));
        return rows;
    }

    private static void checklists(List<Row> rows) {
        var making = EnumSet.of(ADMIN, DEPARTMENT);
        rows.add(new Row("listChecklists", ALL, 200, Outside.NO_PLACE, (code, by) -> Input.of()));
        rows.add(new Row("getChecklist", ALL, 200, Outside.NO_PLACE, (code, by) -> Input.of("id", checklist())));
        rows.add(new Row(
                "createChecklist",
                making,
                201,
                Outside.NO_PLACE,
                (code, by) -> Input.of().body(checklistOfOne())));
        rows.add(new Row("retireChecklist", making, 200, Outside.NO_PLACE, (code, by) -> Input.of("id", checklist())));
        rows.add(new Row("listChecklistFailures", ALL, 200, Outside.NO_PLACE, (code, by) -> Input.of()));
        rows.add(new Row("listChecklistScores", ALL, 200, Outside.NOT_FOUND, (code, by) -> Input.of("code", code)));
    }

    private static void clinics(List<Row> rows) {
        // where a trainer may hold one, it may; outside nobody knows of it
        var writing = EnumSet.of(ADMIN, PROVINCE, DISTRICT, TRAINER);
        rows.add(new Row(
                "listClinics",
                ALL,
                200,
                Outside.UNLISTED,
                (code, by) -> Input.of().query("size=500&from=2026-11-19").naming(clinic(code, by))));
        rows.add(new Row("getClinic", ALL, 200, Outside.NOT_FOUND, (code, by) -> Input.of("id", clinic(code, by))));
        rows.add(new Row(
                "saveClinic",
                writing,
                201,
                Outside.NOT_FOUND,
                (code, by) -> Input.of("id", UUID.randomUUID()).body(clinicAt(code, by))));
        rows.add(new Row(
                "deleteClinic", writing, 204, Outside.NOT_FOUND, (code, by) -> Input.of("id", clinic(code, by))));
    }

    private static String clinic(String code, Subject by) {
        var id = UUID.randomUUID().toString();
        Accounts.admin().put("/clinics/" + id, clinicAt(code, by)).expect(201);
        return id;
    }

    private static Map<String, Object> clinicAt(String code, Subject by) {
        return object(
                "on",
                "2026-11-20",
                "place",
                "ที่ว่าการอำเภอ",
                "districtCode",
                code.substring(0, 4),
                "trainerIds",
                List.of(trainerOf(code, by)),
                "localGovernmentCodes",
                List.of(code),
                "advice",
                "ให้กระทบยอดทุกบัญชี");
    }

    private static void calendars(List<Row> rows) {
        var making = EnumSet.of(ADMIN, PROVINCE, TRAINER);
        rows.add(new Row(
                "createCalendar", making, 201, Outside.NOT_FOUND, (code, by) -> Input.of("id", trainerOf(code, by))));
        rows.add(new Row("getCalendar", making, 200, Outside.NOT_FOUND, (code, by) -> {
            var trainer = trainerOf(code, by);
            calendar(trainer);
            return Input.of("id", trainer);
        }));
        rows.add(new Row("revokeCalendar", making, 204, Outside.NOT_FOUND, (code, by) -> {
            var trainer = trainerOf(code, by);
            calendar(trainer);
            return Input.of("id", trainer);
        }));
        rows.add(new Row(
                "readCalendar",
                ALL,
                200,
                Outside.NO_PLACE,
                (code, by) -> Input.of("secret", calendar(trainerOf(code, by)).replaceAll(".*/|\\.ics$", ""))));
    }

    /** Whose calendar somebody may make: a trainer its own, an office one of its province. */
    private static String trainerOf(String code, Subject by) {
        var province = code.substring(0, 2);
        return by.role() == TRAINER && code.equals(by.inside())
                ? Visited.tied(province)
                : Training.trainer(Training.office(province)).at("/id");
    }

    private static String calendar(String trainer) {
        return Accounts.admin()
                .post("/trainers/" + trainer + "/calendar", null)
                .expect(201)
                .at("/url");
    }

    private static String checklist() {
        return Accounts.admin()
                .post("/checklists", checklistOfOne())
                .expect(201)
                .at("/id");
    }

    private static Map<String, Object> checklistOfOne() {
        return object(
                "name",
                "แบบติดตาม " + NUMBER.incrementAndGet(),
                "questions",
                List.of(object("module", "OTHER", "text", "พร้อมหรือไม่", "weight", 1, "byPhone", true)));
    }

    /** Hubs, the network and its plans. */
    private void hubs(List<Row> rows) {
        var writing = EnumSet.of(ADMIN, PROVINCE);
        rows.add(new Row("listHubs", ALL, 200, Outside.UNLISTED, (code, by) -> {
            var id = hub(code, "PROPOSED");
            return Input.of().query("size=500&localGovernment=" + code).naming(id);
        }));
        rows.add(new Row(
                "proposeHub",
                writing,
                409,
                Outside.NOT_FOUND,
                (code, by) -> Input.of().body(object("localGovernmentCode", unhubbed(code)))));
        rows.add(new Row("getHub", ALL, 200, Outside.NOT_FOUND, (code, by) -> Input.of("id", hub(code, "ACTIVE"))));
        rows.add(new Row(
                "changeHub",
                writing,
                200,
                Outside.NOT_FOUND,
                (code, by) -> Input.of("id", hub(code, "ACTIVE")).body(object("maxMembers", 3, "topics", List.of()))));
        rows.add(new Row(
                "withdrawHub", writing, 204, Outside.NOT_FOUND, (code, by) -> Input.of("id", hub(code, "PROPOSED"))));
        var because = object("on", "2026-11-20", "reason", "ทดสอบ");
        var acts = Map.of(
                "inviteHub", "PROPOSED 409",
                "acceptHub", "INVITED 409",
                "declineHub", "INVITED 200",
                "suspendHub", "ACTIVE 200",
                "resumeHub", "SUSPENDED 409",
                "retireHub", "ACTIVE 200");
        acts.forEach((act, then) -> rows.add(new Row(
                act,
                writing,
                Integer.parseInt(then.split(" ")[1]),
                Outside.NOT_FOUND,
                (code, by) -> Input.of("id", hub(code, then.split(" ")[0]))
                        .body(
                                act.equals("inviteHub")
                                        ? object("on", "2026-11-20", "letterNumber", "1")
                                        : act.equals("acceptHub") ? object("on", "2026-11-20") : because))));
        rows.add(new Row(
                "addHubMember",
                writing,
                409,
                Outside.NOT_FOUND,
                (code, by) -> Input.of("id", hub(code, "ACTIVE"), "code", code)));
        rows.add(new Row(
                "removeHubMember",
                writing,
                404,
                Outside.NOT_FOUND,
                (code, by) -> Input.of("id", hub(code, "ACTIVE"), "code", code)));
        rows.add(new Row("getHubPolicy", ALL, 200, Outside.NO_PLACE, (code, by) -> Input.of()));
        rows.add(new Row(
                "listEligibility",
                ALL,
                200,
                Outside.UNLISTED,
                (code, by) -> Input.of().query("size=500&q=" + code).naming(code)));
        rows.add(new Row("getEligibility", ALL, 200, Outside.NOT_FOUND, (code, by) -> Input.of("code", code)));
        rows.add(new Row("listHubCandidates", TRAINED, 200, Outside.NO_PLACE, (code, by) -> Input.of()));
        rows.add(new Row(
                "getHubNetwork",
                ALL,
                200,
                Outside.UNLISTED,
                (code, by) ->
                        Input.of().query("district=" + code.substring(0, 4)).naming(unhubbed(code))));
        rows.add(new Row("listProvinceHubs", ALL, 200, Outside.NO_PLACE, (code, by) -> Input.of()));
        rows.add(new Row(
                "listUnserved",
                TRAINED,
                200,
                Outside.UNLISTED,
                (code, by) -> Input.of()
                        .query("size=500&sort=-code&district=" + code.substring(0, 4))
                        .naming(unhubbed(code))));
        // network plans: about whole provinces
        rows.add(new Row("listHubPlans", PLANNING, 200, Outside.UNLISTED, (code, by) -> {
            var id = hubPlan(code);
            return Input.of().query("size=500&province=" + code.substring(0, 2)).naming(id);
        }));
        rows.add(new Row("getHubPlan", PLANNING, 200, Outside.NOT_FOUND, (code, by) -> Input.of("id", hubPlan(code))));
        rows.add(new Row(
                "proposeHubPlan",
                writing,
                422,
                Outside.NOT_FOUND,
                (code, by) -> Input.of().body(object("provinceCode", code.substring(0, 2), "maxMembers", 999))));
        rows.add(
                new Row("cancelHubPlan", writing, 200, Outside.NOT_FOUND, (code, by) -> Input.of("id", hubPlan(code))));
        rows.add(new Row("applyHubPlan", writing, 200, Outside.NOT_FOUND, (code, by) -> Input.of("id", hubPlan(code))));
        /** Letters to hubs, and what hubs advised. */
    }

    private void addLettersAndAdvice(List<Row> rows) {
        var offices = EnumSet.of(ADMIN, PROVINCE);
        var advising = EnumSet.of(ADMIN, PROVINCE, DISTRICT, LOCAL);
        rows.add(new Row(
                "downloadLetters",
                offices,
                200,
                Outside.NOT_FOUND,
                (code, by) -> Input.of().query("ids=" + formerHub(code))));
        rows.add(new Row("getLetterTemplate", offices, 200, Outside.NOT_FOUND, (code, by) -> templateOf(code)));
        rows.add(new Row(
                "saveLetterTemplate",
                offices,
                200,
                Outside.NOT_FOUND,
                (code, by) -> templateOf(code).body(letterWords())));
        rows.add(new Row("resetLetterTemplate", offices, 204, Outside.NOT_FOUND, (code, by) -> templateOf(code)));
        rows.add(new Row("listAdvice", ALL, 200, Outside.NOT_FOUND, (code, by) -> {
            var advice = advised(code);
            return Input.of("hubId", advice.path().get("hubId"))
                    .naming(advice.path().get("id").toString());
        }));
        rows.add(new Row("getAdvice", ALL, 200, Outside.NOT_FOUND, (code, by) -> advised(code)));
        rows.add(new Row("logAdvice", advising, 200, Outside.NOT_FOUND, (code, by) -> {
            var hub = formerHub(code);
            return Input.of("hubId", hub, "id", UUID.randomUUID()).body(adviceTo(memberOf(hub, code)));
        }));
        rows.add(new Row("deleteAdvice", advising, 204, Outside.NOT_FOUND, (code, by) -> advised(code)));
    }

    /** Following up. */
    private void visits(List<Row> rows) {
        var writing = EnumSet.of(ADMIN, PROVINCE, DISTRICT, TRAINER);
        var visited = EnumSet.of(ADMIN, LOCAL);
        rows.add(new Row("listVisits", ALL, 200, Outside.UNLISTED, (code, by) -> {
            var id = visit(code, by, "DONE");
            return Input.of().query("size=500&localGovernment=" + code).naming(id);
        }));
        rows.add(new Row("getVisitSummary", ALL, 200, Outside.UNLISTED, (code, by) -> {
            // nothing finer than provinces leaves the scope
            boolean in = code.equals(by.inside());
            return Input.of()
                    .query("by=district&province=" + (in ? "57" : "90"))
                    .naming(in ? "\"5701\"" : "\"9001\"");
        }));
        rows.add(new Row(
                "getVisit", ALL, 200, Outside.NOT_FOUND, (code, by) -> Input.of("id", visit(code, by, "DONE"))));
        rows.add(new Row(
                "saveVisit",
                writing,
                201,
                Outside.NOT_FOUND,
                (code, by) -> Input.of("id", UUID.randomUUID()).body(Visited.by(trainerFor(code, by), code, "DONE"))));
        rows.add(new Row(
                "deleteVisit",
                writing,
                204,
                Outside.NOT_FOUND,
                (code, by) -> Input.of("id", visit(code, by, "PLANNED"))));
        rows.add(new Row(
                "confirmVisit",
                visited,
                200,
                Outside.NOT_FOUND,
                (code, by) -> Input.of("id", visit(code, by, "DONE")).body(object("remark", "ถูกต้อง"))));
        rows.add(new Row(
                "disputeVisit",
                visited,
                200,
                Outside.NOT_FOUND,
                (code, by) -> Input.of("id", visit(code, by, "DONE")).body(object("remark", "ไม่ใช่วันนั้น"))));
        rows.add(new Row(
                "attachToVisit",
                writing,
                201,
                Outside.NOT_FOUND,
                (code, by) -> Input.of("id", visit(code, by, "PLANNED"), "attachmentId", UUID.randomUUID())
                        .query("name=photo.jpg")
                        .body(Pictures.jpeg(40, 30))));
        rows.add(new Row("getVisitAttachment", ALL, 200, Outside.NOT_FOUND, (code, by) -> attached(code, by)));
        rows.add(new Row("getVisitAttachmentThumbnail", ALL, 200, Outside.NOT_FOUND, (code, by) -> attached(code, by)));
        rows.add(new Row("removeVisitAttachment", writing, 204, Outside.NOT_FOUND, (code, by) -> attached(code, by)));
        rows.add(new Row(
                "downloadPaper",
                writing,
                200,
                Outside.NOT_FOUND,
                (code, by) -> Input.of("id", visit(code, by, "DONE"), "paper", "RESULTS")));
        var offices = EnumSet.of(ADMIN, PROVINCE);
        rows.add(new Row("getPaperWords", offices, 200, Outside.NOT_FOUND, (code, by) -> noticeOf(code)));
        rows.add(new Row(
                "savePaperWords",
                offices,
                200,
                Outside.NOT_FOUND,
                (code, by) -> noticeOf(code).body(paperWords())));
        rows.add(new Row("resetPaperWords", offices, 204, Outside.NOT_FOUND, (code, by) -> noticeOf(code)));
        rows.add(new Row(
                "samplePaper",
                offices,
                200,
                Outside.NOT_FOUND,
                (code, by) -> noticeOf(code).body(paperWords())));
    }

    /** Plans of days: an office those of its trainers, a trainer its own. */
    private void visitPlans(List<Row> rows) {
        var writing = EnumSet.of(ADMIN, PROVINCE, TRAINER);
        rows.add(new Row("listVisitPlans", PLANNING, 200, Outside.UNLISTED, (code, by) -> {
            var id = visitPlan(code, by);
            return Input.of().query("size=500&province=" + code.substring(0, 2)).naming(id);
        }));
        rows.add(new Row(
                "getVisitPlan", PLANNING, 200, Outside.NOT_FOUND, (code, by) -> Input.of("id", visitPlan(code, by))));
        rows.add(new Row(
                "proposeVisitPlan",
                writing,
                409,
                Outside.NOT_FOUND,
                (code, by) -> Input.of()
                        .body(object("trainerId", trainerFor(code, by), "from", "2026-12-01", "to", "2026-12-04"))));
        rows.add(new Row(
                "moveVisitPlanStop",
                writing,
                404,
                Outside.NOT_FOUND,
                (code, by) -> Input.of("id", visitPlan(code, by), "code", code).body(object("on", "2026-12-01"))));
        rows.add(new Row(
                "cancelVisitPlan", writing, 200, Outside.NOT_FOUND, (code, by) -> Input.of("id", visitPlan(code, by))));
        rows.add(new Row(
                "acceptVisitPlan", writing, 409, Outside.NOT_FOUND, (code, by) -> Input.of("id", visitPlan(code, by))));
    }

    private String visitPlan(String code, Subject by) throws SQLException {
        var id = UUID.randomUUID();
        try (var connection = dataSource.getConnection();
                var plan = connection.prepareStatement("insert into visit_plan (id, province_code, trainer_id, state,"
                        + " first_on, last_on, full_checklist, latitude, longitude, winding, km_per_hour, km_per_point,"
                        + " stop_minutes, starts_at, max_seconds, progress, created_at, created_by, version) values (?, ?, ?,"
                        + " 'READY', date '2026-12-01', date '2026-12-04', false, 15, 102, 1.4, 45, 100, 120, 510, 1, 1,"
                        + " timestamp with time zone '2026-11-01 09:00:00+07', 'test', 0)")) {
            plan.setObject(1, id);
            plan.setString(2, code.substring(0, 2));
            plan.setObject(3, UUID.fromString(trainerFor(code, by)));
            plan.executeUpdate();
        }
        return id.toString();
    }

    /** A trainer who serves there; the caller itself, if it is one. */
    private static String trainerFor(String code, Subject by) {
        return by.role() == TRAINER && code.equals(by.inside())
                ? Visited.tied(by.place())
                : Visited.trainer(code.substring(0, 2));
    }

    private static Input attached(String code, Subject by) {
        var visit = visit(code, by, "DONE");
        var id = UUID.randomUUID();
        Accounts.admin()
                .put("/visits/" + visit + "/attachments/" + id, Pictures.jpeg(40, 30))
                .expect(201);
        return Input.of("id", visit, "attachmentId", id);
    }

    private static String visit(String code, Subject by, String state) {
        return Visited.visit(Visited.by(trainerFor(code, by), code, state)).at("/id");
    }

    /** What solved problems, and what is like them. */
    private static void solutions(List<Row> rows) {
        var offering = EnumSet.of(ADMIN, DEPARTMENT, PROVINCE);
        var deciding = EnumSet.of(ADMIN, DEPARTMENT);
        var working = EnumSet.of(ADMIN, PROVINCE, DISTRICT, TRAINER, LOCAL);
        rows.add(new Row(
                "listSimilar",
                ALL,
                200,
                Outside.NO_PLACE,
                (code, by) -> Input.of().query("text=งบประมาณ")));
        rows.add(new Row("listSolutions", ALL, 200, Outside.NO_PLACE, (code, by) -> Input.of()));
        rows.add(new Row("getSolution", ALL, 200, Outside.NO_PLACE, (code, by) -> Input.of("id", Solved.published())));
        rows.add(new Row(
                "saveSolution",
                offering,
                201,
                Outside.NO_PLACE,
                (code, by) -> Input.of("id", UUID.randomUUID()).body(Solved.said())));
        rows.add(new Row(
                "publishSolution", deciding, 200, Outside.NO_PLACE, (code, by) -> Input.of("id", Solved.proposed())));
        rows.add(new Row(
                "retireSolution", deciding, 200, Outside.NO_PLACE, (code, by) -> Input.of("id", Solved.published())));
        rows.add(new Row(
                "solutionHelped",
                working,
                200,
                Outside.NO_PLACE,
                (code, by) -> Input.of("id", Solved.published()).body(object("issueId", told(code, by)))));
    }

    /** A letter lies where what it is about does; an office signs it, and a trainer writes about its own visits. */
    private static void letters(List<Row> rows) {
        var writing = EnumSet.of(ADMIN, PROVINCE, DISTRICT, TRAINER);
        var signing = EnumSet.of(ADMIN, PROVINCE, DISTRICT);
        rows.add(new Row("listLetters", TRAINED, 200, Outside.UNLISTED, (code, by) -> {
            var id = letter(code, by);
            return Input.of().query("size=500&localGovernment=" + code).naming(id);
        }));
        rows.add(new Row("countLetters", TRAINED, 200, Outside.NO_PLACE, (code, by) -> Input.of()));
        rows.add(new Row("getLetter", TRAINED, 200, Outside.NOT_FOUND, (code, by) -> Input.of("id", letter(code, by))));
        for (var document : List.of("downloadLetterDocx", "downloadLetterPdf")) {
            rows.add(
                    new Row(document, TRAINED, 200, Outside.NOT_FOUND, (code, by) -> Input.of("id", letter(code, by))));
        }
        rows.add(new Row("beginLetter", writing, 201, Outside.NOT_FOUND, AccessMatrixTest::aboutVisit));
        rows.add(new Row(
                "deleteLetter", writing, 204, Outside.NOT_FOUND, (code, by) -> Input.of("id", letter(code, by))));
        rows.add(new Row(
                "changeLetter",
                writing,
                200,
                Outside.NOT_FOUND,
                (code, by) ->
                        Input.of("id", signedLetter(code, by)).body(object("sentOn", LocalDate.of(2026, 11, 23)))));
        rows.add(new Row(
                "presentLetter",
                writing,
                200,
                Outside.NOT_FOUND,
                (code, by) -> Input.of("id", letter(code, by)).body(object("to", "ท้องถิ่นจังหวัด"))));
        rows.add(new Row(
                "checkLetter",
                signing,
                200,
                Outside.NOT_FOUND,
                (code, by) -> Input.of("id", Lettered.presented(code)).body(object("note", "ถูกต้อง"))));
        rows.add(new Row(
                "returnLetter",
                signing,
                200,
                Outside.NOT_FOUND,
                (code, by) -> Input.of("id", Lettered.presented(code)).body(object("note", "ขอให้ตรวจวันที่"))));
        rows.add(new Row(
                "signLetter",
                signing,
                200,
                Outside.NOT_FOUND,
                (code, by) -> Input.of("id", letter(code, by)).body(Lettered.signature())));
        rows.add(new Row(
                "withdrawLetter",
                signing,
                200,
                Outside.NOT_FOUND,
                (code, by) -> Input.of("id", signedLetter(code, by)).body(object("reason", "เปลี่ยนกำหนด"))));
    }

    /** What begins a letter: outside its place there is nothing that it could be about. */
    private static Input aboutVisit(String code, Subject by) {
        return Input.of("id", UUID.randomUUID()).body(Lettered.about("NOTICE", visit(code, by, "PLANNED")));
    }

    private static String letter(String code, Subject by) {
        return Lettered.letter("NOTICE", visit(code, by, "PLANNED")).at("/id");
    }

    private static String signedLetter(String code, Subject by) {
        var id = letter(code, by);
        Accounts.admin().post("/letters/" + id + "/sign", Lettered.signature()).expect(200);
        return id;
    }

    /** A meeting is the province's: who works in a part of it sees it. */
    private static void meetings(List<Row> rows) {
        var writing = EnumSet.of(ADMIN, PROVINCE);
        rows.add(new Row("listMeetings", TRAINED, 200, Outside.UNLISTED, (code, by) -> {
            var id = meeting(code, by);
            return Input.of().query("size=500&province=" + province(code, by)).naming(id);
        }));
        rows.add(new Row(
                "getCarryOver",
                TRAINED,
                200,
                Outside.NOT_FOUND,
                (code, by) -> Input.of().query("province=" + province(code, by))));
        rows.add(new Row(
                "getMeetingProposal",
                writing,
                200,
                Outside.NOT_FOUND,
                (code, by) -> Input.of().query("province=" + province(code, by))));
        rows.add(new Row(
                "getMeeting", TRAINED, 200, Outside.NOT_FOUND, (code, by) -> Input.of("id", meeting(code, by))));
        rows.add(new Row(
                "saveMeeting",
                writing,
                201,
                Outside.NOT_FOUND,
                (code, by) -> Input.of("id", UUID.randomUUID()).body(Met.on(province(code, by), "2026-11-26"))));
        rows.add(new Row(
                "deleteMeeting", writing, 204, Outside.NOT_FOUND, (code, by) -> Input.of("id", meeting(code, by))));
        rows.add(new Row(
                "closeMeeting",
                writing,
                200,
                Outside.NOT_FOUND,
                (code, by) -> Input.of("id", writtenMeeting(code, by))));
        rows.add(new Row(
                "reopenMeeting",
                ONLY_ADMIN,
                200,
                Outside.NOT_FOUND,
                (code, by) -> Input.of("id", Met.closed(province(code, by))).body(object("reason", "แก้มติ"))));
        for (var document : List.of("downloadMeetingDocx", "downloadMeetingPdf", "downloadAttendanceSheet")) {
            rows.add(new Row(
                    document, TRAINED, 200, Outside.NOT_FOUND, (code, by) -> Input.of("id", writtenMeeting(code, by))));
        }
    }

    /** Reports as documents: its own to whoever may read a province's, the nation's to every office. */
    private void reportDocuments(List<Row> rows) {
        var reading = EnumSet.of(ADMIN, DEPARTMENT, PROVINCE, TRAINER, OBSERVER);
        for (var document : List.of("downloadReportDocx", "downloadReportPdf", "downloadReportXlsx")) {
            rows.add(new Row(document, reading, 200, Outside.NOT_FOUND, (code, by) -> report(code, null)));
        }
        for (var document : List.of("downloadNationalDocx", "downloadNationalPdf", "downloadNationalXlsx")) {
            rows.add(new Row(document, TRAINED, 200, Outside.NO_PLACE, (code, by) -> Input.of()));
        }
    }

    private static String meeting(String code, Subject by) {
        return id(Met.meeting(Met.on(province(code, by), "2026-11-26")));
    }

    private static String writtenMeeting(String code, Subject by) {
        return id(Met.meeting(Met.written(province(code, by), "2026-11-12")));
    }

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    /** Where what is outside of a district lies outside of its province, too. */
    private static String province(String code, Subject by) {
        return code.equals(by.inside()) ? "57" : "90";
    }

    /** The report of a month, of the province in which a local government lies. */
    private void reports(List<Row> rows) {
        var reading = EnumSet.of(TRAINER, PROVINCE, DEPARTMENT, ADMIN, OBSERVER);
        var writing = EnumSet.of(PROVINCE, ADMIN);
        var answering = EnumSet.of(DEPARTMENT, ADMIN);
        var offices = EnumSet.complementOf(EnumSet.of(LOCAL));
        rows.add(new Row("getMonthlyReport", reading, 200, Outside.NOT_FOUND, (code, by) -> report(code, null)));
        rows.add(new Row(
                "saveMonthlyReport",
                writing,
                201,
                Outside.NOT_FOUND,
                (code, by) -> report(code, null).body(object("summary", "สรุป"))));
        rows.add(new Row(
                "discardMonthlyReport", writing, 204, Outside.NOT_FOUND, (code, by) -> report(code, "present")));
        rows.add(new Row("listReportVersions", reading, 200, Outside.NOT_FOUND, (code, by) -> report(code, "submit")));
        rows.add(new Row("getReportVersion", reading, 200, Outside.NOT_FOUND, (code, by) -> {
            var path = report(code, "submit").path();
            path.put("version", 1);
            return new Input(path, "", null, null);
        }));
        rows.add(new Row("presentReport", writing, 200, Outside.NOT_FOUND, (code, by) -> report(code, null)));
        rows.add(new Row("checkReport", writing, 200, Outside.NOT_FOUND, (code, by) -> report(code, "present")));
        rows.add(new Row(
                "submitReport",
                writing,
                200,
                Outside.NOT_FOUND,
                (code, by) -> report(code, null).body(signed())));
        rows.add(new Row(
                "changeReportLetter",
                EnumSet.of(PROVINCE, DEPARTMENT, ADMIN),
                200,
                Outside.NOT_FOUND,
                (code, by) -> report(code, "submit").body(object("receivedOn", "2026-11-20"))));
        rows.add(new Row(
                "returnReport",
                answering,
                200,
                Outside.NOT_FOUND,
                (code, by) -> report(code, "submit").body(object("remarks", object("status", "โปรดระบุเหตุผล")))));
        rows.add(new Row(
                "acknowledgeReport",
                answering,
                200,
                Outside.NOT_FOUND,
                (code, by) -> report(code, "submit").body(object("note", "รับทราบ"))));
        rows.add(new Row(
                "correctReport",
                writing,
                200,
                Outside.NOT_FOUND,
                (code, by) -> report(code, "submit").body(object("reason", "ตัวเลขผิด"))));
        rows.add(new Row("getReportTemplate", writing, 200, Outside.NOT_FOUND, (code, by) -> template(code, true)));
        rows.add(new Row(
                "saveReportTemplate",
                writing,
                201,
                Outside.NOT_FOUND,
                (code, by) -> template(code, false).body(Templates.of("{{เดือน}}"))));
        rows.add(new Row("removeReportTemplate", writing, 204, Outside.NOT_FOUND, (code, by) -> template(code, true)));
        rows.add(
                new Row("downloadReportTemplate", writing, 200, Outside.NOT_FOUND, (code, by) -> template(code, true)));
        for (var help : List.of("listTemplateFields", "downloadTemplateStarter")) {
            rows.add(new Row(help, writing, 200, Outside.NO_PLACE, (code, by) -> Input.of()));
        }
        for (var open : List.of("listMonthlyReports", "getReportStatus", "getNationalReport")) {
            rows.add(new Row(
                    open,
                    offices,
                    200,
                    Outside.NO_PLACE,
                    (code, by) -> Input.of().query("month=2026-09")));
        }
        for (var open : List.of("getReportCourse", "listReportDueDays", "getReportPolicy")) {
            rows.add(new Row(open, offices, 200, Outside.NO_PLACE, (code, by) -> Input.of()));
        }
    }

    private static Input template(String code, boolean given) {
        var province = code.substring(0, 2);
        var address = "/provinces/" + province + "/report-template";
        Accounts.admin().ifMatch("*").delete(address).expect(204);
        if (given) {
            Accounts.admin().put(address, Templates.of("{{เดือน}}")).expect(201);
        }
        return Input.of("code", province);
    }

    private static Map<String, Object> signed() {
        return object("signedBy", "นายทดสอบ", "position", "ท้องถิ่นจังหวัด");
    }

    /** A month that nobody has begun, or with which that was done. */
    private Input report(String code, String act) throws SQLException {
        var province = code.substring(0, 2);
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(
                        "delete from monthly_report where province_code = ? and of_month = date '2026-09-01'")) {
            statement.setString(1, province);
            statement.executeUpdate();
        }
        if (act != null) {
            Accounts.admin()
                    .post("/monthly-reports/" + province + "/2026-09/" + act, act.equals("submit") ? signed() : null)
                    .expect(200);
        }
        return Input.of("province", province, "month", "2026-09");
    }

    /** Problems and what became of them. */
    private static void issues(List<Row> rows) {
        var raising = EnumSet.of(ADMIN, PROVINCE, DISTRICT, TRAINER, LOCAL);
        var working = EnumSet.of(ADMIN, PROVINCE, DISTRICT, TRAINER);
        var talking = EnumSet.complementOf(EnumSet.of(OBSERVER));
        rows.add(new Row("listIssues", ALL, 200, Outside.UNLISTED, (code, by) -> {
            var id = issue(code);
            return Input.of().query("size=500&localGovernment=" + code).naming(id);
        }));
        rows.add(new Row("getIssueSummary", ALL, 200, Outside.UNLISTED, (code, by) -> {
            // nothing finer than provinces leaves the scope
            boolean in = code.equals(by.inside());
            return Input.of()
                    .query("by=district&province=" + (in ? "57" : "90"))
                    .naming(in ? "\"5701\"" : "\"9001\"");
        }));
        rows.add(new Row("listEscalations", ALL, 200, Outside.UNLISTED, (code, by) -> {
            var id = escalated(code);
            return Input.of().query("size=500&province=" + code.substring(0, 2)).naming(id);
        }));
        rows.add(new Row("getIssue", ALL, 200, Outside.NOT_FOUND, (code, by) -> Input.of("id", issue(code))));
        rows.add(new Row(
                "saveIssue",
                raising,
                201,
                Outside.NOT_FOUND,
                (code, by) -> Input.of("id", UUID.randomUUID()).body(Raised.at(code))));
        rows.add(new Row("startIssue", working, 200, Outside.NOT_FOUND, (code, by) -> Input.of("id", issue(code))));
        rows.add(new Row(
                "escalateIssue",
                working,
                200,
                Outside.NOT_FOUND,
                (code, by) -> Input.of("id", issue(code)).body(object("note", "ขอให้กรมตรวจสอบ"))));
        rows.add(new Row(
                "answerIssue",
                EnumSet.of(DEPARTMENT, ADMIN),
                200,
                Outside.NOT_FOUND,
                (code, by) -> Input.of("id", escalated(code)).body(object("text", "แก้ไขให้แล้ว"))));
        rows.add(new Row(
                "resolveIssue",
                raising,
                200,
                Outside.NOT_FOUND,
                (code, by) -> Input.of("id", told(code, by)).body(object("solution", "ลบรายการที่ซ้ำ"))));
        rows.add(new Row(
                "reopenIssue",
                raising,
                200,
                Outside.NOT_FOUND,
                (code, by) -> Input.of("id", resolved(code, by)).body(object("reason", "ยังไม่ตรง"))));
        rows.add(new Row(
                "mergeIssue",
                EnumSet.of(ADMIN, PROVINCE, DISTRICT, TRAINER, DEPARTMENT),
                200,
                Outside.NOT_FOUND,
                (code, by) -> Input.of("id", issue(code)).body(object("into", issue(code)))));
        rows.add(new Row(
                "saveIssueComment",
                talking,
                201,
                Outside.NOT_FOUND,
                (code, by) -> Input.of("id", issue(code), "commentId", UUID.randomUUID())
                        .body(object("text", "ส่งภาพหน้าจอแล้ว"))));
        rows.add(new Row(
                "deleteIssueComment",
                talking,
                404,
                Outside.NOT_FOUND,
                (code, by) -> Input.of("id", issue(code), "commentId", UUID.randomUUID())));
        rows.add(new Row(
                "attachToIssue",
                talking,
                201,
                Outside.NOT_FOUND,
                (code, by) -> Input.of("id", told(code, by), "attachmentId", UUID.randomUUID())
                        .query("name=photo.jpg")
                        .body(Pictures.jpeg(40, 30))));
        rows.add(new Row("getIssueAttachment", ALL, 200, Outside.NOT_FOUND, (code, by) -> shown(code, by)));
        rows.add(new Row("getIssueAttachmentThumbnail", ALL, 200, Outside.NOT_FOUND, (code, by) -> shown(code, by)));
        rows.add(new Row("removeIssueAttachment", talking, 204, Outside.NOT_FOUND, (code, by) -> shown(code, by)));
    }

    private static String issue(String code) {
        return Raised.issue(Raised.at(code)).at("/id");
    }

    /** A local government writes only what it told itself. */
    private static String told(String code, Subject by) {
        return by.role() == LOCAL && code.equals(by.inside())
                ? Raised.issue(Accounts.of(LOCAL, code), Raised.at(code)).at("/id")
                : issue(code);
    }

    private static String escalated(String code) {
        var id = issue(code);
        Accounts.admin()
                .post("/issues/" + id + "/escalate", object("note", "ขอให้กรมตรวจสอบ"))
                .expect(200);
        return id;
    }

    private static String resolved(String code, Subject by) {
        var id = told(code, by);
        Accounts.admin()
                .post("/issues/" + id + "/resolve", object("solution", "ลบรายการที่ซ้ำ"))
                .expect(200);
        return id;
    }

    private static Input shown(String code, Subject by) {
        var issue = told(code, by);
        var id = UUID.randomUUID();
        Accounts.admin()
                .put("/issues/" + issue + "/attachments/" + id, Pictures.jpeg(40, 30))
                .expect(201);
        return Input.of("id", issue, "attachmentId", id);
    }

    private void addPriorities(List<Row> rows) {
        rows.add(new Row(
                "listPriorities",
                ALL,
                200,
                Outside.UNLISTED,
                (code, by) -> Input.of()
                        .query("size=500&district=" + code.substring(0, 4))
                        .naming(code)));
        rows.add(new Row(
                "listOverdue",
                TRAINED,
                200,
                Outside.UNLISTED,
                (code, by) -> Input.of().query("size=500&by=district").naming("\"" + code.substring(0, 4) + "\"")));
        rows.add(new Row("getVisitPolicy", ALL, 200, Outside.NO_PLACE, (code, by) -> Input.of()));
    }

    /** Operations that have their own tests: signing in is for strangers, signing out ends what the others need. */
    private static final Set<String> APART = Set.of("signIn", "signOut");

    @Test
    void everyOperationHasARowAndEveryRowAnOperation() {
        var rows = new TreeSet<>(APART);
        table().forEach(row -> rows.add(row.operation()));

        assertEquals(new TreeSet<>(operations().keySet()), rows);
    }

    @Test
    void everyRoleMayDoWhatTheTableSaysAndNothingElse() throws Exception {
        var operations = operations();
        var subjects = subjects();
        List<String> wrong = new ArrayList<>();
        int cells = 0;
        for (var row : table()) {
            var operation = operations.get(row.operation());
            if (operation == null) {
                continue;
            }
            for (var subject : subjects) {
                cells += 1;
                wrong.addAll(inside(row, operation, subject));
                if (subject.outside() != null && row.outside() != Outside.NO_PLACE) {
                    cells += 1;
                    wrong.addAll(outside(row, operation, subject));
                }
            }
        }
        System.out.println("Access matrix: " + table().size() + " operations, " + cells + " cells");
        assertEquals(List.of(), wrong);
    }

    @Test
    void aStrangerGets401ForEveryOperationWhateverElseIsWrongWithTheRequest() {
        List<String> wrong = new ArrayList<>();
        operations().forEach((name, operation) -> {
            if (name.equals("signIn")) {
                return;
            }
            var path = operation.path().replaceAll("\\{[^}]*\\}", "5701001");
            var stranger = Api.anonymous();
            check401(wrong, stranger.call(operation.method(), path, null));
            check401(wrong, stranger.call(operation.method(), path, "not json"));
            check401(wrong, stranger.call("PATCH", path, "{}"));
            check401(wrong, stranger.header("Content-Type", "text/strange").call(operation.method(), path, "x"));
            check401(wrong, stranger.header("Accept", "image/png").call(operation.method(), path, null));
            check401(wrong, stranger.header("Cookie", "maekhai_session=guess").call(operation.method(), path, null));
            check401(wrong, Api.withToken("mkh_guess").call(operation.method(), path, null));
        });
        for (var path : new String[] {
            "/nothing",
            "/",
            "",
            "/users/../users",
            "//users",
            "/./users",
            "/users/",
            "/users;a=b",
            "/%75sers",
            "/session/x"
        }) {
            check401(wrong, Api.anonymous().get(path));
            check401(wrong, Api.anonymous().post(path, "{}"));
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void aPathThatIsSpelledOtherwiseOpensNothing() {
        // whatever the server makes of such a path: never an answer without a session
        for (var path : new String[] {
            "/q/../api/v1/provinces", "/q/..%2fapi/v1/provinces", "/%2e/api/v1/provinces", "//api/v1/provinces",
            "/api//v1/provinces", "/api;x=1/v1/provinces", "/%61pi/v1/provinces", "/API/v1/provinces"
        }) {
            var answer = Api.anonymous().root("GET", path, null);
            assertEquals(false, answer.text().contains("nameEn"), path + " answered " + answer.text());
            assertEquals(true, answer.status() >= 400 && answer.status() < 500, path + answer.status());
        }
    }

    private static void check401(List<String> wrong, Answer answer) {
        if (answer.status() != 401 || !answer.text().contains("UNAUTHENTICATED")) {
            wrong.add(answer.request() + " answered " + answer.status() + " " + answer.text());
        }
    }

    private List<String> inside(Row row, Operation operation, Subject subject) throws Exception {
        var input = row.preparation().about(subject.inside(), subject);
        var answer = call(operation, input, subject.api());
        if (!row.roles().contains(subject.role())) {
            return is(403, row, subject, "", answer);
        }
        if (answer.status() == row.answer()
                && input.named() != null
                && !answer.text().contains(input.named())) {
            return List.of(row.operation() + " by " + subject + " leaves out " + input.named());
        }
        return is(row.answer(), row, subject, " inside", answer);
    }

    private List<String> outside(Row row, Operation operation, Subject subject) throws Exception {
        var input = row.preparation().about(subject.outside(), subject);
        var answer = call(operation, input, subject.api());
        if (!row.roles().contains(subject.role())) {
            return is(403, row, subject, " outside", answer);
        }
        if (row.outside() == Outside.NOT_FOUND) {
            return is(404, row, subject, " outside", answer);
        }
        if (row.outside() == Outside.REJECTED) {
            return answer.text().contains("OUT_OF_SCOPE")
                    ? is(422, row, subject, " outside", answer)
                    : List.of(row.operation() + " by " + subject + " outside answered " + answer.text());
        }
        if (answer.status() == 200 && answer.text().contains(input.named())) {
            return List.of(row.operation() + " by " + subject + " tells of " + input.named() + " outside");
        }
        return is(200, row, subject, " outside", answer);
    }

    private static List<String> is(int wanted, Row row, Subject subject, String where, Answer answer) {
        return answer.status() == wanted
                ? List.of()
                : List.of(row.operation() + " by " + subject + where + " answered " + answer.status() + " instead of "
                        + wanted + ": " + answer.text());
    }

    private static Answer call(Operation operation, Input input, Api api) {
        var path = operation.path();
        for (var value : input.path().entrySet()) {
            path = path.replace("{" + value.getKey() + "}", value.getValue().toString());
        }
        var caller = input.body() instanceof String ? api.header("Content-Type", "text/csv") : api;
        return caller.ifMatch("*").call(operation.method(), path + input.query(), input.body());
    }

    private static List<Subject> subjects() {
        var home = Places.localGovernment("5701");
        var sameDistrict = Places.localGovernment("5701");
        var sameProvince = Places.localGovernment("5702");
        var elsewhere = Places.localGovernment("9001");
        return Arrays.asList(
                new Subject(ADMIN, null, home, null),
                new Subject(DEPARTMENT, null, home, null),
                new Subject(PROVINCE, "57", home, elsewhere),
                new Subject(DISTRICT, "5701", home, sameProvince),
                new Subject(TRAINER, "57", home, elsewhere),
                new Subject(LOCAL, home, home, sameDistrict),
                new Subject(OBSERVER, null, home, null),
                new Subject(OBSERVER, "57", home, elsewhere));
    }

    /** By operationId; without the base path. */
    static Map<String, Operation> operations() {
        Map<String, Operation> operations = new TreeMap<>();
        var document = Api.anonymous().get("/q/openapi?format=json").expect(200).json();
        document.get("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
                    if (Set.of("get", "put", "post", "delete", "patch").contains(operation.getKey())) {
                        operations.put(
                                operation.getValue().get("operationId").asText(),
                                new Operation(
                                        operation.getKey().toUpperCase(java.util.Locale.ROOT),
                                        path.getKey().substring(Api.BASE.length())));
                    }
                }));
        return operations;
    }

    private static Map<String, Object> token() {
        return object("name", "matrix", "scopes", List.of("read"), "expiresOn", TestClock.TODAY);
    }

    private static String someUser() {
        return Accounts.idOf(Accounts.create(OBSERVER, null));
    }

    private static Map<String, Object> posting(String asOf) {
        return object("asOf", asOf, "revenueThrough", asOf);
    }

    private static void reportPosting(String code) {
        Accounts.of(LOCAL, code)
                .post("/local-governments/" + code + "/posting-status", posting("2026-10-31"))
                .expect(201);
    }

    private static void reportBudget(String code, int year) {
        Accounts.of(LOCAL, code)
                .ifMatch("*")
                .put(
                        "/local-governments/" + code + "/budget-status/" + year,
                        object("usesElaas", true, "note", "ฉบับ " + NUMBER.incrementAndGet()))
                .expect(200);
    }

    private static void budget(String code, int year) {
        Accounts.admin()
                .put("/local-governments/" + code + "/budget-status/" + year, object("usesElaas", true))
                .expect(200);
    }

    private static Map<String, Object> exemptionOf(String code) {
        var reason = "ทดสอบ " + NUMBER.incrementAndGet();
        return object("localGovernmentCode", code, "from", "2019-05-01", "to", "2019-05-31", "reason", reason);
    }

    private static String exemption(String code) {
        return Accounts.admin()
                .post("/exemptions", exemptionOf(code))
                .expect(201)
                .at("/id");
    }

    private static Input trainerAt(String code) {
        return Input.of("id", Training.trainer(Training.at(code)).at("/id"));
    }

    private static Map<String, Object> headings() {
        return object("headings", List.of(object("heading", "หัว " + NUMBER.incrementAndGet(), "column", "phone")));
    }

    /** A reading that no other call states. */
    private static String csv(String code) {
        var asOf = LocalDate.of(2020, 1, 1).plusDays(NUMBER.incrementAndGet());
        return "code,as_of,revenue_through\n" + code + "," + asOf + "," + asOf + "\n";
    }

    private static String importAbout(String code) {
        return Accounts.admin()
                .header("Content-Type", "text/csv")
                .post("/imports/posting-status?province=" + code.substring(0, 2), csv(code))
                .expect(200)
                .at("/id");
    }

    private void boundary(String district) throws SQLException {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("insert into boundary (level, code, province_code, geometry)"
                        + " select 'district', d.code, d.province_code, '{}' from district d where d.code = ?"
                        + " and not exists (select 1 from boundary b where b.code = d.code)")) {
            insert.setString(1, district);
            insert.executeUpdate();
        }
    }

    /** What makes a new trainer of the same province stand in. */
    private static Map<String, Object> backupOf(String code, String from) {
        return object(
                "trainerId",
                Training.trainer(Training.office(code.substring(0, 2))).at("/id"),
                "localGovernmentCode",
                code,
                "role",
                "BACKUP",
                "from",
                from);
    }

    private static String backup(String code, String from) {
        return Accounts.admin()
                .post("/assignments", backupOf(code, from))
                .expect(201)
                .at("/id");
    }

    private Input planInput(String code, String state) throws SQLException {
        return Input.of("id", plan(code, state));
    }

    /** A plan with one line, as the solver would leave it when there is nobody to be found. */
    private String plan(String code, String state) throws SQLException {
        var id = UUID.randomUUID();
        try (var connection = dataSource.getConnection();
                var plan =
                        connection.prepareStatement("insert into coverage_plan (id, province_code, state, valid_from,"
                                + " weight_travel, weight_balance, weight_continuity, weight_cohesion, max_seconds, progress,"
                                + " objective, bound, created_at, created_by, version) values (?, ?, ?, date '2026-12-01', 1, 1, 1,"
                                + " 1, 1, 1, 0, 0, timestamp with time zone '2026-11-01 09:00:00+07', 'test', 0)");
                var line = connection.prepareStatement("insert into coverage_plan_line (plan_id, local_government_id,"
                        + " latitude, longitude, need, pinned) select cast(? as uuid), id, 18, 100, 1, false"
                        + " from local_government where code = ?")) {
            plan.setObject(1, id);
            plan.setString(2, code.substring(0, 2));
            plan.setString(3, state);
            plan.executeUpdate();
            line.setObject(1, id);
            line.setString(2, code);
            line.executeUpdate();
        }
        return id.toString();
    }

    /** A local government that is no hub, whatever it was in another row. */
    private String unhubbed(String code) throws SQLException {
        try (var connection = dataSource.getConnection();
                var close = connection.prepareStatement("update hub set open_of = null, state = 'RETIRED'"
                        + " where open_of = (select id from local_government where code = ?)")) {
            close.setString(1, code);
            close.executeUpdate();
        }
        return code;
    }

    /** Whether it has earned it or not. */
    private String hub(String code, String state) throws SQLException {
        unhubbed(code);
        var id = UUID.randomUUID();
        try (var connection = dataSource.getConnection();
                var hub = connection.prepareStatement("insert into hub (id, local_government_id, province_code, state,"
                        + " open_of, max_members, topics, proposed_on, lapsed, suspended_by_itself, created_at, created_by,"
                        + " version) select cast(? as uuid), id, province_code, ?, id, 10, '', date '2026-11-01', '', false,"
                        + " timestamp with time zone '2026-11-01 09:00:00+07', 'test', 0 from local_government"
                        + " where code = ?")) {
            hub.setObject(1, id);
            hub.setString(2, state);
            hub.setString(3, code);
            hub.executeUpdate();
        }
        return id.toString();
    }

    private String hubPlan(String code) throws SQLException {
        var id = UUID.randomUUID();
        try (var connection = dataSource.getConnection();
                var plan = connection.prepareStatement("insert into hub_plan (id, province_code, state, radius_km,"
                        + " max_members, max_seconds, progress, created_at, created_by, version) values (?, ?, 'READY', 25, 10,"
                        + " 1, 1, timestamp with time zone '2026-11-01 09:00:00+07', 'test', 0)")) {
            plan.setObject(1, id);
            plan.setString(2, code.substring(0, 2));
            plan.executeUpdate();
        }
        return id.toString();
    }

    private String nationalRun() throws SQLException {
        var id = UUID.randomUUID();
        try (var connection = dataSource.getConnection();
                var run = connection.prepareStatement(
                        "insert into coverage_plan_run (id, created_at, created_by, skipped)"
                                + " values (?, timestamp with time zone '2026-11-01 09:00:00+07', 'test', '')")) {
            run.setObject(1, id);
            run.executeUpdate();
        }
        return id.toString();
    }

    /** A proposed name, as an import would find it. */
    private String proposal(String code) throws SQLException {
        var id = UUID.randomUUID();
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("insert into registry_proposal (id, local_government_id, kind,"
                        + " current_value, proposed_value, state, found_at, version)"
                        + " select cast(? as uuid), id, 'NAME', name, cast(? as varchar(200)), 'PENDING',"
                        + " cast(? as timestamp with time zone), 0 from local_government where code = ?")) {
            insert.setObject(1, id);
            insert.setString(2, "องค์การบริหารส่วนตำบลใหม่" + NUMBER.incrementAndGet());
            insert.setObject(3, OffsetDateTime.of(2026, 11, 1, 0, 0, 0, 0, ZoneOffset.UTC));
            insert.setString(4, code);
            assertEquals(1, insert.executeUpdate());
        }
        return id.toString();
    }

    private static Input templateOf(String code) {
        return Input.of("province", code.substring(0, 2));
    }

    private static Input emblemOf(String code, boolean given) {
        var province = code.substring(0, 2);
        emblemAt("/provinces/" + province + "/emblem", given);
        return Input.of("code", province);
    }

    private static Input emblemOfDepartment(boolean given) {
        emblemAt("/emblem", given);
        return Input.of();
    }

    private static void emblemAt(String address, boolean given) {
        if (given) {
            Accounts.admin().put(address, Pictures.jpeg(40, 30));
        } else {
            Accounts.admin().delete(address).expect(204);
        }
    }

    private static Input noticeOf(String code) {
        return Input.of("province", code.substring(0, 2), "paper", "NOTICE");
    }

    private static Map<String, Object> paperWords() {
        return object(
                "subject",
                "แจ้งกำหนดการ",
                "body",
                "ฉบับที่ " + NUMBER.incrementAndGet(),
                "closing",
                "จึงเรียนมาเพื่อทราบ");
    }

    private static Map<String, Object> letterWords() {
        return object(
                "office",
                "ที่ทำการทดสอบ",
                "numberPrefix",
                "ทส",
                "subject",
                "ขอความร่วมมือ",
                "body",
                "ฉบับที่ " + NUMBER.incrementAndGet(),
                "signer",
                "ผู้ทดสอบ",
                "signerPosition",
                "ตำแหน่งทดสอบ",
                "unit",
                "กลุ่มงานทดสอบ",
                "phone",
                "0 0000 0000");
    }

    /** A hub that was until two days ago, and so stands in no other test's way. */
    private String formerHub(String code) throws SQLException {
        var id = UUID.randomUUID();
        execute(
                "insert into hub (id, local_government_id, province_code, state, max_members, topics, proposed_on,"
                        + " accepted_on, changed_on, lapsed, suspended_by_itself, created_at, created_by, version)"
                        + " select cast(? as uuid), id, province_code, 'RETIRED', 10, '', date '2026-01-01',"
                        + " date '2026-01-01', date '2026-11-21', '', false,"
                        + " timestamp with time zone '2026-01-01 09:00:00+07', 'test', 0"
                        + " from local_government where code = ?",
                id,
                code);
        return id.toString();
    }

    /** The code of a neighbour whom it advised. */
    private String memberOf(String hub, String code) throws SQLException {
        var member = Places.localGovernment(code.substring(0, 4));
        execute(
                "insert into hub_link (id, hub_id, local_government_id, valid_from, valid_to) select cast(? as uuid),"
                        + " cast(? as uuid), id, date '2026-01-01', date '2026-11-21' from local_government where code = ?",
                UUID.randomUUID(),
                UUID.fromString(hub),
                member);
        return member;
    }

    private static Map<String, Object> adviceTo(String member) {
        return object(
                "localGovernmentCode",
                member,
                "on",
                "2026-11-10",
                "minutes",
                30,
                "mode",
                "PHONE",
                "topics",
                List.of("ACCOUNTING"),
                "what",
                "ทดสอบ");
    }

    private Input advised(String code) throws SQLException {
        var hub = formerHub(code);
        var id = UUID.randomUUID();
        Accounts.admin()
                .put("/hubs/" + hub + "/advice/" + id, adviceTo(memberOf(hub, code)))
                .expect(200);
        return Input.of("hubId", hub, "id", id);
    }

    private void execute(String sql, Object... values) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            assertEquals(1, statement.executeUpdate());
        }
    }
}
