package org.maekhai.visit.file;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.maekhai.shared.Place;
import org.maekhai.shared.attachment.AttachmentOwner;
import org.maekhai.shared.attachment.AttachmentView;
import org.maekhai.shared.attachment.Attachments;
import org.maekhai.visit.VisitAttachments;
import org.maekhai.visit.VisitBooks;

/** Photos and documents of visits: who may see a visit sees them, who may write it adds and removes them. */
@ApplicationScoped
class VisitFiles implements VisitAttachments {
    private static final String VISIT = "visit";

    private final VisitBooks visits;
    private final Attachments attachments;

    VisitFiles(VisitBooks visits, Attachments attachments) {
        this.visits = visits;
        this.attachments = attachments;
    }

    @Override
    public Map<UUID, List<AttachmentView>> of(Collection<UUID> visitIds) {
        return attachments.of(VISIT, visitIds);
    }

    RestResponse<AttachmentView> put(UUID visit, UUID id, String name, RoutingContext request) {
        return attachments.put(of(visit), id, name, request, () -> lock(visit));
    }

    Response content(UUID visit, UUID id, RoutingContext request) {
        visits.require(visit);
        return attachments.content(of(visit), id, request);
    }

    Response thumbnail(UUID visit, UUID id, RoutingContext request) {
        visits.require(visit);
        return attachments.thumbnail(of(visit), id, request);
    }

    @Transactional
    void remove(UUID visit, UUID id) {
        attachments.remove(of(visit), id, lock(visit));
    }

    /** Where it lies, if the caller may write it. */
    private Place lock(UUID visit) {
        return visits.requireWritable(visit).of().place();
    }

    private static AttachmentOwner of(UUID visit) {
        return new AttachmentOwner(VISIT, visit);
    }
}
