package org.maekhai.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;

/** When each local government was reached last, and when somebody is to come next. */
@ApplicationScoped
class LastContacts {
    /** Of a visit only what stands in the index {@code visit_contact}. */
    private static final String FROM = """
            from local_government lg
            join visit v on v.local_government_id = lg.id
            """;

    private final Jdbc jdbc;

    LastContacts(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** @param any the last contact, {@code onSite} the last one there, {@code planned} the earliest planned day; null: none */
    record Contact(LocalDate any, LocalDate onSite, LocalDate planned) {
        static final Contact NEVER = new Contact(null, null, null);

        private Contact with(String mode, LocalDate day) {
            return new Contact(
                    any == null || any.isBefore(day) ? day : any,
                    VisitMode.ON_SITE.name().equals(mode) ? day : onSite,
                    planned);
        }

        private Contact plannedOn(LocalDate day) {
            return new Contact(any, onSite, day);
        }
    }

    /**
     * The contacts up to a day, and what is planned now; by the id of the local government.
     *
     * @param provinceCode in which they lie; null: all
     */
    Map<Integer, Contact> upTo(LocalDate day, String provinceCode) {
        Map<Integer, Contact> contacts = new HashMap<>();
        jdbc.each(
                new Sql("select v.local_government_id, v.mode, max(v.visited_on) " + FROM)
                        .where("v.state = 'DONE'")
                        .where("v.reached = true")
                        .where("v.visited_on <= ?", day)
                        .whereIf(provinceCode, "lg.province_code = ?")
                        .append("group by v.local_government_id, v.mode"),
                row -> put(
                        contacts,
                        row.getInt(1),
                        known -> known.with(row.getString(2), row.getObject(3, LocalDate.class))));
        jdbc.each(
                new Sql("select v.local_government_id, min(v.planned_on) " + FROM)
                        .where("v.state = 'PLANNED'")
                        .whereIf(provinceCode, "lg.province_code = ?")
                        .append("group by v.local_government_id"),
                row -> put(contacts, row.getInt(1), known -> known.plannedOn(row.getObject(2, LocalDate.class))));
        return contacts;
    }

    private static void put(Map<Integer, Contact> contacts, int id, Known known) throws SQLException {
        contacts.put(id, known.with(contacts.getOrDefault(id, Contact.NEVER)));
    }

    /** Adds to a contact what a row says. */
    private interface Known {
        Contact with(Contact before) throws SQLException;
    }
}
