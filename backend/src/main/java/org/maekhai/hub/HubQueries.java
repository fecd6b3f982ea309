package org.maekhai.hub;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.maekhai.imports.ReplacedRows;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.registry.Register;
import org.maekhai.registry.SearchText;
import org.maekhai.security.CurrentUser;
import org.maekhai.security.Scope;
import org.maekhai.shared.Failure;
import org.maekhai.shared.FiscalYear;
import org.maekhai.shared.Jdbc;
import org.maekhai.shared.Page;
import org.maekhai.shared.PageRequest;
import org.maekhai.shared.Place;
import org.maekhai.shared.Sql;
import org.maekhai.shared.Subject;

/** Questions about hubs, who may see which, and the lock that their writers wait for. */
@ApplicationScoped
class HubQueries implements PanacheRepositoryBase<Hub, UUID> {
    /** What imports write of them. */
    static final ReplacedRows ROWS = ReplacedRows.of(
                    "hub",
                    "id",
                    UUID::fromString,
                    "'hub'",
                    "(select lg.code from local_government lg where lg.id = t.local_government_id)")
            .with("hub_link", "hub_id")
            .freeing("open_of")
            .countingAlso("member_changes");

    private static final String FROM = " from hub h join local_government lg on lg.id = h.local_government_id";
    private static final String MEMBERS =
            "(select count(*) from hub_link m where m.hub_id = h.id and m.open_of is not null)";
    /** With one parameter: the day before the first that counts. */
    private static final String ADVISED = "(select count(*) from hub_link m where m.hub_id = h.id and m.open_of is not"
            + " null and m.valid_from is not null and exists (select 1 from hub_advice a where a.hub_id = m.hub_id"
            + " and a.local_government_id = m.local_government_id and a.advised_on > ?))";

    private static final Map<String, String> SORTABLE = Map.of(
            "name", "lg.sort_key",
            "code", "lg.code",
            "district", "lg.district_code",
            "state", "h.state",
            "members", "members",
            "advisedMembers", "advised",
            "proposedOn", "h.proposed_on",
            "acceptedOn", "h.accepted_on",
            "changedOn", "h.changed_on");

    private final Jdbc jdbc;
    private final Clock clock;
    private final CurrentUser currentUser;
    private final HubPolicy policy;
    private final LocalGovernments localGovernments;
    private final HubPlaces places;
    private final Ties ties;

    HubQueries(
            Jdbc jdbc,
            Clock clock,
            CurrentUser currentUser,
            HubPolicy policy,
            LocalGovernments localGovernments,
            HubPlaces places,
            Ties ties) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.currentUser = currentUser;
        this.policy = policy;
        this.localGovernments = localGovernments;
        this.places = places;
        this.ties = ties;
    }

    /** One writer of a province's hubs, links and plans at a time: each sees what the one before it wrote. */
    void lock(String provinceCode) {
        ties.lock(provinceCode);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** @throws Failure 422 for a day that has not come, or can't be */
    void requirePast(LocalDate on) {
        if (!FiscalYear.of(on).isPlausible()) {
            throw Failure.invalid("/on", "BAD_DATE");
        }
        if (on.isAfter(today())) {
            throw Failure.invalid("/on", "FUTURE_DATE");
        }
    }

    /** Where a hub lies. */
    Place placeOf(Hub hub) {
        return jdbc.first(
                        new Sql(
                                "select province_code, district_code, code from local_government where id = ?",
                                hub.localGovernmentId),
                        row -> new Place(row.getString(1), row.getString(2), row.getString(3)))
                .orElseThrow();
    }

    Subject subject(Hub hub) {
        return Subject.of("hub", hub.id, placeOf(hub));
    }

    /** The last day before those in which advice counts. */
    LocalDate beforeAdvice() {
        return today().minusDays(policy.advisedWithinDays());
    }

    /**
     * Keeps the hubs (alias h) that the caller may see: those that lie in the scope, and those of which somebody in it is a
     * member.
     */
    Sql restrict(Sql sql) {
        var scope = currentUser.scope();
        if (scope.level() == Scope.Level.NATION) {
            return sql;
        }
        var own = scope.restrict(new Sql("select s.id from local_government s"), "s");
        var parameter = own.parameters().get(0);
        return sql.where(
                "(h.local_government_id in (" + own.text()
                        + ") or exists (select 1 from hub_link o where o.hub_id = h.id" + " and o.open_of in ("
                        + own.text() + ")))",
                parameter,
                parameter);
    }

    Page<HubSummary> list(PageRequest request, HubFilter filter) {
        var rows = narrow(
                        new Sql(
                                "select h.*, " + MEMBERS + " as members, " + ADVISED + " as advised" + FROM,
                                beforeAdvice()),
                        filter)
                .append("order by " + request.orderBy(SORTABLE, "name", "h.created_at desc, h.id"))
                .page(request);
        var register = localGovernments.register();
        return new Page<>(
                jdbc.list(rows, row -> summary(row, register)),
                request,
                jdbc.count(narrow(new Sql("select count(*)" + FROM), filter)));
    }

    private Sql narrow(Sql sql, HubFilter filter) {
        restrict(sql)
                .whereIf(filter.province(), "h.province_code = ?")
                .whereIf(filter.district(), "lg.district_code = ?")
                .whereIf(filter.state() == null ? null : filter.state().name(), "h.state = ?")
                .whereIf(filter.localGovernment(), "lg.code = ?")
                .whereIf(
                        filter.member(),
                        "exists (select 1 from hub_link k join local_government ml on ml.id = k.open_of"
                                + " where k.hub_id = h.id and ml.code = ?)");
        if (filter.open() != null) {
            sql.where("h.open_of is " + (filter.open() ? "not " : "") + "null");
        }
        if (filter.resumable() != null) {
            sql.where("h.resumable_since is " + (filter.resumable() ? "not " : "") + "null");
        }
        if (filter.q() != null && !filter.q().isBlank()) {
            sql.where("lg.search_text like ?", SearchText.pattern(filter.q()));
        }
        return sql;
    }

    private static HubSummary summary(ResultSet row, Register register) throws SQLException {
        return new HubSummary(
                row.getObject("id", UUID.class),
                register.byId(row.getInt("local_government_id")).ref(),
                HubState.valueOf(row.getString("state")),
                Hub.reasons(row.getString("lapsed")),
                row.getInt("max_members"),
                row.getInt("members"),
                row.getInt("advised"),
                Hub.topics(row.getString("topics")),
                row.getString("contact"),
                row.getString("phone"),
                row.getObject("proposed_on", LocalDate.class),
                row.getObject("invited_on", LocalDate.class),
                row.getString("letter_number"),
                row.getObject("accepted_on", LocalDate.class),
                row.getObject("changed_on", LocalDate.class),
                row.getString("reason"),
                row.getBoolean("suspended_by_itself"),
                row.getObject("resumable_since", LocalDate.class));
    }

    /** A hub that the caller may see; else 404. */
    Hub requireInScope(UUID id) {
        if (jdbc.count(restrict(new Sql("select count(*)" + FROM).where("h.id = ?", id))) == 0) {
            throw Failure.notFound();
        }
        return findById(id);
    }

    /** A hub of the caller's place that is about to be changed: nobody else writes hubs of its province meanwhile. */
    Hub locked(UUID id) {
        var province = jdbc.first(
                        currentUser
                                .scope()
                                .restrict(new Sql("select h.province_code" + FROM).where("h.id = ?", id), "lg"),
                        row -> row.getString(1))
                .orElseThrow(Failure::notFound);
        places.prepare(today());
        lock(province);
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Failure::notFound);
    }
}
