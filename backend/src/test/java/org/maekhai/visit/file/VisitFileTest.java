package org.maekhai.visit.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.hamcrest.Matchers.empty;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.RawConnection.head;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Answer;
import org.maekhai.Api;
import org.maekhai.Places;
import org.maekhai.RawConnection;
import org.maekhai.Visited;
import org.maekhai.security.Role;
import org.maekhai.shared.attachment.Pictures;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.files.TemporaryFiles;

/** Photos and documents of visits. */
@QuarkusTest
class VisitFileTest {
    private static final String PROVINCE = "62";
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj <</Type/Catalog>> endobj\n%%EOF".getBytes(ISO_8859_1);

    @Inject
    Jdbc jdbc;

    @Inject
    TemporaryFiles files;

    private final Api trainer = Accounts.of(Role.TRAINER, PROVINCE);

    /** Of the trainer of the province. */
    private static String visit(String state) {
        return "/visits/"
                + Visited.visit(Visited.by(Visited.tied(PROVINCE), Places.localGovernment("6201"), state))
                        .at("/id");
    }

    private static String attachment(String visit) {
        return visit + "/attachments/" + UUID.randomUUID();
    }

    private long rows(String visit) {
        return jdbc.count(
                new Sql("select count(*) from attachment where visit_id = ?", UUID.fromString(visit.substring(8))));
    }

    private void assertNothingIsLeftOnTheDisk() throws Exception {
        try (var left = Files.list(files.uploads())) {
            // what belongs to others that are under way is no attachment's
            assertEquals(
                    List.of(),
                    left.filter(file -> file.toString().matches(".*\\.(kept|drawn)"))
                            .toList());
        }
    }

    @Test
    void aPhotoIsKeptUprightAndComesBackAsOneThatNoPageOfOursRuns() throws Exception {
        var visit = visit("PLANNED");
        var address = attachment(visit);

        var added = trainer.header("Content-Type", "text/html")
                .put(address + "?name=C:\\fakepath\\หน้าจอ ระบบ.HEIC", Pictures.photo(600, 400, 6))
                .expect(201);

        assertEquals("หน้าจอ ระบบ.HEIC", added.at("/name"));
        assertEquals("image/jpeg", added.at("/type"), "what it is, whatever the header says");
        assertEquals("400 600", added.at("/width") + " " + added.at("/height"));
        assertEquals("true", added.at("/hasThumbnail"));
        var view = trainer.get(visit).expect(200);
        assertEquals(added.json(), view.json().at("/attachments/0"));

        var file = trainer.get(address).expect(200);
        assertEquals("image/jpeg", file.header("Content-Type"));
        assertEquals("nosniff", file.header("X-Content-Type-Options"));
        assertEquals(List.of("sandbox"), file.headers().allValues("Content-Security-Policy"));
        assertTrue(file.header("Cache-Control").startsWith("private"), file.header("Cache-Control"));
        assertEquals(
                "attachment; filename=\"______ ____.HEIC.jpg\"; filename*=UTF-8''"
                        + "%E0%B8%AB%E0%B8%99%E0%B9%89%E0%B8%B2%E0%B8%88%E0%B8%AD%20%E0%B8%A3%E0%B8%B0%E0%B8%9A%E0%B8%9A"
                        + ".HEIC.jpg",
                file.header("Content-Disposition"));
        assertEquals(added.json().get("size").asInt(), file.bytes().length);
        var image = ImageIO.read(new ByteArrayInputStream(file.bytes()));
        assertEquals("400 600", image.getWidth() + " " + image.getHeight());
        var small = trainer.get(address + "/thumbnail").expect(200);
        assertEquals("image/jpeg", small.header("Content-Type"));
        assertEquals(320, ImageIO.read(new ByteArrayInputStream(small.bytes())).getHeight());
        for (var seen : List.of(file, small)) {
            var again = trainer.header("If-None-Match", seen.etag());
            assertEquals(
                    0,
                    again.get(address + (seen == small ? "/thumbnail" : ""))
                            .expect(304)
                            .bytes()
                            .length);
        }
        assertNothingIsLeftOnTheDisk();
    }

    @Test
    void aLongDocumentComesBackByteForByte() {
        var visit = visit("DONE");
        var address = attachment(visit);
        var document = Arrays.copyOf(PDF, 10 << 20);
        new Random(1).nextBytes(document);
        System.arraycopy(PDF, 0, document, 0, PDF.length);
        Arrays.fill(document, PDF.length, 1100, (byte) ' ');

        var added = trainer.put(address, document).expect(201);

        assertEquals("attachment.pdf", added.at("/name"));
        assertEquals("false", added.at("/hasThumbnail"));
        assertArrayEquals(document, trainer.get(address).expect(200).bytes());
        trainer.get(address + "/thumbnail").expectProblem(404, "NOT_FOUND");
        trainer.put(attachment(visit), Arrays.copyOf(document, document.length + 1))
                .expectProblem(413, "FILE_TOO_LARGE")
                .body("detail", org.hamcrest.Matchers.containsString("10 MB"));
    }

    @Test
    void whoLostTheAnswerSendsItAgainAndHasOne() throws Exception {
        var visit = visit("PLANNED");
        var address = attachment(visit);
        var photo = Pictures.photo(60, 40, 1);
        var first = trainer.put(address + "?name=a.jpg", photo).expect(201);

        assertEquals(
                first.text(),
                trainer.put(address + "?name=b.jpg", photo).expect(200).text());
        trainer.put(address, Pictures.photo(60, 40, 2)).expectProblem(409, "ATTACHMENT_EXISTS");
        trainer.put(address, PDF).expectProblem(409, "ATTACHMENT_EXISTS");
        var other = visit("PLANNED");
        var id = address.substring(address.lastIndexOf('/'));
        trainer.put(other + "/attachments" + id, photo).expectProblem(409, "ATTACHMENT_EXISTS");
        trainer.get(other + "/attachments" + id).expectProblem(404, "NOT_FOUND");
        trainer.delete(other + "/attachments" + id).expectProblem(404, "NOT_FOUND");
        assertEquals(1, rows(visit));
        var audit = Accounts.admin()
                .get("/audit?entity=visit-attachment&id=" + first.at("/id"))
                .expect(200);
        assertEquals(List.of("CREATE"), audit.items("/action"));

        var twice = attachment(visit);
        var answers = atOnce(IntStream.range(0, 6)
                .<Callable<Answer>>mapToObj(i -> () -> trainer.put(twice, photo))
                .toList());
        assertEquals(
                List.of(200, 200, 200, 200, 200, 201),
                answers.stream().map(Answer::status).sorted().toList());
        assertEquals(2, rows(visit));
    }

    @Test
    void noVisitHasMoreThanTwentyHoweverManyComeAtOnce() throws Exception {
        var visit = visit("PLANNED");
        var statuses = new ConcurrentHashMap<Integer, Integer>();
        atOnce(IntStream.range(0, 26)
                        .<Callable<Answer>>mapToObj(i -> () ->
                                trainer.put(attachment(visit), i % 2 == 0 ? Pictures.photo(300 + i, 200, 6) : PDF))
                        .toList())
                .forEach(answer -> statuses.merge(answer.status(), 1, Integer::sum));

        assertEquals(20, statuses.get(201), statuses.toString());
        assertEquals(6, statuses.get(409), statuses.toString());
        trainer.put(attachment(visit), PDF).expectProblem(409, "TOO_MANY_ATTACHMENTS");
        var view = trainer.get(visit).expect(200);
        assertEquals(20, view.json().get("attachments").size());
        var times = new ArrayList<String>();
        view.json()
                .get("attachments")
                .forEach(each -> times.add(each.get("addedAt").asText()));
        assertEquals(times.stream().sorted().toList(), times);
        trainer.delete(attachmentOf(view)).expect(204);
        trainer.put(attachment(visit), PDF).expect(201);
        assertNothingIsLeftOnTheDisk();
    }

    private static String attachmentOf(Answer visit) {
        return "/visits/" + visit.at("/id") + "/attachments/" + visit.at("/attachments/0/id");
    }

    private static List<Answer> atOnce(List<Callable<Answer>> calls) throws Exception {
        var pool = Executors.newFixedThreadPool(calls.size());
        try {
            List<Answer> answers = new ArrayList<>();
            for (var answer : pool.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void whatIsNoPhotoAndNoDocumentIsRefusedAndNothingOfItStays() throws Exception {
        var visit = visit("PLANNED");
        var jpeg = trainer.header("Content-Type", "image/jpeg");
        for (var forged : List.of(
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
                "<!DOCTYPE html><script>alert(1)</script>",
                "<script>alert(1)</script>%PDF-1.7",
                "%PDF-1.7\n<html><body onload=alert(1)>",
                "\u00ff\u00d8\u00ff<script>alert(1)</script>",
                "MZ\u0090\0\3",
                "GIF89a",
                "")) {
            jpeg.put(attachment(visit) + "?name=photo.jpg", forged.getBytes(ISO_8859_1))
                    .expectProblem(415, "ATTACHMENT_TYPE");
        }
        var photo = Pictures.busy(300, 200);
        trainer.put(attachment(visit), Arrays.copyOf(photo, photo.length / 2))
                .expectProblem(422, "ATTACHMENT_UNREADABLE");
        trainer.put(attachment(visit) + "?name=" + "ก".repeat(201), PDF).expect(422, "TOO_LONG");
        trainer.put(attachment(visit) + "?name=a%00b.pdf", PDF).expect(400, "BAD_CHARACTER");
        trainer.put(attachment(visit) + "?filename=a.pdf", PDF).expect(400, "UNKNOWN_PARAMETER");
        trainer.put(visit + "/attachments/1", PDF).expect(404);
        try (var connection = new RawConnection(URI.create(Api.server()).getPort())) {
            connection.send(head(
                    "PUT /api/v1" + attachment(visit),
                    "Cookie: " + trainer.sent("Cookie"),
                    "Content-Type: image/jpeg",
                    "Content-Length: " + (200 << 20)));
            var answer = connection.answer();
            assertTrue(answer.contains("\"FILE_TOO_LARGE\"") && answer.contains(" 413 "), answer);
        }
        assertEquals(0, rows(visit));
        trainer.get(visit).expect(200).body("attachments", empty());
        assertNothingIsLeftOnTheDisk();
    }

    @Test
    void whoMayNotWriteTheVisitAddsNothingAndItsFilesGoWithIt() {
        var visit = visit("DONE");
        var address = attachment(visit);
        Accounts.of(Role.PROVINCE, PROVINCE).put(address, PDF).expect(201);
        var others = "/visits/"
                + Visited.visit(Visited.by(Visited.trainer(PROVINCE), Places.localGovernment("6201"), "DONE"))
                        .at("/id");
        trainer.put(attachment(others), PDF).expectProblem(403, "NOT_YOUR_VISIT");
        Accounts.of(Role.TRAINER, "63").put(attachment(visit), PDF).expectProblem(404, "NOT_FOUND");
        Accounts.of(Role.TRAINER, "63").get(address).expectProblem(404, "NOT_FOUND");
        Accounts.admin().put(attachment("/visits/" + UUID.randomUUID()), PDF).expectProblem(404, "NOT_FOUND");
        Accounts.of(Role.DEPARTMENT).get(address).expect(200);
        Accounts.of(Role.DEPARTMENT).delete(address).expect(403);

        Accounts.admin().ifMatch("*").delete(visit).expect(204);

        trainer.get(address).expectProblem(404, "NOT_FOUND");
        var id = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
        for (var table : List.of("attachment_part", "attachment_thumbnail")) {
            assertEquals(0, jdbc.count(new Sql("select count(*) from " + table + " where attachment_id = ?", id)));
        }
    }
}
