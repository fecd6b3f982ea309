package org.maekhai.security;

import java.util.Set;
import java.util.UUID;

/**
 * Who is calling: the user, and with a script the token that it came with.
 *
 * @param tokenId null in a session
 * @param tokenScopes of read, write, import; null in a session
 */
public record Caller(
        UUID userId,
        String username,
        String name,
        Role role,
        Scope scope,
        UUID tokenId,
        String tokenName,
        Set<String> tokenScopes) {

    public boolean has(Role... roles) {
        for (var candidate : roles) {
            if (role == candidate) {
                return true;
            }
        }
        return false;
    }
}
