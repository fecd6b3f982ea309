package org.maekhai.visit.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.maekhai.hub.Letterheads;
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
        if (visit.state() == VisitState.CANCELLED) {
            throw Failure.conflict("VISIT_CANCELLED");
        }
        if (paper == Paper.JOURNEY_REPORT && visit.state() != VisitState.DONE) {
            throw Failure.conflict("VISIT_NOT_DONE");
        }
        var province = visit.localGovernment().province().code();
        return write(PaperVisit.of(visit), travellers(visit), province, paper, words.wordsOf(province, paper));
    }

    /** What these words would make. @throws Failure 404 outside the scope, 422 as when they are saved */
    @Transactional
    byte[] sample(String province, Paper paper, SavePaperWords tried) {
        words.requireProvince(province);
        var sample = Sample.of(paper, geography.provinceRef(province), LocalDate.now(clock));
        return write(sample.visit(), sample.travellers(), province, paper, PaperWords.checked(paper, tried));
    }

    private byte[] write(
            PaperVisit visit, List<Traveller> travellers, String province, Paper paper, SavePaperWords words) {
        var writing = new PaperWriting(
                visit,
                travellers,
                letterheads.of(province),
                words,
                offices.emblem(province).orElse(null),
                offices.reference().stream().toList());
        return switch (paper) {
            case TRAINER_REQUEST -> writing.trainerRequest();
            case TRAVEL_REQUEST -> writing.travelRequest();
            case NOTICE -> writing.notice();
            case RESULTS -> writing.results();
            case JOURNEY_REPORT -> writing.journeyReport();
        };
    }

    private List<Traveller> travellers(VisitView visit) {
        var day = visit.on() == null ? visit.plannedOn() : visit.on();
        return jdbc.list(
                new Sql(TRAVELLERS, day).where("vt.visit_id = ?", visit.id()).append("order by vt.place"),
                Traveller.class);
    }
}
