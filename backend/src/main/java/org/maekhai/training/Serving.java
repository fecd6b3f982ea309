package org.maekhai.training;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A trainer as it serves on a day, by the posting of that day.
 *
 * @param provinceCode null only in the Department
 * @param localGovernmentCode the employer; null unless the affiliation is LOCAL_GOVERNMENT
 * @param latitude of the base: the posting's own coordinates, else those of the employing local government, else of the
 *     province, else of the Department's office
 * @param capacity the greatest number of primary local governments
 * @param activeFrom null: since ever; {@code activeTo} the last day, null: not known
 */
public record Serving(
        UUID id,
        String code,
        String name,
        Affiliation affiliation,
        String provinceCode,
        String localGovernmentCode,
        double latitude,
        double longitude,
        int capacity,
        LocalDate activeFrom,
        LocalDate activeTo) {

    public boolean activeOn(LocalDate day) {
        return (activeFrom == null || !day.isBefore(activeFrom)) && (activeTo == null || !day.isAfter(activeTo));
    }
}
