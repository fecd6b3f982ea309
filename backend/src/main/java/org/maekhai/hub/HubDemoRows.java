package org.maekhai.hub;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maekhai.registry.Reason;
import org.maekhai.shared.DemoContext;
import org.maekhai.shared.DemoPeople;
import org.maekhai.training.Skill;

/** The rows of the demonstration's network on their way into the database. */
final class HubDemoRows {
    private static final String BY = "สถจ. (สาธิต)";
    private static final int MEMBERS = 10;

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

    private final DemoContext demo;
    private final List<HubRow> hubs = new ArrayList<>();
    private final List<Object[]> links = new ArrayList<>();
    private final List<Object[]> advice = new ArrayList<>();
    private int letters = 100;

    HubDemoRows(DemoContext demo) {
        this.demo = demo;
    }

    /** A hub: first proposed, then what it is said to be. */
    final class HubRow {
        private final String province;
        private final HubPlace place;
        private final String contact;
        private final String phone;
        private final Set<Skill> topics;
        private HubState state;
        private LocalDate proposedOn;
        private LocalDate invitedOn;
        private String letterNumber;
        LocalDate acceptedOn;
        private LocalDate changedOn;
        private String reason;
        private String lapsed = "";
        private LocalDate resumableSince;
        private UUID id;
        private OffsetDateTime at;

        private HubRow(String province, HubPlace place, Random random) {
            this.province = province;
            this.place = place;
            contact = DemoPeople.person(random);
            phone = "0-0000-" + String.format("%04d", random.nextInt(10000));
            topics = EnumSet.allOf(Skill.class);
            topics.remove(Skill.OTHER);
            if (random.nextInt(3) == 0) {
                topics.remove(Skill.BUDGET);
            }
        }

        HubRow proposed(LocalDate on) {
            state = HubState.PROPOSED;
            proposedOn = on;
            var random = demo.random("hub of " + place.code());
            at = demo.at(on, random);
            id = demo.id(at.toInstant(), random);
            return this;
        }

        HubRow invited(LocalDate on, Random random) {
            proposed(on.minusDays(3L + random.nextInt(12)));
            state = HubState.INVITED;
            invitedOn = on;
            letterNumber = LetterWords.initialsOf(province) + " 0023.3/ว " + letters++;
            return this;
        }

        HubRow accepted(LocalDate on, Random random) {
            invited(on.minusDays(7L + random.nextInt(15)), random);
            state = HubState.ACTIVE;
            acceptedOn = on;
            return this;
        }

        HubRow over(HubState end, LocalDate on, String why) {
            state = end;
            changedOn = on;
            reason = why;
            return this;
        }

        HubRow lapsed(LocalDate on, List<Reason> reasons, LocalDate since) {
            over(HubState.SUSPENDED, on, null);
            lapsed = reasons.stream().map(Reason::name).collect(Collectors.joining(","));
            resumableSince = since;
            return this;
        }

        private boolean suspended() {
            return state == HubState.SUSPENDED;
        }
    }

    HubRow hub(String province, HubPlace place, Random random) {
        var hub = new HubRow(province, place, random);
        hubs.add(hub);
        return hub;
    }

    /** @param from null: promised */
    void link(HubRow hub, HubPlace member, LocalDate from, Random random) {
        links.add(new Object[] {id(hub.at, random), hub.id, member.id(), member.id(), from, null});
    }

    void formerLink(HubRow hub, HubPlace member, LocalDate from, LocalDate to, Random random) {
        links.add(new Object[] {id(hub.at, random), hub.id, member.id(), null, from, to});
    }

    void advice(HubRow hub, HubPlace member, LocalDate on, Random random) {
        var topic = topic(member, random);
        var help = HELP.get(topic);
        var mode = AdviceMode.values()[random.nextInt(AdviceMode.values().length)];
        int minutes = mode == AdviceMode.ON_SITE ? 60 + 30 * random.nextInt(6) : 15 + 5 * random.nextInt(10);
        var at = demo.at(on, random);
        advice.add(new Object[] {
            id(at, random),
            hub.id,
            member.id(),
            on,
            minutes,
            mode.name(),
            topic.name(),
            hub.contact,
            help.get(random.nextInt(help.size())),
            at,
            hub.contact
        });
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

    /** That day, or the Friday before it. */
    LocalDate workingDay(LocalDate day) {
        int back = day.getDayOfWeek() == DayOfWeek.SATURDAY ? 1 : day.getDayOfWeek() == DayOfWeek.SUNDAY ? 2 : 0;
        return day.minusDays(back);
    }

    private UUID id(OffsetDateTime at, Random random) {
        return demo.id(at.toInstant(), random);
    }

    /** What others stand on first. */
    void write() throws SQLException {
        try (var rows = demo.batch(
                "insert into hub (id, local_government_id, province_code, state, open_of, max_members, topics, contact,"
                        + " phone, proposed_on, invited_on, letter_number, accepted_on, changed_on, reason, lapsed,"
                        + " suspended_by_itself, resumable_since, created_at, created_by, version)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '" + BY + "', 0)")) {
            for (var hub : hubs) {
                rows.add(
                        hub.id,
                        hub.place.id(),
                        hub.province,
                        hub.state.name(),
                        hub.state.isOpen() ? hub.place.id() : null,
                        MEMBERS,
                        Hub.text(hub.topics),
                        hub.contact,
                        hub.phone,
                        hub.proposedOn,
                        hub.invitedOn,
                        hub.letterNumber,
                        hub.acceptedOn,
                        hub.changedOn,
                        hub.reason,
                        hub.lapsed,
                        hub.suspended(),
                        hub.resumableSince,
                        hub.at);
            }
        }
        write(
                links,
                "insert into hub_link (id, hub_id, local_government_id, open_of, valid_from, valid_to)"
                        + " values (?, ?, ?, ?, ?, ?)");
        write(
                advice,
                "insert into hub_advice (id, hub_id, local_government_id, advised_on, minutes, mode, topics, advisor,"
                        + " what, created_at, created_by, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)");
    }

    private void write(List<Object[]> all, String sql) throws SQLException {
        try (var rows = demo.batch(sql)) {
            for (var row : all) {
                rows.add(row);
            }
        }
    }
}
