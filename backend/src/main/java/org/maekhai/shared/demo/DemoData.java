package org.maekhai.shared.demo;

import java.sql.SQLException;

/** A feature's part of the demonstration: rows of its own tables, and the same ones whenever the day is the same. */
public interface DemoData {
    /** Smaller ones are made first: registry 100, users 150, compliance 200, training 250, what stands on those later. */
    int order();

    void create(DemoContext demo) throws SQLException;
}
