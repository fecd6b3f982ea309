package db.migration.common;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.maekhai.shared.thai.ThaiSort;

/** Where clinics were held is listed in the order of a Thai dictionary, as all names are: the key stands beside the place. */
public class V36__ClinicsInThaiOrder extends BaseJavaMigration {
    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        List<String> places = new ArrayList<>();
        try (var statement = connection.createStatement()) {
            // it may be there, where a server died before this was noted as done
            statement.executeUpdate("alter table clinic add column if not exists sort_key varchar(800)");
            try (var found = statement.executeQuery("select distinct place from clinic where sort_key is null")) {
                while (found.next()) {
                    places.add(found.getString(1));
                }
            }
        }
        try (var update = connection.prepareStatement("update clinic set sort_key = ? where place = ?")) {
            for (var place : places) {
                update.setString(1, ThaiSort.key(place));
                update.setString(2, place);
                update.executeUpdate();
            }
        }
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("alter table clinic alter column sort_key set not null");
        }
    }
}
