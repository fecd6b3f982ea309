package org.maekhai.report.narrative;

import static org.maekhai.report.narrative.Wording.PLACES;

import org.maekhai.report.Proposed;

/** งบประมาณและการเร่งรัด: how far they are with the year's budget, and what was done about those who aren't. */
final class BudgetSection {
    static final String ANNEX = "รายละเอียดตามบัญชีแนบ 1";

    private final MonthFacts facts;

    BudgetSection(MonthFacts facts) {
        this.facts = facts;
    }

    Proposed proposed() {
        var figures = facts.figures();
        var links = facts.links();
        if (facts.expected() == 0) {
            return new Told().say(whole(), links.compliance(0)).proposed();
        }
        var told = new Told()
                .say(
                        whole(),
                        links.compliance(figures.budget().recorded(), "budget=RECORDED"),
                        links.compliance(figures.budget().approved(), "budget=APPROVED"),
                        links.compliance(figures.budget().inUse(), "budget=IN_USE"));
        left(told);
        pressed(told);
        next(told);
        return told.proposed();
    }

    String whole() {
        var budgets = facts.budgets();
        int total = facts.expected();
        int approved = total - budgets.notApproved().size();
        int inUse = approved - budgets.notInUse().size();
        if (total == 0) {
            return "ไม่มี" + PLACES + "ที่ต้องบันทึกและอนุมัติงบประมาณในระบบ e-LAAS";
        }
        var year = "งบประมาณรายจ่ายประจำปีงบประมาณ พ.ศ. " + facts.fiscalYear();
        if (inUse == total) {
            return year + " " + PLACES + "บันทึก อนุมัติ และใช้ระบบ e-LAAS ในการบริหารงบประมาณแล้ว"
                    + Wording.of(total, total);
        }
        return "%s %s %s และ%s"
                .formatted(
                        year,
                        done("บันทึกในระบบ e-LAAS ", budgets.recorded(), total),
                        done("อนุมัติ", approved, total),
                        done("ใช้ในการบริหารงบประมาณ", inUse, total));
    }

    private static String done(String what, int part, int of) {
        return part == 0 ? "ยังไม่มีแห่งใด" + what.strip() : what + "แล้ว " + Wording.of(part, of);
    }

    private void left(Told told) {
        var notApproved = facts.budgets().notApproved();
        var notInUse = facts.budgets().notInUse();
        told.sayIf(
                !notApproved.isEmpty(),
                "คงเหลือที่ยังไม่อนุมัติงบประมาณในระบบ " + Wording.places(notApproved.size())
                        + Wording.names(notApproved, ANNEX),
                facts.links().compliance(null, "reason=BUDGET_NOT_RECORDED"),
                facts.links().compliance(null, "reason=BUDGET_NOT_APPROVED"));
        told.sayIf(
                !notInUse.isEmpty(),
                "อนุมัติแล้วแต่ยังไม่ใช้ในการบริหารงบประมาณ " + Wording.places(notInUse.size())
                        + Wording.names(notInUse, ""),
                facts.links().compliance(null, "reason=BUDGET_NOT_IN_USE"));
    }

    private void pressed(Told told) {
        var reminders = facts.figures().reminders();
        if (reminders != null) {
            told.say(
                    reminders.sent() == 0
                            ? "ใน%s ไม่มีการแจ้งเร่งรัดเป็นหนังสือ".formatted(Wording.month(facts.month()))
                            : "ใน%s จังหวัดได้แจ้งเร่งรัดแล้ว %s และดำเนินการแล้วเสร็จตามที่เร่งรัด %s"
                                    .formatted(
                                            Wording.month(facts.month()),
                                            Wording.counted(reminders.sent(), "ครั้ง"),
                                            Wording.places(reminders.met())),
                    facts.links().compliance(null));
        }
        int left = facts.budgets().notApproved().size()
                + facts.budgets().notInUse().size();
        int visited = facts.budgets().visited();
        if (left > 0) {
            told.say(
                    visited == 0
                            ? "ใน%s ยังไม่ได้ติดตามแห่งที่คงเหลือ จังหวัดจะเร่งดำเนินการในเดือนถัดไป"
                                    .formatted(Wording.month(facts.month()))
                            : "ใน%s ครู ก ได้ติดตามเร่งรัดแห่งที่คงเหลือดังกล่าวแล้ว %s"
                                    .formatted(Wording.month(facts.month()), Wording.of(visited, left)),
                    facts.links().visits(null, "state=DONE"));
        }
    }

    private void next(Told told) {
        var next = facts.budgets().next();
        if (next != null) {
            told.say(
                    next.approved() == 0
                            ? "สำหรับงบประมาณรายจ่ายประจำปีงบประมาณ พ.ศ. %d ยังไม่มีแห่งใดอนุมัติในระบบ e-LAAS ทั้งนี้ ต้องพร้อมใช้งานในวันที่ 1 ตุลาคม %d"
                                    .formatted(next.year(), next.year() - 1)
                            : "สำหรับงบประมาณรายจ่ายประจำปีงบประมาณ พ.ศ. %d อนุมัติในระบบ e-LAAS แล้ว %s ทั้งนี้ ต้องพร้อมใช้งานในวันที่ 1 ตุลาคม %d"
                                    .formatted(next.year(), Wording.of(next.approved(), next.of()), next.year() - 1),
                    facts.links().compliance(null));
        }
    }
}
