package org.maekhai.hub;

import java.util.List;
import org.maekhai.imports.Column;
import org.maekhai.registry.LocalGovernmentColumns;

/** The columns of an import of hubs, and where each stands. */
final class HubColumns {
    static final int STATE = LocalGovernmentColumns.OWN;
    static final int FROM = STATE + 1;
    static final int CAPACITY = STATE + 2;
    static final int CONTACT = STATE + 3;
    static final int PHONE = STATE + 4;
    static final int MEMBER_CODES = STATE + 5;

    static final List<Column> ALL = LocalGovernmentColumns.with(List.of(
            Column.of("state", "สถานะ", "ACTIVE").named("สถานะแม่ข่าย", "สถานะการเป็นแม่ข่าย", "hub_state", "status"),
            Column.of("from", "ตั้งแต่วันที่", "1 ต.ค. 2569")
                    .named(
                            "วันที่",
                            "เมื่อวันที่",
                            "ตั้งแต่",
                            "วันที่เริ่ม",
                            "วันที่ตอบรับ",
                            "since",
                            "on",
                            "valid_from"),
            Column.of("capacity", "จำนวนสูงสุด", "10")
                    .named(
                            "รับได้",
                            "จำนวนที่รับได้",
                            "รับได้ (แห่ง)",
                            "จำนวนสูงสุด (แห่ง)",
                            "จำนวนลูกข่ายสูงสุด",
                            "max_members"),
            Column.of("contact", "ผู้ประสานงาน", "นางสาวใจดี ตัวอย่าง")
                    .named("ผู้ติดต่อ", "ชื่อผู้ประสานงาน", "ผู้รับผิดชอบ", "contact_name"),
            Column.of("phone", "โทรศัพท์", "054-000000")
                    .named("เบอร์โทร", "เบอร์โทรศัพท์", "โทร", "โทร.", "หมายเลขโทรศัพท์", "tel"),
            Column.of("member_codes", "รหัส อปท. ลูกข่าย", "6810104, 6810105")
                    .named(
                            "ลูกข่าย",
                            "สมาชิก",
                            "รหัสลูกข่าย",
                            "รหัสสมาชิก",
                            "รหัส อปท. สมาชิก",
                            "อปท. ลูกข่าย",
                            "members")
                    .matching("รหัส+ลูกข่าย", "รหัส+สมาชิก")));

    private HubColumns() {}
}
