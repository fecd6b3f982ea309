package org.maekhai.hub;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.OptimisticLock;
import org.maekhai.registry.Reason;
import org.maekhai.shared.problem.Failure;
import org.maekhai.training.Skill;

/** The life of a hub (memo order 3): earned, proposed, invited, accepted; put off when it is no longer what it teaches. */
@Entity
@Table(name = "hub")
class Hub {
    @Id
    UUID id;

    @Column(name = "local_government_id")
    int localGovernmentId;

    @Column(name = "province_code")
    String provinceCode;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(10)")
    HubState state;

    /** The local government while the hub is open: the database lets each stand here once. */
    @Column(name = "open_of")
    Integer openOf;

    @Column(name = "max_members")
    int maxMembers;

    private String topics;

    String contact;
    String phone;
    String note;

    @Column(name = "proposed_on")
    LocalDate proposedOn;

    @Column(name = "invited_on")
    LocalDate invitedOn;

    @Column(name = "letter_number")
    String letterNumber;

    @Column(name = "accepted_on")
    LocalDate acceptedOn;

    /** The day and the words of the last decline, suspension, resumption or retirement. */
    @Column(name = "changed_on")
    LocalDate changedOn;

    String reason;

    /** The day of the last suspension, whatever became of it since; null: there was none, or it is not known. */
    @Column(name = "suspended_on")
    private LocalDate suspendedOn;

    /** The day on which that ended; null: it was not resumed. */
    @Column(name = "resumed_on")
    private LocalDate resumedOn;

    @Column(name = "lapsed")
    private String suspendedFor = "";

    @Column(name = "suspended_by_itself")
    boolean suspendedByItself;

    @Column(name = "resumable_since")
    LocalDate resumableSince;

    @Column(name = "plan_id")
    UUID planId;

    /** How often its members changed: that is no change of the hub itself, and so of its version. */
    @OptimisticLock(excluded = true)
    @Column(name = "member_changes")
    private long memberChanges;

    @Column(name = "created_at")
    OffsetDateTime createdAt;

    @Column(name = "created_by")
    String createdBy;

    @Version
    long version;

    protected Hub() {}

    Hub(UUID id, int localGovernmentId, String provinceCode, LocalDate proposedOn, int maxMembers, Set<Skill> topics) {
        this.id = id;
        this.localGovernmentId = localGovernmentId;
        this.provinceCode = provinceCode;
        this.proposedOn = proposedOn;
        this.maxMembers = maxMembers;
        teach(topics);
        enter(HubState.PROPOSED);
    }

    Hub madeBy(String who, OffsetDateTime at) {
        createdBy = who;
        createdAt = at;
        return this;
    }

    void membersChanged() {
        memberChanges++;
    }

    Set<Skill> topics() {
        return Skill.of(topics);
    }

    void teach(Set<Skill> fresh) {
        topics = Skill.text(fresh);
    }

    /** Why it was suspended by itself. */
    List<Reason> reasons() {
        return suspendedFor.isEmpty()
                ? List.of()
                : Arrays.stream(suspendedFor.split(",")).map(Reason::valueOf).toList();
    }

    private void enter(HubState next) {
        state = next;
        openOf = next.isOpen() ? localGovernmentId : null;
        suspendedByItself = false;
        resumableSince = null;
        suspendedFor = "";
    }

    private void require(HubState expected, String code) {
        if (state != expected) {
            throw Failure.conflict(code, state);
        }
    }

    private static void requireNotBefore(LocalDate earlier, LocalDate on) {
        if (earlier != null && on.isBefore(earlier)) {
            throw Failure.invalid("/on", "DATES_REVERSED");
        }
    }

    void requireProposed() {
        require(HubState.PROPOSED, "HUB_NOT_PROPOSED");
    }

    void invite(LocalDate on, String number, Eligibility eligibility) {
        requireProposed();
        eligibility.require();
        enter(HubState.INVITED);
        invitedOn = on;
        if (on.isBefore(proposedOn)) {
            // entered later than it happened
            proposedOn = on;
        }
        letterNumber = number;
    }

    void accept(LocalDate on, Eligibility eligibility) {
        require(HubState.INVITED, "HUB_NOT_INVITED");
        requireNotBefore(invitedOn, on);
        eligibility.require();
        enter(HubState.ACTIVE);
        acceptedOn = on;
    }

    void decline(LocalDate on, String why) {
        require(HubState.INVITED, "HUB_NOT_INVITED");
        requireNotBefore(invitedOn, on);
        enter(HubState.DECLINED);
        changed(on, why);
    }

    void suspend(LocalDate on, String why) {
        require(HubState.ACTIVE, "HUB_NOT_ACTIVE");
        requireNotBefore(acceptedOn, on);
        requireNotBefore(changedOn, on);
        enter(HubState.SUSPENDED);
        suspendedSince(on);
        changed(on, why);
    }

    private void suspendedSince(LocalDate on) {
        suspendedOn = on;
        resumedOn = null;
    }

    void resume(LocalDate on, String why, Eligibility eligibility) {
        require(HubState.SUSPENDED, "HUB_NOT_SUSPENDED");
        requireNotBefore(changedOn, on);
        eligibility.require();
        enter(HubState.ACTIVE);
        resumedOn = on;
        changed(on, why);
    }

    void retire(LocalDate on, String why) {
        if (state != HubState.ACTIVE && state != HubState.SUSPENDED) {
            throw Failure.conflict("HUB_NOT_ACTIVE", state);
        }
        requireNotBefore(acceptedOn, on);
        requireNotBefore(changedOn, on);
        enter(HubState.RETIRED);
        changed(on, why);
    }

    private void changed(LocalDate on, String why) {
        changedOn = on;
        reason = why;
    }

    /**
     * What follows from its eligibility on a day: an active hub that is no longer what it teaches is suspended, a hub that
     * was and is eligible again may resume, and one that exists no longer retires.
     *
     * @return whether anything follows
     */
    boolean judge(Eligibility eligibility, LocalDate today) {
        if (!eligibility.exists()) {
            enter(HubState.RETIRED);
            changed(today, "อปท. แห่งนี้สิ้นสุดสภาพแล้ว");
            return true;
        }
        if (state == HubState.ACTIVE && eligibility.suspends()) {
            suspendByItself(today, eligibility.reasons());
            return true;
        }
        if (state == HubState.SUSPENDED && suspendedByItself && eligibility.eligible() != (resumableSince != null)) {
            resumableSince = eligibility.eligible() ? today : null;
            return true;
        }
        return false;
    }

    /** It is no longer what it teaches. */
    void suspendByItself(LocalDate on, List<Reason> reasons) {
        enter(HubState.SUSPENDED);
        suspendedSince(on);
        suspendedByItself = true;
        suspendedFor = reasons.stream().map(Reason::name).collect(Collectors.joining(","));
        changed(on, null);
    }

    /** Whether it is known to have entered that state on that day. */
    boolean entered(HubState stated, LocalDate on) {
        return switch (stated) {
            case PROPOSED -> on.equals(proposedOn);
            case INVITED -> on.equals(invitedOn);
            case ACTIVE -> on.equals(acceptedOn) || state == HubState.ACTIVE && on.equals(changedOn);
            case SUSPENDED, DECLINED, RETIRED -> state == stated && on.equals(changedOn);
        };
    }

    /** Whether it can have entered that state on that day, after what is known of it. Offices state; they aren't judged. */
    boolean mayEnter(HubState stated, LocalDate on) {
        return switch (stated) {
            case PROPOSED -> state == HubState.PROPOSED;
            case INVITED -> state == HubState.PROPOSED || state == HubState.INVITED;
            case ACTIVE -> isNotBefore(on, invitedOn);
            case SUSPENDED ->
                state == HubState.SUSPENDED && isNotBefore(on, acceptedOn)
                        || state == HubState.ACTIVE && isNotBefore(on, acceptedOn) && isNotBefore(on, changedOn);
            case DECLINED -> (state == HubState.PROPOSED || state == HubState.INVITED) && isNotBefore(on, invitedOn);
            case RETIRED -> isNotBefore(on, acceptedOn) && isNotBefore(on, invitedOn);
        };
    }

    private static boolean isNotBefore(LocalDate on, LocalDate earlier) {
        return earlier == null || !on.isBefore(earlier);
    }

    /**
     * In that state since that day, as an office states it: nobody is asked whether it has earned that. One that was
     * suspended later than it accepted stays so, whatever that day is.
     */
    void state(HubState stated, LocalDate on) {
        boolean staysSuspended =
                stated == HubState.ACTIVE && state == HubState.SUSPENDED && changedOn != null && !on.isAfter(changedOn);
        // another day of the same state
        boolean corrects = staysSuspended || stated == HubState.ACTIVE && state == HubState.ACTIVE;
        if (!corrects) {
            if (stated == HubState.SUSPENDED) {
                suspendedSince(on);
            } else if (stated == HubState.ACTIVE && state == HubState.SUSPENDED) {
                resumedOn = on;
            }
            enter(stated);
            boolean changes = stated == HubState.SUSPENDED || !stated.isOpen();
            changed(changes ? on : null, null);
        }
        switch (stated) {
            case PROPOSED -> proposedOn = on;
            case INVITED -> invitedOn = on;
            case ACTIVE -> acceptedOn = on;
            default -> {}
        }
    }

    /** What an office states of it; null leaves what is known. */
    void describe(Integer statedMaxMembers, String statedContact, String statedPhone) {
        maxMembers = Objects.requireNonNullElse(statedMaxMembers, maxMembers);
        contact = statedContact == null ? contact : statedContact;
        phone = statedPhone == null ? phone : statedPhone;
    }

    /** @throws Failure 409 when it declined or retired */
    void requireOpen() {
        if (!state.isOpen()) {
            throw Failure.conflict("HUB_CLOSED", state);
        }
    }

    /** @throws Failure 409 when it takes no members, or has no room for one more */
    void requireRoom(long members) {
        requireOpen();
        if (state == HubState.SUSPENDED) {
            throw Failure.conflict("HUB_SUSPENDED");
        }
        if (members >= maxMembers) {
            throw Failure.conflict("HUB_FULL", maxMembers);
        }
    }
}
