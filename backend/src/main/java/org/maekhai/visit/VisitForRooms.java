package org.maekhai.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.maekhai.registry.LocalGovernments;

/**
 * What the rooms need to know of a visit that the caller may see.
 *
 * @param day on which it was done, or is planned; null: it was cancelled, and never had one
 * @param writable whether the caller may write it
 */
public record VisitForRooms(
        UUID id, LocalGovernments.Known of, VisitState state, LocalDate day, List<UUID> trainerIds, boolean writable) {}
