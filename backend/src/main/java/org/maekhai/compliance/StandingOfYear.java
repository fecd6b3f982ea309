package org.maekhai.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maekhai.registry.ComplianceStatus;
import org.maekhai.shared.thai.FiscalYear;

/** The two characters of each day. */
record StandingOfYear(FiscalYear year, String standing, String lateness) {
    /** The state of its last day. */
    char last() {
        return DayState.of(standing.charAt(standing.length() - 1), lateness.charAt(lateness.length() - 1));
    }

    /** The days on which another status began. @param before the state of the day before its first, if that is known */
    List<Change> changes(Optional<Character> before) {
        List<Change> changes = new ArrayList<>();
        var known = before.filter(state -> !Standing.isAbsent(DayState.standing(state)));
        for (int day = 0; day < standing.length(); day++) {
            char then = standing.charAt(day);
            if (Standing.isAbsent(then)) {
                known = Optional.empty();
                continue;
            }
            char state = DayState.of(then, lateness.charAt(day));
            var status = Standing.status(then);
            boolean isSame = known.map(one -> Standing.status(DayState.standing(one)) == status)
                    .orElse(status == ComplianceStatus.NO_DATA);
            if (!isSame) {
                changes.add(new Change(year.firstDay().plusDays(day), known, state));
            }
            known = Optional.of(state);
        }
        return changes;
    }

    char state(LocalDate day) {
        int position = year.position(day);
        return DayState.of(standing.charAt(position), lateness.charAt(position));
    }

    /** Another status from a day on. @param before the state until then; none while it didn't exist */
    record Change(LocalDate on, Optional<Character> before, char since) {}
}
