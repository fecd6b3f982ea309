package org.maekhai.issue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maekhai.issue.IssueView.Durations;

/** What became of an issue, in order: every duration is counted from it. */
record IssueHistory(List<IssueStep> steps) {
    private static final Set<IssueHappening> HANDED_OVER = EnumSet.of(
            IssueHappening.RAISED, IssueHappening.ESCALATED, IssueHappening.ANSWERED, IssueHappening.REOPENED);

    /** The day since which whoever has it has it. */
    LocalDate since() {
        return last(HANDED_OVER);
    }

    /** The day on which it was resolved or merged; null: it is open. */
    LocalDate closedOn() {
        var last = steps.get(steps.size() - 1);
        return last.state() == IssueState.RESOLVED ? last.on() : null;
    }

    /** The day before which it can't be resolved: it was raised then, or reopened. */
    LocalDate openSince() {
        return last(EnumSet.of(IssueHappening.RAISED, IssueHappening.REOPENED));
    }

    /** The first day on which something came of it; null: nothing did yet. */
    LocalDate touchedOn() {
        return steps.stream()
                .skip(1)
                .map(IssueStep::on)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private LocalDate last(Set<IssueHappening> of) {
        return steps.stream()
                .filter(step -> of.contains(step.action()))
                .reduce((one, later) -> later)
                .orElseThrow()
                .on();
    }

    int nextPlace() {
        return steps.get(steps.size() - 1).place() + 1;
    }

    /** How long it stood in each state. What is said to have been solved earlier wasn't anywhere after that. */
    Durations durations(LocalDate today) {
        Map<IssueState, Long> days = new EnumMap<>(IssueState.class);
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            if (step.state() != IssueState.RESOLVED) {
                var end = endAfter(i, today);
                var until = i + 1 < steps.size() ? earlier(steps.get(i + 1).on(), end) : end;
                days.merge(step.state(), ChronoUnit.DAYS.between(earlier(step.on(), end), until), Long::sum);
            }
        }
        long open = days.getOrDefault(IssueState.OPEN, 0L);
        long inProgress = days.getOrDefault(IssueState.IN_PROGRESS, 0L);
        long escalated = days.getOrDefault(IssueState.ESCALATED, 0L);
        return new Durations(open, inProgress, escalated, open + inProgress + escalated);
    }

    private LocalDate endAfter(int place, LocalDate today) {
        return steps.stream()
                .skip(place + 1L)
                .filter(step -> step.state() == IssueState.RESOLVED)
                .findFirst()
                .map(IssueStep::on)
                .orElse(today);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
