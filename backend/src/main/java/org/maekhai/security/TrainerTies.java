package org.maekhai.security;

import java.util.Optional;
import java.util.UUID;

/** Which trainer a user is; training, which knows trainers, implements it. */
public interface TrainerTies {
    Optional<UUID> trainerOf(UUID userId);
}
