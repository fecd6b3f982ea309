package org.maekhai.shared.timeline;

/** What happened to a local government. Each is a feature's to tell: a {@link TimelineSource}. */
public enum TimelineCode {
    STATUS_CHANGED(TimelineKind.STATUS),
    EXEMPTED(TimelineKind.STATUS),
    BUDGET_RECORDED(TimelineKind.FACT),
    BUDGET_APPROVED(TimelineKind.FACT),
    BUDGET_IN_USE(TimelineKind.FACT),
    ELAAS_NOT_USED(TimelineKind.FACT),
    BUDGET_STATED(TimelineKind.FACT),
    POSTING_READ(TimelineKind.FACT),
    SELF_REPORTED(TimelineKind.FACT),
    VISIT_PLANNED(TimelineKind.VISIT),
    VISIT_DONE(TimelineKind.VISIT),
    VISIT_CANCELLED(TimelineKind.VISIT),
    VISIT_CONFIRMED(TimelineKind.VISIT),
    VISIT_DISPUTED(TimelineKind.VISIT),
    ISSUE_RAISED(TimelineKind.ISSUE),
    ISSUE_STARTED(TimelineKind.ISSUE),
    ISSUE_ESCALATED(TimelineKind.ISSUE),
    ISSUE_ANSWERED(TimelineKind.ISSUE),
    ISSUE_RESOLVED(TimelineKind.ISSUE),
    ISSUE_REOPENED(TimelineKind.ISSUE),
    ISSUE_MERGED(TimelineKind.ISSUE),
    MEETING_PLANNED(TimelineKind.MEETING),
    MEETING_ASKED(TimelineKind.MEETING),
    MEETING_ATTENDED(TimelineKind.MEETING),
    MEETING_MISSED(TimelineKind.MEETING),
    MEETING_WILL_DISCUSS(TimelineKind.MEETING),
    MEETING_DISCUSSED(TimelineKind.MEETING),
    ADVICE_RECEIVED(TimelineKind.ADVICE),
    ADVICE_GIVEN(TimelineKind.ADVICE),
    HUB_PROPOSED(TimelineKind.HUB),
    HUB_ACCEPTED(TimelineKind.HUB),
    HUB_DECLINED(TimelineKind.HUB),
    HUB_SUSPENDED(TimelineKind.HUB),
    HUB_RESUMED(TimelineKind.HUB),
    HUB_RETIRED(TimelineKind.HUB),
    HUB_JOINED(TimelineKind.HUB),
    HUB_LEFT(TimelineKind.HUB),
    MEMBER_JOINED(TimelineKind.HUB),
    MEMBER_LEFT(TimelineKind.HUB),
    HUB_INVITED(TimelineKind.LETTER),
    TRAINER_ASSIGNED(TimelineKind.ASSIGNMENT),
    TRAINER_REPLACED(TimelineKind.ASSIGNMENT),
    TRAINER_LEFT(TimelineKind.ASSIGNMENT);

    private final TimelineKind kind;

    TimelineCode(TimelineKind kind) {
        this.kind = kind;
    }

    public TimelineKind kind() {
        return kind;
    }
}
