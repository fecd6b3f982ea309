package org.maekhai.report.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.maekhai.registry.ComplianceStatus;
import org.maekhai.report.ReportAnnexes;
import org.maekhai.report.ReportFigures;
import org.maekhai.report.ReportIssue;
import org.maekhai.report.ReportView;
import org.maekhai.shared.export.ThaiBook;

/** A province's report of a month as a workbook: what can be counted with. */
final class ReportBook {
    private ReportBook() {}

    static byte[] of(ReportView report) {
        var figures = report.figures();
        var annexes = report.annexes();
        return new ThaiBook()
                .sheet("ตัวเลขสำคัญ", List.of("รายการ", "จำนวน", "หน่วย"), figures(report))
                .sheet("แยกประเภท", rowTitles("ประเภท"), rows(figures.byType()))
                .sheet("แยกอำเภอ", rowTitles("อำเภอ"), rows(figures.byDistrict()))
                .sheet(
                        "ปัญหาและแนวทางแก้ไข",
                        List.of(
                                "ลักษณะ",
                                "ด้าน",
                                "ความสำคัญ",
                                "องค์กรปกครองส่วนท้องถิ่น",
                                "อำเภอ",
                                "เรื่อง",
                                "รายละเอียด",
                                "แนวทางการแก้ไขปัญหา",
                                "ผู้รับผิดชอบ",
                                "กำหนดแล้วเสร็จ",
                                "วันที่ได้รับแจ้ง",
                                "วันที่แก้ไขแล้วเสร็จ",
                                "สถานะ"),
                        report.issues().stream().map(ReportBook::issue).toList())
                .sheet("บัญชีแนบ 1 ยังไม่อนุมัติงบ", annexTitles(), annex(annexes.notApproved()))
                .sheet("บัญชีแนบ 2 ไม่เป็นปัจจุบัน", annexTitles(), annex(annexes.notCurrent()))
                .sheet("บัญชีแนบ 3 ยังไม่ปิดบัญชี", annexTitles(), annex(annexes.notClosed()))
                .toBytes();
    }

    private static List<List<Object>> figures(ReportView report) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(Arrays.asList("จังหวัด", report.province().name(), null));
        rows.add(Arrays.asList("ประจำเดือน", Printed.plainMonth(report.month()), null));
        rows.add(Arrays.asList("ข้อมูล ณ วันที่", report.asOf(), null));
        rows.add(Arrays.asList("วันที่ส่งรายงาน", report.submittedOn(), null));
        Figure.of(report.figures()).forEach(figure -> rows.add(row(figure)));
        return rows;
    }

    static List<Object> row(Figure figure) {
        return Arrays.asList(figure.name(), figure.value(), figure.unit());
    }

    static List<String> rowTitles(String of) {
        List<String> titles = new ArrayList<>(List.of("รหัส", of, "ทั้งหมด"));
        for (var status : ComplianceStatus.values()) {
            titles.add(Printed.WORDS.code(status));
        }
        titles.addAll(List.of(
                "ร้อยละครบถ้วนและเป็นปัจจุบัน",
                "ร้อยละเดือนก่อน",
                "บันทึกงบประมาณแล้ว",
                "อนุมัติงบประมาณแล้ว",
                "ใช้บริหารงบประมาณแล้ว",
                "ปิดบัญชีปีก่อนแล้ว"));
        return titles;
    }

    static List<List<Object>> rows(List<ReportFigures.Row> rows) {
        return rows.stream().map(ReportBook::row).toList();
    }

    private static List<Object> row(ReportFigures.Row row) {
        List<Object> cells = new ArrayList<>(List.of(row.key(), row.name(), row.total()));
        for (var status : ComplianceStatus.values()) {
            cells.add(row.byStatus().getOrDefault(status, 0));
        }
        cells.add(row.rate());
        cells.add(row.previousRate());
        cells.add(row.budget().recorded());
        cells.add(row.budget().approved());
        cells.add(row.budget().inUse());
        cells.add(row.yearClosed());
        return cells;
    }

    private static List<Object> issue(ReportIssue issue) {
        var place = issue.localGovernment();
        return Arrays.asList(
                Printed.WORDS.code(issue.kind()),
                Printed.WORDS.code(issue.module()),
                Printed.WORDS.code(issue.severity()),
                place == null ? "จังหวัด" : place.name(),
                place == null ? null : place.district().name(),
                issue.title(),
                issue.detail(),
                issue.solution(),
                issue.owner(),
                issue.dueOn(),
                issue.raisedOn(),
                issue.resolvedOn(),
                Printed.WORDS.code(issue.state()));
    }

    private static List<String> annexTitles() {
        return List.of("ที่", "รหัส", "องค์กรปกครองส่วนท้องถิ่น", "อำเภอ", "สถานะ", "เหตุผล");
    }

    private static List<List<Object>> annex(List<ReportAnnexes.Row> rows) {
        List<List<Object>> cells = new ArrayList<>();
        for (var row : rows) {
            var place = row.localGovernment();
            cells.add(Arrays.asList(
                    cells.size() + 1,
                    place.code(),
                    place.name(),
                    place.district().name(),
                    Printed.WORDS.code(row.status()),
                    ReportTables.why(row)));
        }
        return cells;
    }
}
