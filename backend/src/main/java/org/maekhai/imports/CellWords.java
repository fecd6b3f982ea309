package org.maekhai.imports;

import java.util.HashMap;
import java.util.Map;
import org.maekhai.shared.thai.ThaiText;

/** The words that files have for some values, however they are spelt. */
public final class CellWords<T> {
    /** Whoever writes more writes a sentence. */
    private static final int LONGEST = 60;

    private final Map<String, T> values = new HashMap<>();

    public CellWords<T> with(T value, String... words) {
        for (var word : words) {
            values.put(ThaiText.key(word), value);
        }
        return this;
    }

    /** Null: it means none of them. */
    public T of(String word) {
        return word.length() > LONGEST ? null : values.get(ThaiText.key(word));
    }
}
