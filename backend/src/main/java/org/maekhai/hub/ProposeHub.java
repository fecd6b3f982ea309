package org.maekhai.hub;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.hibernate.validator.constraints.Range;
import org.maekhai.shared.http.MultiLine;
import org.maekhai.training.Skill;

/**
 * Proposes a local government that earned it as a hub.
 *
 * @param maxMembers how many neighbours it may advise; left out: as many as the policy allows
 * @param topics what it can teach
 */
record ProposeHub(
        @NotNull(message = "REQUIRED") String localGovernmentCode,

        @Range(min = 1, max = 1000, message = "OUT_OF_RANGE")
        Integer maxMembers,

        Set<@NotNull(message = "REQUIRED") Skill> topics,
        @Size(max = 200, message = "TOO_LONG") String contact,
        @Size(max = 100, message = "TOO_LONG") String phone,
        @Size(max = 1000, message = "TOO_LONG") @MultiLine String note) {}
