package org.maekhai.issue.sheet;

import static org.maekhai.issue.sheet.IssueColumns.DUE_ON;
import static org.maekhai.issue.sheet.IssueColumns.ISSUE_CODE;
import static org.maekhai.issue.sheet.IssueColumns.KIND;
import static org.maekhai.issue.sheet.IssueColumns.RAISED_ON;
import static org.maekhai.issue.sheet.IssueColumns.RESOLVED_ON;
import static org.maekhai.issue.sheet.IssueColumns.SOLUTION;
import static org.maekhai.issue.sheet.IssueColumns.TITLE;
import static org.maekhai.registry.LocalGovernmentColumns.CODE;
import static org.maekhai.registry.LocalGovernmentColumns.NAME;
import static org.maekhai.registry.LocalGovernmentColumns.PROVINCE;
import static org.maekhai.registry.LocalGovernmentColumns.PROVINCE_CODE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.maekhai.imports.ImportRequest;
import org.maekhai.imports.ImportRow;
import org.maekhai.imports.RowProblem;
import org.maekhai.imports.Table;
import org.maekhai.imports.TableImport;
import org.maekhai.issue.ImportedIssues;
import org.maekhai.issue.IssuePlace;
import org.maekhai.issue.IssueState;
import org.maekhai.issue.sheet.IssueCells.Stated;
import org.maekhai.registry.LocalGovernmentIndex.Entry;
import org.maekhai.registry.LocalGovernmentRows;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.registry.PlaceCells;
import org.maekhai.registry.Register;
import org.maekhai.shared.problem.Failure;

/** One import of issues while it runs. */
final class IssueImportRun implements TableImport {
    /** Where notes of a meeting name a place, all of the province. */
    private static final Pattern WHOLE_PROVINCE = Pattern.compile(
            "(?:ภาพรวม|ระดับจังหวัด|ทั้งจังหวัด|ทั้งหมด|ทุก\\s*อปท|ทุกแห่ง|จังหวัด|จ\\.|สถจ|สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัด).*");

    private static final Pattern OF_PROVINCE = Pattern.compile(
            "^(?:สถจ\\.?|สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัด|ภาพรวม|ระดับ|ทั้ง)?\\s*(?:จังหวัด|จ\\.)?\\s*");

    private final ImportRequest request;
    private final LocalGovernmentRows localGovernments;
    private final PlaceCells places;
    private final Register register;
    private final KnownIssues known;
    private final ImportedIssues.Writing writing;
    private final Supplier<UUID> ids;
    private final Map<Key, List<Seen>> seen = new HashMap<>();
    private final Map<UUID, Seen> written = new HashMap<>();

    /** What rows are told apart by: the code, or what is told of where. */
    private record Key(String place, Object of) {}

    private record Seen(int row, String place, Stated stated) {}

    IssueImportRun(
            ImportRequest request,
            LocalGovernmentRows localGovernments,
            PlaceCells places,
            Register register,
            KnownIssues known,
            ImportedIssues.Writing writing,
            Supplier<UUID> ids) {
        this.request = request;
        this.localGovernments = localGovernments;
        this.places = places;
        this.register = register;
        this.known = known;
        this.writing = writing;
        this.ids = ids;
    }

    @Override
    public void table(Table table) {
        localGovernments.table(table);
        places.table(table);
    }

    @Override
    public void section(String text) {
        localGovernments.section(text);
    }

    @Override
    public void row(ImportRow row) {
        var stated = IssueCells.read(row);
        boolean isOwn = isProvincesOwn(row);
        var of = isOwn ? null : localGovernments.find(row);
        var province = isOwn ? province(row) : of == null ? null : of.provinceCode();
        if (stated.title() == null && stated.code() == null && !row.isRejected()) {
            row.reject(TITLE, RowProblem.MISSING_VALUE);
        }
        if (province == null || row.isRejected()) {
            return;
        }
        var at = of == null ? new IssuePlace(null, province) : place(of);
        var before = known.find(at, stated).orElse(null);
        var issue = new IssueOfRow(stated, before, request.today());
        if (issue.kind() == null) {
            row.reject(KIND, RowProblem.MISSING_VALUE);
        }
        if (before == null && stated.title() == null) {
            row.reject(TITLE, RowProblem.MISSING_VALUE);
        }
        if (!row.isRejected() && requireOnce(row, at, stated, before)) {
            settle(row, of, at, issue);
        }
    }

    private IssuePlace place(Entry of) {
        var entry = register.byId(of.id());
        return IssuePlace.of(new LocalGovernments.Known(entry.id(), entry.ref()));
    }

    /** No local government is named, or the province as one. */
    private boolean isProvincesOwn(ImportRow row) {
        var name = row.stated(NAME);
        return row.stated(CODE) == null
                && (name == null || WHOLE_PROVINCE.matcher(name).matches());
    }

    /** Which province's own it is: as its cells say, else its file, else that of whoever sent it. Null: it is rejected. */
    private String province(ImportRow row) {
        var stated = places.province(row, PROVINCE, false);
        if (stated == null) {
            stated = places.province(row, PROVINCE_CODE, false);
        }
        var name = row.stated(NAME);
        if (stated == null && name != null) {
            stated = places.provinceNamed(OF_PROVINCE.matcher(name).replaceFirst(""));
        }
        if (row.isRejected()) {
            return null;
        }
        var otherwise = places.provinceOfTable() == null ? request.area() : places.provinceOfTable();
        var province = stated == null ? otherwise : stated;
        int column = row.firstPresent(PROVINCE, PROVINCE_CODE, NAME, CODE);
        if (province == null) {
            row.reject(column, RowProblem.MISSING_VALUE);
            return null;
        }
        places.requireProvince(row, column, province, stated, "จังหวัด");
        return row.isRejected() ? null : province;
    }

    private boolean requireOnce(ImportRow row, IssuePlace at, Stated stated, KnownIssue before) {
        var place = KnownIssue.word(at);
        var now = new Seen(row.number(), place, stated);
        var key = stated.code() != null
                ? new Key(at.provinceCode(), stated.code())
                : new Key(place, List.of(stated.kind(), KnownIssue.folded(stated.title())));
        var all = seen.computeIfAbsent(key, unknown -> new ArrayList<>(1));
        var first = all.stream()
                .filter(other -> stated.code() != null || isSameDay(stated, other.stated()))
                .findFirst()
                .orElseGet(() -> before == null ? null : written.get(before.id()));
        if (first != null) {
            boolean same = first.stated().equals(stated) && first.place().equals(place);
            row.rejectRepeated(stated.code() == null ? TITLE : ISSUE_CODE, first.row(), same);
            return false;
        }
        all.add(now);
        if (before != null) {
            written.put(before.id(), now);
        }
        return true;
    }

    /** One of which nobody says when it was told may be any. */
    private static boolean isSameDay(Stated one, Stated other) {
        return one.raisedOn() == null
                || other.raisedOn() == null
                || one.raisedOn().equals(other.raisedOn());
    }

    private void settle(ImportRow row, Entry of, IssuePlace at, IssueOfRow issue) {
        boolean isNew = issue.before() == null;
        boolean isSolved = issue.isSolved();
        if (!isNew && issue.isKnown(at) && !isSolved && !issue.isDayWithoutSolution()) {
            row.unchanged();
            return;
        }
        check(row, of, at, issue);
        if (row.isRejected()) {
            return;
        }
        if (isNew && request.mayCreate()) {
            writing.make(issue.told(ids.get(), at));
            row.created();
        } else if (!isNew && !request.isMatch()) {
            writing.change(issue.told(issue.before().id(), at));
            row.updated();
        } else {
            row.unchanged();
        }
    }

    /** By the rules for what is entered by hand. */
    private void check(ImportRow row, Entry of, IssuePlace at, IssueOfRow issue) {
        var before = issue.before();
        // what the rules look at: texts and owner are as they were, or were measured in their cells
        var said = issue.said(at, null);
        var place = of == null ? null : register.byId(of.id());
        var touchedOn = before == null ? null : before.touchedOn();
        for (var wrong : writing.problems(said, place, touchedOn)) {
            reject(row, of, said.raisedOn(), wrong);
        }
        if (before != null && before.ofVisit() && !before.place().equals(KnownIssue.word(at))) {
            row.reject(
                    row.firstPresent(CODE, NAME, PROVINCE, PROVINCE_CODE),
                    RowProblem.INCONSISTENT,
                    "เรื่องนี้พบในการติดตามของ อปท. อีกแห่งหนึ่ง ให้แก้ไขสถานที่ในหน้าของเรื่อง",
                    "it was found in a visit to another local government; change its place on its own page");
        }
        if (issue.isDayWithoutSolution()) {
            if (before == null || before.solution() == null) {
                row.reject(SOLUTION, RowProblem.MISSING_VALUE);
            } else {
                solvedAlready(row, RESOLVED_ON);
            }
        } else if (issue.isSolved()) {
            requireSolvable(row, issue, said.raisedOn());
        }
    }

    private static void requireSolvable(ImportRow row, IssueOfRow issue, LocalDate raisedOn) {
        var before = issue.before();
        if (before != null && before.state() == IssueState.RESOLVED) {
            solvedAlready(row, SOLUTION);
            return;
        }
        var openSince = before == null || before.openSince().isBefore(raisedOn) ? raisedOn : before.openSince();
        if (issue.solvedOn().isAfter(issue.today())) {
            row.reject(RESOLVED_ON, RowProblem.BAD_DATE);
        } else if (issue.solvedOn().isBefore(openSince)) {
            row.reject(
                    RESOLVED_ON,
                    RowProblem.INCONSISTENT,
                    "วันที่แก้ไขแล้วอยู่ก่อนวันที่แจ้งหรือเปิดเรื่องขึ้นใหม่",
                    "it was solved before it was raised or opened again");
        }
    }

    private static void solvedAlready(ImportRow row, int column) {
        row.reject(
                column,
                RowProblem.INCONSISTENT,
                "เรื่องนี้แก้ไขแล้วด้วยแนวทางหรือวันอื่น ให้เปิดเรื่องขึ้นใหม่ก่อน",
                "it is resolved already, otherwise or on another day; open it again first");
    }

    private void reject(ImportRow row, Entry of, LocalDate raisedOn, Failure.FieldError wrong) {
        switch (wrong.code()) {
            case "NOT_EXISTING" -> localGovernments.requireExistence(row, RAISED_ON, of, raisedOn, raisedOn);
            case "RAISED_TOO_LATE" ->
                row.reject(
                        RAISED_ON,
                        RowProblem.INCONSISTENT,
                        "มีการดำเนินการกับเรื่องนี้ก่อนวันที่แจ้ง",
                        "something came of it before that day");
            case "DUE_BEFORE_RAISED" ->
                row.reject(
                        DUE_ON,
                        RowProblem.INCONSISTENT,
                        "กำหนดแล้วเสร็จอยู่ก่อนวันที่แจ้ง",
                        "it would be due before it was raised");
            default -> row.reject(wrong.pointer().equals("/dueOn") ? DUE_ON : RAISED_ON, RowProblem.BAD_DATE);
        }
    }

    @Override
    public void finish() {
        writing.finish();
    }
}
