package org.maekhai.hub;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** It said yes. @param contact whom members call; left out: as known */
record AcceptHub(
        @NotNull(message = "REQUIRED") LocalDate on,
        @Size(max = 200, message = "TOO_LONG") String contact,
        @Size(max = 100, message = "TOO_LONG") String phone) {}
