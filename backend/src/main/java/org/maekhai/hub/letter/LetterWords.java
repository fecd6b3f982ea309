package org.maekhai.hub.letter;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.maekhai.shared.problem.Failure;

/** The words of an invitation and what is filled into them. */
final class LetterWords {
    static final String NAME = "{ชื่อ อปท.}";
    static final String HEAD = "{ตำแหน่งผู้บริหาร}";
    static final String DISTRICT = "{อำเภอ}";
    static final String PROVINCE = "{จังหวัด}";
    static final String INITIALS = "{อักษรย่อจังหวัด}";
    static final String NEIGHBOUR_COUNT = "{จำนวน อปท. ใกล้เคียง}";
    static final String NEIGHBOURS = "{รายชื่อ อปท. ใกล้เคียง}";
    static final String MAX_MEMBERS = "{จำนวนสูงสุด}";
    static final String MONTHS = "{เดือนที่ครบถ้วน}";
    static final String TOPICS = "{หัวข้อ}";

    static final List<String> PLACEHOLDERS =
            List.of(NAME, HEAD, DISTRICT, PROVINCE, INITIALS, NEIGHBOUR_COUNT, NEIGHBOURS, MAX_MEMBERS, MONTHS, TOPICS);

    /** A placeholder, or a brace that lacks its other half with what stands beside it. */
    private static final Pattern BRACES = Pattern.compile("\\{[^{}\\n]*\\}|\\{[^{}\\n]{0,30}|[^{}\\n]{0,30}\\}");

    /** The program's own. */
    static final SaveLetterTemplate DEFAULT = standard(read("invitation.properties"));

    private LetterWords() {}

    /** As it is kept: lines end in one way, and nothing stands around them; what is blank is nothing. */
    static SaveLetterTemplate tidy(SaveLetterTemplate words) {
        return new SaveLetterTemplate(
                tidy(words.office()),
                tidy(words.numberPrefix()),
                tidy(words.subject()),
                tidy(words.reference()),
                tidy(words.enclosures()),
                tidy(words.body()),
                tidy(words.signer()),
                tidy(words.signerPosition()),
                tidy(words.unit()),
                tidy(words.phone()));
    }

    private static String tidy(String text) {
        return text == null || text.isBlank()
                ? null
                : text.replaceAll("\\r\\n?", "\n").strip();
    }

    /** 422 with every placeholder that nothing fills, and every brace that stands alone. */
    static void requireKnown(SaveLetterTemplate words) {
        List<Failure.FieldError> errors = new ArrayList<>();
        check("/office", words.office(), errors);
        check("/numberPrefix", words.numberPrefix(), errors);
        check("/subject", words.subject(), errors);
        check("/reference", words.reference(), errors);
        check("/enclosures", words.enclosures(), errors);
        check("/body", words.body(), errors);
        check("/signer", words.signer(), errors);
        check("/signerPosition", words.signerPosition(), errors);
        check("/unit", words.unit(), errors);
        check("/phone", words.phone(), errors);
        if (!errors.isEmpty()) {
            throw Failure.invalid(errors);
        }
    }

    private static void check(String pointer, String text, List<Failure.FieldError> errors) {
        BRACES.matcher(text == null ? "" : text)
                .results()
                .map(found -> found.group())
                .filter(found -> !PLACEHOLDERS.contains(found))
                .distinct()
                .forEach(found -> errors.add(Failure.FieldError.of(pointer, "UNKNOWN_PLACEHOLDER", found)));
    }

    /**
     * The lines of a text, filled in. A line that asks for something that there is nothing of is left out: one that names
     * the neighbours while none is known, for instance.
     */
    static List<String> lines(String text, Map<String, String> values) {
        List<String> lines = new ArrayList<>();
        for (var line : text == null ? new String[0] : text.split("\\n")) {
            boolean sayable = !line.isBlank()
                    && PLACEHOLDERS.stream()
                            .noneMatch(asked -> line.contains(asked)
                                    && values.getOrDefault(asked, "").isEmpty());
            if (sayable) {
                lines.add(BRACES.matcher(line.strip())
                        .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                                values.getOrDefault(found.group(), found.group()))));
            }
        }
        return lines;
    }

    private static SaveLetterTemplate standard(Properties words) {
        return new SaveLetterTemplate(
                words.getProperty("office"),
                words.getProperty("numberPrefix"),
                words.getProperty("subject"),
                words.getProperty("reference"),
                words.getProperty("enclosures"),
                words.getProperty("body"),
                words.getProperty("signer"),
                words.getProperty("signerPosition"),
                words.getProperty("unit"),
                words.getProperty("phone"));
    }

    private static Properties read(String file) {
        var properties = new Properties();
        try (var in = new InputStreamReader(LetterWords.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
