package org.maekhai.hub;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.registry.LocalGovernmentRef;
import org.maekhai.registry.Reason;
import org.maekhai.training.Skill;

/**
 * A hub in lists.
 *
 * @param reasons why it was suspended by itself, as reasons of compliance
 * @param members neighbours tied to it, also those promised while it hasn't accepted
 * @param advisedMembers those of them whom it advised in the last days that the policy counts
 * @param acceptedOn since when it advises
 * @param changedOn of the last decline, suspension, resumption or retirement; {@code reason} in words
 * @param resumableSince eligible again since that day, though suspended
 */
record HubSummary(
        @Schema(required = true) UUID id,
        @Schema(required = true) LocalGovernmentRef localGovernment,
        @Schema(required = true) HubState state,
        @Schema(required = true) List<Reason> reasons,
        @Schema(required = true) int maxMembers,
        @Schema(required = true) int members,
        @Schema(required = true) int advisedMembers,
        @Schema(required = true) Set<Skill> topics,
        String contact,
        String phone,
        @Schema(required = true) LocalDate proposedOn,
        LocalDate invitedOn,
        String letterNumber,
        LocalDate acceptedOn,
        LocalDate changedOn,
        String reason,
        @Schema(required = true) boolean suspendedByItself,
        LocalDate resumableSince) {}
