package org.maekhai.assignment;

import java.util.List;
import org.maekhai.imports.Column;
import org.maekhai.registry.LocalGovernmentColumns;

/** The columns of an import of assignments, and where each stands. */
final class AssignmentColumns {
    static final int TRAINER_CODE = LocalGovernmentColumns.OWN;
    static final int ROLE = TRAINER_CODE + 1;
    static final int FROM = TRAINER_CODE + 2;
    static final int TO = TRAINER_CODE + 3;

    static final List<Column> ALL = LocalGovernmentColumns.with(List.of(
            Column.of("trainer_code", "รหัสครู ก", "55-001")
                    .named("รหัสครู", "รหัสวิทยากร", "trainer", "รหัสผู้รับผิดชอบ")
                    .matching("รหัส+ครู"),
            Column.of("role", "หน้าที่", "PRIMARY")
                    .named("บทบาท", "ประเภทผู้รับผิดชอบ", "หลัก/สำรอง", "ผู้รับผิดชอบหลัก/สำรอง"),
            Column.of("from", "ตั้งแต่วันที่", "1 ต.ค. 2569")
                    .named("วันที่เริ่ม", "เริ่มวันที่", "เริ่ม", "ตั้งแต่", "วันเริ่มต้น", "start", "valid_from"),
            Column.of("to", "ถึงวันที่", "")
                    .named("วันที่สิ้นสุด", "สิ้นสุดวันที่", "สิ้นสุด", "ถึง", "end", "valid_to"),
            Column.of("trainer_name", "ชื่อครู ก", "")
                    .named("ครู ก", "ครู", "ชื่อครู", "วิทยากร", "ผู้รับผิดชอบ", "ชื่อผู้รับผิดชอบ", "ชื่อ-สกุลครู ก")
                    .untemplated()));

    private AssignmentColumns() {}
}
