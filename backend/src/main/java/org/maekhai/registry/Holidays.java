package org.maekhai.registry;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.maekhai.shared.Stored;
import org.maekhai.shared.http.IfMatch;
import org.maekhai.shared.journal.Journal;
import org.maekhai.shared.journal.Written;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.PageRequest;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.thai.ThaiSort;
import org.maekhai.shared.thai.ThaiText;

/** The days on which government offices are closed, as the administrator keeps them. {@link WorkingDays} counts with them. */
@ApplicationScoped
class Holidays {
    private static final int FIRST_YEAR = 1957, LAST_YEAR = 2157, BUDDHIST = 543;

    private final HolidayStore store;
    private final Geography geography;
    private final Journal journal;

    Holidays(HolidayStore store, Geography geography, Journal journal) {
        this.store = store;
        this.geography = geography;
        this.journal = journal;
    }

    /** In their order. @param year of the calendar, Buddhist ones too; null: all */
    Page<HolidayView> list(PageRequest request, Integer year) {
        var found = year == null
                ? store.listAll()
                : store.list(
                        "day between ?1 and ?2",
                        first(year),
                        first(year).plusYears(1).minusDays(1));
        return Page.slice(
                found.stream()
                        .map(Holiday::view)
                        .sorted(comparing(HolidayView::day))
                        .toList(),
                request,
                Map.of("day", comparing(HolidayView::day), "name", ThaiSort.by(HolidayView::name)));
    }

    private static LocalDate first(int year) {
        int common = year > LAST_YEAR ? year - BUDDHIST : year;
        if (common < FIRST_YEAR || common > LAST_YEAR) {
            throw Failure.malformed("/year", "OUT_OF_RANGE", FIRST_YEAR, LAST_YEAR);
        }
        return LocalDate.of(common, 1, 1);
    }

    Stored<HolidayView> get(LocalDate day) {
        return stored(existing(day));
    }

    @Transactional
    Stored<HolidayView> save(LocalDate day, SaveHoliday request, IfMatch ifMatch) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw Failure.invalid("/day", "IMPOSSIBLE_DATE");
        }
        var fresh = new HolidayView(
                day,
                ThaiText.normalize(request.name()),
                provinces(request.provinceCodes()),
                !Boolean.FALSE.equals(request.certain()));
        var known = store.findById(day);
        if (known == null) {
            var made = new Holiday(day);
            made.say(fresh);
            store.persistAndFlush(made);
            journal.write(Written.Action.CREATE, made.subject(), null, fresh);
            return stored(made);
        }
        var before = known.view();
        if (before.equals(fresh)) {
            return stored(known);
        }
        ifMatch.requires(known.version);
        known.say(fresh);
        store.flush();
        journal.write(Written.Action.UPDATE, known.subject(), before, fresh);
        return stored(known);
    }

    @Transactional
    void delete(LocalDate day, IfMatch ifMatch) {
        var known = existing(day);
        ifMatch.requires(known.version);
        store.delete(known);
        store.flush();
        journal.write(Written.Action.DELETE, known.subject(), known.view(), null);
    }

    /** Each once, in order. A day off for no province is none. */
    private List<String> provinces(List<String> asked) {
        if (asked == null) {
            return null;
        }
        if (asked.isEmpty()) {
            throw Failure.invalid("/provinceCodes", "NO_PROVINCE");
        }
        for (int i = 0; i < asked.size(); i++) {
            if (geography.province(asked.get(i)).isEmpty()) {
                throw Failure.invalid("/provinceCodes/" + i, "UNKNOWN_PLACE", asked.get(i));
            }
        }
        return asked.stream().distinct().sorted().toList();
    }

    private Holiday existing(LocalDate day) {
        return store.findByIdOptional(day).orElseThrow(Failure::notFound);
    }

    private static Stored<HolidayView> stored(Holiday holiday) {
        return new Stored<>(holiday.view(), holiday.version);
    }
}
