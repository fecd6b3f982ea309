package org.maekhai.shared.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SearchTextTest {
    @Test
    void whatIsComparedInBytesIsStillEachLetterByItself() {
        var letters = IntStream.range(0, 0xd800)
                .mapToObj(letter -> SearchText.compact(Character.toString(letter)))
                .collect(Collectors.toSet());

        assertEquals(0xd800, letters.size(), "no two letters are the same afterwards");
        assertNotEquals(SearchText.compact("é"), SearchText.compact("้"));
        assertEquals("บ้านé", SearchText.compact(SearchText.compact("บ้านé")), "twice is as it was");
    }

    @Test
    void aPieceIsFoundInWhatItIsAPieceOf() {
        var text = SearchText.compact(SearchText.of("5301901", "เทศบาลตำบลขามทะเลสอ", "ทต.ขามทะเลสอ"));

        assertTrue(SearchText.finder("ทะเล").test(text));
        assertTrue(SearchText.finder("๕๓๐๑").test(text), "by its code in Thai digits");
        assertTrue(text.chars().allMatch(letter -> letter < 256), "each letter takes a byte");
    }
}
