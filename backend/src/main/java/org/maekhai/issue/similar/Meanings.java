package org.maekhai.issue.similar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words and phrases that say the same, as data: a line of {@code issue/meanings.txt} is one meaning. They are found whatever their
 * tone marks and spaces; of two of which one lies within the other, the longer counts: งบทดลอง is no งบ.
 */
final class Meanings {
    private static final String FILE = "/issue/meanings.txt";

    /** Phrases by their skeleton; whoever says one means these. */
    private final Map<String, Set<String>> phrases = new HashMap<>();

    private int longest;

    /** Those that are shipped. */
    static Meanings shipped() {
        try (var lines = new BufferedReader(
                new InputStreamReader(Meanings.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            return new Meanings(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param lines phrases with commas between them; what begins with # is a remark */
    Meanings(List<String> lines) {
        for (var line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var said = line.split(",");
            var meaning = ThaiLetters.skeleton(ThaiLetters.plain(said[0]));
            for (var phrase : said) {
                var skeleton = ThaiLetters.skeleton(ThaiLetters.plain(phrase));
                phrases.computeIfAbsent(skeleton, same -> new LinkedHashSet<>()).add(meaning);
                longest = Math.max(longest, skeleton.length());
            }
        }
    }

    /** Each once, of phrases that begin and end where words do. */
    List<String> of(List<String> words) {
        List<String> bare = words.stream().map(ThaiLetters::skeleton).toList();
        Set<String> meant = new LinkedHashSet<>();
        int covered = 0;
        for (int from = 0; from < bare.size(); from++) {
            var phrase = new StringBuilder();
            Set<String> found = Set.of();
            int end = from;
            for (int to = from; to < bare.size() && phrase.length() < longest; to++) {
                phrase.append(bare.get(to));
                var said = phrases.get(ThaiLetters.skeleton(phrase.toString()));
                if (said != null) {
                    found = said;
                    end = to + 1;
                }
            }
            if (end > covered) {
                meant.addAll(found);
                covered = end;
            }
        }
        return new ArrayList<>(meant);
    }
}
