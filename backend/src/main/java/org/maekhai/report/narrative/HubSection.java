package org.maekhai.report.narrative;

import static org.maekhai.report.narrative.Wording.PLACES;

import org.maekhai.report.Proposed;

/** แม่ข่าย: how far the network reaches those who need it. */
final class HubSection {
    private final MonthFacts facts;

    HubSection(MonthFacts facts) {
        this.facts = facts;
    }

    Proposed proposed() {
        var hubs = facts.figures().hubs();
        var links = facts.links();
        var told = new Told().say(whole(), links.hubs(hubs.active()));
        if (hubs.needy() == 0) {
            return told.say("ไม่มี" + PLACES + "ที่ต้องได้รับคำแนะนำจากแม่ข่าย", links.unserved())
                    .proposed();
        }
        int left = hubs.needy() - hubs.needyServed();
        return told.say(
                        "%sที่ต้องได้รับคำแนะนำ %s %s"
                                .formatted(
                                        PLACES,
                                        Wording.places(hubs.needy()),
                                        left == 0
                                                ? "มีแม่ข่ายดูแลครบทุกแห่ง"
                                                : hubs.needyServed() == 0
                                                        ? "ยังไม่มีแห่งใดมีแม่ข่ายดูแล"
                                                        : "มีแม่ข่ายดูแลแล้ว %s คงเหลือ %s"
                                                                .formatted(
                                                                        Wording.places(hubs.needyServed()),
                                                                        Wording.places(left))),
                        links.unserved())
                .proposed();
    }

    String whole() {
        var hubs = facts.figures().hubs();
        if (hubs.active() == 0) {
            return "ยังไม่มี" + PLACES + "ที่ปฏิบัติหน้าที่แม่ข่าย";
        }
        return "มี%sที่ปฏิบัติหน้าที่แม่ข่าย %s %s"
                .formatted(
                        PLACES,
                        Wording.places(hubs.active()),
                        hubs.members() == 0
                                ? "แต่ยังไม่มีแห่งใดอยู่ในความดูแล"
                                : "ให้คำแนะนำแก่" + PLACES + "ข้างเคียง " + Wording.places(hubs.members()));
    }
}
