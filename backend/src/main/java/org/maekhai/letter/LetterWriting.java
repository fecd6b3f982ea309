package org.maekhai.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.maekhai.letter.LetterStep.Kind;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.Saved;
import org.maekhai.shared.Stored;
import org.maekhai.shared.http.IfMatch;
import org.maekhai.shared.journal.Journal;
import org.maekhai.shared.journal.Written;
import org.maekhai.shared.letter.LetterWay;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.thai.ThaiText;

/** A letter is begun, goes its way and is signed, in one transaction each. Everybody locks what it is about first, then the letter. */
@ApplicationScoped
class LetterWriting {
    private final Clock clock;
    private final CurrentUser currentUser;
    private final LetterSubjects subjects;
    private final LetterQueries queries;
    private final LetterStore store;
    private final LetterPlaces places;
    private final LetterViews views;
    private final FrozenSheets frozen;
    private final Journal journal;

    LetterWriting(
            Clock clock,
            CurrentUser currentUser,
            LetterSubjects subjects,
            LetterQueries queries,
            LetterStore store,
            LetterPlaces places,
            LetterViews views,
            FrozenSheets frozen,
            Journal journal) {
        this.clock = clock;
        this.currentUser = currentUser;
        this.subjects = subjects;
        this.queries = queries;
        this.store = store;
        this.places = places;
        this.views = views;
        this.frozen = frozen;
        this.journal = journal;
    }

    /** A letter that nobody else writes, and what it is about, which nobody changes: empty once it is gone. */
    private record Known(Letter letter, Optional<LetterAbout> about) {}

    @Transactional
    Saved<LetterView> begin(UUID id, BeginLetter request) {
        var about = subjects.lock(request.kind(), request.subjectId());
        var known = store.lock(id);
        if (known.isPresent()) {
            queries.requireSees(known.get());
            if (!known.get().isAbout(request.kind(), request.subjectId())) {
                throw Failure.conflict("LETTER_EXISTS");
            }
            return new Saved<>(views.of(known.get(), about), false);
        }
        var seen = about.orElseThrow(Failure::notFound);
        if (!seen.writable()) {
            throw Failure.forbidden("NOT_YOUR_LETTER");
        }
        store.open(request.kind(), request.subjectId()).ifPresent(other -> {
            throw Failure.conflict("LETTER_ON_ITS_WAY").with("letterId", other.id());
        });
        var letter = Letter.begun(
                id,
                request.kind(),
                request.subjectId(),
                Letter.Where.of(seen.of()),
                Letter.Said.by(subjects.sheets(request.kind(), request.subjectId())),
                today(),
                author(),
                now());
        store.insert(letter);
        tell(letter, Kind.WRITTEN, null, request.note());
        journal.write(
                Written.Action.CREATE,
                places.subject(letter),
                null,
                WrittenLetter.of(letter, ThaiText.orNull(request.note())));
        return new Saved<>(views.of(letter, about), true);
    }

    @Transactional
    Stored<LetterView> present(UUID id, String to, String note) {
        var known = lock(id, LetterAction.PRESENT);
        tell(known.letter(), Kind.PRESENTED, to, note);
        return moveOn(known, course -> course.presented(today()), note);
    }

    @Transactional
    Stored<LetterView> check(UUID id, String note) {
        var known = lock(id, LetterAction.CHECK);
        tell(known.letter(), Kind.CHECKED, null, note);
        return moveOn(known, course -> course.checked(today()), note);
    }

    @Transactional
    Stored<LetterView> giveBack(UUID id, String note) {
        var known = lock(id, LetterAction.RETURN);
        tell(known.letter(), Kind.RETURNED, null, note);
        // also what has nothing to say any more is given back
        return keep(known, known.letter().said(), known.letter().course().returned(today()), note);
    }

    /** With what its subject says now. */
    private Stored<LetterView> moveOn(Known known, UnaryOperator<Course> how, String note) {
        var letter = known.letter();
        var says = Letter.Said.by(subjects.sheets(letter.kind(), letter.subjectId()));
        return keep(known, says, how.apply(letter.course()), note);
    }

    @Transactional
    Stored<LetterView> sign(UUID id, SignLetter request) {
        var known = lock(id, LetterAction.SIGN);
        var letter = known.letter();
        var way = LetterWay.NONE.with(new LetterWay(request.letterNumber(), request.letterDate(), null, null));
        way.requireRight(today());
        var signature = Signature.of(request);
        var now = subjects.printed(letter);
        var sheets = now.sheets().signed(signature);
        number(letter, sheets, way);
        tell(letter, Kind.SIGNED, null, signature.signedBy());
        told(letter, LetterWay.NONE, way);
        var signed = keep(known, Letter.Said.by(sheets), letter.course().signed(signature, way, today()), null);
        frozen.keep(letter, new Printed(sheets, now.emblem()));
        return signed;
    }

    @Transactional
    Stored<LetterView> change(UUID id, LetterWay said, IfMatch ifMatch) {
        var known = lock(id, LetterAction.LETTER);
        var letter = known.letter();
        var before = letter.course().way();
        var way = before.with(said);
        if (way.equals(before)) {
            return views.of(letter, known.about());
        }
        ifMatch.requires(letter.version());
        way.requireRight(today());
        number(letter, frozen.sheets(id), way);
        told(letter, before, way);
        return keep(known, letter.said(), letter.course().along(way), null);
    }

    /** @throws Failure 422 where it is not one office that gives it, 409 when the office gave it to another letter of that year */
    private void number(Letter letter, Sheets sheets, LetterWay way) {
        letter.requireNumber(sheets, way);
        var key = letter.numberKey(sheets, way);
        if (key == null) {
            return;
        }
        store.numbered(key, letter.id()).ifPresent(other -> {
            throw Failure.conflict("LETTER_NUMBER_TAKEN").with("letterId", other);
        });
        store.number(letter.id(), key);
    }

    /** What is known now, and was not, or was something else. */
    private void told(Letter letter, LetterWay before, LetterWay way) {
        boolean numberedAnew = !Objects.equals(before.letterNumber(), way.letterNumber())
                || !Objects.equals(before.letterDate(), way.letterDate());
        if (way.letterNumber() != null && numberedAnew) {
            var on = way.letterDate() == null ? today() : way.letterDate();
            store.replace(letter.id(), step(Kind.NUMBERED, on, null, way.letterNumber()));
        }
        went(letter, Kind.SENT, before.sentOn(), way.sentOn());
        went(letter, Kind.RECEIVED, before.receivedOn(), way.receivedOn());
    }

    private void went(Letter letter, Kind kind, LocalDate before, LocalDate on) {
        if (on != null && !on.equals(before)) {
            store.replace(letter.id(), step(kind, on, null, null));
        }
    }

    @Transactional
    Stored<LetterView> withdraw(UUID id, String reason) {
        var known = lock(id, LetterAction.WITHDRAW);
        tell(known.letter(), Kind.WITHDRAWN, null, reason);
        return keep(known, known.letter().said(), known.letter().course().withdrawn(today()), reason);
    }

    @Transactional
    void delete(UUID id, IfMatch ifMatch) {
        var letter = lock(id, LetterAction.DELETE).letter();
        ifMatch.requires(letter.version());
        store.delete(id);
        journal.write(Written.Action.DELETE, places.subject(letter), WrittenLetter.of(letter, null), null);
    }

    /** @throws Failure 404 outside the scope, 403 and 409 where that isn't the caller's, or not possible now */
    private Known lock(UUID id, LetterAction action) {
        var seen = queries.inScope(id);
        var about = subjects.lock(seen.kind(), seen.subjectId());
        var letter = store.lock(id).orElseThrow(Failure::notFound);
        new LetterRights(currentUser.caller(), letter, places.of(letter), about).require(action);
        return new Known(letter, about);
    }

    private Stored<LetterView> keep(Known known, Letter.Said says, Course course, String note) {
        var before = known.letter();
        var after = before.moved(says, course, now());
        store.update(after);
        journal.write(
                Written.Action.UPDATE,
                places.subject(after),
                WrittenLetter.of(before, null),
                WrittenLetter.of(after, ThaiText.orNull(note)));
        return views.of(after, known.about());
    }

    private void tell(Letter letter, Kind kind, String to, String note) {
        store.add(letter.id(), step(kind, today(), to, note));
    }

    private LetterStep step(Kind kind, LocalDate on, String to, String note) {
        return new LetterStep(kind, on, now(), author(), ThaiText.orNull(to), ThaiText.orNull(note));
    }

    private String author() {
        return currentUser.caller().name();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** As exactly as it can be stored. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
