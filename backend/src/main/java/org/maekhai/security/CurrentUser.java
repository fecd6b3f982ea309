package org.maekhai.security;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.enterprise.context.ApplicationScoped;

/** The caller of the request that is going on. */
@ApplicationScoped
public class CurrentUser {
    static final String CALLER = "maekhai.caller";

    private final CurrentIdentityAssociation identity;

    CurrentUser(CurrentIdentityAssociation identity) {
        this.identity = identity;
    }

    public Caller caller() {
        Caller caller = identity.getIdentity().getAttribute(CALLER);
        if (caller == null) {
            throw new IllegalStateException("no caller");
        }
        return caller;
    }

    public Scope scope() {
        return caller().scope();
    }
}
