package org.maekhai.hub;

import java.time.LocalDate;
import java.util.List;
import org.maekhai.registry.Register;
import org.maekhai.registry.Standings;

/**
 * All that decides about hubs on a day, at one moment.
 *
 * @param ends the month ends that count for eligibility, oldest first
 */
record NetworkOfDay(LocalDate day, Standings standings, List<End> ends, Ties.Now ties) {
    record End(LocalDate on, Standings standings) {}

    Register register() {
        return standings.register();
    }
}
