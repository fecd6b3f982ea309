package org.maekhai.hub;

import static org.maekhai.hub.HubColumns.CAPACITY;
import static org.maekhai.hub.HubColumns.FROM;
import static org.maekhai.hub.HubColumns.MEMBER_CODES;
import static org.maekhai.hub.HubColumns.STATE;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.maekhai.hub.HubCells.Stated;
import org.maekhai.imports.FirstRows;
import org.maekhai.imports.ImportRequest;
import org.maekhai.imports.ImportRow;
import org.maekhai.imports.RowProblem;
import org.maekhai.imports.Table;
import org.maekhai.imports.TableImport;
import org.maekhai.registry.LocalGovernmentColumns;
import org.maekhai.registry.LocalGovernmentIndex.Entry;
import org.maekhai.registry.LocalGovernmentRows;
import org.maekhai.registry.Register;

/** One import of hubs while it runs. */
final class HubImportRun implements TableImport {
    private final ImportRequest request;
    private final LocalGovernmentRows localGovernments;
    private final HubCells cells;
    private final KnownHubs known;
    private final Register register;
    private final HubWatch watch;
    private final Supplier<UUID> ids;
    private final FirstRows<Told> rows = new FirstRows<>();

    /** One that is over, by its state and day; null: what it is. */
    private record Told(int localGovernmentId, HubState over, LocalDate from) {}

    HubImportRun(
            ImportRequest request,
            LocalGovernmentRows localGovernments,
            HubCells cells,
            KnownHubs known,
            Register register,
            HubWatch watch,
            Supplier<UUID> ids) {
        this.request = request;
        this.localGovernments = localGovernments;
        this.cells = cells;
        this.known = known;
        this.register = register;
        this.watch = watch;
        this.ids = ids;
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
        if (of == null || row.isRejected() || !isFirst(row, of, stated)) {
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
    private boolean isFirst(ImportRow row, Entry of, Stated stated) {
        boolean isOver = stated.state() != null && !stated.state().isOpen();
        var open = new Told(of.id(), null, null);
        var told = isOver ? new Told(of.id(), stated.state(), stated.from()) : open;
        boolean isFirst = rows.isFirst(row, LocalGovernmentColumns.naming(row), told, stated);
        if (isFirst && isOver) {
            rows.forget(open);
        }
        return isFirst;
    }

    /** Whether all that the row states is of a hub that is over. */
    private boolean isHistory(Entry of, Stated stated) {
        return stated.state() != null
                && known.closed(of.id()).stream()
                        .anyMatch(hub -> stated.from() == null
                                ? hub.state == stated.state()
                                        && known.open(of.id()).isEmpty()
                                : hub.entered(stated.state(), stated.from()));
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
        var last = closed.isEmpty() ? null : closed.get(closed.size() - 1);
        if (last != null && !stated.from().isAfter(last.changedOn)) {
            row.reject(
                    FROM,
                    RowProblem.INCONSISTENT,
                    "แม่ข่ายเดิมสิ้นสุดเมื่อ " + last.changedOn,
                    "the hub that it was ended on " + last.changedOn);
            return;
        }
        int capacity = stated.capacity() == null ? cells.mostMembers() : stated.capacity();
        if (!membersFit(row, null, stated.state(), capacity, stated)) {
            return;
        }
        if (!request.mayCreate()) {
            row.unchanged();
            return;
        }
        var hub = known.make(ids.get(), of, stated.state(), stated.from(), capacity);
        hub.describe(null, stated.contact(), stated.phone());
        tie(hub, stated);
        row.created();
    }

    private void change(ImportRow row, Hub hub, Stated stated) {
        var state = stated.state() == null ? hub.state : stated.state();
        if (!mayMove(row, hub, state, stated)) {
            return;
        }
        boolean moves = stated.from() != null && !hub.entered(state, stated.from());
        int capacity = stated.capacity() == null ? hub.maxMembers : stated.capacity();
        if (!membersFit(row, hub, state, capacity, stated)) {
            return;
        }
        boolean same = capacity == hub.maxMembers
                && (stated.contact() == null || stated.contact().equals(hub.contact))
                && (stated.phone() == null || stated.phone().equals(hub.phone))
                && (stated.members().isEmpty() || known.members(hub).equals(Set.copyOf(stated.members())));
        if (request.isMatch() || !moves && same) {
            row.unchanged();
            return;
        }
        known.touch(hub);
        var acceptedOn = hub.acceptedOn;
        var before = hub.state;
        if (moves) {
            known.state(hub, state, stated.from());
        }
        hub.describe(stated.capacity(), stated.contact(), stated.phone());
        follow(hub, before, acceptedOn);
        if (hub.state.isOpen()) {
            release(hub, stated);
            tie(hub, stated);
        }
        row.updated();
    }

    /** Whether it can be in that state, with the day of the row. */
    private static boolean mayMove(ImportRow row, Hub hub, HubState state, Stated stated) {
        if (stated.from() == null) {
            if (state != hub.state) {
                row.reject(FROM, RowProblem.MISSING_VALUE);
            }
        } else if (!hub.entered(state, stated.from()) && !hub.mayEnter(state, stated.from())) {
            row.reject(
                    stated.state() == null ? FROM : STATE,
                    RowProblem.INCONSISTENT,
                    "ขัดกับที่ทราบ: เสนอ " + day(hub.proposedOn) + " เชิญ " + day(hub.invitedOn) + " ตอบรับ "
                            + day(hub.acceptedOn),
                    "known of it: proposed " + day(hub.proposedOn) + ", invited " + day(hub.invitedOn) + ", accepted "
                            + day(hub.acceptedOn));
        }
        return !row.isRejected();
    }

    private static String day(LocalDate day) {
        return day == null ? "-" : day.toString();
    }

    /** @param hub null: it is to be made */
    private boolean membersFit(ImportRow row, Hub hub, HubState state, int capacity, Stated stated) {
        if (!state.isOpen()) {
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
        int members = !same
                ? stated.members().size()
                : hub == null ? 0 : known.members(hub).size();
        if (members > capacity) {
            row.reject(same ? CAPACITY : MEMBER_CODES, RowProblem.HUB_FULL, capacity);
        }
        for (int member : stated.members()) {
            var other = known.hubOf(member);
            if (other == hub && other != null) {
                continue;
            }
            if (!register.byId(member).existsOn(request.today())) {
                row.reject(
                        MEMBER_CODES,
                        RowProblem.INCONSISTENT,
                        "ลูกข่ายบางแห่งไม่มีอยู่แล้ว",
                        "one of the members does not exist any more");
            } else if (other != null && other.state != HubState.SUSPENDED) {
                row.reject(
                        MEMBER_CODES,
                        RowProblem.MEMBER_ELSEWHERE,
                        cells.name(member),
                        register.byId(other.localGovernmentId).ref().name());
            }
        }
        return !row.isRejected();
    }

    /** Links follow the hub: what was promised begins when it accepts, and all end with it. */
    private void follow(Hub hub, HubState before, LocalDate acceptedBefore) {
        for (var link : known.linksOf(hub)) {
            if (!hub.state.isOpen()) {
                known.endWithHub(hub, link);
            } else if (hub.acceptedOn != null && link.from == null) {
                known.begin(hub, link, hub.acceptedOn);
            } else if (link.from != null
                    && link.from.equals(acceptedBefore)
                    && !acceptedBefore.equals(hub.acceptedOn)
                    && before == hub.state) {
                known.begin(hub, link, hub.acceptedOn);
            }
        }
    }

    /** Whom the list leaves out is no member from the stated day on, or from today where that day is older than the link. */
    private void release(Hub hub, Stated stated) {
        if (stated.members().isEmpty()) {
            return;
        }
        for (var link : known.linksOf(hub)) {
            if (!stated.members().contains(link.neighbour)) {
                boolean later = stated.from() != null
                        && link.from != null
                        && stated.from().isAfter(link.from);
                known.untie(hub, link, later ? stated.from() : request.today());
            }
        }
    }

    private void tie(Hub hub, Stated stated) {
        boolean advises = hub.state == HubState.ACTIVE || hub.state == HubState.SUSPENDED;
        var from = stated.from() == null ? request.today() : stated.from();
        for (int member : stated.members()) {
            var other = known.hubOf(member);
            if (other == hub) {
                continue;
            }
            if (other != null) {
                // who advises nobody for the time being doesn't keep its members from another
                known.linksOf(other).stream()
                        .filter(link -> link.neighbour == member)
                        .forEach(link -> known.untie(other, link, request.today()));
            }
            known.tie(hub, member, advises ? from : null);
        }
    }

    @Override
    public void finish() {
        known.finish(watch);
    }
}
