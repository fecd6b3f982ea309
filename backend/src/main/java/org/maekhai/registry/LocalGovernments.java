package org.maekhai.registry;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.maekhai.security.CurrentUser;
import org.maekhai.security.Places;
import org.maekhai.security.Scope;
import org.maekhai.shared.Place;
import org.maekhai.shared.Stored;
import org.maekhai.shared.http.IfMatch;
import org.maekhai.shared.journal.Journal;
import org.maekhai.shared.journal.Written;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.PageRequest;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.thai.ThaiText;

/** The registry of local governments: the door for everyone else, and where its changes are made. */
@ApplicationScoped
public class LocalGovernments implements PanacheRepositoryBase<LocalGovernment, Integer>, Places {
    private final Clock clock;
    private final CurrentUser currentUser;
    private final Geography geography;
    private final LocalGovernmentQueries queries;
    private final RegisterReader register;
    private final StatusSource statuses;
    private final Journal journal;
    private final Event<RegistryChanging> changing;
    private final Event<RegistryChanged> changed;

    LocalGovernments(
            Clock clock,
            CurrentUser currentUser,
            Geography geography,
            LocalGovernmentQueries queries,
            RegisterReader register,
            StatusSource statuses,
            Journal journal,
            Event<RegistryChanging> changing,
            Event<RegistryChanged> changed) {
        this.clock = clock;
        this.currentUser = currentUser;
        this.geography = geography;
        this.queries = queries;
        this.register = register;
        this.statuses = statuses;
        this.journal = journal;
        this.changing = changing;
        this.changed = changed;
    }

    /** A local government by its database id and its reference. */
    public record Known(int id, LocalGovernmentRef ref) {
        public Place place() {
            return ref.place();
        }
    }

    /** All of them as they stand in the database, from memory; whatever the scope. */
    public Register register() {
        return register.now();
    }

    /** The local government of a code, if it is in the caller's scope; else 404. */
    public Known inScope(String code) {
        return known(entryInScope(code));
    }

    private static Known known(Register.Entry found) {
        return new Known(found.id(), found.ref());
    }

    private Register.Entry entryInScope(String code) {
        var found = Optional.ofNullable(register().byCode(code)).orElseThrow(Failure::notFound);
        currentUser.scope().require(found.place());
        return found;
    }

    /** Any local government, whatever the scope. */
    public Optional<Known> byCode(String code) {
        return Optional.ofNullable(register().byCode(code)).map(LocalGovernments::known);
    }

    /** The one that a request names, whatever the scope. @throws Failure 422 when there is none */
    public Known named(String code) {
        return byCode(code).orElseThrow(() -> Failure.invalid("/localGovernmentCode", "UNKNOWN_PLACE", code));
    }

    /** The database ids of a province's local governments, past ones too. */
    public int[] idsOfProvince(String provinceCode) {
        return find("provinceCode", provinceCode).stream()
                .mapToInt(found -> found.id)
                .toArray();
    }

    @Override
    public Optional<Found> find(Scope.Level level, String code) {
        return switch (level) {
            case NATION -> Optional.empty();
            case PROVINCE ->
                geography.province(code).map(p -> new Found(new Scope(level, p.code(), null, null), p.name()));
            case DISTRICT ->
                geography
                        .district(code)
                        .map(d -> new Found(new Scope(level, d.province().code(), d.code(), null), d.name()));
            case LOCAL_GOVERNMENT ->
                find("code", code)
                        .firstResultOptional()
                        .map(lg -> new Found(new Scope(level, lg.provinceCode, lg.districtCode, lg.code), lg.name));
        };
    }

    Page<LocalGovernmentView> list(PageRequest request, LocalGovernmentFilter filter, LocalDate asOf) {
        return queries.list(request, filter, dayOrToday(asOf));
    }

    Stored<LocalGovernmentDetail> get(String code, LocalDate asOf) {
        return stored(entityInScope(code), dayOrToday(asOf));
    }

    Page<NeighbourView> neighbours(String code, PageRequest request) {
        return Page.slice(queries.neighbours(entryInScope(code), LocalDate.now(clock)), request);
    }

    @Transactional
    Stored<LocalGovernmentDetail> create(SaveLocalGovernment request) {
        if (request.code() == null) {
            throw Failure.invalid("/code", "REQUIRED");
        }
        begin();
        if (find("code", request.code()).count() > 0) {
            throw Failure.conflict("CODE_TAKEN");
        }
        var fresh = new LocalGovernment(request.code());
        apply(request, fresh);
        persistAndFlush(fresh);
        changed.fire(new RegistryChanged(new int[] {fresh.id}));
        var after = stored(fresh, LocalDate.now(clock));
        journal.write(Written.Action.CREATE, ref(fresh).subject(), null, after.view());
        return after;
    }

    @Transactional
    Stored<LocalGovernmentDetail> update(String code, SaveLocalGovernment request, IfMatch ifMatch) {
        begin();
        var found = entity(code);
        if (request.code() != null && !request.code().equals(code)) {
            throw Failure.invalid("/code", "INCONSISTENT");
        }
        if (found.sameAs(request)) {
            return stored(found, LocalDate.now(clock));
        }
        ifMatch.requires(found.version);
        var before = detail(found, LocalDate.now(clock));
        apply(request, found);
        flush();
        changed.fire(new RegistryChanged(new int[] {found.id}));
        var after = stored(found, LocalDate.now(clock));
        journal.write(Written.Action.UPDATE, ref(found).subject(), before, after.view());
        return after;
    }

    /** Closes it on a day (the last on which it exists); its facts stay. */
    @Transactional
    Stored<LocalGovernmentDetail> close(String code, LocalDate on, IfMatch ifMatch) {
        begin();
        var found = entity(code);
        ifMatch.requires(found.version);
        var before = detail(found, LocalDate.now(clock));
        found.close(dayOrToday(on));
        flush();
        changed.fire(new RegistryChanged(new int[] {found.id}));
        var after = stored(found, LocalDate.now(clock));
        journal.write(Written.Action.DELETE, ref(found).subject(), before, after.view());
        return after;
    }

    /** One writer of the registry at a time: each sees what the one before it wrote. */
    void begin() {
        changing.fire(new RegistryChanging());
    }

    /** Takes over a proposed type or name; what it was called before stays as an alias. */
    void adopt(int id, RegistryProposal.Kind kind, String current, String proposed) {
        var found = findById(id);
        var before = detail(found, LocalDate.now(clock));
        if (kind == RegistryProposal.Kind.TYPE) {
            if (!found.type.name().equals(current)) {
                throw Failure.conflict("PROPOSAL_OUTDATED");
            }
            var type = LocalGovernmentType.valueOf(proposed);
            var bare = found.type.bareName(found.name);
            found.changeType(type, LocalDate.now(clock));
            found.rename(type.prefix() + bare);
        } else {
            if (!found.name.equals(current)) {
                throw Failure.conflict("PROPOSAL_OUTDATED");
            }
            found.rename(proposed);
        }
        requireUniqueName(found);
        found.derive();
        flush();
        changed.fire(new RegistryChanged(new int[] {found.id}));
        journal.write(Written.Action.UPDATE, ref(found).subject(), before, detail(found, LocalDate.now(clock)));
    }

    private void apply(SaveLocalGovernment request, LocalGovernment to) {
        var district = geography
                .district(request.districtCode())
                .orElseThrow(() -> Failure.invalid("/districtCode", "UNKNOWN_DISTRICT", request.districtCode()));
        to.lives(request.activeFrom(), request.activeTo());
        to.locate(request.latitude(), request.longitude());
        to.place(district);
        to.changeType(request.type(), dayOrToday(request.typeChangedOn()));
        to.rename(ThaiText.normalize(request.name()));
        to.predecessors.clear();
        to.predecessors.addAll(request.predecessorsOrNone());
        requireUniqueName(to);
        to.derive();
    }

    /** Name and district together are unique among those that still exist. */
    private void requireUniqueName(LocalGovernment candidate) {
        boolean taken = candidate.activeTo == null
                && count(
                                "name = ?1 and districtCode = ?2 and code <> ?3 and activeTo is null",
                                candidate.name,
                                candidate.districtCode,
                                candidate.code)
                        > 0;
        if (taken) {
            throw Failure.conflict("NAME_TAKEN");
        }
    }

    LocalGovernment entityInScope(String code) {
        var found = entity(code);
        currentUser.scope().require(found.place());
        return found;
    }

    private LocalGovernment entity(String code) {
        return find("code", code).firstResultOptional().orElseThrow(Failure::notFound);
    }

    LocalGovernmentRef ref(LocalGovernment of) {
        return new LocalGovernmentRef(
                of.code,
                of.name,
                of.type,
                geography.districtRef(of.districtCode),
                geography.provinceRef(of.provinceCode));
    }

    private Stored<LocalGovernmentDetail> stored(LocalGovernment of, LocalDate asOf) {
        return new Stored<>(detail(of, asOf), of.version);
    }

    private LocalGovernmentDetail detail(LocalGovernment of, LocalDate asOf) {
        var status = statuses.status(of.id, asOf);
        return new LocalGovernmentDetail(
                of.code,
                of.name,
                of.shortName,
                of.type,
                geography.districtRef(of.districtCode),
                geography.provinceRef(of.provinceCode),
                of.latitude,
                of.longitude,
                of.activeFrom,
                of.activeTo,
                status.status(),
                status.reasons(),
                of.aliases.stream().map(LocalGovernment.Alias::name).sorted().toList(),
                List.copyOf(new TreeSet<>(of.predecessors)),
                typeHistory(of));
    }

    private static List<LocalGovernmentDetail.TypePeriod> typeHistory(LocalGovernment of) {
        List<LocalGovernmentDetail.TypePeriod> periods = new ArrayList<>();
        LocalDate from = of.activeFrom;
        for (var former : of.formerTypes.stream()
                .sorted(Comparator.comparing(LocalGovernment.FormerType::validTo))
                .toList()) {
            periods.add(new LocalGovernmentDetail.TypePeriod(former.type(), from, former.validTo()));
            from = former.validTo().plusDays(1);
        }
        periods.add(new LocalGovernmentDetail.TypePeriod(of.type, from, of.activeTo));
        return periods;
    }

    private LocalDate dayOrToday(LocalDate day) {
        return day == null ? LocalDate.now(clock) : day;
    }
}
