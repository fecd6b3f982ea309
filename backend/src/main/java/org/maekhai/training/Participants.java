package org.maekhai.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.maekhai.shared.IfMatch;
import org.maekhai.shared.Page;
import org.maekhai.shared.PageRequest;

@ApplicationScoped
class Participants {
    Page<ParticipantView> list(
            UUID cohortId, PageRequest request, TrainingResult result, ParticipantRole role, String q) {
        throw new UnsupportedOperationException();
    }

    Stored<ParticipantView> add(UUID cohortId, SaveParticipant request) {
        throw new UnsupportedOperationException();
    }

    Stored<ParticipantView> update(UUID cohortId, UUID id, SaveParticipant request, IfMatch ifMatch) {
        throw new UnsupportedOperationException();
    }

    void delete(UUID cohortId, UUID id, IfMatch ifMatch) {
        throw new UnsupportedOperationException();
    }
}
