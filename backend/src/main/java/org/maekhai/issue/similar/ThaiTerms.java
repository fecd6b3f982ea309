package org.maekhai.issue.similar;

import java.util.ArrayList;
import java.util.List;

/**
 * How a text is taken apart: folded as all that is searched for, then words as the Java platform breaks Thai, what they mean
 * ({@link Meanings}), and every three letters in a row of its skeleton (docs/adr/0026).
 */
final class ThaiTerms {
    private static final int GRAM = 3;

    private final Meanings meanings;

    ThaiTerms(Meanings meanings) {
        this.meanings = meanings;
    }

    Terms of(String text) {
        var plain = ThaiLetters.plain(text);
        var words = ThaiLetters.words(plain);
        var skeleton = ThaiLetters.skeleton(plain);
        return new Terms(words, meanings.of(words), grams(skeleton));
    }

    private static List<String> grams(String skeleton) {
        List<String> grams = new ArrayList<>();
        for (int i = 0; i + GRAM <= skeleton.length(); i++) {
            grams.add(skeleton.substring(i, i + GRAM));
        }
        return grams;
    }
}
