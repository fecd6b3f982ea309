package org.maekhai.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.maekhai.shared.problem.Failure;

/** Says of the trainers of one test that they have work: the feature that assigns them has tests of its own. */
@ApplicationScoped
class RememberedWork implements TrainerWork {
    /** Trainer and the local government that it is responsible for. */
    private final Map<UUID, String> assigned = new ConcurrentHashMap<>();

    void assign(UUID trainerId, String localGovernmentCode) {
        assigned.put(trainerId, localGovernmentCode);
    }

    void end(UUID trainerId) {
        assigned.remove(trainerId);
    }

    @Override
    public void refuseEmployer(UUID trainerId, String localGovernmentCode, LocalDate from) {
        if (localGovernmentCode.equals(assigned.get(trainerId))) {
            throw Failure.conflict("CHANGED_MEANWHILE");
        }
    }

    @Override
    public List<Standing> standingOn(Collection<UUID> trainerIds) {
        return trainerIds.stream()
                .filter(assigned::containsKey)
                .map(id -> new Standing(assigned.get(id), "assignment of the test"))
                .toList();
    }
}
