package org.maekhai.report;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.maekhai.shared.thai.ThaiText;

/**
 * What was written of a month, signed and answered at a time.
 *
 * @param number from 1
 * @param reason why it was begun after one that was submitted; {@code note} with which it was acknowledged
 * @param texts those that were written; the others propose themselves until it is submitted, and then stand there too
 * @param proposed of the texts of one that was submitted those that nobody wrote
 * @param remarks with which it was returned
 * @param issueIds the table of problems; null: nobody chose, and it proposes itself
 * @param issuesChosen whether somebody chose them, once it is submitted
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
        Set<ReportSection> proposed,
        Map<ReportSection, String> remarks,
        List<UUID> issueIds,
        boolean issuesChosen) {

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
                Set.of(),
                Map.of(),
                issueIds,
                issueIds != null);
    }

    /** The one after it says what was written in it until that is changed; what proposed itself goes on with the data. */
    ReportEdition next(String why, String by) {
        return begun(number + 1, why, written(), chosen(), by);
    }

    private Map<ReportSection, String> written() {
        Map<ReportSection, String> written = new EnumMap<>(ReportSection.class);
        written.putAll(texts);
        written.keySet().removeAll(proposed);
        return written;
    }

    /** The rows that somebody chose; null: nobody did. */
    List<UUID> chosen() {
        return issuesChosen ? issueIds : null;
    }

    /** As it stands again beside the data of now: what proposed itself proposes itself anew. */
    ReportEdition reopened() {
        return new ReportEdition(
                number,
                state,
                reason,
                note,
                submittedOn,
                signed,
                letter,
                preparedBy,
                checkedBy,
                written(),
                Set.of(),
                remarks,
                chosen(),
                issuesChosen);
    }

    /** @param fresh those that are written anew. What was checked was another. */
    ReportEdition written(Map<ReportSection, String> fresh, List<UUID> issues, String by) {
        Map<ReportSection, String> all = new EnumMap<>(ReportSection.class);
        all.putAll(texts);
        all.putAll(fresh);
        return new ReportEdition(
                number, ReportState.DRAFT, reason, note, submittedOn, signed, letter, by, null, all, proposed, remarks, issues, issues != null);
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
                proposed,
                remarks,
                issueIds,
                issuesChosen);
    }

    ReportEdition checked(String by) {
        return new ReportEdition(
                number, state, reason, note, submittedOn, signed, letter, preparedBy, by, texts, proposed, remarks, issueIds, issuesChosen);
    }

    /** What proposed itself stands there for good, and is known to be nobody's words. */
    ReportEdition submitted(LocalDate on, SubmitReport request, ReportData data) {
        Map<ReportSection, String> all = new EnumMap<>(ReportSection.class);
        var unwritten = EnumSet.noneOf(ReportSection.class);
        for (var section : ReportSection.values()) {
            all.put(section, text(section, data));
            if (!texts.containsKey(section)) {
                unwritten.add(section);
            }
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
                unwritten,
                remarks,
                data.issueIds(),
                issueIds != null);
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
                proposed,
                why,
                issueIds,
                issuesChosen);
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
                proposed,
                remarks,
                issueIds,
                issuesChosen);
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
                proposed,
                remarks,
                issueIds,
                issuesChosen);
    }
}
