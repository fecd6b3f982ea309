package org.maekhai.visit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maekhai.registry.Register;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.thai.FiscalYear;
import org.maekhai.training.Affiliation;
import org.maekhai.training.Serving;

/** What is wrong with a visit that somebody states: all of it at once, each beside its field. */
final class VisitRules {
    /**
     * What a visit is checked against.
     *
     * @param serving the trainers that it names, as they serve on its day; who isn't there is nobody
     * @param checklist the one that it names; null: there is none of that id
     */
    record Known(LocalDate today, Register.Entry place, Map<UUID, Serving> serving, Checklist checklist) {}

    private final SaveVisit said;
    private final Known known;
    private final List<Failure.FieldError> errors = new ArrayList<>();

    private VisitRules(SaveVisit said, Known known) {
        this.said = said;
        this.known = known;
    }

    /** All that is wrong with it. @param before null: it is new */
    static List<Failure.FieldError> problems(SaveVisit said, SaveVisit before, Known known) {
        var rules = new VisitRules(said, known);
        switch (said.state()) {
            case DONE -> rules.done();
            case PLANNED -> rules.planned();
            case CANCELLED -> rules.cancelled();
        }
        rules.observed(before);
        rules.days();
        rules.trainers();
        rules.steps();
        rules.answers();
        return rules.errors;
    }

    private void wrong(String pointer, String code, Object... arguments) {
        errors.add(Failure.FieldError.of(pointer, code, arguments));
    }

    private void done() {
        if (said.on() == null) {
            wrong("/on", "REQUIRED");
        } else if (said.on().isAfter(known.today())) {
            wrong("/on", "FUTURE_DATE");
        } else {
            exists("/on", said.on());
        }
        if (said.trainerIds().isEmpty()) {
            wrong("/trainerIds", "REQUIRED");
        }
        if (said.statesNothing()) {
            wrong("", "NOTHING_STATED");
        }
    }

    private void planned() {
        if (said.plannedOn() == null) {
            wrong("/plannedOn", "REQUIRED");
        } else {
            exists("/plannedOn", said.plannedOn());
        }
    }

    /** Whatever has become of place and trainers: who could not cancel it any more would have to do it. */
    private void cancelled() {
        if (said.cancelReason() == null) {
            wrong("/cancelReason", "REQUIRED");
        }
    }

    private void exists(String pointer, LocalDate day) {
        if (FiscalYear.of(day).isPlausible() && !known.place().existsOn(day)) {
            wrong(pointer, "NOT_EXISTING", day);
        }
    }

    /** Only what was done has seen anything; what is cancelled later keeps what was entered, for the record. */
    private void observed(SaveVisit before) {
        boolean keeps = said.state() == VisitState.CANCELLED
                && before != null
                && said.observed() != null
                && said.observed().equals(before.observed());
        if (said.observed() != null && said.state() != VisitState.DONE && !keeps) {
            wrong("/observed", "VISIT_NOT_DONE");
        }
    }

    private void days() {
        plausible("/plannedOn", said.plannedOn());
        plausible("/on", said.on());
        plausible("/nextContactOn", said.nextContactOn());
        if (said.nextContactOn() != null
                && said.state() == VisitState.DONE
                && said.on() != null
                && said.nextContactOn().isBefore(said.on())) {
            wrong("/nextContactOn", "DATES_REVERSED");
        }
    }

    private void plausible(String pointer, LocalDate day) {
        if (day != null && !FiscalYear.of(day).isPlausible()) {
            wrong(pointer, "BAD_DATE");
        }
    }

    private void trainers() {
        Set<UUID> named = new HashSet<>();
        for (int i = 0; i < said.trainerIds().size(); i++) {
            var id = said.trainerIds().get(i);
            var pointer = "/trainerIds/" + i;
            var trainer = known.serving().get(id);
            if (!named.add(id)) {
                wrong(pointer, "TWICE");
            } else if (trainer == null) {
                wrong(pointer, "UNKNOWN_TRAINER");
            } else if (said.state() != VisitState.CANCELLED && said.day() != null) {
                serves(pointer, trainer, said.day());
            }
        }
    }

    private void serves(String pointer, Serving trainer, LocalDate day) {
        boolean serves = trainer.affiliation() == Affiliation.DEPARTMENT
                || known.place().place().provinceCode().equals(trainer.provinceCode());
        if (!serves) {
            wrong(pointer, "TRAINER_ELSEWHERE", day);
        } else if (!trainer.activeOn(day)) {
            wrong(pointer, "TRAINER_INACTIVE", day);
        }
    }

    private void steps() {
        Set<UUID> named = new HashSet<>();
        for (int i = 0; i < said.nextSteps().size(); i++) {
            var step = said.nextSteps().get(i);
            var pointer = "/nextSteps/" + i;
            if (!named.add(step.id())) {
                wrong(pointer + "/id", "TWICE");
            }
            plausible(pointer + "/dueOn", step.dueOn());
            plausible(pointer + "/doneOn", step.doneOn());
            if (step.doneOn() != null && step.doneOn().isAfter(known.today())) {
                wrong(pointer + "/doneOn", "FUTURE_DATE");
            }
        }
    }

    private void answers() {
        if (said.checklist() == null) {
            return;
        }
        if (known.checklist() == null) {
            wrong("/checklist/id", "UNKNOWN_CHECKLIST");
            return;
        }
        var asked = known.checklist().questions().stream().map(Question::id).collect(Collectors.toSet());
        Set<UUID> answered = new HashSet<>();
        var answers = said.checklist().answers();
        for (int i = 0; i < answers.size(); i++) {
            var pointer = "/checklist/answers/" + i + "/questionId";
            if (!asked.contains(answers.get(i).questionId())) {
                wrong(pointer, "UNKNOWN_QUESTION");
            } else if (!answered.add(answers.get(i).questionId())) {
                wrong(pointer, "TWICE");
            }
        }
    }
}
