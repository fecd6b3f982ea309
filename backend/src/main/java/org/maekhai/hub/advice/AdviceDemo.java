package org.maekhai.hub.advice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.maekhai.hub.DemoAdvice;
import org.maekhai.hub.HubPlace;
import org.maekhai.shared.demo.DemoContext;
import org.maekhai.training.Skill;

/** Advice of the demonstration: on what the neighbour lacks. */
@ApplicationScoped
class AdviceDemo implements DemoAdvice {
    private static final Map<Skill, List<String>> HELP = Map.of(
            Skill.BUDGET,
            List.of("การบันทึกข้อบัญญัติงบประมาณและการอนุมัติในระบบ", "การโอนงบประมาณรายจ่ายระหว่างหมวด"),
            Skill.REVENUE,
            List.of("การบันทึกใบเสร็จรับเงินและใบนำส่งเงินประจำวัน", "การปรับปรุงรายรับที่บันทึกผิดประเภท"),
            Skill.EXPENDITURE,
            List.of("การจัดทำฎีกาและการตัดเช็คในระบบ", "การบันทึกสัญญาและการก่อหนี้ผูกพัน"),
            Skill.ACCOUNTING,
            List.of("การปิดบัญชีประจำเดือนและกระทบยอดเงินฝากธนาคาร", "การตรวจสอบงบทดลองก่อนปิดบัญชี"),
            Skill.OTHER,
            List.of("การกำหนดสิทธิผู้ใช้งานและการเข้าสู่ระบบครั้งแรก", "การตรวจรายการค้างในระบบ"));

    private final AdviceStore store;

    AdviceDemo(AdviceStore store) {
        this.store = store;
    }

    @Override
    public void give(DemoContext demo, UUID hubId, String advisor, HubPlace member, LocalDate on, Random random) {
        var topic = topic(member, random);
        var help = HELP.get(topic);
        var mode = AdviceMode.values()[random.nextInt(AdviceMode.values().length)];
        int minutes = mode == AdviceMode.ON_SITE ? 60 + 30 * random.nextInt(6) : 15 + 5 * random.nextInt(10);
        var at = demo.at(on, random);
        var given = new HubAdvice(demo.id(at.toInstant(), random), hubId);
        given.say(
                new LogAdvice(
                        member.code(),
                        on,
                        minutes,
                        mode,
                        Set.of(topic),
                        advisor,
                        help.get(random.nextInt(help.size()))),
                member.id());
        given.createdAt = at;
        given.createdBy = advisor;
        store.persist(given);
    }

    /** What the neighbour lacks. */
    private static Skill topic(HubPlace member, Random random) {
        var lacking = member.standing().reasons().stream()
                .map(reason -> reason.name().replaceAll("_.*", ""))
                .filter(word -> List.of("BUDGET", "REVENUE", "EXPENDITURE", "ACCOUNTING")
                        .contains(word))
                .map(Skill::valueOf)
                .toList();
        return lacking.isEmpty() ? Skill.OTHER : lacking.get(random.nextInt(lacking.size()));
    }
}
