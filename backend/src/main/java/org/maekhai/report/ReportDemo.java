package org.maekhai.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.maekhai.registry.Geography;
import org.maekhai.registry.ProvinceInitials;
import org.maekhai.registry.WorkingDays;
import org.maekhai.security.Caller;
import org.maekhai.security.CurrentUser;
import org.maekhai.security.Role;
import org.maekhai.security.Scope;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.demo.DemoContext;
import org.maekhai.shared.demo.DemoData;
import org.maekhai.shared.demo.DemoPeople;
import org.maekhai.shared.thai.ThaiWriting;

/**
 * Reports of the demonstration: eleven months of the province of its users, and the last one, which is theirs to write; of some other
 * provinces that month, on time, late, on its way or missing.
 */
@ApplicationScoped
class ReportDemo implements DemoData {
    private static final String NAN = "55";
    private static final int MONTHS = 12;
    /** Months before this one: late, and sent back to be corrected. */
    private static final int LATE = 6, RETURNED = 4;
    /** Of the others every so many reports. */
    private static final int EVERY = 4;

    private static final List<String> ADDED = List.of(
            "เห็นควรจัดอบรมทบทวนการปิดบัญชีสิ้นปีแก่ผู้ปฏิบัติงานใหม่เป็นประจำทุกปี",
            "เห็นควรเผยแพร่แนวทางแก้ไขปัญหาที่ใช้ได้ผลให้ทุกจังหวัดทราบ",
            "เห็นควรให้แม่ข่ายรับผิดชอบตอบคำถามของกลุ่มไลน์อำเภอในวันทำการ");

    private final Jdbc jdbc;
    private final CurrentUser currentUser;
    private final Geography geography;
    private final WorkingDays workingDays;
    private final DueDays dueDays;
    private final LiveData live;
    private final ReportStore store;
    private final FrozenData frozen;

    ReportDemo(
            Jdbc jdbc,
            CurrentUser currentUser,
            Geography geography,
            WorkingDays workingDays,
            DueDays dueDays,
            LiveData live,
            ReportStore store,
            FrozenData frozen) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.geography = geography;
        this.workingDays = workingDays;
        this.dueDays = dueDays;
        this.live = live;
        this.store = store;
        this.frozen = frozen;
    }

    @Override
    public int order() {
        return 340;
    }

    @Override
    public void create(DemoContext demo) {
        // what a month came to is asked in the name of somebody who may know
        var department = caller(Role.DEPARTMENT, "กรมส่งเสริมการปกครองท้องถิ่น", null);
        currentUser.act(department, () -> {
            var last = YearMonth.from(demo.today()).minusMonths(1);
            for (int ago = MONTHS; ago > 1; ago--) {
                new Course(demo, NAN, YearMonth.from(demo.today()).minusMonths(ago), department)
                        .go(ago == LATE, ago == RETURNED);
            }
            var codes = geography.provinceCodes(null);
            for (int i = 0; i < codes.size(); i += EVERY) {
                if (!codes.get(i).equals(NAN)) {
                    new Course(demo, codes.get(i), last, department).some(i / EVERY);
                }
            }
        });
    }

    /** Who has that role there, or somebody invented. */
    private Caller caller(Role role, String otherwise, String province) {
        var scope = province == null ? Scope.NATION : new Scope(Scope.Level.PROVINCE, province, null, null);
        return jdbc.first(
                        new Sql("select u.id, u.username, u.name from app_user u")
                                .where("u.role = ?", role.name())
                                .whereIf(province, "u.province_code = ?")
                                .append("order by u.username"),
                        row -> new Caller(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getString(3),
                                role,
                                scope,
                                null,
                                null,
                                Set.of()))
                .orElseGet(() -> new Caller(null, otherwise, otherwise, role, scope, null, null, Set.of()));
    }

    /** One report, and the days on which something became of it. */
    private final class Course {
        private final DemoContext demo;
        private final Random random;
        private final String province;
        private final YearMonth month;
        private final Caller officer;
        private final Caller head;
        private final Caller department;
        private final LocalDate dueOn;
        private final ReportData data;
        private final DemoReport report;

        Course(DemoContext demo, String province, YearMonth month, Caller department) {
            this.demo = demo;
            this.random = demo.random("report of " + province + " " + month);
            this.province = province;
            this.month = month;
            var names = demo.random("who reports in " + province);
            this.officer = caller(Role.PROVINCE, DemoPeople.person(names), province);
            this.head = new Caller(
                    null,
                    null,
                    DemoPeople.person(names),
                    Role.PROVINCE,
                    new Scope(Scope.Level.PROVINCE, province, null, null),
                    null,
                    null,
                    Set.of());
            this.department = department;
            this.dueOn = dueDays.of(month, month).of(month, province);
            this.data = live.of(province, month, null);
            this.report = new DemoReport(store, frozen, MonthlyReport.notStarted(province, month));
        }

        /** All the way; as far as today allows. */
        void go(boolean late, boolean sentBack) {
            var on = late ? working(dueOn.plusDays(4)) : inTime();
            if (on.isAfter(demo.today())) {
                return;
            }
            submit(on, Map.of(ReportSection.SUGGESTIONS, withMore()));
            if (sentBack) {
                var returnedOn = returned(on);
                on = working(returnedOn.plusDays(2));
                submit(
                        on,
                        Map.of(
                                ReportSection.BUDGET,
                                data.proposal(ReportSection.BUDGET)
                                        + "\nสาเหตุส่วนใหญ่เนื่องจากอยู่ระหว่างรอการประกาศใช้ และจะบันทึกให้แล้วเสร็จภายในเดือนถัดไป",
                                ReportSection.NEXT_MONTH,
                                data.proposal(ReportSection.NEXT_MONTH)
                                        + "\nเร่งรัดเป็นรายแห่งโดยครู ก ที่รับผิดชอบ และรายงานผลในการประชุมประจำเดือน"));
            }
            var received = delivered(on);
            var known = working(received.plusDays(1 + random.nextInt(4)));
            if (known.isBefore(demo.today())) {
                report.acknowledge(act(department, known), "รับทราบ และขอให้เร่งรัดอย่างต่อเนื่อง");
            }
            report.keep();
        }

        private LocalDate returned(LocalDate submittedOn) {
            var on = working(submittedOn.plusDays(3));
            report.giveBack(
                    act(department, on),
                    Map.of(
                            ReportSection.BUDGET,
                            "ขอให้ระบุสาเหตุที่ยังไม่อนุมัติงบประมาณ และกำหนดแล้วเสร็จ",
                            ReportSection.NEXT_MONTH,
                            "ขอให้เพิ่มแผนการเร่งรัด"));
            return on;
        }

        private LocalDate delivered(LocalDate submittedOn) {
            var sent = working(submittedOn.plusDays(1));
            var received = working(sent.plusDays(1 + random.nextInt(3)));
            if (received.isBefore(demo.today())) {
                report.deliver(act(officer, sent), act(department, received));
            }
            return received;
        }

        /** As far as another province is with it. */
        void some(int which) {
            switch (which % 6) {
                case 0 -> begin(which % 12 == 0);
                case 1 -> go(true, false);
                case 2 -> waiting(false);
                case 3 -> waiting(true);
                default -> go(false, false);
            }
        }

        private void begin(boolean presented) {
            var on = working(month.atEndOfMonth());
            report.write(act(officer, on), data, Map.of());
            if (presented) {
                report.present(act(officer, on));
            }
            report.keep();
        }

        /** For the Department to answer, or for the province again. */
        private void waiting(boolean sentBack) {
            var on = inTime();
            if (on.isAfter(demo.today())) {
                return;
            }
            submit(on, Map.of());
            if (!sentBack) {
                delivered(on);
            } else if (working(on.plusDays(3)).isBefore(demo.today())) {
                returned(on);
            }
            report.keep();
        }

        private String withMore() {
            return data.proposal(ReportSection.SUGGESTIONS) + "\n" + ADDED.get(random.nextInt(ADDED.size()));
        }

        private void submit(LocalDate on, Map<ReportSection, String> more) {
            report.write(act(officer, on), data, more)
                    .present(act(officer, on))
                    .check(act(head, on))
                    .submit(act(officer, on), data, signed(on));
        }

        private SubmitReport signed(LocalDate on) {
            var name = geography.provinceRef(province).name();
            return new SubmitReport(
                    head.name(),
                    "ท้องถิ่นจังหวัด" + name,
                    "ปฏิบัติราชการแทน ผู้ว่าราชการจังหวัด" + name,
                    ThaiWriting.digits(
                            "%s 0023/%d".formatted(ProvinceInitials.of(province), 1000 + random.nextInt(4000))),
                    on);
        }

        private DemoReport.Act act(Caller by, LocalDate on) {
            return new DemoReport.Act(by, on, demo.at(on, random).toInstant());
        }

        /** A day from the month's last on. */
        private LocalDate inTime() {
            var days = workingDays.between(month.atEndOfMonth(), dueOn, province);
            return days.isEmpty() ? dueOn : days.get(random.nextInt(days.size()));
        }

        private LocalDate working(LocalDate from) {
            return workingDays.onOrAfter(from, province);
        }
    }
}
