package org.maekhai.report.document;

import static org.maekhai.report.document.Printed.body;
import static org.maekhai.report.document.Printed.column;
import static org.maekhai.report.document.Printed.item;
import static org.maekhai.report.document.Printed.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maekhai.hub.Letterhead;
import org.maekhai.issue.IssueKind;
import org.maekhai.report.AlikeIssues;
import org.maekhai.report.ReportAnnexes;
import org.maekhai.report.ReportIssue;
import org.maekhai.report.ReportView;
import org.maekhai.shared.letter.OfficialLetter;
import org.maekhai.shared.letter.Paper;
import org.maekhai.shared.thai.ThaiWriting;

/** A province's report of a month as a paper, behind the letter that goes with it. */
final class ReportPaper {
    /** As many names as a cell bears. */
    private static final int NAMED = 3;
    /** As many letters of a solution as are read in a table: the workbook has all of it. */
    private static final int READ = 1_500;

    private static final List<IssueKind> COLUMNS = List.of(IssueKind.PROBLEM, IssueKind.OBSTACLE, IssueKind.NEED);

    private final ReportView report;
    private final Letterhead from;
    private final Optional<String> reference;

    /** @param reference the Department's order, as letters name it; none while nobody has said which */
    ReportPaper(ReportView report, Letterhead from, Optional<String> reference) {
        this.report = report;
        this.from = from;
        this.reference = reference;
    }

    Paper paper(Part part) {
        List<Paper.Part> parts = new ArrayList<>();
        if (part != Part.REPORT) {
            parts.add(new Paper.Letter(letter()));
        }
        if (part != Part.LETTER) {
            parts.addAll(report());
        }
        return new Paper(title(), parts);
    }

    private String title() {
        return "รายงานประจำเดือน%s จังหวัด%s".formatted(month(), province());
    }

    private String month() {
        return Printed.month(report.month());
    }

    private String province() {
        return report.province().name();
    }

    private OfficialLetter letter() {
        boolean signed = report.signedBy() != null;
        return new OfficialLetter(
                report.letterNumber() == null ? from.numberPrefix() : report.letterNumber(),
                from.office(),
                report.letterDate() == null ? OfficialLetter.NO_DAY : ThaiWriting.day(report.letterDate()),
                "รายงานผลการสนับสนุนและกำกับดูแลการปฏิบัติงานในระบบ e-LAAS ประจำเดือน" + month(),
                "อธิบดีกรมส่งเสริมการปกครองท้องถิ่น",
                reference.stream().toList(),
                List.of("รายงานประจำเดือน%s จำนวน ๑ ชุด".formatted(month())),
                says(),
                signed ? report.signedBy() : from.signer(),
                signed
                        ? Stream.of(report.position(), report.capacity())
                                .filter(line -> line != null && !line.isBlank())
                                .toList()
                        : from.signerPosition(),
                from.foot());
    }

    private List<String> says() {
        return List.of(
                (reference.isPresent() ? "ตามหนังสือที่อ้างถึง " : "ตามที่")
                        + "กรมส่งเสริมการปกครองท้องถิ่นแจ้งแนวทางปฏิบัติในการสนับสนุนและกำกับดูแลให้องค์กรปกครองส่วนท้องถิ่น"
                        + "ปฏิบัติงานในระบบบัญชีคอมพิวเตอร์ขององค์กรปกครองส่วนท้องถิ่น (e-LAAS)"
                        + " โดยให้จังหวัดประชุมสรุปปัญหา อุปสรรค ความต้องการ และแนวทางการแก้ไขปัญหา"
                        + " แล้วรายงานให้ทราบเป็นประจำทุกเดือน นั้น",
                "จังหวัด%sได้ดำเนินการประจำเดือน%s แล้ว รายละเอียดปรากฏตามสิ่งที่ส่งมาด้วย"
                        .formatted(province(), month()),
                report.figures().issues().escalated() == 0
                        ? "จึงเรียนมาเพื่อโปรดทราบ"
                        : "จึงเรียนมาเพื่อโปรดทราบ และพิจารณาดำเนินการในเรื่องที่จังหวัดขอให้กรมส่งเสริมการปกครองท้องถิ่นดำเนินการ");
    }

    private List<Paper.Part> report() {
        var figures = report.figures();
        var texts = report.sections();
        List<Paper.Part> parts = new ArrayList<>();
        parts.add(new Paper.Heading(Paper.Level.TITLE, "รายงานผลการสนับสนุนและกำกับดูแลการปฏิบัติงานในระบบ e-LAAS"));
        parts.add(new Paper.Heading(Paper.Level.TITLE, "ประจำเดือน%s จังหวัด%s".formatted(month(), province())));
        parts.add(new Paper.Words(
                Paper.Stand.CENTRED,
                "ข้อมูล ณ วันที่ " + ThaiWriting.day(report.asOf()) + (report.frozen() ? "" : " (ร่าง)")));

        parts.add(section("1. สรุป 5 บรรทัด"));
        parts.add(body(report.summary()));

        parts.add(section("2. สถานะการปฏิบัติงาน แยกประเภทและอำเภอ เทียบเดือนก่อน"));
        parts.add(body(texts.status()));
        parts.add(Printed.statuses("จำแนกตามประเภท", "ประเภท", figures.byType(), figures));
        parts.add(Printed.statuses("จำแนกตามอำเภอ", "อำเภอ", figures.byDistrict(), figures));

        parts.add(section("3. งบประมาณและการเร่งรัด"));
        parts.add(body(texts.budget()));
        if (figures.reminders() != null) {
            parts.add(Figure.table("การแจ้งเร่งรัด", Figure.reminders(figures)));
        }
        parts.add(Printed.budgets("จำแนกตามประเภท", "ประเภท", figures.byType(), figures));
        parts.add(Printed.budgets("จำแนกตามอำเภอ", "อำเภอ", figures.byDistrict(), figures));

        parts.add(section("4. การปิดบัญชีปีก่อน"));
        parts.add(body(texts.yearClosing()));

        parts.add(section("5. การมอบหมาย การติดตามและให้คำแนะนำ"));
        parts.add(item("5.1 การมอบหมาย"));
        parts.add(body(texts.coverage()));
        parts.add(item("5.2 การติดตามและให้คำแนะนำ"));
        parts.add(body(texts.followUp()));
        parts.add(Figure.table("ผลการมอบหมายและการติดตาม", Figure.followUp(figures)));

        parts.add(section("6. แม่ข่าย"));
        parts.add(body(texts.hubs()));
        parts.add(Figure.table("เครือข่ายแม่ข่าย", Figure.network(figures)));

        parts.add(section("7. ผลการประชุม"));
        parts.add(body(texts.meeting()));

        parts.add(section("8. ปัญหา อุปสรรค ความต้องการ และแนวทางการแก้ไขปัญหา"));
        parts.add(Figure.table("ปัญหา อุปสรรค ความต้องการ และข้อเสนอแนะของเดือน", Figure.issues(figures)));
        parts.add(item("8.1 ปัญหา"));
        parts.add(body(texts.problems()));
        parts.add(item("8.2 อุปสรรค"));
        parts.add(body(texts.obstacles()));
        parts.add(item("8.3 ความต้องการ"));
        parts.add(body(texts.needs()));
        parts.add(item("8.4 แนวทางการแก้ไขปัญหา"));
        parts.add(body(texts.solutions()));
        issues(parts);

        parts.add(section("9. ข้อเสนอแนะและเรื่องขอให้กรมดำเนินการ"));
        parts.add(item("9.1 ข้อเสนอแนะ"));
        parts.add(body(texts.suggestions()));
        parts.add(item("9.2 เรื่องขอให้กรมดำเนินการ"));
        parts.add(body(texts.requests()));

        parts.add(section("10. แผนเดือนถัดไป"));
        parts.add(body(texts.nextMonth()));

        annexes(parts);
        parts.add(new Paper.Signatures(List.of(
                new Paper.Signer("ผู้จัดทำ", blank(report.preparedBy()), List.of()),
                new Paper.Signer("ผู้ตรวจ", blank(report.checkedBy()), List.of()))));
        return parts;
    }

    private static String blank(String name) {
        return name == null ? "" : name;
    }

    /** The table of problems, obstacles and needs, lying; suggestions stand below. */
    private void issues(List<Paper.Part> parts) {
        var rows = AlikeIssues.of(report.issues().stream()
                .filter(issue -> COLUMNS.contains(issue.kind()))
                .toList());
        if (rows.isEmpty()) {
            return;
        }
        parts.add(new Paper.NewPage(true));
        parts.add(new Paper.Table(
                "ตารางปัญหา อุปสรรค ความต้องการ และแนวทางการแก้ไขปัญหา",
                List.of(
                        column("ปัญหา", 22, Paper.Align.LEFT),
                        column("อุปสรรค", 22, Paper.Align.LEFT),
                        column("ความต้องการ", 22, Paper.Align.LEFT),
                        column("แนวทางการแก้ไขปัญหา", 24, Paper.Align.LEFT),
                        column("ผู้รับผิดชอบ/กำหนด", 16, Paper.Align.LEFT)),
                rows.stream().map(ReportPaper::row).toList(),
                null));
        parts.add(new Paper.NewPage(false));
    }

    private static List<String> row(AlikeIssues alike) {
        List<String> cells = new ArrayList<>();
        COLUMNS.forEach(kind -> cells.add(alike.first().kind() == kind ? told(alike) : ""));
        cells.add(
                alike.solutions().isEmpty()
                        ? "อยู่ระหว่างดำเนินการ"
                        : alike.solutions().stream()
                                .map(solution -> ThaiWriting.brief(solution, READ))
                                .collect(Collectors.joining("\n")));
        cells.add(alike.issues().stream()
                .flatMap(ReportPaper::whoAndWhen)
                .distinct()
                .limit(NAMED)
                .collect(Collectors.joining("\n")));
        return cells;
    }

    /** {@code … (อบต.ก และอีก 4 แห่ง)}. */
    private static String told(AlikeIssues alike) {
        var title = alike.first().title();
        var places = alike.places();
        if (places.isEmpty()) {
            return title;
        }
        return title + "\n("
                + (places.size() <= NAMED
                        ? ThaiWriting.list(places)
                        : String.join(" ", places.subList(0, NAMED)) + " และอีก " + (places.size() - NAMED) + " แห่ง")
                + ")";
    }

    private static Stream<String> whoAndWhen(ReportIssue issue) {
        return Stream.of(issue.owner(), issue.dueOn() == null ? null : "ภายใน " + ThaiWriting.day(issue.dueOn()))
                .filter(line -> line != null && !line.isBlank());
    }

    private void annexes(List<Paper.Part> parts) {
        var annexes = report.annexes();
        parts.add(new Paper.NewPage(false));
        parts.add(section("11. บัญชีแนบ"));
        annex(parts, "บัญชีแนบ 1 องค์กรปกครองส่วนท้องถิ่นที่ยังไม่อนุมัติงบประมาณ", annexes.notApproved());
        annex(parts, "บัญชีแนบ 2 องค์กรปกครองส่วนท้องถิ่นที่ปฏิบัติงานไม่เป็นปัจจุบัน", annexes.notCurrent());
        annex(parts, "บัญชีแนบ 3 องค์กรปกครองส่วนท้องถิ่นที่ยังไม่ปิดบัญชีปีก่อน", annexes.notClosed());
    }

    private static void annex(List<Paper.Part> parts, String caption, List<ReportAnnexes.Row> rows) {
        if (rows.isEmpty()) {
            parts.add(item(caption));
            parts.add(new Paper.Words(Paper.Stand.INDENTED, "ไม่มี"));
            return;
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
        parts.add(new Paper.Table(
                caption,
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
