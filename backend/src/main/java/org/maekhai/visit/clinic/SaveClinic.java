package org.maekhai.visit.clinic;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.maekhai.shared.http.MultiLine;
import org.maekhai.shared.thai.ThaiText;

/**
 * A clinic as somebody states it.
 *
 * @param on the day on which it was held
 * @param districtCode where it was held; left out: it is one of the whole province, of which then {@code provinceCode} says which
 * @param localGovernmentCodes who came: of that province
 * @param findings common to all; or else {@code advice}
 */
record SaveClinic(
        @NotNull(message = "REQUIRED") LocalDate on,

        @NotBlank(message = "REQUIRED") @Size(max = 300, message = "TOO_LONG")
        String place,

        @Size(max = 4, message = "TOO_LONG") String districtCode,
        @Size(max = 2, message = "TOO_LONG") String provinceCode,

        @NotEmpty(message = "REQUIRED") @Size(max = 20, message = "TOO_MANY")
        List<@NotNull(message = "REQUIRED") UUID> trainerIds,

        @NotEmpty(message = "REQUIRED") @Size(max = 100, message = "TOO_MANY")
        List<@NotNull(message = "REQUIRED") @Size(max = 20, message = "TOO_LONG") String> localGovernmentCodes,

        @Size(max = 20_000, message = "TOO_LONG") @MultiLine String findings,
        @Size(max = 20_000, message = "TOO_LONG") @MultiLine String advice) {

    /** As it is stored: two that say the same are equal. */
    SaveClinic stripped() {
        return new SaveClinic(
                on,
                place.strip(),
                ThaiText.orNull(districtCode),
                ThaiText.orNull(provinceCode),
                List.copyOf(trainerIds),
                localGovernmentCodes.stream().map(String::strip).toList(),
                ThaiText.orNull(findings),
                ThaiText.orNull(advice));
    }
}
