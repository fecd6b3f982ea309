package org.maekhai.training;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The part of e-LAAS that a trainer knows best, or that a hub teaches. */
public enum Skill {
    BUDGET,
    REVENUE,
    EXPENDITURE,
    ACCOUNTING,
    OTHER;

    /** Several of them as the text that is stored. */
    public static String text(Collection<Skill> skills) {
        return skills.stream().sorted().map(Skill::name).collect(Collectors.joining(","));
    }

    public static Set<Skill> of(String text) {
        var skills = EnumSet.noneOf(Skill.class);
        if (!text.isEmpty()) {
            Arrays.stream(text.split(",")).map(Skill::valueOf).forEach(skills::add);
        }
        return skills;
    }
}
