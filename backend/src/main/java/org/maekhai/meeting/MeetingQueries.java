package org.maekhai.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.maekhai.registry.Geography;
import org.maekhai.registry.SeenPlaces;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Row;
import org.maekhai.shared.database.SearchText;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.PageRequest;
import org.maekhai.shared.problem.Failure;

/** Questions about meetings, and who may see which. */
@ApplicationScoped
class MeetingQueries {
    /** Of action a: neither done nor taken over. */
    static final String OPEN = """
            a.done_on is null and not exists (select 1 from meeting_action n where n.carried_from = a.id)
            """;

    private static final String SUMMARY = """
            select m.*,
                   m.meeting_year as "year",
                   m.held_on as "on",
                   m.starts_at as "from",
                   m.ends_at as "to",
                   (select count(*) from meeting_attendee x where x.meeting_id = m.id) as asked,
                   (select count(*) from meeting_attendee x
                    where x.meeting_id = m.id
                      and x.attendance in ('PRESENT', 'SUBSTITUTE')) as present,
                   (select count(*) from meeting_attendee x
                    where x.meeting_id = m.id
                      and x.attendance = 'ABSENT') as absent,
                   (select count(*) from meeting_item x
                    where x.meeting_id = m.id
                      and x.resolution is not null) as resolutions,
                   (select count(*) from meeting_action a where a.meeting_id = m.id) as actions,
                   (select count(*) from meeting_action a where a.meeting_id = m.id and %1$s) as open_actions,
                   (select count(*) from meeting_action a
                    where a.meeting_id = m.id
                      and a.due_on < :today
                      and %1$s) as overdue_actions
            from meeting m
            """.formatted(OPEN);

    private static final Map<String, String> SORTABLE = Map.of(
            "on", "m.held_on",
            "number", "m.meeting_year, m.number",
            "kind", "m.kind",
            "province", "(select p.sort_key from province p where p.code = m.province_code)",
            "state", "case when m.closed_at is null then 0 else 1 end, m.held_on",
            "changedAt", "m.changed_at");

    private final Clock clock;
    private final Jdbc jdbc;
    private final CurrentUser currentUser;
    private final SeenPlaces places;
    private final MeetingStore store;
    private final Geography geography;

    MeetingQueries(
            Clock clock,
            Jdbc jdbc,
            CurrentUser currentUser,
            SeenPlaces places,
            MeetingStore store,
            Geography geography) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.places = places;
        this.store = store;
        this.geography = geography;
    }

    Page<MeetingSummary> list(PageRequest request, MeetingFilter filter) {
        var today = LocalDate.now(clock);
        var row = Row.of(MeetingSummary.class)
                .with("province", each -> geography.provinceRef(each.getString("province_code")))
                .with("state", each -> {
                    if (each.getObject("closed_at") != null) {
                        return MeetingState.CLOSED;
                    }
                    return each.getObject("held_on", LocalDate.class).isAfter(today)
                            ? MeetingState.PLANNED
                            : MeetingState.HELD;
                });
        var found = narrow(new Sql(SUMMARY, today), filter, today)
                .append("order by " + request.orderBy(SORTABLE, "-on", "m.id desc"))
                .page(request);
        long total = jdbc.count(narrow(new Sql("select count(*) from meeting m"), filter, today));
        return new Page<>(jdbc.list(found, row), request, total);
    }

    private Sql narrow(Sql sql, MeetingFilter filter, LocalDate today) {
        within(sql, filter.province())
                .whereIf(filter.kind() == null ? null : filter.kind().name(), "m.kind = ?")
                .whereIf(filter.from(), "m.held_on >= ?")
                .whereIf(filter.to(), "m.held_on <= ?");
        if (filter.state() != null) {
            switch (filter.state()) {
                case CLOSED -> sql.where("m.closed_at is not null");
                case HELD -> sql.where("m.closed_at is null").where("m.held_on <= ?", today);
                case PLANNED -> sql.where("m.closed_at is null").where("m.held_on > ?", today);
            }
        }
        SearchText.keep(sql, filter.q(), "m.search_text");
        return sql;
    }

    /** Keeps the meetings (alias m) that the caller may see, of a province where it is not null. */
    Sql within(Sql sql, String province) {
        var seen = places.province(province);
        boolean elsewhere = province != null && !province.equals(seen);
        return elsewhere ? sql.where("1 = 0") : sql.whereIf(seen, "m.province_code = ?");
    }

    /** A meeting that the caller may see; else 404. */
    Meeting inScope(UUID id) {
        var found = store.find(id).orElseThrow(Failure::notFound);
        new MeetingWriter(currentUser.caller()).requireSees(found.said().provinceCode());
        return found;
    }
}
