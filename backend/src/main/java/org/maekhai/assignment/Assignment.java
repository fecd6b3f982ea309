package org.maekhai.assignment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.maekhai.shared.problem.Failure;

/** A trainer's responsibility for a local government, dated (memo order 1). */
@Entity
@Table(name = "assignment")
class Assignment {
    @Id
    UUID id;

    @Column(name = "trainer_id")
    UUID trainerId;

    @Column(name = "local_government_id")
    int localGovernmentId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(10)")
    AssignmentRole role;

    @Column(name = "valid_from")
    LocalDate from;

    @Column(name = "valid_to")
    LocalDate to;

    @Column(name = "plan_id")
    UUID planId;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Column(name = "created_by")
    private String createdBy;

    @Version
    long version;

    protected Assignment() {}

    Assignment(UUID id, UUID trainerId, int localGovernmentId, AssignmentRole role, LocalDate from, LocalDate to) {
        if (to != null && to.isBefore(from)) {
            throw Failure.invalid("/to", "DATES_REVERSED");
        }
        this.id = id;
        this.trainerId = trainerId;
        this.localGovernmentId = localGovernmentId;
        this.role = role;
        this.from = from;
        this.to = to;
    }

    Assignment madeBy(String who, OffsetDateTime at) {
        createdBy = who;
        createdAt = at;
        return this;
    }

    boolean isInForceOn(LocalDate day) {
        return !from.isAfter(day) && (to == null || !to.isBefore(day));
    }

    boolean overlaps(LocalDate otherFrom, LocalDate otherTo) {
        return (otherTo == null || !from.isAfter(otherTo)) && (to == null || !to.isBefore(otherFrom));
    }

    /** Whether both can't be on the same days: a second primary, or the same trainer twice (memo order 1). */
    boolean rivals(UUID otherTrainer, AssignmentRole otherRole, LocalDate otherFrom, LocalDate otherTo) {
        return overlaps(otherFrom, otherTo)
                && (trainerId.equals(otherTrainer)
                        || role == AssignmentRole.PRIMARY && otherRole == AssignmentRole.PRIMARY);
    }

    /**
     * @param lastDay an end that was stated can be brought forward, not put off
     * @return false when it would end before it begins: it never takes effect, and is to be taken away
     */
    boolean end(LocalDate lastDay) {
        if (lastDay.isBefore(from)) {
            return false;
        }
        if (to != null && lastDay.isAfter(to)) {
            throw Failure.conflict("ASSIGNMENT_ENDED", to);
        }
        to = lastDay;
        return true;
    }

    /** Another last day is known, a later one, too: an office states it, or a plan that was agreed. */
    void lastsTo(LocalDate lastDay) {
        to = lastDay;
    }

    /** What has begun is history and only ends. */
    void requireNotBegun(LocalDate today) {
        if (!from.isAfter(today)) {
            throw Failure.conflict("ASSIGNMENT_BEGUN");
        }
    }
}
