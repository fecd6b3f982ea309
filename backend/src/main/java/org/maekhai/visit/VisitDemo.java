package org.maekhai.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.maekhai.assignment.Coverage;
import org.maekhai.compliance.Compliance;
import org.maekhai.compliance.Observed;
import org.maekhai.registry.Register;
import org.maekhai.registry.Standings;
import org.maekhai.registry.WorkingDays;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.demo.DemoContext;
import org.maekhai.shared.demo.DemoData;
import org.maekhai.training.Serving;
import org.maekhai.training.Trainers;

/** Twelve months of visits of the demonstration, most of them in the province of its users, and what is planned there. */
@ApplicationScoped
class VisitDemo implements DemoData {
    private static final String NAN = "55";
    private static final int WEEKS_AHEAD = 4;
    /** The user's own: so many a day. */
    private static final int STOPS = 2;

    private final Jdbc jdbc;
    private final Compliance compliance;
    private final Coverage coverage;
    private final Trainers trainers;
    private final WorkingDays workingDays;
    private final Checklists checklists;
    private final VisitPolicy policy;
    private final VisitStore store;

    VisitDemo(
            Jdbc jdbc,
            Compliance compliance,
            Coverage coverage,
            Trainers trainers,
            WorkingDays workingDays,
            Checklists checklists,
            VisitPolicy policy,
            VisitStore store) {
        this.jdbc = jdbc;
        this.compliance = compliance;
        this.coverage = coverage;
        this.trainers = trainers;
        this.workingDays = workingDays;
        this.checklists = checklists;
        this.policy = policy;
        this.store = store;
    }

    @Override
    public int order() {
        return 280;
    }

    @Override
    public void create(DemoContext demo) throws SQLException {
        Standings standings = compliance.standings(demo.today());
        var register = standings.register();
        var primary = coverage.primaryTrainers(register, demo.today());
        var seen = seen(demo);
        var checklist = checklist();
        Map<String, List<Register.Entry>> byProvince = new TreeMap<>();
        for (int i = 0; i < register.entries().size(); i++) {
            var place = register.entries().get(i);
            if (place.existsOn(demo.today()) && place.existsOn(demo.today().minusYears(1))) {
                byProvince
                        .computeIfAbsent(place.place().provinceCode(), first -> new ArrayList<>())
                        .add(place);
            }
        }
        for (var each : byProvince.entrySet()) {
            var province = province(demo, each.getKey(), checklist);
            var serving = province.trainers().stream().collect(Collectors.toMap(Serving::id, Function.identity()));
            var users = province.isFull() ? user() : null;
            List<Visit> visits = new ArrayList<>();
            int stops = 0;
            for (var place : each.getValue()) {
                var inCharge = primary.apply(place);
                var made = new DemoVisits(
                        demo, place, standings.of(place), province, inCharge == null ? null : serving.get(inCharge));
                seen.getOrDefault(place.id(), List.of())
                        .forEach(fact -> made.observed(fact.id(), fact.on(), fact.seen()));
                made.past();
                if (inCharge != null && inCharge.equals(users)) {
                    made.planned(province.coming()
                            .get(stops++ / STOPS % province.coming().size()));
                } else {
                    made.coming();
                }
                visits.addAll(made.made);
            }
            store.insert(visits);
        }
    }

    private DemoVisits.Province province(DemoContext demo, String code, Checklist checklist) {
        var today = demo.today();
        return new DemoVisits.Province(
                trainers.ofProvince(code, today),
                workingDays.between(today.minusYears(1), today.minusDays(1), code),
                workingDays.between(today, today.plusWeeks(WEEKS_AHEAD), code),
                checklist,
                policy,
                code.equals(NAN));
    }

    private Checklist checklist() {
        return jdbc.first(
                        new Sql("select id from checklist where active = true order by name, id"),
                        row -> row.getObject(1, UUID.class))
                .flatMap(checklists::find)
                .orElse(null);
    }

    /** The trainer who can sign in. */
    private UUID user() {
        return jdbc.first(
                        new Sql("select id from trainer where user_id is not null order by code"),
                        row -> row.getObject(1, UUID.class))
                .orElse(null);
    }

    /** A visit whose facts are there already. */
    private record Seen(UUID id, LocalDate on, Observed seen) {}

    /** By the local government. */
    private Map<Integer, List<Seen>> seen(DemoContext demo) {
        Map<Integer, List<Seen>> seen = new HashMap<>();
        jdbc.each(new Sql("""
                        select vf.visit_id, vf.local_government_id, vf.as_of, vf.fiscal_year, p.revenue_through,
                            p.expenditure_through, p.accounting_through, p.year_closed, b.uses_elaas, b.recorded_on,
                            b.approved_on, b.in_use, b.in_use_from, b.amount, b.changed_at
                        from visit_fact vf
                        left join posting_status p
                            on p.as_of = vf.as_of and p.local_government_id = vf.local_government_id
                        left join budget_status b
                            on b.fiscal_year = vf.fiscal_year and b.local_government_id = vf.local_government_id
                        order by vf.visit_id
                        """), row -> {
            var year = row.getObject("fiscal_year", Integer.class);
            var amount = row.getBigDecimal("amount");
            var budget = year == null
                    ? null
                    : new Observed.Budget(
                            year,
                            row.getObject("uses_elaas", Boolean.class),
                            row.getObject("recorded_on", LocalDate.class),
                            row.getObject("approved_on", LocalDate.class),
                            row.getObject("in_use", Boolean.class),
                            row.getObject("in_use_from", LocalDate.class),
                            amount);
            var on = year == null
                    ? row.getObject("as_of", LocalDate.class)
                    : row.getObject("changed_at", OffsetDateTime.class)
                            .atZoneSameInstant(demo.zone())
                            .toLocalDate();
            seen.computeIfAbsent(row.getInt("local_government_id"), first -> new ArrayList<>())
                    .add(new Seen(
                            row.getObject("visit_id", UUID.class),
                            on,
                            new Observed(
                                    row.getObject("revenue_through", LocalDate.class),
                                    row.getObject("expenditure_through", LocalDate.class),
                                    row.getObject("accounting_through", LocalDate.class),
                                    row.getObject("year_closed", Boolean.class),
                                    budget)));
        });
        return seen;
    }
}
