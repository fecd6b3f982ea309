package org.maekhai;

import static org.maekhai.Api.object;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Meetings of the tests. */
public final class Met {
    private static final AtomicInteger NUMBER = new AtomicInteger(100);

    private Met() {}

    /** What calls a meeting of a month on a day, under a number of its own. */
    public static Map<String, Object> on(String province, String day) {
        return object(
                "kind",
                "MONTHLY_SUMMARY",
                "provinceCode",
                province,
                "number",
                NUMBER.incrementAndGet(),
                "year",
                2569,
                "on",
                day,
                "from",
                "09:30",
                "to",
                "12:00",
                "place",
                "ห้องประชุมสำนักงานท้องถิ่นจังหวัด");
    }

    /** The same with minutes that can be closed. */
    public static Map<String, Object> written(String province, String day, Object... actions) {
        var said = on(province, day);
        said.put("chair", "นายสมชาย ตัวอย่าง ท้องถิ่นจังหวัด");
        said.put("recorder", "นางสาวสมหญิง ตัวอย่าง นักส่งเสริมการปกครองท้องถิ่นชำนาญการ");
        said.put("checker", "นายสมศักดิ์ ตัวอย่าง หัวหน้ากลุ่มงาน");
        said.put(
                "agenda",
                List.of(
                        item(1, "เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ", null, "รับทราบ"),
                        item(4, "การเร่งรัดการอนุมัติงบประมาณ", "ยังไม่อนุมัติ 4 แห่ง", "มอบวิทยากรติดตาม")));
        said.put(
                "attendees",
                List.of(
                        came("นายกล้า ตัวอย่างดี", "PRESENT"),
                        came("นางมาลี ตัวอย่าง", "SUBSTITUTE", "substituteFor", "นายมานะ ตัวอย่าง"),
                        came("นายปิติ ตัวอย่าง", "ABSENT", "reason", "ติดราชการ")));
        said.put("actions", List.of(actions));
        return said;
    }

    public static Map<String, Object> item(int section, String title, String facts, String resolution) {
        return object(
                "id",
                UUID.randomUUID().toString(),
                "section",
                section,
                "title",
                title,
                "facts",
                facts,
                "resolution",
                resolution);
    }

    public static Map<String, Object> came(String name, String attendance, Object... more) {
        var one = object("id", UUID.randomUUID().toString(), "name", name, "attendance", attendance);
        one.putAll(object(more));
        return one;
    }

    /** Something to do until a day. */
    public static Map<String, Object> action(String text, String dueOn) {
        return object("id", UUID.randomUUID().toString(), "text", text, "owner", "วิทยากรผู้รับผิดชอบ", "dueOn", dueOn);
    }

    /** The same, taken over from an earlier meeting. */
    public static Map<String, Object> carried(Map<String, Object> action) {
        var next = action((String) action.get("text"), (String) action.get("dueOn"));
        next.put("carriedFrom", action.get("id"));
        return next;
    }

    /** The address of a new one. */
    public static String meeting(Map<String, Object> said) {
        return "/meetings/"
                + Accounts.admin()
                        .put("/meetings/" + UUID.randomUUID(), said)
                        .expect(201)
                        .at("/id");
    }

    /** The id of one whose minutes are closed. */
    public static String closed(String province) {
        var address = meeting(written(province, "2026-11-12"));
        Accounts.admin().post(address + "/close", null).expect(200);
        return address.substring("/meetings/".length());
    }
}
