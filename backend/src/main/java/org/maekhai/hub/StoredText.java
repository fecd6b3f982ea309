package org.maekhai.hub;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.maekhai.training.Skill;

/** What is entered of hubs and their advice, as the text that is stored. */
public final class StoredText {
    private StoredText() {}

    /** Without blanks around it; null when there is nothing else. */
    public static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public static String of(Collection<Skill> topics) {
        return topics.stream().sorted().map(Skill::name).collect(Collectors.joining(","));
    }

    static Set<Skill> topics(String text) {
        var topics = EnumSet.noneOf(Skill.class);
        if (!text.isEmpty()) {
            Arrays.stream(text.split(",")).map(Skill::valueOf).forEach(topics::add);
        }
        return topics;
    }
}
