package org.maekhai.visit.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.maekhai.hub.Letterheads;
import org.maekhai.letter.Sheets;
import org.maekhai.office.Offices;
import org.maekhai.registry.Geography;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.problem.Failure;
import org.maekhai.visit.VisitBooks;
import org.maekhai.visit.VisitState;
import org.maekhai.visit.VisitView;

/** Papers of a visit, filled in from what is known of it. */
@ApplicationScoped
class VisitPapers {
    private static final String TRAVELLERS = """
            select t.name,
                   t.position_title as position,
                   tp.affiliation,
                   p.name as province_name,
                   lg.name as employer
            from visit_trainer vt
            join trainer t on t.id = vt.trainer_id
            join trainer_posting tp on tp.trainer_id = t.id
                and tp.valid_from = (select max(x.valid_from) from trainer_posting x
                                     where x.trainer_id = t.id
                                       and x.valid_from <= :day)
            left join local_government lg on lg.id = tp.local_government_id
            left join province p on p.code = tp.province_code
            """;

    private final Clock clock;
    private final Jdbc jdbc;
    private final Geography geography;
    private final VisitBooks visits;
    private final Letterheads letterheads;
    private final ProvincePaperWords words;
    private final Offices offices;

    VisitPapers(
            Clock clock,
            Jdbc jdbc,
            Geography geography,
            VisitBooks visits,
            Letterheads letterheads,
            ProvincePaperWords words,
            Offices offices) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.geography = geography;
        this.visits = visits;
        this.letterheads = letterheads;
        this.words = words;
        this.offices = offices;
    }

    /** @throws Failure 409 when there is nothing to write yet, or nobody to write to */
    @Transactional
    byte[] of(UUID id, Paper paper) {
        var visit = visits.get(id).view();
        var province = visit.localGovernment().province().code();
        return written(writing(visit, paper), paper, province);
    }

    /** The same as a letter that somebody will sign. */
    @Transactional
    Sheets sheets(UUID id, Paper paper) {
        return sheets(writing(visits.get(id).view(), paper), paper);
    }

    private PaperWriting writing(VisitView visit, Paper paper) {
        if (visit.state() == VisitState.CANCELLED) {
            throw Failure.conflict("VISIT_CANCELLED");
        }
        if (paper == Paper.JOURNEY_REPORT && visit.state() != VisitState.DONE) {
            throw Failure.conflict("VISIT_NOT_DONE");
        }
        var province = visit.localGovernment().province().code();
        var told = PaperVisit.of(visit);
        return writing(told, travellers(visit.id(), told.on()), province, words.wordsOf(province, paper));
    }

    /** What these words would make. @throws Failure 404 outside the scope, 422 as when they are saved */
    @Transactional
    byte[] sample(String province, Paper paper, SavePaperWords tried) {
        words.requireProvince(province);
        var sample = Sample.of(paper, geography.provinceRef(province), LocalDate.now(clock));
        return written(
                writing(sample.visit(), sample.travellers(), province, PaperWords.checked(paper, tried)),
                paper,
                province);
    }

    private PaperWriting writing(PaperVisit visit, List<Traveller> travellers, String province, SavePaperWords words) {
        return new PaperWriting(
                visit,
                travellers,
                letterheads.of(province),
                words,
                offices.reference().stream().toList());
    }

    private byte[] written(PaperWriting writing, Paper paper, String province) {
        if (paper == Paper.RESULTS) {
            return writing.results();
        }
        var sheets = sheets(writing, paper);
        return sheets.docx(offices.emblem(province).orElse(null));
    }

    private static Sheets sheets(PaperWriting writing, Paper paper) {
        return switch (paper) {
            case TRAINER_REQUEST -> writing.trainerRequest();
            case TRAVEL_REQUEST -> writing.travelRequest();
            case NOTICE -> writing.notice();
            case JOURNEY_REPORT -> writing.journeyReport();
            case RESULTS -> throw new IllegalArgumentException("signed on the spot");
        };
    }

    /** Those who travel on that day, by their postings of then. */
    List<Traveller> travellers(UUID visit, LocalDate day) {
        return jdbc.list(
                new Sql(TRAVELLERS, day).where("vt.visit_id = ?", visit).append("order by vt.place"), Traveller.class);
    }

    /** The same of a visit of which that much is known, whatever the scope. */
    Sheets sheets(PaperVisit visit, List<Traveller> travellers, Paper paper) {
        var province = visit.place().province().code();
        return sheets(writing(visit, travellers, province, words.wordsOf(province, paper)), paper);
    }
}
