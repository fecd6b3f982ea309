package org.maekhai.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.maekhai.assignment.Coverage;
import org.maekhai.compliance.PressingFacts;
import org.maekhai.registry.ComplianceStatus;
import org.maekhai.registry.Register;
import org.maekhai.security.CurrentUser;
import org.maekhai.security.Scope;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.PageRequest;
import org.maekhai.shared.thai.FiscalYear;
import org.maekhai.shared.thai.ThaiSort;
import org.maekhai.training.Serving;
import org.maekhai.training.Trainers;

/** Whom to visit first, on any day (memo order 1). Few queries for however many: the rest is in memory. */
@ApplicationScoped
class Priorities implements ScoredPlaces {
    private static final Comparator<Ranked> RANK =
            Comparator.comparingDouble(Ranked::score).reversed().thenComparing(Ranked::code);
    private static final Map<String, Comparator<Ranked>> SORTABLE = Map.ofEntries(
            Map.entry("score", Comparator.comparingDouble(Ranked::score)),
            Map.entry("code", Comparator.comparing(Ranked::code)),
            Map.entry("name", Comparator.comparingInt(of -> of.entry().nameRank())),
            Map.entry(
                    "district",
                    Comparator.comparing(of -> of.entry().ref().district().code())),
            Map.entry("need", Comparator.comparingInt(of -> of.facts().need())),
            Map.entry("status", Comparator.comparing(Ranked::status)),
            Map.entry("lastContactOn", days(of -> of.contact().any())),
            Map.entry("dueOn", days(of -> of.ruled().dueOn())),
            Map.entry("onsiteDueOn", days(of -> of.ruled().onsiteDueOn())),
            Map.entry("plannedOn", days(of -> of.contact().planned())),
            Map.entry(
                    "overdueDays",
                    Comparator.comparing(
                            of -> of.ruled().overdueDays(), Comparator.nullsFirst(Comparator.naturalOrder()))));

    private static Comparator<Ranked> days(Function<Ranked, LocalDate> day) {
        return Comparator.comparing(day, Comparator.nullsFirst(Comparator.naturalOrder()));
    }

    private final Clock clock;
    private final CurrentUser currentUser;
    private final PriorityRule rule;
    private final PressingFacts pressing;
    private final LastContacts contacts;
    private final OpenIssues issues;
    private final Coverage coverage;
    private final Trainers trainers;

    Priorities(
            Clock clock,
            CurrentUser currentUser,
            VisitPolicy policy,
            PressingFacts pressing,
            LastContacts contacts,
            OpenIssues issues,
            Coverage coverage,
            Trainers trainers) {
        this.clock = clock;
        this.currentUser = currentUser;
        this.rule = new PriorityRule(policy);
        this.pressing = pressing;
        this.contacts = contacts;
        this.issues = issues;
        this.coverage = coverage;
        this.trainers = trainers;
    }

    private record Ranked(
            Register.Entry entry,
            ComplianceStatus status,
            UUID trainer,
            LastContacts.Contact contact,
            PriorityRule.Facts facts,
            PriorityRule.Ruled ruled) {
        double score() {
            return ruled.score();
        }

        String code() {
            return entry.ref().code();
        }

        PriorityView view(Map<UUID, Serving> names) {
            return new PriorityView(
                    entry.ref(),
                    status,
                    facts.need(),
                    trainer == null
                            ? null
                            : new PriorityTrainer(trainer, names.get(trainer).name()),
                    contact.any(),
                    ruled.dueOn(),
                    ruled.overdueDays(),
                    contact.planned(),
                    ruled.score(),
                    ruled.onsiteDueOn(),
                    ruled.parts().rounded());
        }
    }

    /** In the caller's scope, the most urgent first. @param asked null: today */
    Page<PriorityView> list(PageRequest request, PriorityFilter filter, LocalDate asked) {
        var on = dayOrToday(asked);
        var page = Page.slice(ranked(filter, on), request, SORTABLE);
        var names = names(page.getItems(), on);
        return page.map(of -> of.view(names));
    }

    @Override
    public List<ScoredPlace> ofTrainer(UUID trainerId, LocalDate on) {
        return ranked(Scope.NATION, new PriorityFilter(null, null, trainerId, false), null, on).stream()
                .map(of -> new ScoredPlace(
                        of.entry().id(),
                        of.code(),
                        of.entry().latitude(),
                        of.entry().longitude(),
                        of.score(),
                        of.facts().need(),
                        of.status() == ComplianceStatus.EXEMPT))
                .toList();
    }

    /** Those whom nobody reached in time, by who is in charge or where they lie; in the caller's scope. */
    Page<OverdueView> overdue(PageRequest request, OverdueView.By asked, PriorityFilter filter, LocalDate day) {
        var on = dayOrToday(day);
        var ranked = ranked(filter, on);
        var by = Objects.requireNonNullElse(asked, OverdueView.By.trainer);
        Function<Ranked, String> key = by == OverdueView.By.district
                ? of -> of.entry().ref().district().code()
                : of -> of.trainer() == null ? null : of.trainer().toString();
        Map<String, List<Ranked>> groups = new LinkedHashMap<>();
        ranked.forEach(of ->
                groups.computeIfAbsent(key.apply(of), none -> new ArrayList<>()).add(of));
        var names = by == OverdueView.By.trainer ? names(ranked, on) : Map.<UUID, Serving>of();
        var byName =
                Comparator.comparing(OverdueView::name, Comparator.nullsLast(ThaiSort.by(Function.<String>identity())));
        var rows = groups.values().stream()
                .map(group -> overdue(by, group, names, on))
                .sorted(byName.thenComparing(OverdueView::key, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        return Page.slice(
                rows,
                request,
                Map.of(
                        "name", byName,
                        "total", Comparator.comparingInt(OverdueView::total),
                        "overdue", Comparator.comparingInt(OverdueView::overdue),
                        "never", Comparator.comparingInt(OverdueView::never),
                        "onsiteOverdue", Comparator.comparingInt(OverdueView::onsiteOverdue),
                        "longestDays", Comparator.comparingInt(OverdueView::longestDays)));
    }

    private OverdueView overdue(OverdueView.By by, List<Ranked> group, Map<UUID, Serving> names, LocalDate on) {
        var first = group.get(0);
        var district = first.entry().ref().district();
        var trainer = first.trainer();
        boolean isDistrict = by == OverdueView.By.district;
        int longest = group.stream()
                .map(of -> of.ruled().overdueDays())
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        return new OverdueView(
                isDistrict ? district.code() : Objects.toString(trainer, null),
                isDistrict
                        ? district.name()
                        : trainer == null ? null : names.get(trainer).name(),
                group.size(),
                count(
                        group,
                        of -> of.ruled().overdueDays() != null && of.ruled().overdueDays() > 0),
                count(group, of -> of.contact().any() == null),
                count(group, of -> rule.isOnsiteOverdue(on, of.facts())),
                longest);
    }

    private static int count(List<Ranked> group, Predicate<Ranked> which) {
        return (int) group.stream().filter(which).count();
    }

    private List<Ranked> ranked(PriorityFilter filter, LocalDate on) {
        var own = filter.mine() ? trainers.requireOwn() : null;
        return ranked(currentUser.scope(), filter, own, on);
    }

    private List<Ranked> ranked(Scope scope, PriorityFilter filter, UUID own, LocalDate on) {
        var facts = pressing.on(on);
        var register = facts.register();
        var trainerOf = coverage.primaryTrainers(register, on);
        var wanted = Register.within(scope, filter.province(), filter.district())
                .and(entry -> entry.existsOn(on))
                .and(entry -> isOf(filter.trainer(), entry, trainerOf))
                .and(entry -> isOf(own, entry, trainerOf));
        var entries = register.entries().stream().filter(wanted).toList();
        var province = provinceOf(entries);
        var known = contacts.upTo(on, province);
        var severity = issues.severity(on, province);
        var approved = PriorityRule.asksNextBudget(on)
                ? pressing.approved(new FiscalYear(FiscalYear.of(on).year() + 1), on)
                : Set.<Integer>of();
        return entries.stream()
                .map(entry -> {
                    var status = facts.status(entry);
                    var contact = known.getOrDefault(entry.id(), LastContacts.Contact.NEVER);
                    var of = new PriorityRule.Facts(
                            status.need(),
                            contact.any(),
                            contact.onSite(),
                            severity.getOrDefault(entry.id(), 0),
                            facts.isBudgetInUse(entry),
                            approved.contains(entry.id()),
                            facts.isYearBeforeClosed(entry));
                    return new Ranked(entry, status, trainerOf.apply(entry), contact, of, rule.on(on, of));
                })
                .sorted(RANK)
                .toList();
    }

    /** Null: of several, or of none. */
    private static String provinceOf(List<Register.Entry> entries) {
        var provinces = entries.stream()
                .map(entry -> entry.ref().province().code())
                .distinct()
                .limit(2)
                .toList();
        return provinces.size() == 1 ? provinces.get(0) : null;
    }

    private static boolean isOf(UUID trainer, Register.Entry entry, Function<Register.Entry, UUID> trainerOf) {
        return trainer == null || trainer.equals(trainerOf.apply(entry));
    }

    private Map<UUID, Serving> names(Collection<Ranked> of, LocalDate on) {
        var ids = of.stream().map(Ranked::trainer).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<UUID, Serving> names = new HashMap<>();
        trainers.of(ids, on).forEach(trainer -> names.put(trainer.id(), trainer));
        return names;
    }

    private LocalDate dayOrToday(LocalDate asked) {
        return asked == null ? LocalDate.now(clock) : asked;
    }
}
