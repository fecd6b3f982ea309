package org.maekhai.report.document;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maekhai.compliance.SummaryRow;
import org.maekhai.hub.Letterhead;
import org.maekhai.issue.IssueKind;
import org.maekhai.issue.IssueModule;
import org.maekhai.issue.IssueState;
import org.maekhai.issue.Severity;
import org.maekhai.registry.ComplianceStatus;
import org.maekhai.registry.LocalGovernmentRef;
import org.maekhai.registry.LocalGovernmentType;
import org.maekhai.registry.PlaceRef;
import org.maekhai.registry.Reason;
import org.maekhai.report.ReportAnnexes;
import org.maekhai.report.ReportFigures;
import org.maekhai.report.ReportIssue;
import org.maekhai.report.ReportSections;
import org.maekhai.report.ReportState;
import org.maekhai.report.ReportTiming;
import org.maekhai.report.ReportView;
import org.maekhai.visit.VisitCounts;

/** A report of October as it was submitted. */
final class AReport {
    static final PlaceRef NAN = new PlaceRef("55", "น่าน");
    static final Letterhead OFFICE = new Letterhead(
            List.of("สำนักงานส่งเสริมการปกครอง", "ท้องถิ่นจังหวัดน่าน", "ศาลากลางจังหวัดน่าน"),
            "นน 0023/",
            "........................................",
            List.of("ท้องถิ่นจังหวัดน่าน"),
            List.of("กลุ่มงานการเงินและบัญชี", "โทร. 0 5471 0000"));

    final List<ReportIssue> issues = new ArrayList<>();
    final List<ReportAnnexes.Row> late = new ArrayList<>();
    String text = "ดำเนินการแล้ว กำปั่น น้ำ ผู้ใหญ่ ปิ่น ญี่ปุ่น ฐานะ ที่นี่";
    String letterNumber = "นน 0023/45";
    LocalDate letterDate = LocalDate.of(2026, 11, 4);
    boolean frozen = true;
    int escalated = 1;

    AReport issue(IssueKind kind, String title, String solution) {
        issues.add(new ReportIssue(
                UUID.randomUUID(),
                kind,
                IssueModule.BUDGET,
                Severity.HIGH,
                solution == null ? IssueState.OPEN : IssueState.RESOLVED,
                LocalDate.of(2026, 10, 3),
                title,
                null,
                solution,
                solution == null ? null : LocalDate.of(2026, 10, 20),
                "นางสาวใจดี ตัวอย่าง",
                LocalDate.of(2026, 11, 15),
                place("บ่อ")));
        return this;
    }

    static LocalGovernmentRef place(String name) {
        return new LocalGovernmentRef(
                "6550101",
                "องค์การบริหารส่วนตำบล" + name,
                LocalGovernmentType.SAO,
                new PlaceRef("5501", "เมืองน่าน"),
                NAN);
    }

    AReport late(String name) {
        late.add(new ReportAnnexes.Row(
                place(name),
                ComplianceStatus.INCOMPLETE,
                List.of(Reason.BUDGET_NOT_APPROVED, Reason.ACCOUNTING_LATE),
                "รอประกาศใช้"));
        return this;
    }

    private static ReportFigures.Row row(String key, String name, int good, int total) {
        return new ReportFigures.Row(
                key,
                name,
                total,
                Map.of(ComplianceStatus.COMPLETE_AND_CURRENT, good, ComplianceStatus.INCOMPLETE, total - good),
                (double) good / total,
                0.75,
                new SummaryRow.Budget(total, total - total / 100, total - total / 50),
                3);
    }

    ReportView view() {
        var figures = new ReportFigures(
                LocalDate.of(2026, 10, 31),
                1234,
                Map.of(ComplianceStatus.COMPLETE_AND_CURRENT, 1101, ComplianceStatus.INCOMPLETE, 133),
                1101.0 / 1234,
                null,
                new SummaryRow.Budget(1230, 1220, 1210),
                new ReportFigures.Covered(1200, 1200.0 / 1234),
                new ReportFigures.Network(11, 57, 23, 31),
                new VisitCounts(321, 123, 222, 17),
                new ReportFigures.Issues(66, 44, 77, escalated),
                99,
                null,
                List.of(
                        row("PAO", "องค์การบริหารส่วนจังหวัด", 1, 1),
                        row("TAMBON_MUNICIPALITY", "เทศบาลตำบล", 200, 233),
                        row("SAO", "องค์การบริหารส่วนตำบล", 900, 1000)),
                List.of(row("5501", "เมืองน่าน", 500, 600), row("5502", "แม่จริม", 601, 634)),
                null);
        return new ReportView(
                "55",
                NAN,
                YearMonth.of(2026, 10),
                frozen ? ReportState.SUBMITTED : ReportState.DRAFT,
                1,
                LocalDate.of(2026, 11, 5),
                frozen ? LocalDate.of(2026, 11, 4) : null,
                frozen ? false : null,
                frozen ? ReportTiming.ON_TIME : ReportTiming.NOT_YET_DUE,
                figures.asOf(),
                frozen,
                figures,
                "1. หนึ่ง\n2. สอง\n3. สาม\n4. สี่\n5. ห้า",
                new ReportSections(text, text, text, text, text, text, text, text, text, text, text, text, text, text),
                issues.stream().map(ReportIssue::id).toList(),
                issues,
                new ReportAnnexes(late, late, List.of()),
                Map.of(),
                null,
                null,
                frozen ? "นายกล้า ตัวอย่างดี" : null,
                frozen ? "รองผู้ว่าราชการจังหวัด ปฏิบัติราชการแทน" : null,
                frozen ? "ผู้ว่าราชการจังหวัดน่าน" : null,
                letterNumber,
                letterDate,
                null,
                null,
                List.of(),
                null,
                List.of(),
                "นางสาวใจดี ตัวอย่าง",
                null,
                false,
                null,
                null,
                null,
                null,
                null);
    }
}
