package org.maekhai.report.narrative;

import static org.maekhai.report.narrative.Wording.PLACES;

import java.time.LocalDate;
import java.time.Month;
import org.maekhai.report.Proposed;

/** การปิดบัญชีปีก่อน: how many have closed the fiscal year before, and until when the rest has time. */
final class ClosingSection {
    private final MonthFacts facts;

    ClosingSection(MonthFacts facts) {
        this.facts = facts;
    }

    Proposed proposed() {
        var links = facts.links();
        int year = facts.fiscalYear() - 1;
        if (facts.expected() == 0) {
            return new Told()
                    .say("ไม่มี%sที่ต้องปิดบัญชีประจำปีงบประมาณ พ.ศ. %d".formatted(PLACES, year), links.compliance(0))
                    .proposed();
        }
        var left = facts.notClosed();
        int closed = facts.expected() - left.size();
        var told = new Told();
        told.say(
                closed == 0
                        ? "ยังไม่มี%sที่ปิดบัญชีประจำปีงบประมาณ พ.ศ. %d ในระบบ e-LAAS".formatted(PLACES, year)
                        : "%sปิดบัญชีประจำปีงบประมาณ พ.ศ. %d ในระบบ e-LAAS แล้ว %s"
                                .formatted(PLACES, year, Wording.of(closed, facts.expected())),
                links.compliance(null));
        told.sayIf(
                closed > 0 && !left.isEmpty(),
                "คงเหลือที่ยังไม่ปิดบัญชี " + Wording.places(left.size())
                        + Wording.names(left, "รายละเอียดตามบัญชีแนบ 3"),
                links.compliance(null));
        told.sayIf(!left.isEmpty(), due(year), links.compliance(null));
        return told.proposed();
    }

    /** Statements go to the State Audit Office within 90 days. */
    private String due(int year) {
        var last = LocalDate.of(year - 543, Month.DECEMBER, 29);
        return facts.asOf().isAfter(last)
                ? "ทั้งนี้ พ้นกำหนดส่งรายงานการเงินให้สำนักงานการตรวจเงินแผ่นดินเมื่อวันที่ %s แล้ว จังหวัดจะเร่งรัดให้ปิดบัญชีโดยเร็ว"
                        .formatted(Wording.day(last))
                : "ทั้งนี้ ต้องส่งรายงานการเงินให้สำนักงานการตรวจเงินแผ่นดินภายในวันที่ %s"
                        .formatted(Wording.day(last));
    }
}
