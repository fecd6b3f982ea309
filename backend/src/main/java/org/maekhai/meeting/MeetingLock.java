package org.maekhai.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;

/**
 * One writer of a province's meetings at a time: what is carried over, adopted and numbered is told by several of them. Everybody
 * takes it after plans, issues and solutions.
 */
@ApplicationScoped
class MeetingLock {
    private final Jdbc jdbc;

    MeetingLock(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends. */
    void province(String code) {
        jdbc.update(new Sql("update meeting_lock set version = version + 1").where("province_code = ?", code));
    }
}
