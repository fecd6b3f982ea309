package org.maekhai.visit.clinic;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.maekhai.shared.Place;
import org.maekhai.shared.journal.Subject;
import org.maekhai.visit.SaveVisit;
import org.maekhai.visit.VisitMode;
import org.maekhai.visit.VisitState;
import org.maekhai.visit.VisitView;

/**
 * A clinic as it is stored: what all who came were told. Each of them has a visit of its own, which may be completed by itself;
 * from then on what was completed there is no longer the clinic's to change.
 *
 * @param districtCode null: of the whole province
 */
record Clinic(
        UUID id,
        LocalDate on,
        String place,
        String provinceCode,
        String districtCode,
        List<UUID> trainerIds,
        String findings,
        String advice,
        Instant createdAt,
        String createdBy,
        Instant changedAt,
        long version) {

    static Clinic made(UUID id, SaveClinic said, Place at, Instant now, String by) {
        return of(id, said, at, now, by, now, 0);
    }

    Clinic changed(SaveClinic said, Place at, Instant now) {
        return of(id, said, at, createdAt, createdBy, now, version + 1);
    }

    private static Clinic of(
            UUID id, SaveClinic said, Place at, Instant createdAt, String createdBy, Instant changedAt, long version) {
        return new Clinic(
                id,
                said.on(),
                said.place(),
                at.provinceCode(),
                at.districtCode(),
                said.trainerIds(),
                said.findings(),
                said.advice(),
                createdAt,
                createdBy,
                changedAt,
                version);
    }

    /** Whether it is that already; who came apart. */
    boolean says(SaveClinic said, Place at) {
        return on.equals(said.on())
                && place.equals(said.place())
                && where().equals(at)
                && trainerIds.equals(said.trainerIds())
                && Objects.equals(findings, said.findings())
                && Objects.equals(advice, said.advice());
    }

    Place where() {
        return new Place(provinceCode, districtCode, null);
    }

    Subject subject() {
        return Subject.of("clinic", id, where());
    }

    /** The visit of a place that came. */
    SaveVisit visit(String localGovernmentCode) {
        return new SaveVisit(
                localGovernmentCode,
                VisitState.DONE,
                VisitMode.ON_SITE,
                null,
                on,
                trainerIds,
                true,
                null,
                id,
                findings,
                advice,
                null,
                List.of(),
                null,
                null,
                null);
    }

    /** Whether nobody completed that visit: it is as the clinic made it, and nothing was added. */
    boolean isAsMade(VisitView visit) {
        return said(visit).equals(visit(visit.localGovernmentCode()))
                && visit.confirmation() == null
                && visit.attachments().isEmpty();
    }

    /**
     * What becomes of a visit when the clinic, which is this by now, was another before: what still is the clinic's follows it,
     * what was said of that place alone stays.
     */
    SaveVisit following(VisitView visit, Clinic before) {
        var is = said(visit);
        return new SaveVisit(
                is.localGovernmentCode(),
                is.state(),
                is.mode(),
                is.plannedOn(),
                fresh(is.on(), before.on, on),
                fresh(is.trainerIds(), before.trainerIds, trainerIds),
                is.reached(),
                is.peopleMet(),
                is.clinicId(),
                fresh(is.findings(), before.findings, findings),
                fresh(is.advice(), before.advice, advice),
                is.nextContactOn(),
                is.nextSteps(),
                is.checklist(),
                is.observed(),
                is.cancelReason());
    }

    /** What becomes of one that isn't part of a clinic any more. */
    static SaveVisit apart(VisitView visit) {
        return said(visit).partOf(null);
    }

    private static <T> T fresh(T is, T former, T now) {
        return Objects.equals(is, former) ? now : is;
    }

    static SaveVisit said(VisitView visit) {
        return new SaveVisit(
                visit.localGovernmentCode(),
                visit.state(),
                visit.mode(),
                visit.plannedOn(),
                visit.on(),
                visit.trainerIds(),
                visit.reached(),
                visit.peopleMet(),
                visit.clinicId(),
                visit.findings(),
                visit.advice(),
                visit.nextContactOn(),
                visit.nextSteps(),
                visit.checklist(),
                visit.observed(),
                visit.cancelReason());
    }
}
