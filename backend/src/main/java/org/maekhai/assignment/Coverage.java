package org.maekhai.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.maekhai.registry.Geography;
import org.maekhai.registry.Register;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.PageRequest;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.thai.FiscalYear;
import org.maekhai.training.Serving;
import org.maekhai.training.Trainers;

/** Who is covered by whom, who by nobody, and what each trainer carries (memo orders 1 and 2). */
@ApplicationScoped
public class Coverage {
    private static final int SOON_DAYS = 60;
    private static final int YEAR_DAYS = 365;

    private final Clock clock;
    private final CurrentUser currentUser;
    private final CoverageQueries queries;
    private final Trainers trainers;
    private final Geography geography;

    Coverage(Clock clock, CurrentUser currentUser, CoverageQueries queries, Trainers trainers, Geography geography) {
        this.clock = clock;
        this.currentUser = currentUser;
        this.queries = queries;
        this.trainers = trainers;
        this.geography = geography;
    }

    public CoverageCounts counts(String province, String district, LocalDate on) {
        return queries.count(province, district, on);
    }

    /** The same of each province by its code, whatever the scope. */
    public Map<String, CoverageCounts> countsByProvince(LocalDate on) {
        return queries.countByProvince(on);
    }

    /** Who is in charge of each local government on a day: its primary trainer, who is active; null: nobody. Whatever the scope. */
    public Function<Register.Entry, UUID> primaryTrainers(Register register, LocalDate on) {
        return queries.primaryTrainers(register, on);
    }

    /** How far each province is covered; open to every role. */
    List<ProvinceCoverage> provinces(LocalDate asked) {
        var on = dayOrToday(asked);
        var counts = queries.countByProvince(on);
        var active = trainers.activeByProvince(on);
        return geography.provinces().stream()
                .map(province -> {
                    var count = counts.getOrDefault(province.code(), new CoverageCounts(0, 0));
                    return new ProvinceCoverage(
                            province.code(),
                            province.name(),
                            count.total(),
                            count.covered(),
                            count.rate(),
                            active.getOrDefault(province.code(), 0));
                })
                .toList();
    }

    CoverageView of(String province, LocalDate asked) {
        requireProvince(province);
        var on = dayOrToday(asked);
        var filter = new CoverageQueries.Filter(province, null, null, null);
        var rows = queries.all(filter, on);
        var people = people(province, rows, on);
        var uncovered = rows.stream()
                .filter(row -> row.trainerId() == null)
                .map(row -> new CoverageView.Uncovered(
                        row.ref().code(),
                        row.ref().name(),
                        row.ref(),
                        row.status().need()))
                .toList();
        int covered = (int) rows.stream().filter(row -> row.trainerId() != null).count();
        return new CoverageView(
                on,
                province,
                rows.size(),
                covered,
                uncovered,
                rows.isEmpty() ? null : (double) covered / rows.size(),
                overlaps(rows),
                loads(rows, people, on),
                gaps(rows, people, on, SOON_DAYS));
    }

    Page<CoveredPlace> places(
            PageRequest request, String province, String district, UUID trainer, Boolean covered, LocalDate asked) {
        var on = dayOrToday(asked);
        var filter = new CoverageQueries.Filter(province, district, trainer, covered);
        var rows = queries.page(request, filter, on);
        var people = people(null, rows.getItems(), on);
        var inOrder = List.copyOf(people.keySet());
        return rows.map(row -> place(
                row,
                people,
                row.backups().stream()
                        .sorted(Comparator.comparingInt(inOrder::indexOf))
                        .toList()));
    }

    private static CoveredPlace place(CoverageQueries.Row row, Map<UUID, Serving> people, List<UUID> backups) {
        var trainer = row.trainerId() == null ? null : TrainerRef.of(people.get(row.trainerId()));
        return new CoveredPlace(
                row.ref(),
                row.latitude(),
                row.longitude(),
                row.status(),
                row.status().need(),
                trainer,
                row.assignmentId(),
                row.from(),
                row.to(),
                trainer == null ? null : trainer.kmTo(row.latitude(), row.longitude()),
                backups.stream().map(id -> TrainerRef.of(people.get(id))).toList());
    }

    WorkloadView workload(UUID id, LocalDate asked) {
        var on = dayOrToday(asked);
        var serving = trainers.findInScope(id, on).orElseThrow(Failure::notFound);
        var trainer = TrainerRef.of(serving);
        var items = queries.of(trainer, on);
        var primary = items.stream()
                .filter(item -> item.role() == AssignmentRole.PRIMARY)
                .toList();
        var rows = queries.all(new CoverageQueries.Filter(null, null, id, null), on);
        return new WorkloadView(
                trainer,
                on,
                primary.size(),
                primary.stream().mapToInt(WorkloadView.Item::need).sum(),
                TrainerRef.rounded(primary.stream()
                        .mapToDouble(item -> trainer.metresTo(item.latitude(), item.longitude()))
                        .sum()),
                items.size() - primary.size(),
                serving.capacity(),
                items,
                gaps(rows, Map.of(id, serving), on, YEAR_DAYS));
    }

    private void requireProvince(String province) {
        var scope = currentUser.scope();
        if (province != null
                && (geography.province(province).isEmpty()
                        || !scope.coversProvince(province) && !province.equals(scope.provinceCode()))) {
            throw Failure.notFound();
        }
    }

    /** Everyone who is posted in the province, and whoever else works there. */
    private Map<UUID, Serving> people(String province, List<CoverageQueries.Row> rows, LocalDate on) {
        Map<UUID, Serving> people = new LinkedHashMap<>();
        if (province != null && currentUser.scope().coversProvince(province)) {
            trainers.ofProvince(province, on).forEach(trainer -> people.put(trainer.id(), trainer));
        }
        Set<UUID> more = new HashSet<>();
        rows.stream()
                .map(CoverageQueries.Row::trainerId)
                .filter(java.util.Objects::nonNull)
                .forEach(more::add);
        rows.forEach(row -> more.addAll(row.backups()));
        more.removeAll(people.keySet());
        trainers.of(more, on).forEach(trainer -> people.put(trainer.id(), trainer));
        return people;
    }

    private static List<CoverageView.Overlap> overlaps(List<CoverageQueries.Row> rows) {
        return rows.stream()
                .map(row -> new CoverageView.Overlap(
                        row.ref().code(),
                        row.ref().name(),
                        (row.trainerId() == null ? 0 : 1) + row.backups().size()))
                .filter(overlap -> overlap.trainers() > 1)
                .toList();
    }

    private static List<CoverageView.Load> loads(
            List<CoverageQueries.Row> rows, Map<UUID, Serving> people, LocalDate on) {
        Map<UUID, List<CoverageQueries.Row>> byTrainer = new HashMap<>();
        rows.stream()
                .filter(row -> row.trainerId() != null)
                .forEach(row -> byTrainer
                        .computeIfAbsent(row.trainerId(), id -> new ArrayList<>())
                        .add(row));
        Map<UUID, Integer> standing = new HashMap<>();
        rows.forEach(row -> row.backups().forEach(id -> standing.merge(id, 1, Integer::sum)));
        return people.values().stream()
                .map(person -> {
                    var trainer = TrainerRef.of(person);
                    var own = byTrainer.getOrDefault(person.id(), List.of());
                    return new CoverageView.Load(
                            trainer,
                            own.size(),
                            own.stream().mapToInt(row -> row.status().need()).sum(),
                            TrainerRef.rounded(own.stream()
                                    .mapToDouble(row -> trainer.metresTo(row.latitude(), row.longitude()))
                                    .sum()),
                            standing.getOrDefault(person.id(), 0),
                            person.capacity(),
                            person.activeOn(on));
                })
                .toList();
    }

    /** Whose cover ends within that many days without anybody following at once; the first to end first. */
    private List<CoverageView.Gap> gaps(
            List<CoverageQueries.Row> rows, Map<UUID, Serving> people, LocalDate on, int days) {
        record Ending(CoverageQueries.Row row, LocalDate lastDay) {}
        var endings = rows.stream()
                .filter(row -> row.trainerId() != null)
                .flatMap(row -> earlier(row.to(), row.trainerTo()).stream()
                        .filter(last -> !last.isAfter(on.plusDays(days)))
                        .map(last -> new Ending(row, last)))
                .toList();
        var followers = queries.followers(
                endings.stream().map(ending -> ending.row().id()).toList(), on);
        return endings.stream()
                .filter(ending -> {
                    var next = followers.get(ending.row().id());
                    return next == null || next.isAfter(ending.lastDay().plusDays(1));
                })
                .sorted(Comparator.comparing(Ending::lastDay))
                .map(ending -> new CoverageView.Gap(
                        ending.row().ref().code(),
                        ending.row().ref().name(),
                        TrainerRef.of(people.get(ending.row().trainerId())),
                        ending.lastDay(),
                        ending.lastDay().equals(ending.row().to())
                                ? CoverageView.Cause.ASSIGNMENT_ENDS
                                : CoverageView.Cause.TRAINER_LEAVES))
                .toList();
    }

    private static Optional<LocalDate> earlier(LocalDate one, LocalDate other) {
        return java.util.stream.Stream.of(one, other)
                .filter(java.util.Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    private LocalDate dayOrToday(LocalDate day) {
        if (day != null && !FiscalYear.of(day).isPlausible()) {
            throw Failure.malformed("/on", "BAD_DATE");
        }
        return day == null ? LocalDate.now(clock) : day;
    }
}
