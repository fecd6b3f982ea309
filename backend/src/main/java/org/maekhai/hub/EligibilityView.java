package org.maekhai.hub;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.registry.ComplianceStatus;
import org.maekhai.registry.LocalGovernmentRef;
import org.maekhai.registry.Reason;
import org.maekhai.registry.Standings;

/**
 * Whether a local government has earned to be a hub, and if not, which month ends fail and why (memo order 3, policy).
 *
 * @param asOf the day that is asked about
 * @param monthEnds the newest last; at each of them it must have been complete and current
 * @param reasons of the month ends that fail, each once
 * @param need as of the day: 2 or more is needy
 * @param hubId what it already is, if its hub is not closed; {@code hubState} of that hub
 * @param declinedOn the last time that it said no, unless it became a hub since
 */
public record EligibilityView(
        @Schema(required = true) LocalGovernmentRef localGovernment,
        @Schema(required = true) LocalDate asOf,
        @Schema(required = true) boolean eligible,
        @Schema(required = true) List<MonthEnd> monthEnds,
        @Schema(required = true) List<Reason> reasons,
        @Schema(required = true) ComplianceStatus status,
        @Schema(required = true) int need,
        UUID hubId,
        HubState hubState,
        LocalDate declinedOn) {

    @Schema(name = "HubMonthEnd")
    public record MonthEnd(
            @Schema(required = true) LocalDate on,
            @Schema(required = true) ComplianceStatus status,
            @Schema(required = true) List<Reason> reasons) {
        static MonthEnd of(LocalDate on, Standings.Status status) {
            return new MonthEnd(on, status.status(), status.reasons());
        }
    }
}
