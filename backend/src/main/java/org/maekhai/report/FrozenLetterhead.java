package org.maekhai.report;

import java.util.Optional;
import org.maekhai.hub.Letterhead;

/**
 * What a covering letter bears beside what its report says.
 *
 * @param from as whom the province writes
 * @param reference the Department's order as letters name it
 */
public record FrozenLetterhead(Letterhead from, Optional<String> reference) {}
