package org.maekhai.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.maekhai.security.CurrentUser;
import org.maekhai.security.Scope;
import org.maekhai.shared.database.Sql;

/**
 * Which places the caller may see, for lists of what lies in them. Each of their rows tells its province_code beside its
 * local_government_id, and memory which places these are: so the row alone tells whether it is kept.
 */
@ApplicationScoped
public class SeenPlaces {
    private final CurrentUser currentUser;
    private final LocalGovernments localGovernments;

    SeenPlaces(CurrentUser currentUser, LocalGovernments localGovernments) {
        this.currentUser = currentUser;
        this.localGovernments = localGovernments;
    }

    /** In which all lie that the caller may see; null: anywhere. @param asked the province that is asked for; null: any */
    public String province(String asked) {
        var own = currentUser.scope().provinceCode();
        return own == null ? asked : own;
    }

    /**
     * Keeps the rows that the caller may see, of these places where they are not null. Whoever sees or asks for less than a
     * province sees none that is a province's own.
     *
     * @param alias of the table
     */
    public Sql within(Sql sql, String alias, String province, String district, String localGovernment) {
        var level = currentUser.scope().level();
        sql.whereIf(province(province), alias + ".province_code = ?");
        boolean finer = level == Scope.Level.DISTRICT || level == Scope.Level.LOCAL_GOVERNMENT;
        boolean elsewhere = province != null && !province.equals(province(province));
        return finer || elsewhere || district != null || localGovernment != null
                ? sql.whereIn(alias + ".local_government_id", ids(province, district, localGovernment))
                : sql;
    }

    private List<Integer> ids(String province, String district, String localGovernment) {
        return localGovernments.register().entries().stream()
                .filter(Register.within(currentUser.scope(), province, district))
                .filter(place -> localGovernment == null || place.ref().code().equals(localGovernment))
                .map(Register.Entry::id)
                .toList();
    }
}
