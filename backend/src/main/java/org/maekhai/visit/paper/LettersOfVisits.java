package org.maekhai.visit.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.maekhai.letter.LetterAbout;
import org.maekhai.letter.LetterKind;
import org.maekhai.letter.LetterSubject;
import org.maekhai.letter.Sheets;
import org.maekhai.visit.VisitBooks;
import org.maekhai.visit.VisitForRooms;

/** Papers of a visit on their way to a signature; what is signed on the spot takes no such way. */
@ApplicationScoped
class LettersOfVisits implements LetterSubject {
    private static final Map<LetterKind, Paper> PAPERS = Map.of(
            LetterKind.TRAINER_REQUEST, Paper.TRAINER_REQUEST,
            LetterKind.TRAVEL_REQUEST, Paper.TRAVEL_REQUEST,
            LetterKind.NOTICE, Paper.NOTICE,
            LetterKind.JOURNEY_REPORT, Paper.JOURNEY_REPORT);

    private final VisitBooks visits;
    private final VisitPapers papers;

    LettersOfVisits(VisitBooks visits, VisitPapers papers) {
        this.visits = visits;
        this.papers = papers;
    }

    @Override
    public Set<LetterKind> kinds() {
        return PAPERS.keySet();
    }

    @Override
    public Optional<LetterAbout> find(UUID id) {
        return visits.find(id).map(LettersOfVisits::about);
    }

    @Override
    public Optional<LetterAbout> lock(UUID id) {
        return visits.lock(id).map(LettersOfVisits::about);
    }

    private static LetterAbout about(VisitForRooms visit) {
        return new LetterAbout(visit.of(), visit.writable());
    }

    @Override
    public Sheets sheets(LetterKind kind, UUID id) {
        return papers.sheets(id, PAPERS.get(kind));
    }
}
