package org.maekhai.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.maekhai.registry.Geography;
import org.maekhai.registry.LocalGovernmentRef;
import org.maekhai.registry.LocalGovernmentType;
import org.maekhai.registry.PlaceRef;

/** What all tables of frozen reports have in common. */
final class FrozenRows {
    /** Of each province what counts for the nation. */
    static final String STANDING = """
             join monthly_report r
               on r.province_code = d.province_code and r.of_month = d.of_month and r.stands = d.edition
            """;

    private FrozenRows() {}

    /** A local government as it was called then; null: the row is the province's own. */
    static LocalGovernmentRef at(ResultSet row, Geography geography) throws SQLException {
        var code = row.getString("local_government_code");
        return code == null
                ? null
                : new LocalGovernmentRef(
                        code,
                        row.getString("local_government_name"),
                        LocalGovernmentType.valueOf(row.getString("local_government_type")),
                        new PlaceRef(row.getString("district_code"), row.getString("district_name")),
                        geography.provinceRef(row.getString("province_code")));
    }
}
