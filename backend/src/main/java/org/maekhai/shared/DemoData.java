package org.maekhai.shared;

import java.sql.SQLException;

/** A feature's part of the demonstration: rows of its own tables, and the same ones whenever the day is the same. */
public interface DemoData {
    /** Smaller ones are made first: registry 100, compliance 200, everything that stands on both later. */
    int order();

    void create(DemoContext demo) throws SQLException;
}
