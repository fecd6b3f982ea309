package org.maekhai.training;

import org.maekhai.imports.Column;

/** The columns that tell a person in both kinds of import. */
final class PersonColumns {
    static final Column CODE = Column.of("trainer_code", "รหัสครู ก", "55-001")
            .named(
                    "รหัสครู",
                    "รหัส",
                    "รหัสผู้เข้าอบรม",
                    "รหัสผู้เข้ารับการอบรม",
                    "รหัสประจำตัว",
                    "รหัสบุคคล",
                    "เลขประจำตัวผู้เข้าอบรม",
                    "trainer",
                    "code")
            .identifies();
    static final Column NAME = Column.of("name", "ชื่อ-สกุล", "นายกล้า ตัวอย่างดี")
            .named(
                    "ชื่อ",
                    "ชื่อ-นามสกุล",
                    "ชื่อ - สกุล",
                    "ชื่อและนามสกุล",
                    "ชื่อสกุล",
                    "รายชื่อ",
                    "ชื่อครู ก",
                    "name_th",
                    "full_name")
            .identifies();
    static final Column POSITION =
            Column.of("position", "ตำแหน่ง", "นักวิชาการเงินและบัญชี").named("ชื่อตำแหน่ง", "ตำแหน่ง/ระดับ", "title");
    static final Column AFFILIATION = Column.of("affiliation", "สังกัด", "สถจ.")
            .named("ประเภทสังกัด", "หน่วยงานต้นสังกัด", "ต้นสังกัด", "ประเภทหน่วยงาน");
    static final Column PROVINCE_CODE =
            Column.of("province_code", "รหัสจังหวัด", "55").named("จังหวัด", "province", "ชื่อจังหวัด", "จ.");
    static final Column LOCAL_GOVERNMENT_CODE = Column.of("local_government_code", "รหัส อปท.", "6550191")
            .named(
                    "รหัสอปท",
                    "รหัสองค์กรปกครองส่วนท้องถิ่น",
                    "รหัสหน่วยงาน",
                    "lao_code",
                    "lg_code",
                    "dla_code",
                    "รหัส อปท. ต้นสังกัด");

    private PersonColumns() {}
}
