package org.maekhai.visit.checklist;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.validator.constraints.Range;
import org.maekhai.shared.http.MultiLine;
import org.maekhai.shared.thai.ThaiText;
import org.maekhai.visit.ChecklistModule;
import org.maekhai.visit.Offer;
import org.maekhai.visit.Question;

/**
 * Makes a checklist, or a new version of one.
 *
 * @param source whose it is
 * @param versionOf the version that this one replaces: the newest; left out: a checklist of its own
 */
record SaveChecklist(
        @NotBlank(message = "REQUIRED") @Size(max = 200, message = "TOO_LONG")
        String name,

        @Size(max = 500, message = "TOO_LONG") String source,
        UUID versionOf,

        @NotEmpty(message = "REQUIRED") @Size(max = MAX_QUESTIONS, message = "TOO_MANY")
        List<@NotNull(message = "REQUIRED") @Valid Asked> questions) {

    static final int MAX_QUESTIONS = 200;

    /**
     * A question as it is to be.
     *
     * @param id left out: that of the same question in the version before, else a new one
     * @param byPhone left out: only on the spot
     */
    record Asked(
            UUID id,
            @NotNull(message = "REQUIRED") ChecklistModule module,

            @NotBlank(message = "REQUIRED") @Size(max = 1000, message = "TOO_LONG") @MultiLine
            String text,

            @Size(max = 1000, message = "TOO_LONG") @MultiLine
            String textEn,

            @Size(max = 1000, message = "TOO_LONG") @MultiLine
            String yesWhen,

            @NotNull(message = "REQUIRED") @Range(min = 1, max = 3, message = "OUT_OF_RANGE")
            Integer weight,

            Boolean byPhone,
            Offer offers) {

        /** The same words about the same. */
        boolean isSame(Question question) {
            return module == question.module()
                    && text.strip().equals(question.text())
                    && Objects.equals(ThaiText.orNull(yesWhen), question.yesWhen());
        }

        Question as(UUID known) {
            return new Question(
                    known,
                    module,
                    text.strip(),
                    ThaiText.orNull(textEn),
                    ThaiText.orNull(yesWhen),
                    weight,
                    Boolean.TRUE.equals(byPhone),
                    offers);
        }
    }
}
