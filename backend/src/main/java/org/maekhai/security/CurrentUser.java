package org.maekhai.security;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import java.time.Instant;
import java.util.Optional;
import org.maekhai.shared.journal.Author;
import org.maekhai.shared.journal.AuthorSource;
import org.maekhai.shared.problem.Failure;

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

    static QuarkusSecurityIdentity.Builder identity(Caller caller) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(caller.username()))
                .addRole(caller.role().name())
                .addAttribute(CALLER, caller);
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
        PresentedSecret secret = identity.getIdentity().getAttribute(SECRET);
        if (secret != null && !secret.caller(credentials).equals(Optional.of(caller()))) {
            throw new Failure(401, "UNAUTHENTICATED");
        }
    }

    /**
     * Whether somebody who called then may still do what they might: user, role, place and token are the same, and not all
     * sessions of that time were ended.
     */
    public boolean isStill(Caller caller, Instant then) {
        return credentials.again(caller, then).equals(Optional.of(caller));
    }

    /** Does something in the name of somebody who isn't there any more. */
    public void act(Caller caller, Runnable work) {
        var request = Arc.container().requestContext();
        request.activate();
        try {
            identity.setIdentity(identity(caller).build());
            work.run();
        } finally {
            request.terminate();
        }
    }

    public Scope scope() {
        return caller().scope();
    }
}
