package org.maekhai.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import org.maekhai.shared.problem.Failure;

/** Everything that can be imported. */
@ApplicationScoped
class ImportKinds {
    private final Instance<ImportKind> kinds;

    ImportKinds(Instance<ImportKind> kinds) {
        this.kinds = kinds;
    }

    /** @throws Failure 404 when there is none of that name */
    ImportKind get(String name) {
        return kinds.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(Failure::notFound);
    }
}
