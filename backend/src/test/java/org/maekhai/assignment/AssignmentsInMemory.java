package org.maekhai.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.shared.database.Jdbc;

/** Whatever a test of assignments writes, by hand, by an import or a plan: what is kept in memory is what is stored. */
public abstract class AssignmentsInMemory {
    @Inject
    Terms kept;

    @Inject
    Jdbc database;

    @Inject
    LocalGovernments registry;

    @AfterEach
    void theAssignmentsInMemoryAreThoseThatAreStored() {
        var register = registry.register();
        assertEquals(new Terms(database).now(register), kept.now(register));
    }
}
