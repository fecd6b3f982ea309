package org.maekhai.office;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Earned;
import org.maekhai.Places;
import org.maekhai.Training;
import org.maekhai.Visited;
import org.maekhai.security.Role;
import org.maekhai.shared.attachment.Pictures;

/** Emblems and the order that papers bear; in provinces of which no other test knows. */
@QuarkusTest
class EmblemTest {
    @Inject
    Offices offices;

    @Test
    void anOfficeBringsItsEmblemWhichEverybodyOfTheProvinceSees() throws Exception {
        var office = Accounts.of(Role.PROVINCE, "72");
        var address = "/provinces/72/emblem";
        office.get(address).expectProblem(404, "NOT_FOUND");
        assertTrue(offices.emblem("72").isEmpty());

        var made = office.put(address, Pictures.photo(300, 400, 6)).expect(201);
        assertEquals("image/jpeg", made.at("/type"));
        assertEquals("400", made.at("/width"), "turned upright");
        assertEquals("72", made.at("/provinceCode"));
        var seen = Accounts.of(Role.DISTRICT, "7201").get(address).expect(200);
        assertEquals("nosniff", seen.header("X-Content-Type-Options"));
        assertEquals("sandbox", seen.header("Content-Security-Policy"));
        assertEquals("private, no-cache", seen.header("Cache-Control"));
        assertTrue(seen.header("Content-Disposition").startsWith("attachment; filename=\"emblem.jpg\""));
        assertFalse(new String(seen.bytes(), "ISO-8859-1").contains("Exif"), "it says nothing of a place");
        assertArrayEquals(seen.bytes(), offices.emblem("72").orElseThrow());

        office.put(address, Pictures.photo(300, 400, 6)).expect(200);
        var large = office.put(address, Pictures.jpeg(2000, 1000)).expect(200);
        assertEquals("1200", large.at("/width"));
        assertEquals(
                1200,
                ImageIO.read(new ByteArrayInputStream(office.get(address).bytes()))
                        .getWidth());
        office.delete(address).expect(204);
        office.delete(address).expect(204);
        office.get(address).expect(404);
        assertEquals(
                List.of("DELETE", "UPDATE", "CREATE"),
                Accounts.admin().get("/audit?entity=emblem&id=72").items("/action"));
    }

    @Test
    void nobodyTouchesOrSeesTheEmblemOfAnotherProvince() {
        var address = "/provinces/73/emblem";
        Accounts.admin().put(address, Pictures.jpeg(40, 30)).expect(201);
        for (var other : List.of(
                Accounts.of(Role.PROVINCE, "72"),
                Accounts.of(Role.DISTRICT, "7201"),
                Accounts.of(Role.TRAINER, "72"))) {
            other.get(address).expectProblem(404, "NOT_FOUND");
        }
        Accounts.of(Role.PROVINCE, "72").put(address, Pictures.jpeg(40, 30)).expectProblem(404, "NOT_FOUND");
        Accounts.of(Role.PROVINCE, "72").delete(address).expectProblem(404, "NOT_FOUND");
        Accounts.of(Role.DEPARTMENT).put(address, Pictures.jpeg(40, 30)).expect(403);
        Accounts.of(Role.OBSERVER).get(address).expect(200);
        Accounts.admin().get("/provinces/99/emblem").expectProblem(404, "NOT_FOUND");
        Accounts.admin().put("/provinces/99/emblem", Pictures.jpeg(40, 30)).expectProblem(404, "NOT_FOUND");
    }

    @Test
    void theDepartmentHasOneOfItsOwn() {
        Accounts.of(Role.PROVINCE, "72").put("/emblem", Pictures.jpeg(40, 30)).expect(403);
        var made = Accounts.of(Role.DEPARTMENT).put("/emblem", Pictures.jpeg(40, 30));
        assertTrue(List.of(200, 201).contains(made.status()), made.text());
        Accounts.of(Role.LOCAL, Places.localGovernment("7202")).get("/emblem").expect(200);
        assertTrue(offices.emblem(null).isPresent());
        Accounts.of(Role.DEPARTMENT).delete("/emblem").expect(204);
        assertTrue(offices.emblem(null).isEmpty());
    }

    @Test
    void whatIsNoPictureIsRefused() {
        var office = Accounts.of(Role.PROVINCE, "74");
        office.put("/provinces/74/emblem", "%PDF-1.7 x".getBytes()).expectProblem(415, "PICTURE_TYPE");
        office.put("/provinces/74/emblem", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes())
                .expectProblem(415, "PICTURE_TYPE");
        office.put("/provinces/74/emblem", object("number", "x")).expect(415);
        office.put("/provinces/74/emblem", java.util.Arrays.copyOf(Pictures.busy(400, 300), 9000))
                .expectProblem(422, "ATTACHMENT_UNREADABLE");
        office.put("/provinces/74/emblem", new byte[(2 << 20) + 1]).expectProblem(413, "FILE_TOO_LARGE");
        office.get("/provinces/74/emblem").expect(404);
    }

    @Test
    void lettersReferToTheOrderThatTheAdministratorNamesAndBearTheEmblem() throws Exception {
        var admin = Accounts.admin();
        var empty = admin.get("/order-reference").expect(200);
        var number = Map.of("number", "มท 0808.4/ว 1234", "date", "2026-11-02");
        admin.put("/order-reference", number).expectProblem(428, "IF_MATCH_REQUIRED");
        admin.ifMatch("\"99\"").put("/order-reference", number).expectProblem(412, "STALE");
        admin.ifMatch("*")
                .put("/order-reference", object("date", "2026-11-02"))
                .expect(422)
                .expectError("/number", "REQUIRED");
        admin.ifMatch("*")
                .put("/order-reference", object("number", "x", "date", "9999-01-01"))
                .expect(422);
        admin.ifMatch("*")
                .put("/order-reference", object("number", "x".repeat(101)))
                .expect(422);
        Accounts.of(Role.DEPARTMENT).put("/order-reference", number).expect(403);
        var said = admin.ifMatch(empty.etag()).put("/order-reference", number).expect(200);
        var line = "หนังสือกรมส่งเสริมการปกครองท้องถิ่น ที่ มท ๐๘๐๘.๔/ว ๑๒๓๔ ลงวันที่ ๒ พฤศจิกายน ๒๕๖๙";
        assertEquals(line, said.at("/line"));
        assertEquals(line, offices.reference().orElseThrow());
        assertEquals(
                said.etag(), admin.put("/order-reference", number).expect(200).etag(), "the same again is harmless");
        Accounts.of(Role.OBSERVER).get("/order-reference").expect(200);
        admin.put("/provinces/75/emblem", Pictures.jpeg(40, 30)).expect(201);

        var code = Places.localGovernment("7502");
        var trainer = Training.trainer(Training.office("75")).at("/id");
        Map<String, Object> planned = Visited.by("", code, "PLANNED");
        planned.put("trainerIds", List.of(trainer));
        var visit = Visited.visit(planned).at("/id");
        try (var notice =
                document(admin.get("/visits/" + visit + "/papers/NOTICE").bytes())) {
            var text = text(notice);
            assertTrue(text.contains("อ้างถึง\t" + line), text);
            assertEquals(1, notice.getAllPictures().size());
        }
        var hub = Earned.proposed(Earned.localGovernment("7502", 13.4, 99.95));
        try (var letter = document(admin.get("/hubs/letters.docx?ids=" + hub).bytes())) {
            assertEquals(1, letter.getAllPictures().size());
            assertTrue(text(letter).contains("อ้างถึง\t" + line), text(letter));
        }

        var none = admin.ifMatch(said.etag())
                .put("/order-reference", object("number", " "))
                .expect(200);
        assertEquals(null, none.at("/line"));
        assertTrue(offices.reference().isEmpty());
        admin.delete("/provinces/75/emblem").expect(204);
        try (var letter = document(admin.get("/hubs/letters.docx?ids=" + hub).bytes())) {
            assertFalse(text(letter).contains("อ้างถึง"), text(letter));
        }
        try (var notice =
                document(admin.get("/visits/" + visit + "/papers/NOTICE").bytes())) {
            assertFalse(text(notice).contains("อ้างถึง"), text(notice));
            assertEquals(0, notice.getAllPictures().size());
            assertFalse(text(notice).contains("ตราครุฑ"), "nothing stands in its place");
        }
    }

    private static XWPFDocument document(byte[] bytes) throws Exception {
        return new XWPFDocument(new ByteArrayInputStream(bytes));
    }

    private static String text(XWPFDocument document) {
        var text = new StringBuilder();
        document.getParagraphs()
                .forEach(paragraph -> text.append(paragraph.getText()).append('\n'));
        document.getTables().forEach(table -> text.append(table.getText()).append('\n'));
        return text.toString();
    }
}
