package org.maekhai.compliance;

import java.util.List;
import org.maekhai.imports.Column;
import org.maekhai.registry.LocalGovernmentColumns;

/** The columns of a list of how far budgets are, and the words that tell them from others like them. */
final class BudgetStatusColumns {
    static final int FISCAL_YEAR = LocalGovernmentColumns.OWN;
    static final int USES_ELAAS = FISCAL_YEAR + 1;
    static final int RECORDED_ON = FISCAL_YEAR + 2;
    static final int APPROVED_ON = FISCAL_YEAR + 3;
    static final int IN_USE = FISCAL_YEAR + 4;
    static final int IN_USE_FROM = FISCAL_YEAR + 5;
    static final int AMOUNT = FISCAL_YEAR + 6;
    static final int NOTE = FISCAL_YEAR + 7;
    static final int UNIT = FISCAL_YEAR + 8;

    /** Words of other amounts: what was spent, what is left, what comes in. */
    private static final String NOT_THE_BUDGET =
            "+!เบิก+!เหลือ+!โอน+!ก่อน+!ที่แล้ว+!ร้อยละ+!ผูกพัน+!รายรับ+!รายได้+!ใช้จ่าย+!จ่ายจริง+!ใช้ไป+!วันที่+!ไม่"
                    + "+!ที่ขอ+!ขอตั้ง+!คำขอ+!เสนอ+!เพิ่มเติม+!กันเงิน+!เหลื่อม+!ต่อหัว+!ผลต่าง+!อุดหนุน+!ค้าง+!ขาด+!ลด+!ด้าน"
                    + "+!แผน+!หมวด+!แหล่ง+!ประกัน+!จัดซื้อ+!จัดจ้าง+!สัญญา+!ค่าปรับ+!เงินรับ+!กู้+!สะสม+!สำรอง+!ภาษี+!หนี้+!โครงการ+!จากกรม+!จากรัฐ";
    /** Words of other days than that on which the budget was recorded or approved. */
    private static final String NOT_THE_DAY =
            "+!โอน+!เบิก+!ฎีกา+!สิทธิ+!ยกเลิก+!กำหนด+!ประวัติ+!ก่อน+!ที่แล้ว+!เพิ่มเติม+!ไม่+!รายรับ+!บันทึกบัญชี+!ขออนุมัติ+!ส่งอนุมัติ";
    /** Words of what else is said about the use of e-LAAS. */
    private static final String NOT_THE_USE =
            "+!วันที่+!ผู้ใช้+!จำนวน+!ชื่อ+!เหตุผล+!ปัญหา+!เคย+!ก่อน+!ที่แล้ว+!จะใช้+!อบรม+!คู่มือ+!รหัส+!ความ";
    /** Words of what else is said about a budget. */
    private static final String NO_AMOUNT =
            "+!บันทึก+!อนุมัติ+!เห็นชอบ+!ใช้+!วัน+!สถานะ+!ประเภท+!แหล่ง+!หมวด+!แผน+!รหัส+!ชื่อ+!ผู้+!เมื่อ+!เลขที่+!ฉบับ";

    static final List<Column> ALL = LocalGovernmentColumns.with(List.of(
            Column.of("fiscal_year", "ปีงบประมาณ", "2570")
                    .named("ปีงบประมาณ พ.ศ.", "ปีงบ", "ปี", "พ.ศ.", "fy", "year")
                    .matching("ปีงบประมาณ+!รายจ่าย+!เงิน+!บาท" + NO_AMOUNT),
            Column.of("uses_elaas", "ใช้งาน e-LAAS", "ใช้")
                    .named(
                            "ใช้งาน",
                            "ใช้ e-LAAS",
                            "การใช้งาน",
                            "สถานะการใช้งาน",
                            "ใช้ระบบ e-LAAS",
                            "การใช้งานระบบ e-LAAS",
                            "ใช้งานระบบ e-LAAS",
                            "ใช้งานระบบ",
                            "สถานะ",
                            "uses e-LAAS",
                            "ใช้/ไม่ใช้",
                            "ใช้ระบบ",
                            "การใช้งานระบบ")
                    .matching("ใช้+laas+!ไม่" + NOT_THE_USE, "ใช้+laas+หรือไม่" + NOT_THE_USE),
            Column.of("recorded_on", "วันที่บันทึกงบประมาณ", "15 ก.ย. 2569")
                    .named("วันที่บันทึก", "บันทึกงบประมาณ วันที่", "บันทึกเมื่อ", "บันทึกงบประมาณเมื่อ", "recorded")
                    .matching(
                            "บันทึก+วันที่" + NOT_THE_DAY,
                            "บันทึก+วันเดือนปี" + NOT_THE_DAY,
                            "บันทึก+วดป" + NOT_THE_DAY,
                            "วันบันทึก" + NOT_THE_DAY,
                            "บันทึก+เมื่อ" + NOT_THE_DAY,
                            "คีย์+วันที่" + NOT_THE_DAY,
                            "record+date"),
            Column.of("approved_on", "วันที่อนุมัติงบประมาณ", "25 ก.ย. 2569")
                    .named(
                            "วันที่อนุมัติ",
                            "อนุมัติงบประมาณ วันที่",
                            "อนุมัติเมื่อ",
                            "อนุมัติงบประมาณเมื่อ",
                            "approved")
                    .matching(
                            "อนุมัติ+วันที่" + NOT_THE_DAY,
                            "อนุมัติ+วันเดือนปี" + NOT_THE_DAY,
                            "อนุมัติ+วดป" + NOT_THE_DAY,
                            "วันอนุมัติ" + NOT_THE_DAY,
                            "อนุมัติ+เมื่อ" + NOT_THE_DAY,
                            "approv+date"),
            Column.of("in_use", "ใช้บริหารงบประมาณ", "ใช้")
                    .named(
                            "ใช้ในการบริหารงบประมาณ",
                            "นำไปใช้",
                            "ใช้บริหารงบประมาณแล้ว",
                            "ใช้งานงบประมาณ",
                            "บริหารงบประมาณ")
                    .matching("ใช้+บริหาร+!ไม่+!วันที่"),
            Column.of("in_use_from", "วันที่เริ่มใช้งบประมาณ", "3 ต.ค. 2569")
                    .named(
                            "เริ่มใช้งบประมาณเมื่อ",
                            "ใช้งบประมาณตั้งแต่",
                            "ใช้บริหารงบประมาณตั้งแต่",
                            "วันที่เริ่มใช้บริหารงบประมาณ",
                            "วันที่ตัดฎีกาแรก",
                            "วันที่ฎีกาแรก",
                            "ฎีกาแรกวันที่",
                            "in use from")
                    .matching("ฎีกา+แรก+วัน+!อนุมัติ+!จ่าย+!เงิน", "เริ่มใช้+งบประมาณ+วัน+!laas+!ก่อน+!ที่แล้ว"),
            Column.of("amount", "จำนวนเงิน", "30,000,000.00")
                    .named(
                            "บันทึกงบประมาณ จำนวนเงิน",
                            "งบประมาณ",
                            "วงเงิน",
                            "งบประมาณรายจ่าย",
                            "จำนวนเงินงบประมาณ",
                            "วงเงินงบประมาณ",
                            "งบประมาณ จำนวนเงิน",
                            "จำนวนงบประมาณ",
                            "budget",
                            "budget amount",
                            "total budget",
                            "amount baht",
                            "งปม.",
                            "งปม. รายจ่าย",
                            "งบรายจ่าย",
                            "จำนวนบาท")
                    .matching(
                            "จำนวนเงิน" + NOT_THE_BUDGET,
                            "วงเงิน" + NOT_THE_BUDGET,
                            "ยอดเงิน" + NOT_THE_BUDGET,
                            "งบประมาณ+บาท" + NOT_THE_BUDGET,
                            "งบประมาณที่ได้รับ" + NOT_THE_BUDGET,
                            "งบประมาณที่อนุมัติ" + NOT_THE_BUDGET,
                            "บัญญัติ+บาท" + NOT_THE_BUDGET,
                            "งบประมาณรายจ่าย" + NOT_THE_BUDGET + NO_AMOUNT,
                            "งบประมาณ+!ปีงบ" + NOT_THE_BUDGET + NO_AMOUNT,
                            "ประมาณการรายจ่าย" + NOT_THE_BUDGET + NO_AMOUNT,
                            "รายจ่าย+รวม" + NOT_THE_BUDGET + NO_AMOUNT,
                            "ตั้งจ่าย" + NOT_THE_BUDGET + NO_AMOUNT,
                            "งบ+ตั้ง" + NOT_THE_BUDGET + NO_AMOUNT),
            Column.of("note", "หมายเหตุ", "").named("remark", "remarks", "comment"),
            Column.of("unit", "หน่วย", "บาท").named("หน่วยเงิน", "หน่วยนับ").untemplated()));

    private BudgetStatusColumns() {}
}
