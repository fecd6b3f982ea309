package org.maekhai.report.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.maekhai.compliance.SummaryRow;
import org.maekhai.registry.ComplianceStatus;
import org.maekhai.report.ReportFigures;
import org.maekhai.shared.export.Words;
import org.maekhai.shared.letter.Paper;
import org.maekhai.shared.problem.Messages;
import org.maekhai.shared.thai.ThaiWriting;

/** How figures stand in a paper, and what the papers of a province and of the nation have in common. */
final class Printed {
    static final Words WORDS = new Words(Messages.THAI);
    static final String NOTHING = "–";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Printed() {}

    static String number(int number) {
        return "%,d".formatted(number);
    }

    /** {@code 85.7} of a hundred: as the screen rounds it. */
    static String rate(Double fraction) {
        return fraction == null
                ? NOTHING
                : BigDecimal.valueOf(fraction)
                        .multiply(HUNDRED)
                        .setScale(1, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    /** {@code ตุลาคม ๒๕๖๙}. */
    static String month(YearMonth month) {
        return ThaiWriting.months(List.of(month.atDay(1)));
    }

    /** {@code ตุลาคม 2569}: for names of files. */
    static String plainMonth(YearMonth month) {
        var written = month(month);
        return written.substring(0, written.lastIndexOf(' ') + 1) + (month.getYear() + 543);
    }

    static Paper.Words body(String text) {
        return new Paper.Words(Paper.Stand.BODY, text == null || text.isBlank() ? NOTHING : text);
    }

    static Paper.Heading section(String text) {
        return new Paper.Heading(Paper.Level.SECTION, text);
    }

    static Paper.Heading item(String text) {
        return new Paper.Heading(Paper.Level.ITEM, text);
    }

    static Paper.Column column(String title, int share, Paper.Align align) {
        return new Paper.Column(title, share, align);
    }

    /** Who stands where, by type, district or province; all of it in the last row. */
    static Paper.Table statuses(String caption, String of, List<ReportFigures.Row> rows, ReportFigures all) {
        return new Paper.Table(
                caption,
                List.of(
                        column(of, 30, Paper.Align.LEFT),
                        column("ทั้งหมด (แห่ง)", 12, Paper.Align.RIGHT),
                        column("ครบถ้วน\nเป็นปัจจุบัน", 14, Paper.Align.RIGHT),
                        column("ล่าช้า", 10, Paper.Align.RIGHT),
                        column("ไม่ครบ\nถ้วน", 10, Paper.Align.RIGHT),
                        column("ไม่ได้ใช้", 11, Paper.Align.RIGHT),
                        column("ไม่มี\nข้อมูล", 10, Paper.Align.RIGHT),
                        column("ยกเว้น", 11, Paper.Align.RIGHT),
                        column("ร้อยละ", 11, Paper.Align.RIGHT),
                        column("เดือนก่อน", 13, Paper.Align.RIGHT)),
                rows.stream()
                        .map(row -> statuses(row.name(), row.total(), row.byStatus(), row.rate(), row.previousRate()))
                        .toList(),
                statuses("รวม", all.total(), all.byStatus(), all.rate(), all.previousRate()));
    }

    private static List<String> statuses(
            String name, int total, Map<ComplianceStatus, Integer> byStatus, Double rate, Double before) {
        List<String> cells = new ArrayList<>(List.of(name, number(total)));
        for (var status : ComplianceStatus.values()) {
            cells.add(number(byStatus.getOrDefault(status, 0)));
        }
        cells.add(rate(rate));
        cells.add(rate(before));
        return cells;
    }

    /** How far they are with the budget, and who has closed the year before. */
    static Paper.Table budgets(String caption, String of, List<ReportFigures.Row> rows, ReportFigures all) {
        return new Paper.Table(
                caption,
                List.of(
                        column(of, 34, Paper.Align.LEFT),
                        column("ทั้งหมด (แห่ง)", 15, Paper.Align.RIGHT),
                        column("บันทึกแล้ว", 15, Paper.Align.RIGHT),
                        column("อนุมัติแล้ว", 15, Paper.Align.RIGHT),
                        column("ใช้บริหาร\nงบประมาณ", 17, Paper.Align.RIGHT),
                        column("ปิดบัญชี\nปีก่อน", 15, Paper.Align.RIGHT)),
                rows.stream()
                        .map(row -> budgets(row.name(), row.total(), row.budget(), row.yearClosed()))
                        .toList(),
                budgets("รวม", all.total(), all.budget(), all.yearClosed()));
    }

    private static List<String> budgets(String name, int total, SummaryRow.Budget budget, int closed) {
        return List.of(
                name,
                number(total),
                number(budget.recorded()),
                number(budget.approved()),
                number(budget.inUse()),
                number(closed));
    }
}
