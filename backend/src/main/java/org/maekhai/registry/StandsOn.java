package org.maekhai.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;

/**
 * A column that names local governments: while a row names one that an import made, that import can't be taken back.
 *
 * @param word what such a row is, in the answer that says so
 */
record StandsOn(String table, String column, String word) {
    /** All of them, by table and column. */
    static List<StandsOn> all() {
        var lines = new Properties();
        try (var file = StandsOn.class.getResourceAsStream("stands-on.properties")) {
            lines.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines.stringPropertyNames().stream()
                .sorted()
                .map(name -> of(name, lines.getProperty(name)))
                .toList();
    }

    private static StandsOn of(String name, String word) {
        int dot = name.indexOf('.');
        return new StandsOn(name.substring(0, dot), name.substring(dot + 1), word);
    }
}
