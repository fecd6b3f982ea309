package org.maekhai.report.narrative;

import static org.maekhai.report.narrative.Wording.PLACES;

import java.util.regex.Pattern;
import org.maekhai.report.Proposed;

/** การติดตามและให้คำแนะนำ: contacts of the month, whom they reached, what they found. */
final class FollowUpSection {
    /** How a question ends. */
    private static final Pattern ASKING = Pattern.compile("(?:แล้ว)?(?:ใช่)?หรือไม่$|ใช่ไหม$");

    private final MonthFacts facts;

    FollowUpSection(MonthFacts facts) {
        this.facts = facts;
    }

    Proposed proposed() {
        var visits = facts.figures().visits();
        var links = facts.links();
        var told = new Told();
        told.say(whole(), links.visits(null, "state=DONE"), links.visits(null, "state=DONE", "mode=ON_SITE"));
        told.say(
                visits.overdue() == 0
                        ? "ไม่มีการติดตามตามแผนที่เลยกำหนด"
                        : "มีการติดตามตามแผนที่เลยกำหนดแล้วยังไม่ได้ดำเนินการ "
                                + Wording.counted(visits.overdue(), "ครั้ง"),
                links.overdueVisits(visits.overdue()));
        var findings = facts.findings();
        told.sayIf(
                !findings.isEmpty(),
                "ข้อที่ตรวจพบว่ายังไม่เป็นไปตามเกณฑ์มากที่สุด ได้แก่ "
                        + Wording.numbered(findings.stream()
                                .map(finding ->
                                        "“" + statement(finding.question()) + "” " + Wording.places(finding.places()))
                                .toList()),
                links.visits(null, "state=DONE"));
        return told.proposed();
    }

    String whole() {
        var visits = facts.figures().visits();
        var month = "ใน" + Wording.month(facts.month());
        if (visits.contacts() == 0) {
            return month + " ไม่มีการติดตามและให้คำแนะนำที่บันทึกในระบบ";
        }
        int otherwise = visits.contacts() - visits.onsite();
        return "%s ครู ก ได้ติดตามและให้คำแนะนำ %s%s ครอบคลุม%s %s"
                .formatted(
                        month,
                        Wording.counted(visits.contacts(), "ครั้ง"),
                        otherwise == 0
                                ? " โดยลงพื้นที่ทุกครั้ง"
                                : visits.onsite() == 0
                                        ? " ทางโทรศัพท์และระบบออนไลน์"
                                        : " เป็นการลงพื้นที่ %s ทางโทรศัพท์และระบบออนไลน์ %s"
                                                .formatted(
                                                        Wording.counted(visits.onsite(), "ครั้ง"),
                                                        Wording.counted(otherwise, "ครั้ง")),
                        PLACES,
                        Wording.of(visits.reached(), facts.figures().total()));
    }

    /** A question that was answered with no, as what isn't so. */
    static String statement(String question) {
        return ASKING.matcher(Wording.line(question)).replaceFirst("").strip();
    }
}
