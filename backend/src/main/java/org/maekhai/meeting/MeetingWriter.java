package org.maekhai.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.maekhai.security.Caller;
import org.maekhai.security.Role;
import org.maekhai.security.Scope;
import org.maekhai.shared.problem.Failure;

/** Who sees and writes which meetings: the office of a province its own; its districts and trainers read them. */
record MeetingWriter(Caller caller) {
    /** A meeting is the province's: whoever works in a part of it is invited, and sees what was agreed. */
    boolean sees(String provinceCode) {
        var scope = caller.scope();
        return scope.level() == Scope.Level.NATION
                || scope.level() != Scope.Level.LOCAL_GOVERNMENT
                        && scope.provinceCode().equals(provinceCode);
    }

    /** @throws Failure 404 outside the scope */
    void requireSees(String provinceCode) {
        if (!sees(provinceCode)) {
            throw Failure.notFound();
        }
    }

    boolean writes(String provinceCode) {
        return caller.has(Role.PROVINCE, Role.ADMIN) && caller.scope().coversProvince(provinceCode);
    }

    /**
     * What the caller may do with it now.
     *
     * @param mayGo whether nothing came of it, and nothing stands on it
     */
    List<MeetingAct> acts(Meeting meeting, LocalDate today, boolean mayGo) {
        List<MeetingAct> acts = new ArrayList<>();
        if (!writes(meeting.said().provinceCode())) {
            return acts;
        }
        if (!meeting.isClosed()) {
            acts.add(MeetingAct.CHANGE);
        }
        acts.add(MeetingAct.SETTLE);
        if (meeting.state(today) == MeetingState.HELD) {
            acts.add(MeetingAct.CLOSE);
        }
        if (meeting.isClosed() && caller.has(Role.ADMIN)) {
            acts.add(MeetingAct.REOPEN);
        }
        if (mayGo) {
            acts.add(MeetingAct.DELETE);
        }
        return acts;
    }
}
