package org.maekhai.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.security.Role;

@QuarkusTest
class HolidayTest {
    @Inject
    WorkingDays working;

    @Test
    void theFirstYearsAreKnownAndSayWhetherTheyAreCertain() {
        var year =
                Accounts.of(Role.OBSERVER).get("/holidays?year=2027&size=500").expect(200);
        var days = year.items("/day");

        assertTrue(days.containsAll(List.of("2027-01-01", "2027-04-13", "2027-10-25", "2027-12-31")), days.toString());
        assertEquals(days.stream().sorted().toList(), days);
        assertTrue(days.stream().allMatch(day -> day.startsWith("2027")), days.toString());
        assertEquals(days, Accounts.admin().get("/holidays?year=2570&size=500").items("/day"), "a Buddhist year");
        var expected = Accounts.admin().get("/holidays/2027-05-20").expect(200);
        assertEquals("false", expected.at("/certain"));
        assertNull(expected.at("/provinceCodes"), "everywhere");
        Accounts.admin().get("/holidays?year=99999").expect(400).expectError("/year", "OUT_OF_RANGE");
        Accounts.admin().get("/holidays?year=two").expect(400);
    }

    @Test
    void anAdministratorAddsCorrectsAndTakesAwayDays() {
        var admin = Accounts.admin();
        var address = "/holidays/2032-03-02";
        var made = admin.put(address, object("name", " วันทดสอบ ", "provinceCodes", List.of("90", "55", "90")))
                .expect(200);
        assertEquals("วันทดสอบ", made.at("/name"));
        assertEquals("[\"55\",\"90\"]", made.json().get("provinceCodes").toString());
        assertEquals("true", made.at("/certain"));

        admin.put(address, object("name", "วันทดสอบ", "provinceCodes", List.of("55", "90")))
                .expect(200)
                .tagged("0");
        var everywhere = object("name", "วันทดสอบ", "provinceCodes", null, "certain", false);
        admin.put(address, everywhere).expectProblem(428, "IF_MATCH_REQUIRED");
        var changed = admin.ifMatch(made.etag()).put(address, everywhere).expect(200);
        assertEquals("false", changed.at("/certain"));
        admin.ifMatch(made.etag()).delete(address).expectProblem(412, "STALE");
        admin.ifMatch(changed.etag()).delete(address).expect(204);
        admin.get(address).expectProblem(404, "NOT_FOUND");
        assertEquals(
                List.of("DELETE", "UPDATE", "CREATE"),
                admin.get("/audit?entity=holiday&id=2032-03-02").items("/action"));
    }

    @Test
    void whatIsWrongWithAHolidayIsTold() {
        var admin = Accounts.admin();
        admin.put("/holidays/2032-03-03", object("name", "x", "provinceCodes", List.of()))
                .expect(422)
                .expectError("/provinceCodes", "NO_PROVINCE");
        admin.put("/holidays/2032-03-03", object("name", "x", "provinceCodes", List.of("55", "99")))
                .expect(422)
                .expectError("/provinceCodes/1", "UNKNOWN_PLACE");
        admin.put("/holidays/2032-03-03", object("name", "x", "provinceCodes", Arrays.asList((Object) null)))
                .expect(422);
        admin.put("/holidays/2032-03-03", object("name", " ")).expect(422).expectError("/name", "REQUIRED");
        admin.put("/holidays/2032-03-03", object("name", "x".repeat(201)))
                .expect(422)
                .expectError("/name", "TOO_LONG");
        admin.put("/holidays/9999-03-03", object("name", "x")).expect(422).expectError("/day", "IMPOSSIBLE_DATE");
        admin.put("/holidays/2032-02-30", object("name", "x")).expect(404);
        admin.get("/holidays/2032-03-03").expect(404);
    }

    @Test
    void officesWorkFromMondayToFridayButOnHolidaysOfTheirProvince() {
        // Songkran of 2570 BE: Tuesday to Thursday
        assertEquals(
                List.of(day("2027-04-12"), day("2027-04-16"), day("2027-04-19")),
                working.between(day("2027-04-10"), day("2027-04-19"), "55"));
        assertEquals(day("2027-01-04"), working.onOrAfter(day("2026-12-31"), "55"));
        assertEquals(day("2027-01-05"), working.onOrAfter(day("2027-01-05"), null));
        assertFalse(working.isWorkingDay(day("2027-10-25"), "55"), "in place of a Saturday");

        Accounts.admin()
                .put("/holidays/2033-03-02", object("name", "ทดสอบ", "provinceCodes", List.of("90")))
                .expect(200);
        assertFalse(working.isWorkingDay(day("2033-03-02"), "90"));
        assertTrue(working.isWorkingDay(day("2033-03-02"), "55"));
        assertTrue(working.isWorkingDay(day("2033-03-02"), null));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
