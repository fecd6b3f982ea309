package org.maekhai.visit.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.maekhai.letter.DemoLetters;
import org.maekhai.letter.LetterKind;
import org.maekhai.letter.LetterState;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Row;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.demo.DemoContext;
import org.maekhai.shared.demo.DemoData;
import org.maekhai.training.Affiliation;
import org.maekhai.visit.VisitMode;

/** Letters about visits of the province of the demonstration's users: as far as they can have come, one each. */
@ApplicationScoped
class VisitLetterDemo implements DemoData {
    private static final String NAN = "55";
    private static final int FIRST_NUMBER = 512;

    private final Jdbc jdbc;
    private final LocalGovernments localGovernments;
    private final VisitPapers papers;
    private final DemoLetters letters;

    VisitLetterDemo(Jdbc jdbc, LocalGovernments localGovernments, VisitPapers papers, DemoLetters letters) {
        this.jdbc = jdbc;
        this.localGovernments = localGovernments;
        this.papers = papers;
        this.letters = letters;
    }

    private record Made(
            UUID id, int localGovernmentId, LocalDate onDay, String peopleMet, String findings, String advice) {}

    /** @param daysAgo on which it was moved on last */
    private record Course(LetterKind kind, Paper paper, LetterState until, int daysAgo) {}

    private static Course notice(LetterState until, int daysAgo) {
        return new Course(LetterKind.NOTICE, Paper.NOTICE, until, daysAgo);
    }

    private static final List<Course> COMING = List.of(
            notice(LetterState.SENT, 2),
            notice(LetterState.NUMBERED, 4),
            notice(LetterState.SIGNED, 3),
            notice(LetterState.CHECKED, 1),
            notice(LetterState.RETURNED, 2),
            notice(LetterState.WRITTEN, 0),
            new Course(LetterKind.TRAVEL_REQUEST, Paper.TRAVEL_REQUEST, LetterState.PRESENTED, 3));
    private static final List<Course> PAST = List.of(
            new Course(LetterKind.JOURNEY_REPORT, Paper.JOURNEY_REPORT, LetterState.PRESENTED, 1),
            new Course(LetterKind.JOURNEY_REPORT, Paper.JOURNEY_REPORT, LetterState.RECEIVED, 1),
            notice(LetterState.RECEIVED, 20),
            notice(LetterState.WITHDRAWN, 25));
    private static final Course REQUEST =
            new Course(LetterKind.TRAINER_REQUEST, Paper.TRAINER_REQUEST, LetterState.RECEIVED, 15);

    @Override
    public int order() {
        return 325;
    }

    @Override
    public void create(DemoContext demo) {
        var letters = new Letters(demo);
        var coming = visits("PLANNED", "v.planned_on", "order by on_day, v.id");
        var past = visits("DONE", "v.visited_on", "order by on_day desc, v.id");
        letters.add(COMING, coming);
        letters.add(PAST, past);
        past.stream()
                .skip(PAST.size())
                .filter(visit ->
                        travellers(visit).stream().anyMatch(one -> one.affiliation() == Affiliation.LOCAL_GOVERNMENT))
                .findFirst()
                .ifPresent(visit -> letters.add(REQUEST, visit));
    }

    /** Where somebody travels. */
    private List<Made> visits(String state, String day, String order) {
        return jdbc.list(
                new Sql("select v.id, v.local_government_id, v.people_met, v.findings, v.advice, " + day + " as on_day"
                                + " from visit v")
                        .where("v.province_code = ?", NAN)
                        .where("v.state = ?", state)
                        .where("v.mode = ?", VisitMode.ON_SITE.name())
                        .where("exists (select 1 from visit_trainer t where t.visit_id = v.id)")
                        .append(order + " fetch first 40 rows only"),
                Row.of(Made.class));
    }

    private List<Traveller> travellers(Made visit) {
        return papers.travellers(visit.id(), visit.onDay());
    }

    /** Numbered one after the other. */
    private final class Letters {
        private final DemoContext demo;
        private int number = FIRST_NUMBER;

        Letters(DemoContext demo) {
            this.demo = demo;
        }

        void add(List<Course> courses, List<Made> visits) {
            var left = new ArrayList<>(visits);
            for (var course : courses) {
                if (!left.isEmpty()) {
                    add(course, left.remove(0));
                }
            }
        }

        void add(Course course, Made visit) {
            var place = localGovernments.register().byId(visit.localGovernmentId());
            var told = new PaperVisit(
                    place.ref(),
                    VisitMode.ON_SITE,
                    visit.onDay(),
                    visit.peopleMet(),
                    null,
                    List.of(),
                    visit.findings(),
                    visit.advice(),
                    List.of());
            letters.add(
                    demo,
                    new DemoLetters.Subject(
                            course.kind(),
                            visit.id(),
                            new LocalGovernments.Known(place.id(), place.ref()),
                            papers.sheets(told, travellers(visit), course.paper()),
                            number++),
                    course.until(),
                    demo.today().minusDays(course.daysAgo()));
        }
    }
}
