package org.maekhai.visit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.maekhai.shared.http.MultiLine;

/** The visited local government doesn't agree. @param remark what is wrong */
record DisputeVisit(
        @NotBlank(message = "REQUIRED") @Size(max = 2000, message = "TOO_LONG") @MultiLine
        String remark) {}
