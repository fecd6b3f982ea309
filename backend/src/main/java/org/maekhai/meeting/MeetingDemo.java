package org.maekhai.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.maekhai.assignment.MetPlan;
import org.maekhai.assignment.MetPlans;
import org.maekhai.compliance.Compliance;
import org.maekhai.registry.ComplianceStatus;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.registry.Register;
import org.maekhai.security.Scope;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.demo.DemoContext;
import org.maekhai.shared.demo.DemoData;
import org.maekhai.shared.demo.DemoPeople;
import org.maekhai.shared.thai.ThaiWriting;
import org.maekhai.training.Trainers;

/**
 * Eleven months of meetings of the province of the demonstration's users: what each leaves open the next one takes over, until it is
 * done. One at which a division was agreed, and one to come.
 */
@ApplicationScoped
class MeetingDemo implements DemoData {
    private static final String NAN = "55", BY = "สถจ.น่าน (สาธิต)";
    private static final int MONTHS = 11, BUDDHIST_ERA = 543, TRAINERS = 9, PLACES = 4;
    private static final String ROOM = "ห้องประชุมสำนักงานท้องถิ่นจังหวัดน่าน";
    private static final String CHAIR = "นายปรีชา ตัวอย่างดี ท้องถิ่นจังหวัดน่าน";
    private static final String RECORDER = "นางสาววรรณา ใจทดลอง นักส่งเสริมการปกครองท้องถิ่นชำนาญการ";
    private static final String CHECKER = "นางกานดา นามสมมติ หัวหน้ากลุ่มงานการเงิน บัญชีและการตรวจสอบ";

    private final Jdbc jdbc;
    private final Compliance compliance;
    private final LocalGovernments localGovernments;
    private final Trainers trainers;
    private final MetPlans plans;
    private final MeetingLock lock;
    private final MeetingStore store;

    MeetingDemo(
            Jdbc jdbc,
            Compliance compliance,
            LocalGovernments localGovernments,
            Trainers trainers,
            MetPlans plans,
            MeetingLock lock,
            MeetingStore store) {
        this.jdbc = jdbc;
        this.compliance = compliance;
        this.localGovernments = localGovernments;
        this.trainers = trainers;
        this.plans = plans;
        this.lock = lock;
        this.store = store;
    }

    @Override
    public int order() {
        return 310;
    }

    @Override
    public void create(DemoContext demo) {
        var places = localGovernments.register().entries().stream()
                .filter(place -> place.place().provinceCode().equals(NAN))
                .filter(place -> place.existsOn(demo.today().minusYears(1)) && place.existsOn(demo.today()))
                .toList();
        if (places.isEmpty()) {
            return;
        }
        lock.province(NAN);
        var year = new Year(demo, places);
        store.insert(year.meetings());
    }

    /** What happens in the order in which it does. */
    private final class Year {
        private final DemoContext demo;
        private final List<Register.Entry> places;
        private final Random random;
        private final List<Meeting> made = new ArrayList<>();
        private List<SaveMeeting.Action> open = new ArrayList<>();

        Year(DemoContext demo, List<Register.Entry> places) {
            this.demo = demo;
            this.places = places;
            random = demo.random("meetings of its province");
        }

        List<Meeting> meetings() {
            var thisMonth = YearMonth.from(demo.today());
            for (int back = MONTHS; back > 0; back--) {
                month(thisMonth.minusMonths(back), back);
            }
            if (dayOf(thisMonth).isBefore(demo.today())) {
                month(thisMonth, 0);
            }
            toCome(thisMonth);
            plans.latest(NAN).filter(plan -> plan.meetingId() != null).ifPresent(this::division);
            return made;
        }

        private LocalDate dayOf(YearMonth month) {
            var day = month.atDay(26);
            while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
                day = day.plusDays(1);
            }
            return day;
        }

        private UUID id(LocalDate day) {
            return demo.id(demo.at(day, random).toInstant(), random);
        }

        /** @param back how many months ago; the later the more of it is open still */
        private void month(YearMonth month, int back) {
            var on = dayOf(month);
            var topic = DemoTopic.of(month.getMonthValue());
            List<SaveMeeting.Action> actions = new ArrayList<>();
            for (var left : open) {
                actions.add(new SaveMeeting.Action(
                        id(on),
                        left.text(),
                        left.owner(),
                        left.dueOn(),
                        back <= 1 ? null : doneOn(on, back),
                        left.id()));
            }
            // what was agreed two months ago goes on until today
            actions.add(new SaveMeeting.Action(
                    id(on),
                    topic.action(),
                    topic.owner(),
                    on.plusDays(topic.days()),
                    back == 2 ? null : doneOn(on, back),
                    null));
            var always = DemoTopic.ALWAYS.get(random.nextInt(DemoTopic.ALWAYS.size()));
            if (random.nextInt(3) > 0) {
                actions.add(new SaveMeeting.Action(
                        id(on), always, "ฝ่ายเลขานุการที่ประชุม", on.plusDays(21), doneOn(on, back), null));
            }
            var before = made.isEmpty() ? null : made.get(made.size() - 1);
            var said = new SaveMeeting(
                    MeetingKind.MONTHLY_SUMMARY,
                    NAN,
                    month.getMonthValue(),
                    on.getYear() + BUDDHIST_ERA,
                    on,
                    "09:30",
                    random.nextBoolean() ? "12:00" : "11:30",
                    ROOM,
                    CHAIR,
                    RECORDER,
                    CHECKER,
                    agenda(on, topic, before),
                    attendees(on, true),
                    issues(month),
                    null,
                    actions,
                    before == null ? null : new SaveMeeting.Adopts(before.id(), correction()));
            keep(said, on.plusDays(2L + random.nextInt(3)));
            open = new ArrayList<>(
                    actions.stream().filter(action -> action.doneOn() == null).toList());
        }

        /** Two in three are done before the next meeting; of the last ones some are open. */
        private LocalDate doneOn(LocalDate on, int back) {
            int chance = random.nextInt(100);
            var day = on.plusDays(5L + random.nextInt(18));
            return chance < (back <= 2 ? 35 : 66) && !day.isAfter(demo.today()) ? day : null;
        }

        private String correction() {
            return random.nextInt(4) == 0 ? "หน้า 2 ชื่อผู้เข้าร่วมประชุม แก้คำนำหน้าชื่อให้ถูกต้อง" : null;
        }

        private List<SaveMeeting.Item> agenda(LocalDate on, DemoTopic topic, Meeting before) {
            List<SaveMeeting.Item> agenda = new ArrayList<>();
            agenda.add(item(
                    on,
                    1,
                    "เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ",
                    "ประธานขอบคุณวิทยากรตัวคูณและผู้แทนองค์กรปกครองส่วนท้องถิ่นที่ร่วมกันขับเคลื่อนการใช้งานระบบ e-LAAS"
                            + " และขอให้บันทึกบัญชีให้เป็นปัจจุบันอย่างต่อเนื่อง",
                    null,
                    "รับทราบ"));
            agenda.add(
                    before == null
                            ? item(
                                    on,
                                    2,
                                    "รับรองรายงานการประชุม",
                                    "เป็นการประชุมครั้งแรก จึงยังไม่มีรายงานการประชุมที่ต้องรับรอง",
                                    null,
                                    "รับทราบ")
                            : item(on, 2, adoption(before), null, null, "รับรองรายงานการประชุม"));
            if (!open.isEmpty()) {
                agenda.add(item(
                        on,
                        3,
                        "การติดตามมติที่ประชุมครั้งก่อน",
                        "มีเรื่องที่มอบหมายไว้และยังไม่แล้วเสร็จ จำนวน " + ThaiWriting.number(open.size()) + " เรื่อง",
                        "ผู้รับผิดชอบรายงานความก้าวหน้า และขอขยายเวลาดำเนินการในเรื่องที่ยังไม่แล้วเสร็จ",
                        "รับทราบ และให้นำเรื่องที่ยังไม่แล้วเสร็จไปติดตามต่อ"));
            }
            agenda.add(item(on, 3, "สถานะการปฏิบัติงานในระบบ e-LAAS", standing(on), null, "รับทราบ"));
            agenda.add(item(on, 4, topic.title(), topic.facts(), topic.discussion(), topic.resolution()));
            agenda.add(item(on, 5, "เรื่องอื่น ๆ", null, null, "ไม่มีผู้ใดเสนอเรื่องอื่น"));
            return agenda;
        }

        private SaveMeeting.Item item(
                LocalDate on, int section, String title, String facts, String discussion, String resolution) {
            return new SaveMeeting.Item(id(on), section, title, facts, discussion, resolution);
        }

        private static String adoption(Meeting before) {
            var said = before.said();
            return "รับรองรายงานการประชุม ครั้งที่ " + ThaiWriting.number(said.number()) + "/"
                    + ThaiWriting.number(said.year()) + " เมื่อวันที่ " + ThaiWriting.day(said.on());
        }

        private String standing(LocalDate on) {
            var row = compliance.days(List.of(on), Scope.NATION, NAN, null).total(on);
            var text = "องค์กรปกครองส่วนท้องถิ่นในจังหวัด จำนวน " + ThaiWriting.number(row.total())
                    + " แห่ง ปฏิบัติงานครบถ้วนเป็นปัจจุบัน จำนวน "
                    + ThaiWriting.number(row.byStatus().get(ComplianceStatus.COMPLETE_AND_CURRENT)) + " แห่ง";
            return row.rate() == null
                    ? text
                    : text + " คิดเป็นร้อยละ "
                            + ThaiWriting.digits(Double.toString(Math.round(row.rate() * 1000) / 10.0));
        }

        private List<SaveMeeting.Attendee> attendees(LocalDate on, boolean held) {
            List<SaveMeeting.Attendee> asked = new ArrayList<>();
            asked.add(officer(on, "นายปรีชา ตัวอย่างดี", "ท้องถิ่นจังหวัดน่าน", held));
            asked.add(officer(on, "นางกานดา นามสมมติ", "หัวหน้ากลุ่มงานการเงิน บัญชีและการตรวจสอบ", held));
            asked.add(officer(on, "นางสาววรรณา ใจทดลอง", "นักส่งเสริมการปกครองท้องถิ่นชำนาญการ", held));
            trainers.ofProvince(NAN, on).stream()
                    .filter(trainer -> trainer.activeOn(on))
                    .limit(TRAINERS)
                    .forEach(trainer -> asked.add(came(
                            on,
                            new SaveMeeting.Attendee(
                                    id(on), trainer.name(), "วิทยากรตัวคูณ", trainer.id(), null, null, null, null),
                            held)));
            for (int i = 0; i < PLACES; i++) {
                var place = places.get((random.nextInt(places.size()) + i) % places.size());
                var one = new SaveMeeting.Attendee(
                        id(on),
                        DemoPeople.person(random),
                        "ผู้อำนวยการกองคลัง " + place.ref().name(),
                        null,
                        place.ref().code(),
                        held ? Attendance.OBSERVER : null,
                        null,
                        null);
                asked.add(one);
            }
            return asked;
        }

        private SaveMeeting.Attendee officer(LocalDate on, String name, String position, boolean held) {
            return new SaveMeeting.Attendee(
                    id(on), name, position, null, null, held ? Attendance.PRESENT : null, null, null);
        }

        private SaveMeeting.Attendee came(LocalDate on, SaveMeeting.Attendee asked, boolean held) {
            int chance = random.nextInt(100);
            if (!held) {
                return asked;
            }
            if (chance < 8) {
                var reason = DemoTopic.REASONS.get(random.nextInt(DemoTopic.REASONS.size()));
                return new SaveMeeting.Attendee(
                        asked.id(),
                        asked.name(),
                        asked.position(),
                        asked.trainerId(),
                        null,
                        Attendance.ABSENT,
                        null,
                        reason);
            }
            if (chance < 14) {
                return new SaveMeeting.Attendee(
                        id(on),
                        DemoPeople.person(random),
                        "นักวิชาการเงินและบัญชีชำนาญการ",
                        null,
                        null,
                        Attendance.SUBSTITUTE,
                        asked.name(),
                        null);
            }
            return new SaveMeeting.Attendee(
                    asked.id(),
                    asked.name(),
                    asked.position(),
                    asked.trainerId(),
                    null,
                    Attendance.PRESENT,
                    null,
                    null);
        }

        /** What was raised in that month. */
        private List<UUID> issues(YearMonth month) {
            return jdbc.list(
                    new Sql("select i.id from issue i")
                            .where("i.province_code = ?", NAN)
                            .where("i.merged_into is null")
                            .where("i.raised_on >= ?", month.atDay(1))
                            .where("i.raised_on <= ?", dayOf(month))
                            .append("order by i.raised_on, i.id fetch first 6 rows only"),
                    row -> row.getObject(1, UUID.class));
        }

        private void toCome(YearMonth thisMonth) {
            var on = dayOf(thisMonth).isAfter(demo.today()) ? dayOf(thisMonth) : dayOf(thisMonth.plusMonths(1));
            var topic = DemoTopic.of(on.getMonthValue());
            var last = made.get(made.size() - 1);
            var calledOn = demo.today().minusDays(3);
            var said = new SaveMeeting(
                    MeetingKind.MONTHLY_SUMMARY,
                    NAN,
                    on.getMonthValue(),
                    on.getYear() + BUDDHIST_ERA,
                    on,
                    "09:30",
                    null,
                    ROOM,
                    CHAIR,
                    RECORDER,
                    CHECKER,
                    List.of(
                            item(calledOn, 1, "เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ", null, null, null),
                            item(calledOn, 2, adoption(last), null, null, null),
                            item(calledOn, 4, topic.title(), topic.facts(), null, null),
                            item(calledOn, 5, "เรื่องอื่น ๆ", null, null, null)),
                    attendees(calledOn, false),
                    List.of(),
                    null,
                    List.of(),
                    null);
            made.add(Meeting.called(id(calledOn), said, BY, moment(calledOn)));
        }

        private void division(MetPlan plan) {
            var on = plan.agreedOn();
            var said = new SaveMeeting(
                    MeetingKind.JOINT_PLANNING,
                    NAN,
                    1,
                    on.getYear() + BUDDHIST_ERA,
                    on,
                    "13:30",
                    "16:00",
                    "ห้องประชุมศาลากลางจังหวัดน่าน",
                    CHAIR,
                    RECORDER,
                    CHECKER,
                    List.of(
                            item(
                                    on,
                                    1,
                                    "เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ",
                                    "จังหวัดจะทบทวนการแบ่งพื้นที่รับผิดชอบของวิทยากรตัวคูณให้ครอบคลุมทุกแห่ง",
                                    null,
                                    "รับทราบ"),
                            item(
                                    on,
                                    4,
                                    "แผนการแบ่งพื้นที่รับผิดชอบของวิทยากรตัวคูณ",
                                    "สำนักงานท้องถิ่นจังหวัดเสนอแผนการแบ่งพื้นที่ โดยคำนึงถึงระยะทาง ภาระงาน และความต่อเนื่องของผู้รับผิดชอบเดิม",
                                    "วิทยากรตัวคูณเห็นพ้องกับแผน และขอให้แจ้งองค์กรปกครองส่วนท้องถิ่นทราบก่อนวันที่แผนมีผล",
                                    "เห็นชอบแผนการแบ่งพื้นที่ ให้มีผลตั้งแต่วันที่ " + ThaiWriting.day(plan.from())),
                            item(on, 5, "เรื่องอื่น ๆ", null, null, "ไม่มีผู้ใดเสนอเรื่องอื่น")),
                    attendees(on, true),
                    List.of(),
                    plan.id(),
                    List.of(new SaveMeeting.Action(
                            id(on),
                            "มีหนังสือแจ้งผู้รับผิดชอบใหม่ให้องค์กรปกครองส่วนท้องถิ่นทราบ",
                            "กลุ่มงานการเงิน บัญชีและการตรวจสอบ สำนักงานท้องถิ่นจังหวัด",
                            plan.from().minusDays(3),
                            null,
                            null)),
                    null);
            var calledAt = moment(on.minusDays(5));
            var closedAt = moment(on.plusDays(2));
            made.add(new Meeting(plan.meetingId(), said, closedAt, BY, BY, calledAt, closedAt, 1));
        }

        private void keep(SaveMeeting said, LocalDate closedOn) {
            var calledAt = moment(said.on().minusDays(6));
            var closedAt = moment(closedOn);
            made.add(new Meeting(id(said.on()), said, closedAt, BY, BY, calledAt, closedAt, 1));
        }

        private Instant moment(LocalDate day) {
            return demo.at(day, random).toInstant();
        }
    }
}
