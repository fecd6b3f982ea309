package org.maekhai.issue.sheet;

import java.util.ArrayList;
import java.util.List;
import org.maekhai.imports.Column;
import org.maekhai.registry.LocalGovernmentColumns;

/** The columns of an import of issues, and where each stands. */
final class IssueColumns {
    static final int ISSUE_CODE = LocalGovernmentColumns.OWN;
    static final int KIND = ISSUE_CODE + 1;
    static final int MODULE = ISSUE_CODE + 2;
    static final int SEVERITY = ISSUE_CODE + 3;
    static final int TITLE = ISSUE_CODE + 4;
    static final int DETAIL = ISSUE_CODE + 5;
    static final int RAISED_ON = ISSUE_CODE + 6;
    static final int SOLUTION = ISSUE_CODE + 7;
    static final int RESOLVED_ON = ISSUE_CODE + 8;
    static final int DUE_ON = ISSUE_CODE + 9;

    static final List<Column> ALL = all();

    private IssueColumns() {}

    private static List<Column> all() {
        var all = new ArrayList<>(LocalGovernmentColumns.with(List.of(
                Column.of("issue_code", "รหัสเรื่อง", "นน-2570-01")
                        .named("เลขที่เรื่อง", "เลขเรื่อง", "รหัสปัญหา", "รหัสประเด็น", "issue", "issue_id")
                        .matching("รหัส+เรื่อง", "รหัส+ปัญหา", "เลขที่+เรื่อง"),
                Column.of("kind", "ประเภท", "ปัญหา")
                        .named(
                                "ประเภทเรื่อง",
                                "ประเภทปัญหา",
                                "ประเภทประเด็น",
                                "ประเภทข้อมูล",
                                "ชนิด",
                                "ปัญหา/อุปสรรค/ความต้องการ/ข้อเสนอแนะ",
                                "issue_kind")
                        .matching("ประเภท+เรื่อง", "ประเภท+ปัญหา")
                        .identifies(),
                Column.of("module", "ด้าน", "งบประมาณ")
                        .named(
                                "เรื่อง",
                                "ด้าน/เรื่อง",
                                "หมวด",
                                "หมวดเรื่อง",
                                "ระบบงาน",
                                "ระบบงานใน e-LAAS",
                                "เกี่ยวกับ",
                                "เกี่ยวกับเรื่อง",
                                "ด้านที่พบปัญหา",
                                "issue_module")
                        .matching("ด้าน+ปัญหา", "ระบบ+ที่พบ")
                        .identifies(),
                Column.of("severity", "ระดับ", "ปานกลาง")
                        .named(
                                "ความเร่งด่วน",
                                "ระดับความเร่งด่วน",
                                "ความรุนแรง",
                                "ระดับความรุนแรง",
                                "ความสำคัญ",
                                "ระดับความสำคัญ",
                                "ระดับปัญหา",
                                "priority",
                                "urgency"),
                Column.of("title", "ประเด็น", "อนุมัติงบประมาณในระบบไม่ได้")
                        .named(
                                "ชื่อเรื่อง",
                                "หัวข้อ",
                                "ประเด็นปัญหา",
                                "ประเด็น/ปัญหา",
                                "ปัญหา",
                                "ปัญหาที่พบ",
                                "ปัญหา/อุปสรรค",
                                "ปัญหา อุปสรรค",
                                "ปัญหาและอุปสรรค",
                                "ปัญหา/อุปสรรคที่พบ",
                                "problem",
                                "subject")
                        .matching("ประเด็น+!ประเภท", "ปัญหา+อุปสรรค+!แก้ไข+!ประเภท+!ข้อเสนอแนะ"),
                Column.of("detail", "รายละเอียด", "ขึ้นข้อความว่ารายรับไม่เท่ากับรายจ่าย")
                        .named(
                                "ข้อความ",
                                "text",
                                "รายละเอียดเพิ่มเติม",
                                "รายละเอียดปัญหา",
                                "รายละเอียดของปัญหา",
                                "คำอธิบาย",
                                "details",
                                "description")
                        .matching("รายละเอียด+!แก้ไข"),
                Column.of("raised_on", "วันที่", "12 พ.ย. 2569")
                        .named(
                                "วันที่แจ้ง",
                                "วันที่รับเรื่อง",
                                "วันที่รับแจ้ง",
                                "วันที่พบ",
                                "วันที่พบปัญหา",
                                "วันที่ประชุม",
                                "วัน เดือน ปี",
                                "วันเดือนปี",
                                "date",
                                "raised")
                        .matching("วันที่+แจ้ง", "วันที่+รับเรื่อง", "วันที่+พบ"),
                Column.of("solution", "แนวทางแก้ไข", "")
                        .named(
                                "แนวทางการแก้ไข",
                                "แนวทางแก้ไขปัญหา",
                                "แนวทางการแก้ไขปัญหา",
                                "วิธีแก้ไข",
                                "วิธีแก้ปัญหา",
                                "การแก้ไข",
                                "การแก้ไขปัญหา",
                                "การดำเนินการแก้ไข",
                                "ผลการแก้ไข")
                        .matching("แนวทาง+แก้ไข", "วิธี+แก้"),
                Column.of("resolved_on", "วันที่แก้ไขแล้ว", "")
                        .named(
                                "วันที่แก้ไข",
                                "วันที่แก้ไขแล้วเสร็จ",
                                "วันที่แก้ไขเสร็จ",
                                "แก้ไขเมื่อ",
                                "แก้ไขเมื่อวันที่",
                                "แล้วเสร็จเมื่อ",
                                "วันที่แล้วเสร็จ",
                                "resolved")
                        .matching("วันที่+แก้ไข+!กำหนด", "วันที่+เสร็จ+!กำหนด"),
                Column.of("due_on", "กำหนดแล้วเสร็จ", "30 พ.ย. 2569")
                        .named(
                                "กำหนดเสร็จ",
                                "วันครบกำหนด",
                                "วันที่ครบกำหนด",
                                "ครบกำหนด",
                                "ภายในวันที่",
                                "กำหนดแก้ไข",
                                "due",
                                "due_date")
                        .matching("กำหนด+เสร็จ", "ครบกำหนด"))));
        // what offices call the kind is here that of the issue, and only with more words that of a local government
        all.set(
                LocalGovernmentColumns.TYPE,
                Column.of("type", "ประเภท อปท.", "SAO")
                        .named("ประเภทหน่วยงาน", "ประเภทองค์กรปกครองส่วนท้องถิ่น", "lao_type")
                        .matching("ประเภท+อปท")
                        .untemplated());
        return List.copyOf(all);
    }
}
