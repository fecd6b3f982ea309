package org.maekhai.meeting.sheet;

import java.util.ArrayList;
import java.util.List;
import org.maekhai.imports.Column;
import org.maekhai.registry.LocalGovernmentColumns;

/** The columns of an import of attendance, and where each stands. */
final class AttendanceColumns {
    static final int NAME = LocalGovernmentColumns.OWN;
    static final int POSITION = NAME + 1;
    static final int ATTENDANCE = NAME + 2;
    static final int SUBSTITUTE_FOR = NAME + 3;
    static final int REASON = NAME + 4;
    static final int MEETING = NAME + 5;
    static final int HELD_ON = NAME + 6;
    static final int KIND = NAME + 7;
    static final int YEAR = NAME + 8;
    static final int TRAINER_CODE = NAME + 9;
    static final int TITLE = NAME + 10;
    static final int SURNAME = NAME + 11;
    static final int SUBSTITUTE = NAME + 12;

    /** The office that somebody comes from, which need not be a local government. */
    static final int OFFICE = LocalGovernmentColumns.NAME;

    static final List<Column> ALL = all();

    private AttendanceColumns() {}

    private static List<Column> all() {
        var all = new ArrayList<>(LocalGovernmentColumns.with(List.of(
                Column.of("name", "ชื่อ-สกุล", "นางสาวสมใจ ตัวอย่างดี")
                        .named(
                                "ชื่อ",
                                "ชื่อ-นามสกุล",
                                "ชื่อ - สกุล",
                                "ชื่อและนามสกุล",
                                "ชื่อสกุล",
                                "ชื่อตัว-ชื่อสกุล",
                                "ชื่อ-สกุล ผู้เข้าประชุม",
                                "ชื่อผู้เข้าประชุม",
                                "ชื่อผู้เข้าร่วมประชุม",
                                "ชื่อผู้มาประชุม",
                                "ผู้เข้าประชุม",
                                "ผู้เข้าร่วมประชุม",
                                "ผู้มาประชุม",
                                "รายชื่อ",
                                "รายนาม",
                                "name_th",
                                "full_name")
                        .matching("ชื่อ+สกุล+!แทน+!หน่วยงาน+!อปท")
                        .ofPeopleEach(),
                Column.of("position", "ตำแหน่ง", "ผู้อำนวยการกองคลัง")
                        .named("ชื่อตำแหน่ง", "ตำแหน่ง/ระดับ", "job_title"),
                Column.of("attendance", "การมาประชุม", "มาประชุม")
                        .named(
                                "การเข้าประชุม",
                                "การเข้าร่วมประชุม",
                                "เข้าประชุม",
                                "เข้าร่วมประชุม",
                                "มาประชุม",
                                "มา/ไม่มา",
                                "มา/ไม่มาประชุม",
                                "เข้าร่วม/ไม่เข้าร่วม",
                                "สถานะ",
                                "สถานะการเข้าประชุม",
                                "สถานะการเข้าร่วมประชุม",
                                "ผลการเข้าประชุม"),
                Column.of("substitute_for", "มาแทน", "")
                        .named("แทน", "มาประชุมแทน", "มาแทนใคร", "แทนใคร", "เข้าประชุมแทน", "ประชุมแทน"),
                Column.of("reason", "เหตุผลที่ไม่มา", "")
                        .named("เหตุผล", "สาเหตุ", "สาเหตุที่ไม่มา", "หมายเหตุ", "remark", "remarks", "note")
                        .matching("เหตุผล+ไม่", "สาเหตุ+ไม่"),
                Column.of("meeting", "ครั้งที่", "11/2569")
                        .named(
                                "ครั้งที่ประชุม",
                                "การประชุมครั้งที่",
                                "ประชุมครั้งที่",
                                "เลขที่การประชุม",
                                "meeting_number"),
                Column.of("held_on", "วันที่ประชุม", "12 พ.ย. 2569")
                        .named("วันที่", "วันประชุม", "วัน เดือน ปี", "วันเดือนปี", "วัน เดือน ปี ที่ประชุม", "date"),
                Column.of("meeting_kind", "ประเภทการประชุม", "ประชุมสรุปประจำเดือน")
                        .named("การประชุม", "ชื่อการประชุม", "เรื่องที่ประชุม"),
                Column.of("year", "ปี", "2569")
                        .named("พ.ศ.", "ปี พ.ศ.", "ปีที่ประชุม", "ประจำปี")
                        .untemplated(),
                Column.of("trainer_code", "รหัสครู ก", "55-001")
                        .named("รหัสวิทยากร")
                        .untemplated(),
                Column.of("title", "คำนำหน้า", "นางสาว")
                        .named("คำนำหน้าชื่อ", "คำนำหน้านาม", "คำนำ")
                        .untemplated(),
                Column.of("surname", "นามสกุล", "ตัวอย่างดี")
                        .named("สกุล", "ชื่อสกุล (นามสกุล)", "last_name")
                        .untemplated(),
                Column.of("substitute", "ผู้มาประชุมแทน", "")
                        .named("ผู้มาแทน", "ผู้เข้าประชุมแทน", "ชื่อผู้มาแทน", "ชื่อผู้มาประชุมแทน", "ผู้แทน")
                        .matching("ชื่อ+ผู้+แทน")
                        .untemplated())));
        all.set(
                OFFICE,
                Column.of("office", "หน่วยงาน", "อบต.เขาคราม")
                        .named(
                                "ชื่อ อปท.",
                                "อปท",
                                "ชื่อหน่วยงาน",
                                "สังกัด",
                                "หน่วยงาน/สังกัด",
                                "หน่วยงานต้นสังกัด",
                                "ต้นสังกัด",
                                "ส่วนราชการ",
                                "หน่วยงาน/อปท.",
                                "องค์กรปกครองส่วนท้องถิ่น",
                                "ชื่อองค์กรปกครองส่วนท้องถิ่น",
                                "เทศบาล/อบต.",
                                "อบต./เทศบาล",
                                "local_government",
                                "organization")
                        .matching("ชื่อ+อปท", "ชื่อ+องค์กรปกครองส่วนท้องถิ่น"));
        // with fewer words it is the kind of the meeting
        all.set(
                LocalGovernmentColumns.TYPE,
                Column.of("type", "ประเภท อปท.", "SAO")
                        .named("ประเภทองค์กรปกครองส่วนท้องถิ่น", "lao_type")
                        .untemplated());
        return List.copyOf(all);
    }
}
