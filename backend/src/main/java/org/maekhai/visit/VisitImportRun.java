package org.maekhai.visit;

import static org.maekhai.visit.VisitColumns.CANCEL_REASON;
import static org.maekhai.visit.VisitColumns.DATE;
import static org.maekhai.visit.VisitColumns.FINDINGS;
import static org.maekhai.visit.VisitColumns.MODE;
import static org.maekhai.visit.VisitColumns.NEXT_CONTACT;
import static org.maekhai.visit.VisitColumns.STATE;
import static org.maekhai.visit.VisitColumns.TRAINER_CODE;
import static org.maekhai.visit.VisitColumns.VISIT_CODE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
    private final Geography geography;
    private final Checklists checklists;
    private final KnownVisits known;
    private final Supplier<UUID> ids;
    private final Map<KnownVisits.Key, Seen> seen = new HashMap<>();

    private record Seen(int row, int localGovernmentId, Stated stated) {}

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
        this.geography = geography;
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
        if (requireOnce(row, key, of, stated)) {
            settle(row, key, of, stated);
        }
    }

    private boolean requireOnce(ImportRow row, KnownVisits.Key key, Entry of, Stated stated) {
        var before = seen.putIfAbsent(key, new Seen(row.number(), of.id(), stated));
        if (before != null) {
            boolean same = before.stated().equals(stated) && before.localGovernmentId() == of.id();
            row.reject(VISIT_CODE, same ? RowProblem.DUPLICATE_ROW : RowProblem.DUPLICATE_CONFLICT, before.row());
            return false;
        }
        return true;
    }

    private void settle(ImportRow row, KnownVisits.Key key, Entry of, Stated cells) {
        var there = known.find(key).orElse(null);
        var before = there == null ? null : there.said();
        var stated = isThePlanOf(before, cells) ? cells.ofTheSameDay() : cells;
        var state = state(stated, before);
        var mode = stated.mode() != null || before == null ? stated.mode() : before.mode();
        if (state == null) {
            row.reject(STATE, RowProblem.MISSING_VALUE);
        }
        if (mode == null) {
            row.reject(MODE, RowProblem.MISSING_VALUE);
        }
        var day = stated.on() != null || before == null ? stated.on() : before.day();
        if (day == null && state != VisitState.CANCELLED) {
            row.reject(DATE, RowProblem.MISSING_VALUE);
        }
        var trainers = trainers(row, stated, before, Objects.requireNonNullElse(day, request.today()));
        if (row.isRejected()) {
            return;
        }
        var to = register.byId(of.id());
        var said = said(to.ref().code(), state, mode, trainers, stated, before);
        if (there != null && said.equals(before)) {
            row.unchanged();
            return;
        }
        check(row, of, to, said, there);
        if (!row.isRejected()) {
            write(row, to, said, there, stated.code());
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

    /** The plan again, of a visit that has become something else meanwhile: of that it says nothing. */
    private static boolean isThePlanOf(SaveVisit before, Stated stated) {
        return before != null
                && before.state() != VisitState.PLANNED
                && stated.on() != null
                && stated.on().equals(before.plannedOn())
                && (stated.state() == null || stated.state() == VisitState.PLANNED);
    }

    /** Nothing of a row is kept before it is sure that what was observed may stand at its day, too. */
    private void change(ImportRow row, Visit before, Visit after) {
        if (known.problems(after).isEmpty()) {
            known.change(before, after);
            row.updated();
        } else {
            row.reject(
                    DATE,
                    RowProblem.INCONSISTENT,
                    "ขัดกับข้อมูลในระบบที่บันทึกไว้ในการติดตามครั้งนี้",
                    "it contradicts what was observed on this visit");
        }
    }

    /** A list that says nothing of it: what has come is done, what hasn't is planned. */
    private VisitState state(Stated stated, SaveVisit before) {
        if (stated.state() != null) {
            return stated.state();
        }
        if (before != null) {
            return before.state();
        }
        if (stated.on() == null) {
            return null;
        }
        return stated.on().isAfter(request.today()) ? VisitState.PLANNED : VisitState.DONE;
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

    /** What the row states over what is known: an empty cell erases nothing. */
    private static SaveVisit said(
            String code, VisitState state, VisitMode mode, List<UUID> trainers, Stated stated, SaveVisit before) {
        boolean wasDone = before != null && before.on() != null;
        boolean isDone = state == VisitState.DONE;
        var on = before == null ? null : before.on();
        var plannedOn = before == null ? null : before.plannedOn();
        if (stated.on() != null && (isDone || state == VisitState.CANCELLED && wasDone)) {
            on = stated.on();
        } else if (stated.on() != null) {
            plannedOn = stated.on();
        } else if (isDone && on == null) {
            on = plannedOn;
        }
        var reason = stated.cancelReason() != null || state != VisitState.CANCELLED
                ? stated.cancelReason()
                : before == null || before.cancelReason() == null ? stated.findings() : null;
        var known = before == null ? empty(code) : before;
        return new SaveVisit(
                code,
                state,
                mode,
                plannedOn,
                on,
                trainers,
                known.reached(),
                known.peopleMet(),
                known.clinicId(),
                or(stated.findings(), known.findings()),
                or(stated.advice(), known.advice()),
                or(stated.nextContactOn(), known.nextContactOn()),
                known.nextSteps(),
                known.checklist(),
                known.observed(),
                or(reason, known.cancelReason()));
    }

    private static <T> T or(T stated, T known) {
        return stated == null ? known : stated;
    }

    private static SaveVisit empty(String code) {
        return new SaveVisit(
                        code, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null)
                .stripped();
    }

    /** By the rules for what is entered by hand. */
    private void check(ImportRow row, Entry of, Register.Entry to, SaveVisit said, Visit there) {
        if (there != null) {
            try {
                there.requireMayBecome(said.state());
            } catch (Failure closed) {
                row.reject(
                        STATE,
                        RowProblem.INCONSISTENT,
                        "ดำเนินการหรือยกเลิกไปแล้ว จึงเปลี่ยนกลับเป็นแผนไม่ได้",
                        "it was done or cancelled, and can't be planned again");
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
            reject(row, of, said, serving, wrong);
        }
    }

    private void reject(ImportRow row, Entry of, SaveVisit said, Map<UUID, Serving> serving, Failure.FieldError wrong) {
        switch (wrong.code()) {
            case "NOT_EXISTING" -> localGovernments.requireExistence(row, DATE, of, said.day(), said.day());
            case "FUTURE_DATE", "BAD_DATE" -> row.reject(column(wrong), RowProblem.BAD_DATE);
            case "REQUIRED", "NOTHING_STATED" -> row.reject(column(wrong), RowProblem.MISSING_VALUE);
            case "TRAINER_INACTIVE" ->
                row.reject(
                        TRAINER_CODE,
                        RowProblem.TRAINER_INACTIVE,
                        trainer(said, serving, wrong).name());
            case "TRAINER_ELSEWHERE" -> {
                var trainer = trainer(said, serving, wrong);
                row.reject(
                        TRAINER_CODE,
                        RowProblem.PROVINCE_MISMATCH,
                        trainer.name(),
                        geography.provinceRef(trainer.provinceCode()).name(),
                        geography.provinceRef(of.provinceCode()).name());
            }
            case "DATES_REVERSED" ->
                row.reject(
                        NEXT_CONTACT,
                        RowProblem.INCONSISTENT,
                        "นัดครั้งต่อไปก่อนวันที่ติดตาม",
                        "the next contact is before the visit");
            default ->
                row.reject(
                        column(wrong),
                        RowProblem.INCONSISTENT,
                        "ขัดกับรายการที่บันทึกไว้",
                        "it contradicts what was entered before");
        }
    }

    private static Serving trainer(SaveVisit said, Map<UUID, Serving> serving, Failure.FieldError wrong) {
        int place = Integer.parseInt(wrong.pointer().replaceAll("\\D", ""));
        return serving.get(said.trainerIds().get(place));
    }

    private static int column(Failure.FieldError wrong) {
        return switch (wrong.pointer()) {
            case "/on", "/plannedOn" -> DATE;
            case "/trainerIds" -> TRAINER_CODE;
            case "/nextContactOn" -> NEXT_CONTACT;
            case "/cancelReason" -> CANCEL_REASON;
            case "" -> FINDINGS;
            default -> VISIT_CODE;
        };
    }

    @Override
    public void finish() {
        known.finish();
    }

    @Override
    public void close() {
        // the connection is the transaction's
    }
}
