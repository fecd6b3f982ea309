package org.maekhai.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.YearMonth;
import org.maekhai.registry.Geography;
import org.maekhai.security.CurrentUser;
import org.maekhai.shared.Saved;
import org.maekhai.shared.Stored;
import org.maekhai.shared.http.IfMatch;
import org.maekhai.shared.problem.Failure;
import org.maekhai.shared.thai.FiscalYear;
import org.maekhai.shared.thai.ThaiText;

/** Monthly reports: read, written, signed, sent back, acknowledged (order 4). */
@ApplicationScoped
public class MonthlyReports {
    private final Clock clock;
    private final CurrentUser currentUser;
    private final Geography geography;
    private final ReportStore store;
    private final ReportViews views;
    private final ReportWriting writing;

    MonthlyReports(
            Clock clock,
            CurrentUser currentUser,
            Geography geography,
            ReportStore store,
            ReportViews views,
            ReportWriting writing) {
        this.clock = clock;
        this.currentUser = currentUser;
        this.geography = geography;
        this.store = store;
        this.views = views;
        this.writing = writing;
    }

    Stored<ReportView> get(String province, YearMonth month, boolean compared) {
        return views.of(store.get(named(province, month)), compared);
    }

    /** As it stands now, for documents. @throws Failure 404 where the caller may not read it */
    public ReportView newest(String province, YearMonth month) {
        return get(province, month, false).view();
    }

    /** For documents too. @throws Failure 404 where there is none that the caller may read */
    public ReportView version(String province, YearMonth month, int version) {
        return numbered(province, month, version).view();
    }

    Stored<ReportView> numbered(String province, YearMonth month, int version) {
        return views.version(store.get(named(province, month)), version);
    }

    ReportVersionsView versions(String province, YearMonth month) {
        return new ReportVersionsView(store.editions(named(province, month)).stream()
                .map(edition -> new ReportVersionView(
                        edition.number(),
                        edition.state(),
                        edition.submittedOn(),
                        edition.signed().by(),
                        edition.reason(),
                        edition.remarks()))
                .toList());
    }

    Saved<ReportView> save(String province, YearMonth month, SaveReport request, IfMatch ifMatch) {
        return writing.save(toWrite(province, month), request, ifMatch);
    }

    void discard(String province, YearMonth month, IfMatch ifMatch) {
        writing.discard(named(province, month), ifMatch);
    }

    Stored<ReportView> present(String province, YearMonth month) {
        return writing.present(toWrite(province, month));
    }

    Stored<ReportView> check(String province, YearMonth month) {
        return writing.check(named(province, month));
    }

    Stored<ReportView> submit(String province, YearMonth month, SubmitReport request) {
        return writing.submit(toWrite(province, month), request);
    }

    Stored<ReportView> letter(String province, YearMonth month, ReportLetter request, IfMatch ifMatch) {
        return writing.letter(named(province, month), request, ifMatch);
    }

    Stored<ReportView> giveBack(String province, YearMonth month, ReturnReport request) {
        return writing.giveBack(named(province, month), request.stripped());
    }

    Stored<ReportView> acknowledge(String province, YearMonth month, AcknowledgeReport request) {
        return writing.acknowledge(named(province, month), request == null ? null : ThaiText.orNull(request.note()));
    }

    Stored<ReportView> correct(String province, YearMonth month, CorrectReport request) {
        return writing.correct(named(province, month), request.reason().strip());
    }

    /** One that the caller may read. @throws Failure 404 */
    private MonthlyReport named(String province, YearMonth month) {
        boolean isPossible = FiscalYear.of(month.minusMonths(1).atDay(1)).isPlausible()
                && FiscalYear.of(month.atEndOfMonth()).isPlausible();
        if (!isPossible
                || geography.province(province).isEmpty()
                || !currentUser.scope().coversProvince(province)) {
            throw Failure.notFound();
        }
        return MonthlyReport.notStarted(province, month);
    }

    /** The same with a row that can be locked: whoever comes first waits for nobody, and two don't begin it twice. */
    private MonthlyReport toWrite(String province, YearMonth month) {
        var report = named(province, month);
        store.ensure(report, clock.instant());
        return report;
    }
}
