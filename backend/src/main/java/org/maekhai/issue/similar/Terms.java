package org.maekhai.issue.similar;

import java.util.List;

/**
 * What a text is compared by.
 *
 * @param words as they are spelt
 * @param meanings of words and phrases that are said in several ways
 * @param grams letters that stand together, which a slip of the pen changes few of
 */
record Terms(List<String> words, List<String> meanings, List<String> grams) {
    boolean isEmpty() {
        return words.isEmpty() && grams.isEmpty();
    }
}
