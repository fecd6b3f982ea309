package org.maekhai.training;

import java.util.List;
import org.maekhai.imports.Column;

/** The columns of a list of trainers. */
final class TrainerColumns {
    static final int TRAINER_CODE = 0;
    static final int NAME = 1;
    static final int POSITION = 2;
    static final int AFFILIATION = 3;
    static final int PROVINCE_CODE = 4;
    static final int LOCAL_GOVERNMENT_CODE = 5;
    static final int COHORT_CODE = 6;
    static final int LATITUDE = 7;
    static final int LONGITUDE = 8;
    static final int CAPACITY = 9;
    static final int SKILLS = 10;
    static final int PHONE = 11;
    static final int EMAIL = 12;
    static final int ACTIVE_FROM = 13;
    static final int ACTIVE_TO = 14;

    static final List<Column> ALL = List.of(
            PersonColumns.CODE,
            PersonColumns.NAME,
            PersonColumns.POSITION,
            PersonColumns.AFFILIATION,
            PersonColumns.PROVINCE_CODE,
            PersonColumns.LOCAL_GOVERNMENT_CODE,
            Column.of("cohort_code", "รหัสรุ่น", "ELAAS-2557-1")
                    .named("รหัสรุ่นที่อบรม", "รหัสหลักสูตร", "รุ่น", "รุ่นที่", "รุ่นที่ผ่าน", "cohort"),
            Column.of("latitude", "ละติจูด", "18.78").named("lat", "พิกัดละติจูด", "ละติจูด (N)"),
            Column.of("longitude", "ลองจิจูด", "100.77").named("lon", "lng", "long", "พิกัดลองจิจูด", "ลองติจูด"),
            Column.of("capacity", "จำนวน อปท. ที่รับได้", "12")
                    .named(
                            "จำนวน อปท. สูงสุด",
                            "จำนวน อปท.",
                            "จำนวนสูงสุด",
                            "จำนวนที่รับผิดชอบได้",
                            "ความจุ",
                            "รับได้"),
            Column.of("skills", "ความถนัด", "งบประมาณ, บัญชี")
                    .named("ความเชี่ยวชาญ", "ด้านที่ถนัด", "ทักษะ", "ความชำนาญ", "skill"),
            Column.of("phone", "โทรศัพท์", "0-0000-0000")
                    .named(
                            "เบอร์โทรศัพท์",
                            "เบอร์โทร",
                            "หมายเลขโทรศัพท์",
                            "โทร",
                            "โทร.",
                            "มือถือ",
                            "tel",
                            "telephone",
                            "mobile"),
            Column.of("email", "อีเมล", "name@office.example")
                    .named("อีเมล์", "e-mail", "mail", "ไปรษณีย์อิเล็กทรอนิกส์"),
            Column.of("active_from", "ปฏิบัติหน้าที่ตั้งแต่", "1 ต.ค. 2569")
                    .named("เริ่มปฏิบัติหน้าที่", "วันที่เริ่ม", "ตั้งแต่วันที่", "ตั้งแต่", "เริ่ม", "from", "start"),
            Column.of("active_to", "ถึงวันที่", "")
                    .named("สิ้นสุดการปฏิบัติหน้าที่", "วันที่สิ้นสุด", "ถึง", "สิ้นสุด", "to", "end"));

    private TrainerColumns() {}
}
