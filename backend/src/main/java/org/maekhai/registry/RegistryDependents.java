package org.maekhai.registry;

import java.util.List;
import java.util.UUID;

/** What other features keep of local governments, asked before an import that made some of them is taken back. */
public interface RegistryDependents {
    /** Something that would be lost. */
    record Dependent(String code, String what) {}

    /**
     * What stands on the local governments that an import made and nothing has changed since.
     *
     * @param made a query for their ids, with one parameter: the import's id
     */
    List<Dependent> of(String made, UUID importId);

    /** They are about to go: what was derived from them goes first. */
    void forget(String made, UUID importId);
}
