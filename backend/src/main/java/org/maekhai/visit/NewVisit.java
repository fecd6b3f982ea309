package org.maekhai.visit;

import java.util.UUID;

/** A visit that a room enters. @param id nobody has it yet */
public record NewVisit(UUID id, SaveVisit said) {}
