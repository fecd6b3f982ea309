package org.maekhai.shared.database;

import jakarta.enterprise.context.ApplicationScoped;

/** What one server does at a time: whoever comes later waits, and then finds it done. */
@ApplicationScoped
public class NamedLocks {
    /** What a database is given once, when the first server starts on it. */
    public static final String FIRST_START = "first-start";
    /** Who comes next, of what is done one at a time. */
    public static final String TURNS = "turns";

    private static final int MOST_TRIES = 15;

    private final Jdbc jdbc;

    NamedLocks(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** However long it takes, for what takes longer than the database lets anybody wait at once; see {@link #take}. */
    public void takePatiently(String name) {
        for (int tries = 1; ; tries++) {
            try {
                take(name);
                return;
            } catch (RuntimeException failed) {
                if (!Jdbc.isOutOfPatience(failed) || tries == MOST_TRIES) {
                    throw failed;
                }
            }
        }
    }

    /** Until the transaction ends, whatever becomes of it and of the server. @param name a row of the table */
    public void take(String name) {
        jdbc.first(
                        new Sql("select name from named_lock")
                                .where("name = ?", name)
                                .append("for update"),
                        row -> name)
                .orElseThrow(() -> new IllegalStateException("there is no lock " + name));
    }
}
