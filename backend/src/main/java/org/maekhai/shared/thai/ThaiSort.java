package org.maekhai.shared.thai;

import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Sorts names as Thai dictionaries do, the same on every database: the key is stored beside the name. */
public final class ThaiSort {
    /** As much of a key as the narrowest column for it holds; longer names only differ further on. */
    public static final int MAX_LENGTH = 800;

    private static final Collator THAI = Collator.getInstance(Locale.forLanguageTag("th"));

    private ThaiSort() {}

    /** The collation key in lower-case hexadecimal, so that comparing text compares names. */
    public static String key(String name) {
        var key = HexFormat.of().formatHex(THAI.getCollationKey(name).toByteArray());
        return key.length() <= MAX_LENGTH ? key : key.substring(0, MAX_LENGTH);
    }

    /** By name; each key is made once. */
    public static <T> Comparator<T> by(Function<T, String> name) {
        Map<String, String> keys = new HashMap<>();
        return Comparator.comparing(each -> keys.computeIfAbsent(name.apply(each), ThaiSort::key));
    }
}
