package org.maekhai.hub;

import static org.maekhai.hub.HubImport.CAPACITY;
import static org.maekhai.hub.HubImport.FROM;
import static org.maekhai.hub.HubImport.MEMBER_CODES;
import static org.maekhai.hub.HubImport.STATE;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.maekhai.hub.HubCells.Stated;
import org.maekhai.hub.KnownHubs.Known;
import org.maekhai.imports.ImportRequest;
import org.maekhai.imports.ImportRow;
import org.maekhai.imports.RowProblem;
import org.maekhai.imports.Table;
import org.maekhai.imports.TableImport;
import org.maekhai.registry.LocalGovernmentColumns;
import org.maekhai.registry.LocalGovernmentIndex.Entry;
import org.maekhai.registry.LocalGovernmentRows;

/** One import of hubs while it runs. */
final class HubImportRun implements TableImport {
    private final ImportRequest request;
    private final LocalGovernmentRows localGovernments;
    private final HubCells cells;
    private final KnownHubs known;
    private final HubReplaced replaced;
    private final HubWatch watch;
    private final Map<String, Seen> seen = new HashMap<>();

    private record Seen(int row, Stated stated) {}

    HubImportRun(
            ImportRequest request,
            LocalGovernmentRows localGovernments,
            HubCells cells,
            KnownHubs known,
            HubReplaced replaced,
            HubWatch watch) {
        this.request = request;
        this.localGovernments = localGovernments;
        this.cells = cells;
        this.known = known;
        this.replaced = replaced;
        this.watch = watch;
    }

    @Override
    public void table(Table table) {
        localGovernments.table(table);
        cells.table(table);
    }

    @Override
    public void section(String text) {
        localGovernments.section(text);
    }

    @Override
    public void row(ImportRow row) {
        var of = localGovernments.find(row);
        var stated = cells.read(row, of);
        if (of != null && stated.from() != null) {
            localGovernments.requireExistence(row, FROM, of, stated.from(), stated.from());
        }
        if (of == null || row.isRejected() || !requireOnce(row, of, stated)) {
            return;
        }
        var hub = known.open(of.id()).orElse(null);
        if (isHistory(of, stated)) {
            row.unchanged();
        } else if (hub == null) {
            create(row, of, stated);
        } else {
            change(row, hub, stated);
        }
    }

    /** A local government is one hub at a time; what is over is told from what follows by its state and day. */
    private boolean requireOnce(ImportRow row, Entry of, Stated stated) {
        boolean over = stated.state() != null && !stated.state().isOpen();
        var key = of.id() + (over ? " " + stated.state() + " " + stated.from() : "");
        var before = seen.putIfAbsent(key, new Seen(row.number(), stated));
        if (before != null) {
            row.reject(
                    LocalGovernmentColumns.naming(row),
                    before.stated().equals(stated) ? RowProblem.DUPLICATE_ROW : RowProblem.DUPLICATE_CONFLICT,
                    before.row());
            return false;
        }
        if (over) {
            seen.remove(Integer.toString(of.id()));
        }
        return true;
    }

    /** Whether all that the row states is of a hub that is over. */
    private boolean isHistory(Entry of, Stated stated) {
        return stated.state() != null
                && known.closed(of.id()).stream()
                        .anyMatch(hub -> stated.from() == null
                                ? hub.facts.state() == stated.state()
                                        && known.open(of.id()).isEmpty()
                                : hub.facts.entered(stated.state(), stated.from()));
    }

    private void create(ImportRow row, Entry of, Stated stated) {
        if (stated.state() == null) {
            row.reject(STATE, RowProblem.MISSING_VALUE);
        }
        if (stated.from() == null) {
            row.reject(FROM, RowProblem.MISSING_VALUE);
        }
        if (row.isRejected()) {
            return;
        }
        var closed = known.closed(of.id());
        var last = closed.isEmpty() ? null : closed.get(closed.size() - 1).facts;
        if (last != null && !stated.from().isAfter(last.changedOn())) {
            row.reject(
                    FROM,
                    RowProblem.INCONSISTENT,
                    "แม่ข่ายเดิมสิ้นสุดเมื่อ " + last.changedOn(),
                    "the hub that it was ended on " + last.changedOn());
            return;
        }
        int capacity = stated.capacity() == null ? cells.mostMembers() : stated.capacity();
        var facts =
                HubFacts.fresh(stated.state(), stated.from(), capacity).with(null, stated.contact(), stated.phone());
        if (!membersFit(row, null, facts, stated)) {
            return;
        }
        if (!request.mayCreate()) {
            row.unchanged();
            return;
        }
        var made = known.make(of.id(), of.name(), of.provinceCode(), facts);
        tie(made, stated, stated.from());
        row.created();
    }

    private void change(ImportRow row, Known hub, Stated stated) {
        var before = hub.facts;
        var facts = moved(row, before, stated);
        if (facts == null) {
            return;
        }
        facts = facts.with(stated.capacity(), stated.contact(), stated.phone());
        if (!membersFit(row, hub, facts, stated)) {
            return;
        }
        boolean ties =
                !stated.members().isEmpty() && !hub.links.keySet().equals(new java.util.HashSet<>(stated.members()));
        if (request.isMatch() || facts.equals(before) && !ties) {
            row.unchanged();
            return;
        }
        // also when only its members change: whoever saw it before sees another hub now
        known.change(hub, facts);
        follow(hub, before);
        if (facts.state().isOpen()) {
            release(hub, stated);
            tie(hub, stated, stated.from());
        }
        row.updated();
    }

    /** What it is after the state and day of the row; null when those can't be. */
    private static HubFacts moved(ImportRow row, HubFacts before, Stated stated) {
        var state = stated.state() == null ? before.state() : stated.state();
        if (stated.from() == null) {
            if (state == before.state()) {
                return before;
            }
            row.reject(FROM, RowProblem.MISSING_VALUE);
            return null;
        }
        if (before.entered(state, stated.from())) {
            return before;
        }
        if (!before.mayEnter(state, stated.from())) {
            row.reject(
                    stated.state() == null ? FROM : STATE,
                    RowProblem.INCONSISTENT,
                    "ขัดกับที่ทราบ: เสนอ " + day(before.proposedOn()) + " เชิญ " + day(before.invitedOn()) + " ตอบรับ "
                            + day(before.acceptedOn()),
                    "known of it: proposed " + day(before.proposedOn()) + ", invited " + day(before.invitedOn())
                            + ", accepted " + day(before.acceptedOn()));
            return null;
        }
        return before.in(state, stated.from());
    }

    private static String day(LocalDate day) {
        return day == null ? "-" : day.toString();
    }

    /** @param hub null: it is to be made */
    private boolean membersFit(ImportRow row, Known hub, HubFacts facts, Stated stated) {
        if (!facts.state().isOpen()) {
            if (!stated.members().isEmpty()) {
                row.reject(
                        MEMBER_CODES,
                        RowProblem.INCONSISTENT,
                        "แม่ข่ายที่ไม่รับหรือสิ้นสุดแล้วไม่มีลูกข่าย",
                        "a hub that declined or retired has no members");
            }
            return !row.isRejected();
        }
        boolean same = stated.members().isEmpty();
        int members = !same ? stated.members().size() : hub == null ? 0 : hub.links.size();
        if (members > facts.maxMembers()) {
            row.reject(same ? CAPACITY : MEMBER_CODES, RowProblem.HUB_FULL, facts.maxMembers());
        }
        for (int member : stated.members()) {
            var other = known.hubOf(member);
            if (other == hub && other != null) {
                continue;
            }
            if (known.isGone(member)) {
                row.reject(
                        MEMBER_CODES,
                        RowProblem.INCONSISTENT,
                        "ลูกข่ายบางแห่งไม่มีอยู่แล้ว",
                        "one of the members does not exist any more");
            } else if (other != null && other.facts.state() != HubState.SUSPENDED) {
                row.reject(MEMBER_CODES, RowProblem.MEMBER_ELSEWHERE, cells.name(member), other.name);
            }
        }
        return !row.isRejected();
    }

    /** Links follow the hub: what was promised begins when it accepts, and all end with it. */
    private void follow(Known hub, HubFacts before) {
        var facts = hub.facts;
        for (var link : List.copyOf(hub.links.values())) {
            if (!facts.state().isOpen()) {
                known.end(hub, link, facts.changedOn());
            } else if (facts.acceptedOn() != null && link.from() == null) {
                known.begin(hub, link, facts.acceptedOn());
            } else if (link.from() != null
                    && link.from().equals(before.acceptedOn())
                    && !before.acceptedOn().equals(facts.acceptedOn())
                    && before.state() == facts.state()) {
                known.begin(hub, link, facts.acceptedOn());
            }
        }
    }

    /** Whom the list leaves out is no member from the stated day on, or from today where that day is older than the link. */
    private void release(Known hub, Stated stated) {
        if (stated.members().isEmpty()) {
            return;
        }
        for (var link : List.copyOf(hub.links.values())) {
            if (!stated.members().contains(link.neighbour())) {
                boolean later = stated.from() != null
                        && link.from() != null
                        && stated.from().isAfter(link.from());
                known.untie(hub, link, later ? stated.from() : request.today());
            }
        }
    }

    private void tie(Known hub, Stated stated, LocalDate from) {
        boolean advises = hub.facts.state() == HubState.ACTIVE || hub.facts.state() == HubState.SUSPENDED;
        for (int member : stated.members()) {
            var other = known.hubOf(member);
            if (other == hub) {
                continue;
            }
            if (other != null) {
                // who advises nobody for the time being doesn't keep its members from another
                known.untie(other, other.links.get(member), request.today());
            }
            known.tie(hub, member, advises ? known.begin(member, from) : null);
        }
    }

    /** Who isn't what a hub teaches is suspended at once, and the import is remembered with that. */
    @Override
    public void finish() {
        watch.judge(known.touched().stream().map(hub -> hub.of).collect(Collectors.toSet()));
        known.touched().forEach(hub -> replaced.keep(request.id(), hub.id, hub.kept()));
    }

    @Override
    public void close() {
        // the connection is the transaction's
    }
}
