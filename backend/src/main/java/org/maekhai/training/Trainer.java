package org.maekhai.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.maekhai.shared.journal.Subject;
import org.maekhai.shared.problem.Failure;

/**
 * Somebody who passed a training and now advises local governments, as it is stored.
 *
 * @param cohortId that it passed
 * @param capacity the greatest number of primary local governments
 * @param postings in order; the first one since ever
 */
record Trainer(
        UUID id,
        String code,
        String name,
        String position,
        UUID cohortId,
        int capacity,
        Set<Skill> skills,
        String phone,
        String email,
        LocalDate activeFrom,
        LocalDate activeTo,
        List<Posting> postings,
        long version) {
    static final int MAX_CAPACITY = 500;
    /** 2500 to 2700 BE: people serve for decades, and nobody for centuries. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1957, 1, 1), LAST_DAY = LocalDate.of(2157, 12, 31);

    Trainer {
        skills = skills.isEmpty() ? Set.of() : EnumSet.copyOf(skills);
        postings = List.copyOf(postings);
    }

    /** @throws Failure 422 with all that is wrong with it */
    void check() {
        List<Failure.FieldError> errors = new ArrayList<>();
        if (capacity < 1 || capacity > MAX_CAPACITY) {
            errors.add(Failure.FieldError.of("/capacity", "OUT_OF_RANGE", 1, MAX_CAPACITY));
        }
        if (activeFrom != null && !isPossible(activeFrom)) {
            errors.add(Failure.FieldError.of("/activeFrom", "IMPOSSIBLE_DATE"));
        }
        if (activeTo != null && !isPossible(activeTo)) {
            errors.add(Failure.FieldError.of("/activeTo", "IMPOSSIBLE_DATE"));
        }
        if (activeFrom != null && activeTo != null && activeTo.isBefore(activeFrom)) {
            errors.add(Failure.FieldError.of("/activeTo", "DATES_REVERSED"));
        }
        if (!errors.isEmpty()) {
            throw Failure.invalid(errors);
        }
    }

    static boolean isPossible(LocalDate day) {
        return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
    }

    /** The posting of a day. */
    Posting postingOn(LocalDate day) {
        var found = postings.get(0);
        for (var posting : postings) {
            if (!posting.validFrom().isAfter(day)) {
                found = posting;
            }
        }
        return found;
    }

    /** Serves elsewhere from a day on. */
    Trainer transferred(Posting to) {
        if (!isPossible(to.from())) {
            throw Failure.invalid("/from", "IMPOSSIBLE_DATE");
        }
        if (postings.stream().anyMatch(known -> to.from().equals(known.from()))) {
            throw Failure.conflict("ALREADY_TRANSFERRED");
        }
        return posted(to);
    }

    /** With this posting, in the place of the one of that day if there is one. */
    Trainer posted(Posting posting) {
        var all = new ArrayList<>(postings);
        all.removeIf(known -> Objects.equals(known.from(), posting.from()));
        all.add(posting);
        all.sort(Comparator.comparing(Posting::validFrom));
        return withPostings(all);
    }

    /** Takes a transfer back; the first posting is none. */
    Trainer withoutTransfer(LocalDate from) {
        var all = new ArrayList<>(postings);
        if (!all.removeIf(known -> from.equals(known.from()))) {
            throw Failure.notFound();
        }
        return withPostings(all);
    }

    Trainer withPostings(List<Posting> others) {
        return new Trainer(
                id,
                code,
                name,
                position,
                cohortId,
                capacity,
                skills,
                phone,
                email,
                activeFrom,
                activeTo,
                others,
                version);
    }

    Trainer with(long otherVersion) {
        return new Trainer(
                id,
                code,
                name,
                position,
                cohortId,
                capacity,
                skills,
                phone,
                email,
                activeFrom,
                activeTo,
                postings,
                otherVersion);
    }

    boolean sameAs(Trainer other) {
        boolean samePostings = postings.size() == other.postings.size();
        for (int i = 0; samePostings && i < postings.size(); i++) {
            samePostings = postings.get(i).sameAs(other.postings.get(i));
        }
        return samePostings
                && withPostings(List.of())
                        .with(0)
                        .equals(other.withPostings(List.of()).with(0));
    }

    /** Where it serves on that day. */
    Subject subject(LocalDate on) {
        return Subject.of("trainer", id, postingOn(on).employment().place());
    }
}
