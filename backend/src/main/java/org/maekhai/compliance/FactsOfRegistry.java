package org.maekhai.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maekhai.registry.RegistryDependents;
import org.maekhai.shared.Jdbc;
import org.maekhai.shared.Sql;

/** Facts keep the local governments that they are about from being taken back. */
@ApplicationScoped
class FactsOfRegistry implements RegistryDependents {
    private static final Map<String, String> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("budget_status", "budget-status");
        TABLES.put("posting_status", "posting-status");
        TABLES.put("self_report", "self-report");
        TABLES.put("exemption", "exemption");
    }

    private final Jdbc jdbc;

    FactsOfRegistry(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Dependent> of(String made, UUID importId) {
        List<Dependent> found = new ArrayList<>();
        TABLES.forEach((table, what) -> jdbc.each(
                new Sql(
                        "select distinct lg.code from " + table + " f join local_government lg"
                                + " on lg.id = f.local_government_id where f.local_government_id in (" + made + ")"
                                + " order by lg.code fetch first 1000 rows only",
                        importId),
                row -> found.add(new Dependent(row.getString(1), what))));
        return found;
    }

    @Override
    public void forget(String made, UUID importId) {
        // nothing: every projected year is made anew when the registry has changed, and the others are when they are
        // asked about
    }
}
