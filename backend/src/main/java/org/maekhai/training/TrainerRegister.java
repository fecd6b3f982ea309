package org.maekhai.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.maekhai.shared.IfMatch;
import org.maekhai.shared.Page;
import org.maekhai.shared.PageRequest;

@ApplicationScoped
class TrainerRegister {
    Page<TrainerView> list(PageRequest request, TrainerFilter filter, LocalDate on) {
        throw new UnsupportedOperationException();
    }

    Stored<TrainerDetail> get(UUID id) {
        throw new UnsupportedOperationException();
    }

    Stored<TrainerDetail> create(CreateTrainer request) {
        throw new UnsupportedOperationException();
    }

    Stored<TrainerDetail> update(UUID id, UpdateTrainer request, IfMatch ifMatch) {
        throw new UnsupportedOperationException();
    }

    void delete(UUID id, IfMatch ifMatch) {
        throw new UnsupportedOperationException();
    }

    Stored<TrainerDetail> transfer(UUID id, TransferTrainer request) {
        throw new UnsupportedOperationException();
    }

    Stored<TrainerDetail> takeBack(UUID id, LocalDate from, IfMatch ifMatch) {
        throw new UnsupportedOperationException();
    }
}
