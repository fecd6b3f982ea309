package org.maekhai.visit;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How a checklist was answered, by module. What was asked counts: a question without an answer is neither yes nor no. */
public final class Scores {
    private final Map<ChecklistModule, Tally> modules = new EnumMap<>(ChecklistModule.class);

    private static final class Tally {
        private final int[] answers = new int[Answer.values().length];
        private int weightOfYes;
        private int weight;

        void add(Answer answer, int number, int sumOfWeights) {
            answers[answer.ordinal()] += number;
            if (answer != Answer.NOT_APPLICABLE) {
                weight += sumOfWeights;
            }
            if (answer == Answer.YES) {
                weightOfYes += sumOfWeights;
            }
        }

        ModuleScore score(ChecklistModule module) {
            return new ModuleScore(
                    module,
                    weight == 0 ? null : (double) weightOfYes / weight,
                    answers[Answer.YES.ordinal()],
                    answers[Answer.NO.ordinal()],
                    answers[Answer.NOT_APPLICABLE.ordinal()]);
        }
    }

    /**
     * Of each module of the checklist, in the order of {@link ChecklistModule}.
     *
     * @param answers by question; those to questions that this version doesn't ask count for nothing
     */
    public static List<ModuleScore> of(Checklist checklist, Map<UUID, Answer> answers) {
        var scores = new Scores();
        for (var question : checklist.questions()) {
            scores.asks(question.module());
            var answer = answers.get(question.id());
            if (answer != null) {
                scores.add(question.module(), answer, 1, question.weight());
            }
        }
        return scores.list();
    }

    /** That module is part of the checklist, whether anything of it was answered or not. */
    public void asks(ChecklistModule module) {
        modules.computeIfAbsent(module, any -> new Tally());
    }

    /** So many questions of a module, with the sum of their weights, were answered so. */
    public void add(ChecklistModule module, Answer answer, int number, int sumOfWeights) {
        asks(module);
        modules.get(module).add(answer, number, sumOfWeights);
    }

    public List<ModuleScore> list() {
        return modules.entrySet().stream()
                .map(each -> each.getValue().score(each.getKey()))
                .toList();
    }
}
