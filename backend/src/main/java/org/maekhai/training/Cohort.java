package org.maekhai.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.maekhai.shared.journal.Subject;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.thai.FiscalYear;
import org.maekhai.shared.thai.ThaiText;

/** One run of a training course, as it is stored. */
record Cohort(
        UUID id,
        String code,
        String name,
        String course,
        int fiscalYear,
        LocalDate startsOn,
        LocalDate endsOn,
        String venue,
        String provinceCode,
        long version) {
    /** The beginning of 2540 BE, as for all facts. */
    private static final LocalDate EARLIEST = LocalDate.of(FiscalYear.FIRST - 543, 1, 1);

    static Cohort of(UUID id, SaveCohort request, long version) {
        return new Cohort(
                id,
                request.code().strip(),
                ThaiText.normalize(request.name()),
                ThaiText.orNull(request.course()),
                request.fiscalYear(),
                request.startsOn(),
                request.endsOn(),
                ThaiText.orNull(request.venue()),
                request.provinceCode(),
                version);
    }

    /** @throws Failure 422 with all that is wrong with it */
    void check(LocalDate today) {
        List<Failure.FieldError> errors = new ArrayList<>();
        if (!new FiscalYear(fiscalYear).isPlausible()) {
            errors.add(Failure.FieldError.of(
                    "/fiscalYear",
                    "BAD_FISCAL_YEAR",
                    String.valueOf(FiscalYear.FIRST),
                    String.valueOf(FiscalYear.LAST)));
        }
        if (!isPossible(startsOn, today)) {
            errors.add(Failure.FieldError.of("/startsOn", "BAD_DATE"));
        }
        if (!isPossible(endsOn, today)) {
            errors.add(Failure.FieldError.of("/endsOn", "BAD_DATE"));
        } else if (endsOn.isBefore(startsOn)) {
            errors.add(Failure.FieldError.of("/endsOn", "DATES_REVERSED"));
        }
        if (!errors.isEmpty()) {
            throw Failure.invalid(errors);
        }
    }

    static boolean isPossible(LocalDate day, LocalDate today) {
        return !day.isBefore(EARLIEST) && !day.isAfter(today.plusYears(1));
    }

    Cohort with(long otherVersion) {
        return new Cohort(id, code, name, course, fiscalYear, startsOn, endsOn, venue, provinceCode, otherVersion);
    }

    boolean sameAs(Cohort other) {
        return with(0).equals(other.with(0));
    }

    Subject subject() {
        return Subject.ofProvince("cohort", id, provinceCode);
    }
}
