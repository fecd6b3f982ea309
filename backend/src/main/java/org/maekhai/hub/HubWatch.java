package org.maekhai.hub;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maekhai.compliance.ComplianceChanged;
import org.maekhai.compliance.ComplianceProjection;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.journal.Written;
import org.maekhai.shared.outbox.Outbox;
import org.maekhai.shared.work.ScheduledWork;

/**
 * Notices when a hub is no longer what it teaches, and when it is again (memo order 3): at once, in the transaction of the
 * fact that causes it, and once a day, because days pass without facts, too.
 */
@ApplicationScoped
class HubWatch implements ScheduledWork {
    /** So many local governments are asked for one by one. */
    private static final int FEW = 10;

    private final Jdbc jdbc;
    private final ComplianceProjection projection;
    private final Outbox outbox;
    private final Today today;
    private final HubLock lock;
    private final HubStore store;
    private final HubPlaces places;
    private final HubLinks links;
    private final LocalGovernments localGovernments;

    HubWatch(
            Jdbc jdbc,
            ComplianceProjection projection,
            Outbox outbox,
            Today today,
            HubLock lock,
            HubStore store,
            HubPlaces places,
            HubLinks links,
            LocalGovernments localGovernments) {
        this.jdbc = jdbc;
        this.projection = projection;
        this.outbox = outbox;
        this.today = today;
        this.lock = lock;
        this.store = store;
        this.places = places;
        this.links = links;
        this.localGovernments = localGovernments;
    }

    void complianceChanged(@Observes ComplianceChanged change) {
        judge(
                change.localGovernmentIds() == null
                        ? null
                        : Arrays.stream(change.localGovernmentIds()).boxed().collect(Collectors.toSet()),
                change.ofRegistry());
    }

    @Override
    public String name() {
        return "hub-watch";
    }

    /** So that no day is missed when no server ran at midnight; there is little to look at. */
    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        projection.lockForWriting();
        judge(null, true);
    }

    private record Watched(UUID hubId, HubState state, int localGovernmentId, String provinceCode) {}

    /** Of these local governments; null for all. */
    private List<Watched> watched(Set<Integer> localGovernmentIds) {
        var sql = new Sql("""
                select id as hub_id, state, local_government_id, province_code
                from hub
                """).where("state in ('ACTIVE', 'SUSPENDED')");
        if (localGovernmentIds != null) {
            sql.whereIn("local_government_id", localGovernmentIds);
        }
        return jdbc.list(sql.append("order by id"), Watched.class);
    }

    /** After hubs of these local governments were changed otherwise than by hand. */
    void judge(Set<Integer> localGovernmentIds) {
        judge(localGovernmentIds, true);
    }

    /**
     * In the transaction of the facts, with the lock of those who write them.
     *
     * @param localGovernmentIds null for all
     * @param mayBeGone whether some may exist no longer
     */
    private void judge(Set<Integer> localGovernmentIds, boolean mayBeGone) {
        var on = today.day();
        Map<Integer, Eligibility> known = new HashMap<>();
        var provinces = new TreeSet<String>();
        if (mayBeGone) {
            provinces.addAll(links.provincesOfGone(on, localGovernmentIds));
        }
        toJudge(localGovernmentIds, known, on).forEach(hub -> provinces.add(hub.provinceCode()));
        if (provinces.isEmpty()) {
            return;
        }
        provinces.forEach(lock::province);
        if (mayBeGone) {
            links.endGone(on, localGovernmentIds);
        }
        // as they stand now that nobody else writes them
        for (var hub : toJudge(localGovernmentIds, known, on)) {
            if (provinces.contains(hub.provinceCode())) {
                judge(hub.hubId(), known.get(hub.localGovernmentId()), on);
            }
        }
    }

    /** An active hub that is what it teaches stays as it is: nearly all of them. @param known what is learned of others */
    private List<Watched> toJudge(Set<Integer> localGovernmentIds, Map<Integer, Eligibility> known, LocalDate on) {
        var watched = watched(localGovernmentIds);
        if (watched.isEmpty()) {
            return watched;
        }
        known.putAll(eligibilities(
                watched.stream()
                        .map(Watched::localGovernmentId)
                        .filter(id -> !known.containsKey(id))
                        .toList(),
                on));
        return watched.stream()
                .filter(hub -> hub.state() == HubState.SUSPENDED
                        || known.get(hub.localGovernmentId()).suspends())
                .toList();
    }

    /** Few are asked for one by one; for many all standings are looked at. */
    private Map<Integer, Eligibility> eligibilities(List<Integer> ids, LocalDate on) {
        if (ids.size() > FEW) {
            return places.of(ids, on).stream().collect(Collectors.toMap(HubPlace::id, HubPlace::eligibility));
        }
        var register = localGovernments.register();
        return ids.stream().collect(Collectors.toMap(id -> id, id -> places.eligibility(register.byId(id), on)));
    }

    private void judge(UUID hubId, Eligibility eligibility, LocalDate on) {
        var hub = store.findById(hubId);
        store.getEntityManager().refresh(hub);
        var before = Hubs.brief(hub);
        if (hub.judge(eligibility, on)) {
            if (!hub.state.isOpen()) {
                links.endAll(hub, on);
            }
            store.flush();
            var subject = store.subject(hub);
            outbox.write(Outbox.EFFECT, subject, new Written(Written.Action.UPDATE, subject, before, Hubs.brief(hub)));
        }
    }
}
