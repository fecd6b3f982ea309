package org.maekhai.visit.clinic;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.maekhai.shared.Saved;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.http.IfMatch;

/** Clinics: a day at the district with many places, entered once (order 1). */
@ApplicationScoped
class Clinics {
    private final ClinicWriting writing;

    Clinics(ClinicWriting writing) {
        this.writing = writing;
    }

    /** Of two who make it at the same moment the second finds it made: a client that asks twice has one. */
    Saved<ClinicView> save(UUID id, SaveClinic request, IfMatch ifMatch) {
        try {
            return writing.save(id, request, ifMatch);
        } catch (RuntimeException failed) {
            if (!Jdbc.isDuplicate(failed)) {
                throw failed;
            }
            return writing.save(id, request, ifMatch);
        }
    }

    void delete(UUID id, IfMatch ifMatch) {
        writing.delete(id, ifMatch);
    }
}
