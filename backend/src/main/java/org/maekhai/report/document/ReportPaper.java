package org.maekhai.report.document;

import static org.maekhai.report.document.Printed.body;
import static org.maekhai.report.document.Printed.item;
import static org.maekhai.report.document.Printed.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.maekhai.hub.Letterhead;
import org.maekhai.report.ReportView;
import org.maekhai.shared.letter.OfficialLetter;
import org.maekhai.shared.letter.Paper;
import org.maekhai.shared.thai.ThaiWriting;

/** A province's report of a month as a paper, behind the letter that goes with it. */
final class ReportPaper {
    private final ReportView report;
    private final ReportTables tables;
    private final Letterhead from;
    private final Optional<String> reference;

    /** @param reference the Department's order, as letters name it; none while nobody has said which */
    ReportPaper(ReportView report, Letterhead from, Optional<String> reference) {
        this.report = report;
        tables = new ReportTables(report);
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

    OfficialLetter letter() {
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
        parts.add(tables.statusesByType());
        parts.add(tables.statusesByDistrict());

        parts.add(section("3. งบประมาณและการเร่งรัด"));
        parts.add(body(texts.budget()));
        tables.reminders().ifPresent(parts::add);
        parts.add(tables.budgetsByType());
        parts.add(tables.budgetsByDistrict());

        parts.add(section("4. การปิดบัญชีปีก่อน"));
        parts.add(body(texts.yearClosing()));

        parts.add(section("5. การมอบหมาย การติดตามและให้คำแนะนำ"));
        parts.add(item("5.1 การมอบหมาย"));
        parts.add(body(texts.coverage()));
        parts.add(item("5.2 การติดตามและให้คำแนะนำ"));
        parts.add(body(texts.followUp()));
        parts.add(tables.followUp());

        parts.add(section("6. แม่ข่าย"));
        parts.add(body(texts.hubs()));
        parts.add(tables.network());

        parts.add(section("7. ผลการประชุม"));
        parts.add(body(texts.meeting()));

        parts.add(section("8. ปัญหา อุปสรรค ความต้องการ และแนวทางการแก้ไขปัญหา"));
        parts.add(tables.issues());
        parts.add(item("8.1 ปัญหา"));
        parts.add(body(texts.problems()));
        parts.add(item("8.2 อุปสรรค"));
        parts.add(body(texts.obstacles()));
        parts.add(item("8.3 ความต้องการ"));
        parts.add(body(texts.needs()));
        parts.add(item("8.4 แนวทางการแก้ไขปัญหา"));
        parts.add(body(texts.solutions()));
        tables.problems().ifPresent(problems -> {
            parts.add(new Paper.NewPage(true));
            parts.add(problems);
            parts.add(new Paper.NewPage(false));
        });

        parts.add(section("9. ข้อเสนอแนะและเรื่องขอให้กรมดำเนินการ"));
        parts.add(item("9.1 ข้อเสนอแนะ"));
        parts.add(body(texts.suggestions()));
        parts.add(item("9.2 เรื่องขอให้กรมดำเนินการ"));
        parts.add(body(texts.requests()));

        parts.add(section("10. แผนเดือนถัดไป"));
        parts.add(body(texts.nextMonth()));

        parts.add(new Paper.NewPage(false));
        parts.add(section("11. บัญชีแนบ"));
        for (var annex : ReportTables.Annex.values()) {
            tables.annex(annex).ifPresentOrElse(parts::add, () -> {
                parts.add(item(annex.title()));
                parts.add(new Paper.Words(Paper.Stand.INDENTED, ReportTables.NONE));
            });
        }
        parts.add(new Paper.Signatures(List.of(
                new Paper.Signer("ผู้จัดทำ", blank(report.preparedBy()), List.of()),
                new Paper.Signer("ผู้ตรวจ", blank(report.checkedBy()), List.of()))));
        return parts;
    }

    private static String blank(String name) {
        return name == null ? "" : name;
    }
}
