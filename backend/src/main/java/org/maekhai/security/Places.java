package org.maekhai.security;

import java.util.Optional;

/** Names and parents of places; the registry, which knows them, implements it. */
public interface Places {
    record Found(Scope scope, String name) {}

    /** The place of that code, with the province and district that it lies in. */
    Optional<Found> find(Scope.Level level, String code);
}
