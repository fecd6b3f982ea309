package org.maekhai;

import static org.maekhai.Api.object;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maekhai.security.Role;

/** Solutions of the tests. */
public final class Solved {
    private Solved() {}

    /** What proposes one. */
    public static Map<String, Object> said() {
        return object(
                "title",
                "ประมาณการรายรับไม่เท่ากับรายจ่าย",
                "text",
                "เทียบยอดรวมกับเล่มข้อบัญญัติ\nแก้หมวดที่บันทึกซ้ำ แล้วจึงอนุมัติ",
                "module",
                "BUDGET",
                "keywords",
                List.of("งบไม่สมดุล"));
    }

    public static String proposed() {
        var id = UUID.randomUUID().toString();
        Accounts.of(Role.DEPARTMENT).put("/solutions/" + id, said()).expect(201);
        return id;
    }

    public static String published() {
        return published(said());
    }

    public static String published(Map<String, Object> said) {
        var department = Accounts.of(Role.DEPARTMENT);
        var id = UUID.randomUUID().toString();
        department.put("/solutions/" + id, said).expect(201);
        department.post("/solutions/" + id + "/publish", null).expect(200);
        return id;
    }
}
