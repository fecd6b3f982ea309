package org.maekhai.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("without-database")
class RowProblemTest {
    @ParameterizedTest
    @EnumSource(RowProblem.class)
    void noMessageHasAHole(RowProblem problem) {
        var words = new Object[problem.arguments()];
        for (int i = 0; i < words.length; i++) {
            words[i] = "คำ" + i;
        }
        for (var message : List.of(problem.thai(words), problem.english(words))) {
            assertFalse(message.contains("{") || message.contains("?") || message.contains("null"), message);
            assertFalse(message.isBlank(), problem.name());
        }
        // in one language or the other every argument is said
        for (var word : words) {
            assertTrue((problem.thai(words) + problem.english(words)).contains((String) word), problem.name());
        }
        assertTrue(problem.thai(words).chars().anyMatch(c -> c >= 'ก' && c <= '๛'), problem.name());
    }

    @ParameterizedTest
    @EnumSource(RowProblem.class)
    void whatIsNotKnownIsADashAndNoGap(RowProblem problem) {
        var blank = new Object[problem.arguments()];
        Arrays.fill(blank, " ");
        assertFalse(problem.thai(blank).contains("\"\"") || problem.thai(blank).contains("  "), problem.thai(blank));
        var none = new Object[problem.arguments()];
        assertEquals(problem.thai(blank), problem.thai(none));
    }

    @ParameterizedTest
    @EnumSource(RowProblem.class)
    void aMessageTakesAllItsArgumentsOrNone(RowProblem problem) {
        var more = new Object[problem.arguments() + 1];
        assertThrows(IllegalArgumentException.class, () -> problem.thai(more));
    }
}
