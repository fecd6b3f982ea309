package org.maekhai.imports;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maekhai.Accounts;
import org.maekhai.Answer;
import org.maekhai.Api;
import org.maekhai.security.Caller;
import org.maekhai.security.Role;
import org.maekhai.security.Scope;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.job.Job;
import org.maekhai.shared.job.JobFiles;
import org.maekhai.shared.job.Jobs;
import org.maekhai.shared.job.Turns;

/** Imports of several servers: what another one has in the queue is put there as it would do it. */
@QuarkusTest
@TestProfile(ImportProfile.class)
class ImportQueueTest {
    private static final String KIND = "import", CSV = "code,fiscal_year,amount\n6819903,2570,5\n";

    @Inject
    DataSource dataSource;

    @Inject
    Jobs jobs;

    @Inject
    Turns turns;

    @Inject
    JobFiles files;

    @Inject
    ImportQueue queue;

    @Inject
    Jdbc jdbc;

    @Inject
    ObjectMapper json;

    @TempDir
    Path folder;

    private final Api client = Accounts.admin();

    @BeforeEach
    void registry() {
        ImportClient.clear(dataSource);
        client.importCsv("local-governments", """
                        code,name_th,type,district_code,province_code,lat,lon
                        6819903,องค์การบริหารส่วนตำบลหนึ่ง,SAO,8101,81,8.1,98.9
                        6819904,องค์การบริหารส่วนตำบลสอง,SAO,8101,81,8.2,98.8
                        """).expect(200);
    }

    @AfterEach
    void nothingIsLeft() {
        QuarkusTransaction.requiringNew().run(() -> jdbc.update(new Sql("delete from job")));
    }

    private Caller administrator() {
        var id = UUID.fromString(client.get("/session").expect(200).at("/id"));
        return jdbc.first(
                        new Sql("select username, name from app_user").where("id = ?", id),
                        row -> new Caller(
                                id, row.getString(1), row.getString(2), Role.ADMIN, Scope.NATION, null, null, null))
                .orElseThrow();
    }

    private Upload upload(String csv) {
        return Upload.of(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "left.csv", folder);
    }

    private static ImportRequest request(Caller caller) {
        return new ImportRequest(
                UUID.randomUUID(),
                "budget-status",
                ImportRequest.Strategy.CREATE_AND_UPDATE,
                ImportRequest.OnError.ABORT,
                false,
                null,
                null,
                Map.of(),
                caller,
                Instant.parse("2026-11-23T03:00:00Z"),
                LocalDate.of(2026, 11, 23));
    }

    /** As another server does it, which dies when its lease is made to lapse. */
    private Job elsewhere(Caller caller, String csv) throws Exception {
        var upload = upload(csv);
        var request = request(caller);
        var queued = QueuedImport.of(request, upload);
        return QuarkusTransaction.requiringNew().call(() -> {
            var job = jobs.addTaken(KIND, request.id(), queued.text(json));
            files.put(job, upload.path());
            // renewed, as long as nobody says otherwise
            jdbc.update(new Sql("update job set lease_until = current_timestamp + interval '1' hour")
                    .where("number = ?", job.number()));
            return job;
        });
    }

    private void dies(Job job) {
        QuarkusTransaction.requiringNew()
                .run(() -> jdbc.update(new Sql("update job set lease_until = current_timestamp - interval '1' second")
                        .where("number = ?", job.number())));
    }

    private void finishes(Job job) {
        QuarkusTransaction.requiringNew().run(() -> jobs.finish(job));
    }

    private CompletableFuture<Answer> sent(String csv) {
        return CompletableFuture.supplyAsync(() -> client.importCsv("budget-status", csv));
    }

    private Answer awaitReport(UUID id) throws Exception {
        for (int tries = 0; tries < 600; tries++) {
            var report = client.get("/imports/" + id);
            if (report.status() == 200) {
                return report;
            }
            Thread.sleep(100);
        }
        return client.get("/imports/" + id).expect(200);
    }

    private void awaitOngoing(int count) throws Exception {
        for (int tries = 0; tries < 300 && client.get("/imports/ongoing").total() != count; tries++) {
            Thread.sleep(50);
        }
        assertEquals(count, client.get("/imports/ongoing").total());
    }

    private void assertNothingLeft() {
        assertEquals(0, jdbc.count(new Sql("select count(*) from job")));
        assertEquals(0, jdbc.count(new Sql("select count(*) from job_file")), "no file is left");
    }

    @Test
    void anImportWaitsForThatOfAnotherServerAndIsSeenWithIt() throws Exception {
        var other = elsewhere(administrator(), CSV);
        assertTrue(turns.begin(other));

        var waiting = sent(CSV);

        awaitOngoing(2);
        var seen = client.get("/imports/ongoing");
        assertEquals("left.csv READING", seen.at("/items/0/fileName") + " " + seen.at("/items/0/stage"));
        assertEquals("WAITING", seen.at("/items/1/stage"));
        Accounts.of(Role.PROVINCE, "55").get("/imports/ongoing").expect(200);
        assertEquals(0, Accounts.of(Role.PROVINCE, "55").get("/imports/ongoing").total());
        assertFalse(waiting.isDone());
        finishes(other);
        assertEquals("DONE", waiting.get(60, TimeUnit.SECONDS).expect(200).at("/status"));
        assertNothingLeft();
    }

    @Test
    void importsOfAllServersAreDoneInTheOrderInWhichTheyCame() throws Exception {
        var first = elsewhere(administrator(), CSV);
        var second = elsewhere(administrator(), CSV);
        var third = sent(CSV);
        awaitOngoing(3);

        assertFalse(turns.begin(second), "it isn't its turn");
        assertTrue(turns.begin(first));
        assertFalse(turns.begin(second), "another is going on");
        finishes(first);
        assertTrue(turns.begin(second));
        assertFalse(third.isDone());
        finishes(second);
        third.get(60, TimeUnit.SECONDS).expect(200);
    }

    @Test
    void whoComesWhenManyWaitIsToldToComeAgain() throws Exception {
        var going = elsewhere(administrator(), CSV);
        assertTrue(turns.begin(going));
        List<Job> crowd = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            crowd.add(elsewhere(administrator(), CSV));
        }

        sent(CSV).get(60, TimeUnit.SECONDS).expectProblem(409, "BUSY");

        finishes(crowd.get(7));
        var fits = sent(CSV);
        awaitOngoing(31);
        finishes(going);
        for (var each : crowd) {
            finishes(each);
        }
        fits.get(60, TimeUnit.SECONDS).expect(200);
    }

    @Test
    void oneThatWaitedWhenItsServerDiedIsDoneByAnotherInTheNameOfItsCaller() throws Exception {
        var caller = administrator();
        var left = elsewhere(caller, CSV);
        dies(left);

        var report = awaitReport(left.of());

        assertEquals("DONE left.csv", report.at("/status") + " " + report.at("/fileName"));
        assertEquals(caller.name(), report.at("/createdBy/name"));
        client.get("/local-governments/6819903/budget-status").body("total", equalTo(1));
        var record = client.get("/audit?entity=import&id=" + left.of()).expect(200);
        assertEquals(caller.username(), record.at("/items/0/user/username"));
        assertNothingLeft();
    }

    @Test
    void oneThatWasGoingOnWhenItsServerDiedIsReportedAsInterrupted() throws Exception {
        var left = elsewhere(administrator(), CSV);
        assertTrue(turns.begin(left));
        dies(left);
        var next = sent("code,fiscal_year,amount\n6819904,2570,7\n");

        var report = awaitReport(left.of());

        assertEquals(
                "INTERRUPTED 0 0",
                report.at("/status") + " " + report.at("/stats/read") + " " + report.at("/stats/created"));
        assertEquals("left.csv 2026-11-23T03:00:00Z", report.at("/fileName") + " " + report.at("/createdAt"));
        client.post("/imports/" + left.of() + "/undo", null).expectProblem(409, "IMPORT_NOT_UNDOABLE");
        client.get("/local-governments/6819903/budget-status").body("total", equalTo(0));
        next.get(60, TimeUnit.SECONDS).expect(200);
        assertNothingLeft();
    }

    @Test
    void whatItsCallerMayNoLongerDoIsNotDone() throws Exception {
        var caller = administrator();
        var demoted = new Caller(
                caller.userId(),
                caller.username(),
                caller.name(),
                Role.ADMIN,
                Scope.NATION,
                UUID.randomUUID(),
                "gone",
                null);
        var left = elsewhere(demoted, CSV);
        dies(left);

        assertEquals("INTERRUPTED", awaitReport(left.of()).at("/status"));
        client.get("/local-governments/6819903/budget-status").body("total", equalTo(0));
    }

    private void awaitTaken(Job job) throws Exception {
        var here = new Sql("select count(*) from job")
                .where("number = ?", job.number())
                .where("taken > ?", job.taken());
        for (int tries = 0; tries < 600 && jdbc.count(here) == 0; tries++) {
            Thread.sleep(50);
        }
        assertEquals(1, jdbc.count(here));
    }

    @Test
    void thoseThatDeadServersLeftAreDoneInWhateverOrderTheyAreFound() throws Exception {
        var first = elsewhere(administrator(), CSV);
        var second = elsewhere(administrator(), "code,fiscal_year,amount\n6819904,2570,7\n");
        dies(second);
        awaitTaken(second);
        dies(first);

        assertEquals("DONE", awaitReport(first.of()).at("/status"));
        assertEquals("DONE", awaitReport(second.of()).at("/status"));
        assertNothingLeft();
    }

    @Test
    void whatItsCallerMayNoLongerDoWhenItsTurnComesIsNotDone() throws Exception {
        var caller = administrator();
        var going = elsewhere(caller, CSV);
        assertTrue(turns.begin(going));
        var left = elsewhere(caller, CSV);
        dies(left);
        awaitTaken(left);
        // those of before are gone
        openedLater(caller, "+");
        try {
            finishes(going);

            assertEquals("INTERRUPTED", awaitReport(left.of()).at("/status"));
        } finally {
            openedLater(caller, "-");
        }
        client.get("/local-governments/6819903/budget-status").body("total", equalTo(0));
    }

    private void openedLater(Caller caller, String sign) {
        QuarkusTransaction.requiringNew()
                .run(() -> jdbc.update(
                        new Sql("update user_session set created_at = created_at " + sign + " interval '9' day")
                                .where("user_id = ?", caller.userId())));
    }

    @Test
    void anImportThatIsTakenAwayBeforeItsFileIsKeptIsBrokenOff() throws Exception {
        var going = elsewhere(administrator(), CSV);
        assertTrue(turns.begin(going));
        var request = request(administrator());
        try (var upload = upload(CSV);
                var place = queue.enter(request, upload)) {
            QuarkusTransaction.requiringNew().run(() -> jobs.drop(KIND, request.id()));

            assertThrows(Interrupted.class, () -> place.await(upload));
        }
    }

    @Test
    void aServerThatWasTakenForDeadKeepsNothingOfItsImport() throws Exception {
        var rows = new StringBuilder("code,as_of,revenue_through\n");
        for (var day = LocalDate.of(2000, 1, 1); day.getYear() < 2026; day = day.plusDays(1)) {
            rows.append("6819903,").append(day).append(',').append(day).append('\n');
            rows.append("6819904,").append(day).append(',').append(day).append('\n');
        }
        var importing = CompletableFuture.supplyAsync(() -> client.importCsv("posting-status", rows.toString()));
        awaitOngoing(1);
        var id = client.get("/imports/ongoing").at("/items/0/id");
        // by another server, which says so at once
        QuarkusTransaction.requiringNew()
                .run(() -> jdbc.update(new Sql("update job set taken = taken + 1, lease_until = current_timestamp")));

        importing.get(60, TimeUnit.SECONDS).expectProblem(503, "IMPORT_INTERRUPTED");

        assertEquals("INTERRUPTED", awaitReport(UUID.fromString(id)).at("/status"));
        client.get("/local-governments/6819903/posting-status").body("total", equalTo(0));
    }
}
