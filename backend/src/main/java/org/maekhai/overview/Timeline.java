package org.maekhai.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.timeline.TimelineEntry;
import org.maekhai.shared.timeline.TimelineKind;
import org.maekhai.shared.timeline.TimelineSource;
import org.maekhai.shared.timeline.TimelineSpan;

/** What happened to a local government, put together of what each feature tells. */
@ApplicationScoped
class Timeline {
    private static final int DEFAULT_SIZE = 50, MAX_SIZE = 200;

    private final LocalGovernments localGovernments;
    private final Instance<TimelineSource> sources;

    Timeline(LocalGovernments localGovernments, Instance<TimelineSource> sources) {
        this.localGovernments = localGovernments;
        this.sources = sources;
    }

    TimelineView of(String code, String kinds, LocalDate from, LocalDate to, String before, Integer asked) {
        var id = localGovernments.inScope(code).id();
        var wanted = kinds(kinds);
        var cursor = TimelineCursor.of(before);
        int size = size(asked);
        var last = cursor == null || to != null && to.isBefore(cursor.on()) ? to : cursor.on();
        // one more than is told says whether there are any
        int missing = size + 1;
        int atLeast = missing + (cursor == null ? 0 : cursor.told());
        while (true) {
            var span = new TimelineSpan(from, last, atLeast);
            boolean isAll = true;
            List<TimelineEntry> found = new ArrayList<>();
            // a source that had more to tell told nothing of what lies before its last day: neither may the others
            LocalDate whole = LocalDate.MIN;
            for (var source : sources) {
                if (Collections.disjoint(source.kinds(), wanted)) {
                    continue;
                }
                var told = source.latest(id, span);
                found.addAll(told);
                if (told.size() >= atLeast) {
                    isAll = false;
                    var earliest = told.stream()
                            .map(TimelineEntry::on)
                            .min(LocalDate::compareTo)
                            .orElseThrow();
                    whole = earliest.isAfter(whole) ? earliest : whole;
                }
            }
            var since = whole;
            var entries = found.stream()
                    .filter(entry -> wanted.contains(entry.kind()))
                    .filter(entry -> !entry.on().isBefore(since))
                    .filter(entry -> cursor == null || cursor.isBefore(entry))
                    .sorted(TimelineEntry.LATEST_FIRST)
                    .toList();
            if (entries.size() >= missing) {
                var page = entries.subList(0, size);
                return new TimelineView(
                        List.copyOf(page), TimelineCursor.after(page, cursor).text());
            }
            if (isAll) {
                return new TimelineView(entries, null);
            }
            // more was entered on the day of the cursor since it was told, or most is of kinds that nobody asked for
            atLeast *= 2;
        }
    }

    private static Set<TimelineKind> kinds(String words) {
        if (words == null || words.isBlank()) {
            return EnumSet.allOf(TimelineKind.class);
        }
        var kinds = EnumSet.noneOf(TimelineKind.class);
        Arrays.stream(words.split(",", -1)).forEach(word -> {
            try {
                kinds.add(TimelineKind.valueOf(word.strip()));
            } catch (IllegalArgumentException unknown) {
                throw Failure.malformed("/kinds", "BAD_PARAMETER", word);
            }
        });
        return kinds;
    }

    private static int size(Integer asked) {
        int size = asked == null ? DEFAULT_SIZE : asked;
        if (size < 1 || size > MAX_SIZE) {
            throw Failure.malformed("/size", "OUT_OF_RANGE", 1, MAX_SIZE);
        }
        return size;
    }
}
