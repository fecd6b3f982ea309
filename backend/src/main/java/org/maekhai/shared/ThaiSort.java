package org.maekhai.shared;

import java.text.Collator;
import java.util.HexFormat;
import java.util.Locale;

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
}
