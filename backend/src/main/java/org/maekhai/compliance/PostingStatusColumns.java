package org.maekhai.compliance;

import java.util.List;
import org.maekhai.imports.Column;
import org.maekhai.registry.LocalGovernmentColumns;

/** The columns of a list of readings, and the words that tell them from others like them. */
final class PostingStatusColumns {
    static final int AS_OF = LocalGovernmentColumns.OWN;
    static final int REVENUE = AS_OF + 1;
    static final int EXPENDITURE = AS_OF + 2;
    static final int ACCOUNTING = AS_OF + 3;
    static final int YEAR_CLOSED = AS_OF + 4;

    /** Words of what else is said about postings. */
    private static final String NOT_THE_DAY = "+!เริ่ม+!ผู้+!ก่อน+!ค้าง+!ฎีกา+!บาท+!ชื่อ";

    static final List<Column> ALL = LocalGovernmentColumns.with(List.of(
            Column.of("as_of", "ณ วันที่", "30 ก.ย. 2569")
                    .named("วันที่รายงาน", "ข้อมูล ณ วันที่", "วันที่ข้อมูล", "วันที่")
                    .matching("ณวันที่"),
            Column.of("revenue_through", "บันทึกรายรับถึงวันที่", "28 ก.ย. 2569")
                    .named("รายรับ", "รายได้", "revenue")
                    .matching(
                            "รายรับ+!ประมาณการ+!จำนวน+!ไม่" + NOT_THE_DAY,
                            "รายได้+!ประมาณการ+!จำนวน+!ไม่" + NOT_THE_DAY),
            Column.of("expenditure_through", "บันทึกรายจ่ายถึงวันที่", "28 ก.ย. 2569")
                    .named("รายจ่าย", "expenditure")
                    .matching("รายจ่าย+!ประมาณการ+!งบประมาณ+!จำนวน+!ไม่" + NOT_THE_DAY),
            Column.of("accounting_through", "บันทึกบัญชีถึงวันที่", "25 ก.ย. 2569")
                    .named("บัญชี", "accounting")
                    .matching("บันทึกบัญชี" + NOT_THE_DAY, "บัญชี+ถึง" + NOT_THE_DAY),
            Column.of("year_closed", "ปิดบัญชีสิ้นปี", "ใช่")
                    .named("ปิดบัญชี", "ปิดปี", "ปิดบัญชีประจำปี", "ปิดบัญชีแล้ว", "closed")
                    .matching("ปิด+!ไม่+!วันที่+!เมื่อ+!เปิด")));

    private PostingStatusColumns() {}
}
