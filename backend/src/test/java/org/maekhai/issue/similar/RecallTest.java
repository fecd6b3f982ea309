package org.maekhai.issue.similar;

import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.maekhai.SharedData;

/** How often what is asked in other words finds what is meant: the figures of docs/adr/0026. */
@Tag("without-database")
class RecallTest {
    private static final Among ALL = new Among(null, null, true, null, null, null);
    private static final int DISTRACTORS = 2000;
    /** So many that most terms are said by more texts than are looked through. */
    private static final int TOO_MANY = 20_000;

    /** What is told, and a question that means it. */
    private record Meant(String told, String asked) {}

    private record Recall(int asked, int first, int inFive) {
        @Override
        public String toString() {
            return "%d first and %d among the first five of %d".formatted(first, inFive, asked);
        }
    }

    @Test
    void theGivenQuestionsFindTheirs() throws IOException {
        var recall = recall(given(), List.of());

        System.out.println("Similar issues, the given ones alone: " + recall);
        assertTrue(recall.first() >= 39 && recall.inFive() == 40, recall.toString());
    }

    @Test
    void theyDoAmongManyOthersOfTheSameWords() throws IOException {
        var given = given();

        var recall = recall(given, distractors(given, DISTRACTORS));

        System.out.println("Similar issues, the given ones among 2,000 others: " + recall);
        assertTrue(recall.first() >= 36 && recall.inFive() >= 39, recall.toString());
    }

    @Test
    void theyDoAmongSoManyThatOnlyTheRarestTermsAreLookedFor() throws IOException {
        var given = given();

        var recall = recall(given, distractors(given, TOO_MANY));

        System.out.println("Similar issues, the given ones among 20,000 others: " + recall);
        assertTrue(recall.first() >= 33 && recall.inFive() >= 36, recall.toString());
    }

    @Test
    void theyDoHoweverTheyAreTyped() throws IOException {
        var given = given();
        Map<String, UnaryOperator<String>> ways = new LinkedHashMap<>();
        ways.put("without tone marks", RecallTest::withoutTones);
        ways.put("with the other tone mark", RecallTest::otherTones);
        ways.put("with letters left out", text -> slips(text, StringBuilder::deleteCharAt));
        ways.put("with letters doubled", text -> slips(text, (line, at) -> line.insert(at, line.charAt(at))));
        ways.put(
                "with wrong letters",
                text -> slips(text, (line, at) -> line.replace(at, at + 1, "" + (char) ('ก' + at % 40))));
        ways.put(
                "with a space between any words", text -> String.join(" ", ThaiLetters.words(ThaiLetters.plain(text))));
        ways.put("with sara am in two", text -> text.replace("ำ", "ํา"));
        ways.put("with sara e twice", text -> text.replace("แ", "เเ"));
        ways.put("with what can't be seen", text -> text.replace("า", "\u200bา"));

        for (var way : ways.entrySet()) {
            var recall = recall(
                    given.stream()
                            .map(each -> new Meant(each.told(), way.getValue().apply(each.asked())))
                            .toList(),
                    List.of());

            System.out.println("Similar issues, " + way.getKey() + ": " + recall);
            assertTrue(recall.first() >= 37 && recall.inFive() >= 39, way.getKey() + ": " + recall);
        }
    }

    @Test
    void otherWordsAndSlipsFindProblemsOfOurOwnAmongTheGivenOnes() throws IOException {
        var ours = ours();

        var recall = recall(ours, given().stream().map(Meant::told).distinct().toList());

        System.out.println("Similar issues, ours: " + recall);
        assertTrue(recall.asked() >= 60 && recall.first() >= 80 && recall.inFive() >= 84, recall.toString());
    }

    private static Recall recall(List<Meant> all, List<String> others) {
        var index = new SimilarIndex(new ThaiTerms(Meanings.shipped()));
        Map<String, UUID> ids = all.stream()
                .map(Meant::told)
                .distinct()
                .collect(Collectors.toMap(told -> told, told -> UUID.randomUUID()));
        ids.forEach((told, id) -> index.put(new Told(id, "57", 1, "OTHER", 1, told)));
        others.forEach(told -> index.put(new Told(UUID.randomUUID(), "57", 1, "OTHER", 1, told)));
        index.settle();
        int first = 0;
        int inFive = 0;
        for (var meant : all) {
            var found = index.like(meant.asked(), ALL, 5).stream().map(Like::id).toList();
            int place = found.indexOf(ids.get(meant.told()));
            first += place == 0 ? 1 : 0;
            inFive += place >= 0 ? 1 : 0;
        }
        return new Recall(all.size(), first, inFive);
    }

    private static List<Meant> given() throws IOException {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(SharedData.path("similar-issues.csv"))) {
            return rows.stream()
                    .map(row ->
                            new Meant(Told.text(row.getField("title"), row.getField("detail")), row.getField("query")))
                    .toList();
        }
    }

    private static List<Meant> ours() throws IOException {
        List<Meant> all = new ArrayList<>();
        try (var lines = new BufferedReader(new InputStreamReader(
                RecallTest.class.getResourceAsStream("/issue/wordings.txt"), StandardCharsets.UTF_8))) {
            String told = null;
            for (var line : lines.lines().filter(each -> !each.startsWith("#")).toList()) {
                if (line.startsWith("= ")) {
                    told = line.substring(2).replace(" | ", "\n");
                } else {
                    all.add(new Meant(told, line));
                }
            }
        }
        return all;
    }

    /** Nonsense of the words that the given ones consist of. */
    private static List<String> distractors(List<Meant> given, int many) {
        var words = given.stream()
                .flatMap(each -> ThaiLetters.words(ThaiLetters.plain(each.told())).stream())
                .toList();
        var random = new Random(1);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            all.add(random.ints(8L + random.nextInt(14), 0, words.size())
                    .mapToObj(words::get)
                    .collect(Collectors.joining()));
        }
        return all;
    }

    private static final Pattern TONES = Pattern.compile("[\u0e47-\u0e4c]");

    private static String withoutTones(String text) {
        return TONES.matcher(text).replaceAll("");
    }

    private static String otherTones(String text) {
        return TONES.matcher(text)
                .replaceAll(tone -> tone.group().equals("\u0e48")
                        ? "\u0e49"
                        : tone.group().equals("\u0e49") ? "\u0e48" : tone.group());
    }

    private interface Slip {
        void at(StringBuilder line, int place);
    }

    /** One in ten letters. */
    private static String slips(String text, Slip slip) {
        var random = new Random(text.hashCode());
        var line = new StringBuilder(text);
        for (int i = 0; i < Math.max(1, text.length() / 10); i++) {
            slip.at(line, random.nextInt(line.length()));
        }
        return line.toString();
    }
}
