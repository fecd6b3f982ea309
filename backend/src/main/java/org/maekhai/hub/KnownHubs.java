package org.maekhai.hub;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.maekhai.imports.ImportRequest;
import org.maekhai.shared.Jdbc;
import org.maekhai.shared.Sql;

/** All hubs and their open links in memory for the length of one import, and what it writes of them. */
final class KnownHubs {
    private final Jdbc jdbc;
    private final ImportRequest request;
    private final Supplier<UUID> ids;
    private final Map<UUID, Known> byId = new LinkedHashMap<>();
    private final Map<Integer, List<Known>> byLocalGovernment = new HashMap<>();
    private final Map<Integer, Known> hubOfMember = new HashMap<>();
    private final Map<Integer, LocalDate> lastDays = new HashMap<>();
    private final Set<Integer> gone = new HashSet<>();
    private final Set<Known> touched = new java.util.LinkedHashSet<>();

    /** An open link. @param from null: promised */
    record Link(UUID id, int neighbour, LocalDate from) {}

    /** A hub; the facts that were there are kept when they change. */
    static final class Known {
        final UUID id;
        final int of;
        final String name;
        final Long version;
        HubFacts facts;
        final Map<Integer, Link> links = new LinkedHashMap<>();
        /** As they were before this import; of one that it made there are none. */
        private HubFacts before;

        private List<Link> linksBefore = List.of();
        private final List<UUID> madeLinks = new ArrayList<>();

        private Known(UUID id, int of, String name, Long version, HubFacts facts) {
            this.id = id;
            this.of = of;
            this.name = name;
            this.version = version;
            this.facts = facts;
        }

        boolean isMade() {
            return version == null;
        }

        HubReplaced.Kept kept() {
            return new HubReplaced.Kept(
                    before,
                    version,
                    linksBefore,
                    madeLinks,
                    links.values().stream().map(Link::id).toList());
        }
    }

    KnownHubs(Jdbc jdbc, ImportRequest request, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.request = request;
        this.ids = ids;
        jdbc.each(
                new Sql("select h.*, lg.name from hub h join local_government lg on lg.id = h.local_government_id"
                        + " order by h.created_at, h.id"),
                row -> add(new Known(
                        row.getObject("id", UUID.class),
                        row.getInt("local_government_id"),
                        row.getString("name"),
                        row.getLong("version"),
                        facts(row))));
        jdbc.each(
                new Sql("select id, hub_id, local_government_id, valid_from, valid_to, open_of from hub_link"),
                this::readLink);
        jdbc.each(
                new Sql(
                        "select id from local_government where active_to < ? or active_from > ?",
                        request.today(),
                        request.today()),
                row -> gone.add(row.getInt(1)));
    }

    static HubFacts facts(ResultSet row) throws SQLException {
        return new HubFacts(
                HubState.valueOf(row.getString("state")),
                row.getInt("max_members"),
                row.getString("contact"),
                row.getString("phone"),
                row.getObject("proposed_on", LocalDate.class),
                row.getObject("invited_on", LocalDate.class),
                row.getObject("accepted_on", LocalDate.class),
                row.getObject("changed_on", LocalDate.class),
                row.getString("reason"),
                row.getString("lapsed"),
                row.getBoolean("suspended_by_itself"),
                row.getObject("resumable_since", LocalDate.class));
    }

    private void readLink(ResultSet row) throws SQLException {
        int neighbour = row.getInt("local_government_id");
        var lastDay = row.getObject("valid_to", LocalDate.class);
        if (row.getObject("open_of") != null) {
            var hub = byId.get(row.getObject("hub_id", UUID.class));
            hub.links.put(
                    neighbour,
                    new Link(row.getObject("id", UUID.class), neighbour, row.getObject("valid_from", LocalDate.class)));
            hubOfMember.put(neighbour, hub);
        } else if (lastDay != null) {
            lastDays.merge(neighbour, lastDay, (one, other) -> one.isAfter(other) ? one : other);
        }
    }

    private void add(Known hub) {
        byId.put(hub.id, hub);
        byLocalGovernment.computeIfAbsent(hub.of, id -> new ArrayList<>()).add(hub);
    }

    /** Those of a local government that are over, the last one last. */
    List<Known> closed(int localGovernment) {
        return byLocalGovernment.getOrDefault(localGovernment, List.of()).stream()
                .filter(hub -> !hub.facts.state().isOpen())
                .toList();
    }

    Optional<Known> open(int localGovernment) {
        return byLocalGovernment.getOrDefault(localGovernment, List.of()).stream()
                .filter(hub -> hub.facts.state().isOpen())
                .findFirst();
    }

    /** The hub that it is tied to or promised to; null when there is none. */
    Known hubOf(int neighbour) {
        return hubOfMember.get(neighbour);
    }

    boolean isGone(int localGovernment) {
        return gone.contains(localGovernment);
    }

    Collection<Known> touched() {
        return touched;
    }

    /** Remembers how it was, once. */
    private void touch(Known hub) {
        if (touched.add(hub) && !hub.isMade()) {
            hub.before = hub.facts;
            hub.linksBefore = List.copyOf(hub.links.values());
        }
    }

    Known make(int localGovernment, String name, String provinceCode, HubFacts facts) {
        var made = new Known(ids.get(), localGovernment, name, null, facts);
        add(made);
        touch(made);
        jdbc.update(new Sql(
                "insert into hub (id, local_government_id, province_code, topics, import_id, created_at, created_by,"
                        + " version, state, open_of, max_members, contact, phone, proposed_on, invited_on, accepted_on,"
                        + " changed_on, reason, lapsed, suspended_by_itself, resumable_since)"
                        + " values (?, ?, ?, '', ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                with(
                        facts,
                        localGovernment,
                        made.id,
                        localGovernment,
                        provinceCode,
                        request.id(),
                        request.at().atOffset(ZoneOffset.UTC),
                        request.caller().name())));
        return made;
    }

    void change(Known hub, HubFacts facts) {
        touch(hub);
        hub.facts = facts;
        write(jdbc, hub.id, hub.of, facts);
    }

    static void write(Jdbc jdbc, UUID id, int of, HubFacts facts) {
        var sql = new Sql(
                "update hub set version = version + 1, state = ?, open_of = ?, max_members = ?, contact = ?, phone = ?,"
                        + " proposed_on = ?, invited_on = ?, accepted_on = ?, changed_on = ?, reason = ?, lapsed = ?,"
                        + " suspended_by_itself = ?, resumable_since = ?",
                with(facts, of));
        jdbc.update(sql.where("id = ?", id));
    }

    /** The parameters of a hub's facts, in the order of their columns, behind others. */
    private static Object[] with(HubFacts facts, int of, Object... first) {
        List<Object> all = new ArrayList<>(java.util.Arrays.asList(first));
        all.add(facts.state().name());
        all.add(facts.state().isOpen() ? of : null);
        all.add(facts.maxMembers());
        all.add(facts.contact());
        all.add(facts.phone());
        all.add(facts.proposedOn());
        all.add(facts.invitedOn());
        all.add(facts.acceptedOn());
        all.add(facts.changedOn());
        all.add(facts.reason());
        all.add(facts.lapsed());
        all.add(facts.suspendedByItself());
        all.add(facts.resumableSince());
        return all.toArray();
    }

    /** Since when a neighbour can have been a member: not before the day after it was another's. */
    LocalDate begin(int neighbour, LocalDate asked) {
        var last = lastDays.get(neighbour);
        return asked != null && (last == null || last.isBefore(asked)) ? asked : request.today();
    }

    void tie(Known hub, int neighbour, LocalDate from) {
        touch(hub);
        var link = new Link(ids.get(), neighbour, from);
        hub.links.put(neighbour, link);
        hub.madeLinks.add(link.id());
        hubOfMember.put(neighbour, hub);
        insert(jdbc, hub.id, link);
    }

    static void insert(Jdbc jdbc, UUID hub, Link link) {
        jdbc.update(new Sql(
                "insert into hub_link (id, hub_id, local_government_id, open_of, valid_from) values (?, ?, ?, ?, ?)",
                link.id(),
                hub,
                link.neighbour(),
                link.neighbour(),
                link.from()));
    }

    /** Another first day of the same link: what was promised begins, or the day was corrected. */
    void begin(Known hub, Link link, LocalDate from) {
        touch(hub);
        hub.links.put(link.neighbour(), new Link(link.id(), link.neighbour(), from));
        jdbc.update(new Sql("update hub_link set valid_from = ?", from).where("id = ?", link.id()));
    }

    /** @param day the first on which it is no member any more; one that had not begun by then leaves no trace */
    void untie(Known hub, Link link, LocalDate day) {
        touch(hub);
        hub.links.remove(link.neighbour());
        hubOfMember.remove(link.neighbour());
        if (link.from() == null || !link.from().isBefore(day)) {
            jdbc.update(new Sql("delete from hub_link").where("id = ?", link.id()));
        } else {
            lastDays.put(link.neighbour(), day.minusDays(1));
            jdbc.update(new Sql("update hub_link set open_of = null, valid_to = ?", day.minusDays(1))
                    .where("id = ?", link.id()));
        }
    }

    /** The hub is over, and with it the link: the last day is that of the hub. */
    void end(Known hub, Link link, LocalDate on) {
        touch(hub);
        hub.links.remove(link.neighbour());
        hubOfMember.remove(link.neighbour());
        var lastDay = link.from() != null && link.from().isAfter(on) ? link.from() : on;
        lastDays.put(link.neighbour(), lastDay);
        jdbc.update(new Sql("update hub_link set open_of = null, valid_to = ?", lastDay).where("id = ?", link.id()));
    }
}
