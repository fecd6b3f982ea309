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
 * @param reason why it was begun after one that was submitted
 */
record ReportEdition(int number, String reason, Said said, Course course) {

    /**
     * What it says, and who says it.
     *
     * @param texts those that were written; the others propose themselves until it is submitted, and then stand there too
     * @param proposed of the texts of one that was submitted those that nobody wrote
     * @param issueIds the table of problems; null: nobody chose, and it proposes itself
     * @param issuesChosen whether somebody chose them, once it is submitted
     */
    record Said(
            Map<ReportSection, String> texts,
            Set<ReportSection> proposed,
            List<UUID> issueIds,
            boolean issuesChosen,
            String preparedBy,
            String checkedBy) {

        static Said by(String author, Map<ReportSection, String> texts, List<UUID> issueIds) {
            return new Said(texts, Set.of(), issueIds, issueIds != null, author, null);
        }

        /** Without what proposed itself. */
        private Map<ReportSection, String> written() {
            Map<ReportSection, String> written = new EnumMap<>(ReportSection.class);
            written.putAll(texts);
            written.keySet().removeAll(proposed);
            return written;
        }

        private List<UUID> chosen() {
            return issuesChosen ? issueIds : null;
        }

        private Said reopened() {
            return new Said(written(), Set.of(), chosen(), issuesChosen, preparedBy, checkedBy);
        }

        private Said with(Map<ReportSection, String> fresh, List<UUID> issues, String author) {
            Map<ReportSection, String> all = new EnumMap<>(ReportSection.class);
            all.putAll(texts);
            all.putAll(fresh);
            return new Said(all, proposed, issues, issues != null, author, null);
        }

        private Said checked(String by) {
            return new Said(texts, proposed, issueIds, issuesChosen, preparedBy, by);
        }

        private Said forGood(ReportData data) {
            Map<ReportSection, String> all = new EnumMap<>(ReportSection.class);
            var unwritten = EnumSet.noneOf(ReportSection.class);
            for (var section : ReportSection.values()) {
                all.put(section, text(section, data));
                if (!texts.containsKey(section)) {
                    unwritten.add(section);
                }
            }
            return new Said(all, unwritten, data.issueIds(), issueIds != null, preparedBy, checkedBy);
        }

        private String text(ReportSection section, ReportData data) {
            var written = texts.get(section);
            return written == null ? data.proposal(section) : written;
        }
    }

    /**
     * What became of it.
     *
     * @param note with which it was acknowledged
     * @param remarks with which it was returned
     */
    record Course(ReportState state, String note, Submission submission, Map<ReportSection, String> remarks) {
        static final Course BEGUN = new Course(ReportState.DRAFT, null, Submission.NONE, Map.of());

        private Course at(ReportState next) {
            return new Course(next, note, submission, remarks);
        }

        private Course with(Submission other) {
            return new Course(state, note, other, remarks);
        }

        private Course sentBack(Map<ReportSection, String> why) {
            return new Course(ReportState.RETURNED, note, submission, why);
        }

        private Course acknowledged(String with) {
            return new Course(ReportState.ACKNOWLEDGED, with, submission, remarks);
        }
    }

    /**
     * @param on the day; null, as all of it: it isn't submitted
     * @param templateId of its office, with which it was signed; null: it has the program's form
     */
    record Submission(LocalDate on, Signed signed, ReportLetter letter, UUID templateId) {
        static final Submission NONE =
                new Submission(null, Signed.NOBODY, new ReportLetter(null, null, null, null), null);

        private Submission with(ReportLetter other) {
            return new Submission(on, signed, other, templateId);
        }
    }

    /** Who signed. */
    record Signed(String by, String as, String capacity) {
        static final Signed NOBODY = new Signed(null, null, null);

        static Signed of(SubmitReport request) {
            return new Signed(
                    request.signedBy().strip(), request.position().strip(), ThaiText.orNull(request.capacity()));
        }
    }

    static ReportEdition first(String by) {
        return new ReportEdition(1, null, Said.by(by, Map.of(), null), Course.BEGUN);
    }

    /** The one after it says what was written in it until that is changed; what proposed itself goes on with the data. */
    ReportEdition next(String why, String by) {
        return new ReportEdition(number + 1, why, Said.by(by, said.written(), said.chosen()), Course.BEGUN);
    }

    private ReportEdition with(Said other, Course further) {
        return new ReportEdition(number, reason, other, further);
    }

    /** As it stands again beside the data of now: what proposed itself proposes itself anew. */
    ReportEdition reopened() {
        return with(said.reopened(), course);
    }

    /** @param fresh those that are written anew. What was checked was another. */
    ReportEdition written(Map<ReportSection, String> fresh, List<UUID> issues, String by) {
        return with(said.with(fresh, issues, by), course.at(ReportState.DRAFT));
    }

    ReportEdition at(ReportState next) {
        return with(said, course.at(next));
    }

    ReportEdition checked(String by) {
        return with(said.checked(by), course);
    }

    /** What proposed itself stands there for good, and is known to be nobody's words. */
    ReportEdition submitted(LocalDate on, SubmitReport request, ReportData data, UUID templateId) {
        var letter = new ReportLetter(ThaiText.orNull(request.letterNumber()), request.letterDate(), null, null);
        return with(
                said.forGood(data),
                course.at(ReportState.SUBMITTED).with(new Submission(on, Signed.of(request), letter, templateId)));
    }

    ReportEdition sentBack(Map<ReportSection, String> why) {
        return with(said, course.sentBack(why));
    }

    ReportEdition acknowledged(String with) {
        return with(said, course.acknowledged(with));
    }

    ReportEdition with(ReportLetter other) {
        return with(said, course.with(course.submission().with(other)));
    }

    /** As it stands: written, else proposed. */
    String text(ReportSection section, ReportData data) {
        return said.text(section, data);
    }

    /** The rows that somebody chose; null: nobody did. */
    List<UUID> chosen() {
        return said.chosen();
    }

    Map<ReportSection, String> texts() {
        return said.texts();
    }

    List<UUID> issueIds() {
        return said.issueIds();
    }

    ReportState state() {
        return course.state();
    }

    Map<ReportSection, String> remarks() {
        return course.remarks();
    }

    LocalDate submittedOn() {
        return course.submission().on();
    }

    Signed signed() {
        return course.submission().signed();
    }

    ReportLetter letter() {
        return course.submission().letter();
    }
}
