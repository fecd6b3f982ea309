package org.maekhai.report.narrative;

import static org.maekhai.report.narrative.Wording.PLACES;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.maekhai.registry.ComplianceStatus;
import org.maekhai.report.Proposed;
import org.maekhai.report.Proposed.StandsOn;
import org.maekhai.report.ReportFigures;
import org.maekhai.shared.thai.ThaiWriting;

/** สถานะการปฏิบัติงาน: how many are complete and up to date, who isn't, where it stands best and worst. */
final class StatusSection {
    /** As many districts as are named for standing best or worst. */
    private static final int NAMED = 3;

    private final MonthFacts facts;

    StatusSection(MonthFacts facts) {
        this.facts = facts;
    }

    Proposed proposed() {
        var figures = facts.figures();
        var links = facts.links();
        var told = new Told().say(whole(), links.compliance(figures.total()));
        if (figures.total() == 0) {
            return told.proposed();
        }
        others(told);
        moved(told);
        types(told);
        districts(told);
        return told.proposed();
    }

    /** The first sentence, which the summary says too. */
    String whole() {
        var figures = facts.figures();
        if (figures.total() == 0) {
            return "%s ไม่มี%sของจังหวัด%sในทะเบียน จึงไม่มีสถานะการปฏิบัติงานที่จะรายงาน"
                    .formatted(facts.then(), PLACES, facts.province().name());
        }
        int good = count(ComplianceStatus.COMPLETE_AND_CURRENT);
        int exempt = count(ComplianceStatus.EXEMPT);
        int expected = figures.total() - exempt;
        var all = "%s จังหวัด%sมี%s %s"
                .formatted(facts.then(), facts.province().name(), PLACES, Wording.places(figures.total()));
        if (expected == 0) {
            return all + " ซึ่งได้รับยกเว้นการประเมินทั้งหมด";
        }
        return all
                + (exempt == 0
                        ? ""
                        : " ได้รับยกเว้น %s คงเหลือที่อยู่ในเกณฑ์ประเมิน %s"
                                .formatted(Wording.places(exempt), Wording.places(expected)))
                + (good == 0
                        ? " ยังไม่มีแห่งใดปฏิบัติงานในระบบ e-LAAS ครบถ้วนและเป็นปัจจุบัน"
                        : " ปฏิบัติงานในระบบ e-LAAS ครบถ้วนและเป็นปัจจุบัน"
                                + (good == expected ? "ครบทุกแห่ง " : " ")
                                + Wording.places(good)
                                + " คิดเป็น"
                                + Wording.rate(figures.rate()))
                + Wording.course(figures.rate(), figures.previousRate(), facts.before());
    }

    private void others(Told told) {
        List<String> said = new ArrayList<>();
        List<StandsOn> on = new ArrayList<>();
        for (var status : ComplianceStatus.values()) {
            int many = count(status);
            if (status.isNeedy() && many > 0) {
                said.add(word(status) + " " + Wording.places(many));
                on.add(facts.links().status(status, many));
            }
        }
        if (said.isEmpty()) {
            told.say(
                    "ไม่มี" + PLACES + "ที่ยังปฏิบัติงานไม่ครบถ้วนหรือไม่เป็นปัจจุบัน",
                    facts.links().compliance(null));
        } else {
            told.say(
                    PLACES + "ที่ต้องเร่งให้คำแนะนำ " + (said.size() == 1 ? "คือ " : "แบ่งเป็น ")
                            + ThaiWriting.list(said),
                    on.toArray(StandsOn[]::new));
        }
    }

    private static String word(ComplianceStatus status) {
        return switch (status) {
            case COMPLETE_AND_CURRENT -> "ครบถ้วนและเป็นปัจจุบัน";
            case COMPLETE_NOT_CURRENT -> "ครบถ้วนแต่ยังไม่เป็นปัจจุบัน";
            case INCOMPLETE -> "ยังปฏิบัติงานไม่ครบถ้วน";
            case NOT_USING -> "ยังไม่ใช้งานระบบ e-LAAS";
            case NO_DATA -> "ยังไม่มีข้อมูลของปีงบประมาณนี้";
            case EXEMPT -> "ได้รับยกเว้น";
        };
    }

    private void moved(Told told) {
        var risen = facts.moved().risen();
        var fallen = facts.moved().fallen();
        var since = "เมื่อเทียบกับสิ้น" + Wording.month(facts.before());
        var both = facts.links().compliance(null);
        if (risen.isEmpty() && fallen.isEmpty()) {
            told.sayIf(facts.figures().previousRate() != null, since + " สถานะของทุกแห่งคงเดิม", both);
        } else if (fallen.isEmpty()) {
            told.say(since + " มีสถานะดีขึ้น " + some(risen) + " และไม่มีแห่งใดมีสถานะลดลง", both);
        } else if (risen.isEmpty()) {
            told.say(since + " มีสถานะลดลง " + some(fallen) + " และไม่มีแห่งใดมีสถานะดีขึ้น", both);
        } else {
            told.say(since + " มีสถานะดีขึ้น " + some(risen) + " และมีสถานะลดลง " + some(fallen), both);
        }
    }

    private static String some(List<String> names) {
        return Wording.places(names.size()) + Wording.names(names, "");
    }

    private void types(Told told) {
        var types = counted(facts.figures().byType());
        told.sayIf(
                types.size() > 1,
                "จำแนกตามประเภทที่ครบถ้วนและเป็นปัจจุบัน ได้แก่ "
                        + ThaiWriting.list(
                                types.stream().map(StatusSection::ofType).toList()),
                facts.links().compliance(null));
    }

    private static String ofType(ReportFigures.Row row) {
        int good = count(row, ComplianceStatus.COMPLETE_AND_CURRENT);
        int expected = row.total() - count(row, ComplianceStatus.EXEMPT);
        return row.name()
                + (good == 0
                        ? " ยังไม่มี จากทั้งหมด " + Wording.number(expected) + " แห่ง"
                        : " " + Wording.of(good, expected));
    }

    private void districts(Told told) {
        var districts = counted(facts.figures().byDistrict());
        if (districts.size() < 2) {
            return;
        }
        var best = districts.stream()
                .max(Comparator.comparing(ReportFigures.Row::rate))
                .orElseThrow()
                .rate();
        var worst = districts.stream()
                .min(Comparator.comparing(ReportFigures.Row::rate))
                .orElseThrow()
                .rate();
        var link = facts.links().compliance(null);
        if (best.equals(worst)) {
            told.say("ทุกอำเภอมีผลการปฏิบัติงานเท่ากัน คือ" + Wording.rate(best), link);
        } else {
            told.say(
                    "อำเภอที่มีผลการปฏิบัติงานสูงสุด %s และอำเภอที่มีผลการปฏิบัติงานต่ำสุด %s"
                            .formatted(at(districts, best), at(districts, worst)),
                    link);
        }
    }

    /** Who of them stands there: {@code ได้แก่ เมืองน่าน และปัว (ร้อยละ 95.0)}. */
    private static String at(List<ReportFigures.Row> districts, Double rate) {
        var names = districts.stream()
                .filter(row -> row.rate().equals(rate))
                .map(ReportFigures.Row::name)
                .toList();
        var of = " (" + Wording.rate(rate) + ")";
        return names.size() > NAMED
                ? Wording.counted(names.size(), "อำเภอ") + of
                : "ได้แก่ "
                        + ThaiWriting.list(
                                names.stream().map(name -> "อำเภอ" + name).toList()) + of;
    }

    /** Those of which something is expected. */
    private static List<ReportFigures.Row> counted(List<ReportFigures.Row> rows) {
        return rows.stream().filter(row -> row.rate() != null).toList();
    }

    private int count(ComplianceStatus status) {
        return facts.figures().byStatus().getOrDefault(status, 0);
    }

    private static int count(ReportFigures.Row row, ComplianceStatus status) {
        return row.byStatus().getOrDefault(status, 0);
    }
}
