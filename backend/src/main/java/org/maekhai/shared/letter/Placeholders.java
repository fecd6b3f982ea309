package org.maekhai.shared.letter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maekhai.shared.problem.Failure;

/** What may be filled into the words of a paper. @param names with their braces: {@code {อำเภอ}} */
public record Placeholders(List<String> names) {
    /** A placeholder, or a brace that lacks its other half with what stands beside it. */
    private static final Pattern BRACES = Pattern.compile("\\{[^{}\\n]*\\}|\\{[^{}\\n]{0,30}|[^{}\\n]{0,30}\\}");

    /** As words are kept: lines end in one way, and nothing stands around them; what is blank is nothing. */
    public static String tidy(String text) {
        return text == null || text.isBlank()
                ? null
                : text.replaceAll("\\r\\n?", "\n").strip();
    }

    /** Every one that nothing fills, and every brace that stands alone. @param text may be null */
    public List<Failure.FieldError> unknown(String pointer, String text) {
        return BRACES.matcher(text == null ? "" : text)
                .results()
                .map(found -> found.group())
                .filter(found -> !names.contains(found))
                .distinct()
                .map(found -> Failure.FieldError.of(pointer, "UNKNOWN_PLACEHOLDER", found))
                .toList();
    }

    /**
     * The lines of a text, filled in. A line that asks for something that there is nothing of is left out: one that names
     * the neighbours while none is known, for instance.
     *
     * @param text null: none
     */
    public List<String> lines(String text, Map<String, String> values) {
        List<String> lines = new ArrayList<>();
        for (var line : text == null ? new String[0] : text.split("\\n")) {
            boolean sayable = !line.isBlank()
                    && names.stream()
                            .noneMatch(asked -> line.contains(asked)
                                    && values.getOrDefault(asked, "").isEmpty());
            if (sayable) {
                lines.add(filled(line, found -> values.getOrDefault(found, found)));
            }
        }
        return lines;
    }

    /** Whether some line is said whatever there is nothing of. @param uncertain what there may be nothing of */
    public boolean alwaysSays(String text, Collection<String> uncertain) {
        return text.lines()
                .anyMatch(line -> !line.isBlank() && uncertain.stream().noneMatch(line::contains));
    }

    /** A text of one line, which can't be left out: what there is nothing of is left out of it. */
    public String line(String text, Map<String, String> values) {
        return filled(text, found -> values.getOrDefault(found, names.contains(found) ? "" : found));
    }

    private static String filled(String line, Function<String, String> values) {
        return BRACES.matcher(line.strip()).replaceAll(found -> Matcher.quoteReplacement(values.apply(found.group())));
    }
}
