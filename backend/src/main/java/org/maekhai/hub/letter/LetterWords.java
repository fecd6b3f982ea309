package org.maekhai.hub.letter;

import java.util.ArrayList;
import java.util.List;
import org.maekhai.shared.letter.Placeholders;
import org.maekhai.shared.letter.ProgramWords;
import org.maekhai.shared.problem.Failure;

/** The words of an invitation and what is filled into them. */
final class LetterWords {
    static final String NAME = "{ชื่อ อปท.}";
    static final String HEAD = "{ตำแหน่งผู้บริหาร}";
    static final String DISTRICT = "{อำเภอ}";
    static final String PROVINCE = "{จังหวัด}";
    static final String INITIALS = "{อักษรย่อจังหวัด}";
    static final String NEIGHBOUR_COUNT = "{จำนวน อปท. ใกล้เคียง}";
    static final String NEIGHBOURS = "{รายชื่อ อปท. ใกล้เคียง}";
    static final String MAX_MEMBERS = "{จำนวนสูงสุด}";
    static final String MONTHS = "{เดือนที่ครบถ้วน}";
    static final String TOPICS = "{หัวข้อ}";

    static final Placeholders PLACEHOLDERS = new Placeholders(List.of(
            NAME, HEAD, DISTRICT, PROVINCE, INITIALS, NEIGHBOUR_COUNT, NEIGHBOURS, MAX_MEMBERS, MONTHS, TOPICS));

    /** The program's own. */
    static final SaveLetterTemplate DEFAULT = standard(ProgramWords.of(LetterWords.class, "invitation.properties"));

    private LetterWords() {}

    static SaveLetterTemplate tidy(SaveLetterTemplate words) {
        return new SaveLetterTemplate(
                Placeholders.tidy(words.office()),
                Placeholders.tidy(words.numberPrefix()),
                Placeholders.tidy(words.subject()),
                Placeholders.tidy(words.reference()),
                Placeholders.tidy(words.enclosures()),
                Placeholders.tidy(words.body()),
                Placeholders.tidy(words.signer()),
                Placeholders.tidy(words.signerPosition()),
                Placeholders.tidy(words.unit()),
                Placeholders.tidy(words.phone()));
    }

    /** 422 with every placeholder that nothing fills, and every brace that stands alone. */
    static void requireKnown(SaveLetterTemplate words) {
        List<Failure.FieldError> errors = new ArrayList<>();
        errors.addAll(PLACEHOLDERS.unknown("/office", words.office()));
        errors.addAll(PLACEHOLDERS.unknown("/numberPrefix", words.numberPrefix()));
        errors.addAll(PLACEHOLDERS.unknown("/subject", words.subject()));
        errors.addAll(PLACEHOLDERS.unknown("/reference", words.reference()));
        errors.addAll(PLACEHOLDERS.unknown("/enclosures", words.enclosures()));
        errors.addAll(PLACEHOLDERS.unknown("/body", words.body()));
        errors.addAll(PLACEHOLDERS.unknown("/signer", words.signer()));
        errors.addAll(PLACEHOLDERS.unknown("/signerPosition", words.signerPosition()));
        errors.addAll(PLACEHOLDERS.unknown("/unit", words.unit()));
        errors.addAll(PLACEHOLDERS.unknown("/phone", words.phone()));
        if (!errors.isEmpty()) {
            throw Failure.invalid(errors);
        }
    }

    private static SaveLetterTemplate standard(ProgramWords words) {
        return new SaveLetterTemplate(
                words.text("office"),
                words.text("numberPrefix"),
                words.text("subject"),
                words.find("reference"),
                words.find("enclosures"),
                words.text("body"),
                words.text("signer"),
                words.text("signerPosition"),
                words.text("unit"),
                words.text("phone"));
    }
}
