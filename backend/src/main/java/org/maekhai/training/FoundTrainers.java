package org.maekhai.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.SearchText;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.search.Found;
import org.maekhai.shared.search.FoundGroup;
import org.maekhai.shared.search.FoundKind;
import org.maekhai.shared.search.FoundRows;
import org.maekhai.shared.search.SearchSource;

/** Trainers, as their list finds them. */
@ApplicationScoped
class FoundTrainers implements SearchSource {
    private final Clock clock;
    private final Jdbc jdbc;
    private final Trainers trainers;

    FoundTrainers(Clock clock, Jdbc jdbc, Trainers trainers) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.trainers = trainers;
    }

    @Override
    public List<FoundGroup> find(String typed, int few) {
        var today = LocalDate.now(clock);
        var rows = trainers.restrict(new Sql(Trainers.FROM_ON, today), today);
        SearchText.keepAt(rows, typed, "lg.code", "t.search_text");
        return List.of(new FoundRows(
                        "t.id, t.code, t.name, coalesce(lg.name, p.name) as place",
                        rows,
                        "t.search_text",
                        "t.sort_key, t.code")
                .of(
                        FoundKind.TRAINER,
                        jdbc,
                        typed,
                        few,
                        row -> new Found(
                                FoundKind.TRAINER,
                                row.getString("id"),
                                row.getString("code"),
                                row.getString("name"),
                                row.getString("place"),
                                null)));
    }
}
