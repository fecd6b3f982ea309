package org.maekhai.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.maekhai.registry.ComplianceStatus;
import org.maekhai.report.ReportFigures;
import org.maekhai.shared.letter.Paper;

/**
 * One number of a report, as its papers call it.
 *
 * @param value a fraction where the unit is ร้อยละ; null: not known
 */
record Figure(String name, Number value, String unit) {
    private static final String PLACES = "แห่ง";
    private static final String TIMES = "ครั้ง";
    private static final String MATTERS = "เรื่อง";
    private static final String PERCENT = "ร้อยละ";

    /** All of them, in the order of a report. */
    static List<Figure> of(ReportFigures figures) {
        return Stream.of(
                        statuses(figures),
                        budgets(figures),
                        followUp(figures),
                        network(figures),
                        issues(figures),
                        reminders(figures))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Figure> statuses(ReportFigures figures) {
        List<Figure> all = new ArrayList<>();
        all.add(new Figure("องค์กรปกครองส่วนท้องถิ่นทั้งหมด", figures.total(), PLACES));
        for (var status : ComplianceStatus.values()) {
            all.add(new Figure(Printed.WORDS.code(status), figures.byStatus().getOrDefault(status, 0), PLACES));
        }
        all.add(new Figure("อัตราครบถ้วนและเป็นปัจจุบัน", figures.rate(), PERCENT));
        all.add(new Figure("อัตราครบถ้วนและเป็นปัจจุบัน เดือนก่อน", figures.previousRate(), PERCENT));
        return all;
    }

    private static List<Figure> budgets(ReportFigures figures) {
        var budget = figures.budget();
        return List.of(
                new Figure("บันทึกงบประมาณแล้ว", budget.recorded(), PLACES),
                new Figure("อนุมัติงบประมาณแล้ว", budget.approved(), PLACES),
                new Figure("ใช้ในการบริหารงบประมาณแล้ว", budget.inUse(), PLACES),
                new Figure("ปิดบัญชีปีก่อนแล้ว", figures.yearClosed(), PLACES));
    }

    static List<Figure> followUp(ReportFigures figures) {
        var visits = figures.visits();
        return List.of(
                new Figure("มีครู ก รับผิดชอบ", figures.coverage().covered(), PLACES),
                new Figure("อัตราที่มีครู ก รับผิดชอบ", figures.coverage().rate(), PERCENT),
                new Figure("การติดตามและให้คำแนะนำ", visits.contacts(), TIMES),
                new Figure("การลงพื้นที่", visits.onsite(), TIMES),
                new Figure("ได้รับการติดตามและให้คำแนะนำ", visits.reached(), PLACES),
                new Figure("การติดตามตามแผนที่เลยกำหนด", visits.overdue(), TIMES));
    }

    static List<Figure> network(ReportFigures figures) {
        var hubs = figures.hubs();
        return List.of(
                new Figure("แม่ข่ายที่ปฏิบัติหน้าที่", hubs.active(), PLACES),
                new Figure("อยู่ในความดูแลของแม่ข่าย", hubs.members(), PLACES),
                new Figure("ที่ต้องได้รับคำแนะนำ", hubs.needy(), PLACES),
                new Figure("ที่ต้องได้รับคำแนะนำและมีแม่ข่ายดูแล", hubs.needyServed(), PLACES));
    }

    static List<Figure> issues(ReportFigures figures) {
        var issues = figures.issues();
        return List.of(
                new Figure("เรื่องที่ได้รับแจ้งในเดือน", issues.raised(), MATTERS),
                new Figure("เรื่องที่แก้ไขแล้วเสร็จในเดือน", issues.resolved(), MATTERS),
                new Figure("เรื่องที่อยู่ระหว่างแก้ไข ณ สิ้นเดือน", issues.open(), MATTERS),
                new Figure("เรื่องที่เสนอกรมและรอคำตอบ", issues.escalated(), MATTERS));
    }

    /** None while there are no reminders. */
    static List<Figure> reminders(ReportFigures figures) {
        var reminders = figures.reminders();
        return reminders == null
                ? List.of()
                : List.of(
                        new Figure("การแจ้งเร่งรัดในเดือน", reminders.sent(), TIMES),
                        new Figure("ดำเนินการแล้วเสร็จตามที่เร่งรัดในเดือน", reminders.met(), TIMES));
    }

    boolean isRate() {
        return unit.equals(PERCENT);
    }

    String printed() {
        if (value == null) {
            return Printed.NOTHING;
        }
        return isRate() ? Printed.rate(value.doubleValue()) : Printed.number(value.intValue());
    }

    /** Each in a row. */
    static Paper.Table table(String caption, List<Figure> figures) {
        return new Paper.Table(
                caption,
                List.of(
                        Printed.column("รายการ", 60, Paper.Align.LEFT),
                        Printed.column("จำนวน", 20, Paper.Align.RIGHT),
                        Printed.column("หน่วย", 20, Paper.Align.CENTRE)),
                figures.stream()
                        .map(figure -> List.of(figure.name(), figure.printed(), figure.unit()))
                        .toList(),
                null);
    }
}
