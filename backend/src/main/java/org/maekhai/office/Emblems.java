package org.maekhai.office;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestResponse;
import org.maekhai.registry.Geography;
import org.maekhai.security.CurrentUser;
import org.maekhai.security.Scope;
import org.maekhai.shared.Stored;
import org.maekhai.shared.attachment.KeptPictures;
import org.maekhai.shared.attachment.Picture;
import org.maekhai.shared.journal.Journal;
import org.maekhai.shared.journal.Written;
import org.maekhai.shared.problem.Failure;

/** The emblems that offices bring: a garuda as they use it, or their own. */
@ApplicationScoped
class Emblems {
    /** Three centimetres as the finest printer draws them. */
    private static final int LONGEST = 1200;

    private static final String NAME = "emblem";

    private final EmblemStore store;
    private final KeptPictures pictures;
    private final Geography geography;
    private final CurrentUser currentUser;
    private final Journal journal;

    Emblems(EmblemStore store, KeptPictures pictures, Geography geography, CurrentUser currentUser, Journal journal) {
        this.store = store;
        this.pictures = pictures;
        this.geography = geography;
        this.currentUser = currentUser;
        this.journal = journal;
    }

    /** To everybody of the province, whatever part of it is theirs. */
    Response ofProvince(String province, RoutingContext request) {
        var scope = currentUser.scope();
        boolean sees = scope.level() == Scope.Level.NATION || province.equals(scope.provinceCode());
        if (!sees || geography.province(province).isEmpty()) {
            throw Failure.notFound();
        }
        return answer(Office.of(province), request);
    }

    Response ofDepartment(RoutingContext request) {
        return answer(Office.of(null), request);
    }

    private Response answer(Office office, RoutingContext request) {
        return pictures.answer(request, store.find(office).orElseThrow(Failure::notFound), NAME);
    }

    /** 201, or 200 in place of another. */
    RestResponse<EmblemView> putOfProvince(String province, RoutingContext request) {
        return put(own(province), request);
    }

    RestResponse<EmblemView> putOfDepartment(RoutingContext request) {
        return put(Office.of(null), request);
    }

    /** Outside a transaction: what has to be made of a picture is done before one begins. */
    private RestResponse<EmblemView> put(Office office, RoutingContext request) {
        var picture = pictures.received(request, LONGEST);
        return QuarkusTransaction.requiringNew().call(() -> put(office, picture, request));
    }

    private RestResponse<EmblemView> put(Office office, Picture picture, RoutingContext request) {
        var before = store.locked(office);
        boolean same = store.find(office)
                .filter(known -> known.sha256().equals(picture.sha256()))
                .isPresent();
        if (same) {
            return RestResponse.ok(before.orElseThrow());
        }
        var after = store.put(office, before, picture);
        journal.write(
                before.isPresent() ? Written.Action.UPDATE : Written.Action.CREATE,
                office.subject(),
                before.orElse(null),
                after);
        return before.isPresent()
                ? RestResponse.ok(after)
                : Stored.created(after, view -> request.request().path());
    }

    @Transactional
    void removeOfProvince(String province) {
        remove(own(province));
    }

    @Transactional
    void removeOfDepartment() {
        remove(Office.of(null));
    }

    private void remove(Office office) {
        store.locked(office).ifPresent(before -> {
            store.remove(office);
            journal.write(Written.Action.DELETE, office.subject(), before, null);
        });
    }

    /** @throws Failure 404 outside the scope */
    private Office own(String province) {
        if (geography.province(province).isEmpty() || !currentUser.scope().coversProvince(province)) {
            throw Failure.notFound();
        }
        return Office.of(province);
    }
}
