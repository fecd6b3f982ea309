package org.maekhai.meeting.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.maekhai.hub.Hubs;
import org.maekhai.issue.RaisedIssue;
import org.maekhai.meeting.MeetingView;
import org.maekhai.meeting.SaveMeeting;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.shared.Ids;
import org.maekhai.training.Trainers;

/** Who is asked to come: officers who were asked before, trainers, hubs, and whoever's issue is spoken of. */
@ApplicationScoped
class Invited {
    private final Clock clock;
    private final Trainers trainers;
    private final Hubs hubs;
    private final LocalGovernments localGovernments;

    Invited(Clock clock, Trainers trainers, Hubs hubs, LocalGovernments localGovernments) {
        this.clock = clock;
        this.trainers = trainers;
        this.hubs = hubs;
        this.localGovernments = localGovernments;
    }

    /** @param last the meeting before; null: there was none */
    List<SaveMeeting.Attendee> of(String province, LocalDate on, MeetingView last, List<RaisedIssue> raised) {
        List<SaveMeeting.Attendee> invited = new ArrayList<>();
        if (last != null) {
            last.attendees().stream()
                    .filter(one -> one.trainerId() == null && one.localGovernmentCode() == null)
                    .forEach(one -> invited.add(new SaveMeeting.Attendee(
                            Ids.next(clock), one.name(), one.position(), null, null, null, null, null)));
        }
        trainers.ofProvince(province, on).stream()
                .filter(trainer -> trainer.activeOn(on))
                .forEach(trainer -> invited.add(new SaveMeeting.Attendee(
                        Ids.next(clock), trainer.name(), "วิทยากรตัวคูณ", trainer.id(), null, null, null, null)));
        var active = hubs.activeIn(province);
        active.forEach(code -> invited.add(representative(code, "แม่ข่ายการเรียนรู้")));
        Set<String> concerned = new TreeSet<>();
        raised.stream()
                .filter(issue -> issue.localGovernment() != null)
                .map(issue -> issue.localGovernment().code())
                .filter(code -> !active.contains(code))
                .forEach(concerned::add);
        concerned.forEach(code -> invited.add(representative(code, "เจ้าของเรื่องที่นำเข้าพิจารณา")));
        return invited.subList(0, Math.min(invited.size(), SaveMeeting.MOST_ATTENDEES));
    }

    private SaveMeeting.Attendee representative(String code, String as) {
        var place = localGovernments.register().byCode(code);
        return new SaveMeeting.Attendee(
                Ids.next(clock), "ผู้แทน" + place.ref().name(), as, null, code, null, null, null);
    }
}
