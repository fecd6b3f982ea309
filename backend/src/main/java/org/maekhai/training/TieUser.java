package org.maekhai.training;

import java.util.UUID;

/** @param userId null: the trainer is no user any more */
record TieUser(UUID userId) {}
