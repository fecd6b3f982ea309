package org.maekhai.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.maekhai.shared.thai.ThaiText;

/**
 * One thing that a kind of import takes, and the headers under which offices send it.
 *
 * @param key the English header, snake_case; with the Thai one it makes the template's header
 * @param names headers that mean this column, as {@link ThaiText#key}
 * @param patterns words that, all found in a header, mean it too ({@code !word}: not found); tried after every name
 * @param word a last test of the whole header, or null
 * @param identifying without one such column a row is no header
 * @param ofPeople a name of somebody stands there: alone in its row it is no signature below the table
 * @param inTemplate whether the template asks for it
 */
public record Column(
        String key,
        String thai,
        Set<String> names,
        List<List<String>> patterns,
        Predicate<String> word,
        boolean identifying,
        boolean ofPeople,
        boolean inTemplate,
        String example) {

    public static Column of(String key, String thai, String example) {
        return new Column(
                key, thai, Set.of(ThaiText.key(key), ThaiText.key(thai)), List.of(), null, false, false, true, example);
    }

    public Column named(String... more) {
        var all = new HashSet<>(names);
        for (var name : more) {
            all.add(ThaiText.key(name));
        }
        return new Column(key, thai, all, patterns, word, identifying, ofPeople, inTemplate, example);
    }

    /** Each pattern is words joined by {@code +}; a word behind {@code !} must not be there. */
    public Column matching(String... more) {
        List<List<String>> all = new ArrayList<>(patterns);
        for (var pattern : more) {
            all.add(Arrays.stream(pattern.split("\\+"))
                    .map(word -> word.startsWith("!") ? "!" + ThaiText.key(word) : ThaiText.key(word))
                    .toList());
        }
        return new Column(key, thai, names, all, word, identifying, ofPeople, inTemplate, example);
    }

    public Column matching(Predicate<String> test) {
        return new Column(key, thai, names, patterns, test, identifying, ofPeople, inTemplate, example);
    }

    public Column identifies() {
        return new Column(key, thai, names, patterns, word, true, ofPeople, inTemplate, example);
    }

    /** Names of people, each of whom is a row. */
    public Column ofPeopleEach() {
        return new Column(key, thai, names, patterns, word, true, true, inTemplate, example);
    }

    /** Read where it is found, but not asked for. */
    public Column untemplated() {
        return new Column(key, thai, names, patterns, word, identifying, ofPeople, false, example);
    }

    public Column templated() {
        return new Column(key, thai, names, patterns, word, identifying, ofPeople, true, example);
    }

    /** As the office wants it: these headers mean this column, those don't. */
    Column chosen(Set<String> mine, Set<String> others) {
        var all = new HashSet<>(names);
        all.removeAll(others);
        all.addAll(mine);
        return new Column(key, thai, all, patterns, word, identifying, ofPeople, inTemplate, example);
    }

    String templateHeader() {
        return key + " / " + thai;
    }

    boolean isNamed(String headerKey) {
        return names.contains(headerKey);
    }

    boolean matches(String headerKey) {
        for (var pattern : patterns) {
            boolean all = true;
            for (var part : pattern) {
                all &= part.startsWith("!") ? !headerKey.contains(part.substring(1)) : headerKey.contains(part);
            }
            if (all) {
                return true;
            }
        }
        return false;
    }
}
