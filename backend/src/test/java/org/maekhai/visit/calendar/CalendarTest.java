package org.maekhai.visit.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import biweekly.Biweekly;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Api;
import org.maekhai.Places;
import org.maekhai.Training;
import org.maekhai.Visited;
import org.maekhai.security.Role;

/** Calendars of trainers. Today is 23 November 2026. */
@QuarkusTest
class CalendarTest {
    private static final String PROVINCE = "67";
    private static final Api STRANGER = Api.anonymous();

    @Inject
    DataSource dataSource;

    private final String trainer = Training.trainer(Training.office(PROVINCE)).at("/id");
    private final Api office = Accounts.of(Role.PROVINCE, PROVINCE);

    private String make(Api by) {
        return by.post("/trainers/" + trainer + "/calendar", null)
                .expect(201)
                .at("/url")
                .substring(Api.BASE.length());
    }

    /** The session of a user who is that trainer. */
    private Api own() {
        var user = Accounts.create(Role.TRAINER, PROVINCE);
        Accounts.admin()
                .ifMatch("*")
                .put("/trainers/" + trainer + "/user", object("userId", Accounts.idOf(user)))
                .expect(200);
        return Api.signIn(user, Accounts.PASSWORD);
    }

    @Test
    void whoKnowsTheAddressSeesThePlannedVisitsOfThatTrainer() {
        var place = Places.localGovernment("6701");
        var visit = UUID.randomUUID();
        var planned = Visited.by(trainer, place, "PLANNED");
        var etag = office.put("/visits/" + visit, planned).expect(201).etag();
        office.put("/visits/" + UUID.randomUUID(), Visited.by(trainer, place, "DONE"))
                .expect(201);
        office.put("/visits/" + UUID.randomUUID(), Visited.by(Visited.trainer(PROVINCE), place, "PLANNED"))
                .expect(201);

        var read = STRANGER.get(make(own())).expect(200);

        assertEquals("text/calendar; charset=UTF-8", read.header("Content-Type"));
        assertEquals("private, max-age=300", read.header("Cache-Control"));
        var events = Biweekly.parse(read.text()).first().getEvents();
        assertEquals(1, events.size());
        var event = events.get(0);
        assertEquals(visit + "@maekhai", event.getUid().getValue());
        assertTrue(event.getLocation().getValue().contains("ทดสอบ" + place));
        assertEquals(
                planned.get("plannedOn").toString().replace("-", ""),
                read.text().replaceAll("(?s).*DTSTART;VALUE=DATE:(\\d+).*", "$1"));

        planned.put("plannedOn", "2026-12-25");
        office.ifMatch(etag).put("/visits/" + visit, planned).expect(200);
        var moved = Biweekly.parse(STRANGER.get(make(office)).text())
                .first()
                .getEvents()
                .get(0);
        assertEquals(visit + "@maekhai", moved.getUid().getValue());
        assertEquals(1, moved.getSequence().getValue());
    }

    @Test
    void aNewAddressReplacesTheFormerAndARevokedOneOpensNothing() {
        var first = make(office);
        var second = make(office);
        STRANGER.get(first).expectProblem(401, "UNAUTHENTICATED");
        office.get(first).expectProblem(401, "UNAUTHENTICATED");
        assertNull(calendar().at("/lastReadOn"));
        assertEquals("2026-11-23", calendar().at("/createdOn"));

        STRANGER.get(second).expect(200);

        assertEquals("2026-11-23", calendar().at("/lastReadOn"));
        office.delete("/trainers/" + trainer + "/calendar").expect(204);
        var refused = STRANGER.get(second).expectProblem(401, "UNAUTHENTICATED");
        assertEquals(
                STRANGER.get("/calendars/guess.ics").at("/detail"), refused.at("/detail"), "as any that never was");
        office.get("/trainers/" + trainer + "/calendar").expectProblem(404, "NOT_FOUND");
        office.delete("/trainers/" + trainer + "/calendar").expectProblem(404, "NOT_FOUND");
    }

    private org.maekhai.Answer calendar() {
        return office.get("/trainers/" + trainer + "/calendar").expect(200);
    }

    @Test
    void theAddressOpensNothingElse() {
        var address = make(office);
        var secret = address.replaceAll(".*/|\\.ics$", "");
        Api.withToken(secret).get("/trainers").expectProblem(401, "UNAUTHENTICATED");
        Api.withSession(secret).get("/trainers").expectProblem(401, "UNAUTHENTICATED");
        STRANGER.get("/calendars/" + secret).expectProblem(401, "UNAUTHENTICATED");
        STRANGER.get(address + "/visits").expectProblem(401, "UNAUTHENTICATED");
        STRANGER.post(address, object()).expectProblem(401, "UNAUTHENTICATED");
        STRANGER.delete(address).expectProblem(401, "UNAUTHENTICATED");
        STRANGER.get(address.replace("/calendars/", "/trainers/../calendars/")).expectProblem(404, "NOT_FOUND");
    }

    @Test
    void theSecretStandsInNoProblemNoRecordAndNoTable() throws Exception {
        var address = make(office);
        var secret = address.replaceAll(".*/|\\.ics$", "");
        for (var problem : Stream.of(
                        STRANGER.header("Accept", "image/png").get(address).expect(406),
                        STRANGER.get(address + "?page=1").expect(400),
                        office.put(address, object()).expect(405),
                        STRANGER.get("/calendars/" + secret).expect(401))
                .toList()) {
            assertFalse(problem.text().contains(secret), problem.text());
        }
        assertFalse(Accounts.admin()
                .get("/audit?entity=calendar&id=" + trainer)
                .expect(200)
                .text()
                .contains(secret));
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement("select secret_hash from trainer_calendar");
                var rows = query.executeQuery()) {
            while (rows.next()) {
                assertFalse(rows.getString(1).contains(secret));
            }
        }
    }

    @Test
    void aTrainerMakesItsOwnAndTheOfficeThoseOfItsProvince() {
        var address = "/trainers/" + trainer + "/calendar";
        Accounts.of(Role.TRAINER, PROVINCE).post(address, null).expectProblem(403, "NOT_YOUR_TRAINER");
        Accounts.of(Role.DISTRICT, "6701").post(address, null).expectProblem(403, "FORBIDDEN");
        Accounts.of(Role.PROVINCE, "66").post(address, null).expectProblem(404, "NOT_FOUND");
        var token = office.post(
                        "/tokens", object("name", "x", "scopes", List.of("read", "write"), "expiresOn", "2026-12-31"))
                .expect(201)
                .at("/token");
        Api.withToken(token).post(address, null).expectProblem(403, "SESSION_REQUIRED");
        var own = own();
        var made = make(own);
        own.get(address).expect(200);

        // who is that trainer no more reads nothing more
        STRANGER.get(made).expect(200);
        Accounts.admin()
                .ifMatch("*")
                .put("/trainers/" + trainer + "/user", object("userId", null))
                .expect(200);
        STRANGER.get(made).expectProblem(401, "UNAUTHENTICATED");
        own.get(address).expectProblem(403, "NOT_YOUR_TRAINER");
    }

    @Test
    void anAddressEndsWithTheRightToMakeIt() {
        var officer = Accounts.create(Role.PROVINCE, PROVINCE);
        var made = make(Api.signIn(officer, Accounts.PASSWORD));
        STRANGER.get(made).expect(200);
        become(officer, "OBSERVER", null);
        STRANGER.get(made).expectProblem(401, "UNAUTHENTICATED");
        become(officer, "PROVINCE", "66");
        STRANGER.get(made).expectProblem(401, "UNAUTHENTICATED");
        become(officer, "PROVINCE", PROVINCE);
        STRANGER.get(made).expect(200);

        transfer("2026-11-24", "65");
        STRANGER.get(made).expect(200);
        transfer("2026-11-23", "66");
        STRANGER.get(made).expectProblem(401, "UNAUTHENTICATED");
        STRANGER.get(make(Accounts.admin())).expect(200);
    }

    private static void become(String user, String role, String province) {
        Accounts.admin()
                .ifMatch("*")
                .put(
                        "/users/" + Accounts.idOf(user),
                        object("name", user, "role", role, "provinceCode", province, "active", true))
                .expect(200);
    }

    private void transfer(String from, String province) {
        Accounts.admin()
                .post("/trainers/" + trainer + "/transfers", Training.transfer(from, Training.office(province)))
                .expect(200);
    }
}
