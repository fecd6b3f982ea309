package org.maekhai.visit.paper;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What papers say, and what is filled in. */
final class PaperWords {
    static final String NAME = "{ชื่อ อปท.}";
    static final String DISTRICT = "{อำเภอ}";
    static final String PROVINCE = "{จังหวัด}";
    static final String MODE = "{รูปแบบ}";
    static final String DAY = "{วันที่}";
    static final String TRAVELLER = "{ผู้เดินทาง}";
    static final String TRAVELLERS = "{คณะผู้เดินทาง}";
    static final String MET = "{ผู้ให้ข้อมูล}";

    private static final Pattern BRACES = Pattern.compile("\\{[^{}]+}");
    private static final Properties WORDS = read();

    private PaperWords() {}

    static String text(String key) {
        var text = WORDS.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException(key);
        }
        return text;
    }

    /** Filled in; a line that asks for something that there is nothing of is left out. */
    static List<String> lines(String key, Map<String, String> values) {
        List<String> lines = new ArrayList<>();
        for (var line : text(key).split("\n")) {
            boolean sayable = BRACES.matcher(line)
                    .results()
                    .noneMatch(asked -> values.getOrDefault(asked.group(), "").isEmpty());
            if (sayable) {
                lines.add(
                        BRACES.matcher(line).replaceAll(found -> Matcher.quoteReplacement(values.get(found.group()))));
            }
        }
        return lines;
    }

    private static Properties read() {
        var words = new Properties();
        try (var in = new InputStreamReader(
                PaperWords.class.getResourceAsStream("papers.properties"), StandardCharsets.UTF_8)) {
            words.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
