package org.maekhai.report.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.maekhai.report.NationalView;
import org.maekhai.shared.export.ThaiBook;

/** A month of the nation as a workbook. */
final class NationalBook {
    private NationalBook() {}

    static byte[] of(NationalView nation) {
        var figures = nation.figures();
        return new ThaiBook()
                .sheet("ตัวเลขสำคัญ", List.of("รายการ", "จำนวน", "หน่วย"), figures(nation))
                .sheet("แยกประเภท", ReportBook.rowTitles("ประเภท"), ReportBook.rows(figures.byType()))
                .sheet("แยกจังหวัด", ReportBook.rowTitles("จังหวัด"), ReportBook.rows(figures.byProvince()))
                .sheet(
                        "การส่งรายงาน",
                        List.of(
                                "รหัส",
                                "จังหวัด",
                                "สถานะรายงาน",
                                "การส่ง",
                                "กำหนดส่ง",
                                "วันที่ส่ง",
                                "ร้อยละ",
                                "เดือนก่อน"),
                        nation.provinces().stream().map(NationalBook::province).toList())
                .sheet(
                        "เรื่องที่รอคำตอบของกรม",
                        List.of("รหัสจังหวัด", "องค์กรปกครองส่วนท้องถิ่น", "ลักษณะ", "ด้าน", "เรื่อง"),
                        nation.issues().escalated().stream()
                                .map(NationalBook::escalated)
                                .toList())
                .toBytes();
    }

    private static List<List<Object>> figures(NationalView nation) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(Arrays.asList("ประจำเดือน", Printed.plainMonth(nation.month()), null));
        rows.add(Arrays.asList("ข้อมูล ณ วันที่", nation.asOf(), null));
        rows.add(Arrays.asList("รายงานที่รวมแล้ว", nation.counted(), "จังหวัด"));
        Figure.of(nation.figures()).forEach(figure -> rows.add(ReportBook.row(figure)));
        return rows;
    }

    private static List<Object> province(NationalView.Province province) {
        return Arrays.asList(
                province.code(),
                province.name(),
                Printed.WORDS.code(province.state()),
                Printed.WORDS.code(province.timing()),
                province.dueOn(),
                province.submittedOn(),
                province.rate(),
                province.previousRate());
    }

    private static List<Object> escalated(NationalView.Escalated one) {
        return Arrays.asList(
                one.provinceCode(),
                one.localGovernment() == null ? null : one.localGovernment().name(),
                Printed.WORDS.code(one.kind()),
                Printed.WORDS.code(one.module()),
                one.title());
    }
}
