package org.maekhai.visit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.maekhai.compliance.Observed;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.registry.Register;
import org.maekhai.registry.Standings;
import org.maekhai.shared.demo.DemoContext;
import org.maekhai.shared.demo.DemoPeople;
import org.maekhai.training.Serving;

/** The visits of one local government of the demonstration, in the order in which they are drawn. */
final class DemoVisits {
    private static final int MONTHS = 12;

    private final DemoContext demo;
    private final Register.Entry place;
    private final Standings.Status standing;
    private final Province province;
    private final Serving primary;
    private final Random random;
    private final int cadence;
    final List<Visit> made = new ArrayList<>();

    /**
     * Where it lies.
     *
     * @param trainers who serve there
     * @param past its working days of the last twelve months, {@code coming} those of the next weeks
     * @param isFull the province of the demonstration's users: there is more to see
     */
    record Province(
            List<Serving> trainers,
            List<LocalDate> past,
            List<LocalDate> coming,
            Checklist checklist,
            VisitPolicy policy,
            boolean isFull) {}

    /** @param primary who is in charge of it; null: nobody */
    DemoVisits(DemoContext demo, Register.Entry place, Standings.Status standing, Province province, Serving primary) {
        this.demo = demo;
        this.place = place;
        this.standing = standing;
        this.province = province;
        this.primary = primary;
        random = demo.random("visits of " + place.ref().code());
        cadence = province.policy().cadenceDays().get(standing.status().need() - 1);
    }

    /** What was seen there became the demonstration's facts. */
    void observed(UUID id, LocalDate on, Observed observed) {
        var told = DemoWords.about(standing.reasons(), random);
        add(
                id,
                new Draft(VisitState.DONE, random.nextInt(4) > 0 ? VisitMode.ON_SITE : VisitMode.ONLINE, on)
                        .told(DemoWords.one(DemoWords.OBSERVED, random) + "\n" + told.findings(), told.advice()),
                observed,
                checklist(false));
    }

    /** Twelve months of them: the last one lately where all is well, too long ago here and there, and never at a few. */
    void past() {
        int chance = random.nextInt(100);
        if (chance >= 94) {
            return;
        }
        int ago = 1 + (chance < 74 ? random.nextInt(cadence) : cadence + random.nextInt(45));
        int most = province.isFull() ? MONTHS : random.nextInt(3) == 0 ? 2 : 1;
        for (int i = 0; i < most; i++) {
            var day = workingDay(demo.today().minusDays(ago));
            if (day == null) {
                return;
            }
            done(day);
            ago += cadence * (70 + random.nextInt(80)) / 100 + 1;
        }
    }

    /** The last working day up to a day; null: it is more than twelve months ago. */
    private LocalDate workingDay(LocalDate day) {
        for (int i = province.past().size() - 1; i >= 0; i--) {
            if (!province.past().get(i).isAfter(day)) {
                return province.past().get(i);
            }
        }
        return null;
    }

    private void done(LocalDate on) {
        int chance = random.nextInt(100);
        boolean needy = standing.status().need() >= 3;
        var mode = chance < (needy ? 60 : 40) ? VisitMode.ON_SITE : chance < 85 ? VisitMode.PHONE : VisitMode.ONLINE;
        boolean reached = mode != VisitMode.PHONE || random.nextInt(100) >= 15;
        var draft = new Draft(VisitState.DONE, mode, on);
        if (!reached) {
            add(id(on), draft.unreached(DemoWords.one(DemoWords.NOBODY, random)), null, null);
            return;
        }
        var told = DemoWords.about(standing.reasons(), random);
        boolean asks = mode != VisitMode.ONLINE && random.nextInt(100) < (province.isFull() ? 45 : 6);
        draft.told(told.findings(), told.advice());
        if (random.nextInt(100) < 55) {
            draft.step(told);
        }
        add(id(on), draft, null, asks ? checklist(mode == VisitMode.PHONE) : null);
    }

    /** Planned soon, or some days ago and nobody went; or called off. */
    void coming() {
        int chance = random.nextInt(100);
        int planned = province.isFull() ? 30 : 7;
        if (chance < planned) {
            planned(DemoWords.one(province.coming(), random));
        } else if (chance < planned + (province.isFull() ? 6 : 2)) {
            int last = province.past().size() - 1;
            planned(province.past().get(last - 1 - random.nextInt(15)));
        } else if (chance < planned + (province.isFull() ? 9 : 3)) {
            int last = province.past().size() - 1;
            var day = province.past().get(last - random.nextInt(40));
            add(id(day), new Draft(VisitState.CANCELLED, VisitMode.ON_SITE, day), null, null);
        }
    }

    void planned(LocalDate day) {
        var mode = random.nextInt(4) > 0 ? VisitMode.ON_SITE : VisitMode.PHONE;
        add(id(demo.today()), new Draft(VisitState.PLANNED, mode, day), null, null);
    }

    private UUID id(LocalDate day) {
        return demo.id(demo.at(day, random).toInstant(), random);
    }

    /** What is still to be said of a visit. */
    private final class Draft {
        private final VisitState state;
        private final VisitMode mode;
        private final LocalDate day;
        private boolean reached = true;
        private String findings;
        private String advice;
        private List<NextStep> steps = List.of();

        Draft(VisitState state, VisitMode mode, LocalDate day) {
            this.state = state;
            this.mode = mode;
            this.day = day;
        }

        Draft told(String found, String advised) {
            findings = found;
            advice = advised;
            return this;
        }

        Draft unreached(String found) {
            reached = false;
            findings = found;
            return this;
        }

        void step(DemoWords.Told told) {
            var due = day.plusDays(14 + random.nextInt(30));
            boolean done = due.isBefore(demo.today()) && random.nextInt(10) < 8;
            var doneOn = done ? due.minusDays(random.nextInt(12)) : null;
            steps = List.of(new NextStep(id(day), told.step(), told.owner(), due, doneOn));
        }

        boolean isContact() {
            return state == VisitState.DONE && reached;
        }
    }

    private void add(UUID id, Draft draft, Observed observed, ChecklistAnswers answers) {
        var day = draft.day;
        var trainers = trainers(draft);
        if (draft.state == VisitState.DONE && trainers.isEmpty()) {
            return;
        }
        boolean isDone = draft.state == VisitState.DONE;
        var code = place.ref().code();
        var said = new SaveVisit(
                code,
                draft.state,
                draft.mode,
                isDone ? (random.nextInt(3) == 0 ? day : null) : day,
                isDone ? day : null,
                trainers.stream().map(Serving::id).toList(),
                draft.reached,
                draft.isContact() ? DemoPeople.person(random) + " " + DemoWords.one(DemoWords.POSITIONS, random) : null,
                null,
                draft.findings,
                draft.advice,
                draft.isContact() && random.nextBoolean() ? day.plusDays(cadence) : null,
                draft.steps,
                answers,
                observed,
                draft.state == VisitState.CANCELLED ? DemoWords.one(DemoWords.CANCELLED, random) : null);
        var written = isDone ? day : demo.today().minusDays(1L + random.nextInt(6));
        var at = demo.at(written.isAfter(day) ? day : written, random);
        var by = trainers.isEmpty() ? "สถจ. (สาธิต)" : trainers.get(0).name();
        var visit = Visit.made(
                id, new LocalGovernments.Known(place.id(), place.ref()), said.stripped(), null, at.toInstant(), by);
        made.add(draft.isContact() ? confirmed(visit, at) : visit);
    }

    /** Whoever is in charge, if they serve on the day, or another; sometimes two go together. */
    private List<Serving> trainers(Draft draft) {
        var serving = province.trainers().stream()
                .filter(trainer -> trainer.activeOn(draft.day))
                .toList();
        if (serving.isEmpty()) {
            return List.of();
        }
        var first = primary != null && serving.contains(primary) ? primary : DemoWords.one(serving, random);
        var other = DemoWords.one(serving, random);
        return draft.mode == VisitMode.ON_SITE && random.nextInt(8) == 0 && other != first
                ? List.of(first, other)
                : List.of(first);
    }

    private Visit confirmed(Visit visit, OffsetDateTime at) {
        int chance = random.nextInt(100);
        if (chance >= (visit.said().mode() == VisitMode.ON_SITE ? 45 : 12)) {
            return visit;
        }
        boolean agrees = chance >= 4;
        var then = demo.at(at.toLocalDate().plusDays(1L + random.nextInt(5)), random);
        var remark = agrees ? null : DemoWords.one(DemoWords.DISPUTES, random);
        return visit.confirmed(
                new Confirmation(agrees, remark, then.toInstant(), "ปลัด (สมมติ) " + DemoPeople.person(random)));
    }

    private ChecklistAnswers checklist(boolean byPhone) {
        var asked = province.checklist();
        if (asked == null) {
            return null;
        }
        int yes = 96 - 14 * (standing.status().need() - 1);
        List<AnswerGiven> answers = new ArrayList<>();
        for (var question : asked.questions()) {
            if (!byPhone || question.byPhone()) {
                int chance = random.nextInt(100);
                var answer = chance < yes ? Answer.YES : chance < 97 ? Answer.NO : Answer.NOT_APPLICABLE;
                boolean noted = answer == Answer.NO && random.nextInt(3) == 0;
                answers.add(
                        new AnswerGiven(question.id(), answer, noted ? DemoWords.one(DemoWords.NOTES, random) : null));
            }
        }
        return new ChecklistAnswers(asked.id(), answers);
    }
}
