package org.maekhai.training;

import java.util.List;
import org.maekhai.imports.Column;

/** The columns of a list of who took part in which cohort. */
final class TrainingColumns {
    static final int COHORT_CODE = 0;
    static final int COHORT_NAME = 1;
    static final int FISCAL_YEAR = 2;
    static final int START = 3;
    static final int END = 4;
    static final int VENUE = 5;
    static final int TRAINER_CODE = 6;
    static final int NAME = 7;
    static final int POSITION = 8;
    static final int AFFILIATION = 9;
    static final int PROVINCE_CODE = 10;
    static final int LOCAL_GOVERNMENT_CODE = 11;
    static final int ROLE = 12;
    static final int RESULT = 13;

    static final List<Column> ALL = List.of(
            Column.of("cohort_code", "รหัสรุ่น", "ELAAS-2557-1")
                    .named("รหัสรุ่นที่อบรม", "รหัสหลักสูตร", "รุ่น", "รุ่นที่", "cohort")
                    .identifies(),
            Column.of("cohort_name", "ชื่อรุ่น", "ครู ก e-LAAS รุ่นที่ 1")
                    .named("หลักสูตร", "ชื่อหลักสูตร", "ชื่อรุ่น/หลักสูตร", "โครงการ", "ชื่อโครงการ"),
            Column.of("fiscal_year", "ปีงบประมาณ", "2557").named("ปีงบประมาณ พ.ศ.", "ปีงบ", "ปี", "พ.ศ.", "fy", "year"),
            Column.of("start", "วันที่เริ่ม", "15 ธ.ค. 2556")
                    .named(
                            "เริ่ม",
                            "วันเริ่ม",
                            "วันที่เริ่มอบรม",
                            "วันเริ่มอบรม",
                            "ตั้งแต่วันที่",
                            "ตั้งแต่",
                            "starts_on",
                            "start_date",
                            "from"),
            Column.of("end", "วันที่สิ้นสุด", "19 ธ.ค. 2556")
                    .named(
                            "สิ้นสุด",
                            "วันสิ้นสุด",
                            "วันที่สิ้นสุดอบรม",
                            "ถึงวันที่",
                            "ถึง",
                            "ends_on",
                            "end_date",
                            "to"),
            Column.of("venue", "สถานที่", "โรงแรมรอยัลซิตี้ กรุงเทพฯ").named("สถานที่อบรม", "สถานที่ฝึกอบรม", "place"),
            PersonColumns.CODE,
            PersonColumns.NAME,
            PersonColumns.POSITION,
            PersonColumns.AFFILIATION,
            PersonColumns.PROVINCE_CODE,
            PersonColumns.LOCAL_GOVERNMENT_CODE,
            Column.of("role", "บทบาท", "ผู้เข้ารับการอบรม")
                    .named("ประเภท", "ประเภทผู้เข้าอบรม", "ประเภทผู้เข้ารับการอบรม", "ฐานะ"),
            Column.of("result", "ผลการอบรม", "ผ่าน").named("ผล", "ผลการฝึกอบรม", "ผลการทดสอบ", "ผลการประเมิน"));

    private TrainingColumns() {}
}
