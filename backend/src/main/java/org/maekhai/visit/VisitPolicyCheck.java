package org.maekhai.visit;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A server whose policy contradicts itself doesn't start: what it would tell everybody as the office's order would be none. Each
 * number by itself is checked where it is declared.
 */
@ApplicationScoped
class VisitPolicyCheck {
    private static final double WHOLE = 100, ROUNDING = 1e-6;

    void check(
            @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE - 1) StartupEvent start,
            VisitPolicy policy,
            DayPolicy days) {
        var wrong = contradictions(policy, days);
        if (!wrong.isEmpty()) {
            throw new ConfigurationException("The policy of visits contradicts itself: " + String.join("; ", wrong));
        }
    }

    private static List<String> contradictions(VisitPolicy policy, DayPolicy days) {
        List<String> wrong = new ArrayList<>();
        var weights = PriorityParts.of(policy.weights());
        double sum = weights.need() + weights.waiting() + weights.issues() + weights.budget() + weights.closing();
        if (Math.abs(sum - WHOLE) > ROUNDING) {
            wrong.add("maekhai.visits.weights.* make " + sum + " together, not 100");
        }
        var cadence = policy.cadenceDays();
        for (int need = 1; need < cadence.size(); need++) {
            if (cadence.get(need) > cadence.get(need - 1)) {
                wrong.add("maekhai.visits.cadence-days is " + cadence + ": who needs more is not visited later");
                break;
            }
        }
        int often = cadence.get(PriorityRule.NEEDS_ON_SITE - 1);
        if (policy.onsiteDays() < often) {
            wrong.add("maekhai.visits.onsite-days is " + policy.onsiteDays() + ", less than the " + often
                    + " days in which somebody is to be contacted at all");
        }
        if (days.fullChecklistMinutes() < days.stopMinutes()) {
            wrong.add("maekhai.visits.days.full-checklist-minutes is " + days.fullChecklistMinutes()
                    + ", less than stop-minutes, " + days.stopMinutes());
        }
        int longest = Math.max(days.fullChecklistMinutes(), days.phoneMinutes());
        if (longest > days.dayMinutes()) {
            wrong.add("maekhai.visits.days.day-minutes is " + days.dayMinutes() + ", less than a visit may take, "
                    + longest);
        }
        if (days.dayStart().toSecondOfDay() + days.dayMinutes() * 60L
                > Duration.ofDays(1).toSeconds()) {
            wrong.add("maekhai.visits.days.day-start is " + days.dayStart() + ": the day would end after midnight");
        }
        return wrong;
    }
}
