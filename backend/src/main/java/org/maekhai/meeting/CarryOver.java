package org.maekhai.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.maekhai.registry.Geography;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Row;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.problem.Failure;

/** What meetings left open, each once: where it was taken over last. */
@ApplicationScoped
class CarryOver {
    private static final String OPEN = """
            select a.*
            from meeting_action a
            join meeting m on m.id = a.meeting_id
            """;

    private final Clock clock;
    private final Jdbc jdbc;
    private final CurrentUser currentUser;
    private final Geography geography;
    private final MeetingStore store;

    CarryOver(Clock clock, Jdbc jdbc, CurrentUser currentUser, Geography geography, MeetingStore store) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.geography = geography;
        this.store = store;
    }

    /** @param asked null: the province in which the caller works. @throws Failure 422 where there is none, 404 outside the scope */
    CarryOverView of(String asked, MeetingKind kind) {
        var province = asked == null || asked.isBlank() ? currentUser.scope().provinceCode() : asked.strip();
        if (province == null) {
            throw Failure.malformed("/province", "REQUIRED");
        }
        if (geography.province(province).isEmpty()) {
            throw Failure.notFound();
        }
        new MeetingWriter(currentUser.caller()).requireSees(province);
        return new CarryOverView(open(province, kind, null));
    }

    /** What is due first stands first. @param before null: of meetings of any day */
    List<CarryOverView.OpenItem> open(String province, MeetingKind kind, LocalDate before) {
        var today = LocalDate.now(clock);
        var sql = new Sql(OPEN)
                .where("m.province_code = ?", province)
                .whereIf(kind == null ? null : kind.name(), "m.kind = ?")
                .whereIf(before, "m.held_on < ?")
                .where(MeetingQueries.OPEN)
                .append("order by coalesce(a.due_on, date '9999-12-31'), m.held_on, m.id, a.place");
        var actions = jdbc.list(sql, Row.of(SaveMeeting.Action.class));
        if (actions.isEmpty()) {
            return List.of();
        }
        var links = store.links(province);
        return actions.stream().map(action -> item(action, links, today)).toList();
    }

    private static CarryOverView.OpenItem item(SaveMeeting.Action action, ActionLinks links, LocalDate today) {
        UUID id = action.id();
        return new CarryOverView.OpenItem(
                action,
                links.find(id).orElseThrow().ofMeeting(),
                links.first(id).ofMeeting(),
                links.times(id),
                action.dueOn() == null ? 0 : (int) Math.max(0, ChronoUnit.DAYS.between(action.dueOn(), today)));
    }
}
