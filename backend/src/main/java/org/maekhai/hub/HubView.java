package org.maekhai.hub;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.registry.ComplianceStatus;
import org.maekhai.registry.LocalGovernmentRef;
import org.maekhai.registry.Reason;
import org.maekhai.training.Skill;

/**
 * A hub with its members. A member sees no other members, and neither note, letter nor eligibility.
 *
 * @param reasons why it was suspended by itself, as reasons of compliance
 * @param advisedMembers how many members it advised in the last {@code advisedWithinDays} days
 * @param acceptedOn since when it advises
 * @param changedOn of the last decline, suspension, resumption or retirement; {@code reason} in words
 * @param resumableSince eligible again since that day, though suspended
 * @param eligibility as of today
 * @param formerMembers whose links ended, the newest first
 */
record HubView(
        @Schema(required = true) UUID id,
        @Schema(required = true) LocalGovernmentRef localGovernment,
        Double latitude,
        Double longitude,
        @Schema(required = true) HubState state,
        @Schema(required = true) List<Reason> reasons,
        @Schema(required = true) int maxMembers,
        @Schema(required = true) Set<Skill> topics,
        String contact,
        String phone,
        String note,
        @Schema(required = true) LocalDate proposedOn,
        LocalDate invitedOn,
        String letterNumber,
        LocalDate acceptedOn,
        LocalDate changedOn,
        String reason,
        @Schema(required = true) boolean suspendedByItself,
        LocalDate resumableSince,
        EligibilityView eligibility,
        @Schema(required = true) int memberCount,
        @Schema(required = true) int advisedMembers,
        @Schema(required = true) int advisedWithinDays,
        @Schema(required = true) List<Member> members,
        @Schema(required = true) List<FormerMember> formerMembers,
        UUID planId,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) String createdBy) {

    /**
     * @param distanceKm great-circle distance; null when one of them has no coordinates
     * @param from null: promised, the hub hasn't accepted yet
     * @param lastAdvisedOn null: never by this hub; {@code minutes} of advice in the last days that the policy counts
     * @param phone of its office
     */
    @Schema(name = "HubMember")
    record Member(
            @Schema(required = true) LocalGovernmentRef localGovernment,
            Double latitude,
            Double longitude,
            @Schema(required = true) ComplianceStatus status,
            @Schema(required = true) List<Reason> reasons,
            @Schema(required = true) int need,
            Double distanceKm,
            LocalDate from,
            LocalDate lastAdvisedOn,
            @Schema(required = true) int minutes,
            String phone) {}

    /** @param from null: it was only promised */
    @Schema(name = "FormerHubMember")
    record FormerMember(@Schema(required = true) LocalGovernmentRef localGovernment, LocalDate from, LocalDate to) {}
}
