package org.maekhai.security;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.shared.Place;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.problem.Failure;

/**
 * The one scope rule: which local governments a user may see and touch. Every query, export, import and aggregate
 * goes through {@link #restrict}, every single object through {@link #require}.
 */
public record Scope(Level level, String provinceCode, String districtCode, String localGovernmentCode) {
    @Schema(name = "ScopeLevel")
    public enum Level {
        NATION,
        PROVINCE,
        DISTRICT,
        LOCAL_GOVERNMENT
    }

    public static final Scope NATION = new Scope(Level.NATION, null, null, null);

    /** Of the smallest place that is named. */
    static Scope of(String provinceCode, String districtCode, String localGovernmentCode) {
        if (localGovernmentCode != null) {
            return new Scope(Level.LOCAL_GOVERNMENT, provinceCode, districtCode, localGovernmentCode);
        }
        if (districtCode != null) {
            return new Scope(Level.DISTRICT, provinceCode, districtCode, null);
        }
        return provinceCode == null ? NATION : new Scope(Level.PROVINCE, provinceCode, null, null);
    }

    public boolean covers(Place place) {
        return switch (level) {
            case NATION -> true;
            case PROVINCE -> provinceCode.equals(place.provinceCode());
            case DISTRICT -> districtCode.equals(place.districtCode());
            case LOCAL_GOVERNMENT -> localGovernmentCode.equals(place.localGovernmentCode());
        };
    }

    /** All of a province. */
    public boolean coversProvince(String code) {
        return level == Level.NATION || level == Level.PROVINCE && provinceCode.equals(code);
    }

    /** 404 outside the scope: an object that the caller may not know of. */
    public void require(Place place) {
        if (!covers(place)) {
            throw Failure.notFound();
        }
    }

    /** Adds the scope to a query over rows that have these columns. */
    public Sql restrict(Sql sql, String provinceColumn, String districtColumn, String codeColumn) {
        return switch (level) {
            case NATION -> sql;
            case PROVINCE -> sql.where(provinceColumn + " = ?", provinceCode);
            case DISTRICT -> sql.where(districtColumn + " = ?", districtCode);
            case LOCAL_GOVERNMENT -> sql.where(codeColumn + " = ?", localGovernmentCode);
        };
    }

    /** Adds the scope to a query in which {@code alias} is local_government. */
    public Sql restrict(Sql sql, String alias) {
        return restrict(sql, alias + ".province_code", alias + ".district_code", alias + ".code");
    }

    /** The code that names the scope: of the province, district or local government; null for the nation. */
    public String code() {
        return switch (level) {
            case NATION -> null;
            case PROVINCE -> provinceCode;
            case DISTRICT -> districtCode;
            case LOCAL_GOVERNMENT -> localGovernmentCode;
        };
    }
}
