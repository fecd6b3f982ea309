package org.maekhai.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.maekhai.registry.ComplianceStatus;
import org.maekhai.registry.LocalGovernmentRef;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.registry.Register;
import org.maekhai.registry.Standings;
import org.maekhai.security.CurrentUser;
import org.maekhai.security.Scope;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.PageRequest;
import org.maekhai.training.Trainers;

/** Local governments with who answers for them on a day, from memory. Days to come are judged by the facts of today. */
@ApplicationScoped
class CoverageQueries {
    private final Jdbc jdbc;
    private final CurrentUser currentUser;
    private final LocalGovernments localGovernments;
    private final LatestStandings standings;
    private final Trainers trainers;
    private final Terms terms;

    CoverageQueries(
            Jdbc jdbc,
            CurrentUser currentUser,
            LocalGovernments localGovernments,
            LatestStandings standings,
            Trainers trainers,
            Terms terms) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.localGovernments = localGovernments;
        this.standings = standings;
        this.trainers = trainers;
        this.terms = terms;
    }

    /**
     * @param assignmentId of the primary one in force, {@code from} its first and {@code to} its last day; null: none
     * @param trainerId its trainer; null: nobody who is active; {@code trainerTo} the trainer's last day
     * @param backups the active ones who stand in
     */
    record Row(
            int id,
            LocalGovernmentRef ref,
            Double latitude,
            Double longitude,
            ComplianceStatus status,
            UUID assignmentId,
            LocalDate from,
            LocalDate to,
            UUID trainerId,
            LocalDate trainerTo,
            List<UUID> backups) {}

    /** What is looked at; null means any. */
    record Filter(String province, String district, UUID trainer, Boolean covered) {}

    /** Who answers for whom on a day. */
    private record InForce(LocalDate on, Terms.Now terms, Map<UUID, Trainers.Active> limits) {
        boolean isActive(UUID trainer) {
            var limit = limits.get(trainer);
            return limit == null || limit.on(on);
        }

        /** The trainer who answers for it; null: nobody who is active. */
        UUID trainer(Register.Entry of) {
            var primary = terms.primary(of, on);
            return primary != null && isActive(primary.trainerId()) ? primary.trainerId() : null;
        }

        List<UUID> backups(Register.Entry of) {
            return terms.of(of).stream()
                    .filter(term -> term.role() == AssignmentRole.BACKUP && term.isInForceOn(on))
                    .map(Terms.Term::trainerId)
                    .filter(this::isActive)
                    .toList();
        }

        Row row(Register.Entry of, Standings standings) {
            var primary = terms.primary(of, on);
            var trainer = trainer(of);
            var limit = trainer == null ? null : limits.get(trainer);
            return new Row(
                    of.id(),
                    of.ref(),
                    of.latitude(),
                    of.longitude(),
                    standings.of(of).status(),
                    primary == null ? null : primary.id(),
                    primary == null ? null : primary.from(),
                    primary == null ? null : primary.to(),
                    trainer,
                    limit == null ? null : limit.to(),
                    backups(of));
        }
    }

    private InForce inForce(LocalDate on, Register register) {
        return new InForce(on, terms.now(register), trainers.limited());
    }

    Function<Register.Entry, UUID> primaryTrainers(Register register, LocalDate on) {
        return inForce(on, register)::trainer;
    }

    /** All of the caller's scope in order of name. */
    List<Row> all(Filter filter, LocalDate on) {
        var day = standings.on(on);
        var force = inForce(on, day.register());
        return day.register().entries().stream()
                .filter(wanted(filter, force))
                .map(entry -> force.row(entry, day))
                .toList();
    }

    Page<Row> page(PageRequest request, Filter filter, LocalDate on) {
        var day = standings.on(on);
        var force = inForce(on, day.register());
        var register = day.register();
        var offered = day.ranks(List.of(Register.NAME, Register.CODE, Register.DISTRICT));
        offered.put("trainer", () -> byTrainer(register, force));
        offered.put("from", () -> byDay(register, force, Terms.Term::from));
        offered.put("to", () -> byDay(register, force, Terms.Term::to));
        var wanted = wanted(filter, force);
        return register.page(request, index -> wanted.test(register.entry(index)), offered)
                .map(entry -> force.row(entry, day));
    }

    /** Nobody first. */
    private Register.Rank byTrainer(Register register, InForce force) {
        var order = trainers.order();
        return register.rank(order.size() + 1, entry -> {
            var trainer = force.trainer(entry);
            return trainer == null ? 0 : order.getOrDefault(trainer, 0);
        });
    }

    /** No such day first. */
    private static Register.Rank byDay(Register register, InForce force, Function<Terms.Term, LocalDate> dayOf) {
        Function<Register.Entry, LocalDate> day = entry -> {
            var primary = force.terms().primary(entry, force.on());
            return primary == null ? null : dayOf.apply(primary);
        };
        var days = register.entries().stream()
                .map(day)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toArray(LocalDate[]::new);
        ToIntFunction<Register.Entry> rank = entry -> {
            var of = day.apply(entry);
            return of == null ? 0 : Arrays.binarySearch(days, of) + 1;
        };
        return register.rank(days.length + 1, rank);
    }

    /** Of the caller's scope. */
    CoverageCounts count(String province, String district, LocalDate on) {
        var total = new int[2];
        count(Register.within(currentUser.scope(), province, district), on, entry -> total);
        return new CoverageCounts(total[0], total[1]);
    }

    /** Of each province, whatever the scope. */
    Map<String, CoverageCounts> countByProvince(LocalDate on) {
        Map<String, int[]> totals = new HashMap<>();
        count(
                Register.within(Scope.NATION, null, null),
                on,
                entry -> totals.computeIfAbsent(entry.ref().province().code(), code -> new int[2]));
        Map<String, CoverageCounts> counts = new HashMap<>();
        totals.forEach((code, total) -> counts.put(code, new CoverageCounts(total[0], total[1])));
        return counts;
    }

    private void count(Predicate<Register.Entry> wanted, LocalDate on, Function<Register.Entry, int[]> totals) {
        var register = localGovernments.register();
        var force = inForce(on, register);
        for (var entry : register.entries()) {
            if (wanted.test(entry) && entry.existsOn(on)) {
                var total = totals.apply(entry);
                total[0]++;
                total[1] += force.trainer(entry) == null ? 0 : 1;
            }
        }
    }

    private Predicate<Register.Entry> wanted(Filter filter, InForce force) {
        var wanted = Register.within(currentUser.scope(), filter.province(), filter.district())
                .and(entry -> entry.existsOn(force.on()));
        if (filter.trainer() != null) {
            wanted = wanted.and(entry -> filter.trainer().equals(force.trainer(entry)));
        }
        return filter.covered() == null
                ? wanted
                : wanted.and(entry -> filter.covered() == (force.trainer(entry) != null));
    }

    /** The first day of the primary assignment that begins next after a day, by the id of the local government. */
    Map<Integer, LocalDate> followers(Collection<Integer> of, LocalDate on) {
        Map<Integer, LocalDate> next = new HashMap<>();
        if (of.isEmpty()) {
            return next;
        }
        var register = localGovernments.register();
        var now = terms.now(register);
        for (int id : of) {
            now.of(register.byId(id)).stream()
                    .filter(term ->
                            term.role() == AssignmentRole.PRIMARY && term.from().isAfter(on))
                    .findFirst()
                    .ifPresent(term -> next.put(id, term.from()));
        }
        return next;
    }

    /** The assignments of a trainer in force on a day, in the caller's scope, as rows; primary ones first. */
    List<WorkloadView.Item> of(TrainerRef trainer, LocalDate on) {
        var day = standings.on(on);
        var wanted = Register.within(currentUser.scope(), null, null);
        record Found(Register.Entry of, WorkloadView.Item item) {}
        var sql = new Sql("""
                select id, local_government_id, role, valid_from, valid_to
                from assignment
                where trainer_id = :trainer
                  and valid_from <= :on
                  and (valid_to is null or valid_to >= :on)
                """, trainer.id(), on);
        return jdbc
                .list(sql, row -> {
                    var of = day.register().byId(row.getInt("local_government_id"));
                    var status = day.of(of).status();
                    return new Found(
                            of,
                            new WorkloadView.Item(
                                    row.getObject("id", UUID.class),
                                    of.ref(),
                                    of.latitude(),
                                    of.longitude(),
                                    AssignmentRole.valueOf(row.getString("role")),
                                    row.getObject("valid_from", LocalDate.class),
                                    row.getObject("valid_to", LocalDate.class),
                                    status,
                                    status.need(),
                                    trainer.kmTo(of.latitude(), of.longitude())));
                })
                .stream()
                .filter(found -> wanted.test(found.of()))
                .sorted(Comparator.comparing((Found found) -> found.item().role())
                        .thenComparing(found -> found.of().index()))
                .map(Found::item)
                .toList();
    }
}
