package org.maekhai.registry;

import java.text.Normalizer;

/** A name as files are compared by: without spaces and dots. */
final class MatchKey {
    private MatchKey() {}

    static String of(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).replaceAll("[\\s.\\u00a0\\u200b]+", "");
    }
}
