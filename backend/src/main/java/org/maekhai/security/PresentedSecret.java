package org.maekhai.security;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import java.util.Optional;

/** What a request brought to say who calls: the secret of a session or of a token. */
final class PresentedSecret extends BaseAuthenticationRequest {
    private final String value;
    private final boolean token;

    PresentedSecret(String value, boolean token) {
        this.value = value;
        this.token = token;
    }

    /** Whom it stands for now. */
    Optional<Caller> caller(Credentials credentials) {
        return token ? credentials.byToken(value) : credentials.bySession(value);
    }
}
