package org.maekhai.shared.timeline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was stated of budget or postings, and where that comes from.
 *
 * @param source IMPORT (importId), VISIT (visitId), OFFICER or SELF_REPORT
 */
public record TimelineFact(
        Integer fiscalYear,
        BigDecimal amount,
        LocalDate revenueThrough,
        LocalDate expenditureThrough,
        LocalDate accountingThrough,
        Boolean yearClosed,
        @Schema(required = true) String source,
        UUID importId,
        UUID visitId) {}
