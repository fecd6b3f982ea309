package org.maekhai.visit;

import jakarta.validation.constraints.Size;
import org.maekhai.shared.http.MultiLine;

/** The visited local government agrees. */
record ConfirmVisit(
        @Size(max = 2000, message = "TOO_LONG") @MultiLine String remark) {}
