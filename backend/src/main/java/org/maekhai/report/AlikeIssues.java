package org.maekhai.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.maekhai.shared.thai.ThaiText;

/** Issues that say the same, told once: the first of them speaks for all. */
public record AlikeIssues(List<ReportIssue> issues) {
    private static final int LETTERS = 3;
    /** From which share of common pieces on two titles say the same. */
    private static final double SAME = 0.6;

    private static final int READ = 5;

    public static List<AlikeIssues> of(List<ReportIssue> issues) {
        List<AlikeIssues> groups = new ArrayList<>();
        List<Set<String>> pieces = new ArrayList<>();
        for (var issue : issues) {
            var own = pieces(issue.title());
            int at = 0;
            while (at < groups.size() && !(isAbout(groups.get(at).first(), issue) && isSame(pieces.get(at), own))) {
                at++;
            }
            if (at == groups.size()) {
                groups.add(new AlikeIssues(new ArrayList<>()));
                pieces.add(own);
            }
            groups.get(at).issues.add(issue);
        }
        return groups;
    }

    /** An obstacle that is called as a problem stays one: each kind has a column of its own. */
    private static boolean isAbout(ReportIssue one, ReportIssue other) {
        return one.kind() == other.kind() && one.module() == other.module();
    }

    private static Set<String> pieces(String title) {
        var key = ThaiText.key(title);
        Set<String> pieces = new HashSet<>();
        for (int i = 0; i + LETTERS <= key.length(); i++) {
            pieces.add(key.substring(i, i + LETTERS));
        }
        pieces.add(key);
        return pieces;
    }

    private static boolean isSame(Set<String> one, Set<String> other) {
        var common = new HashSet<>(one);
        common.retainAll(other);
        return common.size() >= SAME * (one.size() + other.size() - common.size());
    }

    public ReportIssue first() {
        return issues.get(0);
    }

    /** The short names of the local governments that tell it, each once; two may have the same. */
    public List<String> places() {
        return issues.stream()
                .map(ReportIssue::localGovernment)
                .filter(Objects::nonNull)
                .distinct()
                .map(place -> place.type().shortName(place.name()))
                .toList();
    }

    /** What solved it, wherever; each once, and as many as one reads. */
    public List<String> solutions() {
        return issues.stream()
                .map(ReportIssue::solution)
                .filter(solution -> solution != null && !solution.isBlank())
                .map(solution -> String.join(" ", solution.strip().split("\\s*\\n\\s*")))
                .distinct()
                .limit(READ)
                .toList();
    }
}
