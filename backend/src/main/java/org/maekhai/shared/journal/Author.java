package org.maekhai.shared.journal;

import java.util.UUID;

/**
 * Who wrote something, by the names of then.
 *
 * @param userId null for the system
 * @param tokenId the token that a script came with; null in a session
 */
public record Author(UUID userId, String username, String name, UUID tokenId, String tokenName) {
    /** What was done by itself. */
    public static final Author SYSTEM = new Author(null, "system", "Maekhai", null, null);
}
