package org.maekhai.visit.paper;

import java.util.ArrayList;
import java.util.List;
import org.maekhai.shared.letter.Placeholders;
import org.maekhai.shared.letter.ProgramWords;
import org.maekhai.shared.problem.Failure;

/** The words of the papers and what is filled into them. */
final class PaperWords {
    static final String NAME = "{ชื่อ อปท.}";
    static final String DISTRICT = "{อำเภอ}";
    static final String PROVINCE = "{จังหวัด}";
    static final String MODE = "{รูปแบบ}";
    static final String DAY = "{วันที่}";
    static final String TRAVELLER = "{ผู้เดินทาง}";
    static final String TRAVELLERS = "{คณะผู้เดินทาง}";
    static final String MET = "{ผู้ให้ข้อมูล}";

    static final Placeholders PLACEHOLDERS =
            new Placeholders(List.of(NAME, DISTRICT, PROVINCE, MODE, DAY, TRAVELLER, TRAVELLERS, MET));

    private static final ProgramWords WORDS = ProgramWords.of(PaperWords.class, "papers.properties");

    private PaperWords() {}

    /** What no province changes: what parts of a paper are called. */
    static String label(String key) {
        return WORDS.text(key);
    }

    /** The program's own. */
    static SavePaperWords standard(Paper paper) {
        return new SavePaperWords(
                WORDS.text(paper + ".subject"), WORDS.find(paper + ".body"), WORDS.find(paper + ".closing"));
    }

    /** As they are kept. @throws Failure 422 for what lacks, every placeholder that nothing fills, and every brace that stands alone */
    static SavePaperWords checked(Paper paper, SavePaperWords words) {
        var tidy = new SavePaperWords(
                Placeholders.tidy(words.subject()),
                Placeholders.tidy(words.body()),
                Placeholders.tidy(words.closing()));
        List<Failure.FieldError> errors = new ArrayList<>(PLACEHOLDERS.unknown("/subject", tidy.subject()));
        errors.addAll(text(paper, "/body", tidy.body()));
        errors.addAll(text(paper, "/closing", tidy.closing()));
        if (!errors.isEmpty()) {
            throw Failure.invalid(errors);
        }
        return tidy;
    }

    private static List<Failure.FieldError> text(Paper paper, String pointer, String text) {
        return text == null && paper.isLetter()
                ? List.of(Failure.FieldError.of(pointer, "REQUIRED"))
                : PLACEHOLDERS.unknown(pointer, text);
    }
}
