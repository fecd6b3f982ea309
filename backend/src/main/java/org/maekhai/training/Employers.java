package org.maekhai.training;

import jakarta.enterprise.context.ApplicationScoped;
import org.maekhai.registry.Geography;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.security.CurrentUser;
import org.maekhai.security.Role;
import org.maekhai.shared.problem.Failure;

/** Finds the employer that a request names, and tells whether the caller may write of it. */
@ApplicationScoped
class Employers {
    private final CurrentUser currentUser;
    private final Geography geography;
    private final LocalGovernments localGovernments;

    Employers(CurrentUser currentUser, Geography geography, LocalGovernments localGovernments) {
        this.currentUser = currentUser;
        this.geography = geography;
        this.localGovernments = localGovernments;
    }

    /** @throws Failure 422 when affiliation and place don't fit; 404 when they lie outside the caller's scope */
    Employment named(Affiliation affiliation, String provinceCode, String localGovernmentCode) {
        var found = affiliation == Affiliation.LOCAL_GOVERNMENT
                ? localGovernment(provinceCode, localGovernmentCode)
                : office(affiliation, provinceCode, localGovernmentCode);
        requireNew(found.provinceCode());
        return found;
    }

    private Employment localGovernment(String provinceCode, String code) {
        if (code == null) {
            throw Failure.invalid("/localGovernmentCode", "REQUIRED");
        }
        var known = localGovernments.named(code);
        geography.requireProvince(provinceCode);
        if (provinceCode != null && !provinceCode.equals(known.place().provinceCode())) {
            throw Failure.invalid("/provinceCode", "INCONSISTENT");
        }
        return new Employment(
                Affiliation.LOCAL_GOVERNMENT,
                known.place().provinceCode(),
                known.place().districtCode(),
                known.id(),
                known.ref().code());
    }

    private Employment office(Affiliation affiliation, String provinceCode, String localGovernmentCode) {
        if (localGovernmentCode != null) {
            throw Failure.invalid("/localGovernmentCode", "INCONSISTENT");
        }
        if (provinceCode == null && affiliation == Affiliation.PROVINCIAL_OFFICE) {
            throw Failure.invalid("/provinceCode", "REQUIRED");
        }
        geography.requireProvince(provinceCode);
        return Employment.of(affiliation, provinceCode);
    }

    /** What a caller makes lies in its province: what lies in none is for the administrator. */
    void requireNew(String provinceCode) {
        var scope = currentUser.scope();
        if (!scope.coversProvince(provinceCode)) {
            throw provinceCode == null ? Failure.invalid("/provinceCode", "REQUIRED") : Failure.notFound();
        }
    }

    /** Whether the caller writes trainers of that province, or of none. */
    boolean isOwn(String provinceCode) {
        var caller = currentUser.caller();
        return caller.has(Role.PROVINCE, Role.ADMIN) && caller.scope().coversProvince(provinceCode);
    }

    /** 403: the caller may see it, but it belongs to another province, or to none. */
    void requireOwn(String provinceCode) {
        if (!currentUser.scope().coversProvince(provinceCode)) {
            throw Failure.forbidden("FORBIDDEN");
        }
    }
}
