package org.maekhai.report.document;

import static org.maekhai.report.document.Printed.column;
import static org.maekhai.report.document.Printed.section;

import java.util.ArrayList;
import java.util.List;
import org.maekhai.report.NationalView;
import org.maekhai.report.ReportTiming;
import org.maekhai.shared.letter.Paper;
import org.maekhai.shared.thai.ThaiWriting;

/** A month of the nation as a paper. */
final class NationalPaper {
    private final NationalView nation;

    NationalPaper(NationalView nation) {
        this.nation = nation;
    }

    static String title(NationalView nation) {
        return "รายงานภาพรวมประเทศ ประจำเดือน" + Printed.month(nation.month());
    }

    Paper paper() {
        var figures = nation.figures();
        List<Paper.Part> parts = new ArrayList<>();
        parts.add(new Paper.Heading(
                Paper.Level.TITLE, "รายงานภาพรวมการปฏิบัติงานในระบบ e-LAAS ขององค์กรปกครองส่วนท้องถิ่น"));
        parts.add(new Paper.Heading(Paper.Level.TITLE, "ประจำเดือน" + Printed.month(nation.month())));
        parts.add(new Paper.Words(Paper.Stand.CENTRED, "ข้อมูล ณ วันที่ " + ThaiWriting.day(nation.asOf())));
        parts.add(section("1. การส่งรายงานของจังหวัด"));
        parts.add(Printed.body(reported()));
        parts.add(timing());
        parts.add(section("2. สถานะการปฏิบัติงาน"));
        parts.add(Printed.statuses("จำแนกตามประเภท", "ประเภท", figures.byType(), figures));
        parts.add(section("3. งบประมาณและการปิดบัญชีปีก่อน"));
        parts.add(Printed.budgets("จำแนกตามประเภท", "ประเภท", figures.byType(), figures));
        parts.add(section("4. การมอบหมาย การติดตามและให้คำแนะนำ"));
        parts.add(Figure.table("ผลการมอบหมายและการติดตาม", Figure.followUp(figures)));
        parts.add(section("5. แม่ข่าย"));
        parts.add(Figure.table("เครือข่ายแม่ข่าย", Figure.network(figures)));
        parts.add(section("6. ปัญหาและเรื่องที่จังหวัดเสนอกรม"));
        parts.add(Figure.table("ปัญหา อุปสรรค ความต้องการ และข้อเสนอแนะของเดือน", Figure.issues(figures)));
        escalated(parts);
        parts.add(new Paper.NewPage(true));
        parts.add(section("7. รายจังหวัด"));
        parts.add(Printed.statuses("สถานะการปฏิบัติงาน", "จังหวัด", figures.byProvince(), figures));
        parts.add(Printed.budgets("งบประมาณและการปิดบัญชีปีก่อน", "จังหวัด", figures.byProvince(), figures));
        return new Paper(title(nation), parts);
    }

    private String reported() {
        var all = nation.provinces().size();
        var said = "ภาพรวมนี้รวมจากรายงานของ %d จังหวัด จากทั้งหมด %d จังหวัด".formatted(nation.counted(), all);
        return nation.missing().isEmpty()
                ? said
                : said
                        + " ยังไม่รวม %d จังหวัด ได้แก่ %s"
                                .formatted(
                                        nation.missing().size(),
                                        ThaiWriting.list(nation.missing().stream()
                                                .map(NationalView.Missing::name)
                                                .toList()));
    }

    private Paper.Table timing() {
        List<List<String>> rows = new ArrayList<>();
        for (var timing : ReportTiming.values()) {
            rows.add(List.of(Printed.WORDS.code(timing), Printed.number((int) nation.provinces().stream()
                    .filter(province -> province.timing() == timing)
                    .count())));
        }
        return new Paper.Table(
                null,
                List.of(column("การส่งรายงาน", 60, Paper.Align.LEFT), column("จังหวัด", 40, Paper.Align.RIGHT)),
                rows,
                List.of("รวม", Printed.number(nation.provinces().size())));
    }

    private void escalated(List<Paper.Part> parts) {
        var escalated = nation.issues().escalated();
        if (escalated.isEmpty()) {
            return;
        }
        parts.add(new Paper.Table(
                "เรื่องที่รอคำตอบของกรม",
                List.of(
                        column("จังหวัด", 20, Paper.Align.LEFT),
                        column("องค์กรปกครองส่วนท้องถิ่น", 30, Paper.Align.LEFT),
                        column("ด้าน", 15, Paper.Align.LEFT),
                        column("เรื่อง", 45, Paper.Align.LEFT)),
                escalated.stream()
                        .map(one -> List.of(
                                province(one.provinceCode()),
                                one.localGovernment() == null
                                        ? Printed.NOTHING
                                        : one.localGovernment().name(),
                                Printed.WORDS.code(one.module()),
                                one.title()))
                        .toList(),
                null));
    }

    private String province(String code) {
        return nation.provinces().stream()
                .filter(province -> province.code().equals(code))
                .map(NationalView.Province::name)
                .findFirst()
                .orElse(code);
    }
}
