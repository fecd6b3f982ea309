package org.maekhai.overview;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import org.maekhai.shared.database.SearchText;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.search.FoundGroup;
import org.maekhai.shared.search.SearchSource;

/** Looks for what somebody typed in every feature that has something to find. */
@ApplicationScoped
class SearchOfEverything {
    private static final int SHORTEST = 2, LONGEST = 100, FEW = 5, MOST = 20;

    private final Instance<SearchSource> sources;

    SearchOfEverything(Instance<SearchSource> sources) {
        this.sources = sources;
    }

    /** @param size null: as many as usual */
    SearchView find(String q, Integer size) {
        int few = size == null ? FEW : size;
        if (few < 1 || few > MOST) {
            throw Failure.malformed("/size", "OUT_OF_RANGE", 1, MOST);
        }
        if (q == null || SearchText.sought(q).get(0).length() < SHORTEST) {
            return new SearchView(List.of());
        }
        var typed = q.length() > LONGEST ? q.substring(0, LONGEST) : q;
        return new SearchView(sources.stream()
                .flatMap(source -> source.find(typed, few).stream())
                .filter(group -> group.total() > 0)
                .sorted(comparing(FoundGroup::kind))
                .toList());
    }
}
