package org.maekhai.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.maekhai.security.CurrentUser;
import org.maekhai.security.Role;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.SearchText;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.search.Found;
import org.maekhai.shared.search.FoundGroup;
import org.maekhai.shared.search.FoundKind;
import org.maekhai.shared.search.FoundRows;
import org.maekhai.shared.search.SearchSource;

/** Meetings, as their list finds them: by number, people, and all that their minutes say. */
@ApplicationScoped
class FoundMeetings implements SearchSource {
    private final Jdbc jdbc;
    private final CurrentUser currentUser;
    private final MeetingQueries queries;

    FoundMeetings(Jdbc jdbc, CurrentUser currentUser, MeetingQueries queries) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.queries = queries;
    }

    @Override
    public List<FoundGroup> find(String typed, int few) {
        if (currentUser.caller().has(Role.LOCAL)) {
            return List.of();
        }
        var rows = queries.within(new Sql("from meeting m join province p on p.code = m.province_code"), null);
        SearchText.keep(rows, typed, "m.search_text");
        return List.of(new FoundRows(
                        "m.id, m.kind, m.number, m.meeting_year, m.held_on, m.place, p.name as province",
                        rows,
                        "m.search_text",
                        "m.held_on desc, m.id desc")
                .of(
                        FoundKind.MEETING,
                        jdbc,
                        typed,
                        few,
                        row -> new Found(
                                FoundKind.MEETING,
                                row.getString("id"),
                                row.getInt("number") + "/" + row.getInt("meeting_year"),
                                row.getString("province"),
                                row.getString("place"),
                                row.getString("kind"),
                                row.getObject("held_on", LocalDate.class))));
    }
}
