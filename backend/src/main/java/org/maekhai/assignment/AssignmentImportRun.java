package org.maekhai.assignment;

import static org.maekhai.assignment.AssignmentColumns.FROM;
import static org.maekhai.assignment.AssignmentColumns.ROLE;
import static org.maekhai.assignment.AssignmentColumns.TO;
import static org.maekhai.assignment.AssignmentColumns.TRAINER_CODE;
import static org.maekhai.assignment.AssignmentStore.ROWS;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.maekhai.imports.CellWords;
import org.maekhai.imports.ImportRequest;
import org.maekhai.imports.ImportRow;
import org.maekhai.imports.Replaced;
import org.maekhai.imports.RowProblem;
import org.maekhai.imports.Table;
import org.maekhai.imports.TableImport;
import org.maekhai.registry.LocalGovernmentColumns;
import org.maekhai.registry.LocalGovernmentIndex;
import org.maekhai.registry.LocalGovernmentRows;
import org.maekhai.training.Serving;

/** One import of assignments while it runs. */
final class AssignmentImportRun implements TableImport {
    private static final CellWords<AssignmentRole> ROLES = new CellWords<AssignmentRole>()
            .with(AssignmentRole.PRIMARY, "primary", "หลัก", "ครูหลัก", "ผู้รับผิดชอบหลัก")
            .with(AssignmentRole.BACKUP, "backup", "สำรอง", "ครูสำรอง", "ผู้ช่วย", "ผู้รับผิดชอบสำรอง");

    private final ImportRequest request;
    private final LocalGovernmentRows localGovernments;
    private final KnownAssignments known;
    private final AssignmentStore store;
    private final Replaced.Writing replaced;
    private final Supplier<UUID> ids;
    private final List<Assignment> made = new ArrayList<>();
    private final Map<UUID, Assignment> changed = new LinkedHashMap<>();
    /** In which row an assignment was made or got a last day. */
    private final Map<UUID, Integer> rows = new HashMap<>();

    /** What a row states, as far as it can be read. */
    private record Stated(
            LocalGovernmentIndex.Entry of, Serving trainer, AssignmentRole role, LocalDate from, LocalDate to) {}

    AssignmentImportRun(
            ImportRequest request,
            LocalGovernmentRows localGovernments,
            KnownAssignments known,
            AssignmentStore store,
            Replaced replaced,
            Supplier<UUID> ids) {
        this.request = request;
        this.localGovernments = localGovernments;
        this.known = known;
        this.store = store;
        this.replaced = replaced.by(request.id());
        this.ids = ids;
    }

    @Override
    public void table(Table table) {
        localGovernments.table(table);
    }

    @Override
    public void section(String text) {
        localGovernments.section(text);
    }

    @Override
    public void row(ImportRow row) {
        var of = localGovernments.find(row);
        var role = Objects.requireNonNullElse(row.word(ROLE, ROLES), AssignmentRole.PRIMARY);
        var from = row.day(FROM);
        if (from == null && !row.isRejected() && row.text(FROM) == null) {
            row.reject(FROM, RowProblem.MISSING_VALUE);
        }
        var to = row.day(TO);
        if (from != null && to != null && to.isBefore(from)) {
            row.reject(TO, RowProblem.INCONSISTENT, "สิ้นสุดก่อนวันที่เริ่ม", "it ends before it begins");
        }
        var trainer = trainer(row, of, from);
        if (of != null && from != null) {
            localGovernments.requireExistence(row, FROM, of, from, from);
        }
        if (of == null || row.isRejected()) {
            return;
        }
        settle(row, new Stated(of, trainer, role, from, to));
    }

    private Serving trainer(ImportRow row, LocalGovernmentIndex.Entry of, LocalDate from) {
        var code = row.stated(TRAINER_CODE);
        if (code == null) {
            row.reject(TRAINER_CODE, RowProblem.MISSING_VALUE);
            return null;
        }
        var trainer = known.trainer(code, from == null ? request.today() : from).orElse(null);
        if (trainer == null) {
            row.reject(TRAINER_CODE, RowProblem.UNKNOWN_TRAINER, code);
            return null;
        }
        if (of != null
                && trainer.provinceCode() != null
                && !trainer.provinceCode().equals(of.provinceCode())) {
            row.reject(
                    TRAINER_CODE,
                    RowProblem.PROVINCE_MISMATCH,
                    trainer.name(),
                    known.provinceName(trainer.provinceCode()),
                    known.provinceName(of.provinceCode()));
        }
        if (from != null && !trainer.activeOn(from)) {
            row.reject(TRAINER_CODE, RowProblem.TRAINER_INACTIVE, trainer.name());
        }
        return trainer;
    }

    private void settle(ImportRow row, Stated stated) {
        var there = known.find(stated.of().id(), stated.trainer().id(), stated.role(), stated.from());
        var before = there == null ? null : rows.putIfAbsent(there.id, row.number());
        if (before != null) {
            row.rejectRepeated(
                    LocalGovernmentColumns.naming(row),
                    before,
                    stated.to() == null || stated.to().equals(there.to));
        } else if (there == null) {
            create(row, stated);
        } else {
            change(row, stated, there);
        }
    }

    private void create(ImportRow row, Stated stated) {
        refuseMisfit(row, stated, null);
        if (row.isRejected()) {
            return;
        }
        if (!request.mayCreate()) {
            row.unchanged();
            return;
        }
        var fresh = new Assignment(
                        ids.get(), stated.trainer().id(), stated.of().id(), stated.role(), stated.from(), stated.to())
                .madeBy(request.caller().name(), request.at().atOffset(ZoneOffset.UTC));
        rows.put(fresh.id, row.number());
        known.add(fresh);
        made.add(fresh);
        row.created();
    }

    /** An empty last day never erases a known one. */
    private void change(ImportRow row, Stated stated, Assignment there) {
        if (stated.to() == null || stated.to().equals(there.to) || request.isMatch()) {
            row.unchanged();
            return;
        }
        if (there.to != null && stated.to().isAfter(there.to)) {
            refuseMisfit(row, stated, there);
        }
        if (row.isRejected()) {
            return;
        }
        there.lastsTo(stated.to());
        changed.put(there.id, there);
        row.updated();
    }

    /** The rules of memo order 1, for all days of the period. */
    private void refuseMisfit(ImportRow row, Stated stated, Assignment except) {
        var trainer = stated.trainer();
        if (known.employs(trainer.id(), stated.of().id(), stated.from(), stated.to())) {
            row.reject(TRAINER_CODE, RowProblem.OWN_EMPLOYER);
        }
        known.rival(except, stated.of().id(), trainer.id(), stated.role(), stated.from(), stated.to())
                .ifPresent(rival -> row.reject(
                        LocalGovernmentColumns.naming(row),
                        RowProblem.ASSIGNMENT_OVERLAPS,
                        known.trainerName(rival),
                        rival.from.toString()));
        if (stated.role() == AssignmentRole.PRIMARY
                && known.primaries(except, trainer.id(), stated.from(), stated.to()) >= trainer.capacity()) {
            row.reject(TRAINER_CODE, RowProblem.CAPACITY_EXCEEDED, trainer.name(), trainer.capacity());
        }
    }

    /** What gets a last day first, so that what follows it fits. */
    @Override
    public void finish() {
        replaced.keep(ROWS, changed.keySet());
        store.byIds(changed.keySet()).forEach(stored -> stored.lastsTo(changed.get(stored.id).to));
        store.flush();
        store.persist(made);
        store.flush();
        made.forEach(assignment -> replaced.made(ROWS, assignment.id));
        replaced.finish();
    }
}
