package org.maekhai.visit.file;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.maekhai.shared.Place;
import org.maekhai.shared.attachment.AttachmentRights;
import org.maekhai.visit.VisitBooks;

/** Photos and documents of visits: who may see a visit sees them, who may write it adds and removes them. */
@ApplicationScoped
class VisitFileRights implements AttachmentRights {
    private final VisitBooks visits;

    VisitFileRights(VisitBooks visits) {
        this.visits = visits;
    }

    @Override
    public String kind() {
        return "visit";
    }

    @Override
    public void require(UUID visit) {
        visits.require(visit);
    }

    @Override
    public Place lock(UUID visit) {
        return visits.requireWritable(visit).of().place();
    }
}
