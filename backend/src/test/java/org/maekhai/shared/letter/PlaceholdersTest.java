package org.maekhai.shared.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("without-database")
class PlaceholdersTest {
    private static final Placeholders SOME = new Placeholders(List.of("{ชื่อ}", "{ใคร}"));

    @Test
    void aLineWithNothingToSayIsLeftOutButASubjectNeverIs() {
        var values = Map.of("{ชื่อ}", "$1 {ใคร}");

        assertEquals(List.of("ถึง $1 {ใคร}", "จบ"), SOME.lines("ถึง {ชื่อ}\n\nโดย {ใคร}\n  จบ", values));
        assertEquals(
                "ถึง $1 {ใคร} โดย", SOME.line("ถึง {ชื่อ} โดย{ใคร}", values), "what is filled in isn't filled again");
        assertEquals(List.of(), SOME.lines(null, values));
    }

    @Test
    void whatNothingFillsIsNamedOnce() {
        var unknown = SOME.unknown("/body", "{ชื่อ} {อะไร} {อะไร} และ {ใคร");

        assertEquals(
                List.of("{อะไร}", "{ใคร"),
                unknown.stream().map(error -> error.arguments().get(0)).toList());
        assertEquals(List.of(), SOME.unknown("/body", null));
    }
}
