package org.maekhai.training;

import java.util.Objects;
import org.maekhai.shared.Place;

/**
 * Whom somebody works for, and where that is.
 *
 * @param provinceCode null only in the Department
 * @param localGovernmentId the employer; null unless the affiliation is LOCAL_GOVERNMENT, as its code and district
 */
record Employment(
        Affiliation affiliation,
        String provinceCode,
        String districtCode,
        Integer localGovernmentId,
        String localGovernmentCode) {

    static Employment of(Affiliation affiliation, String provinceCode) {
        return new Employment(affiliation, provinceCode, null, null, null);
    }

    Place place() {
        return new Place(provinceCode, districtCode, localGovernmentCode);
    }

    boolean sameAs(Employment other) {
        return affiliation == other.affiliation
                && Objects.equals(provinceCode, other.provinceCode)
                && Objects.equals(localGovernmentId, other.localGovernmentId);
    }
}
