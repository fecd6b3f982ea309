package org.maekhai.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.maekhai.registry.SeenPlaces;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.SearchText;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.PageRequest;
import org.maekhai.shared.problem.Failure;

/** Questions about letters, and who may see which. */
@ApplicationScoped
class LetterQueries {
    private static final Map<String, String> SORTABLE = Map.ofEntries(
            Map.entry("changedAt", "l.changed_at"),
            Map.entry("day", "l.on_day"),
            Map.entry("kind", "l.kind"),
            Map.entry("title", "l.title"),
            Map.entry("state", "l.state"),
            Map.entry("letterNumber", "coalesce(l.letter_number, '')"),
            Map.entry("letterDate", "coalesce(l.letter_date, date '9999-12-31')"),
            Map.entry("sentOn", "coalesce(l.sent_on, date '9999-12-31')"),
            Map.entry("since", "l.held_since"),
            Map.entry("province", "(select p.sort_key from province p where p.code = l.province_code)"),
            Map.entry("localGovernment", """
                    coalesce((select lg.sort_key from local_government lg where lg.id = l.local_government_id), '')"""));

    private final Jdbc jdbc;
    private final CurrentUser currentUser;
    private final SeenPlaces seen;
    private final LetterPlaces places;
    private final LetterStore store;
    private final LetterViews views;

    LetterQueries(
            Jdbc jdbc,
            CurrentUser currentUser,
            SeenPlaces seen,
            LetterPlaces places,
            LetterStore store,
            LetterViews views) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.seen = seen;
        this.places = places;
        this.store = store;
        this.views = views;
    }

    Page<LetterSummary> list(PageRequest request, LetterFilter filter) {
        var found = narrow(new Sql(LetterStore.SELECT), filter)
                .append("order by " + request.orderBy(SORTABLE, "-changedAt", "l.id desc"))
                .page(request);
        var items = views.summaries(jdbc.list(found, LetterStore::letter));
        long total = jdbc.count(narrow(new Sql("select count(*) from letter l"), filter));
        return new Page<>(items, request, total);
    }

    LetterCounts count(LetterFilter filter) {
        Map<LetterState, Integer> states = new EnumMap<>(LetterState.class);
        for (var state : LetterState.values()) {
            states.put(state, 0);
        }
        jdbc.each(
                narrow(new Sql("select l.state, count(*) from letter l"), filter)
                        .append("group by l.state"),
                row -> states.put(LetterState.valueOf(row.getString(1)), row.getInt(2)));
        return new LetterCounts(states);
    }

    private Sql narrow(Sql sql, LetterFilter filter) {
        within(sql, filter.province(), filter.district(), filter.localGovernment())
                .whereIf(filter.kind() == null ? null : filter.kind().name(), "l.kind = ?")
                .whereIf(filter.state() == null ? null : filter.state().name(), "l.state = ?")
                .whereIf(filter.subject(), "l.subject_id = ?")
                .whereIf(filter.from(), "l.on_day >= ?")
                .whereIf(filter.to(), "l.on_day <= ?");
        if (filter.unsentSince() != null) {
            unsent(sql, filter.unsentSince());
        }
        if (filter.open() != null) {
            sql.where("l.open_of is " + (filter.open() ? "not " : "") + "null");
        }
        SearchText.keep(
                sql,
                filter.q(),
                "(select p.search_text from local_government p where p.id = l.local_government_id)",
                "l.search_text");
        return sql;
    }

    /** Keeps the letters (alias l) that are signed and not sent, and lie since that day or longer. */
    Sql unsent(Sql sql, LocalDate since) {
        return sql.where("l.state in ('SIGNED', 'NUMBERED')").where("l.held_since <= ?", since);
    }

    /** Keeps the letters (alias l) that the caller may see, of these places where they are not null. */
    Sql within(Sql sql, String province, String district, String localGovernment) {
        return seen.within(sql, "l", province, district, localGovernment);
    }

    /** A letter that the caller may see; else 404. */
    Letter inScope(UUID id) {
        var found = store.find(id).orElseThrow(Failure::notFound);
        requireSees(found);
        return found;
    }

    /** @throws Failure 404 outside the scope */
    void requireSees(Letter letter) {
        currentUser.scope().require(places.of(letter));
    }
}
