package org.maekhai.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("without-database")
class ScoresTest {
    private final Question heavy = question(ChecklistModule.BUDGET, 3);
    private final Question light = question(ChecklistModule.BUDGET, 1);
    private final Question other = question(ChecklistModule.PEOPLE, 2);
    private final Checklist checklist =
            new Checklist(UUID.randomUUID(), "x", null, 1, null, true, List.of(other, heavy, light));

    @Test
    void theShareOfYesIsWeightedAndModulesStandInTheirOrder() {
        assertEquals(
                List.of(
                        new ModuleScore(ChecklistModule.BUDGET, 0.75, 1, 1, 0),
                        new ModuleScore(ChecklistModule.PEOPLE, 1.0, 1, 0, 0)),
                Scores.of(checklist, Map.of(heavy.id(), Answer.YES, light.id(), Answer.NO, other.id(), Answer.YES)));
    }

    @Test
    void whatDoesNotAriseOrWasNotAnsweredIsNeitherYesNorNo() {
        assertEquals(
                List.of(
                        new ModuleScore(ChecklistModule.BUDGET, 0.0, 0, 1, 0),
                        new ModuleScore(ChecklistModule.PEOPLE, null, 0, 0, 1)),
                Scores.of(checklist, Map.of(light.id(), Answer.NO, other.id(), Answer.NOT_APPLICABLE)));
    }

    @Test
    void anAnswerToWhatThisVersionDoesNotAskCountsForNothing() {
        var answers = new HashMap<>(Map.of(light.id(), Answer.YES));
        var before = Scores.of(checklist, answers);
        answers.put(UUID.randomUUID(), Answer.NO);

        assertEquals(before, Scores.of(checklist, answers));
    }

    private static Question question(ChecklistModule module, int weight) {
        return new Question(UUID.randomUUID(), module, "?", null, null, weight, false, null);
    }
}
