package org.maekhai.shared;

import java.time.LocalDate;
import java.util.Map;

/**
 * A feature that knows of something that waits for whoever is asking. What is counted for the picture anyway (standings,
 * coverage, the network) tells what waits with its counts, and is not asked again.
 */
public interface ToDoSource {
    /** How much waits in a place, within the caller's scope, for the caller's role. */
    Map<ToDoCode, Integer> toDo(Place place, LocalDate on);
}
