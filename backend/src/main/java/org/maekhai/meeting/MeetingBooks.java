package org.maekhai.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.problem.Failure;

/** Meetings for the rooms: by the one rule of who may see and write them. */
@ApplicationScoped
public class MeetingBooks {
    private final CurrentUser currentUser;
    private final MeetingQueries queries;
    private final MeetingStore store;
    private final MeetingViews views;
    private final CarryOver carryOver;

    MeetingBooks(
            CurrentUser currentUser,
            MeetingQueries queries,
            MeetingStore store,
            MeetingViews views,
            CarryOver carryOver) {
        this.currentUser = currentUser;
        this.queries = queries;
        this.store = store;
        this.views = views;
        this.carryOver = carryOver;
    }

    /** @throws Failure 404 outside the scope */
    public MeetingView get(UUID id) {
        return views.of(queries.inScope(id)).view();
    }

    /** @throws Failure 404 where the caller may call no meetings */
    public void requireWrites(String provinceCode) {
        if (!new MeetingWriter(currentUser.caller()).writes(provinceCode)) {
            throw Failure.notFound();
        }
    }

    /** The last one of a province and kind before a day. @param kind null: any */
    public Optional<MeetingView> lastBefore(LocalDate day, String provinceCode, MeetingKind kind) {
        return store.lastBefore(day, provinceCode, kind)
                .map(meeting -> views.of(meeting).view());
    }

    /** The number that comes next within a year of the Buddhist era. */
    public int nextNumber(String provinceCode, MeetingKind kind, int year) {
        return store.nextNumber(provinceCode, kind, year);
    }

    /** What meetings of a kind before a day left open. @param kind null: any */
    public List<CarryOverView.OpenItem> open(String provinceCode, MeetingKind kind, LocalDate before) {
        return carryOver.open(provinceCode, kind, before);
    }
}
