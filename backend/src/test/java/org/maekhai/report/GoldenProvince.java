package org.maekhai.report;

import static org.maekhai.Api.object;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maekhai.Accounts;
import org.maekhai.Api;
import org.maekhai.Earned;
import org.maekhai.Places;
import org.maekhai.Raised;
import org.maekhai.TestClock;
import org.maekhai.Training;
import org.maekhai.Visited;
import org.maekhai.security.Role;

/**
 * A province of thirteen local governments in three districts, of whose October 2026 everything is known: it is small enough to
 * count every figure by hand. Each is called by a letter; what is odd about it stands beside it.
 */
final class GoldenProvince {
    final String province;
    /** Codes by letter. */
    final Map<String, String> codes = new LinkedHashMap<>();
    /** Ids by number. */
    final Map<Integer, String> issues = new LinkedHashMap<>();

    final Map<String, String> visits = new LinkedHashMap<>();
    final Map<String, String> assignments = new LinkedHashMap<>();
    String hub;

    private GoldenProvince(String province) {
        this.province = province;
    }

    static GoldenProvince in(String province, TestClock clock) throws Exception {
        var golden = new GoldenProvince(province);
        golden.places();
        golden.facts();
        golden.trainers();
        golden.hubs();
        golden.visits();
        golden.issues(clock);
        return golden;
    }

    Api officer() {
        return Accounts.of(Role.PROVINCE, province);
    }

    String code(String letter) {
        return codes.get(letter);
    }

    private void place(String letter, String district, String type, String name, Object... more) {
        var request = Places.request(Places.newCode(province + district));
        request.put("type", type);
        request.put("name", name + "ทดสอบ" + letter + province);
        request.put("latitude", 7.5 + codes.size() / 100.0);
        request.put("longitude", 100.0);
        request.putAll(object(more));
        codes.put(letter, Places.create(request).at("/code"));
    }

    private void places() {
        place("A", "01", "PAO", "องค์การบริหารส่วนจังหวัด");
        place("B", "01", "TOWN", "เทศบาลเมือง");
        place("C", "01", "TAMBON_MUNICIPALITY", "เทศบาลตำบล");
        place("D", "01", "SAO", "องค์การบริหารส่วนตำบล");
        place("E", "02", "SAO", "องค์การบริหารส่วนตำบล");
        place("F", "02", "SAO", "องค์การบริหารส่วนตำบล");
        place("G", "02", "TAMBON_MUNICIPALITY", "เทศบาลตำบล");
        place("H", "02", "SAO", "องค์การบริหารส่วนตำบล");
        place("I", "03", "SAO", "องค์การบริหารส่วนตำบล");
        place("J", "03", "SAO", "องค์การบริหารส่วนตำบล");
        // until the month before
        place("K", "03", "SAO", "องค์การบริหารส่วนตำบล", "activeTo", "2026-09-30");
        place("L", "03", "TAMBON_MUNICIPALITY", "เทศบาลตำบล");
        // from the month after
        place("M", "03", "SAO", "องค์การบริหารส่วนตำบล", "activeFrom", "2026-11-01");
    }

    private void budget(String letter, Object... said) {
        Accounts.admin()
                .put("/local-governments/" + code(letter) + "/budget-status/2570", object(said))
                .expect(200);
    }

    private void reading(String letter, String asOf, String through, Boolean yearClosed) {
        var said = object(
                "asOf", asOf, "revenueThrough", through, "expenditureThrough", through, "accountingThrough", through);
        if (yearClosed != null) {
            said.put("yearClosed", yearClosed);
        }
        Accounts.admin()
                .post("/local-governments/" + code(letter) + "/posting-status", said)
                .expect(201);
    }

    private void facts() {
        // complete and up to date since August
        Earned.earn(code("A"));
        Earned.earn(code("B"));
        // of October only
        Earned.budget(code("C"), 2570, true);
        reading("C", "2026-10-31", "2026-10-31", null);
        // late: 41 days
        Earned.budget(code("D"), 2570, true);
        reading("D", "2026-10-31", "2026-09-20", null);
        // recorded, and no more
        budget("E", "recordedOn", "2026-10-10", "note", "สภายังไม่ให้ความเห็นชอบ");
        reading("E", "2026-10-31", "2026-10-31", null);
        // approved, not in use
        budget("F", "recordedOn", "2026-10-05", "approvedOn", "2026-10-06", "inUse", false);
        reading("F", "2026-10-31", "2026-10-31", null);
        // approved after the month
        budget("G", "recordedOn", "2026-10-20", "approvedOn", "2026-11-05", "inUse", true);
        reading("G", "2026-10-31", "2026-10-31", null);
        Earned.budget(code("H"), 2570, false);
        // of I nothing is known; J is excused, and has approved
        Earned.budget(code("J"), 2570, true);
        Accounts.admin()
                .post(
                        "/exemptions",
                        object(
                                "localGovernmentCode",
                                code("J"),
                                "from",
                                "2026-10-01",
                                "to",
                                "2026-10-31",
                                "reason",
                                "น้ำท่วม"))
                .expect(201);
        // K was complete and up to date as long as it existed
        Earned.budget(code("K"), 2569, true);
        reading("K", "2026-09-30", "2026-09-30", null);
        Earned.budget(code("L"), 2570, true);
        reading("L", "2026-10-31", "2026-10-31", true);
        // who closed the year before, and who says that it didn't
        reading("A", "2026-10-30", "2026-10-30", true);
        reading("B", "2026-10-30", "2026-10-30", false);
        // after the month: changes nothing of it
        reading("I", "2026-11-10", "2026-11-10", true);
    }

    private void assign(String letter, String trainer, String role, String from, String to) {
        var said =
                object("trainerId", trainer, "localGovernmentCode", code(letter), "role", role, "from", from, "to", to);
        assignments.put(
                letter, Accounts.admin().post("/assignments", said).expect(201).at("/id"));
    }

    private void trainers() {
        var trainer = Training.trainer(Training.office(province)).at("/id");
        for (var letter : List.of("A", "B", "C", "D", "E")) {
            assign(letter, trainer, "PRIMARY", "2026-10-01", null);
        }
        // it ended before the month did, it began after, it is no primary one
        assign("F", trainer, "PRIMARY", "2026-10-01", "2026-10-15");
        assign("L", trainer, "PRIMARY", "2026-11-01", null);
        assign("H", trainer, "BACKUP", "2026-10-01", null);
    }

    private void accept(String id, String invited, String accepted) {
        Accounts.admin()
                .post("/hubs/" + id + "/invite", object("on", invited, "letterNumber", "พท 0023.3/ว 1"))
                .expect(200);
        Accounts.admin()
                .post("/hubs/" + id + "/accept", object("on", accepted, "contact", "นางสาวทดสอบ ใจดี"))
                .expect(200);
    }

    private void move(String id, String how, String on) {
        Accounts.admin()
                .post("/hubs/" + id + "/" + how, object("on", on, "reason", "ผู้รับผิดชอบย้าย"))
                .expect(200);
    }

    private void hubs() {
        hub = Earned.proposed(code("A"));
        // promised before it accepted: members since then
        Earned.tie(hub, code("C"));
        Earned.tie(hub, code("E"));
        Earned.tie(hub, code("I"));
        accept(hub, "2026-10-05", "2026-10-12");
        // a member since today
        Earned.tie(hub, code("H"));
        // suspended within the month and retired after it: its member isn't served at the end
        var suspended = Earned.proposed(code("B"));
        Earned.tie(suspended, code("G"));
        accept(suspended, "2026-10-05", "2026-10-06");
        move(suspended, "suspend", "2026-10-20");
        move(suspended, "retire", "2026-11-10");
        // a hub since after the month
        var later = Earned.proposed(code("B"));
        Earned.tie(later, code("F"));
        accept(later, "2026-11-16", "2026-11-20");
    }

    private void visit(String name, String letter, String state, Object... more) {
        var said = Visited.by(Visited.trainer(province), code(letter), state);
        said.putAll(object(more));
        visits.put(name, Visited.visit(said).at("/id"));
    }

    private void visits() {
        visit("A on site", "A", "DONE", "on", "2026-10-05");
        visit("A by phone", "A", "DONE", "on", "2026-10-20", "mode", "PHONE");
        visit("B on the last day", "B", "DONE", "on", "2026-10-31");
        visit("C didn't answer", "C", "DONE", "on", "2026-10-15", "mode", "PHONE", "reached", false);
        visit("D after", "D", "DONE", "on", "2026-11-01");
        visit("E before", "E", "DONE", "on", "2026-09-30");
        visit("F overdue", "F", "PLANNED", "plannedOn", "2026-10-20");
        visit("G for the last day", "G", "PLANNED", "plannedOn", "2026-10-31");
        // overdue at the end of the month, and made in the next
        visit("H made late", "H", "DONE", "plannedOn", "2026-10-10", "on", "2026-11-03");
        visit("I given up", "I", "CANCELLED", "plannedOn", "2026-10-12", "cancelReason", "น้ำท่วม");
    }

    private void issue(int number, String letter, String kind, String raisedOn, String title) {
        var said = Raised.at(letter == null ? null : code(letter));
        said.put("kind", kind);
        said.put("raisedOn", raisedOn);
        said.put("title", title);
        if (letter == null) {
            said.remove("localGovernmentCode");
            said.put("provinceCode", province);
        }
        issues.put(number, Raised.issue(said).at("/id"));
    }

    private void resolve(int number, String on) {
        Accounts.admin()
                .post(
                        "/issues/" + issues.get(number) + "/resolve",
                        object("solution", "ลบรายการที่ซ้ำแล้วอนุมัติได้", "on", on))
                .expect(200);
    }

    private void issues(TestClock clock) throws Exception {
        issue(1, "A", "PROBLEM", "2026-10-05", "อนุมัติงบประมาณไม่ได้");
        resolve(1, "2026-10-20");
        issue(2, "E", "PROBLEM", "2026-10-10", "ระบบค้างเมื่อบันทึกรายจ่าย");
        issue(3, "B", "OBSTACLE", "2026-09-15", "เจ้าหน้าที่ย้าย");
        resolve(3, "2026-10-25");
        issue(4, "F", "OBSTACLE", "2026-10-12", "อินเทอร์เน็ตใช้ไม่ได้");
        resolve(4, "2026-11-05");
        issue(5, "G", "PROBLEM", "2026-11-02", "หลังสิ้นเดือน");
        issue(6, "H", "PROBLEM", "2026-10-14", "ระบบค้างเมื่อบันทึก");
        issue(7, null, "NEED", "2026-10-30", "ขอวิทยากรอบรม");
        issue(8, "C", "PROBLEM", "2026-09-01", "ยอดไม่ตรง");
        resolve(8, "2026-10-02");
        clock.on(
                LocalDate.of(2026, 10, 8),
                () -> Accounts.admin()
                        .post("/issues/" + issues.get(8) + "/reopen", object("reason", "ยังไม่ตรง"))
                        .expect(200));
        clock.on(
                LocalDate.of(2026, 10, 15),
                () -> Accounts.admin()
                        .post("/issues/" + issues.get(2) + "/escalate", object("note", "ขอให้กรมตรวจสอบ"))
                        .expect(200));
        clock.on(
                LocalDate.of(2026, 10, 16),
                () -> Accounts.admin()
                        .post("/issues/" + issues.get(6) + "/merge", object("into", issues.get(2)))
                        .expect(200));
        // after the month: one is answered, another laid before the Department
        clock.on(
                LocalDate.of(2026, 11, 5),
                () -> Accounts.of(Role.DEPARTMENT)
                        .post("/issues/" + issues.get(2) + "/answer", object("text", "ปรับปรุงระบบแล้ว"))
                        .expect(200));
        clock.on(
                LocalDate.of(2026, 11, 10),
                () -> Accounts.admin()
                        .post("/issues/" + issues.get(7) + "/escalate", object("note", "ขอวิทยากรจากกรม"))
                        .expect(200));
    }
}
