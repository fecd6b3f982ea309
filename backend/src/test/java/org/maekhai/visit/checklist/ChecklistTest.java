package org.maekhai.visit.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Answer;
import org.maekhai.Api;
import org.maekhai.Places;
import org.maekhai.SharedData;
import org.maekhai.Statements;
import org.maekhai.security.Role;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;

@QuarkusTest
class ChecklistTest {
    private static final String FIRST = "/checklists/01992b6a-5c00-7000-8000-000000000100";
    private static final Api DEPARTMENT = Accounts.of(Role.DEPARTMENT);

    @Inject
    DataSource dataSource;

    @Inject
    Jdbc jdbc;

    @Inject
    ChecklistQueries queries;

    @Test
    void theFirstOneIsShippedAndSaysThatItIsOurs() throws Exception {
        var first = Accounts.of(Role.TRAINER, "57").get(FIRST).expect(200);

        assertTrue(first.at("/source").contains("ไม่ใช่แบบของกรม"), first.text());
        var lines = Files.readAllLines(SharedData.path("checklist-elaas.csv"));
        var questions = first.json().get("questions");
        assertEquals(lines.size() - 1, questions.size());
        for (int i = 0; i < questions.size(); i++) {
            var question = questions.get(i);
            assertEquals(
                    lines.get(i + 1),
                    String.join(
                            ",",
                            "" + (i + 1),
                            question.get("module").asText(),
                            question.get("weight").asText(),
                            question.get("byPhone").asBoolean() ? "1" : "0",
                            question.get("text").asText(),
                            question.get("yesWhen").asText()));
            assertFalse(question.get("textEn").asText().isEmpty());
        }
        assertEquals(
                List.of(
                        "2 BUDGET_APPROVED",
                        "7 REVENUE_THROUGH",
                        "12 EXPENDITURE_THROUGH",
                        "17 ACCOUNTING_THROUGH",
                        "21 YEAR_CLOSED"),
                offers(questions));
    }

    private static List<String> offers(JsonNode questions) {
        List<String> offers = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            if (questions.get(i).hasNonNull("offers")) {
                offers.add((i + 1) + " " + questions.get(i).get("offers").asText());
            }
        }
        return offers;
    }

    @Test
    void aNewVersionIsOfferedInPlaceOfTheFormerWhichStaysAsItWas() {
        var former = make(null, question("พร้อมหรือไม่", 1), question("ครบหรือไม่", 2));
        var id = former.at("/id");

        var next = make(id, question("พร้อมหรือไม่", 3), question("ถูกหรือไม่", 2));

        assertEquals("2", next.at("/version"));
        assertEquals(id, next.at("/versionOf"));
        assertEquals("true", next.at("/active"));
        assertEquals(former.at("/questions/0/id"), next.at("/questions/0/id"), "the same question");
        assertNotEquals(former.at("/questions/1/id"), next.at("/questions/1/id"), "another one");
        var stays = DEPARTMENT.get("/checklists/" + id).expect(200);
        assertEquals("false", stays.at("/active"));
        assertEquals(former.json().get("questions"), stays.json().get("questions"));
        var offered = DEPARTMENT.get("/checklists?active=true&size=500").items("/id");
        assertTrue(offered.contains(next.at("/id")) && !offered.contains(id));
        DEPARTMENT
                .post("/checklists", checklist(id, question("อีกฉบับ", 1)))
                .expectProblem(409, "CHECKLIST_SUPERSEDED");
    }

    @Test
    void whatWasTakenBackBeforeItWasCommittedIsNotRemembered() {
        var id = UUID.randomUUID();
        QuarkusTransaction.begin();
        insert(id, "ไม่เคยมี");
        assertEquals("ไม่เคยมี", firstQuestion(id));
        QuarkusTransaction.rollback();

        insert(id, "มีจริง");

        assertEquals("มีจริง", firstQuestion(id));
    }

    private String firstQuestion(UUID id) {
        return queries.get(id).questions().get(0).text();
    }

    private void insert(UUID id, String text) {
        jdbc.update(new Sql("""
                insert into checklist (id, lineage_id, version, name, active, created_at, created_by)
                values (?, ?, 1, 'แบบทดสอบ', false, ?, 'x')
                """, id, id, OffsetDateTime.of(2026, 11, 23, 2, 0, 0, 0, ZoneOffset.UTC)));
        jdbc.update(new Sql("""
                insert into checklist_question (checklist_id, id, place, module, weight, by_phone, text)
                values (?, ?, 1, 'OTHER', 1, false, ?)
                """, id, UUID.randomUUID(), text));
    }

    @Test
    void theQuestionsAreReadBehindTheirChecklistAndOnce() {
        var address = "/checklists/" + make(null, question("พร้อมหรือไม่", 1)).at("/id");
        assertEquals(List.of("checklist", "checklist_question"), read(address));
        assertEquals(List.of("checklist"), read(address));
    }

    private static List<String> read(String address) {
        return Statements.during(() -> DEPARTMENT.get(address).expect(200)).stream()
                .flatMap(statement ->
                        Stream.of("checklist", "checklist_question").filter(statement::names))
                .toList();
    }

    @Test
    void theyAreListedAsThaiDictionariesSortThem() {
        // a vowel written before its consonant is read after it
        var names = List.of("กาลงาน", "เกณฑ์งาน", "ขั้นงาน", "แขนงงาน");
        for (int i = names.size() - 1; i >= 0; i--) {
            var checklist = checklist(null, question("พร้อมหรือไม่", 1));
            checklist.put("name", names.get(i));
            DEPARTMENT.post("/checklists", checklist).expect(201);
        }
        var reversed = new ArrayList<>(names);
        Collections.reverse(reversed);
        for (var order : Map.of("", names, "&sort=-name", reversed).entrySet()) {
            assertEquals(
                    order.getValue(),
                    DEPARTMENT.get("/checklists?size=500" + order.getKey()).items("/name").stream()
                            .filter(names::contains)
                            .toList());
        }
    }

    @Test
    void twoWhoMakeTheNextVersionAtOnceAreToldApart() throws Exception {
        var id = make(null, question("พร้อมหรือไม่", 1)).at("/id");
        Callable<Integer> next = () -> DEPARTMENT
                .post("/checklists", checklist(id, question("พร้อมหรือไม่", 2)))
                .status();

        var both = Executors.newFixedThreadPool(2);
        try {
            List<Integer> answers = new ArrayList<>();
            for (var answer : both.invokeAll(List.of(next, next))) {
                answers.add(answer.get());
            }
            Collections.sort(answers);
            assertEquals(List.of(201, 409), answers);
        } finally {
            both.shutdown();
        }
    }

    @Test
    void aRetiredOneIsNoLongerOfferedAndStaysReadable() {
        var id = make(null, question("พร้อมหรือไม่", 1)).at("/id");

        var retired = DEPARTMENT.post("/checklists/" + id + "/retire", null).expect(200);

        assertEquals("false", retired.at("/active"));
        assertEquals(
                retired.json(),
                DEPARTMENT
                        .post("/checklists/" + id + "/retire", null)
                        .expect(200)
                        .json(),
                "again is the same");
        assertFalse(
                DEPARTMENT.get("/checklists?active=true&size=500").items("/id").contains(id));
        Accounts.of(Role.LOCAL, Places.localGovernment("5701"))
                .get("/checklists/" + id)
                .expect(200);
        assertEquals(
                List.of("UPDATE", "CREATE"),
                Accounts.admin().get("/audit?entity=checklist&id=" + id).items("/action"));
    }

    @Test
    void aWrongValueIsNamedByItsPlace() {
        var fine = question("พร้อมหรือไม่", 1);
        refused(checklist(null), "/questions", "REQUIRED");
        refused(object("questions", List.of(fine)), "/name", "REQUIRED");
        refused(checklist(null, question("x".repeat(1001), 1)), "/questions/0/text", "TOO_LONG");
        refused(checklist(null, fine, question(" ", 1)), "/questions/1/text", "REQUIRED");
        refused(checklist(null, question("x", 0)), "/questions/0/weight", "OUT_OF_RANGE");
        refused(checklist(null, question("x", 4)), "/questions/0/weight", "OUT_OF_RANGE");
        refused(object("name", "x", "questions", Collections.nCopies(201, fine)), "/questions", "TOO_MANY");
        refused(checklist(UUID.randomUUID().toString(), fine), "/versionOf", "UNKNOWN_CHECKLIST");
        var twice = question("x", 1);
        twice.put("id", UUID.randomUUID().toString());
        refused(checklist(null, twice, twice), "/questions/1/id", "DUPLICATE_QUESTION");
        var nowhere = question("x", 1);
        nowhere.put("module", "SYSTEM");
        DEPARTMENT.post("/checklists", checklist(null, nowhere)).expectProblem(400, "MALFORMED_REQUEST");
        DEPARTMENT.get("/checklists/" + UUID.randomUUID()).expectProblem(404, "NOT_FOUND");
        DEPARTMENT.post("/checklists/" + UUID.randomUUID() + "/retire", null).expectProblem(404, "NOT_FOUND");
    }

    private static void refused(Map<String, Object> checklist, String pointer, String code) {
        DEPARTMENT.post("/checklists", checklist).expectProblem(422, "INVALID").expectError(pointer, code);
    }

    @Test
    void whatFailsMostOftenStandsFirstAndIsFollowedOverTheVersions() throws Exception {
        var place = Places.localGovernment("5702");
        var elsewhere = Places.localGovernment("9002");
        var first = make(null, question("ก", 1), question("ข", 3));
        var a = first.at("/questions/0/id");
        var b = first.at("/questions/1/id");
        var second = make(first.at("/id"), question("ก", 2), question("ข", 3), question("ค", 1));
        var c = second.at("/questions/2/id");
        visit(place, "2026-09-01", "DONE", first, Map.of(a, "NO", b, "YES"));
        var latest = visit(place, "2026-10-01", "DONE", second, Map.of(a, "YES", b, "NO", c, "NO"));
        visit(place, "2026-10-02", "DONE", second, Map.of(a, "NO", b, "NOT_APPLICABLE"));
        visit(place, "2025-11-22", "DONE", second, Map.of(b, "NO"));
        visit(place, "2026-10-03", "CANCELLED", second, Map.of(c, "YES"));
        visit(elsewhere, "2026-10-01", "DONE", second, Map.of(c, "YES"));
        var trainer = Accounts.of(Role.TRAINER, "57");
        var query = "/visits/checklist-failures?checklist=" + first.at("/id");

        assertEquals(List.of("ค 1 1", "ก 3 2", "ข 2 1"), told(trainer.get(query)));
        assertEquals(List.of("ข 1 1", "ค 1 1", "ก 1 0"), told(trainer.get(query + "&to=2026-10-01&from=2026-10-01")));
        assertEquals(
                List.of("ข 1 1"), told(trainer.get(query + "&to=2026-08-31")), "before the last twelve months as well");
        assertEquals(List.of(), told(trainer.get(query + "&province=90")));
        assertEquals(List.of("ค 1 0"), told(Accounts.admin().get(query + "&province=90")));
        assertEquals("2", trainer.get(query).at("/items/1/question/weight"), "as the newest version asks it");

        var scores =
                trainer.get("/local-governments/" + place + "/checklist-scores").expect(200);
        assertEquals(List.of("2026-10-02", "2026-10-01", "2026-09-01", "2025-11-22"), scores.items("/on"));
        assertEquals(List.of("2", "2", "1", "2"), scores.items("/version"));
        assertEquals(latest, scores.at("/items/1/visitId"));
        assertEquals(
                "[{\"module\":\"OTHER\",\"score\":0.3333333333333333,\"yes\":1,\"no\":2,\"notApplicable\":0}]",
                scores.json().at("/items/1/scores").toString());
        trainer.get("/local-governments/" + elsewhere + "/checklist-scores").expectProblem(404, "NOT_FOUND");
    }

    private static List<String> told(Answer failures) {
        return StreamSupport.stream(failures.expect(200).json().get("items").spliterator(), false)
                .map(each -> each.at("/question/text").asText() + " " + each.get("asked") + " " + each.get("no"))
                .toList();
    }

    private static Answer make(String versionOf, Map<?, ?>... questions) {
        return DEPARTMENT.post("/checklists", checklist(versionOf, questions)).expect(201);
    }

    private static Map<String, Object> checklist(String versionOf, Map<?, ?>... questions) {
        return object("name", "แบบทดสอบ", "versionOf", versionOf, "questions", List.of(questions));
    }

    private static Map<String, Object> question(String text, int weight) {
        return object("module", "OTHER", "text", text, "weight", weight, "byPhone", false);
    }

    /** Straight into the tables: what was answered is of interest here, not who may answer. */
    private String visit(String place, String on, String state, Answer checklist, Map<String, String> answers)
            throws Exception {
        var id = UUID.randomUUID();
        var now = OffsetDateTime.of(2026, 11, 23, 2, 0, 0, 0, ZoneOffset.UTC);
        try (var connection = dataSource.getConnection()) {
            try (var insert = connection.prepareStatement("""
                    insert into visit (id, local_government_id, province_code, state, mode, visited_on, visit_day, reached,
                                       checklist_id, created_at, created_by, changed_at, version)
                    select ?, lg.id, lg.province_code, ?, 'ON_SITE', ?, ?, true, ?, ?, 'x', ?, 0
                    from local_government lg
                    where lg.code = ?
                    """)) {
                var values = Stream.of(
                                id,
                                state,
                                LocalDate.parse(on),
                                LocalDate.parse(on),
                                UUID.fromString(checklist.at("/id")),
                                now,
                                now,
                                place)
                        .toList();
                for (int i = 0; i < values.size(); i++) {
                    insert.setObject(i + 1, values.get(i));
                }
                insert.executeUpdate();
            }
            try (var insert = connection.prepareStatement(
                    "insert into visit_answer (visit_id, question_id, answer, place) values (?, ?, ?, 0)")) {
                for (var answer : answers.entrySet()) {
                    insert.setObject(1, id);
                    insert.setObject(2, UUID.fromString(answer.getKey()));
                    insert.setString(3, answer.getValue());
                    insert.executeUpdate();
                }
            }
        }
        return id.toString();
    }
}
