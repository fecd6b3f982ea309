package org.maekhai.report.nation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import org.maekhai.report.NationOfMonth;
import org.maekhai.report.NationalView;

/** The nation's month, added up from what was submitted. */
@ApplicationScoped
class NationalReports implements NationOfMonth {
    /** @param month null: the last */
    NationalView asked(YearMonth month) {
        return of(month);
    }

    @Override
    public NationalView of(YearMonth month) {
        throw new UnsupportedOperationException();
    }
}
