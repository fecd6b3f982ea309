package org.maekhai.report.narrative;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.maekhai.report.Proposed;
import org.maekhai.report.Proposed.Sentence;
import org.maekhai.report.Proposed.StandsOn;

/** Sentences of a section in the order in which they are said, a line each. */
final class Told {
    private final List<Sentence> sentences = new ArrayList<>();

    Told say(String text, StandsOn... standsOn) {
        sentences.add(new Sentence(text, Arrays.asList(standsOn)));
        return this;
    }

    Told sayIf(boolean so, String text, StandsOn... standsOn) {
        return so ? say(text, standsOn) : this;
    }

    Proposed proposed() {
        return new Proposed(
                String.join("\n", sentences.stream().map(Sentence::text).toList()), List.copyOf(sentences));
    }
}
