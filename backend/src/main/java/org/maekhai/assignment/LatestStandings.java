package org.maekhai.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.maekhai.registry.Standings;
import org.maekhai.registry.StatusSource;

/** How local governments stand on a day; on days to come as they do today, because no facts of those are known. */
@ApplicationScoped
public class LatestStandings {
    private final Clock clock;
    private final StatusSource statuses;

    LatestStandings(Clock clock, StatusSource statuses) {
        this.clock = clock;
        this.statuses = statuses;
    }

    public Standings on(LocalDate day) {
        var today = LocalDate.now(clock);
        return statuses.standings(day.isAfter(today) ? today : day);
    }
}
