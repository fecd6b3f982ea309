package org.maekhai.visit;

import java.util.List;
import org.maekhai.imports.Column;
import org.maekhai.registry.LocalGovernmentColumns;

/** The columns of an import of visits, and where each stands. */
final class VisitColumns {
    static final int VISIT_CODE = LocalGovernmentColumns.OWN;
    static final int DATE = VISIT_CODE + 1;
    static final int TRAINER_CODE = VISIT_CODE + 2;
    static final int MODE = VISIT_CODE + 3;
    static final int STATE = VISIT_CODE + 4;
    static final int FINDINGS = VISIT_CODE + 5;
    static final int ADVICE = VISIT_CODE + 6;
    static final int NEXT_CONTACT = VISIT_CODE + 7;
    static final int CANCEL_REASON = VISIT_CODE + 8;

    static final List<Column> ALL = LocalGovernmentColumns.with(List.of(
            Column.of("visit_code", "รหัสการติดตาม", "นน-2570-001")
                    .named("เลขที่การติดตาม", "รหัสการออกติดตาม", "เลขที่รายงาน", "visit", "visit_id")
                    .matching("รหัส+ติดตาม", "เลขที่+ติดตาม"),
            Column.of("date", "วันที่ติดตาม", "12 พ.ย. 2569")
                    .named(
                            "วันที่",
                            "วันที่ออกติดตาม",
                            "วันที่วางแผน",
                            "วัน เดือน ปี",
                            "on",
                            "visited_on",
                            "visit_date",
                            "planned_on")
                    .matching("วันที่+ติดตาม"),
            Column.of("trainer_code", "รหัสครู ก", "55-001")
                    .named("รหัสครู", "รหัสวิทยากร", "รหัสผู้ติดตาม", "trainer", "trainers", "trainer_codes")
                    .matching("รหัส+ครู"),
            Column.of("mode", "วิธีติดตาม", "ON_SITE").named("วิธี", "รูปแบบการติดตาม", "ช่องทาง", "วิธีการติดตาม"),
            Column.of("state", "สถานะการติดตาม", "DONE").named("สถานะ", "ผลการดำเนินการ", "status", "visit_state"),
            Column.of("findings", "สิ่งที่พบ", "ยังไม่กระทบยอดเงินฝากธนาคาร")
                    .named("ผลการติดตาม", "ปัญหาที่พบ", "ข้อค้นพบ", "finding"),
            Column.of("advice", "คำแนะนำ", "แนะนำวิธีทำงบกระทบยอด")
                    .named("ข้อแนะนำ", "ข้อเสนอแนะ", "การให้คำแนะนำ", "recommendation"),
            Column.of("next_contact", "นัดครั้งต่อไป", "14 ธ.ค. 2569")
                    .named("วันนัดครั้งต่อไป", "ติดตามครั้งต่อไป", "นัดหมายครั้งต่อไป", "next_contact_on", "next"),
            Column.of("cancel_reason", "เหตุที่ยกเลิก", "")
                    .named("เหตุผลที่ยกเลิก", "สาเหตุที่ยกเลิก")
                    .untemplated()));

    private VisitColumns() {}
}
