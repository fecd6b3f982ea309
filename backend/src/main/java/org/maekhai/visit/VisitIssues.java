package org.maekhai.visit;

import java.util.Collection;
import java.util.UUID;

/** Is told which visits are about to go; whoever keeps issues implements it, since some were found in them. */
public interface VisitIssues {
    /** In the transaction of whoever deletes the visits, who has locked them: nobody else refers to them meanwhile. */
    void gone(Collection<UUID> visitIds);
}
