package org.maekhai.report.nation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import org.maekhai.report.ReportState;
import org.maekhai.shared.page.Page;
import org.maekhai.shared.page.PageRequest;

/** Reports of provinces and months, and how they stand to their due days. */
@ApplicationScoped
class ReportLists {
    Page<ReportItem> list(
            PageRequest request, YearMonth month, YearMonth from, YearMonth to, String province, ReportState state) {
        throw new UnsupportedOperationException();
    }

    ReportStatusView status(YearMonth month) {
        throw new UnsupportedOperationException();
    }

    CourseView course(YearMonth from, YearMonth to) {
        throw new UnsupportedOperationException();
    }
}
