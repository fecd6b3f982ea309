package org.maekhai.issue.sheet;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.maekhai.issue.IssueKind;
import org.maekhai.issue.IssueModule;
import org.maekhai.issue.IssuePlace;
import org.maekhai.issue.IssueState;
import org.maekhai.issue.Severity;
import org.maekhai.shared.thai.ThaiText;

/**
 * What rows of an import are compared with: of long texts no more than whether they are the same.
 *
 * @param place its local government, or the province whose own it is
 * @param title whether it is the same however it is spelt; {@code detail} and {@code solution} as they are
 * @param touchedOn the first day on which something came of it; null: nothing did yet
 * @param openSince the day before which it can't be resolved
 * @param solution what solved it last, also of one that was opened again since
 * @param ofVisit whether it was found in a visit
 */
record KnownIssue(
        UUID id,
        String place,
        IssueKind kind,
        IssueModule module,
        Severity severity,
        UUID title,
        UUID detail,
        LocalDate raisedOn,
        LocalDate dueOn,
        IssueState state,
        String code,
        LocalDate touchedOn,
        LocalDate openSince,
        UUID solution,
        LocalDate solvedOn,
        boolean ofVisit) {

    /** Titles of which this is the same say the same. */
    static UUID folded(String title) {
        return digest(ThaiText.key(title).toLowerCase(Locale.ROOT));
    }

    /** Null of nothing. */
    static UUID digest(String text) {
        return text == null ? null : UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    static String word(Integer localGovernmentId, String province) {
        return localGovernmentId == null ? province : localGovernmentId.toString();
    }

    static String word(IssuePlace at) {
        return word(at.of() == null ? null : at.of().id(), at.provinceCode());
    }
}
