package org.maekhai.report.narrative;

import static org.maekhai.report.narrative.Wording.PLACES;

import java.time.Month;
import org.maekhai.report.Proposed;

/** แผนเดือนถัดไป: what is planned, what is due. */
final class AheadSection {
    private final MonthFacts facts;

    AheadSection(MonthFacts facts) {
        this.facts = facts;
    }

    Proposed proposed() {
        var ahead = facts.ahead();
        var links = facts.links();
        var after = Wording.month(facts.after());
        var told = new Told().say(visits(), links.plannedVisits(ahead.visits()));
        int pressed = facts.budgets().notApproved().size()
                + facts.budgets().notInUse().size();
        told.sayIf(
                pressed > 0,
                "เร่งรัด%sที่ยังไม่อนุมัติหรือยังไม่ใช้งบประมาณในระบบ e-LAAS %s"
                        .formatted(PLACES, Wording.places(pressed)),
                links.compliance(null));
        told.sayIf(
                !facts.uncovered().isEmpty(),
                "มอบหมายครู ก ให้แก่%sที่ยังไม่มีผู้รับผิดชอบ %s"
                        .formatted(PLACES, Wording.places(facts.uncovered().size())),
                links.coverage(facts.uncovered().size(), "covered=false"));
        told.sayIf(
                !ahead.actions().isEmpty(),
                "ดำเนินการตามที่ที่ประชุมมอบหมายซึ่งครบกำหนดภายใน%s %s%s ได้แก่ %s"
                        .formatted(
                                after,
                                Wording.counted(ahead.actions().size(), "เรื่อง"),
                                overdue(),
                                Wording.numbered(
                                        ahead.actions().stream()
                                                .map(due -> MeetingSection.asked(due.text(), due.owner(), due.on()))
                                                .toList(),
                                        MeetingSection.MINUTES)),
                links.allMeetings());
        told.sayIf(
                ahead.issuesDue() > 0,
                "แก้ไขปัญหาที่ครบกำหนดใน%s %s".formatted(after, Wording.counted(ahead.issuesDue(), "เรื่อง")),
                links.openIssues(null));
        if (facts.after().getMonth() == Month.DECEMBER) {
            told.sayIf(
                    !facts.notClosed().isEmpty(),
                    "กำกับการปิดบัญชีประจำปีงบประมาณ พ.ศ. %d ให้ส่งรายงานการเงินต่อสำนักงานการตรวจเงินแผ่นดินภายในวันที่ %s"
                            .formatted(
                                    facts.fiscalYear() - 1,
                                    Wording.day(facts.after().atDay(29))),
                    links.compliance(null));
        }
        if (facts.after().getMonth() == Month.OCTOBER) {
            told.say(
                    "กำกับให้งบประมาณรายจ่ายประจำปีงบประมาณ พ.ศ. %d พร้อมใช้งานในระบบ e-LAAS ตั้งแต่วันที่ %s"
                            .formatted(
                                    facts.fiscalYear() + 1,
                                    Wording.day(facts.after().atDay(1))),
                    links.compliance(null));
        }
        return told.say(
                        "จัดทำและส่งรายงานประจำ%s ภายในวันที่ %s".formatted(after, Wording.day(ahead.reportDue())),
                        links.reports())
                .proposed();
    }

    private String overdue() {
        int overdue = (int) facts.ahead().actions().stream()
                .filter(due -> due.on().isBefore(facts.asOf()))
                .count();
        return overdue == 0 ? "" : " (เลยกำหนดแล้ว " + Wording.counted(overdue, "เรื่อง") + ")";
    }

    /** What the summary says of it too. */
    String visits() {
        var ahead = facts.ahead();
        var after = Wording.month(facts.after());
        return ahead.visits() == 0
                ? "ยังไม่ได้กำหนดแผนการติดตามและให้คำแนะนำใน%s".formatted(after)
                : "ใน%s กำหนดติดตามและให้คำแนะนำ %s แก่%s %s%s"
                        .formatted(
                                after,
                                Wording.counted(ahead.visits(), "ครั้ง"),
                                PLACES,
                                Wording.places(ahead.places().size()),
                                Wording.names(ahead.places(), ""));
    }
}
