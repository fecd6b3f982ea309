package org.maekhai.training;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** From that day on the trainer serves elsewhere. */
record TransferTrainer(
        @NotNull(message = "REQUIRED") LocalDate from,
        @NotNull(message = "REQUIRED") Affiliation affiliation,
        String provinceCode,
        String localGovernmentCode,
        Double latitude,
        Double longitude) {}
