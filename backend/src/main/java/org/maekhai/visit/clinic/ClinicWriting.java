package org.maekhai.visit.clinic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maekhai.registry.Geography;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.security.CurrentUser;
import org.maekhai.security.Role;
import org.maekhai.shared.Ids;
import org.maekhai.shared.Place;
import org.maekhai.shared.Saved;
import org.maekhai.shared.Stored;
import org.maekhai.shared.http.IfMatch;
import org.maekhai.shared.journal.Journal;
import org.maekhai.shared.journal.Written;
import org.maekhai.shared.problem.Failure;
import org.maekhai.visit.NewVisit;
import org.maekhai.visit.VisitBooks;
import org.maekhai.visit.VisitState;
import org.maekhai.visit.VisitView;

/** A clinic and the visits of all who came are entered and changed in one transaction, each visit by its own rules. */
@ApplicationScoped
class ClinicWriting {
    private final Clock clock;
    private final CurrentUser currentUser;
    private final Geography geography;
    private final LocalGovernments localGovernments;
    private final VisitBooks books;
    private final ClinicStore store;
    private final ClinicQueries queries;
    private final Journal journal;

    ClinicWriting(
            Clock clock,
            CurrentUser currentUser,
            Geography geography,
            LocalGovernments localGovernments,
            VisitBooks books,
            ClinicStore store,
            ClinicQueries queries,
            Journal journal) {
        this.clock = clock;
        this.currentUser = currentUser;
        this.geography = geography;
        this.localGovernments = localGovernments;
        this.books = books;
        this.store = store;
        this.queries = queries;
        this.journal = journal;
    }

    @Transactional
    Saved<ClinicView> save(UUID id, SaveClinic request, IfMatch ifMatch) {
        var said = request.stripped();
        var at = where(said);
        var all = lockVisits(id, at);
        var known = store.lock(id).orElse(null);
        if (known == null) {
            books.requireOwn(at, said.trainerIds());
            requireWhoCame(said, at);
            return new Saved<>(
                    make(Clinic.made(id, said, at, now(), currentUser.caller().name()), said), true);
        }
        books.requireOwn(known.where(), known.trainerIds());
        books.requireOwn(at, said.trainerIds());
        var visits = ofWhoCame(requireInScope(all));
        var came = visits.stream().map(VisitView::localGovernmentCode).collect(Collectors.toSet());
        if (known.says(said, at) && came.equals(new HashSet<>(said.localGovernmentCodes()))) {
            return new Saved<>(queries.of(known), false);
        }
        ifMatch.requires(known.version());
        requireWhoCame(said, at);
        var changed = known.changed(said, at, now());
        // also when no visit follows: all of them may have been completed
        books.requireRight(changed.visit(said.localGovernmentCodes().get(0)));
        return new Saved<>(change(known, changed, said, visits), false);
    }

    /** The place that it was held for, which the caller may know of. */
    private Place where(SaveClinic said) {
        if (said.districtCode() == null && said.provinceCode() == null) {
            throw Failure.invalid("/districtCode", "REQUIRED");
        }
        geography.requireProvince(said.provinceCode());
        if (said.districtCode() == null) {
            return Place.ofProvince(said.provinceCode());
        }
        var district = geography
                .district(said.districtCode())
                .orElseThrow(() -> Failure.invalid("/districtCode", "UNKNOWN_PLACE", said.districtCode()));
        var province = district.province().code();
        if (said.provinceCode() != null && !said.provinceCode().equals(province)) {
            throw Failure.invalid("/districtCode", "OTHER_DISTRICT");
        }
        return new Place(province, said.districtCode(), null);
    }

    /** All that is wrong with who came, at once. */
    private void requireWhoCame(SaveClinic said, Place at) {
        Set<String> named = new HashSet<>();
        List<Failure.FieldError> errors = new ArrayList<>();
        for (int i = 0; i < said.localGovernmentCodes().size(); i++) {
            var code = said.localGovernmentCodes().get(i);
            var pointer = "/localGovernmentCodes/" + i;
            var found = localGovernments.byCode(code);
            if (!named.add(code)) {
                errors.add(Failure.FieldError.of(pointer, "TWICE"));
            } else if (found.isEmpty()) {
                errors.add(Failure.FieldError.of(pointer, "UNKNOWN_PLACE", code));
            } else if (!found.get().place().provinceCode().equals(at.provinceCode())) {
                errors.add(Failure.FieldError.of(pointer, "PLACE_ELSEWHERE", code));
            }
        }
        if (!errors.isEmpty()) {
            throw Failure.invalid(errors);
        }
    }

    private Stored<ClinicView> make(Clinic clinic, SaveClinic said) {
        // their rules are the clinic's: what they refuse is told before anything is stored
        record(clinic, said.localGovernmentCodes(), said);
        store.insert(clinic);
        var after = queries.of(clinic);
        journal.write(Written.Action.CREATE, clinic.subject(), null, after.view());
        return after;
    }

    private void record(Clinic clinic, List<String> codes, SaveClinic said) {
        for (var code : codes) {
            byItsRules(code, said, () -> books.record(List.of(new NewVisit(Ids.next(clock), clinic.visit(code)))));
        }
    }

    /** Before the clinic: whoever writes one of them tells the clinic last. @param at where it will be; null: where it is */
    private List<VisitView> lockVisits(UUID id, Place at) {
        Set<String> held = new HashSet<>();
        store.find(id).ifPresent(clinic -> held.add(clinic.provinceCode()));
        if (at != null) {
            held.add(at.provinceCode());
        }
        return books.ofClinic(id, held);
    }

    /** All of them, or 403: what somebody doesn't see they would take out without knowing. */
    private List<VisitView> requireInScope(List<VisitView> visits) {
        var scope = currentUser.scope();
        if (!visits.stream()
                .allMatch(visit -> scope.covers(visit.localGovernment().place()))) {
            throw Failure.forbidden("NOT_YOUR_VISIT");
        }
        return visits;
    }

    /** One that was cancelled stays for the record, and in nobody's way: its place may be entered anew. */
    private static List<VisitView> ofWhoCame(List<VisitView> visits) {
        return visits.stream().filter(visit -> !isCancelled(visit)).toList();
    }

    private static boolean isCancelled(VisitView visit) {
        return visit.state() == VisitState.CANCELLED;
    }

    private Stored<ClinicView> change(Clinic before, Clinic after, SaveClinic said, List<VisitView> visits) {
        var view = queries.of(before).view();
        var codes = said.localGovernmentCodes();
        takeOut(
                before,
                visits.stream()
                        .filter(visit -> !codes.contains(visit.localGovernmentCode()))
                        .toList());
        Set<String> came = new HashSet<>();
        for (var visit : visits) {
            var code = visit.localGovernmentCode();
            came.add(code);
            var is = Clinic.said(visit);
            var follows = after.following(visit, before);
            if (codes.contains(code) && !follows.equals(is)) {
                byItsRules(code, said, () -> books.change(visit.id(), follows));
            }
        }
        record(after, codes.stream().filter(code -> !came.contains(code)).toList(), said);
        store.update(after);
        var changed = queries.of(after);
        journal.write(Written.Action.UPDATE, after.subject(), view, changed.view());
        return changed;
    }

    /**
     * Whoever didn't come after all; 409 with those whose visit somebody completed. What was done stays for the record, unless an
     * office of the province says that it was wrong: others take back what they entered by mistake on the same day.
     */
    private void takeOut(Clinic clinic, List<VisitView> visits) {
        if (!visits.isEmpty() && !currentUser.caller().has(Role.ADMIN, Role.PROVINCE) && !wasMadeToday(clinic)) {
            throw Failure.forbidden("FORBIDDEN");
        }
        var completed = visits.stream()
                .filter(visit -> !clinic.isAsMade(visit))
                .map(VisitView::localGovernmentCode)
                .toList();
        if (!completed.isEmpty()) {
            throw Failure.conflict("CLINIC_VISIT_COMPLETED").with("localGovernmentCodes", completed);
        }
        visits.forEach(visit -> books.withdraw(visit.id()));
    }

    private boolean wasMadeToday(Clinic clinic) {
        return LocalDate.ofInstant(clinic.createdAt(), clock.getZone()).equals(LocalDate.now(clock));
    }

    @Transactional
    void delete(UUID id, IfMatch ifMatch) {
        var all = lockVisits(id, null);
        var known = store.lock(id).orElseThrow(Failure::notFound);
        books.requireOwn(known.where(), known.trainerIds());
        ifMatch.requires(known.version());
        var before = queries.of(known).view();
        takeOut(known, ofWhoCame(requireInScope(all)));
        all.stream().filter(ClinicWriting::isCancelled).forEach(visit -> books.change(visit.id(), Clinic.apart(visit)));
        store.delete(id);
        journal.write(Written.Action.DELETE, known.subject(), before, null);
    }

    /** What is wrong with the visit of a place is told where the clinic says it. */
    private static void byItsRules(String code, SaveClinic said, Runnable work) {
        try {
            work.run();
        } catch (Failure wrong) {
            if (wrong.errors().isEmpty()) {
                throw wrong;
            }
            int place = said.localGovernmentCodes().indexOf(code);
            throw Failure.invalid(wrong.errors().stream()
                    .map(error -> new Failure.FieldError(
                            pointer(error.pointer().replaceFirst("^/0(?=/|$)", ""), error.code(), place),
                            error.code(),
                            error.arguments()))
                    .toList());
        }
    }

    private static String pointer(String ofVisit, String code, int place) {
        boolean ofPlace = ofVisit.equals("/localGovernmentCode") || code.equals("NOT_EXISTING");
        return ofPlace ? "/localGovernmentCodes/" + place : ofVisit;
    }

    /** As exactly as it can be stored. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
