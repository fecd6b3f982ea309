package org.maekhai.report;

import java.time.YearMonth;

/** The month of the nation, for whoever makes a document of it. */
public interface NationOfMonth {
    /** @param month null: the last. @throws org.maekhai.shared.problem.Failure 400 where it can't be one */
    NationalView asked(YearMonth month);
}
