package org.maekhai.hub;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.hibernate.validator.constraints.Range;
import org.maekhai.shared.http.MultiLine;
import org.maekhai.training.Skill;

/** What can be changed of a hub whatever its state. @param maxMembers at least as many as it has, at most as the policy allows */
record ChangeHub(
        @NotNull(message = "REQUIRED") @Range(min = 1, max = 1000, message = "OUT_OF_RANGE")
        Integer maxMembers,

        @NotNull(message = "REQUIRED") Set<@NotNull(message = "REQUIRED") Skill> topics,
        @Size(max = 200, message = "TOO_LONG") String contact,
        @Size(max = 100, message = "TOO_LONG") String phone,
        @Size(max = 1000, message = "TOO_LONG") @MultiLine String note) {}
