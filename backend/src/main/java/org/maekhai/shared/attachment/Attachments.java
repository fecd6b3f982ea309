package org.maekhai.shared.attachment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.maekhai.shared.Place;
import org.maekhai.shared.Stored;
import org.maekhai.shared.http.ReceivedFile;
import org.maekhai.shared.journal.Journal;
import org.maekhai.shared.journal.Subject;
import org.maekhai.shared.journal.Written;

/**
 * Files that belong to something: photos and PDF. They lie in the database, where two servers and one backup see them, and are
 * never changed. Who may is for the feature to say that they belong to.
 */
@ApplicationScoped
public class Attachments {
    private final AttachmentStore store;
    private final Preparing preparing;
    private final Journal journal;

    Attachments(AttachmentStore store, Preparing preparing, Journal journal) {
        this.store = store;
        this.preparing = preparing;
        this.journal = journal;
    }

    /** Of each of these that has any, in the order in which they were added. @param kind of the owners */
    public Map<UUID, List<AttachmentView>> of(String kind, Collection<UUID> owners) {
        return store.of(kind, owners);
    }

    /**
     * Keeps what a request brought: 201, or 200 when the same was kept already. Outside a transaction: what has to be made of a
     * picture is done before one begins.
     *
     * @param name null: by its type
     */
    public RestResponse<AttachmentView> put(
            AttachmentRights rights, UUID ownerId, UUID id, String name, RoutingContext request) {
        var owner = new AttachmentOwner(rights.kind(), ownerId);
        var received = ReceivedFile.take(request).orElseThrow(Refused::type);
        try (var sent = SentFile.of(received)) {
            var wanted = AttachmentName.of(name);
            var before = QuarkusTransaction.requiringNew().call(() -> {
                rights.lock(ownerId);
                return store.sentBefore(owner, id, sent.sha256());
            });
            if (before.isPresent()) {
                return RestResponse.ok(before.get());
            }
            try (var file = preparing.prepare(sent)) {
                return QuarkusTransaction.requiringNew()
                        .call(() -> add(owner, id, wanted, file, rights.lock(ownerId), request));
            }
        }
    }

    private RestResponse<AttachmentView> add(
            AttachmentOwner owner, UUID id, String name, PreparedFile file, Place place, RoutingContext request) {
        // the same may have come twice at once
        var before = store.sentBefore(owner, id, file.received());
        if (before.isPresent()) {
            return RestResponse.ok(before.get());
        }
        var added = store.add(owner, id, name == null ? file.type().named("attachment") : name, file);
        journal.write(Written.Action.CREATE, subject(owner, id, place), null, added);
        return Stored.created(added, attachment -> request.request().path());
    }

    /** Keeps what the program itself drew, in the transaction of the caller. @param drawn gone afterwards */
    public AttachmentView keep(AttachmentOwner owner, UUID id, String name, Path drawn) throws IOException {
        try (var sent = new SentFile(drawn, SentFile.fingerprint(drawn));
                var file = preparing.prepare(sent)) {
            return store.add(owner, id, name, file);
        }
    }

    @Transactional
    public void remove(AttachmentRights rights, UUID ownerId, UUID id) {
        var owner = new AttachmentOwner(rights.kind(), ownerId);
        var place = rights.lock(ownerId);
        var before = store.kept(owner, id).view();
        store.remove(id);
        journal.write(Written.Action.DELETE, subject(owner, id, place), before, null);
    }

    private static Subject subject(AttachmentOwner owner, UUID id, Place place) {
        return Subject.of(owner.kind() + "-attachment", id, place);
    }

    /** The file itself. */
    public Response content(AttachmentRights rights, UUID ownerId, UUID id, RoutingContext request) {
        var kept = store.kept(seen(rights, ownerId), id);
        StreamingOutput content = to -> store.write(kept, to);
        var type = FileType.of(kept.view().type());
        return Serving.answer(
                request, kept.sha256(), type, type.named(kept.view().name()), content);
    }

    /** A small picture of it; 404 when there is none. */
    public Response thumbnail(AttachmentRights rights, UUID ownerId, UUID id, RoutingContext request) {
        var owner = seen(rights, ownerId);
        var kept = store.kept(owner, id);
        var content = store.thumbnail(owner, id);
        StreamingOutput written = to -> to.write(content);
        return Serving.answer(
                request,
                kept.sha256() + "-small",
                FileType.JPEG,
                FileType.JPEG.named(kept.view().name()),
                written);
    }

    private static AttachmentOwner seen(AttachmentRights rights, UUID ownerId) {
        rights.require(ownerId);
        return new AttachmentOwner(rights.kind(), ownerId);
    }
}
