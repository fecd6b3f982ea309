package org.maekhai.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.maekhai.shared.database.Jdbc;

/** Whatever a test of hubs writes, by hand, by an import, a plan or a fact: what is kept in memory is what is stored. */
public abstract class NetworkInMemory {
    @Inject
    Ties kept;

    @Inject
    Jdbc database;

    @AfterEach
    void theNetworkInMemoryIsTheOneThatIsStored() {
        assertEquals(new Ties(database).now(), kept.now());
    }
}
