package org.maekhai.meeting.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.maekhai.assignment.CoveragePlanState;
import org.maekhai.assignment.MetPlan;
import org.maekhai.assignment.MetPlans;
import org.maekhai.issue.RaisedIssue;
import org.maekhai.issue.RaisedIssues;
import org.maekhai.meeting.CarryOverView.OpenItem;
import org.maekhai.meeting.MeetingBooks;
import org.maekhai.meeting.MeetingKind;
import org.maekhai.meeting.MeetingView;
import org.maekhai.meeting.SaveMeeting;
import org.maekhai.registry.Geography;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.Ids;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.thai.FiscalYear;

/** A meeting that proposes itself, of what its province has to speak of (orders 2 and 4). */
@ApplicationScoped
class Proposals {
    private static final int BUDDHIST_ERA = 543;
    /** More than any meeting gets through. */
    private static final int MOST_ISSUES = 50;
    /** Of all actions: of Thai letters each is three bytes, and a request has a megabyte. */
    private static final int MOST_LETTERS = 150_000;

    private static final String PLAN = "แผนการแบ่งพื้นที่รับผิดชอบของวิทยากรตัวคูณ";

    private final Clock clock;
    private final CurrentUser currentUser;
    private final Geography geography;
    private final MeetingBooks meetings;
    private final RaisedIssues issues;
    private final MetPlans plans;
    private final Figures figures;
    private final Invited invited;

    Proposals(
            Clock clock,
            CurrentUser currentUser,
            Geography geography,
            MeetingBooks meetings,
            RaisedIssues issues,
            MetPlans plans,
            Figures figures,
            Invited invited) {
        this.clock = clock;
        this.currentUser = currentUser;
        this.geography = geography;
        this.meetings = meetings;
        this.issues = issues;
        this.plans = plans;
        this.figures = figures;
        this.invited = invited;
    }

    /** @throws Failure 404 where the caller may call no meetings */
    SaveMeeting of(String asked, MeetingKind askedKind, LocalDate askedOn) {
        var province = asked == null || asked.isBlank() ? currentUser.scope().provinceCode() : asked.strip();
        if (province == null) {
            throw Failure.malformed("/province", "REQUIRED");
        }
        if (geography.province(province).isEmpty()) {
            throw Failure.notFound();
        }
        meetings.requireWrites(province);
        var on = Objects.requireNonNullElse(askedOn, LocalDate.now(clock));
        if (!FiscalYear.of(on).isPlausible()) {
            throw Failure.malformed("/on", "BAD_DATE");
        }
        return propose(province, Objects.requireNonNullElse(askedKind, MeetingKind.MONTHLY_SUMMARY), on);
    }

    private SaveMeeting propose(String province, MeetingKind kind, LocalDate on) {
        var last = meetings.lastBefore(on, province, kind).orElse(null);
        var open = meetings.open(province, kind, on);
        var plan = plans.latest(province).orElse(null);
        var raised = issues.waiting(province, last == null ? null : last.on(), MOST_ISSUES);
        int year = on.getYear() + BUDDHIST_ERA;
        return new SaveMeeting(
                kind,
                province,
                meetings.nextNumber(province, kind, year),
                year,
                on,
                last == null || last.from() == null ? "09:30" : last.from(),
                last == null ? null : last.to(),
                last == null ? null : last.place(),
                last == null ? null : last.chair(),
                last == null ? null : last.recorder(),
                last == null ? null : last.checker(),
                agenda(province, kind, on, last, open, raised, plan),
                invited.of(province, on, last, raised),
                raised.stream().map(RaisedIssue::id).toList(),
                plan == null ? null : plan.id(),
                carried(open),
                last == null || last.adoptedBy() != null ? null : new SaveMeeting.Adopts(last.id(), null));
    }

    /** As many as can be sent at once; the others stay open where they are. */
    private List<SaveMeeting.Action> carried(List<OpenItem> open) {
        List<SaveMeeting.Action> carried = new ArrayList<>();
        int letters = 0;
        for (var item : open) {
            letters += item.action().text().length();
            if (carried.size() == SaveMeeting.MOST_ACTIONS || letters > MOST_LETTERS) {
                break;
            }
            carried.add(carried(item));
        }
        return carried;
    }

    private SaveMeeting.Action carried(OpenItem item) {
        var action = item.action();
        return new SaveMeeting.Action(fresh(), action.text(), action.owner(), action.dueOn(), null, action.id());
    }

    private List<SaveMeeting.Item> agenda(
            String province,
            MeetingKind kind,
            LocalDate on,
            MeetingView last,
            List<OpenItem> open,
            List<RaisedIssue> raised,
            MetPlan plan) {
        List<SaveMeeting.Item> agenda = new ArrayList<>();
        add(agenda, 1, "เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ", null);
        if (last == null) {
            add(agenda, 2, "รับรองรายงานการประชุม", AgendaWords.nothingToAdopt());
        } else {
            add(agenda, 2, AgendaWords.adoption(last), AgendaWords.minutesBefore(last));
        }
        if (!open.isEmpty()) {
            add(agenda, 3, "การติดตามมติที่ประชุมครั้งก่อน", AgendaWords.followUp(open));
        }
        var now = figures.of(province, on);
        if (now.total() > 0) {
            add(agenda, 3, "สถานะการปฏิบัติงานในระบบ e-LAAS", AgendaWords.standing(now));
            add(agenda, 3, "การออกติดตามและให้คำแนะนำ", AgendaWords.visits(now));
        }
        if (plan != null && plan.state() == CoveragePlanState.AGREED) {
            add(agenda, 3, PLAN, AgendaWords.agreedPlan(plan));
        }
        if (!raised.isEmpty()) {
            add(agenda, 4, AgendaWords.issuesTitle(last), AgendaWords.issues(raised));
        }
        if (!now.withoutTrainer().isEmpty()) {
            add(agenda, 4, "องค์กรปกครองส่วนท้องถิ่นที่ยังไม่มีวิทยากรตัวคูณดูแล", AgendaWords.withoutTrainer(now));
        }
        if (plan != null && plan.state() == CoveragePlanState.READY) {
            add(agenda, 4, PLAN, AgendaWords.planToAgree(plan));
        }
        if (agenda.stream().noneMatch(item -> item.section() == 4)) {
            add(agenda, 4, AgendaWords.usualDecision(kind), null);
        }
        add(agenda, 5, "เรื่องอื่น ๆ", null);
        return agenda;
    }

    private void add(List<SaveMeeting.Item> agenda, int section, String title, String facts) {
        agenda.add(new SaveMeeting.Item(fresh(), section, title, facts, null, null));
    }

    private UUID fresh() {
        return Ids.next(clock);
    }
}
