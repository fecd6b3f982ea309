package org.maekhai.visit.paper;

import java.time.LocalDate;
import java.util.List;
import org.maekhai.registry.ComplianceStatus;
import org.maekhai.registry.LocalGovernmentRef;
import org.maekhai.visit.ModuleScore;
import org.maekhai.visit.NextStep;
import org.maekhai.visit.VisitMode;
import org.maekhai.visit.VisitView;

/**
 * What papers tell of a visit.
 *
 * @param on its day, planned as long as it wasn't
 * @param status null: unknown
 */
record PaperVisit(
        LocalGovernmentRef place,
        VisitMode mode,
        LocalDate on,
        String peopleMet,
        ComplianceStatus status,
        List<ModuleScore> scores,
        String findings,
        String advice,
        List<NextStep> nextSteps) {

    static PaperVisit of(VisitView visit) {
        return new PaperVisit(
                visit.localGovernment(),
                visit.mode(),
                visit.on() == null ? visit.plannedOn() : visit.on(),
                visit.peopleMet(),
                visit.status(),
                visit.scores(),
                visit.findings(),
                visit.advice(),
                visit.nextSteps());
    }
}
