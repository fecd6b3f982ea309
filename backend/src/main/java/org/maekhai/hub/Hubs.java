package org.maekhai.hub;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.maekhai.compliance.ComplianceProjection;
import org.maekhai.letter.SubjectLetters;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.Ids;
import org.maekhai.shared.Stored;
import org.maekhai.shared.http.IfMatch;
import org.maekhai.shared.journal.Journal;
import org.maekhai.shared.journal.Written;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.PageRequest;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.thai.ThaiText;

/** Hubs: looked at, proposed, changed (memo order 3). The door of the network for others. */
@ApplicationScoped
public class Hubs {
    private final Clock clock;
    private final CurrentUser currentUser;
    private final LocalGovernments localGovernments;
    private final ComplianceProjection projection;
    private final HubPolicy policy;
    private final Today today;
    private final HubLock lock;
    private final HubQueries queries;
    private final HubStore store;
    private final HubPlaces places;
    private final HubPictures pictures;
    private final HubLinks links;
    private final NetworkCounts counts;
    private final SubjectLetters letters;
    private final Journal journal;

    Hubs(
            Clock clock,
            CurrentUser currentUser,
            LocalGovernments localGovernments,
            ComplianceProjection projection,
            HubPolicy policy,
            Today today,
            HubLock lock,
            HubQueries queries,
            HubStore store,
            HubPlaces places,
            HubPictures pictures,
            HubLinks links,
            NetworkCounts counts,
            SubjectLetters letters,
            Journal journal) {
        this.clock = clock;
        this.currentUser = currentUser;
        this.localGovernments = localGovernments;
        this.projection = projection;
        this.policy = policy;
        this.today = today;
        this.lock = lock;
        this.queries = queries;
        this.store = store;
        this.places = places;
        this.pictures = pictures;
        this.links = links;
        this.counts = counts;
        this.letters = letters;
        this.journal = journal;
    }

    /** How far the network reaches in the caller's scope. @param province null: all of it; {@code district} likewise */
    public HubCounts counts(String province, String district) {
        return counts.of(province, district);
    }

    /** Codes of those that advise in a province now, in order of their names; whatever the scope. */
    public List<String> activeIn(String provinceCode) {
        return queries.activeIn(provinceCode);
    }

    /** How far it reached in a province on a day that has come. */
    public HubsOfDay ofDay(String province, LocalDate on) {
        return counts.ofDay(province, on);
    }

    Page<HubSummary> list(PageRequest request, HubFilter filter) {
        return queries.list(request, filter, today.beforeAdvice());
    }

    Stored<HubView> get(UUID id) {
        return view(queries.requireInScope(id));
    }

    Stored<HubView> view(Hub hub) {
        return new Stored<>(pictures.of(hub), hub.version);
    }

    @Transactional
    Stored<HubView> propose(ProposeHub request) {
        var of = localGovernments.named(request.localGovernmentCode());
        currentUser.scope().require(of.place());
        int maxMembers = Objects.requireNonNullElse(request.maxMembers(), policy.maxMembers());
        requireAllowed(maxMembers);
        // what it earned must not change before it is proposed
        projection.lockForWriting();
        lock.province(of.place().provinceCode());
        store.find("openOf", of.id()).firstResultOptional().ifPresent(hub -> {
            throw Failure.conflict("HUB_EXISTS", hub.state).with("hubId", hub.id);
        });
        places.on(today.day(), entry -> entry.id() == of.id()).stream()
                .findFirst()
                .orElseThrow(() -> Failure.invalid("/localGovernmentCode", "NOT_EXISTING", today.day()))
                .eligibility()
                .require();
        var hub = create(of.id(), of.place().provinceCode(), maxMembers);
        hub.teach(Objects.requireNonNullElse(request.topics(), Set.of()));
        describe(hub, request.contact(), request.phone(), request.note());
        store.persistAndFlush(hub);
        journal.write(Written.Action.CREATE, store.subject(hub), null, brief(hub));
        return view(hub);
    }

    Hub create(int localGovernmentId, String provinceCode, int maxMembers) {
        return new Hub(Ids.next(clock), localGovernmentId, provinceCode, today.day(), maxMembers, Set.of())
                .madeBy(currentUser.caller().name(), clock.instant().atOffset(ZoneOffset.UTC));
    }

    private void requireAllowed(int maxMembers) {
        if (maxMembers > policy.maxMembers()) {
            throw Failure.invalid("/maxMembers", "HUB_TOO_LARGE", policy.maxMembers());
        }
    }

    private static void describe(Hub hub, String contact, String phone, String note) {
        hub.contact = ThaiText.orNull(contact);
        hub.phone = ThaiText.orNull(phone);
        hub.note = ThaiText.orNull(note);
    }

    @Transactional
    Stored<HubView> change(UUID id, ChangeHub request, IfMatch ifMatch) {
        var hub = lock.hub(id);
        if (request.maxMembers() == hub.maxMembers
                && request.topics().equals(hub.topics())
                && Objects.equals(ThaiText.orNull(request.contact()), hub.contact)
                && Objects.equals(ThaiText.orNull(request.phone()), hub.phone)
                && Objects.equals(ThaiText.orNull(request.note()), hub.note)) {
            return view(hub);
        }
        ifMatch.requires(hub.version);
        hub.requireOpen();
        if (request.maxMembers() != hub.maxMembers) {
            requireAllowed(request.maxMembers());
            long members = links.count(id);
            if (request.maxMembers() < members) {
                throw Failure.conflict("HUB_HAS_MORE_MEMBERS", members);
            }
        }
        var before = brief(hub);
        hub.maxMembers = request.maxMembers();
        hub.teach(request.topics());
        describe(hub, request.contact(), request.phone(), request.note());
        store.flush();
        journal.write(Written.Action.UPDATE, store.subject(hub), before, brief(hub));
        return view(hub);
    }

    @Transactional
    void withdraw(UUID id, IfMatch ifMatch) {
        var hub = lock.hub(id);
        ifMatch.requires(hub.version);
        hub.requireProposed();
        links.forget(id);
        letters.gone(List.of(id));
        store.delete(hub);
        store.flush();
        journal.write(Written.Action.DELETE, store.subject(hub), brief(hub), null);
    }

    /** What the record of writes keeps of a hub. */
    static Map<String, Object> brief(Hub hub) {
        Map<String, Object> brief = new LinkedHashMap<>();
        brief.put("state", hub.state);
        brief.put("maxMembers", hub.maxMembers);
        brief.put("topics", hub.topics());
        brief.put("contact", hub.contact);
        brief.put("phone", hub.phone);
        brief.put("note", hub.note);
        brief.put("invitedOn", hub.invitedOn);
        brief.put("letterNumber", hub.letterNumber);
        brief.put("acceptedOn", hub.acceptedOn);
        brief.put("changedOn", hub.changedOn);
        brief.put("reason", hub.reason);
        brief.put("reasons", hub.reasons());
        brief.put("resumableSince", hub.resumableSince);
        brief.values().removeIf(Objects::isNull);
        return brief;
    }
}
