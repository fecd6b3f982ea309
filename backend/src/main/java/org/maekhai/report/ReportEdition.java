package org.maekhai.report;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maekhai.shared.thai.ThaiText;

/**
 * What was written of a month, signed and answered at a time.
 *
 * @param number from 1
 * @param reason why it was begun after one that was submitted; {@code note} with which it was acknowledged
 * @param texts those that were written; the others propose themselves until it is submitted
 * @param remarks with which it was returned
 * @param issueIds the table of problems; null: nobody chose, and it proposes itself
 */
record ReportEdition(
        int number,
        ReportState state,
        String reason,
        String note,
        LocalDate submittedOn,
        Signed signed,
        ReportLetter letter,
        String preparedBy,
        String checkedBy,
        Map<ReportSection, String> texts,
        Map<ReportSection, String> remarks,
        List<UUID> issueIds) {

    /** Who signed. */
    record Signed(String by, String as, String capacity) {
        static final Signed NOBODY = new Signed(null, null, null);

        static Signed of(SubmitReport request) {
            return new Signed(
                    request.signedBy().strip(), request.position().strip(), ThaiText.orNull(request.capacity()));
        }
    }

    private static final ReportLetter NO_LETTER = new ReportLetter(null, null, null, null);

    static ReportEdition first(String by) {
        return begun(1, null, Map.of(), null, by);
    }

    private static ReportEdition begun(
            int number, String reason, Map<ReportSection, String> texts, List<UUID> issueIds, String by) {
        return new ReportEdition(
                number,
                ReportState.DRAFT,
                reason,
                null,
                null,
                Signed.NOBODY,
                NO_LETTER,
                by,
                null,
                texts,
                Map.of(),
                issueIds);
    }

    /** The one after it says the same until it is changed. */
    ReportEdition next(String why, String by) {
        return begun(number + 1, why, texts, issueIds, by);
    }

    /** @param fresh those that are written anew. What was checked was another. */
    ReportEdition written(Map<ReportSection, String> fresh, List<UUID> issues, String by) {
        Map<ReportSection, String> all = new EnumMap<>(ReportSection.class);
        all.putAll(texts);
        all.putAll(fresh);
        return new ReportEdition(
                number, ReportState.DRAFT, reason, note, submittedOn, signed, letter, by, null, all, remarks, issues);
    }

    ReportEdition at(ReportState next) {
        return new ReportEdition(
                number,
                next,
                reason,
                note,
                submittedOn,
                signed,
                letter,
                preparedBy,
                checkedBy,
                texts,
                remarks,
                issueIds);
    }

    ReportEdition checked(String by) {
        return new ReportEdition(
                number, state, reason, note, submittedOn, signed, letter, preparedBy, by, texts, remarks, issueIds);
    }

    /** What proposed itself stands there for good. */
    ReportEdition submitted(LocalDate on, SubmitReport request, ReportData data) {
        Map<ReportSection, String> all = new EnumMap<>(ReportSection.class);
        for (var section : ReportSection.values()) {
            all.put(section, text(section, data));
        }
        return new ReportEdition(
                number,
                ReportState.SUBMITTED,
                reason,
                note,
                on,
                Signed.of(request),
                new ReportLetter(ThaiText.orNull(request.letterNumber()), request.letterDate(), null, null),
                preparedBy,
                checkedBy,
                all,
                remarks,
                data.issues().stream().map(ReportIssue::id).toList());
    }

    /** As it stands: written, else proposed. */
    String text(ReportSection section, ReportData data) {
        var written = texts.get(section);
        return written == null ? data.proposal(section) : written;
    }

    ReportEdition sentBack(Map<ReportSection, String> why) {
        return new ReportEdition(
                number,
                ReportState.RETURNED,
                reason,
                note,
                submittedOn,
                signed,
                letter,
                preparedBy,
                checkedBy,
                texts,
                why,
                issueIds);
    }

    ReportEdition acknowledged(String said) {
        return new ReportEdition(
                number,
                ReportState.ACKNOWLEDGED,
                reason,
                said,
                submittedOn,
                signed,
                letter,
                preparedBy,
                checkedBy,
                texts,
                remarks,
                issueIds);
    }

    ReportEdition with(ReportLetter other) {
        return new ReportEdition(
                number,
                state,
                reason,
                note,
                submittedOn,
                signed,
                other,
                preparedBy,
                checkedBy,
                texts,
                remarks,
                issueIds);
    }
}
