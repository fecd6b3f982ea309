package org.maekhai.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import org.maekhai.shared.Saved;
import org.maekhai.shared.Stored;
import org.maekhai.shared.http.IfMatch;

/** Monthly reports: read, written, signed, sent back, acknowledged (order 4). */
@ApplicationScoped
public class MonthlyReports {
    Stored<ReportView> get(String province, YearMonth month, boolean live) {
        throw new UnsupportedOperationException();
    }

    Saved<ReportView> save(String province, YearMonth month, SaveReport request, IfMatch ifMatch) {
        throw new UnsupportedOperationException();
    }

    void discard(String province, YearMonth month, IfMatch ifMatch) {
        throw new UnsupportedOperationException();
    }

    ReportVersionsView versions(String province, YearMonth month) {
        throw new UnsupportedOperationException();
    }

    /** For documents too. @throws org.maekhai.shared.problem.Failure 404 where there is none */
    public ReportView version(String province, YearMonth month, int version) {
        throw new UnsupportedOperationException();
    }

    /** As it stands now. */
    public ReportView newest(String province, YearMonth month) {
        return get(province, month, false).view();
    }

    Stored<ReportView> present(String province, YearMonth month) {
        throw new UnsupportedOperationException();
    }

    Stored<ReportView> check(String province, YearMonth month) {
        throw new UnsupportedOperationException();
    }

    Stored<ReportView> submit(String province, YearMonth month, SubmitReport request) {
        throw new UnsupportedOperationException();
    }

    Stored<ReportView> letter(String province, YearMonth month, ReportLetter request, IfMatch ifMatch) {
        throw new UnsupportedOperationException();
    }

    Stored<ReportView> giveBack(String province, YearMonth month, ReturnReport request) {
        throw new UnsupportedOperationException();
    }

    Stored<ReportView> acknowledge(String province, YearMonth month, AcknowledgeReport request) {
        throw new UnsupportedOperationException();
    }

    Stored<ReportView> correct(String province, YearMonth month, CorrectReport request) {
        throw new UnsupportedOperationException();
    }
}
