package org.maekhai.security;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import java.util.Optional;
import org.maekhai.shared.Author;
import org.maekhai.shared.AuthorSource;
import org.maekhai.shared.Failure;

/** The caller of the request that is going on. */
@ApplicationScoped
public class CurrentUser implements AuthorSource {
    static final String CALLER = "maekhai.caller", SECRET = "maekhai.secret";

    private final CurrentIdentityAssociation identity;
    private final Credentials credentials;

    CurrentUser(CurrentIdentityAssociation identity, Credentials credentials) {
        this.identity = identity;
        this.credentials = credentials;
    }

    public Caller caller() {
        Caller caller = identity.getIdentity().getAttribute(CALLER);
        if (caller == null) {
            throw new IllegalStateException("no caller");
        }
        return caller;
    }

    /** The caller, or the system where nobody calls: at a start, at its hours. */
    @Override
    public Author author() {
        try {
            var caller = caller();
            return new Author(caller.userId(), caller.username(), caller.name(), caller.tokenId(), caller.tokenName());
        } catch (ContextNotActiveException | IllegalStateException nobody) {
            return Author.SYSTEM;
        }
    }

    /** Refuses a caller who has lost, since the request began, what it came with: a session, a token, a role or a place. */
    void mustStillBe() {
        Authentication.Secret secret = identity.getIdentity().getAttribute(SECRET);
        if (secret != null && !secret.caller(credentials).equals(Optional.of(caller()))) {
            throw new Failure(401, "UNAUTHENTICATED");
        }
    }

    public Scope scope() {
        return caller().scope();
    }
}
