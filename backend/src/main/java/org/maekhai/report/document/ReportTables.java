package org.maekhai.report.document;

import static org.maekhai.report.document.Printed.column;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maekhai.issue.IssueKind;
import org.maekhai.report.AlikeIssues;
import org.maekhai.report.ReportAnnexes;
import org.maekhai.report.ReportFigures;
import org.maekhai.report.ReportIssue;
import org.maekhai.report.ReportView;
import org.maekhai.shared.letter.Paper;
import org.maekhai.shared.thai.ThaiWriting;

/** The tables of a province's report of a month, and what stands in their cells. */
record ReportTables(ReportView report) {
    /** In place of a table that would have no row. */
    static final String NONE = "ไม่มี";

    private static final String BY_TYPE = "จำแนกตามประเภท", TYPE = "ประเภท";
    private static final String BY_DISTRICT = "จำแนกตามอำเภอ", DISTRICT = "อำเภอ";

    /** As many names as a cell bears. */
    private static final int NAMED = 3;
    /** As many letters of a solution as are read in a table: the workbook has all of it. */
    private static final int READ = 1_500;

    private static final List<IssueKind> COLUMNS = List.of(IssueKind.PROBLEM, IssueKind.OBSTACLE, IssueKind.NEED);

    enum Annex {
        NOT_APPROVED("บัญชีแนบ 1 องค์กรปกครองส่วนท้องถิ่นที่ยังไม่อนุมัติงบประมาณ", ReportAnnexes::notApproved),
        NOT_CURRENT("บัญชีแนบ 2 องค์กรปกครองส่วนท้องถิ่นที่ปฏิบัติงานไม่เป็นปัจจุบัน", ReportAnnexes::notCurrent),
        NOT_CLOSED("บัญชีแนบ 3 องค์กรปกครองส่วนท้องถิ่นที่ยังไม่ปิดบัญชีปีก่อน", ReportAnnexes::notClosed);

        private final String title;
        private final Function<ReportAnnexes, List<ReportAnnexes.Row>> rows;

        Annex(String title, Function<ReportAnnexes, List<ReportAnnexes.Row>> rows) {
            this.title = title;
            this.rows = rows;
        }

        String title() {
            return title;
        }

        List<ReportAnnexes.Row> rows(ReportView report) {
            return rows.apply(report.annexes());
        }
    }

    private ReportFigures figures() {
        return report.figures();
    }

    Paper.Table statusesByType() {
        return Printed.statuses(BY_TYPE, TYPE, figures().byType(), figures());
    }

    Paper.Table statusesByDistrict() {
        return Printed.statuses(BY_DISTRICT, DISTRICT, figures().byDistrict(), figures());
    }

    Paper.Table budgetsByType() {
        return Printed.budgets(BY_TYPE, TYPE, figures().byType(), figures());
    }

    Paper.Table budgetsByDistrict() {
        return Printed.budgets(BY_DISTRICT, DISTRICT, figures().byDistrict(), figures());
    }

    /** None while there are no reminders. */
    Optional<Paper.Table> reminders() {
        var reminders = Figure.reminders(figures());
        return reminders.isEmpty() ? Optional.empty() : Optional.of(Figure.table("การแจ้งเร่งรัด", reminders));
    }

    Paper.Table followUp() {
        return Figure.table("ผลการมอบหมายและการติดตาม", Figure.followUp(figures()));
    }

    Paper.Table network() {
        return Figure.table("เครือข่ายแม่ข่าย", Figure.network(figures()));
    }

    Paper.Table issues() {
        return Figure.table("ปัญหา อุปสรรค ความต้องการ และข้อเสนอแนะของเดือน", Figure.issues(figures()));
    }

    /** Problems, obstacles and needs, wide enough for a lying page; suggestions stand in their text. */
    Optional<Paper.Table> problems() {
        var rows = alike(COLUMNS);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Paper.Table(
                "ตารางปัญหา อุปสรรค ความต้องการ และแนวทางการแก้ไขปัญหา",
                List.of(
                        column("ปัญหา", 22, Paper.Align.LEFT),
                        column("อุปสรรค", 22, Paper.Align.LEFT),
                        column("ความต้องการ", 22, Paper.Align.LEFT),
                        column("แนวทางการแก้ไขปัญหา", 24, Paper.Align.LEFT),
                        column("ผู้รับผิดชอบ/กำหนด", 16, Paper.Align.LEFT)),
                rows.stream().map(ReportTables::row).toList(),
                null));
    }

    /** Those of these kinds, what says the same told once. */
    List<AlikeIssues> alike(List<IssueKind> kinds) {
        return AlikeIssues.of(report.issues().stream()
                .filter(issue -> kinds.contains(issue.kind()))
                .toList());
    }

    private static List<String> row(AlikeIssues alike) {
        List<String> cells = new ArrayList<>();
        COLUMNS.forEach(kind -> cells.add(alike.first().kind() == kind ? told(alike) : ""));
        cells.add(solutions(alike));
        cells.add(some(alike, ReportTables::whoAndWhen));
        return cells;
    }

    /** {@code … (อบต.ก และอีก 4 แห่ง)}. */
    private static String told(AlikeIssues alike) {
        var title = alike.first().title();
        return alike.places().isEmpty() ? title : title + "\n(" + places(alike) + ")";
    }

    static String places(AlikeIssues alike) {
        var places = alike.places();
        return places.size() <= NAMED
                ? ThaiWriting.list(places)
                : String.join(" ", places.subList(0, NAMED)) + " และอีก " + (places.size() - NAMED) + " แห่ง";
    }

    static String solutions(AlikeIssues alike) {
        return alike.solutions().isEmpty()
                ? "อยู่ระหว่างดำเนินการ"
                : alike.solutions().stream()
                        .map(solution -> ThaiWriting.brief(solution, READ))
                        .collect(Collectors.joining("\n"));
    }

    private static Stream<String> whoAndWhen(ReportIssue issue) {
        return Stream.of(issue.owner(), issue.dueOn() == null ? null : "ภายใน " + ThaiWriting.day(issue.dueOn()));
    }

    static String owners(AlikeIssues alike) {
        return some(alike, issue -> Stream.ofNullable(issue.owner()));
    }

    static String dueDays(AlikeIssues alike) {
        return some(alike, issue -> Stream.ofNullable(issue.dueOn()).map(ThaiWriting::day));
    }

    /** As many as a cell bears, each on a line. */
    private static String some(AlikeIssues alike, Function<ReportIssue, Stream<String>> said) {
        return alike.issues().stream()
                .flatMap(said)
                .filter(line -> line != null && !line.isBlank())
                .distinct()
                .limit(NAMED)
                .collect(Collectors.joining("\n"));
    }

    /** Empty where nobody is concerned. */
    Optional<Paper.Table> annex(Annex annex) {
        var rows = annex.rows(report);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<List<String>> cells = new ArrayList<>();
        for (var row : rows) {
            cells.add(List.of(
                    Integer.toString(cells.size() + 1),
                    row.localGovernment().name(),
                    row.localGovernment().district().name(),
                    Printed.WORDS.code(row.status()),
                    why(row)));
        }
        return Optional.of(new Paper.Table(
                annex.title(),
                List.of(
                        column("ที่", 8, Paper.Align.CENTRE),
                        column("องค์กรปกครองส่วนท้องถิ่น", 36, Paper.Align.LEFT),
                        column("อำเภอ", 18, Paper.Align.LEFT),
                        column("สถานะ", 22, Paper.Align.LEFT),
                        column("เหตุผล", 32, Paper.Align.LEFT)),
                cells,
                null));
    }

    static String why(ReportAnnexes.Row row) {
        return Stream.concat(row.why().stream().map(Printed.WORDS::code), Stream.ofNullable(row.note()))
                .collect(Collectors.joining(" "));
    }
}
