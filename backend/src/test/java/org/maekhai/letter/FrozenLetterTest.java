package org.maekhai.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maekhai.Api.object;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.maekhai.Accounts;
import org.maekhai.Answer;
import org.maekhai.Api;
import org.maekhai.Earned;
import org.maekhai.Lettered;
import org.maekhai.Places;
import org.maekhai.Training;
import org.maekhai.Visited;
import org.maekhai.report.document.Printout;
import org.maekhai.security.Role;
import org.maekhai.shared.attachment.Pictures;

/** What was signed stays, word by word; in Lop Buri, of which no other test knows. */
@QuarkusTest
class FrozenLetterTest {
    private static final String PROVINCE = "16", DISTRICT = "1601";

    private static Api officer() {
        return Accounts.of(Role.PROVINCE, PROVINCE);
    }

    private static Answer document(String id, String ending) {
        return officer().get("/letters/" + id + "/document." + ending).expect(200);
    }

    /** All that can be read, and the emblem. */
    private record Read(String docx, String pdf, int pictures) {
        static Read of(String id) throws Exception {
            var docx = document(id, "docx");
            assertTrue(docx.header("Content-Disposition").contains("filename*=UTF-8''%E0%B8"));
            try (var read = new XWPFDocument(new ByteArrayInputStream(docx.bytes()))) {
                return new Read(
                        Printout.docx(docx.bytes()),
                        Printout.pdf(document(id, "pdf").bytes()),
                        read.getAllPictures().stream()
                                .mapToInt(picture -> picture.getData().length)
                                .sum());
            }
        }
    }

    private static void sign(String id) {
        officer()
                .post(
                        "/letters/" + id + "/sign",
                        Lettered.signature("capacity", "ปฏิบัติราชการแทน ผู้ว่าราชการจังหวัดลพบุรี"))
                .expect(200);
    }

    private static void words(String paper, String body) {
        officer()
                .ifMatch("*")
                .put(
                        "/visits/paper-words/" + PROVINCE + "/" + paper,
                        object("subject", "เรื่องใหม่", "body", body, "closing", "จึงเรียนมาเพื่อทราบ"))
                .expect(200);
    }

    @Test
    void aNoticeStaysAsItWasSignedWhateverBecomesOfAllThatItWasMadeFrom() throws Exception {
        officer().put("/provinces/" + PROVINCE + "/emblem", Pictures.jpeg(40, 60));
        var code = Places.localGovernment(DISTRICT);
        var visit = Lettered.visit(code);
        var id = Lettered.letter("NOTICE", visit).at("/id");
        var before = Read.of(id);
        assertTrue(before.docx().contains("ขอแสดงความนับถือ"));
        assertTrue(before.docx().contains("๑ ธันวาคม ๒๕๖๙"));
        assertFalse(before.docx().contains("กล้า"));

        // live until it is signed
        var later = Visited.by(Visited.trainer(PROVINCE), code, "PLANNED");
        later.put("plannedOn", "2026-12-02");
        officer().ifMatch("*").put("/visits/" + visit, later).expect(200);
        assertTrue(Read.of(id).docx().contains("๒ ธันวาคม ๒๕๖๙"));

        sign(id);
        var signed = Read.of(id);
        assertTrue(signed.docx().contains("(นายกล้า ตัวอย่างดี)"), signed.docx());
        assertTrue(signed.docx().contains("ปฏิบัติราชการแทน ผู้ว่าราชการจังหวัดลพบุรี"));
        assertTrue(signed.pictures() > 0);

        later.put("plannedOn", "2026-12-03");
        officer().ifMatch("*").put("/visits/" + visit, later).expect(200);
        assertEquals(signed, Read.of(id));
        words("NOTICE", "ข้อความใหม่ทั้งหมด");
        assertEquals(signed, Read.of(id));
        officer()
                .put("/provinces/" + PROVINCE + "/emblem", Pictures.jpeg(90, 90))
                .expect(200);
        assertEquals(signed, Read.of(id));
        officer().delete("/provinces/" + PROVINCE + "/emblem").expect(204);
        assertEquals(signed, Read.of(id));
        template("หน่วยงานใหม่");
        assertEquals(signed, Read.of(id));
        officer().ifMatch("*").delete("/visits/" + visit).expect(204);
        assertEquals(signed, Read.of(id));

        var known = officer().get("/letters/" + id).expect(200);
        officer()
                .ifMatch(known.etag())
                .call("PATCH", "/letters/" + id, object("letterNumber", "77", "letterDate", "2026-11-23"))
                .expect(200);
        var numbered = Read.of(id);
        assertTrue(numbered.docx().contains("/๗๗"), numbered.docx());
        assertTrue(numbered.docx().contains("๒๓ พฤศจิกายน ๒๕๖๙"));
        assertEquals(
                signed.docx().replaceAll("\\s+", " ").length(),
                numbered.docx()
                        .replace("/๗๗", "/")
                        .replace("๒๓ พฤศจิกายน ๒๕๖๙", " เดือน พ.ศ.")
                        .replaceAll("\\s+", " ")
                        .length(),
                "nothing else is another");
    }

    private static void template(String unit) {
        var address = "/hubs/letter-templates/" + PROVINCE;
        var words = officer().get(address).expect(200);
        var changed = words.json().get("words").deepCopy();
        ((com.fasterxml.jackson.databind.node.ObjectNode) changed).put("unit", unit);
        officer().ifMatch(words.etag()).put(address, changed).expect(200);
    }

    @Test
    void anInvitationStaysAsItWasSignedWhateverBecomesOfTheHub() throws Exception {
        var hub = Earned.proposed(Earned.localGovernment(DISTRICT, 16.54, 104.72));
        var id = Lettered.letter("HUB_INVITATION", hub).at("/id");
        sign(id);
        var signed = Read.of(id);
        assertTrue(signed.docx().contains("ไม่เกิน ๑๐ แห่ง"), signed.docx());
        Earned.tie(hub, Earned.place(DISTRICT, 16.55, 104.73));
        assertEquals(signed, Read.of(id));
        officer()
                .ifMatch("*")
                .put("/hubs/" + hub, object("maxMembers", 4, "topics", List.of("BUDGET")))
                .expect(200);
        assertEquals(signed, Read.of(id));
        var second = Lettered.letter("HUB_INVITATION", hub).at("/id");
        assertNotEquals(signed.docx(), Read.of(second).docx());
        Earned.invite(hub);
        assertEquals(signed, Read.of(id), "the hub's own number and day are not the letter's");
        officer().ifMatch("*").delete("/letters/" + second).expect(204);
    }

    @Test
    void memorandaAreSignedByThoseWhoWriteThemAndStayTheirs() throws Exception {
        var employer = Places.localGovernment(DISTRICT);
        var employed = Training.trainer(Training.at(employer));
        var officer = Training.trainer(Training.office(PROVINCE));
        var code = Places.localGovernment(DISTRICT);
        var trainers = List.of(employed.at("/id"), officer.at("/id"));
        var done = Visited.by("", code, "DONE");
        done.put("trainerIds", trainers);
        done.put("findings", "ยังไม่กระทบยอด\nเงินฝากธนาคาร");
        var visit = Visited.visit(done).at("/id");
        for (var kind : List.of("JOURNEY_REPORT", "TRAVEL_REQUEST")) {
            var letter = Lettered.letter(kind, visit);
            assertEquals("2", letter.at("/addressees"));
            assertEquals("ท้องถิ่นจังหวัดลพบุรี", letter.at("/addresseeNames/1"));
            var id = letter.at("/id");
            var before = Read.of(id);
            sign(id);
            var signed = Read.of(id);
            assertEquals(before, signed, "the signers of a memorandum are its writers");
            assertEquals(0, signed.pictures());
            assertTrue(signed.docx().contains("(" + thai(employed.at("/name")) + ")"), signed.docx());
        }
        var report = officer()
                .get("/letters?kind=JOURNEY_REPORT&subject=" + visit)
                .expect(200)
                .at("/items/0/id");
        var signed = Read.of(report);
        assertTrue(signed.docx().contains("ยังไม่กระทบยอด"));
        done.put("findings", "เรียบร้อยดี");
        done.put("trainerIds", List.of(officer.at("/id")));
        officer().ifMatch("*").put("/visits/" + visit, done).expect(200);
        assertEquals(signed, Read.of(report));
        officer().ifMatch("*").delete("/visits/" + visit).expect(204);
        assertEquals(signed, Read.of(report));
        var own = Lettered.letter("TRAVEL_REQUEST", Lettered.visit(code)).at("/id");
        sign(own);
        officer()
                .ifMatch("*")
                .call("PATCH", "/letters/" + own, object("letterNumber", "ลบ 5/1", "letterDate", "2026-11-23"))
                .expect(200);
        assertTrue(Read.of(own).docx().contains("ที่ ลบ ๕/๑"), Read.of(own).docx());
    }

    private static String thai(String text) {
        return org.maekhai.shared.thai.ThaiWriting.digits(text);
    }

    @Test
    void eachMayorWhoIsAskedHasASheetOfItsOwn() throws Exception {
        var one = Places.localGovernment(DISTRICT);
        var other = Places.localGovernment(DISTRICT);
        var visit = Lettered.visit(
                Places.localGovernment(DISTRICT),
                List.of(
                        Training.trainer(Training.at(one)).at("/id"),
                        Training.trainer(Training.at(other)).at("/id")));
        var letter = Lettered.letter("TRAINER_REQUEST", visit);
        assertEquals("2", letter.at("/addressees"));
        sign(letter.at("/id"));
        var text = Read.of(letter.at("/id")).docx();
        for (var code : List.of(one, other)) {
            assertTrue(text.contains("เรียน\tนายกองค์การบริหารส่วนตำบลทดสอบ" + thai(code)), text);
        }
        assertEquals(2, text.split("\\(นายกล้า ตัวอย่างดี\\)", -1).length - 1);
    }
}
