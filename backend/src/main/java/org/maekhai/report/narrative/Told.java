package org.maekhai.report.narrative;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.maekhai.report.Proposed;
import org.maekhai.report.Proposed.Sentence;
import org.maekhai.report.Proposed.StandsOn;

/** Sentences of a section in the order in which they are said, a line each. */
final class Told {
    /** Letters of a section that anybody reads, and that fit into it with room for what an officer adds. */
    private static final int ROOM = 16_000;

    private final List<Sentence> sentences = new ArrayList<>();

    Told say(String text, StandsOn... standsOn) {
        sentences.add(new Sentence(text, Arrays.asList(standsOn)));
        return this;
    }

    Told sayIf(boolean so, String text, StandsOn... standsOn) {
        return so ? say(text, standsOn) : this;
    }

    Proposed proposed() {
        var told = fitting();
        return new Proposed(String.join("\n", told.stream().map(Sentence::text).toList()), told);
    }

    private List<Sentence> fitting() {
        int length = 0;
        for (int i = 0; i < sentences.size(); i++) {
            length += sentences.get(i).text().length() + 1;
            if (length > ROOM) {
                List<Sentence> told = new ArrayList<>(sentences.subList(0, i));
                told.add(new Sentence(
                        "ทั้งนี้ ยังมีรายละเอียดอื่นอีก %s ซึ่งปรากฏในระบบ"
                                .formatted(Wording.counted(sentences.size() - i, "รายการ")),
                        sentences.get(i).standsOn()));
                return List.copyOf(told);
            }
        }
        return List.copyOf(sentences);
    }
}
