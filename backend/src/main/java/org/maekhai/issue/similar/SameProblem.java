package org.maekhai.issue.similar;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.maekhai.issue.LikeIssues;

/** Issues tell the same when one says most of what the title of another says, or says the same as a third. */
@ApplicationScoped
class SameProblem implements LikeIssues {
    /** What a title and an issue that means something else have in common is less. */
    private static final double MOST_OF_IT = 0.55;

    private static final int COMPARED = 20;

    private final SimilarTexts texts;
    private final SimilarUpkeep upkeep;
    private volatile Compared last;

    SameProblem(SimilarTexts texts, SimilarUpkeep upkeep) {
        this.texts = texts;
        this.upkeep = upkeep;
    }

    /** What was compared last. @param versions of the index, by province */
    private record Compared(List<UUID> issues, Map<String, Long> versions, List<List<UUID>> together) {}

    /** To compare each with each takes its time, and mostly nobody has written anything since somebody looked last. */
    @Override
    public List<List<UUID>> together(List<UUID> issues) {
        var versions = upkeep.versions();
        var known = last;
        if (known == null
                || !known.versions().equals(versions)
                || !known.issues().equals(issues)) {
            known = new Compared(List.copyOf(issues), versions, compare(issues));
            last = known;
        }
        return known.together();
    }

    private List<List<UUID>> compare(List<UUID> issues) {
        Map<UUID, List<UUID>> groups = new HashMap<>();
        issues.forEach(id -> groups.put(id, new ArrayList<>(List.of(id))));
        texts.titles(issues)
                .forEach((id, title) -> upkeep.like(title, Among.only(issues), COMPARED).stream()
                        .filter(like -> like.share() >= MOST_OF_IT)
                        .forEach(like -> join(groups, id, like.id())));
        Map<UUID, Integer> places = new HashMap<>();
        issues.forEach(id -> places.putIfAbsent(id, places.size()));
        Set<List<UUID>> told = Collections.newSetFromMap(new IdentityHashMap<>());
        List<List<UUID>> together = new ArrayList<>();
        for (var id : issues) {
            var group = groups.get(id);
            if (told.add(group)) {
                together.add(
                        group.stream().sorted(Comparator.comparing(places::get)).toList());
            }
        }
        return List.copyOf(together);
    }

    private static void join(Map<UUID, List<UUID>> groups, UUID one, UUID other) {
        var into = groups.get(one);
        var from = groups.get(other);
        if (into != from) {
            into.addAll(from);
            from.forEach(id -> groups.put(id, into));
        }
    }
}
