package org.maekhai.issue.sheet;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.maekhai.issue.IssueKind;
import org.maekhai.issue.IssueModule;
import org.maekhai.issue.IssuePlace;
import org.maekhai.issue.SaveIssue;
import org.maekhai.issue.Severity;
import org.maekhai.issue.ToldIssue;
import org.maekhai.issue.sheet.IssueCells.Stated;

/**
 * What a row of an office's list makes of an issue: what it states over what is known, since an empty cell erases nothing.
 *
 * @param before as it is known; null: it isn't
 */
record IssueOfRow(Stated stated, KnownIssue before, LocalDate today) {

    IssueKind kind() {
        return stated.kind() != null || before == null ? stated.kind() : before.kind();
    }

    /** Of one that isn't known yet what nobody says is anything, of middling weight, and told today. */
    IssueModule module() {
        return first(stated.module(), before == null ? IssueModule.OTHER : before.module());
    }

    Severity severity() {
        return first(stated.severity(), before == null ? Severity.MEDIUM : before.severity());
    }

    LocalDate raisedOn() {
        if (stated.raisedOn() != null) {
            return stated.raisedOn();
        }
        if (before != null) {
            return before.raisedOn();
        }
        var solved = stated.resolvedOn();
        return solved != null && solved.isBefore(today) ? solved : today;
    }

    LocalDate dueOn() {
        return first(stated.dueOn(), before == null ? null : before.dueOn());
    }

    /** What it solved it last stays so; one that was opened again since isn't solved by the same words anew. */
    boolean isSolved() {
        return stated.solution() != null
                && (before == null || !KnownIssue.digest(stated.solution()).equals(before.solution()));
    }

    LocalDate solvedOn() {
        return Optional.ofNullable(stated.resolvedOn()).orElse(today);
    }

    /** Another day of what solved it, or a day of which nobody says what. */
    boolean isDayWithoutSolution() {
        return stated.resolvedOn() != null
                && !isSolved()
                && (before == null || !stated.resolvedOn().equals(before.solvedOn()));
    }

    /** Whether it says nothing that isn't known, but for what solved it. */
    boolean isKnown(IssuePlace at) {
        return before != null
                && before.place().equals(KnownIssue.word(at))
                && kind() == before.kind()
                && module() == before.module()
                && severity() == before.severity()
                && raisedOn().equals(before.raisedOn())
                && Objects.equals(dueOn(), before.dueOn())
                && (stated.title() == null || KnownIssue.folded(stated.title()).equals(before.title()))
                && (stated.detail() == null
                        || KnownIssue.digest(stated.detail()).equals(before.detail()));
    }

    /** All of it. @param known as it is stored; null: it isn't, or nobody asks what it is called */
    SaveIssue said(IssuePlace at, SaveIssue known) {
        return new SaveIssue(
                kind(),
                module(),
                severity(),
                title(known),
                first(stated.detail(), known == null ? null : known.detail()),
                at.localGovernmentCode(),
                at.provinceCode(),
                known == null ? null : known.visitId(),
                raisedOn(),
                known == null ? null : known.ownerId(),
                dueOn());
    }

    ToldIssue told(UUID id, IssuePlace at) {
        var solution = isSolved() ? stated.solution() : null;
        return new ToldIssue(id, at, stated.code(), known -> said(at, known), solution, solvedOn());
    }

    /** One that is only spelt otherwise stays as it is known. */
    private String title(SaveIssue known) {
        if (known == null) {
            return Objects.requireNonNullElse(stated.title(), "");
        }
        boolean isSame =
                stated.title() == null || KnownIssue.folded(stated.title()).equals(KnownIssue.folded(known.title()));
        return isSame ? known.title() : stated.title();
    }

    private static <T> T first(T one, T otherwise) {
        return one == null ? otherwise : one;
    }
}
