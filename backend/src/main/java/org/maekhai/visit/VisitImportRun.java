package org.maekhai.visit;

import static org.maekhai.visit.VisitColumns.DATE;
import static org.maekhai.visit.VisitColumns.MODE;
import static org.maekhai.visit.VisitColumns.STATE;
import static org.maekhai.visit.VisitColumns.TRAINER_CODE;
import static org.maekhai.visit.VisitColumns.VISIT_CODE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.maekhai.imports.FirstRows;
import org.maekhai.imports.ImportRequest;
import org.maekhai.imports.ImportRow;
import org.maekhai.imports.RowProblem;
import org.maekhai.imports.Table;
import org.maekhai.imports.TableImport;
import org.maekhai.registry.Geography;
import org.maekhai.registry.LocalGovernmentIndex.Entry;
import org.maekhai.registry.LocalGovernmentRows;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.registry.Register;
import org.maekhai.shared.problem.Failure;
import org.maekhai.training.Serving;
import org.maekhai.visit.VisitCells.Stated;

/** One import of visits while it runs. */
final class VisitImportRun implements TableImport {
    private final ImportRequest request;
    private final LocalGovernmentRows localGovernments;
    private final Register register;
    private final Checklists checklists;
    private final KnownVisits known;
    private final VisitRowProblems problems;
    private final Supplier<UUID> ids;
    private final FirstRows<KnownVisits.Key> rows = new FirstRows<>();

    private record Told(int localGovernmentId, Stated stated) {}

    VisitImportRun(
            ImportRequest request,
            LocalGovernmentRows localGovernments,
            Register register,
            Geography geography,
            Checklists checklists,
            KnownVisits known,
            Supplier<UUID> ids) {
        this.request = request;
        this.localGovernments = localGovernments;
        this.register = register;
        this.problems = new VisitRowProblems(localGovernments, geography);
        this.checklists = checklists;
        this.known = known;
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
        var stated = VisitCells.read(row);
        if (stated.code() == null && !row.isRejected()) {
            row.reject(VISIT_CODE, RowProblem.MISSING_VALUE);
        }
        if (of == null || row.isRejected()) {
            return;
        }
        var key = new KnownVisits.Key(of.provinceCode(), stated.code());
        if (rows.isFirst(row, VISIT_CODE, key, new Told(of.id(), stated))) {
            settle(row, key, of, stated);
        }
    }

    private void settle(ImportRow row, KnownVisits.Key key, Entry of, Stated cells) {
        var there = known.find(key).orElse(null);
        var before = there == null ? null : there.said();
        var visit = VisitOfRow.of(cells, before, request.today());
        if (visit.state() == null) {
            row.reject(STATE, RowProblem.MISSING_VALUE);
        }
        if (visit.mode() == null) {
            row.reject(MODE, RowProblem.MISSING_VALUE);
        }
        var day = visit.day();
        if (day == null && visit.state() != VisitState.CANCELLED) {
            row.reject(DATE, RowProblem.MISSING_VALUE);
        }
        var trainers = trainers(row, cells, before, Objects.requireNonNullElse(day, request.today()));
        if (row.isRejected()) {
            return;
        }
        var to = register.byId(of.id());
        var said = visit.said(to.ref().code(), trainers);
        if (there != null && said.equals(before)) {
            row.unchanged();
            return;
        }
        check(row, of, to, said, there);
        if (!row.isRejected()) {
            write(row, to, said, there, cells.code());
        }
    }

    private void write(ImportRow row, Register.Entry to, SaveVisit said, Visit there, String code) {
        var place = new LocalGovernments.Known(to.id(), to.ref());
        if (there == null && request.mayCreate()) {
            known.make(ids.get(), place, said, code);
            row.created();
        } else if (there != null && !request.isMatch()) {
            change(row, there, there.changed(place, said, known.at()).named(code));
        } else {
            row.unchanged();
        }
    }

    /** Nothing of a row is kept before it is sure that what was observed may stand at its day, too. */
    private void change(ImportRow row, Visit before, Visit after) {
        if (known.problems(after).isEmpty()) {
            known.change(before, after);
            row.updated();
        } else {
            problems.contradictsObserved(row);
        }
    }

    private List<UUID> trainers(ImportRow row, Stated stated, SaveVisit before, LocalDate day) {
        if (stated.trainers().isEmpty()) {
            return before == null ? List.of() : before.trainerIds();
        }
        List<UUID> found = new ArrayList<>();
        for (var code : stated.trainers()) {
            known.trainer(code, day)
                    .ifPresentOrElse(
                            trainer -> found.add(trainer.id()),
                            () -> row.reject(TRAINER_CODE, RowProblem.UNKNOWN_TRAINER, code));
        }
        return found;
    }

    /** By the rules for what is entered by hand. */
    private void check(ImportRow row, Entry of, Register.Entry to, SaveVisit said, Visit there) {
        if (there != null) {
            try {
                there.requireMayBecome(said.state());
            } catch (Failure closed) {
                problems.closed(row);
            }
        }
        var day = Objects.requireNonNullElse(said.day(), request.today());
        Map<UUID, Serving> serving = known.trainers(said.trainerIds(), day).stream()
                .collect(Collectors.toMap(Serving::id, Function.identity()));
        var asked = said.checklist() == null
                ? null
                : checklists.find(said.checklist().id()).orElse(null);
        var rules = new VisitRules.Known(request.today(), to, serving, asked);
        for (var wrong : VisitRules.problems(said, there == null ? null : there.said(), rules)) {
            problems.reject(row, of, said, serving, wrong);
        }
    }

    @Override
    public void finish() {
        known.finish();
    }
}
