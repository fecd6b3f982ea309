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
    /**
     * Of a visit only what stands in the index {@code visit_contact}. Outer joins, since H2 would go through what the whole country
     * has done rather than look up what each of these places has: it can't be told that a state is one of three.
     */
    private static final String CONTACTS = """
            select lg.id, v.mode, max(v.visited_on)
            from local_government lg
            left join visit v on v.local_government_id = lg.id
                and v.state = 'DONE'
                and v.reached = true
                and v.visited_on <= ?
            """, PLANNED = """
            select lg.id, min(v.planned_on)
            from local_government lg
            left join visit v on v.local_government_id = lg.id
                and v.state = 'PLANNED'
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
                new Sql(CONTACTS, day)
                        .whereIf(provinceCode, "lg.province_code = ?")
                        .append("group by lg.id, v.mode"),
                row -> put(
                        contacts,
                        row.getInt(1),
                        row.getObject(3, LocalDate.class),
                        (known, last) -> known.with(row.getString(2), last)));
        jdbc.each(
                new Sql(PLANNED).whereIf(provinceCode, "lg.province_code = ?").append("group by lg.id"),
                row -> put(contacts, row.getInt(1), row.getObject(2, LocalDate.class), Contact::plannedOn));
        return contacts;
    }

    /** @param day null: there is none */
    private static void put(Map<Integer, Contact> contacts, int id, LocalDate day, Known known) throws SQLException {
        if (day != null) {
            contacts.put(id, known.with(contacts.getOrDefault(id, Contact.NEVER), day));
        }
    }

    /** Adds to a contact what a row says. */
    private interface Known {
        Contact with(Contact before, LocalDate day) throws SQLException;
    }
}
