package org.maekhai.shared.letter;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The program's own words of some papers, as they stand in a file beside the class that uses them. */
public record ProgramWords(Properties words) {
    public static ProgramWords of(Class<?> beside, String file) {
        var words = new Properties();
        try (var in = new InputStreamReader(beside.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            words.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ProgramWords(words);
    }

    public String text(String key) {
        var text = find(key);
        if (text == null) {
            throw new IllegalArgumentException(key);
        }
        return text;
    }

    /** Null where there is none. */
    public String find(String key) {
        return words.getProperty(key);
    }
}
