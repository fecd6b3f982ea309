package org.maekhai.report;

import jakarta.validation.constraints.Size;
import org.maekhai.shared.http.MultiLine;

/** The Department has read it. */
public record AcknowledgeReport(
        @Size(max = 20_000, message = "TOO_LONG") @MultiLine String note) {}
