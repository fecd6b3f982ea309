package org.maekhai.security;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maekhai.shared.Ids;
import org.maekhai.shared.journal.Journal;
import org.maekhai.shared.journal.Written;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.PageRequest;
import org.maekhai.shared.problem.Failure;

/** Personal access tokens for scripts: shown once, kept as a hash, limited to their scopes and their owner's rights. */
@ApplicationScoped
class Tokens implements PanacheRepositoryBase<AccessToken, UUID> {
    /** The longest life of a token, in days. */
    private static final int MAX_DAYS = 366;

    private final Clock clock;
    private final CurrentUser currentUser;
    private final Journal journal;

    Tokens(Clock clock, CurrentUser currentUser, Journal journal) {
        this.clock = clock;
        this.currentUser = currentUser;
        this.journal = journal;
    }

    @Transactional
    TokenView create(CreateToken request) {
        var today = LocalDate.now(clock);
        if (request.expiresOn().isBefore(today) || request.expiresOn().isAfter(today.plusDays(MAX_DAYS))) {
            throw Failure.invalid("/expiresOn", "BAD_EXPIRY", MAX_DAYS);
        }
        // whoever revokes all tokens changes the user: either this one is there by then, or the session is not
        getEntityManager().find(AppUser.class, currentUser.caller().userId(), LockModeType.PESSIMISTIC_WRITE);
        currentUser.mustStillBe();
        var secret = Secrets.TOKEN_PREFIX + Secrets.random();
        var token = new AccessToken();
        token.id = Ids.next(clock);
        token.tokenHash = Secrets.hash(secret);
        token.userId = currentUser.caller().userId();
        token.name = request.name().strip();
        token.scopes = request.scopes().stream()
                .map(scope -> scope.name().toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(","));
        token.expiresOn = request.expiresOn();
        token.createdAt = clock.instant();
        persistAndFlush(token);
        journal.write(Written.Action.CREATE, token.subject(), null, TokenView.of(token, null));
        return TokenView.of(token, secret);
    }

    Page<TokenView> of(UUID userId, PageRequest request) {
        var found = find(
                        "userId = ?1 order by "
                                + request.orderBy(
                                        Map.of("name", "name", "expiresOn", "expiresOn", "createdAt", "createdAt"),
                                        "-createdAt",
                                        "id desc"),
                        userId)
                .page(io.quarkus.panache.common.Page.of(request.page(), request.size()));
        List<TokenView> items =
                found.stream().map(token -> TokenView.of(token, null)).toList();
        return new Page<>(items, request, count("userId", userId));
    }

    @Transactional
    void revoke(UUID userId, UUID id) {
        revoke(find("id = ?1 and userId = ?2", id, userId).firstResultOptional().orElseThrow(Failure::notFound));
    }

    @Transactional
    void revokeAll(UUID userId) {
        list("userId", userId).forEach(this::revoke);
    }

    private void revoke(AccessToken token) {
        delete(token);
        journal.write(Written.Action.DELETE, token.subject(), TokenView.of(token, null), null);
    }
}
