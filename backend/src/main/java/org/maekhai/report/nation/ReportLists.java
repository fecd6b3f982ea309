package org.maekhai.report.nation;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.maekhai.report.DueDays;
import org.maekhai.report.ReportOfMonth;
import org.maekhai.report.ReportState;
import org.maekhai.report.ReportTiming;
import org.maekhai.report.SubmittedReports;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.PageRequest;
import org.maekhai.shared.thai.ThaiSort;

/** Reports of provinces and months, and how they stand to their due days. */
@ApplicationScoped
class ReportLists {
    private static final Map<String, Comparator<ReportItem>> SORTABLE = Map.of(
            "month", comparing(ReportItem::month),
            "province", ThaiSort.by(ReportItem::province),
            "provinceCode", comparing(ReportItem::provinceCode),
            "state", comparing(ReportItem::state),
            "dueOn", comparing(ReportItem::dueOn),
            "submittedOn", comparing(ReportItem::submittedOn, nullsLast(naturalOrder())),
            "timing", comparing(ReportItem::timing),
            "rate", comparing(ReportItem::rate, nullsLast(naturalOrder())),
            "changedAt", comparing(ReportItem::changedAt, nullsLast(naturalOrder())));

    private final Clock clock;
    private final SubmittedReports reports;
    private final DueDays dueDays;

    ReportLists(Clock clock, SubmittedReports reports, DueDays dueDays) {
        this.clock = clock;
        this.reports = reports;
        this.dueDays = dueDays;
    }

    private YearMonth thisMonth() {
        return YearMonth.now(clock);
    }

    Page<ReportItem> list(
            PageRequest request, YearMonth month, YearMonth from, YearMonth to, String province, ReportState state) {
        // what waits is asked for by its state, however long it has waited; what nobody began has no end
        boolean isOfAllMonths =
                state != null && state != ReportState.NOT_STARTED && month == null && from == null && to == null;
        var found = isOfAllMonths ? reports.everBegun(province) : within(month, from, to, province);
        var items = found.stream()
                .map(ReportLists::item)
                .filter(item -> state == null || item.state() == state)
                .toList();
        return Page.slice(items, request, SORTABLE);
    }

    private List<ReportOfMonth> within(YearMonth month, YearMonth from, YearMonth to, String province) {
        var span = month == null
                ? MonthSpan.upTo(from, to, thisMonth())
                : MonthSpan.checked(MonthSpan.one(month, null), month);
        return reports.between(span.first(), span.last(), province);
    }

    private static ReportItem item(ReportOfMonth of) {
        return new ReportItem(
                of.provinceCode(),
                of.name(),
                of.month(),
                of.state(),
                of.version(),
                of.dueOn(),
                of.submittedOn(),
                of.timing().late(),
                of.timing(),
                of.signedBy(),
                of.letterNumber(),
                of.holder(),
                of.rate(),
                of.changedAt());
    }

    ReportStatusView status(YearMonth asked) {
        var month = MonthSpan.one(asked, thisMonth().minusMonths(1));
        var all = reports.between(month, month, null);
        return new ReportStatusView(
                month,
                dueDays.of(month, month).of(month, null),
                items(all, of -> of.timing() == ReportTiming.ON_TIME),
                items(all, of -> of.timing() == ReportTiming.LATE),
                items(all, of -> of.timing() == ReportTiming.MISSING),
                items(all, of -> of.timing() == ReportTiming.NOT_YET_DUE),
                items(all, ReportOfMonth::returned));
    }

    private static List<ReportStatusView.Item> items(List<ReportOfMonth> all, Predicate<ReportOfMonth> wanted) {
        return all.stream()
                .filter(wanted)
                .map(of -> new ReportStatusView.Item(
                        of.provinceCode(), of.name(), of.submittedOn(), of.dueOn(), of.officially()))
                .toList();
    }

    CourseView course(YearMonth from, YearMonth to) {
        var span = MonthSpan.upTo(from, to, thisMonth().minusMonths(1));
        Map<String, List<ReportOfMonth>> byProvince = new LinkedHashMap<>();
        reports.between(span.first(), span.last(), null)
                .forEach(of -> byProvince
                        .computeIfAbsent(of.provinceCode(), code -> new ArrayList<>())
                        .add(0, of));
        var rows = byProvince.values().stream()
                .map(cells -> new CourseView.Row(
                        cells.get(0).provinceCode(),
                        cells.get(0).name(),
                        cells.stream().map(ReportLists::cell).toList()))
                .toList();
        return new CourseView(
                rows.get(0).cells().stream().map(CourseView.Cell::month).toList(), rows);
    }

    private static CourseView.Cell cell(ReportOfMonth of) {
        return new CourseView.Cell(
                of.month(), of.officially(), of.timing(), of.timing().late(), of.submittedOn(), of.rate());
    }
}
