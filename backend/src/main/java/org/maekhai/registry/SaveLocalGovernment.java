package org.maekhai.registry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;

/**
 * @param code 7 digits; needed to create, and the same as the address (or left out) to change
 * @param activeFrom blank: always; {@code activeTo} blank: still
 * @param predecessors codes of what it was before an upgrade or merger
 * @param typeChangedOn the first day of a new type; today when left out
 */
record SaveLocalGovernment(
        @Pattern(regexp = "\\d{7}", message = "BAD_CODE_FORMAT")
        String code,

        @NotBlank(message = "REQUIRED") @Size(max = 200, message = "TOO_LONG")
        String name,

        @NotNull(message = "REQUIRED") LocalGovernmentType type,
        @NotNull(message = "REQUIRED") String districtCode,
        Double latitude,
        Double longitude,
        LocalDate activeFrom,
        LocalDate activeTo,
        Set<@Pattern(regexp = "\\d{7}", message = "BAD_CODE_FORMAT") String> predecessors,
        LocalDate typeChangedOn) {

    Set<String> predecessorsOrNone() {
        return predecessors == null ? Set.of() : predecessors;
    }
}
