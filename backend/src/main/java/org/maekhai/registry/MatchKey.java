package org.maekhai.registry;

import org.maekhai.shared.thai.ThaiText;

/** A name as files are compared by: as it looks, without spaces and dots. */
final class MatchKey {
    private MatchKey() {}

    static String of(String name) {
        return ThaiText.fold(name);
    }
}
